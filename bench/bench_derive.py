"""What one more report costs, in stores of several sizes: deriving what it reaches, and deriving all anew.

    python bench/bench_derive.py [--sizes 100 1000 10000] [--write FILE]

Reports are made: some events and claims each, at 300 places, some 8 reports a day, one in fifty protected.
Times are of the processor. Exit code 1 if what is derived in part isn't what follows from all.
"""

import argparse
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import machine

sys.path.insert(0, str(Path(__file__).parents[1]))

from incidents.store import Received, Store, open_store
from tests.incidents.store.made import Maker

A_DAY = 8
REPEATS = 60
HEADER = """# One more report

{machine}

What it takes to bring the features up to date after one report, in milliseconds of the processor (mean and
median of {repeats}, and the slowest), and to derive everything from all reports. Made reports, some {a_day} a
day. What a report reaches differs much, and the mean is that of the few that reach far: a third tell of no
event; two dates in a thousand are spans of seven weeks, and tie together what is told of all those days.

`python bench/bench_derive.py --write docs/bench-derive.md`

| reports in the store | one more, mean ms | median | slowest | all anew, ms |
|---|---|---|---|---|"""


def add(store: Store, maker: Maker, names: list[str]) -> None:
    """Keep made reports."""
    found = [maker.reading(name) for name in names]
    received = [Received(report=r.report, is_restricted=maker.chance.random() < 0.02) for r in found]
    store.receive(received, found, "me")


def measured(size: int) -> tuple[list[float], float, bool]:
    """Seconds for each further report, seconds for all, and whether both give the same."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_store(Path(folder) / "s.sqlite")) as store,
    ):
        maker = Maker(1, days=max(1, size // A_DAY), places=300, long=0.002, firsts=0.002)
        add(store, maker, [f"r{n}" for n in range(size)])
        began = time.process_time()
        store.derive()
        everything = time.process_time() - began
        took = []
        for number in range(REPEATS):
            add(store, maker, [f"more-{number}"])
            began = time.process_time()
            store.derive()
            took.append(time.process_time() - began)
        return took, everything, size > 2_000 or store.first_broken() is None


def main() -> int:
    """Print a row for each size under the machine's lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    rows, is_right = [], True
    for size in args.sizes:
        took, everything, is_same = measured(size)
        ms = [
            1000 * seconds
            for seconds in (statistics.mean(took), statistics.median(took), max(took), everything)
        ]
        print(size, *map(round, ms), file=sys.stderr, flush=True)
        rows.append(f"| {size:,} | {' | '.join(f'{one:,.0f}' for one in ms)} |")
        is_right = is_right and is_same
    head = HEADER.format(machine="  \n".join(machine.describe().splitlines()), repeats=REPEATS, a_day=A_DAY)
    print("\n".join((head, *rows)))
    if args.write:
        args.write.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())
