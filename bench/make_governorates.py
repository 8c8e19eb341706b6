"""Make the coarse governorate outlines that ship, and measure how far they stray.

    python bench/make_governorates.py FINER.geojson gazetteer/data/governorates.geojson

The input is OCHA's COD-AB of Syria, admin 1, itself simplified to about 1 km. Neighbours are simplified
together, so that no gap opens between them. Each outline gets `error_m`: the greatest geodesic distance from
either outline to the other, rounded up to 100 m, plus the input's own kilometre.
"""

import json
import math
import sys
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon, shape

from geo.geodesic import distances_m
from geo.geojson import feature, feature_collection, multipolygon

TOLERANCE_DEG = 0.02
INPUT_ERROR_M = 1_000
# Boundaries are compared at points this far apart; half of it is added to what is measured.
SAMPLE_DEG = 0.002
DECIMALS = 4
SOURCE = "OCHA COD-AB Syria admin 1, valid on 2016-09-05, simplified to 0.02 degrees"
ISO_3166_2 = {
    "SY01": "SY-DI", "SY02": "SY-HL", "SY03": "SY-RD", "SY04": "SY-HI", "SY05": "SY-HM", "SY06": "SY-LA",
    "SY07": "SY-ID", "SY08": "SY-HA", "SY09": "SY-DY", "SY10": "SY-TA", "SY11": "SY-RA", "SY12": "SY-DR",
    "SY13": "SY-SU", "SY14": "SY-QU",
}  # fmt: skip

Outline = Polygon | MultiPolygon


def main(finer: Path, out: Path) -> None:
    """Simplify, measure, write."""
    document = json.loads(finer.read_text(encoding="utf-8"))
    before = [shape(row["geometry"]) for row in document["features"]]
    after = shapely.set_precision(shapely.coverage_simplify(before, TOLERANCE_DEG), 10**-DECIMALS)
    rows = [
        _feature(row["properties"], fine, coarse)
        for row, fine, coarse in zip(document["features"], before, after, strict=True)
    ]
    out.write_text(json.dumps(feature_collection(rows), ensure_ascii=False) + "\n", encoding="utf-8")


def _feature(properties: dict[str, str], fine: Outline, coarse: Outline) -> dict[str, object]:
    if not coarse.is_valid or coarse.is_empty:
        raise ValueError(f"{properties['name_en']} is no polygon any more: use a smaller tolerance")
    stray_m = max(_farthest_m(fine, coarse), _farthest_m(coarse, fine))
    words = {
        "name": properties["name_en"],
        "pcode": properties["pcode"],
        "iso_3166_2": ISO_3166_2[properties["pcode"]],
        "source": SOURCE,
        "error_m": math.ceil(stray_m / 100) * 100 + INPUT_ERROR_M,
    }
    print(f"{words['name']}: {words['error_m']} m, {len(shapely.get_coordinates(coarse))} points")
    return feature(properties["pcode"].lower(), multipolygon(coarse), words)


def _farthest_m(a: Outline, b: Outline) -> float:
    """Greatest distance from the boundary of `a` to the boundary of `b`, in metres."""
    points = shapely.points(shapely.get_coordinates(shapely.segmentize(a.boundary, SAMPLE_DEG)))
    # The nearest point is sought in degrees, so its distance is an upper bound of the least one.
    nearest = shapely.get_coordinates(shapely.shortest_line(points, b.boundary)).reshape(-1, 2, 2)
    here, there = nearest[:, 0], nearest[:, 1]
    lengths = distances_m(here[:, 0], here[:, 1], there[:, 0], there[:, 1])
    return float(np.max(lengths)) + SAMPLE_DEG / 2 * 111_700


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
