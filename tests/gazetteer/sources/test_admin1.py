"""First-level areas by code and by outline."""

from pathlib import Path

import pytest
from shapely.geometry import box

from gazetteer.errors import SourceError
from gazetteer.place import Place
from gazetteer.sources.admin1 import Admin1, read_codes
from geo.lonlat import Location, LonLat


def area(name: str, west: float, east: float) -> Place:
    location = Location(
        point=LonLat(lon=(west + east) / 2, lat=35.5), uncertainty_m=3_000, footprint=box(west, 35, east, 36)
    )
    return Place(id=name, name=name, feature_code="ADM1", country_code="SY", location=location, source="test")


ADMIN1 = Admin1({"SY.01": "Coded"}, [area("West", 39, 40), area("East", 40, 41)])


@pytest.mark.parametrize(
    ("country", "code", "lon", "name"),
    [
        ("SY", "01", 39.5, "Coded"),
        ("SY", "", 39.5, "West"),
        ("SY", "99", 40.5, "East"),
        ("SY", "", 41.02, "East"),
        ("SY", "", 41.2, None),
        ("IQ", "", 40.5, None),
    ],
)
def test_a_code_tells_it_else_the_outline_or_the_nearest_one(
    country: str, code: str, lon: float, name: str | None
) -> None:
    assert ADMIN1.name(country, code, lon, 35.5) == name


def test_the_table_of_codes(tmp_path: Path) -> None:
    path = tmp_path / "admin1CodesASCII.txt"
    path.write_text("SY.07\tDeir\tDeir\t1\nIQ.01\tAnbār\tAnbar\t2\n", encoding="utf-8")
    assert read_codes(path) == {"SY.07": "Deir", "IQ.01": "Anbār"}
    path.write_text("SY.07\tDeir\n\n", encoding="utf-8")
    with pytest.raises(SourceError, match="line 2"):
        read_codes(path)
