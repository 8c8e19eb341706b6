"""Every claim against every strike of its actor and days, exactly, without looking at most of them.

What is near enough is found by the angle at the Earth's centre, and judged by the geodesic distance. The
ellipsoid lies outside the ball of its polar radius b, and projection onto a ball lengthens no path, so a
geodesic is at least b times that angle: for any two points on Earth, poles and antipodes included. None is
missed, then; the few that are farther after all (the Earth's radii differ by 0.3 %) fall to the geodesic itself.
"""

import math
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geo.geodesic import WGS84, distances_m, ecef_m
from incidents.crosscheck.tables import Claims, Strikes
from incidents.crosscheck.tree import Forest, grow, search

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]

BLOCK_CLAIMS = 8_192
CHUNK_PAIRS = 1 << 18
# Above all rounding, here and in PROJ (15 nm), by far.
_MARGIN_M = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs of a claim and a strike that contradict it or may.

    Parameters
    ----------
    claim, strike : array of int
        Rows of the tables that were joined.
    min_m, max_m : array of float
        Least and greatest distance that the two can be apart, in metres.
    contradicted : array of bool
        Whether the claim can't hold (`contradicted`), or may (`borderline`).
    """

    claim: Ints
    strike: Ints
    min_m: Floats
    max_m: Floats
    contradicted: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Claims next to one another in actor and time, and the strikes that can concern them.

    `claim_rows` and `strike_rows` say where in the whole tables they stand.
    """

    claims: Claims
    strikes: Strikes
    claim_rows: Ints
    strike_rows: Ints


class Plan:
    """Two tables cut into blocks that can be joined apart from one another.

    The blocks follow from the tables alone. Claims are in order of actor (as the actors first appear), first
    day and row, and so are the pairs.
    """

    def __init__(self, claims: Claims, strikes: Strikes, *, block_claims: int = BLOCK_CLAIMS) -> None:
        self.claims, self.strikes, self.block_claims = claims, strikes, block_claims
        self._claims = np.lexsort((claims.start, claims.actor)).astype(np.int32)
        self._strikes = np.argsort(strikes.actor, kind="stable").astype(np.int32)
        self._actors = strikes.actor[self._strikes]

    def __len__(self) -> int:
        return math.ceil(len(self.claims) / self.block_claims)

    def rows(self, number: int) -> Ints:
        """The claims of a block."""
        return self._claims[number * self.block_claims : (number + 1) * self.block_claims]

    def block(self, number: int) -> Block:
        """A block with its share of both tables."""
        rows = self.rows(number)
        claims = self.claims.take(rows)
        lo = np.searchsorted(self._actors, claims.actor[0], side="left")
        hi = np.searchsorted(self._actors, claims.actor[-1], side="right")
        near = self._strikes[lo:hi]
        begins, ends = self.strikes.start[near], self.strikes.end[near]
        shared = (begins <= claims.end.max()) & (ends >= claims.start.min())
        near = np.sort(near[shared])
        return Block(claims=claims, strikes=self.strikes.take(near), claim_rows=rows, strike_rows=near)


class Search:
    """The search of one block, a chunk of pairs at a time."""

    def __init__(self, block: Block, *, chunk_pairs: int = CHUNK_PAIRS) -> None:
        self._claims, self._strikes = block.claims, block.strikes
        self._asked = _keys(block.claims, block.claims.limit_m + block.claims.uncertainty_m + _MARGIN_M)
        self._forest, self._trees = _forest(block, self._asked)
        self._claim, self._strike = np.empty(chunk_pairs, np.int32), np.empty(chunk_pairs, np.int32)

    def chunk(self, first: int) -> tuple[Pairs, int]:
        """Pairs from claim `first` of the block on, and the claim to go on with, if one is left."""
        while True:
            following, found = search(
                self._forest, self._asked, self._trees, first=first, claims=self._claim, strikes=self._strike
            )
            if following > first:
                return self._judged(self._claim[:found], self._strike[:found]), following
            room = 2 * len(self._claim)
            self._claim, self._strike = np.empty(room, np.int32), np.empty(room, np.int32)

    def _judged(self, claim: Ints, strike: Ints) -> Pairs:
        claims, strikes = self._claims, self._strikes
        d = distances_m(claims.lon[claim], claims.lat[claim], strikes.lon[strike], strikes.lat[strike])
        u_claim, u_strike = claims.uncertainty_m[claim], strikes.uncertainty_m[strike]
        limit = claims.limit_m[claim]
        least, greatest = d - u_claim - u_strike, d + u_claim + u_strike
        kept = least <= limit
        return Pairs(
            claim=claim[kept],
            strike=strike[kept],
            min_m=np.maximum(least[kept], 0.0),
            max_m=greatest[kept],
            contradicted=(greatest <= limit)[kept],
        )


def chunks(block: Block, *, chunk_pairs: int = CHUNK_PAIRS) -> Iterator[Pairs]:
    """The pairs of a block, in order, with rows counted in the block."""
    looking, first = Search(block, chunk_pairs=chunk_pairs), 0
    while first < len(block.claims):
        pairs, first = looking.chunk(first)
        yield pairs


def join(claims: Claims, strikes: Strikes, *, threads: int | None = None) -> Pairs:
    """All pairs of two tables, in memory.

    A pair shares the actor and a day, and `d - u_claim - u_strike <= limit_m` for the geodesic distance d on
    WGS 84 and the two uncertainties u; it is contradicted where `d + u_claim + u_strike <= limit_m` too.

    Parameters
    ----------
    claims : Claims
    strikes : Strikes
    threads : int, optional
        How many blocks are joined at once; the cores that this process may use, without it.
    """
    plan = Plan(claims, strikes)
    with ThreadPoolExecutor(threads or cores()) as pool:
        parts = [
            part
            for found in pool.map(lambda n: _in_tables(plan.block(n)), range(len(plan)))
            for part in found
        ]
    return _concatenated(parts)


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_tables(block: Block) -> list[Pairs]:
    return [
        Pairs(
            claim=block.claim_rows[p.claim],
            strike=block.strike_rows[p.strike],
            min_m=p.min_m,
            max_m=p.max_m,
            contradicted=p.contradicted,
        )
        for p in chunks(block)
    ]


def _concatenated(parts: list[Pairs]) -> Pairs:
    return Pairs(
        claim=np.concatenate([p.claim for p in parts]),
        strike=np.concatenate([p.strike for p in parts]),
        min_m=np.concatenate([p.min_m for p in parts]),
        max_m=np.concatenate([p.max_m for p in parts]),
        contradicted=np.concatenate([p.contradicted for p in parts]),
    )


def _keys(table: Strikes, reach_m: Floats) -> Floats:
    """Keys as `tree` wants them."""
    earth = ecef_m(table.lon, table.lat)
    keys = np.empty((len(table), 6))
    keys[:, :3] = earth / np.linalg.norm(earth, axis=1)[:, None]
    keys[:, 3] = reach_m / WGS84.b
    keys[:, 4], keys[:, 5] = table.start, table.end
    return keys


def _forest(block: Block, asked: Floats) -> tuple[Forest, Ints]:
    """Trees of the strikes, and the tree of each claim (-1: its actor has no strike)."""
    actors, trees = np.unique(block.strikes.actor, return_inverse=True)
    keys = _keys(block.strikes, block.strikes.uncertainty_m)
    forest = grow(keys, trees.astype(np.int32), len(actors), _weights(asked))
    place = np.searchsorted(actors, block.claims.actor)
    known = place < len(actors)
    known[known] = actors[place[known]] == block.claims.actor[known]
    return forest, np.where(known, place, -1).astype(np.int32)


def _weights(asked: Floats) -> Floats:
    """One over what a search usually spans, column by column."""
    reach = max(float(np.median(asked[:, 3])), 1e-6)
    days = float(np.median(asked[:, 5] - asked[:, 4])) + 1
    return np.array([1 / reach] * 4 + [1 / days] * 2)
