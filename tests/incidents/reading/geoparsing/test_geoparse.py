"""Every toponym of general news: which, in what role, and in which country or area."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.lookup import Gazetteer
from geo.geodesic import distance_m
from geo.lonlat import LonLat
from incidents.reading.geoparsing.geoparse import Georeference, geoparse
from incidents.reading.geoparsing.toponym import Role
from tests.examples.agency_news import AGENCY_NEWS
from tests.examples.county_news import COUNTY_NEWS, UNREACHED_IN_COUNTIES
from tests.examples.geoparsing import STORIES, TOPONYMS
from tests.examples.local_news import LOCAL_NEWS, Point
from tests.examples.more_local_news import MORE_LOCAL_NEWS, UNREACHED
from tests.examples.world_news import WORLD_NEWS

# As published measures of geoparsing count it, in metres.
HUNDRED_MILES = 161_000
# What the rules don't reach: states beside a town of the same name, and a hamlet that only its state locates.
OUT_OF_REACH = {"Maine", "New Brunswick", "Venice"} | UNREACHED | UNREACHED_IN_COUNTIES


@pytest.mark.parametrize(("text", "expected"), TOPONYMS)
def test_toponyms(world: Gazetteer, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [
        (t.name, t.role, None if t.place is None or t.inside else t.place.country_code)
        for t in geoparse(text, world)
    ]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), STORIES)
def test_stories_settle_homonyms(world: Gazetteer, text: str, expected: list[tuple[str, str]]) -> None:
    areas = {t.name: (t.place.admin1, t.place.country_code) for t in geoparse(text, world) if t.place}
    assert [name for name, area in expected if area not in areas.get(name, ())] == []


@pytest.mark.parametrize(
    ("text", "expected", "nowhere"), [*LOCAL_NEWS, *MORE_LOCAL_NEWS, *COUNTY_NEWS, *AGENCY_NEWS, *WORLD_NEWS]
)
def test_news_is_put_where_it_happens(
    world: Gazetteer, text: str, expected: dict[str, Point], nowhere: list[str]
) -> None:
    found = geoparse(text, world)
    near = {name: [_is_near(t, point) for t in found if name in t.name] for name, point in expected.items()}
    assert {name for name, here in near.items() if not here or not all(here)} <= OUT_OF_REACH
    assert not {t.name for t in found} & set(nowhere)


def _is_near(found: Georeference, point: Point) -> bool:
    lon, lat = point
    return found.point is not None and distance_m(found.point, LonLat(lon=lon, lat=lat)) < HUNDRED_MILES


@pytest.mark.parametrize(
    ("text", "counties"),
    [
        ("Deputies from Dallam, Hartley and Moore counties met.", ["Dallam", "Hartley", "Moore"]),
        ("The roads of Lamar and Delta counties flooded.", ["Lamar", "Delta"]),
        ("St. Croix County and Saint Croix County are one.", ["St. Croix County", "Saint Croix County"]),
    ],
)
def test_counties_are_named_together(world: Gazetteer, text: str, counties: list[str]) -> None:
    found = geoparse(text, world)
    assert [t.name for t in found] == counties
    assert {t.place and t.place.feature_code for t in found} == {"ADM2"}


def test_a_hamlet_that_is_not_held_is_no_town_elsewhere(world: Gazetteer) -> None:
    text = "PARIS, Texas - Crews from Bonham met in Reno. A Quampton man was hurt near Quampton, Texas."
    assert all(t.place and t.place.admin1 == "Texas" for t in geoparse(text, world))


def test_a_text_of_one_state_means_its_small_towns(world: Gazetteer) -> None:
    text = "BOZEMAN - A fire near Manhattan reached Three Forks. Montana sent crews from Helena and Billings."
    places = {t.name: t.place and t.place.admin1 for t in geoparse(text, world)}
    assert places["Manhattan"] == "Montana"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They drove from Spalding to King's Lynn.", ["Spalding", "King's Lynn"]),
        ("Farmers in Denton, Quampton and Salem met.", ["Denton", "Quampton", "Salem"]),
        ("He lives in Denton, Smith said.", ["Denton"]),
        ("In Denton and Salem, and Boston too.", ["Denton", "Salem", "Boston"]),
    ],
)
def test_names_in_lists_and_with_possessives(world: Gazetteer, text: str, names: list[str]) -> None:
    assert [t.name for t in geoparse(text, world)] == names


def test_a_river_is_not_in_the_far_town_of_its_name(world: Gazetteer) -> None:
    text = "Fires burned near Bozeman, Montana. Crews in Bozeman cut a line along the Gallatinne River."
    (river,) = [t for t in geoparse(text, world) if t.name.endswith("River")]
    assert river.inside
    assert river.place is not None
    assert river.place.name == "Bozeman"


def test_what_is_not_held_is_by_the_towns_that_the_news_is_from(world: Gazetteer) -> None:
    text = (
        "Crews from Stawell, Ararat and Dimboola were stood down. A blaze near Qarnimuk burnt a barn."
        " A man was flown to Melbourne with burns."
    )
    (fire,) = [t for t in geoparse(text, world) if t.name == "Qarnimuk"]
    assert fire.inside
    assert fire.place is not None
    assert fire.place.name in ("Stawell", "Ararat", "Dimboola")


def test_a_road_of_the_states_is_not_the_states(world: Gazetteer) -> None:
    names = [t.name for t in geoparse("A bus left U.S. 79 near Paris in Tennessee. The U.S. paid.", world)]
    assert names == ["Paris", "Tennessee", "U.S."]


def test_a_town_abroad_by_another_name_is_not_meant_in_news_of_one_country(world: Gazetteer) -> None:
    text = "The Philippines moved thousands from Samar and Leyte. Flights from Manila and Tacloban stopped."
    (samar,) = [t for t in geoparse(text, world) if t.name == "Samar"]
    assert samar.place is None or samar.place.country_code == "PH"


def test_the_gulf_is_no_province(world: Gazetteer) -> None:
    (gulf,) = geoparse("Tankers waited in the Gulf on Sunday.", world)
    assert gulf.place is not None
    assert "persian-gulf" in gulf.place.id


def test_spans_are_of_the_text_given(world: Gazetteer) -> None:
    text = "“Tout va bien”, he wrote from Lyon’s centre\nto U.S. officials in Sana’a."
    found = geoparse(text, world)
    assert [text[t.span.start : t.span.end] for t in found] == ["Lyon", "U.S.", "Sana’a"]
    assert [t.name for t in found] == ["Lyon", "U.S.", "Sana’a"]


def test_what_is_not_held_stands_where_the_text_is(world: Gazetteer) -> None:
    found = {t.name: t for t in geoparse("Kirkholme Street in Leeds was shut. Leeds was quiet.", world)}
    street = found["Kirkholme Street"]
    assert street.inside
    assert street.role is Role.LITERAL
    assert street.place is not None
    assert street.place.name == "Leeds"
    assert street.point == found["Leeds"].point


def test_what_nothing_locates_has_no_point(world: Gazetteer) -> None:
    (street,) = geoparse("They met in Kirkholme Street at noon.", world)
    assert street.place is None
    assert street.point is None


def test_a_country_is_shown_at_its_label(world: Gazetteer) -> None:
    (india,) = geoparse("Rain fell in India.", world)
    assert india.point is not None
    assert india.point.latlon == (22.0, 79.0)


def test_a_state_is_shown_at_its_label(world: Gazetteer) -> None:
    (alaska,) = geoparse("Snow fell in Alaska.", world)
    assert alaska.point is not None
    assert distance_m(alaska.point, LonLat(lon=-152.0, lat=64.3)) < 100_000


@pytest.mark.parametrize(
    "piece", ["Paris ", "Paris, ", "A", "U.S. ", "In Of ", "Moscow-", "\n", "St. ", "of Man "]
)
def test_a_hostile_text_costs_what_its_length_does(world: Gazetteer, piece: str) -> None:
    found = geoparse(piece * (100_000 // len(piece)), world)
    assert all(t.span.end <= 100_000 for t in found)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from([*" .,'-’(\n", "Paris", "of", "and", "U.S.", "Mr", "Texas", "River", "in", "é"]),
        max_size=60,
    )
)
def test_any_text_is_parsed(world: Gazetteer, pieces: list[str]) -> None:
    text = "".join(pieces)
    found = geoparse(text, world)
    starts = [t.span.start for t in found]
    assert starts == sorted(set(starts))
    assert all(text[t.span.start : t.span.end] == t.name for t in found)
