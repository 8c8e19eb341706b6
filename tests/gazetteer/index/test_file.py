"""Reading an index file."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from shapely.geometry import box

from gazetteer.errors import IndexUnusableError
from gazetteer.index.builder import Builder
from gazetteer.index.entry import FULL, STRIPPED, Entry
from gazetteer.index.file import IndexFile
from gazetteer.place import Place
from geo.lonlat import Location, LonLat

Make = Callable[..., Entry]


@pytest.fixture(scope="module")
def index(indexed: Callable[[Iterable[Entry]], IndexFile], entry: Make) -> Iterator[IndexFile]:
    places = [
        entry("village", "Tall Abyad", "تل أبيض", population=900, lat=36.7),
        entry("town", "Tall Abyad", population=30_000, lat=33.1),
        entry("field", "Jafra oil field", "حقل الجفرة", code="OILF", lat=35.2, curated=True),
        entry("palace", "東京", lat=35.7, by_sound=False),
    ]
    with closing(indexed(places)) as index:
        yield index


def test_entries_come_out_as_they_went_in(tmp_path: Path) -> None:
    place = Place(
        id="district",
        name="Somewhere",
        names=("Somewhere", "مكان ما"),
        feature_code="ADM2",
        country_code="IQ",
        admin1="Up",
        population=7,
        location=Location(
            point=LonLat(lon=44.5, lat=33.5), uncertainty_m=12.5, footprint=box(44, 33, 45, 34)
        ),
        uncertainty_reason="drawn",
        source="a map",
    )
    entry = Entry(place=place, curated=True, by_sound=False)
    with Builder(tmp_path / "part", {}) as builder:
        builder.add([entry], 1)
        builder.finish(tmp_path / "index")
    with closing(IndexFile(tmp_path / "index")) as index:
        assert index.entry(1) == entry


def test_names_lead_to_rows_the_most_famous_first(index: IndexFile) -> None:
    assert index.rows_named("tall abyad", FULL) == (2, 1)
    assert index.rows_named("تل ابيض", FULL) == (1,)
    assert index.rows_named("abyad", FULL) == ()
    assert index.rows_named("x" * 10_000, FULL) == ()


def test_a_name_without_its_descriptor_is_of_another_kind(index: IndexFile) -> None:
    assert index.rows_named("jafra", FULL) == ()
    assert index.rows_named("jafra", STRIPPED) == (3,)
    assert [found.row for found in index.rows_alike("Al Jafrah", STRIPPED, 5)] == [3]


def test_ids_and_kinds(index: IndexFile) -> None:
    assert index.row_of("field") == 3
    assert index.row_of("nothing") is None
    assert list(index.of_kind("OIL", 35.0, 36.0)) == [(3, 40.0, 35.2)]
    assert list(index.of_kind("OIL", 36.0, 37.0)) == []
    assert index.where([2, 3]) == [(2, 40.0, 33.1, "PPL", "SY"), (3, 40.0, 35.2, "OILF", "SY")]


def test_names_in_scripts_that_cannot_be_heard_are_found_exactly(index: IndexFile) -> None:
    assert [row for row, _ in index.search("東京")] == [4]
    assert index.search("東亰") == []


def test_threads_share_a_file(index: IndexFile) -> None:
    names = ["Tell Abiad", "Tal Abyadh", "Jafra", "تل ابيض", "nothing like it"] * 20
    alone = [index.search(name) for name in names]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(index.search, names)) == alone


def test_nobody_can_write(index: IndexFile) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        index._connection().execute("DELETE FROM place")


@pytest.mark.parametrize(
    "content", [None, b"", b"no database at all" * 100, b"SQLite format 3\x00" + bytes(4096)]
)
def test_a_file_that_is_no_index(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "index").write_bytes(content)
    with pytest.raises(IndexUnusableError, match="index"):
        IndexFile(tmp_path / "index")


def test_a_build_that_is_not_whole_is_no_index(tmp_path: Path, entry: Make) -> None:
    with Builder(tmp_path / "part", {}) as builder:
        builder.add([entry("a", "Hajin")], 1)
    with pytest.raises(IndexUnusableError, match="whole index"):
        IndexFile(tmp_path / "part")


def test_an_index_of_another_schema_must_be_loaded_again(tmp_path: Path, entry: Make) -> None:
    with Builder(tmp_path / "part", {}) as builder:
        builder.add([entry("a", "Hajin")], 1)
        builder.finish(tmp_path / "index")
    with closing(sqlite3.connect(tmp_path / "index")) as db:
        db.execute("UPDATE meta SET value = '1' WHERE key = 'schema'")
        db.commit()
    with pytest.raises(IndexUnusableError, match=r"schema 1.*load its source again"):
        IndexFile(tmp_path / "index")
