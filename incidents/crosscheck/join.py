"""Every claim against every strike of its actor and days, exactly, without looking at most of them.

What is near enough is found by the angle at the Earth's centre, and judged by the geodesic distance. The
ellipsoid lies outside the ball of its polar radius b, and projection onto a ball lengthens no path, so a
geodesic is at least b times that angle: for any two points on Earth, poles and antipodes included. None is
missed, then; the few that are farther after all (the Earth's radii differ by 0.3 %) fall to the geodesic.

Up to 100 km the distance comes from `near`, to the micrometre; farther, or so near a limit that this could
matter, from PROJ. Pairs and verdicts are those that PROJ gives for every two rows.
"""

import math
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geo.geodesic import WGS84, distances_m
from incidents.crosscheck.near import ERROR_M, earth_m, short_distances_m
from incidents.crosscheck.tables import Claims, Strikes
from incidents.crosscheck.tree import Forest, grow, search

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Rows = NDArray[np.int64]
Ids = NDArray[np.object_]

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

    claim: Rows
    strike: Rows
    min_m: Floats
    max_m: Floats
    contradicted: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Claims next to one another in actor and time, and the strikes that can concern them.

    They come without ids; `claim_rows` and `strike_rows` say where in the whole tables they stand.
    """

    claims: Claims
    strikes: Strikes
    claim_rows: Rows
    strike_rows: Rows


class Plan:
    """Two tables cut into blocks that can be joined apart from one another.

    The blocks follow from the tables alone. Claims are in order of actor (as the actors first appear), first
    day and row, and so are the pairs.
    """

    def __init__(self, claims: Claims, strikes: Strikes, *, block_claims: int = BLOCK_CLAIMS) -> None:
        self.claims, self.strikes, self.block_claims = claims, strikes, block_claims
        by_day = _order(claims.start)
        self._claims = by_day.take(_order(claims.actor.take(by_day)))
        self._strikes = _order(strikes.actor)
        self._actors = strikes.actor[self._strikes]

    def __len__(self) -> int:
        return math.ceil(len(self.claims) / self.block_claims)

    def rows(self, number: int) -> Rows:
        """The claims of a block."""
        return self._claims[number * self.block_claims : (number + 1) * self.block_claims]

    def block(self, number: int) -> Block:
        """A block with its share of both tables."""
        rows = self.rows(number)
        claims = self.claims.numbers(rows)
        lo = np.searchsorted(self._actors, claims.actor[0], side="left")
        hi = np.searchsorted(self._actors, claims.actor[-1], side="right")
        near = self._strikes[lo:hi]
        begins, ends = self.strikes.start[near], self.strikes.end[near]
        shared = (begins <= claims.end.max()) & (ends >= claims.start.min())
        near = np.sort(near[shared])
        return Block(claims=claims, strikes=self.strikes.numbers(near), claim_rows=rows, strike_rows=near)

    def ids(self, block: Block) -> tuple[Ids, Ids]:
        """The ids of a block's claims and strikes."""
        return self.claims.ids[block.claim_rows], self.strikes.ids[block.strike_rows]


class Search:
    """The search of one block, a chunk of pairs at a time."""

    def __init__(self, block: Block, *, chunk_pairs: int = CHUNK_PAIRS) -> None:
        self._claims, self._strikes = block.claims, block.strikes
        self._from = earth_m(block.claims.lon, block.claims.lat)
        self._to = earth_m(block.strikes.lon, block.strikes.lat)
        reach_m = block.claims.limit_m + block.claims.uncertainty_m + _MARGIN_M
        self._asked = _keys(block.claims, self._from, reach_m)
        self._forest, self._trees = _forest(block, self._asked, self._to)
        self._found = np.empty(chunk_pairs, np.int64)

    def chunk(self, first: int) -> tuple[Pairs, int]:
        """Pairs from claim `first` of the block on, and the claim to go on with, if one is left."""
        while True:
            following, count = search(self._forest, self._asked, self._trees, first=first, found=self._found)
            if following > first:
                found = np.sort(self._found[:count])
                return self._judged(found >> 32, found & 0xFFFFFFFF), following
            self._found = np.empty(2 * len(self._found), np.int64)

    def _judged(self, claim: Rows, strike: Rows) -> Pairs:
        claims, strikes = self._claims, self._strikes
        u_claim, u_strike = claims.uncertainty_m.take(claim), strikes.uncertainty_m.take(strike)
        limit = claims.limit_m.take(claim)
        d = short_distances_m(self._from, self._to, claim, strike)
        sharp = np.abs(np.abs(d - limit) - (u_claim + u_strike)) <= 2 * ERROR_M  # on either threshold
        open_ = np.flatnonzero(sharp | np.isinf(d))
        a, b = claim[open_], strike[open_]
        d[open_] = distances_m(claims.lon[a], claims.lat[a], strikes.lon[b], strikes.lat[b])
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


def join(
    claims: Claims, strikes: Strikes, *, threads: int | None = None, block_claims: int = BLOCK_CLAIMS
) -> Pairs:
    """All pairs of two tables, in memory.

    A pair shares the actor and a day, and `d - u_claim - u_strike <= limit_m` for the geodesic distance d on
    WGS 84 and the two uncertainties u; it is contradicted where `d + u_claim + u_strike <= limit_m` too.

    Parameters
    ----------
    claims : Claims
    strikes : Strikes
    threads : int, optional
        How many blocks are joined at once; the cores that this process may use, without it.
    block_claims : int
        How many claims are joined at a time.
    """
    plan = Plan(claims, strikes, block_claims=block_claims)
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


def _order(values: Ints) -> Rows:
    """Rows in order of whole numbers, equal ones as they were; 16 bits are sorted by radix, which is fast."""
    least, greatest = int(values.min()), int(values.max())
    short = (values - least).astype(np.uint16) if greatest - least < 1 << 16 else values
    return np.argsort(short, kind="stable").astype(np.int64)


def _keys(table: Strikes, earth: Floats, reach_m: Floats) -> Floats:
    """Keys as `tree` wants them."""
    keys = np.empty((len(table), 6))
    keys[:, :3] = earth / np.sqrt((earth * earth).sum(axis=1))[:, None]
    keys[:, 3] = reach_m / WGS84.b
    keys[:, 4], keys[:, 5] = table.start, table.end
    return keys


def _forest(block: Block, asked: Floats, earth: Floats) -> tuple[Forest, Ints]:
    """Trees of the strikes, one for each actor of the claims, and which of them each claim searches."""
    actors = np.unique(block.claims.actor)
    trees = np.searchsorted(actors, block.strikes.actor)
    known = actors.take(trees, mode="clip") == block.strikes.actor
    trees[~known] = len(actors)  # one that no claim searches
    keys = _keys(block.strikes, earth, block.strikes.uncertainty_m)
    forest = grow(keys, trees.astype(np.int32), len(actors) + 1, _weights(asked))
    return forest, np.searchsorted(actors, block.claims.actor).astype(np.int32)


def _weights(asked: Floats) -> Floats:
    """One over what a search usually spans, column by column."""
    reach = max(float(np.median(asked[:, 3])), 1e-6)
    days = float(np.median(asked[:, 5] - asked[:, 4])) + 1
    return np.array([1 / reach] * 4 + [1 / days] * 2)
