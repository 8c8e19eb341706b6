"""The town that a district is named after."""

from dataclasses import replace

import pytest

from gazetteer import ranking
from gazetteer.index.entry import Entry
from gazetteer.matching import Match
from gazetteer.place import Place
from gazetteer.ranking import Ask
from gazetteer.seats import with_namesakes, with_seats
from geo.lonlat import Location, LonLat

ASK = Ask.of("Tell Qasr")


def match(place_id: str, code: str, lon: float, *, people: int = 0, country: str = "SY") -> Match:
    place = Place(
        id=place_id,
        name="Tell Qasr",
        feature_code=code,
        country_code=country,
        location=Location(point=LonLat(lon=lon, lat=35.0), uncertainty_m=25_000 if code[0] == "A" else 1_000),
        population=people,
        source="made up",
    )
    return Match(entry=Entry(place=place), quality=1.0, whole=True, sure=True, why="is called so")


HAMLET, TOWN = match("hamlet", "PPL", 37.0), match("town", "PPL", 40.1)
DISTRICT = match("district", "ADM2", 40.0, people=170_000)


def heard(*matches: Match) -> list[Match]:
    return [replace(match, quality=0.9, why="sounds like it") for match in matches]


def by_id(matches: list[Match]) -> dict[str, Match]:
    return {match.entry.place.id: match for match in matches}


def test_the_seat_comes_before_its_district_and_before_hamlets() -> None:
    found = by_id(with_seats([HAMLET, TOWN, DISTRICT], ASK, list))
    assert found["town"].people == 170_000
    assert found["town"].why == "is called so; seat of Tell Qasr"
    weights = {place_id: ranking.weight(one, ASK) for place_id, one in found.items()}
    assert weights["town"] > 2 * max(weights["district"], weights["hamlet"])


def test_only_the_nearest_town_is_the_seat() -> None:
    found = by_id(with_seats([match("other", "PPL", 40.3), TOWN, DISTRICT], ASK, list))
    assert (found["town"].people, found["other"].people) == (170_000, 0)


def test_a_district_called_so_brings_its_town_that_is_written_otherwise() -> None:
    found = by_id(with_seats([DISTRICT], ASK, lambda: heard(TOWN, HAMLET)))
    assert set(found) == {"district", "town"}
    assert ranking.is_exact(found["town"])
    assert ranking.weight(found["town"], ASK) > ranking.weight(found["district"], ASK)


def test_homonyms_are_told_apart_by_a_district_that_is_written_otherwise() -> None:
    found = by_id(with_seats([HAMLET, TOWN], ASK, lambda: heard(DISTRICT)))
    assert set(found) == {"hamlet", "town"}
    assert (found["hamlet"].people, found["town"].people) == (0, 170_000)


@pytest.mark.parametrize(
    "matches",
    [
        [TOWN],
        [TOWN, match("known", "PPL", 38.0, people=9_000)],
        [TOWN, replace(HAMLET, sure=False)],
        [],
    ],
)
def test_nobody_listens_where_nothing_is_to_be_told_apart(matches: list[Match]) -> None:
    assert with_seats(matches, ASK, lambda: pytest.fail("listened")) == matches


@pytest.mark.parametrize(
    "district",
    [
        match("abroad", "ADM2", 40.0, people=9, country="IQ"),
        match("far", "ADM2", 45.0, people=9),
        match("province", "ADM1", 40.0, people=9),
    ],
)
def test_other_areas_have_no_seat_there(district: Match) -> None:
    found = with_seats([HAMLET, TOWN, district], ASK, list)
    assert not any(one.people for one in found)


def test_a_word_for_the_kind_leaves_all_as_it_is() -> None:
    ask = Ask.of("Tell Qasr district")
    assert with_seats([TOWN, DISTRICT], ask, list) == [TOWN, DISTRICT]


@pytest.mark.parametrize(("people", "is_found"), [(80_000, True), (20_000, False)])
def test_an_area_called_so_brings_the_city_that_it_is_named_after(people: int, is_found: bool) -> None:
    area = match("area", "ADM1", 40.0, people=1_000_000)
    city = match("city", "PPL", 40.1, people=people)
    found = by_id(with_seats([area], ASK, lambda: heard(city, HAMLET)))
    assert ("city" in found) is is_found
    assert "hamlet" not in found
    assert not is_found or ranking.is_exact(found["city"])


AREA = match("area", "ADM1", 40.0, people=2_000_000)


def bearing(other: Match, name: str) -> Match:
    """A place that goes by another name, and bears this one besides."""
    place = replace(other.entry.place, name=name, names=(name, "Tell Qasr"))
    return replace(other, entry=Entry(place=place))


def test_an_area_is_not_behind_a_hamlet_of_its_name_elsewhere() -> None:
    far = match("far", "PPL", 10.0, people=500, country="DE")
    found = by_id(with_namesakes([AREA, far], ASK))
    assert ranking.weight(found["area"], ASK) > 5 * ranking.weight(found["far"], ASK)


def test_an_area_is_behind_a_town_in_it_that_goes_by_its_name() -> None:
    town = match("town", "PPL", 40.1, people=200_000)
    found = by_id(with_namesakes([AREA, town], ASK))
    assert ranking.weight(found["town"], ASK) > ranking.weight(found["area"], ASK)
    assert not by_id(with_namesakes([AREA, town], ASK))["area"].alone
    hamlet = bearing(match("hamlet", "PPL", 40.1, people=2_000), "Nawa")
    assert by_id(with_namesakes([AREA, hamlet], ASK))["area"].alone


def test_an_old_name_of_a_town_is_behind_the_name_that_another_goes_by() -> None:
    main, old = match("main", "PPL", 37.0, people=100_000), match("old", "PPL", 42.0, people=100_000)
    old = bearing(old, "Nikal")
    found = by_id(with_namesakes([main, old], ASK))
    assert ranking.weight(found["main"], ASK) > 3 * ranking.weight(found["old"], ASK)
    (alone,) = with_namesakes([old], ASK)
    assert not alone.outdone


def test_a_spelling_of_the_name_that_a_town_goes_by_is_no_other_name() -> None:
    written = Ask.of("Slovyanka")
    town = bearing(match("town", "PPL", 37.0, people=100_000), "Sloviankah")
    (found,) = with_namesakes([town], written)
    assert ranking.goes_by(found.entry.place, written)
    assert not found.outdone
