"""How soon the map shows what was chosen: from a touch of the form until list, counts and map are new.

    python bench/bench_filter.py [--incidents 10000] [--rounds 20]    # needs Chromium, `make test`'s packages

Incidents are made up as for bench_tiles.py, in a store that is served by waitress in a process of its own.
Each round chooses one kind of incident in the form, as a reader does, and then all again; a choice counts as
shown when the browser has painted the frame after the map was drawn anew. Beside it stands the least that any
map in the page could need: the same rows, parsed, put through Leaflet's projection and drawn on its canvas as
plain circles, with no question to a server. Exit code 1 above 200 ms in the median, or where the map and the
list differ.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

import machine
import tiles_data
from bench_tiles import SETTLED, browser, page, served
from playwright.sync_api import Page

MOST_MS = 200
KINDS = ("clash", "shelling", "strike", "explosion")

_CHOOSE = """(kind) => new Promise((done) => {
  const before = document.getElementById("found");
  const start = performance.now();
  const settled = () => {
    const canvas = document.querySelector("canvas.crowd");
    if (document.getElementById("found") === before) return false;
    return canvas ? canvas.dataset.shown !== undefined : true;
  };
  const watch = new MutationObserver(() => {
    if (!settled()) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  const field = document.getElementById("f-kind");
  field.value = kind;
  field.dispatchEvent(new Event("change", { bubbles: true }));
})"""
_BOUND = """(rows) => new Promise((done) => {
  const start = performance.now();
  const group = L.layerGroup().addTo(map_standoff);
  const renderer = L.canvas();
  for (const [lat, lon] of JSON.parse(rows)) L.circleMarker([lat, lon], { radius: 4, renderer }).addTo(group);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const taken = performance.now() - start;
    group.remove();
    done(taken);
  }));
})"""


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--incidents", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=20)
    asked = parser.parse_args()
    made = tiles_data.Made.of(asked.incidents)
    with tempfile.TemporaryDirectory(prefix="bench-filter-") as folder:
        store = Path(folder) / "made.sqlite"
        made.keep(store)
        with browser() as opened, served(store) as base, page(opened) as found:
            found.goto(base, wait_until="networkidle")
            found.wait_for_selector("#map[data-ready]")
            times = [choose(found, made, number) for number in range(asked.rounds)]
            bound = [lower_bound(found, made, number) for number in range(5)]
    print(machine.describe())
    slow = quantiles(times, n=20)[-1]
    print(f"{asked.incidents:,} incidents, filter to map: median {median(times):.0f} ms, p95 {slow:.0f} ms")
    print(f"the same rows as plain circles on Leaflet's canvas: median {median(bound):.0f} ms")
    return int(median(times) > MOST_MS)


def choose(found: Page, made: tiles_data.Made, number: int) -> float:
    """Milliseconds until a kind is shown; by turns one kind and all."""
    kind = KINDS[number // 2 % len(KINDS)] if number % 2 == 0 else ""
    taken = float(found.evaluate(_CHOOSE, kind))
    count = len(made.lon) if not kind else sum(made.kind_of(n) == kind for n in range(len(made.lon)))
    heading = found.locator("#found-title").inner_text()
    assert heading.replace(",", "").startswith(f"{count} "), (kind, heading, count)
    if found.locator(SETTLED).count():
        assert 0 < int(found.locator(SETTLED).get_attribute("data-shown") or 0) <= count
    return taken


def lower_bound(found: Page, made: tiles_data.Made, number: int) -> float:
    """Milliseconds to draw one kind as plain circles."""
    kind = KINDS[number % len(KINDS)]
    rows = [[float(made.lat[n]), float(made.lon[n])] for n in range(len(made.lon)) if made.kind_of(n) == kind]
    return float(found.evaluate(_BOUND, str(rows)))


if __name__ == "__main__":
    sys.exit(main())
