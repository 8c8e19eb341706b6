"""How specific places are, and whether two can be one event's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box

from geo.geodesic import destination
from geo.lonlat import Location, LonLat
from incidents.model import PlaceRef
from incidents.places import (
    AREA,
    COUNTRY,
    GOVERNORATE,
    SETTLEMENT,
    SITE,
    UNKNOWN,
    agreement,
    most_specific,
    specificity,
)

CENTRE = LonLat(lon=44.0, lat=15.0)


def ref(name: str, code: str, metres_east: float = 0.0, radius_m: float = 2_000.0) -> PlaceRef:
    point = destination(CENTRE, 90.0, metres_east)
    location = Location(point=point, uncertainty_m=radius_m)
    return PlaceRef(name=name, location=location, place_id=name, feature_code=code)


TOWN = ref("town", "PPL")
# A quarter of the town, and a camp near it, which only the text locates.
QUARTER = PlaceRef(name="quarter", location=TOWN.location, feature_code="PPL")
CAMP = PlaceRef(
    name="camp", location=Location(point=QUARTER.location.point, uncertainty_m=12_000.0), feature_code="PPL"
)
PROVINCE = PlaceRef(
    name="province",
    location=Location(point=CENTRE, uncertainty_m=1_000.0, footprint=box(43.0, 14.0, 45.0, 16.0)),
    place_id="province",
    feature_code="ADM1",
)


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("AIRB", SITE),
        ("OILF", SITE),
        ("HSP", SITE),
        ("PPL", SETTLEMENT),
        ("PPLC", SETTLEMENT),
        ("", UNKNOWN),
        ("ADM2", AREA),
        ("RGN", AREA),
        ("ADM1", GOVERNORATE),
        ("PCLI", COUNTRY),
    ],
)
def test_specificity(code: str, level: int) -> None:
    assert specificity(code) == level


AGREEMENT = [
    (TOWN, TOWN, 3),
    (TOWN, ref("camp", "MILB", 5_000), 2),
    (TOWN, QUARTER, 3),
    (TOWN, CAMP, 2),
    (QUARTER, CAMP, 0),
    (TOWN, ref("camp", "MILB", 60_000), 0),
    (TOWN, ref("other town", "PPL", 3_000), 0),
    (TOWN, PROVINCE, 1),
    (ref("camp", "MILB", 5_000), PROVINCE, 1),
    (ref("far town", "PPL", 400_000), PROVINCE, 0),
    (PlaceRef(name="The Mill"), PlaceRef(name="the mill"), 3),
    (PlaceRef(name="the mill"), PlaceRef(name="the weir"), 0),
    (PlaceRef(name="Kalma camp"), PlaceRef(name="Kalma"), 3),
    (PlaceRef(name="town"), TOWN, 3),
]


@pytest.mark.parametrize(("a", "b", "level"), AGREEMENT)
def test_agreement_either_way(a: PlaceRef, b: PlaceRef, level: int) -> None:
    assert agreement(a, b) == agreement(b, a) == level


@given(
    st.floats(0, 200_000),
    st.sampled_from(["MILB", "PPL", "ADM2", "ADM1", ""]),
    st.sampled_from(["PPL", "OILF"]),
)
def test_agreement_is_symmetric_and_falls_with_distance(away: float, one: str, other: str) -> None:
    here, near, far = ref("a", one), ref("b", other, away / 2), ref("b", other, away)
    assert agreement(here, near) == agreement(near, here)
    assert agreement(here, near) >= agreement(here, far)


@pytest.mark.parametrize(
    ("places", "name"),
    [
        ([PROVINCE, TOWN], "town"),
        ([TOWN, ref("camp", "MILB")], "camp"),
        ([TOWN, ref("other", "PPL")], "town"),
        ([PlaceRef(name="mill", feature_code="MILB"), TOWN], "town"),
        ([PlaceRef(name="mill")], "mill"),
    ],
)
def test_the_most_specific_place(places: list[PlaceRef], name: str) -> None:
    found = most_specific(places)
    assert found is not None
    assert found.name == name


def test_of_no_places_none_is_the_most_specific() -> None:
    assert most_specific([]) is None


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Orum al-Kubra", "Urum al-Kubra", True),
        ("Kalma camp", "Kalma", True),
        ("Arn", "Urn", False),
        ("Bell", "Carr", False),
    ],
)
def test_a_name_without_a_place_is_that_of_another_spelling(one: str, other: str, agree: bool) -> None:
    held = PlaceRef(name=one, location=TOWN.location, place_id="one", feature_code="PPL")
    assert (agreement(held, PlaceRef(name=other)) == 3) is agree
