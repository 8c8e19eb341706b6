"""Events of several reports to incidents."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from geo.geodesic import destination
from geo.lonlat import Location, LonLat
from incidents.distance import distance_of
from incidents.gather import by_event, gather_incidents, relocated
from incidents.model import (
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Event,
    PlaceRef,
    Relation,
    Report,
    ReportReading,
    Span,
    Toll,
)

CENTRE = LonLat(lon=44.0, lat=15.0)


def on(day: int, last: int | None = None) -> DateSpan:
    return DateSpan(start=date(2018, 4, day), end=date(2018, 4, last or day), how="written")


def ref(name: str, code: str, metres_east: float = 0.0, radius_m: float = 2_000.0) -> PlaceRef:
    location = Location(point=destination(CENTRE, 90.0, metres_east), uncertainty_m=radius_m)
    return PlaceRef(name=name, location=location, place_id=name, feature_code=code)


TOWN, OTHER = ref("town", "PPL"), ref("other", "PPL", 90_000)
CAMP = ref("camp", "MILB", 5_000)
PROVINCE = ref("province", "ADM1", radius_m=100_000)


def event(number: int, place: PlaceRef | None, day: DateSpan | None = None, **more: object) -> Event:
    span = Span(start=number, end=number + 1)
    return Event(number=number, kind="strike", span=span, date=day or on(16), place=place, **more)  # type: ignore[arg-type]


def reading(report_id: str, *events: Event) -> ReportReading:
    claims = tuple(
        Claim(
            id=f"{report_id}-c{e.number}",
            report=report_id,
            kind=ClaimKind.CASUALTIES,
            span=e.span,
            quote="x",
            claimant=None,
            value=Toll(killed_min=1),
            event=e.number,
        )
        for e in events
    )
    return ReportReading(report=Report(id=report_id, text="x" * 40), places=(), claims=claims, events=events)


def together(*readings: ReportReading) -> set[frozenset[tuple[str, int]]]:
    return {frozenset(i.events) for i in gather_incidents(readings)}


ONE = {frozenset({("a", 0), ("b", 0)})}
TWO = {frozenset({("a", 0)}), frozenset({("b", 0)})}

PAIRS = [
    (event(0, TOWN), event(0, TOWN), ONE),
    (event(0, TOWN), event(0, OTHER), TWO),
    (event(0, TOWN), event(0, TOWN, on(17)), TWO),
    (event(0, TOWN, on(14, 16)), event(0, TOWN, on(16, 18)), ONE),
    (event(0, TOWN), event(0, CAMP), ONE),
    (event(0, TOWN), event(0, PROVINCE), TWO),
    (event(0, CAMP, target="camp"), event(0, PROVINCE, target="camp"), ONE),
    (event(0, CAMP, target="camp"), event(0, PROVINCE, target="school"), TWO),
    (event(0, TOWN), event(0, None), TWO),
    (event(0, None), event(0, None), TWO),
]


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_two_reports_tell_of_one_incident_or_of_two(
    a: Event, b: Event, expected: set[frozenset[tuple[str, int]]]
) -> None:
    assert together(reading("a", a), reading("b", b)) == expected
    assert together(reading("b", b), reading("a", a)) == expected


def test_an_event_without_a_day_stays_alone() -> None:
    undated = replace(event(0, TOWN), date=None)
    assert together(reading("a", undated), reading("b", event(0, TOWN))) == TWO


def test_a_house_in_the_city_is_not_the_camp_outside_it() -> None:
    city = ref("city", "PPLA", radius_m=5_000)
    camp = ref("camp", "MILB", 10_300, radius_m=3_000)
    a, b = event(0, city, target="house"), event(0, camp, target="camp")
    assert together(reading("a", a), reading("b", b)) == TWO


def test_two_events_of_one_report_are_two_incidents() -> None:
    readings = reading("a", event(0, TOWN), event(1, TOWN)), reading("b", event(0, TOWN))
    found = together(*readings)
    assert len(found) == 2
    assert not any({("a", 0), ("a", 1)} <= told for told in found)


def test_the_best_of_several_is_taken() -> None:
    readings = reading("a", event(0, CAMP), event(1, TOWN)), reading("b", event(0, TOWN))
    assert together(*readings) == {frozenset({("a", 0)}), frozenset({("a", 1), ("b", 0)})}


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_three_reports_of_one_place_are_one_incident_in_any_order(order: tuple[str, ...]) -> None:
    (incident,) = gather_incidents([reading(name, event(0, TOWN)) for name in order])
    assert {report for report, _ in incident.events} == {"a", "b", "c"}
    assert len(incident.claims) == 3


def test_two_camps_either_side_of_a_town_are_told_apart_alike_in_any_order() -> None:
    told = [
        reading("a", event(0, ref("west", "MILB", -6_000))),
        reading("b", event(0, TOWN)),
        reading("c", event(0, CAMP)),
    ]
    assert len({frozenset(together(*order)) for order in permutations(told)}) == 1


def test_an_incident_takes_the_narrowest_place_and_day_and_the_plainest_kind() -> None:
    wide = event(0, TOWN, on(15, 17))
    narrow = replace(event(0, CAMP, on(16)), kind="air_strike")
    (incident,) = gather_incidents([reading("a", wide), reading("b", narrow)])
    assert (incident.place, incident.date, incident.kind) == (CAMP, on(16), "air_strike")


def test_ids_are_made_of_day_and_place_and_numbered_where_shared() -> None:
    events = event(0, TOWN), event(1, TOWN), event(2, None), replace(event(3, TOWN), date=None)
    ids = [i.id for i in gather_incidents([reading("a", *events)])]
    assert ids == ["2018-04-16-town", "2018-04-16-town-2", "2018-04-16-unplaced", "undated-town"]


def test_nothing_gathers_to_nothing() -> None:
    assert gather_incidents([]) == ()


def _distance(reference: PlaceRef, reference_event: int | None) -> Claim:
    value = DistanceClaim(
        relation=Relation.NONE_WITHIN,
        distance=distance_of("9", 1000.0),
        reference=reference,
        reference_event=reference_event,
    )
    plain = reading("a", event(0, TOWN)).claims[0]
    return replace(plain, kind=ClaimKind.DISTANCE, value=value)


def test_a_claim_is_measured_from_what_the_incident_knows_better() -> None:
    incidents = gather_incidents([reading("a", event(0, TOWN)), reading("b", event(0, CAMP))])
    moved = relocated(_distance(TOWN, 0), by_event(incidents))
    assert isinstance(moved.value, DistanceClaim)
    assert moved.value.reference == CAMP


@pytest.mark.parametrize(
    "claim",
    [_distance(TOWN, None), _distance(TOWN, 7), _distance(CAMP, 0)],
    ids=["named", "unknown", "narrower"],
)
def test_other_claims_are_measured_from_where_they_say(claim: Claim) -> None:
    incidents = gather_incidents([reading("a", event(0, TOWN))])
    assert relocated(claim, by_event(incidents)) == claim


def test_the_incident_of_an_event() -> None:
    told = by_event(gather_incidents([reading("a", event(0, TOWN), event(1, OTHER))]))
    assert (told["a", 0].place, told["a", 1].place) == (TOWN, OTHER)
    assert ("z", 0) not in told


def _away(report_id: str, number: str, unit_m: float = 1000.0, **more: object) -> ReportReading:
    """A report of a strike in the town, and of another one known only by its distance from there."""
    target = more.pop("target", None)
    day = more.pop("day", on(16))
    read = reading(report_id, event(0, TOWN), event(1, None, day, target=target))  # type: ignore[arg-type]
    plain = DistanceClaim(
        relation=Relation.AT, distance=distance_of(number, unit_m), reference=TOWN, reference_event=0
    )
    value = replace(plain, **more)  # type: ignore[arg-type]
    said = replace(read.claims[1], kind=ClaimKind.DISTANCE, value=value)
    return replace(read, claims=(read.claims[0], said))


AWAY = frozenset({("a", 1), ("b", 1)})


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (_away("a", "55"), _away("b", "35", 1609.344), True),
        (_away("a", "55"), _away("b", "55", reference_event=None), True),
        (_away("a", "55", target="depot"), _away("b", "55"), True),
        (_away("a", "55", target="depot"), _away("b", "55", target="bridge"), False),
        (_away("a", "55"), _away("b", "70"), False),
        (_away("a", "55"), _away("b", "55", day=on(18)), False),
        (_away("a", "55"), _away("b", "55", relation=Relation.WITHIN), False),
        (_away("a", "55"), _away("b", "55", subject=OTHER), False),
        (_away("a", "55"), _away("b", "55", reference=OTHER, reference_event=None), False),
        (_away("a", "55"), _away("b", "55", reference_event=9), False),
    ],
)
def test_strikes_known_by_one_distance_from_one_place_are_one(
    one: ReportReading, other: ReportReading, joined: bool
) -> None:
    for order in ((one, other), (other, one)):
        assert (AWAY in together(*order)) == joined


def test_a_denied_distance_places_nothing() -> None:
    denied = _away("b", "55")
    denied = replace(denied, claims=(denied.claims[0], replace(denied.claims[1], negated=True)))
    assert AWAY not in together(_away("a", "55"), denied)
