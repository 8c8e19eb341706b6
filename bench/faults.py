"""A writer that may die at any moment, and what must be true of the store that it leaves."""

import contextlib
import multiprocessing
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from geo.lonlat import Location, LonLat
from incidents.judgements import Correction, Decision
from incidents.model import Claim, ClaimKind, Event, PlaceRef, Report, ReportReading, Span, Toll
from incidents.store import Audience, Received, Store, open_store

TEXT = "Number {n}: two people died in the made village."
QUOTE = "two people died"
_WAIT_S = 60.0
# From the first acknowledged write on.
_LONGEST_LIFE_S = 0.12


def reading(name: str, number: int) -> ReportReading:
    """A report and what it says."""
    report = Report(id=name, text=TEXT.format(n=number), published=None, publisher="Made News", url="")
    start = report.text.index(QUOTE)
    span = Span(start=start, end=start + len(QUOTE))
    village = PlaceRef(
        name="the made village",
        location=Location(point=LonLat(lon=36 + number % 500 / 100, lat=35.0), uncertainty_m=1000.0),
    )
    died = Claim(
        id=f"{name}-died", report=name, kind=ClaimKind.CASUALTIES, span=span, quote=QUOTE,
        claimant=None, value=Toll(killed_min=2, killed_max=2), event=1,
    )  # fmt: skip
    event = Event(number=1, kind="attack", span=span, date=None, place=village)
    return ReportReading(report=report, places=(), claims=(died,), events=(event,))


def write(where: str, writer: str, acknowledged: Connection) -> None:
    """Write reports and corrections for ever, and say of each when it is kept."""
    number, store = 0, open_store(where)
    while True:
        name = f"{writer}-{number}"
        found = reading(name, number)
        store.receive([Received(report=found.report)], [found], writer)
        acknowledged.send(("report", name))
        said = found.claims[0].span
        correction = Correction(
            report=name, kind=ClaimKind.CASUALTIES.value, start=said.start, end=said.end,
            decision=Decision.ACCEPT,
        )  # fmt: skip
        store.correct(correction, writer, audience=Audience.TRUSTED)
        acknowledged.send(("correction", name))
        if number % 8 == 7:
            store.derive()
        number += 1


@dataclass(kw_only=True)
class Kept:
    """What was acknowledged, and how often a writer was killed."""

    kills: int = 0
    said: list[tuple[str, str]] = field(default_factory=list)


@contextlib.contextmanager
def writing(where: str, writer: str) -> Iterator[tuple[BaseProcess, Connection]]:
    """A writer in a process of its own, and what it says."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["incidents.store", "incidents.pipeline"])  # else each start takes seconds
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=write, args=(where, writer, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        yield process, ours
    finally:
        process.kill()
        process.join()
        ours.close()


def kill_writers(where: str, kills: int, *, at_once: int = 1, seed: int = 1) -> Kept:
    """Let writers write and kill them, again and again; `at_once` of them side by side."""
    chance, kept = random.Random(seed), Kept()
    while kept.kills < kills:
        with contextlib.ExitStack() as running:
            names = [f"w{kept.kills + n}-{seed}" for n in range(min(at_once, kills - kept.kills))]
            writers = [running.enter_context(writing(where, name)) for name in names]
            for process, said in writers:
                if not said.poll(_WAIT_S):
                    raise RuntimeError(f"a writer wrote nothing in {_WAIT_S:.0f} s")
                kept.said.append(said.recv())
                time.sleep(chance.uniform(0, _LONGEST_LIFE_S) / len(writers))
                process.kill()
                process.join()
                kept.kills += 1
            for _, said in writers:
                kept.said += _heard(said)
    return kept


def _heard(said: Connection) -> list[tuple[str, str]]:
    found = []
    with contextlib.suppress(EOFError, OSError):
        while said.poll():
            found.append(said.recv())
    return found


def faults_of(store: Store, kept: Kept) -> list[str]:
    """What of a store isn't as it must be after the kills; empty where all is well."""
    found = [broken] if (broken := store.first_broken()) else []
    there = {report.id: report for report in store.reports()}
    corrected = {entry.subject for entry in store.history() if entry.action == "correct"}
    for kind, name in kept.said:
        if name not in (there if kind == "report" else corrected):
            found.append(f"lost: {kind} {name}, which was acknowledged")
    found += [f"half: report {name} has no reading" for name in there if store.reading(name) is None]
    store.derive()
    found += ["behind: the features don't follow"] if store.entries_behind else []
    return found
