"""What lies in what."""

from dataclasses import replace

import pytest

from gazetteer.containment import agrees, apart, lies_in
from gazetteer.place import Place
from geo.lonlat import Location, LonLat
from tests.gazetteer.raqqa import PROVINCE, ROUGH, VILLAGE


def moved(lon: float, lat: float, **changes: object) -> Place:
    where = Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=1_000)
    return replace(VILLAGE, location=where, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("inner", "outer", "inside"),
    [
        (VILLAGE, PROVINCE, True),
        (moved(41, 36, admin1="Aleppo"), PROVINCE, False),
        (moved(41, 36, admin1=None), PROVINCE, False),
        # The outline is rough: a place that is said to be in the area is.
        (moved(40.01, 36), PROVINCE, True),
        (VILLAGE, moved(0, 0, feature_code="PCLI"), True),
        (VILLAGE, moved(0, 0, feature_code="PCLI", country_code="IQ"), False),
        (VILLAGE, moved(39.01, 36, admin1="X"), True),
        (VILLAGE, moved(39.1, 36, admin1="X"), False),
        # "X, Raqqa" may mean the province of that name.
        (moved(38.2, 36), moved(39, 35.95, name="Raqqa", names=("Raqqa",), feature_code="PPLA"), True),
        (moved(38.2, 36, admin1="Aleppo"), moved(39, 35.95, name="Raqqa", feature_code="PPLA"), False),
    ],
)
def test_what_lies_in_what(inner: Place, outer: Place, inside: bool) -> None:
    assert lies_in(inner, outer) is inside


def test_apart_means_surely_apart() -> None:
    assert not apart(VILLAGE, PROVINCE)
    assert not apart(VILLAGE, moved(39.02, 36))
    assert apart(VILLAGE, moved(39.2, 36))


def test_a_rough_area_holds_nothing_of_another_one() -> None:
    illinois = replace(ROUGH, name="Illinois", names=("Illinois",), country_code="US")
    town = replace(VILLAGE, country_code="US")
    assert lies_in(replace(town, admin1="Illinois"), illinois)
    assert not lies_in(replace(town, admin1="Missouri"), illinois)
    assert lies_in(replace(town, admin1=None), illinois)
    assert lies_in(replace(town, admin1="Somewhere else"), illinois)


def test_nothing_speaks_against_a_rough_area_but_another_one_named() -> None:
    assert agrees(VILLAGE, ROUGH)
    assert agrees(replace(VILLAGE, admin1=None), ROUGH)
    assert not agrees(replace(VILLAGE, admin1="Homs"), ROUGH)
    assert agrees(replace(VILLAGE, admin1="Homs"), PROVINCE)
