"""Positions on other datums."""

import pytest

from gazetteer.coordinates import find_coordinates
from gazetteer.coordinates.datums import datum_shift_m, find_datums
from geo.lonlat import LonLat

HERE = LonLat(lon=40.14, lat=35.34)


@pytest.mark.parametrize(
    ("name", "code"),
    [("ED50", 4230), ("European Datum 1950", 4230), ("Pulkovo 1942", 4284), ("SK-42", 4284), ("NAD27", 4267)],
)
def test_a_datum_by_its_names(name: str, code: int) -> None:
    assert find_datums(f"on {name}.") == [(3, code)]


def test_wgs_84_and_other_words_are_no_other_datum() -> None:
    assert find_datums("WGS 84, WGS84, in Tokyo, Tokyo's, ED500, SK-420") == []


def test_shifts_are_of_the_size_that_is_known() -> None:
    # Between 50 and 250 m in Europe and the Near East, by any handbook of these datums.
    assert 50 < datum_shift_m(HERE, 4230) < 250
    assert 50 < datum_shift_m(HERE, 4284) < 250


def test_a_named_datum_widens_the_radius() -> None:
    (plain,) = find_coordinates("35.3359, 40.1408")
    (other,) = find_coordinates("35.3359, 40.1408 (ED50)")
    assert other.uncertainty_m == pytest.approx(plain.uncertainty_m + datum_shift_m(other.point, 4230))
    assert "EPSG:4230" in other.reason
    (far,) = find_coordinates("35.3359, 40.1408" + " and so on" * 10 + " ED50")
    assert far.uncertainty_m == plain.uncertainty_m
