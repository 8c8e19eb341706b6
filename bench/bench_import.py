"""How fast a data set is imported into a SQLite store, and in what memory.

    python bench/bench_import.py [--rows 100000 1000000] [--write FILE]

Rows are made up in ACLED's layout, at 20,000 places, with notes of 40 words. The time is from the file to the
last commit. Beside it, GDAL's ogr2ogr (where it is installed) makes a GeoPackage of the same file, and Python
puts its rows as they are into one bare table: a bound. Exit code 1 if an incident is missing from the store.
"""

import argparse
import csv
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import machine

sys.path.insert(0, str(Path(__file__).parents[1]))

from incidents.exchange.imports.run import BATCH_ROWS, Job, import_file
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

Beside it: GDAL's `ogr2ogr -f GPKG`, which makes points of the same file, with an index of their boxes; and
the bound of what Python and SQLite can do: to put the rows as they are into one table without an index.
Neither checks a row, reads a date, finds words, or keeps who did what.

| what | rows | s | rows a second | CPU s: store, reading | peak, MB: store, reading | file, bytes a row |
|---|---|---|---|---|---|---|"""
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


def imported(made: Path, target: Path) -> None:
    """Import into a store."""
    job = Job(file=made, rejects=made.with_name("rejects.csv"), author="bench")
    with closing(open_store(target)) as store:
        import_file(job, store, lambda _: NoBar())


def converted(made: Path, target: Path) -> None:
    """Make a GeoPackage with GDAL."""
    at = ("-oo", "X_POSSIBLE_NAMES=longitude", "-oo", "Y_POSSIBLE_NAMES=latitude", "-a_srs", "EPSG:4326")
    command = ("ogr2ogr", "-f", "GPKG", str(target), str(made), *at, "-gt", str(BATCH_ROWS))
    subprocess.run(command, check=True)


def bare(made: Path, target: Path) -> None:
    """Put the rows as they are into one table."""
    marks = ", ".join("?" * len(COLUMNS))
    with made.open(encoding="utf-8", newline="") as file, closing(sqlite3.connect(target)) as db:
        rows = csv.reader(file)
        db.execute(f"CREATE TABLE made ({', '.join(next(rows))})")
        with db:
            db.executemany(f"INSERT INTO made VALUES ({marks})", rows)


WAYS: dict[str, tuple[Callable[[Path, Path], None], str, str]] = {
    "Standoff": (imported, "sqlite", "SELECT count(*) FROM incidents WHERE audience = 0"),
    "ogr2ogr to GPKG": (converted, "gpkg", "SELECT count(*) FROM made"),
    "bare table": (bare, "sqlite", "SELECT count(*) FROM made"),
}


def measured(what: str, made: Path, rows: int) -> tuple[str, bool]:
    """A row of the table, and whether all of the file came through."""
    put, suffix, counted = WAYS[what]
    with tempfile.TemporaryDirectory(dir=made.parent) as folder:
        target = Path(folder) / f"s.{suffix}"
        before, began = reading_s(), (time.perf_counter(), time.process_time())
        put(made, target)
        took, cpu = time.perf_counter() - began[0], time.process_time() - began[1]
        size = target.stat().st_size / rows
        with closing(sqlite3.connect(target)) as db:
            held = db.execute(counted).fetchone()[0]
    peaks = [
        resource.getrusage(who).ru_maxrss / 1e3 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    peak = f"{peaks[0]:,.0f}, {peaks[1]:,.0f}" if what == "Standoff" else ""
    told = (
        f"| {what} | {rows:,} | {took:.1f} | {rows / took:,.0f} | {cpu:.1f}, {reading_s() - before:.1f} "
        f"| {peak} | {size:,.0f} |"
    )
    print(told, file=sys.stderr, flush=True)
    return told, held == rows


def reading_s() -> float:
    """Seconds of the processor that ended processes took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def gdal() -> str:
    """GDAL's version, or that it isn't there."""
    if (found := shutil.which("ogr2ogr")) is None:
        return "no ogr2ogr (Debian: gdal-bin)"
    return subprocess.run([found, "--version"], check=True, capture_output=True, text=True).stdout.strip()


def main() -> int:
    """Print a line of figures under the machine's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000])
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    there = [what for what in WAYS if shutil.which("ogr2ogr") or not what.startswith("ogr2ogr")]
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for rows in args.rows:
            made = Path(folder) / "made.csv"
            make(made, rows)
            found += [measured(what, made, rows) for what in WAYS if what in there]
    described = "  \n".join((*machine.describe().splitlines(), gdal()))
    lines = (HEADER.format(machine=described), *(told for told, _ in found))
    print("\n".join(lines))
    if args.write:
        args.write.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0 if all(is_whole for _, is_whole in found) else 1


if __name__ == "__main__":
    sys.exit(main())
