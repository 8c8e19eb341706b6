"""Places to index, of which nothing is real but the names."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from gazetteer.index.builder import Builder
from gazetteer.index.entry import Entry
from gazetteer.index.file import IndexFile
from gazetteer.place import Place
from geo.lonlat import Location, LonLat

Make = Callable[..., Entry]


@pytest.fixture(scope="session")
def entry() -> Make:
    """Make an entry of an id and names."""

    def make(
        place_id: str,
        *names: str,
        code: str = "PPL",
        population: int = 0,
        lat: float = 35.0,
        curated: bool = False,
        by_sound: bool = True,
    ) -> Entry:
        place = Place(
            id=place_id,
            name=names[0],
            names=names,
            feature_code=code,
            country_code="SY",
            admin1="Somewhere",
            population=population,
            location=Location(point=LonLat(lon=40.0, lat=lat), uncertainty_m=1_000),
            uncertainty_reason="made up",
            source="a test",
        )
        return Entry(place=place, curated=curated, by_sound=by_sound)

    return make


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Iterable[Entry]], IndexFile]:
    """Index entries in a file of their own."""

    def index(entries: Iterable[Entry]) -> IndexFile:
        folder: Path = tmp_path_factory.mktemp("index")
        with Builder(folder / "part", {}) as builder:
            builder.add(entries, 1)
            builder.finish(folder / "places.sqlite")
        return IndexFile(folder / "places.sqlite")

    return index
