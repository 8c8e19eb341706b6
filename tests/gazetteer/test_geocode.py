"""Which place is meant: spellings, kinds, homonyms, and honest refusals."""

import pytest

from gazetteer.lookup import Gazetteer
from geo.geodesic import distance_m
from geo.lonlat import LonLat

SPELLINGS = [
    "Deir al-Zour", "Deir al Zor", "Deir ez-Zor", "DEIR EZZOR", "Deir Ezzor", "Dier Ezzor", "Dayr al-Zawr",
    "deir ezzor", "دير الزور",
]  # fmt: skip
MEANT = [
    ("Deir al-Zour city", "deir-ez-zor-city"), ("city of Dier Ezzor", "deir-ez-zor-city"),
    ("Saeqa camp", "saeqa-camp"), ("al-Sa'iqa military camp", "saeqa-camp"), ("معسكر الصاعقة", "saeqa-camp"),
    ("Ayyash", "ayyash"), ("town of Ayyash", "ayyash"), ("Ayyash depots", "ayyash-depots"),
    ("al-Khan", "al-khan-near-al-hawl"), ("Raqqa", "raqqa-city"), ("Raqqa city", "raqqa-city"),
    ("Raqqa province", "raqqa-governorate"), ("محافظة الرقة", "raqqa-governorate"),
    ("Hasakah", "hasakah-city"), ("Al-Hasakeh", "hasakah-city"), ("Hasakah province", "hasakah-governorate"),
    ("Aleppo", "aleppo-city"), ("Aleppo province", "aleppo-governorate"), ("Manbij", "manbij"),
    ("Tabqa", "tabqa"), ("al-Thawra", "tabqa"), ("Damascus", "damascus-city"),
    ("RAF Akrotiri", "raf-akrotiri"),
    ("al-Omar oil field", "al-omar-oil-field"), ("حقل العمر", "al-omar-oil-field"),
    ("al-Jafra oil field", "al-jafra-oil-field"), ("al-Jafra village", "al-jafra-village"),
    ("Al Jafrah Airport", "deir-ez-zor-airbase"), ("Jabal Thardah", "jabal-thardah"),
    ("Thardeh Mountain", "jabal-thardah"), ("Dayr al-Zawr air base", "deir-ez-zor-airbase"),
    ("مطار دير الزور العسكري", "deir-ez-zor-airbase"), ("Syria", "syria"), ("Syrian Republic", "syria"),
    ("US", "united-states"), ("UK", "united-kingdom"), ("Washington", "washington-dc"), ("Moscow", "moscow"),
    ("Homs province", "homs-governorate"), ("Rif Dimashq", "rif-dimashq-governorate"),
]  # fmt: skip


@pytest.mark.parametrize("name", SPELLINGS)
@pytest.mark.parametrize(
    ("pattern", "place_id"),
    [
        ("{}", "deir-ez-zor-city"), ("{} city", "deir-ez-zor-city"),
        ("{} province", "deir-ez-zor-governorate"),
        ("governorate of {}", "deir-ez-zor-governorate"), ("{} military airport", "deir-ez-zor-airbase"),
        ("{} airbase", "deir-ez-zor-airbase"), ("{} Airport", "deir-ez-zor-airbase"),
    ],
)  # fmt: skip
def test_the_kind_decides_between_namesakes(small: Gazetteer, name: str, pattern: str, place_id: str) -> None:
    result = small.geocode(pattern.format(name))
    assert result.place is not None, result.reason
    assert result.place.id == place_id


@pytest.mark.parametrize(("query", "place_id"), MEANT)
def test_what_is_meant_in_the_small_world(small: Gazetteer, query: str, place_id: str) -> None:
    result = small.geocode(query)
    assert result.place is not None, result.reason
    assert result.place.id == place_id


@pytest.mark.parametrize(("query", "place_id"), [*MEANT, ("Деир-эз-Зор", "deir-ez-zor-city")])
def test_what_is_meant_in_the_whole_world(world: Gazetteer, query: str, place_id: str) -> None:
    result = world.geocode(query)
    assert result.place is not None, result.reason
    assert result.place.id == place_id


@pytest.mark.parametrize(
    ("query", "lon", "lat"),
    [
        ("Basra", 47.78, 30.51), ("Hit", 42.83, 33.64), ("Tadmur", 38.28, 34.56),
        ("As Safirah", 37.37, 36.07),
        ("Qameshly", 41.23, 37.05), ("Kuwait City", 47.98, 29.37),
    ],
)  # fmt: skip
@pytest.mark.parametrize("which", ["small", "world"])
def test_known_traps(request: pytest.FixtureRequest, which: str, query: str, lon: float, lat: float) -> None:
    result = request.getfixturevalue(which).geocode(query)
    assert result.place is not None, result.reason
    assert distance_m(result.place.location.point, LonLat(lon=lon, lat=lat)) < 10_000


def test_unknown_spellings_are_found_by_sound_and_say_so(small: Gazetteer) -> None:
    result = small.geocode("Dair Ezzawur")
    assert result.place is not None
    assert result.place.id == "deir-ez-zor-city"
    assert "sounds like" in result.candidates[0].why[0]
    assert "sounds like" in result.reason
    assert result.candidates[0].score < small.geocode("Deir ez-Zor").candidates[0].score


def test_a_short_name_is_not_taken_by_sound_alone(small: Gazetteer) -> None:
    result = small.geocode("Hut")
    assert result.place is None
    assert result.candidates[0].place.name == "Hīt"
    assert result.candidates[0].refused


def test_a_place_to_lie_in_is_met(small: Gazetteer) -> None:
    aleppo, raqqa = small.place("aleppo-governorate"), small.place("raqqa-governorate")
    assert aleppo is not None and raqqa is not None
    inside = small.geocode("As Safirah", within=aleppo)
    assert inside.place is not None and inside.place.name == "As Safīrah"
    outside = small.geocode("As Safirah", within=raqqa)
    assert outside.place is None
    assert "no candidate lies in Raqqa" in outside.reason
    assert outside.candidates[0].refused.startswith("not in Raqqa")


@pytest.mark.parametrize(
    ("query", "place_id"),
    [
        ("Springfield, United States", None),
        ("Basra, Iraq", "gn-2"),
        ("Basra، العراق", "gn-2"),
        ("Tadmur, Homs", "gn-7"),
        ("Tadmur, Homs province, Syria", "gn-7"),
        ("Tadmor, Homs, Syria", "gn-7"),
        ("Tadmur, Raqqa", None),
        ("Basra,", "gn-2"),
    ],
)
def test_a_name_with_the_areas_that_it_lies_in(small: Gazetteer, query: str, place_id: str | None) -> None:
    result = small.geocode(query)
    assert (result.place and result.place.id) == place_id, result.reason
    assert result.query == query


def test_an_area_that_is_not_known_is_said_to_be(small: Gazetteer) -> None:
    result = small.geocode("Basra, Qqwrtland")
    assert result.place is None and result.confidence == 0
    assert "the area 'Qqwrtland' that it shall lie in isn't known" in result.reason
    assert {candidate.place.id for candidate in result.candidates} >= {"gn-2", "gn-3"}
    assert all(candidate.refused for candidate in result.candidates)


def test_a_name_with_a_comma_that_a_place_is_called_by(small: Gazetteer) -> None:
    result = small.geocode("Kuwait, City")
    assert result.place is not None
    assert result.place.id == "gn-10"


@pytest.mark.parametrize(
    ("name", "country"),
    [("Athens", "GR"), ("Hebron", "PS"), ("Alexandria", "EG"), ("Nazareth", "IL"), ("Jericho", "PS")],
)
def test_the_famous_place_comes_before_namesakes_abroad(world: Gazetteer, name: str, country: str) -> None:
    assert world.geocode(name).candidates[0].place.country_code == country


@pytest.mark.parametrize(("name", "country"), [("Palmyra", "SY"), ("Odessa", "UA"), ("Constantinople", "TR")])
def test_a_name_that_many_languages_have_of_a_place_is_as_good_as_its_own(
    world: Gazetteer, name: str, country: str
) -> None:
    place = world.geocode(name).place
    assert place is not None
    assert place.country_code == country


@pytest.mark.parametrize(
    ("query", "name"), [("Springfield, Illinois", "Springfield"), ("Paris, Texas", "Paris")]
)
def test_a_town_of_an_area_without_outline(world: Gazetteer, query: str, name: str) -> None:
    place = world.geocode(query).place
    assert place is not None
    assert (place.name, place.admin1) == (name, query.partition(", ")[2])


@pytest.mark.parametrize(
    ("name", "code"),
    [("California", "ADM1"), ("Homs", "PPL"), ("Idlib", "PPL"), ("Daraa", "PPL"), ("Georgia", "PCLI")],
)
def test_what_comes_first_without_a_word_for_its_kind(world: Gazetteer, name: str, code: str) -> None:
    result = world.geocode(name)
    assert result.candidates[0].place.feature_code.startswith(code), result.reason


def test_context_tells_them_apart(small: Gazetteer) -> None:
    result = small.geocode("Springfield", near=LonLat(lon=-72, lat=42))
    assert result.place is not None
    assert result.place.id == "gn-6"
    assert any("from the context" in reason for reason in result.candidates[0].why)


def test_a_country_that_is_asked_for_is_met(small: Gazetteer) -> None:
    result = small.geocode("Basra", country="pk")
    assert result.place is not None
    assert result.place.country_code == "PK"
    refused = small.geocode("Basra", country="SO")
    assert refused.place is None
    assert "SO" in refused.reason
    assert {candidate.refused for candidate in refused.candidates} == {"not in SO"}


def test_a_preferred_class(small: Gazetteer) -> None:
    result = small.geocode("Raqqa", prefer="A")
    assert result.place is not None
    assert result.place.id == "raqqa-governorate"
