"""How fast claims are checked: one at a time after start, as JSON lines, and what importing `geo` costs.

python bench/bench_check.py [--lines 20000]
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

import machine

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.exchange.questions import Places, check, question

ROUNDS = 21
SINGLE = {
    "point and point": ("none_within", "55 km", "40.0569,35.3981,3000", "40.1408,35.3359,5000"),
    "outline and point": ("within", "55 km", "Raqqa governorate", "40.1408,35.3359,5000"),
    "point and outline": ("none_within", "55 km", "40.0569,35.3981,3000", "Raqqa governorate"),
    "in an outline": ("in", None, "Raqqa governorate", "39.01,35.95,5000"),
    "near an outline": ("near", None, "Raqqa governorate", "39.8,35.6,5000"),
    "outline and outline": ("apart", "55 km", "Raqqa governorate", "Deir ez-Zor governorate"),
}
RELATIONS = ("at", "within", "at_least", "none_within", "all_at_least", "apart", "path", "offset")
MODULES = ("lonlat", "ranges", "geodesic", "area", "batch", "buffer", "parts", "probability", "geojson")


def main() -> None:
    """Print three tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--lines", type=int, default=20_000)
    asked = parser.parse_args()
    print(machine.describe())
    table(("check", "first, ms", "again, median ms"), singles())
    table(("lines", "lines a second", "CPU, microseconds a line"), [lines(asked.lines)])
    table(("module", "beyond numpy, shapely, pyproj, ms"), [(f"geo.{m}", imported(m)) for m in MODULES])


def singles() -> list[Sequence[object]]:
    """Time one check of each kind in a process that has started: at first sight of its places, and again."""
    places = Places(lambda: Gazetteer.open(default_folder()))
    warm = asked_in(places, "within", "10 km", *SINGLE["point and point"][2:])  # loads scipy too
    warm()
    rows = []
    for name, said in SINGLE.items():
        for role in said[2:]:
            places.place(role, "place")
        ask = asked_in(places, *said)
        first, *others = (timed(ask) for _ in range(ROUNDS))
        rows.append((name, f"{first:.1f}", f"{statistics.median(others):.2f}"))
    return rows


def asked_in(
    places: Places, relation: str, distance: str | None, reference: str, subject: str
) -> Callable[[], object]:
    record = {"relation": relation, "distance": distance, "reference": reference, "subject": subject}
    return lambda: check(question(record, places, with_subject=True))


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - start)


def lines(n: int) -> Sequence[object]:
    """The rate of `standoff check --jsonl` on places in coordinates, its start left out."""
    rng = random.Random(7)
    asked = "\n".join(json.dumps(record(rng)) for _ in range(n)) + "\n"
    start, whole = (run(text) for text in (asked.split("\n", 1)[0] + "\n", asked))
    seconds, cpu = whole[0] - start[0], whole[1] - start[1]
    return f"{n:,}", f"{n / seconds:,.0f}", f"{1e6 * cpu / n:.0f}"


def record(rng: random.Random) -> dict[str, object]:
    def place() -> dict[str, float]:
        lon, lat = rng.uniform(36, 42), rng.uniform(33, 37)
        return {"lon": lon, "lat": lat, "uncertainty_m": rng.uniform(50, 8_000)}

    distance = f"{rng.randint(1, 300)} {rng.choice(['km', 'miles'])}"
    relation = rng.choice(RELATIONS)
    return {"relation": relation, "distance": distance, "reference": place(), "subject": place()}


def run(text: str) -> tuple[float, float]:
    """Wall and CPU seconds of the command; the answers must be as many as the questions."""
    code = (
        "import resource, sys; sys.argv = ['standoff', 'check', '--jsonl', '-']\n"
        "from web.commands import main\n"
        "try: main()\n"
        "finally: print(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]), file=sys.stderr)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code], input=text, capture_output=True, text=True, check=True
    )
    if done.stdout.count("\n") != text.count("\n") or '"error"' in done.stdout:
        raise RuntimeError("not every line was answered")
    return time.perf_counter() - start, float(done.stderr.splitlines()[-1])


def imported(module: str) -> str:
    """Milliseconds that a module's import takes where its libraries are there; the median of five."""
    code = (
        "import time, numpy, shapely, shapely.affinity, shapely.geometry, pyproj\n"
        "start = time.perf_counter()\n"
        f"import geo.{module}\nprint(1000 * (time.perf_counter() - start))"
    )
    runs = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(5)
    ]
    return f"{statistics.median(runs):.0f}"


def table(heading: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a Markdown table."""
    print()
    for row in (heading, ["---"] * len(heading), *rows):
        print("| " + " | ".join(map(str, row)) + " |")


if __name__ == "__main__":
    main()
