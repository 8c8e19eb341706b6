"""What tiles are made of, kept beside a store: opened again as it was, and gone with any write."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from incidents.exchange.properties import complete
from incidents.exchange.tiles.grid import Tile
from incidents.exchange.tiles.points import Points
from incidents.store import Audience, FeatureQuery, Store, columns_file, open_store, tiles
from incidents.store import features as tables

EVERYTHING = FeatureQuery(collection="incidents", audience=Audience.TRUSTED)
WORLD = Tile(zoom=0, column=0, row=0)


@pytest.fixture(autouse=True)
def every_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns_file, "_LEAST", 1)


@pytest.fixture
def points() -> Points:
    return Points.of(
        pa.table(
            {
                "seq": [4, 9, 2], "id": ["a", "b", "c"], "audience": [0, 1, 0], "radius": [50.0, None, 1e5],
                "verdict": ["contradicted", None, "consistent"], "killed": [3, None, 0],
                "kind": ["clash", "siege", None], "lon": [40.1, None, -3.5], "lat": [35.3, None, 40.2],
            }
        )
    )  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "s.sqlite")
    put(opened, "alpha", 40.0)
    yield opened
    opened.close()


def put(store: Store, key: str, lon: float) -> None:
    geometry = {"type": "Point", "coordinates": [lon, 35.0]}
    properties = complete("incidents", {"kind": "clash"})
    found = {"type": "Feature", "id": key, "geometry": geometry, "properties": properties}
    with store.database.writing() as db:
        tables.replace(db, store.database, "incidents", [(found, Audience.EVERYONE)])
        tables.set_derived_head(db, tables.derived_head(db) + 1)


def beside(store: Store) -> Path:
    path = store.database.beside("incidents")
    assert path is not None
    return path


def test_columns_are_opened_as_they_were(points: Points, tmp_path: Path) -> None:
    path = tmp_path / "kept"
    assert columns_file.save(points, path, "now")
    opened = columns_file.load(path, "now")
    assert opened is not None
    rows = points.rows(points.seqs)
    assert opened.tile("x", WORLD, rows[:2]) == points.tile("x", WORLD, rows[:2]) != b""
    assert opened.located(rows).tolist() == points.located(rows).tolist() == [0, 1]
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_columns_of_another_state_are_not_taken(points: Points, tmp_path: Path) -> None:
    columns_file.save(points, tmp_path / "kept", "before")
    assert columns_file.load(tmp_path / "kept", "now") is None


@pytest.mark.parametrize("content", [None, b"", b"ARROW1\0\0 and no more", b"\0" * 4096])
def test_what_is_no_such_file_is_not_taken(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "kept").write_bytes(content)
    assert columns_file.load(tmp_path / "kept", "now") is None


def test_few_are_not_worth_a_file(points: Points, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns_file, "_LEAST", 4)
    assert not columns_file.save(points, tmp_path / "kept", "now")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_done_without(points: Points, tmp_path: Path) -> None:
    assert not columns_file.save(points, tmp_path / "nowhere" / "kept", "now")


def test_another_server_opens_what_the_first_one_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = store.tile(EVERYTHING, WORLD)
    assert beside(store).is_file()
    monkeypatch.setattr(tiles, "held", lambda *_: pytest.fail("it was read again"))
    other = open_store(Path(store.name))
    assert other.tile(EVERYTHING, WORLD) == made
    other.close()


def test_a_write_takes_it_away(store: Store) -> None:
    store.coverage(EVERYTHING)
    assert beside(store).is_file()
    put(store, "beta", 41.0)
    assert not beside(store).exists()
    box = store.coverage(EVERYTHING).bbox
    assert box is not None and box[0] == pytest.approx(41.0)


def test_what_was_read_before_a_write_is_not_left(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    read = tiles.held

    def slowly(*arguments: object) -> object:
        found = read(*arguments)  # type: ignore[arg-type]
        put(store, "beta", 41.0)
        return found

    monkeypatch.setattr(tiles, "held", slowly)
    assert store.coverage(EVERYTHING).matched == 1  # its own state
    assert not beside(store).exists()


def test_a_failed_write_leaves_the_store_as_it_was(store: Store) -> None:
    with pytest.raises(RuntimeError), store.database.writing():
        raise RuntimeError("broken off")
    assert store.coverage(EVERYTHING).matched == 1
