"""The first view of the casebook in a cold Chromium: when the map is there, what it weighs, what jumps.

python bench/bench_first_view.py [RUNS]      # needs Chromium and `make test`'s packages

Each run has a browser context of its own, so nothing is cached. "Map" is the moment at which areas, circles
and lines stand in the page; "markers" and "labels" those of numbers and words, "land" that of the basemap.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, sync_playwright
from served import CHROMIUM, casebook

# Budgets of the page: a second, 400 kB, one shift of the layout.
MOST_MS, MOST_KB, MOST_SHIFTS = 1_000, 400, 1

_WATCH = """
const seen = (window.seen = {});
const marks = {
  map: "#map path.shape", markers: "#map .face", labels: "#map .label.placed", land: "#map[data-ready]",
};
const look = () => {
  for (const [name, selector] of Object.entries(marks))
    if (!(name in seen) && document.querySelector(selector)) seen[name] = performance.now();
};
new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
}).observe({ type: "layout-shift", buffered: true });
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One cold view: milliseconds from the start of navigation, bytes on the wire, shifts of the layout."""

    seen_ms: dict[str, float]
    wire_bytes: Counter[str]
    shifts: list[float]


def view(browser: Browser, address: str, width: int) -> View:
    """Open the page once, as a browser that never was there."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    kinds: dict[str, str] = {}
    weighed: Counter[str] = Counter()
    wire.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
    wire.on(
        "Network.loadingFinished",
        lambda e: weighed.update({kinds.get(e["requestId"], "Other"): int(e["encodedDataLength"])}),
    )
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="networkidle")
    page.wait_for_selector("#map[data-ready]")
    page.wait_for_timeout(300)
    found = View(seen_ms=page.evaluate("seen"), wire_bytes=weighed, shifts=page.evaluate("shifts"))
    context.close()
    return found


def report(name: str, views: list[View]) -> bool:
    """Print the medians; whether the page keeps its budget."""
    times = {mark: median(v.seen_ms[mark] for v in views) for mark in ("map", "markers", "labels", "land")}
    wire_kb = median(v.wire_bytes.total() for v in views) / 1000
    shifts = max(len(v.shifts) for v in views)
    parts = ", ".join(f"{kind} {size / 1000:.0f}" for kind, size in views[0].wire_bytes.most_common())
    print(f"{name}: " + ", ".join(f"{mark} {ms:.0f} ms" for mark, ms in times.items()), end="; ")
    print(f"{wire_kb:.0f} kB ({parts}); shifts {shifts} {[round(s, 4) for s in views[0].shifts]}")
    return times["map"] < MOST_MS and wire_kb < MOST_KB and shifts <= MOST_SHIFTS


def main(runs: int) -> int:
    """Measure both widths in both languages."""
    with casebook() as base, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        view(browser, base, 1440)  # the server compresses its files once
        kept = [
            report(f"{width} px, {code}", [view(browser, f"{base}/?lang={code}", width) for _ in range(runs)])
            for width in (1440, 390)
            for code in ("en", "ar")
        ]
        browser.close()
    print("within budget" if all(kept) else "OVER BUDGET")
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
