"""Reports of several events: each with its day and place, its doers, its denials and its tolls."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import Claim, ClaimKind, ReportReading, Toll
from tests.examples.wire import WIRES, Wire
from tests.incidents.reading.tables import claims_of, read

REPORTS = [pytest.param(wire, id=wire.id) for wire in WIRES]


def _read(wire: Wire, world: Gazetteer) -> ReportReading:
    return read(wire.text, world, wire.published)


def _says(word: str | None, claim: Claim) -> bool:
    return claim.claimant is None if word is None else word in str(claim.claimant)


@pytest.mark.parametrize("wire", REPORTS)
def test_who_struck(wire: Wire, world: Gazetteer) -> None:
    found = claims_of(_read(wire, world), ClaimKind.ATTRIBUTION)
    told = [(c.value, c.claimant, c.modality.value) for c in found]
    assert [(c.value, c.modality.value) for c in found] == [(b.who, b.how) for b in wire.blames], told
    assert all(_says(b.by, c) for b, c in zip(wire.blames, found, strict=True)), told


@pytest.mark.parametrize("wire", REPORTS)
def test_who_denies(wire: Wire, world: Gazetteer) -> None:
    found = claims_of(_read(wire, world), ClaimKind.DENIAL)
    assert len(found) == len(wire.denied_by), [c.quote for c in found]
    assert all(_says(by, c) for by, c in zip(wire.denied_by, found, strict=True)), [c.claimant for c in found]


@pytest.mark.parametrize("wire", REPORTS)
def test_how_many(wire: Wire, world: Gazetteer) -> None:
    found = claims_of(_read(wire, world), ClaimKind.CASUALTIES)
    assert len(found) == len(wire.tolls), [c.quote for c in found]
    for dead, claim in zip(wire.tolls, found, strict=True):
        toll = claim.value
        assert isinstance(toll, Toll)
        assert dead.words in claim.quote
        assert _says(dead.by, claim), claim.claimant
        assert (toll.ends("killed"), toll.ends("wounded"), toll.is_part) == (
            dead.killed,
            dead.wounded,
            dead.is_part,
        )


@pytest.mark.parametrize("wire", REPORTS)
def test_where_and_on_which_days(wire: Wire, world: Gazetteer) -> None:
    events = _read(wire, world).events
    days = [(e.date and str(e.date.start), e.date and str(e.date.end)) for e in events]
    places = [e.place.name if e.place else "" for e in events]
    assert days == [(first, last) for first, last, _ in wire.events], places
    assert all((word or "") in place for (_, _, word), place in zip(wire.events, places, strict=True)), places
