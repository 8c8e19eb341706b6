"""How well candidates for several names go together: arrays over all of them, and their settled beliefs.

Distances are great-circle ones, up to 0.5 % off, which weighs nothing here.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from gazetteer import ranking
from gazetteer.place import Place
from geo.lonlat import Location

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
Bools = NDArray[np.bool_]

_EARTH_M = 6_371_008.8
_DEGREE_M = 111_195.0
# A great-circle distance is off by less than this share of it.
_ROUGH = 0.01
# How well places of one country go together however far apart, and a place with the country it lies in.
_COMPATRIOTS = 0.03
_IN_COUNTRY = 0.1
# A place that isn't held goes so well with the others, and any place with one that isn't held. So many of
# these are assumed beside the names told: the fewer they are, the less they say of a place far off.
UNLISTED_FIT = 0.05
_UNTOLD = 0.3
_ROUNDS = 30
# So many pairs are worked out at once, which stay in a processor's cache.
_AT_ONCE = 1 << 14
_SETTLED = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloud:
    """The candidates of several names, one row each.

    Parameters
    ----------
    owner : array of int
        The number of the name, ascending.
    xyz : array of float, shape (n, 3)
        Unit vectors.
    reach_m : array of float
        How far an area reaches from its point, 0 for a settlement or site, in metres.
    country : array of int
        A number for each country, 0 where there is none.
    is_country : array of bool
    fame : array of float
        `ranking.far_fame`.
    heard : array of int
        The number of the name that a candidate only sounds like, -1 for one that is called so. The same name
        told twice, of a village and of its camp, is no second witness for what only sounds like it.
    slack_m : array of float
        How far the place may reach from its point, infinity where it has an outline, in metres.
    """

    owner: Ints
    xyz: Floats
    reach_m: Floats
    country: Ints
    is_country: Bools
    fame: Floats
    heard: Ints
    slack_m: Floats

    @classmethod
    def of(cls, places: Sequence[Place]) -> "Cloud":
        """Lay out the candidates of one name."""
        points = np.radians([p.location.point.lonlat for p in places]).reshape(-1, 2)
        lon, lat = points[:, 0], points[:, 1]
        return cls(
            owner=np.zeros(len(places), dtype=np.intp),
            xyz=np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat))),
            reach_m=np.array([_reach_m(p) for p in places], dtype=np.float64),
            country=np.array([crc32(p.country_code.encode()) for p in places], dtype=np.intp),
            is_country=np.array([p.feature_code.startswith("PCL") for p in places], dtype=np.bool_),
            fame=np.array([ranking.far_fame(p) for p in places], dtype=np.float64),
            heard=np.full(len(places), -1),
            slack_m=np.array([_slack_m(p.location) for p in places], dtype=np.float64),
        )

    @classmethod
    def joined(cls, names: Sequence["Cloud"]) -> "Cloud":
        """The candidates of several names, told together."""
        return cls(
            owner=np.repeat(np.arange(len(names)), [len(name.owner) for name in names]),
            xyz=np.concatenate([name.xyz for name in names]),
            reach_m=np.concatenate([name.reach_m for name in names]),
            country=np.concatenate([name.country for name in names]),
            is_country=np.concatenate([name.is_country for name in names]),
            fame=np.concatenate([name.fame for name in names]),
            heard=np.concatenate([name.heard for name in names]),
            slack_m=np.concatenate([name.slack_m for name in names]),
        )

    def rows(self, chosen: Ints | slice) -> "Cloud":
        """Some of the candidates."""
        return Cloud(
            owner=self.owner[chosen],
            xyz=self.xyz[chosen],
            reach_m=self.reach_m[chosen],
            country=self.country[chosen],
            is_country=self.is_country[chosen],
            fame=self.fame[chosen],
            heard=self.heard[chosen],
            slack_m=self.slack_m[chosen],
        )

    def away_m(self, other: "Cloud") -> Floats:
        """Distances from each candidate to each of another cloud."""
        away = np.asarray(self.xyz @ other.xyz.T)
        np.maximum(away, -1.0, out=away)
        np.minimum(away, 1.0, out=away)
        np.arccos(away, out=away)
        away *= _EARTH_M
        return away

    def may_be_apart(self, other: "Cloud", least_m: float, greatest_m: float) -> Bools:
        """Which pairs may be so far apart; a rough distance rules out the others for certain."""
        away = self.away_m(other)
        rough = _ROUGH * away + np.add.outer(self.slack_m, other.slack_m)
        return np.asarray((least_m <= away + rough) & (away - rough <= greatest_m))

    def goes_with(self, other: "Cloud") -> Floats:
        """How well each candidate goes with each of another cloud, 0 to 1: by nearness, or by country."""
        step = max(_AT_ONCE // max(len(other.owner), 1), 1)
        strips = (slice(at, at + step) for at in range(0, len(self.owner), step))
        return np.concatenate([np.empty((0, len(other.owner))), *(self.rows(s)._fits(other) for s in strips)])

    def _fits(self, other: "Cloud") -> Floats:
        # In place: new arrays take longer than what is worked out in them.
        reach, outside = self.reach_m[:, None] + other.reach_m, self.away_m(other)
        outside -= reach
        np.maximum(outside, 0.0, out=outside)
        outside /= ranking.NEAR_M
        outside *= outside
        outside += 1.0
        reach += ranking.NEAR_M
        fit = np.divide(ranking.NEAR_M, reach, out=reach)
        fit /= outside
        alike = (self.country[:, None] == other.country) & (other.country != 0)
        np.maximum(fit, _COMPATRIOTS, out=fit, where=alike)
        fit[self.is_country] = np.where(alike[self.is_country], _IN_COUNTRY, 0.0)
        fit[:, other.is_country] = np.where(alike[:, other.is_country], _IN_COUNTRY, 0.0)
        return fit


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What is believed of each candidate of a cloud.

    Parameters
    ----------
    weights : array of float
        Its likelihood with regard to them.
    belief : array of float
        Its probability, before calibration.
    """

    weights: Floats
    belief: Floats


def settle(cloud: Cloud, own: Floats, unlisted: Floats, bonds: Sequence["Bond"]) -> Settled:
    """Settle what is believed of two or more names that are told together.

    Parameters
    ----------
    cloud : Cloud
        The candidates of all names.
    own : array of float
        The likelihood of each candidate by itself.
    unlisted : array of float
        For each name, that of a place that isn't held.
    bonds : sequence of Bond
        What words say of two of the names.
    """
    pairs = cloud.goes_with(cloud)
    pairs[(cloud.heard[:, None] == cloud.heard) & (cloud.heard >= 0)] = UNLISTED_FIT
    # One name means one place: where the others aren't held, its own candidates speak as little as those.
    pairs[cloud.owner[:, None] == cloud.owner] = UNLISTED_FIT
    others = len(unlisted) - 1 + _UNTOLD
    weights = own
    belief = _shares(cloud.owner, own, unlisted)
    for _ in range(_ROUNDS):
        missing = others - np.add.reduce(belief)
        # Not by `@`, whose threads may wait for one another longer than so few candidates take.
        company = np.einsum("ij,j->i", pairs, belief) + missing * UNLISTED_FIT
        weights = own * (company / others + cloud.fame)
        for bond in bonds:
            bond.apply(weights, belief)
        new = _shares(cloud.owner, weights, unlisted * UNLISTED_FIT)
        change = np.maximum.reduce(np.abs(new - belief), initial=0.0)
        belief = (belief + new) / 2
        if change < _SETTLED:
            break
    return Settled(weights=weights, belief=belief)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """What words that link two names say of each pair of their candidates.

    Parameters
    ----------
    first, second : slice
        Rows of the cloud.
    gain : array of float
        What a pair gains in likelihood, as a share of it: 0, nearly -1 where the words speak against it, or
        more than 0 where they speak for it.
    """

    first: slice
    second: slice
    gain: Floats

    def apply(self, weights: Floats, belief: Floats) -> None:
        """Multiply the weights of both names' candidates by what the other's beliefs make of them."""
        first, second = belief[self.first], belief[self.second]
        weights[self.first] *= self.gain @ second + 1.0
        weights[self.second] *= first @ self.gain + 1.0


def _shares(owner: Ints, weights: Floats, unlisted: Floats) -> Floats:
    total = np.bincount(owner, weights=weights, minlength=len(unlisted)) + unlisted
    return np.asarray(weights / total[owner])


def _reach_m(place: Place) -> float:
    return 0.0 if place.feature_class in "PS" else _extent_m(place.location)


def _extent_m(location: Location) -> float:
    if location.footprint is None:
        return location.uncertainty_m
    west, south, east, north = location.footprint.bounds
    return float(max(east - west, north - south)) / 2 * _DEGREE_M


def _slack_m(location: Location) -> float:
    return location.uncertainty_m if location.footprint is None else math.inf
