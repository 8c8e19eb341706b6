"""Strikes as claims mean them: whose they are, and where they can have been."""

from dataclasses import replace
from datetime import timedelta

from incidents.checking.strikes import farthest_m, is_meant, strike_actors, struck
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


def test_what_is_only_put_in_a_week_may_have_been_on_another_day() -> None:
    value = DistanceClaim(
        relation=Relation.NONE_WITHIN, distance=sample.km("55"), reference=TOWN, actor="NATO"
    )
    denial = replace(sample.claim(REPORT, ClaimKind.DISTANCE, "no raid", value), date=sample.SUNDAY)
    strike = incident(blamed("NATO"))
    night = replace(sample.SUNDAY, end=sample.SUNDAY.end + timedelta(1))
    week = replace(sample.SUNDAY, start=sample.SUNDAY.start - timedelta(6))
    assert [is_meant(denial, value, replace(strike, date=days)) for days in (sample.SUNDAY, night, week)] == [
        True,
        True,
        False,
    ]
    assert is_meant(replace(denial, date=week), value, strike)
