"""How well and how fast names are found over the embedded world.

    python bench/geocode.py VARIANTS.csv

The CSV has the columns variant, canonical, lat, lon: spellings seen in public texts and the place meant.
A hit is within 10 km.
"""

import csv
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from gazetteer.load import default_folder
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.place import GeocodeResult
from geo.geodesic import distance_m
from geo.lonlat import LonLat

HIT_M = 10_000


def main(path: Path) -> None:
    """Print recall and rates."""
    opened = time.perf_counter()
    gazetteer = Gazetteer.open(default_folder())
    print(f"opening {1000 * (time.perf_counter() - opened):.1f} ms, {gazetteer.size:,} places")
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for label, country in (("the whole world", None), ("country known", "SY")):
        results = [gazetteer.geocode(row["variant"], country=country) for row in rows]
        ranks = [_rank(result, row) for result, row in zip(results, rows, strict=True)]
        chosen = [rank for result, rank in zip(results, ranks, strict=True) if result.place is not None]
        print(
            f"{label}: recall@1 {_share(ranks, 1):.3f}, @5 {_share(ranks, 5):.3f}, "
            f"chosen {len(chosen)} of {len(rows)}, of them right {chosen.count(0)}"
        )
        for row, result, rank in zip(rows, results, ranks, strict=True):
            if rank != 0 or result.place is None:
                print(f"    {row['variant']} ({row['canonical']}): rank {rank}; {result.reason}")
    names = [row["variant"] for row in rows]
    keys = [fold(name) for name in names]
    _rate("has, cached", gazetteer.has, keys, 2000)
    _rate("places, cached", gazetteer.places, keys, 1000)
    _rate("geocode, cached", gazetteer.geocode, names, 20)
    _rate("has, each key new", gazetteer.has, [f"{key} {i}" for i in range(500) for key in keys], 1)


def _rank(result: GeocodeResult, row: dict[str, str]) -> int | None:
    truth = LonLat(lon=float(row["lon"]), lat=float(row["lat"]))
    for rank, candidate in enumerate(result.candidates):
        if distance_m(candidate.place.location.point, truth) <= HIT_M:
            return rank
    return None


def _share(ranks: Sequence[int | None], within: int) -> float:
    return sum(rank is not None and rank < within for rank in ranks) / len(ranks)


def _rate(label: str, call: Callable[[str], object], names: Sequence[str], rounds: int) -> None:
    began = time.perf_counter()
    for _ in range(rounds):
        for name in names:
            call(name)
    print(f"{label}: {rounds * len(names) / (time.perf_counter() - began):,.0f}/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
