"""Does the place chosen for a name hold as often as its confidence says, and how fast is it chosen?

    python bench/bench_geocode.py [--reports 4000] [--fit] [--write]

`--fit` looks for the constants of `gazetteer/ranking.py` that make the observed places likeliest, on other
reports than those the table is made of. `--write` puts the tables into docs/bench-geocode.md. Exit code 1
where a bin of at least 200 names asked together is off by more than 0.05.
"""

import argparse
import math
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from types import ModuleType

import machine
import numpy as np
from made_reports import FAR, LONGEST, MISSPELLED, UNHELD, Kept, Maker, Told

from gazetteer import geocode, joint, ranking, surroundings
from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from gazetteer.place import GeocodeResult, Place
from geo.geodesic import distance_m

DOCS = Path(__file__).parents[1] / "docs" / "bench-geocode.md"
TOLERANCE, ENOUGH = 0.05, 200
SAME_PLACE_M = 5_000
SEED, FIT_SEED = 20151206, 20160120
# The constants that are fitted, with the values tried.
TRIED: dict[tuple[ModuleType, str], Sequence[float]] = {
    (ranking, "HEARD"): (0.1, 0.2, 0.4, 0.8),
    (ranking, "HEARD_VOWELS"): (0.01, 0.02, 0.05, 0.1, 0.2),
    (ranking, "ALTERNATE"): (0.1, 0.2, 0.4),
    (ranking, "UNLISTED"): (2.0, 5.0, 10.0, 20.0),
    (ranking, "UNSPELLED"): (0.03, 0.1, 0.3, 1.0, 3.0),
    (ranking, "RARER"): (0.0, 0.5, 1.0, 1.5, 2.0),
    (surroundings, "UNLISTED_FIT"): (0.01, 0.02, 0.04, 0.07, 0.1, 0.15),
    (ranking, "TEMPER"): (0.7, 0.8, 0.9, 1.0),
}
SWEEPS = 2
SPEED_NAMES, ROUNDS = 5_000, 3

INTRODUCTION = """# Is the place chosen for a name right as often as its confidence says?

Written by `bench/bench_geocode.py`, on reports made of the gazetteer's own places, so that it is known what
each name means: {reports:,} reports of 1 to {longest} names. The first place is drawn by the root of its
population, the others near it ({far:.0%} of them anywhere, by population and as capitals); each is called by
its first or another name. {misspelled:.0%} of the names are taken out of the index for that place, so that
only another spelling leads to it; {unheld:.0%} mean a place that is taken out altogether. A place is right
if it is the one meant or within 5 km of it."""

TABLE = """## Of the places chosen with confidence p, a share p is right

Observed share less mean confidence, by bin, where a bin holds 50 names; the limit is {limit} for names of a
report together, in bins of {enough} names or more. A name asked alone is less sure than it says where nothing
but fame parts two homonyms (0.3 to 0.6):
"""

Ask = Callable[[Kept, Sequence[Told]], list[GeocodeResult]]


def together(index: Kept, told: Sequence[Told]) -> list[GeocodeResult]:
    """All names of a report at once."""
    return joint.geocode_jointly(index, [name.name for name in told])


def alone(index: Kept, told: Sequence[Told]) -> list[GeocodeResult]:
    """Each name for itself."""
    return [geocode.geocode(index, name.name) for name in told]


TOGETHER = "all names of a report together"
MODES: dict[str, Ask] = {TOGETHER: together, "each name alone": alone}


def main() -> int:
    """Print the tables; 1 where a bin is too far off."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--reports", type=int, default=4_000)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    gazetteer = Gazetteer.open(default_folder())
    maker = Maker(gazetteer)
    if asked.fit:
        fit(gazetteer, list(maker.reports(asked.reports // 4, np.random.default_rng(FIT_SEED))))
        return 0
    made = list(maker.reports(asked.reports, np.random.default_rng(SEED)))
    answers = {mode: ask_all(gazetteer, made, ask) for mode, ask in MODES.items()}
    off = {mode: deviations(pairs) for mode, pairs in answers.items()}
    text = report(asked.reports, answers, off, speed(gazetteer, made))
    print(text)
    if asked.write:
        DOCS.write_text(text + "\n", encoding="utf-8")
    return int(any(abs(gap) > TOLERANCE for gap, count in off[TOGETHER] if count >= ENOUGH))


def ask_all(gazetteer: Gazetteer, made: Sequence[list[Told]], ask: Ask) -> list[tuple[Told, GeocodeResult]]:
    """Every name with its answer."""
    pairs: list[tuple[Told, GeocodeResult]] = []
    for told in made:
        pairs += zip(told, ask(Kept(gazetteer, told), told), strict=True)
    return pairs


def is_right(told: Told, place: Place) -> bool:
    """Whether a place is the one meant."""
    if told.is_unheld:
        return False
    return distance_m(told.place.location.point, place.location.point) <= SAME_PLACE_M


def deviations(pairs: Sequence[tuple[Told, GeocodeResult]]) -> list[tuple[float, int]]:
    """For ten bins of confidence: observed share less mean confidence, and how many names."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for told, result in pairs:
        if result.place is not None:
            bins[min(int(result.confidence * 10), 9)].append(
                (result.confidence, is_right(told, result.place))
            )
    return [
        (sum(right - stated for stated, right in rows) / len(rows), len(rows)) if rows else (0.0, 0)
        for rows in bins
    ]


def log_loss(pairs: Sequence[tuple[Told, GeocodeResult]]) -> float:
    """Mean of -log of the probability that was given to what is true."""
    lost = 0.0
    for told, result in pairs:
        scores = [c.score for c in result.candidates if is_right(told, c.place)]
        spare = 1.0 - sum(c.score for c in result.candidates)
        lost -= math.log(max(sum(scores) if scores else spare, 1e-4))
    return lost / len(pairs)


def fit(gazetteer: Gazetteer, made: Sequence[list[Told]]) -> None:
    """Print the constants of least log loss, found one at a time, over again."""
    for _ in range(SWEEPS):
        for (module, name), values in TRIED.items():
            losses = {}
            for value in values:
                setattr(module, name, value)
                losses[value] = sum(log_loss(ask_all(gazetteer, made, ask)) for ask in MODES.values())
            best = min(losses, key=losses.__getitem__)
            setattr(module, name, best)
            print(name, best, {value: round(loss, 4) for value, loss in losses.items()}, flush=True)


def speed(gazetteer: Gazetteer, made: Sequence[list[Told]]) -> list[tuple[str, str]]:
    """Names and reports a second, each name asked once in a round by a gazetteer just opened."""
    names = list(dict.fromkeys(name.name for told in made for name in told))[:SPEED_NAMES]
    mentions = [[name.name for name in told] for told in made[: SPEED_NAMES // 4]]
    single, reports = [], []
    for _ in range(ROUNDS):
        fresh = Gazetteer.open(default_folder())
        began = time.perf_counter()
        for name in names:
            fresh.geocode(name)
        single.append(len(names) / (time.perf_counter() - began))
        began = time.perf_counter()
        for told in mentions:
            joint.geocode_jointly(fresh, told)
        reports.append(len(mentions) / (time.perf_counter() - began))
        fresh.close()
    return [
        ("distinct names, one at a time", f"{median(single):,.0f} names/s"),
        ("reports, all names together", f"{median(reports):,.0f} reports/s"),
    ]


def report(
    reports: int,
    answers: dict[str, list[tuple[Told, GeocodeResult]]],
    off: dict[str, list[tuple[float, int]]],
    rates: list[tuple[str, str]],
) -> str:
    """The page."""
    intro = INTRODUCTION.format(
        reports=reports, longest=LONGEST, far=FAR, misspelled=MISSPELLED, unheld=UNHELD
    )
    bins = [f"{n / 10:.1f}-{(n + 1) / 10:.1f}" for n in range(10)]
    cells = {mode: [f"{d:+.3f}" if n >= 50 else "" for d, n in rows] for mode, rows in off.items()}
    counts = {f"{mode}, names": [f"{n:,}" for _, n in rows] for mode, rows in off.items()}
    kinds = [
        [mode, f"{len(pairs):,}", *(f"{share:.3f}" for share in shares(pairs))]
        for mode, pairs in answers.items()
    ]
    return "\n\n".join(
        (
            intro,
            f"```\n{machine.describe()}\n```",
            TABLE.format(limit=TOLERANCE, enough=ENOUGH).strip(),
            table(["asked", *bins], [[mode, *row] for mode, row in (cells | counts).items()]),
            f"With {', '.join(f'`{name} = {getattr(module, name):g}`' for module, name in TRIED)}:\n"
            "chosen by what `--fit` prints, the log loss over other reports made alike, and a little higher\n"
            "for names that only sound alike, because reports spell more freely than gazetteers do.",
            "## What was chosen",
            table(["asked", "names", "right", "wrong", "none", "of those chosen right"], kinds),
            "## How fast",
            table(["asked", "rate"], [list(row) for row in rates]),
        )
    )


def shares(pairs: Sequence[tuple[Told, GeocodeResult]]) -> tuple[float, float, float, float]:
    """Shares of names placed rightly, wrongly, not at all, and of the placed ones that are right."""
    placed = [(told, result.place) for told, result in pairs if result.place is not None]
    right = sum(is_right(told, place) for told, place in placed)
    total = len(pairs)
    return right / total, (len(placed) - right) / total, 1 - len(placed) / total, right / len(placed)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


if __name__ == "__main__":
    sys.exit(main())
