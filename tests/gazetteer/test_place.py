"""Places and feature classes."""

import dataclasses

import pytest

from gazetteer.errors import GazetteerError, PlaceError
from gazetteer.place import Place, feature_class
from geo.lonlat import Location, LonLat

WHERE = Location(point=LonLat(lon=40, lat=35), uncertainty_m=1000)


@pytest.mark.parametrize(
    ("code", "letter"),
    [
        ("PPL", "P"), ("PPLA2", "P"), ("ADM1", "A"), ("PCLI", "A"), ("AIRB", "S"), ("INSM", "S"),
        ("BLDG", "S"),
        ("MILB", "L"), ("OILF", "L"), ("GASF", "L"), ("RGN", "L"), ("MT", "T"), ("HLLS", "T"), ("STM", "H"),
        ("RD", "R"), ("PMPO", "S"),
    ],
)  # fmt: skip
def test_feature_class(code: str, letter: str) -> None:
    assert feature_class(code) == letter


@pytest.mark.parametrize("field", ["id", "name", "feature_code"])
def test_a_place_needs_its_fields(field: str) -> None:
    fields = {"id": "x", "name": "X", "feature_code": "PPL"} | {field: " "}
    with pytest.raises(PlaceError, match=field):
        Place(**fields, country_code="SY", location=WHERE, source="test")


def test_a_place_is_frozen_and_errors_share_a_root() -> None:
    place = Place(id="x", name="X", feature_code="PPL", country_code="", location=WHERE, source="test")
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.name = "Y"  # type: ignore[misc]
    assert issubclass(PlaceError, GazetteerError)
    assert issubclass(GazetteerError, ValueError)
