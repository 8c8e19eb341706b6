"""Looking names up."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from gazetteer.errors import IndexUnusableError, RadiiError
from gazetteer.folder import Folder
from gazetteer.load import Request, load
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from geo.geodesic import distance_m
from geo.lonlat import LonLat
from tests.gazetteer.sources.samples import dump_line

HOSTILE = [
    "",
    "a",
    "x" * 10_000,
    "\u202eaqqaR",
    "\x00\x01\x02",
    "' OR 1=1 --",
    "😀",
    "\ud800",
    "{{7*7}}",
    "%",
    " ",
]


def test_names_lead_to_places(small: Gazetteer) -> None:
    assert small.has("deir ez zor")
    assert not small.has("no such place")
    assert {place.id for place in small.places("deir ez zor")} == {
        "deir-ez-zor-city",
        "deir-ez-zor-governorate",
    }
    assert {place.country_code for place in small.places("basra")} == {"IQ", "PK"}


def test_places_by_id(small: Gazetteer) -> None:
    city = small.place("deir-ez-zor-city")
    assert city is not None
    assert city.location.uncertainty_m == 5_000
    assert "دير الزور" in city.names
    governorate = small.place("deir-ez-zor-governorate")
    assert governorate is not None
    assert governorate.location.footprint is not None
    assert small.place("nowhere") is None


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_find_nothing_and_break_nothing(small: Gazetteer, name: str) -> None:
    assert not small.has(fold(name))
    assert small.places(fold(name)) == ()
    result = small.geocode(name)
    assert result.place is None
    assert result.reason


def test_threads_share_a_gazetteer(small: Gazetteer) -> None:
    names = ["Deir ez-Zor", "Raqqa province", "Dier Ezzor city", "Basra", "no such", "Saiqa camp"] * 20
    alone = [small.geocode(name) for name in names]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(small.geocode, names)) == alone


def test_places_around_a_point_are_of_the_kind_and_nearest_first(small: Gazetteer) -> None:
    camp = LonLat(lon=40.0569, lat=35.3981)
    found = small.around(camp, 30_000, ["AIR", "OIL"])
    away = [distance_m(camp, p.location.point) for p in found]
    assert away == sorted(away) and away[-1] <= 30_000
    assert {p.feature_code[:3] for p in found} == {"AIR", "OIL"}


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    """A folder with a source of one place, Ḩajar Zayta."""
    file = tmp_path / "XX.txt"
    file.write_text(dump_line(900, "Ḩajar Zayta", lat=36.01234, lon=38.01234), encoding="utf-8")
    load(tmp_path / "g", Request(file=file))
    return tmp_path / "g"


def _change(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(Folder(path=folder).source("xx"), isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def test_keys_of_another_version_are_made_anew_and_that_is_said(
    loaded: Path, cities: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _change(loaded, "UPDATE meta SET value = 'old' WHERE key = 'keys'", "DELETE FROM named")
    with closing(Gazetteer.open(loaded, cities=cities)) as gazetteer:
        assert gazetteer.has("hajar zayta")
    assert "source xx is of another version" in capsys.readouterr().err
    with closing(Gazetteer.open(loaded, cities=cities)) as gazetteer:
        assert gazetteer.has("hajar zayta")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"\x00" * 4096])
def test_a_source_that_cant_be_read_is_named_with_what_to_do(
    loaded: Path, cities: Path, content: bytes
) -> None:
    Folder(path=loaded).source("xx").write_bytes(content)
    with pytest.raises(IndexUnusableError, match=r"source xx .* gazetteer remove xx"):
        Gazetteer.open(loaded, cities=cities)


def test_a_source_of_another_schema_asks_to_be_loaded_again(loaded: Path, cities: Path) -> None:
    _change(loaded, "UPDATE meta SET value = '0' WHERE key = 'schema'")
    with pytest.raises(IndexUnusableError, match="load its file again"):
        Gazetteer.open(loaded, cities=cities)


def test_names_lead_to_places_of_every_file(loaded: Path, cities: Path) -> None:
    with closing(Gazetteer.open(loaded, cities=cities)) as gazetteer:
        assert [place.id for place in gazetteer.places("hajar zayta")] == ["gn-900"]
        assert gazetteer.geocode("Hajar Zaita").candidates[0].place.id == "gn-900"
        assert gazetteer.geocode("Raqqa").place is not None
        names = ["Deir ez-Zor", "Ḩajar Zayta", "Basra", "no such", "Hajar Zaita"] * 20
        alone = [gazetteer.geocode(name) for name in names]
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(gazetteer.geocode, names)) == alone


def test_ones_own_radii_are_taken_where_a_radius_is_a_default(loaded: Path, cities: Path) -> None:
    (loaded / "radii.json").write_text('{"settlement of unknown size": 4321}', encoding="utf-8")
    with closing(Gazetteer.open(loaded, cities=cities)) as gazetteer:
        (place,) = gazetteer.places("hajar zayta")
        assert place.location.uncertainty_m == 4_321
        assert "set by the user in radii.json" in place.uncertainty_reason
        site = gazetteer.place("deir-ez-zor-city")
        assert site is not None and site.location.uncertainty_m == 5_000
    (loaded / "radii.json").write_text("[]", encoding="utf-8")
    with pytest.raises(RadiiError, match=r"radii\.json"):
        Gazetteer.open(loaded, cities=cities)
