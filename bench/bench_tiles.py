"""How soon a map of many incidents shows, beside Folium's ways, and what a tile costs to encode.

    python bench/bench_tiles.py [--incidents 100000 1000000] [--pans 20] [--rivals-up-to 100000] [--write]

Incidents are made up: nine tenths in 300 places, one tenth anywhere. Ours are in a store (SQLite), served by
waitress in a process of its own; the rivals are pages that Folium wrote, opened as files, with the plugin's
plainest markers. All in headless Chromium, one after the other. *First view* is from the request until all
that the view shows is drawn: ours when the last tile is, the others when Leaflet has added the layer and the
browser has painted twice. *Cold* is with a server that has just started and has read nothing, over a store as
`standoff import` leaves it: with counts, and what tiles are made of, in files beside it. `--write` puts the
tables into docs/bench-tiles.md. Exit code 1 if the two encoders' tiles don't say the same.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import machine
import tiles_data
from playwright.sync_api import Browser, Page, sync_playwright

DOCS = Path(__file__).parents[1] / "docs" / "bench-tiles.md"
CHROMIUM = "/usr/bin/chromium"
SETTLED = "canvas.crowd[data-shown]"
MAP = "map_standoff"
WAIT_MS = 300_000

INTRODUCTION = """# Many incidents on a map

Written by `bench/bench_tiles.py`, which says how. Folium's pages were opened as files and leave the machine
for nothing. Heap is what JavaScript holds after a collection."""
VIEWS = (
    "incidents",
    "map",
    "first view s",
    "built in s",
    "page MB",
    "heap MB",
    "pan median ms",
    "pan p95 ms",
)
TILES = ("points in the tile", "encoder", "ms", "bytes")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What was measured of one map."""

    incidents: int
    name: str
    first_s: float
    built_s: float | None = None
    page_mb: float | None = None
    heap_mb: float
    pans_ms: tuple[float, ...] = ()

    def cells(self) -> tuple[str, ...]:
        """A row of the table."""
        p95 = quantiles(self.pans_ms, n=20)[-1] if len(self.pans_ms) > 1 else None
        middle = median(self.pans_ms) if self.pans_ms else None
        numbers = (self.first_s, self.built_s, self.page_mb, self.heap_mb, middle, p95)
        shown = ("-" if n is None else f"{n:.0f}" if at > 3 else f"{n:.1f}" for at, n in enumerate(numbers))
        return (f"{self.incidents:,}", self.name, *shown)


def main() -> int:
    """Print the tables; 1 where tiles differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--incidents", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--pans", type=int, default=20)
    parser.add_argument("--rivals-up-to", type=int, default=100_000)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-tiles-") as folder, browser() as opened:
        views = [view for n in asked.incidents for view in measured(opened, Path(folder), n, asked)]
        encoded, is_same = tiles_data.encoded()
    text = "\n\n".join(
        (
            INTRODUCTION,
            "```\n" + machine.describe() + "\n```",
            table(VIEWS, [view.cells() for view in views]),
            "One tile of points, each with six properties, encoded by ours and by `mapbox_vector_tile`:",
            table(TILES, encoded),
        )
    )
    print(text)
    if asked.write:
        DOCS.write_text(text + "\n", encoding="utf-8")
    return int(not is_same)


def measured(opened: Browser, folder: Path, count: int, asked: argparse.Namespace) -> Iterator[View]:
    """Every map of so many incidents."""
    made = tiles_data.Made.of(count)
    store = folder / f"{count}.sqlite"
    made.keep(store)
    for name in ("ours, cold", "ours"):
        with served(store) as base:
            if name == "ours":
                ours(opened, base, 0)
            first_s, heap_mb, pans = ours(opened, base, asked.pans)
        yield View(incidents=count, name=name, first_s=first_s, heap_mb=heap_mb, pans_ms=pans)
    if count <= asked.rivals_up_to:
        for name, write in tiles_data.RIVALS.items():
            yield rival(opened, folder / "rival.html", count, name, lambda to, w=write: w(made, to))


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--js-flags=--expose-gc", "--enable-precise-memory-info"]
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield opened
        opened.close()


@contextmanager
def served(store: Path) -> Iterator[str]:
    """The address of a server of a store, in a process of its own."""
    command = [sys.executable, str(Path(__file__).with_name("tiles_data.py")), str(store)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    guard = threading.Timer(3_600, server.kill)
    guard.start()
    try:
        yield server.stdout.readline().strip() if server.stdout else ""
    finally:
        guard.cancel()
        server.terminate()
        server.wait()


def ours(opened: Browser, base: str, pans: int) -> tuple[float, float, tuple[float, ...]]:
    """Seconds to the first view, heap in MB, and milliseconds from each pan until all is drawn."""
    with page(opened) as found:
        start = time.perf_counter()
        found.goto(base, wait_until="commit")
        found.wait_for_selector(SETTLED, state="attached")
        found.wait_for_selector("#map[data-ready]")
        first_s = time.perf_counter() - start
        times = tuple(pan(found, n) for n in range(pans))
        return first_s, heap_mb(found), times


def pan(found: Page, number: int) -> float:
    """Move by two thirds of the view, there and back and round; milliseconds until all of it is drawn."""
    x, y = ((600, 0), (0, 400), (-600, 0), (0, -400))[number % 4]
    return float(
        found.evaluate(
            """([x, y]) => new Promise((done) => {
                const canvas = document.querySelector("canvas.crowd");
                const start = performance.now();
                const watch = new MutationObserver(() => {
                    if (canvas.dataset.shown === undefined) return;
                    watch.disconnect();
                    done(performance.now() - start);
                });
                map_standoff.panBy([x, y], { animate: false });
                watch.observe(canvas, { attributes: true, attributeFilter: ["data-shown"] });
            })""",
            [x + 37 * number, y],
        )
    )


def rival(opened: Browser, to: Path, count: int, name: str, write: Any) -> View:
    """A page that Folium writes."""
    start = time.perf_counter()
    write(to)
    built_s = time.perf_counter() - start
    with page(opened) as found:
        start = time.perf_counter()
        found.goto(to.as_uri(), wait_until="load")
        found.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")
        first_s = time.perf_counter() - start
        return View(
            incidents=count, name=name, first_s=first_s, built_s=built_s, page_mb=to.stat().st_size / 1e6,
            heap_mb=heap_mb(found),
        )  # fmt: skip


@contextmanager
def page(opened: Browser) -> Iterator[Page]:
    """An empty page that nothing was loaded into before."""
    context = opened.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    found = context.new_page()
    found.set_default_timeout(WAIT_MS)
    faults: list[str] = []
    found.on("pageerror", lambda error: faults.append(str(error)))
    yield found
    context.close()
    assert not faults, faults


def heap_mb(found: Page) -> float:
    """JavaScript's heap after a collection, MB."""
    session = found.context.new_cdp_session(found)
    session.send("HeapProfiler.collectGarbage")
    used = session.send("Runtime.getHeapUsage")["usedSize"]
    return float(json.loads(json.dumps(used))) / 1e6


def table(headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table."""
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (headings, ("---",) * len(headings), *rows))


if __name__ == "__main__":
    sys.exit(main())
