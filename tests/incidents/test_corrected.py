"""Readings as people corrected them."""

from typing import Any

import pytest

from incidents.corrected import corrected
from incidents.gather import gather_incidents
from incidents.judgements import Correction, Decision, Grouping, Judgements, Ruling, RulingKind
from incidents.model import DistanceClaim, PlaceRef, ReportReading, Toll
from tests.incidents import sample

ELSEWHERE = {"place": {"name": "Betatown", "lon": 45.0, "lat": 33.0, "uncertainty_m": 900}}


def _of(reading: ReportReading, index: int, decision: Decision, **changes: Any) -> Correction:
    claim = reading.claims[index]
    span = {"start": claim.span.start, "end": claim.span.end}
    return Correction(
        report=reading.report.id, kind=claim.kind.value, decision=decision, changes=changes, **span
    )


def _of_place(reading: ReportReading, index: int, decision: Decision, changes: Any = None) -> Correction:
    span = reading.places[index].span
    return Correction(
        report="a", kind="place", start=span.start, end=span.end, decision=decision, changes=changes or {}
    )


def test_without_corrections_it_is_the_same() -> None:
    reading = sample.reading_a()
    assert corrected(reading, ()) is reading


def test_a_claim_is_accepted_rejected_or_edited() -> None:
    reading = sample.reading_a()
    made = [
        _of(reading, 0, Decision.ACCEPT),
        _of(reading, 1, Decision.EDIT, killed_min=7, killed_max=7, claimant="The mayor"),
        _of(reading, 2, Decision.REJECT),
    ]
    first, second = corrected(reading, made).claims
    assert first == reading.claims[0]
    assert (second.value, second.claimant) == (Toll(killed_min=7, killed_max=7), "The mayor")


def test_a_correction_of_what_is_no_more_read_waits() -> None:
    reading = sample.reading_a()
    gone = Correction(report="a", kind="denial", start=1, end=2, decision=Decision.REJECT)
    assert corrected(reading, [gone]) == reading


def test_a_place_that_is_moved_moves_claims_and_events() -> None:
    reading = sample.reading_a()
    moved = corrected(reading, [_of_place(reading, 1, Decision.EDIT, ELSEWHERE)])
    places = [moved.places[1].location, moved.claims[2].value, moved.events[0].place]
    at = [p.location if isinstance(p, PlaceRef) else p for p in places]
    assert all(one is not None and one.point.lonlat == (45.0, 33.0) for one in at)
    assert moved.places[0] == reading.places[0]
    value = moved.claims[0].value
    assert isinstance(value, DistanceClaim) and value.reference == sample.ref(sample.ALPHA)


def test_a_place_that_is_none_has_no_position() -> None:
    reading = sample.reading_a()
    moved = corrected(reading, [_of_place(reading, 0, Decision.REJECT)])
    value = moved.claims[0].value
    assert isinstance(value, DistanceClaim) and value.reference.location is None
    assert moved.places[0].location is None and moved.places[0].result.place is None
    assert corrected(reading, [_of_place(reading, 0, Decision.ACCEPT)]) == reading


def test_the_last_word_counts() -> None:
    reading = sample.reading_a()
    made = [_of(reading, 1, d) for d in (Decision.REJECT, Decision.ACCEPT, Decision.REJECT)]
    rulings = [Ruling(finding="f", ruling=kind) for kind in (RulingKind.DISPUTE, RulingKind.UPDATE)]
    judged = Judgements.of(made, rulings, [Grouping(together=True, events=(("a", 0), ("b", 0)))])
    assert judged.corrections == {"a": (made[-1],)}
    assert judged.rulings == {"f": rulings[-1]}
    assert len(judged.groupings) == 1


A, B = ("a", 0), ("b", 0)


@pytest.mark.parametrize(
    ("together", "count"),
    [((), 2), ((True,), 1), ((False,), 2), ((True, False), 2), ((False, True), 1)],
    ids=str,
)
def test_people_join_and_part_events(together: tuple[bool, ...], count: int) -> None:
    readings = (sample.reading_a(), sample.reading_b())
    said = [Grouping(together=one, events=(A, B)) for one in together]
    assert len(gather_incidents(readings, said)) == count
    assert len(gather_incidents(readings[::-1], said)) == count


def test_a_grouping_of_events_that_are_gone_waits() -> None:
    readings = (sample.reading_a(), sample.reading_b())
    said = [Grouping(together=True, events=(("a", 999), ("gone", 0), B))]
    assert gather_incidents(readings, said) == gather_incidents(readings)
