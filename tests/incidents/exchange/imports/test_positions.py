"""Positions as data sets write them."""

import pytest

from gazetteer.errors import SourceError
from geo.errors import CoordinateError
from incidents.exchange.imports.errors import RowError
from incidents.exchange.imports.positions import Position, position_of
from incidents.exchange.imports.precision import Radius

_RADIUS = Radius(metres=250, reason="a street", feature_code=None)


def _at(lon: str, lat: str) -> Position:
    return position_of(lon, lat, _RADIUS)


@pytest.mark.parametrize("lon", ["40.14081", "40,14081", "٤٠٫١٤٠٨١", " 40.14081° "])
def test_a_point_or_a_comma_in_any_digits(lon: str) -> None:
    position = _at(lon, "35.33591")
    assert (position.lon, position.lat, position.radius_m) == (40.14081, 35.33591, 250)


def test_digits_bound_the_radius_from_below() -> None:
    assert _at("40.1", "35.3").radius_m == pytest.approx(14_343, rel=0.01)
    assert _at("40.14", "35.3").radius_m == pytest.approx(1_434, rel=0.01)
    assert "2 decimals" in _at("40.14", "35.3").reason


@pytest.mark.parametrize(
    ("lon", "lat", "error", "said"),
    [
        ("40.1", "", RowError, "latitude is missing"),
        ("", "35.3", RowError, "longitude is missing"),
        ("0", "0.0", RowError, "0, 0"),
        ("40.1", "95", CoordinateError, "latitude 95 is outside.*swapped"),
        ("181", "5", CoordinateError, "longitude 181 is outside"),
        ("east", "5", SourceError, "longitude 'east' is no number"),
        ("nan", "5", SourceError, "no number"),
        ("1e400", "5", SourceError, "no number"),
    ],
)
def test_what_is_no_position_is_refused(lon: str, lat: str, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        position_of(lon, lat, _RADIUS)
