"""How fast a data set is imported into a SQLite store, and in what memory.

    python bench/bench_import.py [--rows 100000]

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
from pathlib import Path

import machine

from incidents.exchange.imports.run import Job, import_file
from incidents.store import open_store

HEADER = (
    "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1", "actor2",
    "country", "admin1", "location", "latitude", "longitude", "geo_precision", "source", "notes",
    "fatalities",
)  # fmt: skip
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
        writer.writerow(HEADER)
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


def main() -> int:
    """Print a line of figures under the machine's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "made.csv", rows)
        job = Job(file=folder / "made.csv", rejects=folder / "rejects.csv", author="bench")
        with closing(open_store(folder / "s.sqlite")) as store:
            began, cpu = time.perf_counter(), time.process_time()
            import_file(job, store, lambda _: NoBar())
            took, cpu = time.perf_counter() - began, time.process_time() - cpu
            held = sum(store.datasets().values())
        size = (folder / "s.sqlite").stat().st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(machine.describe())
    print(f"{rows:,} rows in {took:.1f} s ({cpu:.1f} CPU s): {rows / took:,.0f} a second, ", end="")
    print(f"peak {peak:.0f} MB, store {size:,.0f} MB")
    return 0 if held == rows else 1


if __name__ == "__main__":
    sys.exit(main())
