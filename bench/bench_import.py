"""How fast a data set is imported into a SQLite store, and in what memory.

    python bench/bench_import.py [--rows 100000 1000000] [--write FILE]

Rows are made up in ACLED's layout, at 20,000 places, with notes of 40 words. The time is from the file to the
last commit. Exit code 1 if an incident is missing from the store.
"""

import argparse
import csv
import random
import resource
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import machine

sys.path.insert(0, str(Path(__file__).parents[1]))

from incidents.exchange.imports.run import Job, import_file
from incidents.store import open_store

COLUMNS = (
    "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1", "actor2",
    "country", "admin1", "location", "latitude", "longitude", "geo_precision", "source", "notes",
    "fatalities",
)  # fmt: skip
HEADER = """# Importing

{machine}

How long a data set takes from the file to the last commit in a new SQLite store, and in what memory. Rows are
made up in ACLED's layout, at 20,000 places, with notes of 40 words. One process reads the file and lays out
the next batch of 20,000 rows, another puts one into the store, which can be read meanwhile.

`python bench/bench_import.py --rows 100000 1000000 --write docs/bench-import.md`

| rows | s | rows a second | CPU s: store, reading | peak, MB: store, reading | store, bytes a row |
|---|---|---|---|---|---|"""
SYLLABLES = ("ka", "lo", "mi", "ne", "ru", "sa", "te", "vo", "zi", "pa")


class NoBar:
    """A progress bar that nobody sees."""

    n = 0

    def update(self, n: int) -> None:
        self.n += n

    def close(self) -> None:
        """Nothing is open."""


def make(path: Path, rows: int) -> None:
    """Write made rows, the same for the same number."""
    chance = random.Random(rows)
    places = [(f"Place {n}", chance.uniform(36, 42), chance.uniform(33, 37)) for n in range(20_000)]
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(5_000)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for number in range(rows):
            name, lon, lat = chance.choice(places)
            day = f"20{chance.randrange(12, 30)}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"
            notes = " ".join(chance.choices(words, k=40))
            writer.writerow(
                (
                    f"MAD{number}", day, chance.choice("1123"), "Explosions/Remote violence",
                    "Air/drone strike", "Made Air Force", "Civilians (Made)", "Syria",
                    "Made Governorate", name,
                    f"{lat:.4f}",
                    f"{lon:.4f}", chance.choice("1123"), "Made News", notes, chance.choice("000123"),
                )
            )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A row of the table, and whether every incident was in the store."""

    told: str
    is_whole: bool


def measured(rows: int) -> Measured:
    """Import made rows."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "made.csv", rows)
        job = Job(file=folder / "made.csv", rejects=folder / "rejects.csv", author="bench")
        with closing(open_store(folder / "s.sqlite")) as store:
            before, began = reading_s(), (time.perf_counter(), time.process_time())
            import_file(job, store, lambda _: NoBar())
            took, cpu = time.perf_counter() - began[0], time.process_time() - began[1]
            held = sum(store.datasets().values())
        size = (folder / "s.sqlite").stat().st_size / rows
    peaks = [
        resource.getrusage(who).ru_maxrss / 1e3 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    told = (
        f"| {rows:,} | {took:.1f} | {rows / took:,.0f} | {cpu:.1f}, {reading_s() - before:.1f} "
        f"| {peaks[0]:,.0f}, {peaks[1]:,.0f} | {size:,.0f} |"
    )
    print(told, file=sys.stderr, flush=True)
    return Measured(told=told, is_whole=held == rows)


def reading_s() -> float:
    """Seconds of the processor that ended processes took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Print a line of figures under the machine's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000])
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    found = [measured(rows) for rows in args.rows]
    lines = (
        HEADER.format(machine="  \n".join(machine.describe().splitlines())),
        *(one.told for one in found),
    )
    print("\n".join(lines))
    if args.write:
        args.write.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0 if all(one.is_whole for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
