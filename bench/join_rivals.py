"""Other ways to join the same tables. Each gives the rows of claims and strikes that it takes for pairs.

What they share: strikes last a day (`start`), and the last word is `d - u_claim - u_strike <= limit_m`, with
the geodesic distance d by `Geod.inv` unless the way has its own.
"""

from collections.abc import Callable

import duckdb
import geopandas
import numpy as np
import pandas as pd
import shapely
from geopy.distance import geodesic

from geo.geodesic import distances_m, ecef_m
from incidents.crosscheck.join import join
from incidents.crosscheck.tables import Claims, Strikes

Found = tuple[np.ndarray, np.ndarray]
Way = Callable[[Claims, Strikes], Found]

_SLICE = 2_000_000
_CLAIMS = 5_000


def ours(claims: Claims, strikes: Strikes) -> Found:
    """`incidents.crosscheck.join`, with the range of every pair."""
    pairs = join(claims, strikes)
    return pairs.claim, pairs.strike


def buckets(claims: Claims, strikes: Strikes) -> Found:
    """Every pair of an actor and a day by `Geod.inv`: brute force, and what all others are held against."""
    day_of = pd.DataFrame({"actor": strikes.actor, "day": strikes.start, "s": np.arange(len(strikes))})
    by_day = day_of.sort_values(["actor", "day", "s"], ignore_index=True)
    key = by_day.actor.to_numpy() * 100_000 + by_day.day.to_numpy()
    rows = by_day.s.to_numpy()
    lo = np.searchsorted(key, claims.actor * 100_000 + claims.start)
    hi = np.searchsorted(key, claims.actor * 100_000 + claims.end, side="right")
    found = [_judged(claims, strikes, c, rows[s]) for c, s in _spans(lo, hi)]
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])


def loop(claims: Claims, strikes: Strikes) -> Found:
    """Two loops with geopy's geodesic."""
    found = [
        (c, s)
        for c in range(len(claims))
        for s in range(len(strikes))
        if claims.actor[c] == strikes.actor[s] and claims.start[c] <= strikes.start[s] <= claims.end[c]
        if geodesic((claims.lat[c], claims.lon[c]), (strikes.lat[s], strikes.lon[s])).meters
        - claims.uncertainty_m[c]
        - strikes.uncertainty_m[s]
        <= claims.limit_m[c]
    ]
    both = np.array(found, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def tree(claims: Claims, strikes: Strikes) -> Found:
    """shapely's STRtree with a box in degrees for each claim, then actor, days and distance."""
    reach = claims.limit_m + claims.uncertainty_m + strikes.uncertainty_m.max()
    high = reach / 110_574 * 1.001
    wide = reach / (111_320 * np.cos(np.radians(np.abs(claims.lat) + high))) * 1.001
    boxes = shapely.box(claims.lon - wide, claims.lat - high, claims.lon + wide, claims.lat + high)
    index = shapely.STRtree(shapely.points(strikes.lon, strikes.lat))
    found = []
    for first in range(0, len(boxes), 2_000):
        c, s = index.query(boxes[first : first + 2_000])
        found.append(_judged(claims, strikes, *_shared(claims, strikes, c + first, s)))
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])


def mercator(claims: Claims, strikes: Strikes) -> Found:
    """geopandas' usual recipe: to Web Mercator, buffer, sjoin; its distances are the map's."""
    near = _points(claims).to_crs(3857).buffer(claims.limit_m + claims.uncertainty_m).to_frame("geometry")
    spots = _points(strikes).to_crs(3857).buffer(strikes.uncertainty_m).to_frame("geometry")
    found = []
    for first in range(0, len(near), _CLAIMS):  # all at once needs more memory than most have
        joined = geopandas.sjoin(near.iloc[first : first + _CLAIMS], spots)
        found.append(_shared(claims, strikes, *_rows(joined)))
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])


def zones(claims: Claims, strikes: Strikes) -> Found:
    """geopandas' sjoin dwithin in the UTM zone of each claim, then actor, days and distance."""
    zone = np.floor(claims.lon / 6).astype(int) + 31
    reach = (claims.limit_m + claims.uncertainty_m + strikes.uncertainty_m.max()) * 1.002
    here, there = _points(claims), _points(strikes)
    found = []
    for number in np.unique(zone):
        part = np.flatnonzero(zone == number)
        near = np.abs(strikes.lon - (number * 6 - 183)) < 6
        right = there[near].to_crs(32600 + number).to_frame("geometry")
        for first in range(0, len(part), _CLAIMS):
            some = part[first : first + _CLAIMS]
            left = here.iloc[some].to_crs(32600 + number).to_frame("geometry")
            joined = geopandas.sjoin(left, right, predicate="dwithin", distance=reach[some])
            found.append(_judged(claims, strikes, *_shared(claims, strikes, *_rows(joined))))
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])


def _rows(joined: geopandas.GeoDataFrame) -> Found:
    return joined.index.to_numpy(), joined["index_right"].to_numpy()


def duck(claims: Claims, strikes: Strikes) -> Found:
    """DuckDB: days expanded, hash join, chord in its SQL, then `Geod.inv`."""
    c, s = _frame(claims), _frame(strikes)
    with duckdb.connect() as base:
        base.register("c", c)
        base.register("s", s)
        rows = base.execute(
            """SELECT c.row AS c, s.row AS s
            FROM (SELECT *, unnest(range("start", "end" + 1)) AS day FROM c) AS c
            JOIN s ON s.actor = c.actor AND s."start" = c.day
            WHERE (c.x - s.x)^2 + (c.y - s.y)^2 + (c.z - s.z)^2 <= (c.reach + s.u + 0.001)^2"""
        ).fetchnumpy()
    return _judged(claims, strikes, np.asarray(rows["c"]), np.asarray(rows["s"]))


def _frame(table: Strikes) -> pd.DataFrame:
    x, y, z = ecef_m(table.lon, table.lat).T
    limit = table.limit_m if isinstance(table, Claims) else 0.0
    return pd.DataFrame(
        {
            "row": np.arange(len(table)),
            "actor": table.actor,
            "start": table.start.astype(np.int64),
            "end": table.end.astype(np.int64),
            "u": table.uncertainty_m,
            "reach": limit + table.uncertainty_m,
            "x": x,
            "y": y,
            "z": z,
        }
    )


def _points(table: Strikes) -> geopandas.GeoSeries:
    return geopandas.GeoSeries(shapely.points(table.lon, table.lat), crs=4326)


def _shared(claims: Claims, strikes: Strikes, c: np.ndarray, s: np.ndarray) -> Found:
    """Those of an actor and a day."""
    kept = claims.actor[c] == strikes.actor[s]
    kept &= (claims.start[c] <= strikes.start[s]) & (strikes.start[s] <= claims.end[c])
    return c[kept], s[kept]


def _judged(claims: Claims, strikes: Strikes, c: np.ndarray, s: np.ndarray) -> Found:
    d = distances_m(claims.lon[c], claims.lat[c], strikes.lon[s], strikes.lat[s])
    kept = d - claims.uncertainty_m[c] - strikes.uncertainty_m[s] <= claims.limit_m[c]
    return c[kept], s[kept]


def _spans(lo: np.ndarray, hi: np.ndarray):
    """Claims, each as often as it has candidates, and the candidates' places, in slices."""
    ends = np.cumsum(hi - lo)
    first = 0
    while first < len(lo):
        before = ends[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(ends, before + _SLICE)))
        counts = (hi - lo)[first:last]
        offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        yield (
            np.repeat(np.arange(first, first + len(counts)), counts),
            np.repeat(lo[first:last], counts) + offsets,
        )
        first = last


WAYS: dict[str, Way] = {
    "ours": ours,
    "brute force by actor and day, Geod.inv": buckets,
    "geopy, two loops": loop,
    "shapely STRtree, Geod.inv": tree,
    "geopandas, Web Mercator buffers": mercator,
    "geopandas, dwithin by UTM zone": zones,
    "DuckDB, hash join, chord, Geod.inv": duck,
}
