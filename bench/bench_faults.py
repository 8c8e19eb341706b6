"""Kill writers at random moments: what they acknowledged must be there, whole, and the history unbroken.

    python bench/bench_faults.py [--kills 200] [--write FILE]

On SQLite and, where it is installed, on PostGIS: half of the kills with one writer, half with three side by
side. Exit code 1 if anything was lost or broken.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import faults
import machine
import postgis

from incidents.store import open_store

HEADER = """# Writers killed

{machine}

A writer is killed (SIGKILL) at a random moment while it receives reports, corrects and derives; half of the
times alone, half with two others beside it. `python bench/bench_faults.py --write docs/bench-faults.md`

| store | kills | acknowledged writes | entries of the history | lost, half or broken | s |
|---|---|---|---|---|---|"""


@contextmanager
def places() -> Iterator[dict[str, str]]:
    """Where stores may lie, by the database's name."""
    with tempfile.TemporaryDirectory() as folder, postgis.cluster() as cluster:
        found = {"SQLite": str(Path(folder) / "s.sqlite")}
        if cluster is None:
            print(postgis.MISSING, file=sys.stderr)
        else:
            found["PostGIS"] = cluster.url()
        yield found


def measure(name: str, where: str, kills: int) -> tuple[str, list[str]]:
    """A row of the table, and what was found wrong."""
    began = time.perf_counter()
    with closing(open_store(where)):
        pass
    kept = faults.kill_writers(where, kills - kills // 2)
    beside = faults.kill_writers(where, kills // 2, at_once=3, seed=2)
    kept.said += beside.said
    with closing(open_store(where)) as store:
        wrong = faults.faults_of(store, kept)
        entries = store.head()[0]
    took = time.perf_counter() - began
    kills, said = kept.kills + beside.kills, len(kept.said)
    return f"| {name} | {kills} | {said:,} | {entries:,} | {len(wrong)} | {took:.0f} |", wrong


def main() -> int:
    """Print a table under the machine's lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    lines = [*HEADER.format(machine="  \n".join(machine.describe().splitlines())).splitlines()]
    failed = []
    with places() as found:
        for name, where in found.items():
            row, wrong = measure(name, where, args.kills)
            lines.append(row)
            failed += [f"{name}: {one}" for one in wrong]
    text = "\n".join(lines) + "\n"
    print(text)
    print("\n".join(failed[:20]), file=sys.stderr)
    if args.write:
        args.write.write_text(text, encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
