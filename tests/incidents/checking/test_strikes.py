"""Strikes as claims mean them: whose they are, and where they can have been."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from geo.geodesic import destination
from geo.lonlat import Location
from incidents.checking.strikes import Strikes, farthest_m, strike_actors, struck
from incidents.model import Claim, ClaimKind, DistanceClaim, Incident, PlaceRef, Relation
from tests.incidents import sample

REPORT = sample.report()
TOWN = sample.ref(sample.BETA)


def located(quote: str, place: PlaceRef = TOWN, by: str | None = None) -> Claim:
    said = sample.claim(REPORT, ClaimKind.LOCATION, "Betatown", place, by)
    return replace(said, quote=quote)


def incident(*claims: Claim, place: PlaceRef = TOWN) -> Incident:
    return Incident(
        id="one", kind="strike", date=sample.SUNDAY, place=place, claims=claims, events=(("a", 1),)
    )


def blamed(who: str) -> Claim:
    return sample.claim(REPORT, ClaimKind.ATTRIBUTION, "no raid", who)


def test_strike_actors_are_those_that_anybody_names() -> None:
    assert strike_actors(incident(blamed("NATO"), located("in Betatown"), blamed("Russia"))) == {
        "NATO",
        "Russia",
    }


def test_in_a_town_it_was_where_the_town_is() -> None:
    firm = located("in Betatown")
    assert struck(incident(firm)) == (TOWN, firm)
    assert struck(incident(located("near Betatown"), firm)) == (TOWN, firm)


def test_near_a_town_it_can_have_been_as_far_off_as_near_reaches() -> None:
    for word, by, margin in (("near", None, 10_000), ("Outside", None, 10_000), ("near", "the army", 25_000)):
        place, placing = struck(incident(located(f"{word} Betatown", by=by)))
        assert placing is not None
        assert TOWN.location is not None
        assert place.location == replace(TOWN.location, uncertainty_m=TOWN.location.uncertainty_m + margin)
        assert place.name == "the place near Betatown"


def test_words_about_another_place_do_not_make_it_less_sure() -> None:
    elsewhere = located("near Alpha", sample.ref(sample.ALPHA))
    assert struck(incident(elsewhere)) == (TOWN, elsewhere)
    assert struck(incident()) == (TOWN, None)


def test_a_place_without_position_is_as_far_as_can_be() -> None:
    assert farthest_m(TOWN, PlaceRef(name="the mill")) == float("inf")
    assert farthest_m(TOWN, TOWN) == 10_000


VALUE = DistanceClaim(relation=Relation.NONE_WITHIN, distance=sample.km("55"), reference=TOWN, actor="NATO")
DENIAL = replace(sample.claim(REPORT, ClaimKind.DISTANCE, "no raid", VALUE), date=sample.SUNDAY)


def meant(denial: Claim, *strikes: Incident, but: Sequence[Incident] = ()) -> list[int]:
    return Strikes(strikes).meant(denial, VALUE, but).tolist()


def test_what_is_only_put_in_a_week_may_have_been_on_another_day() -> None:
    strike = incident(blamed("NATO"))
    night = replace(sample.SUNDAY, end=sample.SUNDAY.end + timedelta(1))
    week = replace(sample.SUNDAY, start=sample.SUNDAY.start - timedelta(6))
    assert meant(DENIAL, *(replace(strike, date=days) for days in (sample.SUNDAY, night, week))) == [0, 1]
    assert meant(replace(DENIAL, date=week), strike) == [0]


def test_only_strikes_of_the_side_that_is_named_are_meant() -> None:
    ours, theirs = incident(blamed("NATO")), incident(blamed("Russia"))
    anybody = replace(VALUE, actor=None)
    strikes = Strikes([ours, theirs, replace(ours, place=None), replace(ours, date=None)])
    assert strikes.meant(DENIAL, VALUE).tolist() == [0]
    assert strikes.meant(DENIAL, anybody).tolist() == [0, 1]
    assert strikes.meant(replace(DENIAL, side="NATO"), anybody).tolist() == []
    assert strikes.meant(replace(DENIAL, date=None), VALUE).tolist() == []


def test_the_strike_that_a_claim_answers_to_is_not_meant() -> None:
    ours, other = incident(blamed("NATO")), incident(blamed("NATO"))
    assert meant(DENIAL, ours, other, but=[ours]) == [1]


def test_of_many_strikes_the_nearest_are_given_in_their_order() -> None:
    away = [replace(TOWN, name=f"{km} km off", location=east_of(TOWN, km)) for km in (90, 10, 50, 30, 70)]
    strikes = Strikes([incident(blamed("NATO"), place=place) for place in away])
    every = strikes.meant(DENIAL, VALUE)
    assert strikes.nearest(every, TOWN, 3).tolist() == [1, 2, 3]
    assert strikes.nearest(every, TOWN, 9).tolist() == [0, 1, 2, 3, 4]
    assert strikes.nearest(every, PlaceRef(name="the mill"), 3).tolist() == [0, 1, 2]
    assert strikes.struck(1) == (away[1], None)


def test_strikes_are_known_by_the_reports_that_tell_of_them() -> None:
    ours, theirs = incident(blamed("NATO")), replace(incident(blamed("NATO")), events=(("b", 1), ("c", 2)))
    strikes = Strikes([ours, theirs])
    every = strikes.meant(DENIAL, VALUE)
    assert [strikes.told_by(report, every).tolist() for report in "abcd"] == [[0], [1], [1], []]


def east_of(place: PlaceRef, km: float) -> Location:
    assert place.location is not None
    return replace(place.location, point=destination(place.location.point, 90.0, km * 1000))
