"""Circles on the Earth: error, vertices and rate of our discs and of what else is used.

    python bench/bench_rings.py [--circles 2000] [--write]

`--write` puts the table into docs/bench-rings.md and the plot into docs/bench-rings.svg. Exit code 1 where
our own discs are outside their budget.
"""

import argparse
import math
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import machine
import matplotlib
import numpy as np
import postgis
import shapely
from matplotlib import pyplot
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from tqdm import tqdm

from geo.area import budget_m, disc
from geo.batch import discs
from geo.geodesic import Floats, distances_m
from geo.lonlat import LonLat

DOCS = Path(__file__).parents[1] / "docs"
RADII_M = (5_000, 55_000, 300_000)
LATITUDES = (0, 35, 60, 75)
ROUNDS = 9
# So many degrees of longitude that no circle crosses the antimeridian.
SPREAD_DEG = 120
HOME = 35
SLOW = 40  # circles for what takes milliseconds each
LEAFLET_EARTH_M = 6_371_000  # L.CRS.Earth.R
MARKERS = "o^sDvPX"
SEGMENTS = 64  # PostGIS and shapely: 16 a quarter

INTRODUCTION = """# Circles on the Earth: how far off, how many a second

Written by `bench/bench_rings.py`. Largest distance between what is drawn and the true geodesic circle on
WGS 84, at vertices and in the middle of edges, over {n} centres at latitude {home}, and at worst over
latitudes {latitudes}; circles a second at latitude {home}, geometry in memory, median of nine.
folium.Circle is drawn by the browser and has no rate. Our discs are rounded outward on purpose, by half a
budget at least, so that no point of the circle is lost.
"""

Centres = tuple[Floats, Floats]
Outlines = NDArray[np.object_]
Method = Callable[[Centres, float], Outlines]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One method at one radius: metres off and vertices, at `HOME` and at worst, and circles a second."""

    method: str
    radius_m: float
    at_vertices_m: float
    between_m: float
    worst_m: float
    vertices: int
    rate: float


def ours(centres: Centres, radius: float) -> Outlines:
    """`geo.batch.discs`."""
    return discs(*centres, np.full(len(centres[0]), radius))


def one_by_one(centres: Centres, radius: float) -> Outlines:
    """`geo.area.disc`."""
    found = [
        disc(LonLat(lon=x, lat=y), radius) for x, y in zip(*map(np.ndarray.tolist, centres), strict=True)
    ]
    return np.array(found, dtype=object)


def utm(centres: Centres, radius: float) -> Outlines:
    """A planar buffer in the centre's UTM zone, all centres of a zone at once."""
    lon, lat = centres
    zones = np.minimum((lon + 180) // 6 + 1, 60).astype(int)
    found = np.empty(len(lon), dtype=object)
    for zone in np.unique(zones):
        rows = np.flatnonzero(zones == zone)
        to = Transformer.from_crs("OGC:CRS84", f"EPSG:{32600 + zone}", always_xy=True)
        round_ = shapely.buffer(
            shapely.points(*to.transform(lon[rows], lat[rows])), radius, quad_segs=SEGMENTS // 4
        )
        found[rows] = back(round_, to)
    return found


def aeqd(centres: Centres, radius: float) -> Outlines:
    """A planar buffer in an azimuthal equidistant projection of its own for each centre."""
    found = []
    for lon, lat in zip(*centres, strict=True):
        crs = CRS.from_proj4(f"+proj=aeqd +lon_0={lon} +lat_0={lat} +datum=WGS84")
        to = Transformer.from_crs("OGC:CRS84", crs, always_xy=True)
        found.append(
            back(shapely.buffer(shapely.points([[0.0, 0.0]]), radius, quad_segs=SEGMENTS // 4), to)[0]
        )
    return np.array(found, dtype=object)


def mercator(centres: Centres, radius: float) -> Outlines:
    """A planar buffer in Web Mercator."""
    to = Transformer.from_crs("OGC:CRS84", "EPSG:3857", always_xy=True)
    round_ = shapely.buffer(shapely.points(*to.transform(*centres)), radius, quad_segs=SEGMENTS // 4)
    return np.array(back(round_, to), dtype=object)


def leaflet(centres: Centres, radius: float) -> Outlines:
    """What folium.Circle shows: Leaflet 1.9's Circle, an ellipse on the screen through four spherical points.

    Its formulas, from L.Circle._project, for a map in Web Mercator; the screen's curve has no vertices.
    """
    lon, lat = centres
    turn = 180 / math.pi
    lat_r = radius / LEAFLET_EARTH_M * turn
    top, bottom = (mercator_y(lat + sign * lat_r) for sign in (1, -1))
    y = (top + bottom) / 2
    lat2 = np.degrees(2 * np.arctan(np.exp(y)) - math.pi / 2)
    cosines = np.cos(np.radians(lat)), np.cos(np.radians(lat2))
    inside = math.cos(lat_r / turn) - np.sin(np.radians(lat)) * np.sin(np.radians(lat2))
    lng_r = np.degrees(np.arccos(inside / (cosines[0] * cosines[1])))
    half_x, half_y = np.radians(lng_r), y - mercator_y(lat - lat_r)
    angles = np.linspace(0, 2 * math.pi, 257)
    x = np.radians(lon)[:, None] + half_x[:, None] * np.cos(angles)
    up = y[:, None] + half_y[:, None] * np.sin(angles)
    lats = np.degrees(2 * np.arctan(np.exp(up)) - math.pi / 2)
    return shapely.polygons(np.stack([np.degrees(x), lats], axis=2))


def mercator_y(lat: Floats) -> Floats:
    """The northing of Web Mercator on a sphere of radius 1."""
    return np.asarray(np.log(np.tan(math.pi / 4 + np.radians(lat) / 2)))


def st_buffer(database: postgis.Database) -> Method:
    """ST_Buffer of a geography."""

    def drawn(centres: Centres, radius: float) -> Outlines:
        rows = database.ask(f"SELECT ST_AsBinary({buffered(radius)}::geometry) FROM {points(centres)};")
        return shapely.from_wkb([bytes.fromhex(row[2:]) for row in rows])

    return drawn


def buffered(radius: float) -> str:
    return (
        f"ST_Buffer(ST_SetSRID(ST_MakePoint(x, y), 4326)::geography, {radius}, 'quad_segs={SEGMENTS // 4}')"
    )


def points(centres: Centres) -> str:
    rows = ", ".join(f"({x!r}, {y!r})" for x, y in zip(*map(np.ndarray.tolist, centres), strict=True))
    return f"(VALUES {rows}) AS p(x, y)"


def back(shapes: np.ndarray, to: Transformer) -> list[object]:
    """Planar shapes in CRS84."""

    def inverse(xy: Floats) -> Floats:
        return np.column_stack(to.transform(xy[:, 0], xy[:, 1], direction="INVERSE"))

    return list(np.atleast_1d(shapely.transform(shapes, inverse)))


def rings(outlines: Outlines) -> list[Floats]:
    """Coordinates of exterior rings."""
    return [shapely.get_coordinates(ring) for ring in shapely.get_exterior_ring(outlines)]


def measured(name: str, method: Method, radius: float, circles: int, rate: float | None = None) -> Row:
    """Errors over all latitudes, and the rate where it isn't known."""
    off = {lat: off_m(method, radius, lat) for lat in LATITUDES}
    return Row(
        method=name,
        radius_m=radius,
        at_vertices_m=off[HOME][0],
        between_m=off[HOME][1],
        worst_m=max(max(pair) for pair in off.values()),
        vertices=max(len(ring) - 1 for ring in rings(method(placed(SLOW, HOME), radius))),
        rate=rate or rate_of(method, radius, circles),
    )


def off_m(method: Method, radius: float, lat: float) -> tuple[float, float]:
    """How far vertices, and the middles of edges, are off the true circle at most."""
    centres, at, between = placed(SLOW, lat), 0.0, 0.0
    for lon0, lat0, ring in zip(*centres, rings(method(centres, radius)), strict=True):
        middle = (ring[1:] + ring[:-1]) / 2
        off, sag = (np.abs(distances_m(lon0, lat0, p[:, 0], p[:, 1]) - radius) for p in (ring, middle))
        at, between = max(at, float(off.max())), max(between, float(sag.max()))
    return at, between


def rate_of(method: Method, radius: float, circles: int) -> float:
    centres = placed(circles, HOME)
    method(placed(5, HOME), radius)
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        method(centres, radius)
        seconds.append(time.perf_counter() - start)
    return circles / statistics.median(seconds)


def placed(circles: int, lat: float) -> Centres:
    """Centres in a belt two degrees wide."""
    rng = np.random.default_rng(circles)
    return rng.uniform(-SPREAD_DEG, SPREAD_DEG, circles), lat + rng.uniform(-1, 1, circles)


def compare(circles: int) -> list[Row]:
    """All methods at all radii."""
    rows = []
    methods: list[tuple[str, Method, int]] = [
        ("Standoff, many (geo.batch.discs)", ours, 2 * circles),
        ("Standoff, one (geo.area.disc)", one_by_one, circles // 10),
        ("UTM buffer, by zone", utm, circles),
        ("AEQD buffer, each its own", aeqd, SLOW),
        ("Web Mercator buffer", mercator, circles),
        ("folium.Circle", leaflet, circles),
    ]
    with postgis.cluster() as database:
        for radius in tqdm(RADII_M, desc="radii", disable=None):
            rows += [measured(name, method, radius, n) for name, method, n in methods]
            if database is not None:
                source = points(placed(circles, HOME))
                sql = f"SELECT sum(ST_NPoints({buffered(radius)}::geometry)) FROM {source};"
                rate = circles / statistics.median(database.seconds(sql) for _ in range(ROUNDS))
                rows.append(
                    measured("PostGIS ST_Buffer(geography)", st_buffer(database), radius, circles, rate)
                )
    if database is None:
        print(postgis.MISSING, file=sys.stderr)
    return rows


def report(rows: list[Row]) -> str:
    """The table as Markdown."""
    lines = [
        INTRODUCTION.format(n=SLOW, home=HOME, latitudes=", ".join(map(str, LATITUDES))),
        "```",
        machine.describe(),
        "```",
        "",
        "| method | radius, km | off at vertices, m | between, m | worst latitude, m | vertices | a second |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        rate = "-" if row.method == "folium.Circle" else f"{row.rate:,.0f}"
        vertices = "-" if row.method == "folium.Circle" else row.vertices
        lines.append(
            f"| {row.method} | {row.radius_m / 1000:g} | {row.at_vertices_m:,.2f} | {row.between_m:,.2f} | "
            f"{row.worst_m:,.2f} | {vertices} | {rate} |"
        )
    budgets = ", ".join(f"{budget_m(radius):g} m at {radius / 1000:g} km" for radius in RADII_M)
    return "\n".join([*lines, "", f"Our budget is {budgets}.", "", "![Error and rate](bench-rings.svg)"])


def main() -> int:
    """Print the table; 1 where our discs are outside their budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--circles", type=int, default=2_000)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    rows = compare(asked.circles)
    text = report(rows)
    print(text)
    if asked.write:
        (DOCS / "bench-rings.md").write_text(text + "\n", encoding="utf-8")
        plot([row for row in rows if row.radius_m == RADII_M[1]], DOCS / "bench-rings.svg")
    own = [row for row in rows if row.method.startswith("Standoff")]
    return int(any(row.worst_m > budget_m(row.radius_m) for row in own))


def plot(rows: list[Row], path: Path) -> None:
    """Error against rate at one radius, as an SVG."""
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "rings"
    figure, axes = pyplot.subplots(figsize=(8, 4.5))
    axes.set(xscale="log", yscale="log", xlim=(10, 200_000), ylim=(0.1, 1e7))
    axes.set_xlabel("circles a second")
    axes.set_ylabel("largest error, m")
    axes.set_title(f"Circles of {rows[0].radius_m / 1000:g} km at latitude {HOME}", loc="left")
    axes.grid(alpha=0.3)
    axes.axhline(budget_m(rows[0].radius_m), color="#0b6e4f", linestyle=":")
    axes.annotate("our budget", (11, budget_m(rows[0].radius_m)), va="bottom", color="#0b6e4f")
    for row, marker in zip(rows, MARKERS, strict=False):
        off = max(row.at_vertices_m, row.between_m)
        colour = "#0b6e4f" if row.method.startswith("Standoff") else "#b5532a"
        if row.method == "folium.Circle":
            axes.axhline(off, color=colour, linestyle="--", label="folium.Circle, drawn by the browser")
        else:
            axes.plot(row.rate, off, marker, color=colour, markersize=9, label=row.method)
    axes.legend(loc="upper left", fontsize="small")
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    sys.exit(main())
