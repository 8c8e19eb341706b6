"""How fast a collection is served, beside Datasette and pygeoapi: one data set, one client, one run.

    python bench/bench_service.py [--features 20000] [--large 1000000] [--seconds 2] [--rounds 3]
    python bench/bench_service.py --features 100000 --large 1000000 --write docs/bench-service.md

Each service is one process with the same made incidents. Rounds go from service to service, and the fastest
of each counts, since other work on the machine only slows. `--large` is for ours alone; `--folder` keeps what
was made. pygeoapi needs SQLite's mod_spatialite, by SPATIALITE_LIBRARY_PATH if it lies elsewhere. Exit code 1
if a service tells another number of incidents in a box than a plain count.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from itertools import count, islice, repeat
from pathlib import Path

import machine
import service_data as data
from service_client import Load, fetched, measured, settle
from service_peers import PEERS, Peer, interpreter, missing, running

CHECKED = 8
CONNECTIONS = (1, 4)
QUESTIONS = ("page of 100 in a box", "one item by id", "first page of 100")
FILES = {
    "ours": (data.STORE, data.fill_store),
    "datasette": (data.TABLE, data.fill_table),
    "datasette as it comes": (data.PLAIN, data.fill_plain),
    "pygeoapi": (data.PACKAGE, data.fill_package),
}
INTRODUCTION = """# Serving

Written by `bench/bench_service.py`. One set of made incidents, each a point and 12 properties, the others
null; one process for each service; each tells the same number of incidents in a box as a plain count, or a
line under the table says so. The client keeps its connections and asks for a new box of half a degree, or
another id, each time. Of the rounds, which go from service to service, the fastest counts. CPU is the
server's time for a request at one connection: other work on the machine changes it least. *Failed* answers,
any but 200, count for nothing else. *Times*: how many times faster ours is. Datasette at its fastest has a
file that never changes, an index on the position and no suggested facets; as it comes, only the file."""
HEADINGS = (
    "features", "question", "service", "requests/s, 1 connection", "p99 ms", "requests/s, 4", "p99 ms, 4",
    "CPU ms", "failed", "times, 1 connection", "times, 4", "times, CPU",
)  # fmt: skip

# Of a question on so many connections.
Asked = tuple[str, int]
Loads = Mapping[Asked, Load]


def main() -> int:
    """Print the table; 1 where the services disagree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--features", type=int, default=20_000)
    parser.add_argument("--large", type=int, help="how many more for ours alone")
    parser.add_argument("--seconds", type=float, default=2.0, help="of each measurement")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="keep the data there, and use what is there")
    parser.add_argument("--write", type=Path, help="a file for what is printed")
    asked = parser.parse_args()
    absent = {name: why for name in PEERS if (why := missing(name))}
    names = [name for name in PEERS if name not in absent]
    sizes = [(asked.features, names)] + ([(asked.large, ["ours"])] if asked.large else [])
    before = os.getloadavg()
    rows, wrong = [], []
    with kept(asked.folder) as folder:
        for features, some in sizes:
            loads, differing = compared(folder / str(features), features, some, asked.rounds, asked.seconds)
            rows += [line(*cells) for cells in table(features, loads)]
            wrong += differing
    machine_lines = "\n".join((machine.describe(), *circumstances(names, before)))
    notes = [f"{PEERS[name].title} is left out: {why}." for name, why in absent.items()]
    notes += [f"DISAGREES: {told}" for told in wrong]
    cells = "\n".join((line(*HEADINGS), line(*["---"] * len(HEADINGS)), *rows))
    text = "\n\n".join((INTRODUCTION, f"```\n{machine_lines}\n```", cells, *notes))
    print(text)
    if asked.write:
        asked.write.write_text(text + "\n", encoding="utf-8")
    return int(bool(wrong))


@contextmanager
def kept(folder: Path | None) -> Iterator[Path]:
    """A given folder, or one that goes at the end."""
    if folder is not None:
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="bench-service-") as name:
        yield Path(name)


def circumstances(names: Sequence[str], before: tuple[float, float, float]) -> Iterator[str]:
    """What else was there: versions, interpreters, and how busy the machine was."""
    for name in dict.fromkeys(name.partition(" ")[0] for name in names if name != "ours"):
        python = "the same Python" if interpreter(name) == sys.executable else interpreter(name)
        yield f"{name} {version(name)} in {python}"
    loads = (", ".join(f"{load:.1f}" for load in some) for some in (before, os.getloadavg()))
    yield "load average (1, 5, 15 minutes) {} before and {} after".format(*loads)


def compared(
    folder: Path, features: int, names: Sequence[str], rounds: int, seconds: float
) -> tuple[dict[str, Loads], list[str]]:
    """The fastest load of each service, and where they disagree."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        file, fill = FILES[name]
        if not (folder / file).exists():
            fill(folder, features)
    points = [tuple(f["geometry"]["coordinates"]) for f in data.features(features)]
    found: dict[str, Loads] = {}
    wrong = []
    for number in range(rounds):
        for name in names:
            with running(name, folder) as (port, process):
                settle(process)
                if number == 0:
                    wrong += disagreements(PEERS[name], port, points)
                fresh = dict(loads(PEERS[name], port, process, features, seconds, seed=number))
            found[name] = fastest(found.get(name, {}), fresh)
    return found, wrong


def disagreements(peer: Peer, port: int, points: list[tuple[float, float]]) -> list[str]:
    """Boxes of which a service tells another number than a plain count."""
    told = []
    for box in islice(data.boxes(CHECKED), CHECKED):
        here, there = data.inside(box, points), peer.matched(fetched(port, peer.count(box)))
        if here != there:
            told.append(f"{peer.title}: {there} incidents in {box}, and not {here}")
    return told


def loads(
    peer: Peer, port: int, process: int, features: int, seconds: float, seed: int
) -> Iterator[tuple[Asked, Load]]:
    """What comes of every question, on every number of connections, after one that isn't counted."""
    for question in QUESTIONS:
        measured(port, process, [paths(peer, question, features, 10_000)], 0)
        for connections in CONNECTIONS:
            each = [
                paths(peer, question, features, 100 * seed + 10 * connections + n) for n in range(connections)
            ]
            yield (question, connections), measured(port, process, each, seconds)


def paths(peer: Peer, question: str, features: int, seed: int) -> Iterator[str]:
    """What one connection asks for, one after the other, without an end."""
    if question == QUESTIONS[0]:
        return map(peer.page, data.boxes(seed))
    if question == QUESTIONS[1]:
        return (peer.item((seed * 7_919 + n * 104_729) % features) for n in count())
    return repeat(peer.first)


def fastest(known: Loads, fresh: Loads) -> Loads:
    """Of each question the load with more requests a second."""
    return {
        asked: max((load, known.get(asked, load)), key=lambda one: one.rate) for asked, load in fresh.items()
    }


def table(features: int, loads: Mapping[str, Loads]) -> Iterator[tuple[str, ...]]:
    """A row for each question and service."""
    for question in QUESTIONS:
        ours = [loads["ours"][question, n] for n in CONNECTIONS]
        for name, told in loads.items():
            one, four = (told[question, n] for n in CONNECTIONS)
            times = (ours[0].rate / one.rate, ours[1].rate / four.rate, one.cpu_ms / ours[0].cpu_ms)
            yield (
                f"{features:,}",
                question,
                PEERS[name].title,
                f"{one.rate:,.0f}" if one.rate >= 10 else f"{one.rate:.1f}",
                f"{one.p99_ms:,.1f}",
                f"{four.rate:,.0f}" if four.rate >= 10 else f"{four.rate:.1f}",
                f"{four.p99_ms:,.1f}",
                f"{one.cpu_ms:,.2f}",
                str(one.failed + four.failed),
                *("" if name == "ours" else f"{by:,.1f}" for by in times),
            )


def line(*cells: object) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(map(str, cells)) + " |"


if __name__ == "__main__":
    sys.exit(main())
