"""Does what is stated hold: probabilities over simulated truths, firm verdicts over worlds the radii allow.

    python bench/bench_calibration.py [--truths 10000] [--worlds 100000] [--write]

`--write` puts the tables into docs/bench-calibration.md. Exit code 1 where a bin is off by more than 0.02, or
any firm verdict is wrong.
"""

import argparse
import sys
from pathlib import Path

import cases
import machine
import numpy as np
import worlds
from tqdm import tqdm

DOCS = Path(__file__).parents[1] / "docs" / "bench-calibration.md"
TOLERANCE = 0.02
SEED = 20151206

INTRODUCTION = """# Do the probabilities and the verdicts hold?

Written by `bench/bench_calibration.py`. All places are made up, all over the Earth: points with radii of
50 m to 30 km, footprints of 20 to 200 km with an uncertain boundary, up to 300 km apart."""

FIRST = """## Of the verdicts with probability p, a share p holds

Each claim is checked as a user would, and then {each} truths are drawn as the model takes them: circular
normals of which 95 % lie inside the radius, footprints as likely everywhere inside. At least {truths:,}
truths in each bin of stated probability. Observed share less mean stated probability, by bin; the limit
is {limit}:
"""

SECOND = """## No firm verdict is wrong where the truth obeys the radii

`contradicted` and `consistent` are of the interval kind: they must hold in every world in which each place
lies inside its radius or outline. Half of the positions are as far out as can be. Worlds under a firm
verdict, of all that were looked at:
"""


def main() -> int:
    """Print both tables; 1 where something doesn't hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--truths", type=int, default=10_000, help="truths in each bin")
    parser.add_argument("--worlds", type=int, default=100_000, help="worlds under a firm verdict")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    rng = np.random.default_rng(SEED)
    shares = {
        name: worlds.calibration(kind, asked.truths, rng)
        for name, kind in tqdm(cases.KINDS.items(), desc="calibration", disable=None)
    }
    tallies = worlds.tally(asked.worlds, rng)
    text = report(shares, tallies, asked.truths)
    print(text)
    if asked.write:
        DOCS.write_text(text + "\n", encoding="utf-8")
    off = max(np.abs(bins.gaps).max() for bins in shares.values())
    wrong = sum(one.wrong for one in tallies.values())
    print(f"largest gap {off:.4f}, wrong verdicts {wrong}", file=sys.stderr)
    return int(off > TOLERANCE or wrong > 0)


def report(shares: dict[str, worlds.Bins], tallies: dict[str, worlds.Tally], truths: int) -> str:
    """Both tables as Markdown."""
    edges = [f"{k / worlds.BINS:.1f}-{(k + 1) / worlds.BINS:.1f}" for k in range(worlds.BINS)]
    first = [row("claims", *edges, "largest"), row(*["---"] * (worlds.BINS + 2))]
    for name, bins in shares.items():
        gaps = [f"{gap:+.3f}" for gap in bins.gaps]
        first.append(row(name, *gaps, f"**{np.abs(bins.gaps).max():.3f}**"))
    second = [row("relation", "worlds", "under a firm verdict", "wrong"), row(*["---"] * 4)]
    for name, one in sorted(tallies.items()):
        second.append(row(name, f"{one.worlds:,}", f"{one.firm:,}", one.wrong))
    total = [sum(getattr(one, of) for one in tallies.values()) for of in ("worlds", "firm", "wrong")]
    second.append(row("**all**", *(f"**{n:,}**" for n in total)))
    said = FIRST.format(each=worlds.EACH, truths=truths, limit=TOLERANCE)
    parts = (INTRODUCTION, "```\n" + machine.describe() + "\n```", said + "\n" + "\n".join(first))
    return "\n\n".join((*parts, SECOND + "\n" + "\n".join(second)))


def row(*cells: object) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(map(str, cells)) + " |"


if __name__ == "__main__":
    sys.exit(main())
