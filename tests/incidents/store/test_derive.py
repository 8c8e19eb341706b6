"""What a change reaches is derived as if all had been; the rest isn't touched."""

import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from incidents.judgements import Correction, Decision, Grouping, Ruling, RulingKind
from incidents.model import ReportReading
from incidents.store import Audience, FeatureQuery, Received, Store, open_store
from tests.incidents.store.made import Maker

Act = Callable[[Store, "Acts"], None]


class Acts:
    """Things done at random to a store, by what was done before."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.maker = Maker(seed)
        self.readings: dict[str, ReportReading] = {}

    def receive(self, store: Store) -> None:
        for _ in range(self.chance.choice((1, 1, 2))):
            name = f"r{self.chance.randrange(10**6)}"
            made = self.readings[name] = self.maker.reading(name)
            restricted = self.chance.random() < 0.15
            store.receive([Received(report=made.report, is_restricted=restricted)], [made], "me")

    def read_again(self, store: Store) -> None:
        known = self.readings[self.chance.choice(sorted(self.readings))]
        made = self.maker.reading(known.report.id)
        self.readings[known.report.id] = made = replace(made, report=known.report)
        store.receive([], [made], "me")

    def correct(self, store: Store) -> None:
        claims = [c for r in self.readings.values() for c in r.claims]
        for one in self.chance.sample(claims, min(2, len(claims))):
            decision = self.chance.choice((Decision.REJECT, Decision.ACCEPT))
            span = {"start": one.span.start, "end": one.span.end}
            said = Correction(report=one.report, kind=one.kind.value, decision=decision, **span)
            store.correct(said, "me", audience=Audience.TRUSTED)

    def group(self, store: Store) -> None:
        events = [(r.report.id, e.span.start) for r in self.readings.values() for e in r.events]
        chosen = tuple(self.chance.sample(events, min(2, len(events))))
        grouping = Grouping(together=self.chance.random() < 0.6, events=chosen)
        store.group(grouping, "me", audience=Audience.TRUSTED)

    def rule(self, store: Store) -> None:
        for body in store.page(FeatureQuery(collection="findings", limit=3)).bodies:
            finding = body.split('"id":"')[1].split('"')[0]
            store.rule(Ruling(finding=finding, ruling=RulingKind.DISPUTE), "me")

    def redact(self, store: Store) -> None:
        name = self.chance.choice(sorted(self.readings))
        del self.readings[name]
        store.redact(name, "me", "asked for")

    def restrict(self, store: Store) -> None:
        name = self.chance.choice(sorted(self.readings))
        store.restrict_report(name, "me", restricted=self.chance.random() < 0.5)


_ACTS = (Acts.receive,) * 5 + (Acts.read_again, Acts.correct, Acts.correct, Acts.group, Acts.rule)
_RARE = (Acts.redact, Acts.restrict)


def _done(store: Store, seed: int, acts: int) -> None:
    """Acts at random, each followed by a look whether all is as it must be."""
    done = Acts(seed)
    first = [done.maker.reading(f"f{n}") for n in range(12)]
    done.readings = {r.report.id: r for r in first}
    store.receive([Received(report=r.report) for r in first], first, "me")
    store.derive()
    for _ in range(acts):
        act = done.chance.choice(_ACTS if done.chance.random() < 0.9 else _RARE)
        act(done, store)
        store.derive()
        assert store.first_broken() is None, f"after {act.__name__}, seed {seed}"


@pytest.mark.parametrize("seed", range(12))
def test_a_part_is_derived_as_if_all_was(tmp_path: Path, seed: int) -> None:
    with closing(open_store(tmp_path / "s.sqlite")) as store:
        _done(store, seed, 14)


def test_both_databases_derive_a_part(store: Store) -> None:
    _done(store, 99, 8)
