"""Tables for tests: made by the row, at random, and on disk; and the join as slow and plain as can be."""

import csv
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from geo.geodesic import WGS84
from incidents.crosscheck.join import Pairs
from incidents.crosscheck.tables import Claims, Strikes

# lon, lat, uncertainty_m, actor, first day, last day; claims also the limit in metres.
Row = tuple[float, float, float, int, int, int]
ClaimRow = tuple[float, float, float, int, int, int, float]

STRIKE_HEADER = ["id", "lon", "lat", "uncertainty_m", "actor", "date", "date_end"]
CLAIM_HEADER = [*STRIKE_HEADER, "relation", "distance_m", "tolerance_m"]


def strikes_of(rows: Sequence[Row]) -> Strikes:
    return Strikes(**_columns(rows, "s"))


def claims_of(rows: Sequence[ClaimRow]) -> Claims:
    return Claims(**_columns(rows, "c"), limit_m=np.array([row[6] for row in rows], dtype=np.float64))


def _columns(rows: Sequence[tuple[float, ...]], prefix: str) -> dict[str, np.ndarray]:
    lon, lat, uncertainty, actor, start, end = (
        np.array([row[k] for row in rows], dtype=kind) for k, kind in enumerate(("f8",) * 3 + ("i4",) * 3)
    )
    ids = np.array([f"{prefix}{n}" for n in range(len(rows))], dtype=object)
    return {
        "ids": ids,
        "lon": lon,
        "lat": lat,
        "uncertainty_m": uncertainty,
        "actor": actor,
        "start": start,
        "end": end,
    }


def sample(count: int, *, seed: int, actors: int = 3, days: int = 40) -> tuple[Claims, Strikes]:
    """Claims and strikes round some towns."""
    rng = np.random.default_rng(seed)
    towns = rng.uniform((36, 30), (48, 38), (12, 2))

    def rows() -> tuple[np.ndarray, ...]:
        lon, lat = (towns[rng.integers(12, size=count)] + rng.normal(0, 0.3, (count, 2))).T
        start = rng.integers(days, size=count)
        uncertainty = rng.choice([50.0, 1_000.0, 8_000.0], count)
        actor = rng.integers(actors, size=count)
        return lon.round(6), lat.round(6), uncertainty, actor, start, start + rng.integers(3, size=count)

    strikes = strikes_of(list(zip(*rows(), strict=True)))
    limit = rng.choice([5_000.0, 54_500.0, 90_000.0], count)
    return claims_of(list(zip(*rows(), limit, strict=True))), strikes


def brute_force(claims: Claims, strikes: Strikes) -> dict[tuple[int, int], tuple[float, float, bool]]:
    """Each pair with its range and whether it is contradicted, by a geodesic for every two rows."""
    found = {}
    for c in range(len(claims)):
        for s in range(len(strikes)):
            share = claims.start[c] <= strikes.end[s] and strikes.start[s] <= claims.end[c]
            if claims.actor[c] != strikes.actor[s] or not share:
                continue
            d = WGS84.inv(claims.lon[c], claims.lat[c], strikes.lon[s], strikes.lat[s])[2]
            u_claim, u_strike = claims.uncertainty_m[c], strikes.uncertainty_m[s]
            if d - u_claim - u_strike <= claims.limit_m[c]:
                low, high = d - u_claim - u_strike, d + u_claim + u_strike
                found[c, s] = max(0.0, low), high, high <= claims.limit_m[c]
    return found


def as_found(pairs: Pairs) -> dict[tuple[int, int], tuple[float, float, bool]]:
    """Pairs in the form of `brute_force`; none may be there twice."""
    keys = list(zip(pairs.claim.tolist(), pairs.strike.tolist(), strict=True))
    assert len(set(keys)) == len(keys)
    values = zip(pairs.min_m.tolist(), pairs.max_m.tolist(), pairs.contradicted.tolist(), strict=True)
    return dict(zip(keys, values, strict=True))


def write(path: Path, header: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    """A CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def write_tables(folder: Path, claims: Claims, strikes: Strikes) -> tuple[Path, Path]:
    """Both tables as CSV files, the limit as a distance of 500 m more with that tolerance."""

    def day(number: int) -> str:
        return (date(1970, 1, 1) + timedelta(int(number))).isoformat()

    def rows(table: Strikes) -> list[list[object]]:
        columns = (table.ids, table.lon, table.lat, table.uncertainty_m, table.actor, table.start, table.end)
        return [
            [i, lon, lat, u, f"force {a}", day(s), day(e)]
            for i, lon, lat, u, a, s, e in zip(*columns, strict=True)
        ]

    said = [["none_within", limit + 500, 500] for limit in claims.limit_m]
    return (
        write(folder / "claims.csv", CLAIM_HEADER, [a + b for a, b in zip(rows(claims), said, strict=True)]),
        write(folder / "strikes.csv", STRIKE_HEADER, rows(strikes)),
    )
