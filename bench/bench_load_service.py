"""Many clients at once, some of them writing: faults, how long answers take, and memory.

    python bench/bench_load_service.py [--seconds 60] [--clients 64] [--workers 2] [--write FILE]

A service of several processes over a store of 20,000 incidents, asked on the loopback by clients that wait up
to --pause seconds between requests: pages of 20 in a box, single features, pages for people; one request in
twenty writes a report or a correction. Exit code 1 on a status of 500 or above, a p99 of 250 ms or more, an
acknowledged report that is gone, or a broken history.
"""

import argparse
import http.client
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import faults
import machine

from incidents.exchange.imports.batches import Batch
from incidents.store import FeatureQuery, Received, open_store
from web.auth.tokens import new_token

PROGRAM = [sys.executable, "-c", "from web.commands import main; main()", "serve", "--port", "0"]
FEATURES = 20_000
MOST_P99_S = 0.25
HEADER = """# Many clients at once

{machine}

{clients} clients on the loopback, of whom each waits up to {pause} s between requests; {workers} processes
that serve share the {cores} cores with the clients. The memory is that of the processes that serve, in steps
of a sixth of the time. `python bench/bench_load_service.py --write docs/bench-load-service.md`

| requests | a second | 5xx | p50 ms | p95 ms | p99 ms | slowest ms | memory MB |
|---|---|---|---|---|---|---|---|"""


@dataclass(kw_only=True)
class Seen:
    """What clients saw."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    statuses: dict[int, int] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


def fill(path: Path) -> str:
    """A store with made incidents and some reports; a token that may write."""
    with closing(open_store(path)) as store:
        readings = [faults.reading(f"r{number}", number) for number in range(40)]
        store.receive([Received(report=one.report) for one in readings], readings, "me")
        store.derive()
        page = store.page(FeatureQuery(collection="incidents", limit=1)).bodies[0]
        model = json.loads(page)
        chance = random.Random(1)
        found = [_made(model, number, chance) for number in range(FEATURES)]
        store.put_batch(Batch(key="made", number=0, dataset="made", author="me", file_sha256="0"), found)
        shown, token = new_token("load", ["write", "trusted"])
        store.add_token(token, "me")
    return shown


def _made(model: dict[str, Any], number: int, chance: random.Random) -> dict[str, Any]:
    position = [round(chance.uniform(36, 42), 5), round(chance.uniform(33, 37), 5)]
    properties = model["properties"] | {"dataset": "made", "title": f"Made {number}"}
    return model | {
        "id": f"made-{number}",
        "geometry": {"type": "Point", "coordinates": position},
        "properties": properties,
    }


@contextmanager
def served(store: Path, workers: int) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The running service and its port."""
    command = [*PROGRAM, "--store", str(store), "--workers", str(workers)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env=os.environ | {"STANDOFF_LOG": "faults", "STANDOFF_WRITES_PER_MINUTE": "0"},
    ) as running:  # fmt: skip
        try:
            said = running.stdout.readline() if running.stdout else ""
            found = re.search(r":(\d+) ", said)
            if found is None:
                raise RuntimeError(f"the service said {said!r}")
            yield running, int(found[1])
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(60)


def ask(
    connection: http.client.HTTPConnection, chance: random.Random, token: str, seen: Seen, me: int
) -> None:
    """One request of one client."""
    pick, headers, body, method = chance.random(), {}, None, "GET"
    kind, name = "read", f"c{me}-{chance.randrange(10**9)}"
    west, south = round(chance.uniform(36, 41), 2), round(chance.uniform(33, 36), 2)
    if pick < 0.6:
        path = f"/collections/incidents/items?limit=20&bbox={west},{south},{west + 0.5},{south + 0.5}"
    elif pick < 0.85:
        path = f"/collections/incidents/items/made-{chance.randrange(FEATURES)}"
    elif pick < 0.95:
        path = chance.choice(("/collections", "/conformance", "/reports/r1", "/collections/findings/items"))
    else:
        kind, method = "write", "POST"
        headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            "Idempotency-Key": name,
        }
        if pick < 0.975:
            path, said = (
                "/api/reports",
                {"id": name, "text": f"On Monday {me} people died in Raqqa, a monitor said."},
            )
        else:
            span = faults.reading("r1", 1).claims[0].span
            said = {"kind": "casualties", "start": span.start, "end": span.end, "decision": "accept"}
            path = f"/api/reports/r{chance.randrange(40)}/corrections"
        body = json.dumps(said)
    began = time.perf_counter()
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    answer.read()
    took = time.perf_counter() - began
    with seen.lock:
        seen.seconds.setdefault(kind, []).append(took)
        seen.statuses[answer.status] = seen.statuses.get(answer.status, 0) + 1
        if path == "/api/reports" and answer.status == 201:
            seen.written.append(name)


def client(port: int, until: float, pause: float, token: str, seen: Seen, me: int) -> None:
    """Ask and wait, on one connection, until time is up."""
    chance = random.Random(me)
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        time.sleep(chance.uniform(0, pause))
        while time.monotonic() < until:
            try:
                ask(connection, chance, token, seen, me)
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                with seen.lock:
                    seen.broken.append(repr(error))
            time.sleep(chance.uniform(0, pause))


def memory_mb(pid: int) -> float:
    """Resident memory of a process and those it started."""
    lists = Path(f"/proc/{pid}/task").glob("*/children")
    children = [child for each in lists for child in each.read_text().split()]
    pages = [int(Path(f"/proc/{one}/statm").read_text().split()[1]) for one in (*children, str(pid))]
    return sum(pages) * resource.getpagesize() / 1e6


def load(args: argparse.Namespace, store: Path, token: str) -> tuple[Seen, list[float]]:
    """All clients at once; what they saw, and the service's memory meanwhile."""
    seen, memory = Seen(), []
    with served(store, args.workers) as (running, port):
        for n in range(2 * args.workers):  # each process opens the gazetteer when its first report comes
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=120)) as connection:
                said = json.dumps({"id": f"first-{n}", "text": "Two died in Raqqa."})
                head = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
                connection.request("POST", "/api/reports", said, head)
                connection.getresponse().read()
        until = time.monotonic() + args.seconds
        threads = [
            threading.Thread(target=client, args=(port, until, args.pause, token, seen, n))
            for n in range(args.clients)
        ]
        for thread in threads:
            thread.start()
        while (left := until - time.monotonic()) > 0:
            time.sleep(min(left, args.seconds / 6))
            memory.append(memory_mb(running.pid))
        for thread in threads:
            thread.join()
    return seen, memory


def main() -> int:
    """Print a row under the machine's lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--pause", type=float, default=1.0)
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.sqlite"
        seen, memory = load(args, path, fill(path))
        with closing(open_store(path)) as store:
            there = {report.id for report in store.reports()}
            wrong = [f"lost: {name}" for name in seen.written if name not in there]
            wrong += [broken] if (broken := store.first_broken()) else []
    every = sorted(second for seconds in seen.seconds.values() for second in seconds)
    at = [every[int(len(every) * part)] * 1000 for part in (0.5, 0.95, 0.99)]
    faulty = sum(number for status, number in seen.statuses.items() if status >= 500)
    row = f"| {len(every):,} | {len(every) / args.seconds:,.0f} | {faulty} | "
    row += " | ".join(f"{ms:.0f}" for ms in (*at, every[-1] * 1000))
    row += f" | {', '.join(f'{mb:.0f}' for mb in memory)} |"
    head = HEADER.format(
        machine="  \n".join(machine.describe().splitlines()), cores=machine.cores(), **vars(args)
    )
    print(f"{head}\n{row}")
    writes = sorted(seen.seconds.get("write", [0.0]))
    print(f"writes: {len(writes)}, p99 {writes[int(len(writes) * 0.99)] * 1000:.0f} ms", file=sys.stderr)
    print(f"statuses {seen.statuses}; broken connections {seen.broken[:5]}; {wrong[:5]}", file=sys.stderr)
    if args.write:
        args.write.write_text(f"{head}\n{row}\n", encoding="utf-8")
    return 1 if faulty or wrong or seen.broken or at[2] >= MOST_P99_S * 1000 else 0


if __name__ == "__main__":
    sys.exit(main())
