"""Headers that people use."""

import pytest

from gazetteer.names import fold
from gazetteer.sources.columns import _HEADERS, recognised


def test_known_headers_stand_as_they_are_looked_up() -> None:
    assert [key for keys in _HEADERS.values() for key in keys if fold(key) != key] == []


@pytest.mark.parametrize(
    ("headers", "lat", "lon", "name"),
    [
        (("Site Name", "LATITUDE", "LONGITUDE"), "LATITUDE", "LONGITUDE", "Site Name"),
        (("name", "y", "x"), "y", "x", "name"),
        (("اسم الموقع", "خط العرض", "خط الطول"), "خط العرض", "خط الطول", "اسم الموقع"),
        (("الاسم بالعربية", "lat", "lng"), "lat", "lng", "الاسم بالعربية"),
        (("geom_latitude", "lbl_latitude", "geom_longitude", "lbl_longitude", "name"),
         "lbl_latitude", "lbl_longitude", "name"),
    ],
)  # fmt: skip
def test_positions_and_names(headers: tuple[str, ...], lat: str, lon: str, name: str) -> None:
    found = recognised(headers)
    assert found.have_names and found.have_positions and not found.are_levels
    assert (found.roles["lat"][0], found.roles["lon"][0], found.roles["name"][0]) == (lat, lon, name)


@pytest.mark.parametrize(
    ("header", "level"),
    [
        ("admin1Name_en", 1), ("admin2Name_ar", 2), ("ADM3_EN", 3), ("adm1_name", 1), ("adm1_name2", 1),
        ("admin4RefName_en", 4), ("ADM1_REF", 1), ("ADM2ALT1AR", 2), ("NAME_2", 2), ("VARNAME_1", 1),
    ],
)  # fmt: skip
def test_names_of_levels(header: str, level: int) -> None:
    assert recognised((header,)).levels == {level: (header,)}


@pytest.mark.parametrize(
    ("header", "level"), [("admin1Pcode", 1), ("ADM3_PCODE", 3), ("adm2_pcode", 2), ("GID_1", 1)]
)
def test_codes_of_levels(header: str, level: int) -> None:
    assert recognised((header,)).level_codes == {level: header}


def test_a_table_with_names_of_its_own_is_none_of_levels() -> None:
    found = recognised(("name", "admin1", "lat", "lon"))
    assert not found.are_levels
    assert found.roles["admin1"] == ("admin1",)


def test_headers_that_mean_nothing() -> None:
    found = recognised(("foo", "", "x" * 100_000))
    assert not found.have_names and not found.have_positions
