"""Claims against strikes: ours and others in one run, with time, memory, missing and extra pairs.

    python bench/bench_join.py [--sizes 1000,10000,100000] [--largest 1000000] [--limit-s 60]
    python bench/bench_join.py --write      # also docs/bench-join.md and docs/bench-join.svg

Each measurement is a process of its own, so that its peak memory is its own. A way that takes more than
`--limit-s` seconds or 12 GB isn't tried at larger sizes. PostGIS is left out where it isn't installed.
Needs the group `bench` of pyproject.toml: uv pip install --group bench.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

import join_data
import join_postgis
import join_report
import numpy as np
import postgis
from join_data import SHAPES, tables
from join_rivals import WAYS

from geo.geodesic import WGS84
from incidents.crosscheck.join import Plan, chunks, cores

REFERENCE = "brute force by actor and day, Geod.inv"
OURS, BOUND = "ours", "bound: Geod.inv of the pairs alone"
STREAMED, COMMAND = "ours, streamed", "ours, the command, CSV to CSV"
_SMALL = {"geopy, two loops": 1_000}
_BRUTE_MAX = 120_000_000
_MEMORY = 12 << 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measurement; `late`: given up after `seconds`, or for its memory."""

    shape: str
    count: int
    way: str
    seconds: float
    peak_mb: float
    late: bool = False
    pairs: int | None = None
    missing: int | None = None
    extra: int | None = None


def main() -> None:
    """Measure, print, write."""
    options = _options()
    if options.one:
        _one(*json.loads(options.one))
        return
    figures = []
    for figure in _all(options):
        figures.append(figure)
        print(join_report.line(figure), flush=True)
    print(join_report.table(figures))
    if options.write:
        join_report.write(figures, Path(__file__).parents[1] / "docs")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--largest", type=int, default=1_000_000, help="for ours alone; 0: none")
    parser.add_argument("--limit-s", type=float, default=60)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    return parser.parse_args()


def _all(options: argparse.Namespace) -> Iterator[Figure]:
    late: set[tuple[str, str]] = set()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        database = stack.enter_context(postgis.cluster(join_postgis.SETTINGS))
        if database is None:
            print(postgis.MISSING, file=sys.stderr)
        where = database.where if database else None
        for shape in SHAPES:
            for count in map(int, options.sizes.split(",")):
                for figure in _compared(shape, count, folder, where, options.limit_s, late):
                    if figure.late:
                        late.add((shape, figure.way))
                    yield figure
            if options.largest:
                for way in (STREAMED, COMMAND):
                    yield _measured(shape, options.largest, way, folder, 3600, None)


def _compared(
    shape: str, count: int, folder: Path, where: str | None, limit_s: float, late: set[tuple[str, str]]
) -> Iterator[Figure]:
    """All ways at one shape and size."""
    judge = REFERENCE if _candidates(shape, count) <= _BRUTE_MAX else OURS
    expected = None
    for way in sorted(WAYS, key=lambda name: name != judge):
        if (shape, way) in late or count > _SMALL.get(way, count) or (way == REFERENCE and judge == OURS):
            continue
        figure = _measured(shape, count, way, folder, 600 if way == judge else limit_s, expected)
        if way == judge:
            expected = np.load(folder / "pairs.npy")
        yield figure
    assert expected is not None
    np.save(folder / "bound.npy", expected)
    yield _measured(shape, count, BOUND, folder, limit_s, None)
    if where:
        join_postgis.load(where, *tables(SHAPES[shape], count))
        for plan in join_postgis.PLANS:
            if (shape, plan) not in late:
                yield _in_postgis(where, plan, shape, count, limit_s, expected)


def _candidates(shape: str, count: int) -> float:
    s = SHAPES[shape]
    return 3 * count**2 / (s.actors * s.days)


def _measured(
    shape: str, count: int, way: str, folder: Path, limit_s: float, expected: np.ndarray | None
) -> Figure:
    command = [sys.executable, __file__, "--one", json.dumps([shape, count, way, str(folder)])]
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=limit_s + 30)
        answer = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):  # too slow, or out of memory
        return Figure(shape=shape, count=count, way=way, seconds=limit_s, peak_mb=float("nan"), late=True)
    figure = Figure(shape=shape, count=count, way=way, **answer)
    return figure if expected is None else _compare(figure, np.load(folder / "pairs.npy"), expected)


def _compare(figure: Figure, found: np.ndarray, expected: np.ndarray) -> Figure:
    missing = len(np.setdiff1d(expected, found, assume_unique=True))
    extra = len(np.setdiff1d(found, expected, assume_unique=True))
    return Figure(**asdict(figure) | {"missing": missing, "extra": extra})


def _in_postgis(
    where: str, plan: str, shape: str, count: int, limit_s: float, expected: np.ndarray
) -> Figure:
    runs = []
    for _ in range(3):
        seconds, pairs, peak = join_postgis.run(where, plan, limit_s)
        runs.append(seconds)
        if seconds is None or pairs is None:
            return Figure(shape=shape, count=count, way=plan, seconds=limit_s, peak_mb=peak, late=True)
        if seconds > 5:
            break
    figure = Figure(
        shape=shape, count=count, way=plan, seconds=statistics.median(runs), peak_mb=peak, pairs=len(pairs)
    )
    return _compare(figure, np.sort(pairs[:, 0] * count + pairs[:, 1]), expected)


def _one(shape: str, count: int, way: str, folder: str) -> None:
    """The measurement of one way, in this process: median of up to five runs."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    claims, strikes = tables(SHAPES[shape], count)
    if way == COMMAND:
        print(json.dumps(_command(claims, strikes, Path(folder))))
        return
    WAYS[OURS](*tables(SHAPES[shape], 100))  # compiled, imported
    times, pairs = [], 0
    if way == BOUND:
        rows = np.divmod(np.load(Path(folder) / "bound.npy"), count)
        points = claims.lon[rows[0]], claims.lat[rows[0]], strikes.lon[rows[1]], strikes.lat[rows[1]]
    while not times or (sum(times) < 5 and len(times) < 5):
        began = time.perf_counter()
        if way == BOUND:
            _bound(points)
            pairs = len(rows[0])
        elif way == STREAMED:
            pairs = _streamed(claims, strikes)
        else:
            found = WAYS[way](claims, strikes)
            pairs = len(found[0])
        times.append(time.perf_counter() - began)
    peak = _peak_mb()
    if way not in (BOUND, STREAMED):
        np.save(Path(folder) / "pairs.npy", np.sort(found[0].astype(np.int64) * count + found[1]))
    print(json.dumps({"seconds": statistics.median(times), "peak_mb": peak, "pairs": pairs}))


def _bound(points: tuple[np.ndarray, ...]) -> None:
    cut = np.linspace(0, len(points[0]), cores() + 1).astype(int)
    with ThreadPoolExecutor(cores()) as pool:
        list(pool.map(lambda a, b: WGS84.inv(*(p[a:b] for p in points)), cut[:-1], cut[1:]))


def _streamed(claims, strikes) -> int:
    """The join as the command does it, chunk by chunk; the chunks are counted and let go."""
    plan = Plan(claims, strikes)
    with ThreadPoolExecutor(cores()) as pool:
        return sum(pool.map(lambda n: sum(map(len, chunks(plan.block(n)))), range(len(plan))))


def _command(claims, strikes, folder: Path) -> dict[str, float | int]:
    """Time and peak memory of `standoff crosscheck`, from files to file."""
    paths = join_data.write(folder, claims, strikes)
    command = [sys.executable, "-c", "from web.commands import main; main()", "crosscheck", *paths]
    began = time.perf_counter()
    done = subprocess.run(
        [*command, "--out", str(folder / "pairs.csv")], check=True, capture_output=True, text=True
    )
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    (folder / "pairs.csv").unlink()
    return {"seconds": seconds, "peak_mb": peak, "pairs": int(done.stdout.split()[0].replace(",", ""))}


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
