"""Claims and strikes to join: three shapes, any size, from a fixed seed.

Strikes cluster round 300 towns, of which each actor has its own few; a strike lasts a day, a claim covers
three.
"""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from incidents.crosscheck.tables import Claims, Strikes

TOWNS, TOWNS_OF_AN_ACTOR = 300, 15
FIRST_DAY = 16_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How many actors over how many days, the distance that a claim names, and the uncertainties of places.

    Distances are chosen so that a million claims have some ten million pairs in each shape: what differs is
    how many strikes of their actor and days these must be told from.
    """

    actors: int
    days: int
    distance_m: float
    uncertainty_m: tuple[float, ...]


SHAPES = {
    "many actors": Shape(
        actors=20, days=3_650, distance_m=55_000, uncertainty_m=(50, 100, 250, 1_000, 2_500, 8_000)
    ),
    "three actors": Shape(actors=3, days=3_650, distance_m=5_500, uncertainty_m=(50, 100, 250, 1_000)),
    "dense days": Shape(actors=20, days=14, distance_m=1_500, uncertainty_m=(50, 100, 250)),
}


def tables(shape: Shape, count: int) -> tuple[Claims, Strikes]:
    """`count` claims and as many strikes."""
    towns = np.random.default_rng(1).uniform((36, 30), (48, 38), (TOWNS, 2))
    strikes = _columns(shape, count, towns, np.random.default_rng(2), "s")
    claims = _columns(shape, count, towns, np.random.default_rng(3), "c")
    day = claims["start"]
    limit = np.full(count, shape.distance_m - 500.0)
    return Claims(**claims | {"start": day - 1, "end": day + 1}, limit_m=limit), Strikes(**strikes)


def _columns(
    shape: Shape, count: int, towns: np.ndarray, rng: np.random.Generator, prefix: str
) -> dict[str, np.ndarray]:
    actor = rng.integers(shape.actors, size=count)
    which = np.minimum(rng.pareto(1.4, count).astype(np.int64), TOWNS_OF_AN_ACTOR - 1)
    lon, lat = (towns[(actor * 7 + which) % TOWNS] + rng.normal(0, 0.1, (count, 2))).T
    day = (FIRST_DAY + rng.integers(shape.days, size=count)).astype(np.int32)
    return {
        "ids": np.array([f"{prefix}{n}" for n in range(count)], dtype=object),
        "lon": lon.round(6),
        "lat": lat.round(6),
        "uncertainty_m": rng.choice(np.array(shape.uncertainty_m, dtype=float), count),
        "actor": actor.astype(np.int32),
        "start": day,
        "end": day,
    }


def write(folder: Path, claims: Claims, strikes: Strikes) -> tuple[str, str]:
    """Both tables as CSV files; the limit is a distance less its tolerance of 500 m."""
    header = ["id", "lon", "lat", "uncertainty_m", "actor", "date", "date_end"]
    said = [["none_within", limit + 500, 500] for limit in claims.limit_m.tolist()]
    paths = folder / "claims.csv", folder / "strikes.csv"
    with paths[0].open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*header, "relation", "distance_m", "tolerance_m"])
        writer.writerows([*row, *rest] for row, rest in zip(_rows(claims), said, strict=True))
    with paths[1].open("w", newline="") as file:
        csv.writer(file).writerows([header, *_rows(strikes)])
    return str(paths[0]), str(paths[1])


def _rows(table: Strikes):
    days = {n: (date(1970, 1, 1) + timedelta(n)).isoformat() for n in range(FIRST_DAY - 1, FIRST_DAY + 4_000)}
    columns = (table.ids, table.lon, table.lat, table.uncertainty_m, table.actor, table.start, table.end)
    for row_id, lon, lat, u, actor, start, end in zip(*(c.tolist() for c in columns), strict=True):
        yield row_id, lon, lat, u, f"force {actor}", days[start], days[end]
