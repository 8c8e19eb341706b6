"""What makes a place likelier, one circumstance at a time."""

from dataclasses import replace

import pytest

from gazetteer import ranking
from gazetteer.index.entry import Entry
from gazetteer.matching import Match
from gazetteer.place import Place
from gazetteer.ranking import Ask
from geo.lonlat import Location, LonLat
from tests.gazetteer.raqqa import PROVINCE, ROUGH, VILLAGE

ASK = Ask.of("Tell Qasr")


def match(place: Place, *, quality: float = 1.0, whole: bool = True, sure: bool = True) -> Match:
    entry = Entry(place=place, curated=False)
    return Match(entry=entry, quality=quality, whole=whole, sure=sure, why="because")


@pytest.mark.parametrize(
    ("likelier", "less", "ask"),
    [
        (match(replace(VILLAGE, population=90_000)), match(VILLAGE), ASK),
        (match(VILLAGE), match(VILLAGE, quality=0.9), ASK),
        (match(VILLAGE), match(VILLAGE, sure=False), ASK),
        (match(VILLAGE), match(replace(VILLAGE, feature_code="ADM1")), ASK),
        (match(VILLAGE), match(replace(VILLAGE, feature_code="OILF")), ASK),
        (match(VILLAGE), match(replace(VILLAGE, name="Elsewhere")), ASK),
        (match(replace(VILLAGE, name="تل قصر")), match(replace(VILLAGE, name="Elsewhere")), ASK),
        (
            match(
                replace(VILLAGE, name="Elsewhere", names=("Elsewhere", "Tell Qasr", "Tell Kasr", "Tel Qasr"))
            ),
            match(
                replace(VILLAGE, name="Elsewhere", names=("Elsewhere", "Tell Qasr", "Somewhere", "Nowhere"))
            ),
            ASK,
        ),
        (replace(match(VILLAGE), people=90_000), match(VILLAGE), ASK),
        (match(VILLAGE, quality=0.9), replace(match(VILLAGE, quality=0.9), lacking=2.0), ASK),
        (
            Match(entry=Entry(place=VILLAGE, loaded=True), quality=1.0, whole=True, sure=True, why="w"),
            match(VILLAGE),
            ASK,
        ),
        (match(VILLAGE), match(replace(VILLAGE, admin1="Homs")), replace(ASK, within=ROUGH)),
        (match(VILLAGE), match(replace(VILLAGE, country_code="IQ")), replace(ASK, country="SY")),
        (match(PROVINCE), match(VILLAGE, whole=False), Ask.of("Tell Qasr province")),
        (match(replace(VILLAGE, feature_code="ADM2")), match(VILLAGE), replace(ASK, prefer="A")),
        (
            match(VILLAGE),
            match(replace(VILLAGE, location=Location(point=LonLat(lon=30, lat=30), uncertainty_m=1_000))),
            replace(ASK, near=LonLat(lon=39.5, lat=36)),
        ),
    ],
)
def test_what_is_likelier(likelier: Match, less: Match, ask: Ask) -> None:
    assert ranking.weight(likelier, ask) > 2 * ranking.weight(less, ask) > 0


def test_a_longer_name_is_less_likely_to_be_another_that_sounds_alike() -> None:
    heard = [replace(match(VILLAGE, quality=0.9), lacking=20.0)]
    spare = [ranking.unlisted(heard, Ask.of(name)) for name in ("Qasr", "Tell Qasr", "Khirbat Tell Qasr")]
    assert spare == sorted(spare, reverse=True)
    assert spare[0] > 5 * spare[1] > 25 * spare[2] > 0
    assert ranking.unlisted([match(VILLAGE)], ASK) == ranking.unlisted([match(VILLAGE)], Ask.of("Qasr"))


def test_a_country_that_only_sounds_so_is_not_what_is_asked_for_inside_it() -> None:
    heard = match(replace(VILLAGE, feature_code="PCLI", population=17_000_000), quality=0.9)
    inside = replace(ASK, country="SY")
    assert 10 * ranking.weight(heard, inside) < ranking.weight(heard, ASK)
    called = match(replace(VILLAGE, feature_code="PCLI"))
    assert ranking.weight(called, inside) == ranking.weight(called, ASK)


def test_far_fame_is_for_capitals_and_countries() -> None:
    hamlet, city = VILLAGE, replace(VILLAGE, population=1_000_000)
    capital, country = replace(city, feature_code="PPLC"), replace(VILLAGE, feature_code="PCLI")
    fame = [ranking.far_fame(place) for place in (hamlet, city, capital, country)]
    assert fame == sorted(fame)
    assert fame[2] > 5 * fame[1] > 50 * fame[0]


def test_closeness_halves_at_the_distance_it_says() -> None:
    assert ranking.closeness(0) == 1
    assert ranking.closeness(ranking.NEAR_M) == pytest.approx(0.5)


def test_a_village_is_no_great_city() -> None:
    asked = Ask.of("village of Tell Qasr")
    city = replace(VILLAGE, population=9_000_000)
    assert not ranking.is_kind(match(city, quality=0.9, whole=False), asked)
    assert not ranking.is_kind(match(city, whole=False), asked)
    assert ranking.is_kind(match(VILLAGE, quality=0.9, whole=False), asked)
    assert ranking.is_kind(match(city, quality=0.9, whole=False), Ask.of("city of Tell Qasr"))
