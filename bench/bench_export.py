"""How fast a collection is exported and read back, in what memory, beside GDAL and geopandas.

    python bench/bench_export.py [--features 20000 ...] [--large 1000000 ...] [--runs 3] [--write]

Features are made up: a point and 12 properties each, as JSON text in a SQLite table. Ours go from the table
to the file; the others write a GeoDataFrame that is in memory before the clock starts. Each run has a process
of its own. `--write` puts the table into docs/bench-export.md. Exit code 1 if a file doesn't come back as it
was.
"""

import argparse
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import machine

from incidents.exchange.exports.back import read
from incidents.exchange.exports.formats import FORMATS, write

DOCS = Path(__file__).parents[1] / "docs" / "bench-export.md"
COLLECTION = "incidents"
RIVALS = {
    "to_file": "GeoJSON, geopandas `to_file` (pyogrio, GDAL)",
    "to_file-arrow": "GeoJSON, `to_file(use_arrow=True)`",
    "to_json": "GeoJSON, `gdf.to_json()`",
}
LARGE = ("geojson", "to_file")

INTRODUCTION = """# Exporting

Written by `bench/bench_export.py`. Features are made up: a point and 12 properties. Ours go from JSON texts
in a SQLite table to the file; the others write a GeoDataFrame that is in memory before the clock starts.
Medians, each run in a process of its own. CPU seconds are those of all threads; the peak is of resident
memory, and *grown* is how much of it came after the start. Each file of ours was read back and compared, all
but PMTiles."""
HEADINGS = (
    "features", "format", "s", "CPU s", "features/s", "peak MB", "grown MB", "file MB", "read back/s", "same",
)  # fmt: skip


def main() -> int:
    """Print the table; 1 where a file isn't what was exported."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--features", type=int, nargs="+", default=[20_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--large", type=int, nargs="+", default=[], help="GeoJSON and to_file alone")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        part, *args = asked.child
        print(json.dumps(PARTS[part](*args)))
        return 0
    sizes = [(count, (*FORMATS, *RIVALS)) for count in asked.features]
    sizes += [(count, LARGE) for count in asked.large]
    rows = [row for count, names in sizes for row in measured(count, names, asked.runs)]
    cells = [line(*HEADINGS), line(*["---"] * len(HEADINGS)), *(line(*row.cells()) for row in rows)]
    text = "\n\n".join((INTRODUCTION, "```\n" + machine.describe() + "\n```", "\n".join(cells)))
    print(text)
    if asked.write:
        DOCS.write_text(text + "\n", encoding="utf-8")
    return int(any(row.same is False for row in rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured of one writer."""

    features: int
    title: str
    seconds: float
    cpu_s: float
    peak_mb: float
    grown_mb: float
    size: int
    back_s: float | None
    same: bool | None

    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        return (
            f"{self.features:,}",
            self.title,
            f"{self.seconds:.2f}",
            f"{self.cpu_s:.2f}",
            f"{self.features / self.seconds:,.0f}",
            f"{self.peak_mb:,.0f}",
            f"{self.grown_mb:,.0f}",
            f"{self.size / 1e6:,.1f}",
            "" if self.back_s is None else f"{self.features / self.back_s:,.0f}",
            "" if self.same is None else "yes" if self.same else "NO",
        )


def measured(count: int, names: Iterable[str], runs: int) -> Iterator[Row]:
    """Every writer with so many features."""
    with tempfile.TemporaryDirectory(prefix="bench-export-") as folder:
        table = Path(folder) / "features.sqlite"
        fill(table, count)
        for name in names:
            out = Path(folder) / "out"
            told = [child("ours" if name in FORMATS else "rival", name, table, out) for _ in range(runs)]
            comes_back = name in FORMATS and FORMATS[name].is_read_back
            back = child("back", name, table, out) if comes_back else {}
            yield Row(
                features=count,
                title=FORMATS[name].title if name in FORMATS else RIVALS[name],
                seconds=median(t["seconds"] for t in told),
                cpu_s=median(t["cpu_s"] for t in told),
                peak_mb=median(t["peak_kb"] for t in told) / 1024,
                grown_mb=median(t["peak_kb"] - t["start_kb"] for t in told) / 1024,
                size=out.stat().st_size,
                back_s=back.get("seconds"),
                same=back.get("same"),
            )


def fill(table: Path, count: int) -> None:
    """A table of features as JSON text."""
    with closing(sqlite3.connect(table)) as db, db:
        db.execute("CREATE TABLE features (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)")
        rows = ((json.dumps(feature(n), ensure_ascii=False, separators=(",", ":")),) for n in range(count))
        db.executemany("INSERT INTO features (body) VALUES (?)", rows)


def feature(number: int) -> dict[str, Any]:
    """A point with twelve properties of five kinds."""
    lon, lat = (
        round(36 + number * 7_919 % 1_000_003 / 1e5, 7),
        round(32 + number * 104_729 % 500_009 / 1e5, 7),
    )
    properties = {
        "title": f"Air strike, place {number}, 2015-12-06",
        "kind": "air_strike",
        "date": f"2015-{number % 12 + 1:02}-{number % 28 + 1:02}",
        "place": f"دير {number % 5_000}",
        "lon": lon,
        "lat": lat,
        "coordinateUncertaintyInMeters": 1_000.0 + number % 4_000,
        "feature_code": "PPL",
        "killed_min": number % 9,
        "verdict": ("contradicted", "borderline", "consistent", "not_checkable")[number % 4],
        "restricted": number % 50 == 0,
        "reports": [f"report-{number % 977}"],
    }
    point = {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": f"incident-{number}", "geometry": point, "properties": properties}


def child(part: str, name: str, table: Path, out: Path) -> dict[str, Any]:
    """Run a part of the measurement in a process of its own."""
    command = [sys.executable, __file__, "--child", part, name, str(table), str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def bodies(table: str) -> Iterator[str]:
    """The stored texts, in order."""
    with closing(sqlite3.connect(table)) as db:
        for (body,) in db.execute("SELECT body FROM features ORDER BY seq"):
            yield body


def ours(name: str, table: str, out: str) -> dict[str, Any]:
    """Export from the table."""
    FORMATS[name].function("chunks")  # its libraries are there before the clock starts

    def export() -> None:
        with Path(out).open("wb") as file:
            write(name, COLLECTION, bodies(table), file, folder=Path(out).parent)

    return timed(export)


def rival(name: str, table: str, out: str) -> dict[str, Any]:
    """Write a GeoDataFrame that is in memory."""
    import geopandas  # noqa: PLC0415

    frame = geopandas.GeoDataFrame.from_features(map(json.loads, bodies(table)), crs="EPSG:4326")
    frame["reports"] = frame["reports"].map(json.dumps)
    Path(out).unlink(missing_ok=True)
    if name == "to_json":
        return timed(lambda: Path(out).write_text(frame.to_json(), encoding="utf-8"))
    return timed(
        lambda: frame.to_file(out, driver="GeoJSON", engine="pyogrio", use_arrow=name == "to_file-arrow")
    )


def timed(work: Callable[[], object]) -> dict[str, Any]:
    """Seconds and memory of some work."""
    start_kb, start, cpu = peak_kb(), time.perf_counter(), time.process_time()
    work()
    seconds, cpu_s = time.perf_counter() - start, time.process_time() - cpu
    return {"seconds": seconds, "cpu_s": cpu_s, "start_kb": start_kb, "peak_kb": peak_kb()}


def back(name: str, table: str, out: str) -> dict[str, Any]:
    """Read an export back; whether every feature is what it was."""
    start = time.perf_counter()
    found = {f["id"]: digest(f) for f in read(name, COLLECTION, Path(out))}
    seconds = time.perf_counter() - start
    return {
        "seconds": seconds,
        "same": found == {f["id"]: digest(f) for f in map(json.loads, bodies(table))},
    }


def digest(found: dict[str, Any]) -> int:
    """A number that stands for a feature, null properties or missing ones alike."""
    properties = {name: value for name, value in found["properties"].items() if value is not None}
    return hash(json.dumps((found["geometry"], properties), sort_keys=True))


def peak_kb() -> int:
    """Most memory that this process had; getrusage would count what its parent had before it."""
    told = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s*(\d+)", told)[1])  # type: ignore[index]


def line(*cells: object) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(map(str, cells)) + " |"


PARTS = {"ours": ours, "rival": rival, "back": back}

if __name__ == "__main__":
    sys.exit(main())
