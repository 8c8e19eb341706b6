"""Send the service requests made to break it; name those that it answers with a fault.

    python bench/fuzz_service.py [--requests 100000] [--seed 1]

Every route, with hostile parameters, heads and bodies, most that write with a token that may do everything.
The same seed sends the same requests. Exit code 1 if one brought about a status of 500 or above, or a script
in a page.
"""

import argparse
import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import faults
import hostile
from flask import Flask

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.model import Report, ReportReading
from incidents.store import Received, open_store
from web import create_app
from web.auth.tokens import new_token
from web.config import Config
from web.desk import Desk

_REPORTS = 20


class StillDesk(Desk):
    """Finds nothing in what is sent, at once."""

    def read(self, report: Report) -> ReportReading:
        """An empty reading."""
        return ReportReading(report=report, places=(), claims=(), events=())


@contextmanager
def service(folder: Path) -> Iterator[tuple[Flask, str]]:
    """A service over a store with some reports, and a token that may do everything."""
    with closing(open_store(folder / "s.sqlite")) as store:
        readings = [faults.reading(f"r{number}", number) for number in range(_REPORTS)]
        store.receive([Received(report=one.report) for one in readings], readings, "me")
        store.derive()
        shown, token = new_token("fuzz", ["admin", "trusted"])
        store.add_token(token, "me")
        desk = StillDesk(store, lambda: Gazetteer.open(default_folder()))
        yield create_app(store, Config(writes_per_minute=0), desk), shown


def main() -> int:
    """Print how many requests, how fast, and what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder, service(Path(folder)) as (app, token):
        began = time.perf_counter()
        statuses: Counter[int] = Counter()
        found = hostile.faults_of(app, hostile.requests(app, args.requests, args.seed, token), statuses)
        took = time.perf_counter() - began
    print(f"{args.requests:,} requests in {took:.0f} s, {len(found)} faults")
    print("answered: " + ", ".join(f"{status} {number:,}" for status, number in sorted(statuses.items())))
    print("\n".join(found[:20]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
