"""The table of bases: every row can be used, is found by its names, and lies where its country is."""

from pathlib import Path

import pytest

from gazetteer.bases import read_bases
from gazetteer.errors import SitesError
from gazetteer.lookup import Gazetteer
from gazetteer.place import Place
from geo.geodesic import distance_m
from geo.lonlat import LonLat

BASES = list(read_bases())

# Published positions, from other sources than the table's.
KNOWN = [
    ("Ain al-Assad air base", 33.79, 42.44),
    ("T4 airbase", 34.52, 37.63),
    ("Khmeimim air base", 35.40, 35.95),
    ("Shayrat", 34.49, 36.91),
    ("Bagram", 34.95, 69.27),
    ("Kandahar airport", 31.51, 65.85),
    ("Hodeidah airport", 14.75, 42.98),
    ("Qayyarah airfield", 35.77, 43.13),
    ("Saki airfield", 45.09, 33.60),
    ("Engels air base", 51.48, 46.21),
    ("Wagah", 31.60, 74.57),
    ("قاعدة حميميم الجوية", 35.40, 35.95),
    ("مطار الحديدة", 14.75, 42.98),
    ("عين الأسد", 33.79, 42.44),
]


def test_each_has_an_id_and_a_radius_of_its_own() -> None:
    assert len({base.id for base in BASES}) == len(BASES) > 60
    assert all(1_000 <= base.location.uncertainty_m <= 6_000 for base in BASES)
    assert all(base.feature_class == "S" and base.source and base.uncertainty_reason for base in BASES)


@pytest.mark.parametrize("base", BASES, ids=[base.id for base in BASES])
def test_each_lies_among_places_of_its_country(world: Gazetteer, base: Place) -> None:
    near = world.around(base.location.point, 60_000, ["PPL"])
    assert base.country_code in {place.country_code for place in near}


@pytest.mark.parametrize(("name", "lat", "lon"), KNOWN)
def test_a_base_is_found_by_its_name(world: Gazetteer, name: str, lat: float, lon: float) -> None:
    place = world.geocode(name).place
    assert place is not None
    assert distance_m(place.location.point, LonLat(lon=lon, lat=lat)) < 2_000


def test_a_city_is_not_taken_for_its_airport(world: Gazetteer) -> None:
    for name in ("Kandahar", "Engels", "Hama", "Kirkuk", "Mosul", "Kramatorsk", "الحديدة"):
        place = world.geocode(name).place
        assert place is not None
        assert place.feature_class == "P"


@pytest.mark.parametrize(
    "line",
    [
        "IQ\tAIRB\t33.8",
        "IQ\tAIRB\tnorth\t42.4\t3000\tX",
        "IQ\tAIRB\t95\t42.4\t3000\tX",
        "IQ\tAIRB\t33\t42\t0\tX",
    ],
)
def test_a_row_that_cannot_be_used_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "bases.tsv"
    path.write_text(f"# comment\n{line}\n", encoding="utf-8")
    with pytest.raises(SitesError, match=r"bases\.tsv, line 2"):
        list(read_bases(path))


def test_a_missing_table_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SitesError, match="can't be read"):
        list(read_bases(tmp_path / "none.tsv"))
