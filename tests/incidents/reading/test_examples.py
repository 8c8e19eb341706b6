"""Whole reports of the genre: every claim that they make, and no more distances than that."""

import pytest
from _pytest.mark import ParameterSet

from gazetteer.lookup import Gazetteer
from geo.geodesic import distance_m
from geo.lonlat import LonLat
from incidents import model
from incidents.model import Claim, ClaimKind, ReportReading, Span
from incidents.pipeline import read_report
from tests.examples.arabic import ARABIC
from tests.examples.english import ENGLISH
from tests.examples.expected import At, Days, Example, Far, Nowhere, Says, Toll

EXAMPLES = (*ENGLISH, *ARABIC)


def _rows(part: str) -> list[ParameterSet]:
    rows = []
    for example in EXAMPLES:
        for row in getattr(example, part):
            words = row.name if isinstance(row, At) else row.words
            marks = [pytest.mark.xfail(reason=row.missed, strict=True)] if row.missed else []
            rows.append(pytest.param(example, row, marks=marks, id=f"{example.id}: {words}"))
    return rows


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def _near(reading: ReportReading, kind: ClaimKind, words: str) -> list[Claim]:
    span = _span(reading.report.text, words)
    return [c for c in reading.claims if c.kind is kind and c.span.overlaps(span)]


def _same(value: object, read: object) -> bool:
    match value, read:
        case None, _:
            return True
        case Toll(), model.Toll():
            return value.killed in (None, (read.killed_min, read.killed_max)) and value.wounded in (
                None,
                (read.wounded_min, read.wounded_max),
            )
        case Far(), model.DistanceClaim():
            return (
                read.distance is not None
                and read.relation.value == value.relation
                and read.distance.middle_m == pytest.approx(value.metres)
                and value.from_ in read.reference.name
                and read.bearing_deg == value.bearing
            )
        case Days(), model.DateSpan():
            return (str(read.start), str(read.end)) == (value.first, value.last)
        case str(), model.PlaceRef():
            return value in read.name
        case _:
            return value == read


@pytest.mark.parametrize(("example", "says"), _rows("says"))
def test_claims(world: Gazetteer, example: Example, says: Says) -> None:
    found = _near(read_report(example.report(), world), says.kind, says.words)
    assert [c for c in found if _same(says.value, c.value)], [(c.quote, c.value) for c in found]
    speakers = {c.claimant for c in found if _same(says.value, c.value)}
    assert any(says.by in who if says.by and who else says.by is who for who in speakers), speakers


@pytest.mark.parametrize(("example", "at"), _rows("places"))
def test_places(world: Gazetteer, example: Example, at: At) -> None:
    mentions = [m for m in read_report(example.report(), world).places if m.name == at.name]
    assert mentions
    for mention in mentions:
        assert mention.location is not None
        assert distance_m(mention.location.point, LonLat(lon=at.lon, lat=at.lat)) < 15_000


@pytest.mark.parametrize(("example", "nowhere"), _rows("no_distance"))
def test_quantities_that_locate_nothing(world: Gazetteer, example: Example, nowhere: Nowhere) -> None:
    assert _near(read_report(example.report(), world), ClaimKind.DISTANCE, nowhere.words) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.id)
def test_no_distance_is_invented(world: Gazetteer, example: Example) -> None:
    meant = [_span(example.text, s.words) for s in example.says if s.kind is ClaimKind.DISTANCE]
    unknown = [_span(example.text, n.words) for n in example.no_distance]
    for claim in read_report(example.report(), world).claims:
        if claim.kind is ClaimKind.DISTANCE and not any(claim.span.overlaps(s) for s in unknown):
            assert any(claim.span.overlaps(s) for s in meant), claim.quote


def test_every_expected_word_stands_in_its_report() -> None:
    for example in EXAMPLES:
        assert all(row.words in example.text for row in (*example.says, *example.no_distance))
        assert all(place.name in example.text for place in example.places)
