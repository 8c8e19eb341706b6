"""The store: what it keeps, what it refuses, and that nobody sees a half."""

import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geo.lonlat import Location, LonLat
from incidents.errors import StoreError
from incidents.model import Casebook, Incident, PlaceRef
from incidents.store import COLLECTIONS, Store
from incidents.store import save as saving
from incidents.store.schema import APPLICATION_ID
from tests.incidents import sample

REPORTS = [r.report for r in sample.casebook().readings]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "s.sqlite")
    yield opened
    opened.close()


def full(store: Store) -> Store:
    store.save(REPORTS, sample.casebook())
    return store


def at(*positions: tuple[float, float]) -> Casebook:
    """A casebook of one report with an incident at each position."""
    reading = replace(sample.reading_b(), places=(), claims=())
    incidents = tuple(
        Incident(
            id=f"at-{n}",
            kind="attack",
            date=None,
            place=PlaceRef(name="p", location=Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=1.0)),
            claims=(),
            events=(("b", n),),
        )
        for n, (lon, lat) in enumerate(positions)
    )
    return Casebook(readings=(reading,), incidents=incidents)


def ids(store: Store, bbox: tuple[float, float, float, float], collection: str = "incidents") -> list[str]:
    page = store.page(collection, limit=100, offset=0, bbox=bbox)
    assert page.number_matched == len(page.features)
    return [f["id"] for f in page.features]


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.is_empty and store.reports() == []
    for collection in COLLECTIONS:
        assert store.page(collection, limit=10, offset=0).number_matched == 0
    assert store.feature("incidents", "x") is store.incident("x") is store.report("x") is None


def test_what_is_saved_comes_back(store: Store) -> None:
    full(store)
    assert store.reports() == REPORTS
    assert not store.is_empty
    counts = {c: store.page(c, limit=10, offset=0).number_matched for c in COLLECTIONS}
    assert counts == {"incidents": 2, "claim-areas": 2, "findings": 1, "places": 2}
    assert store.feature("places", "beta")["properties"]["name"] == "Betatown"  # type: ignore[index]


def test_a_report_is_kept_as_received_with_its_hash(store: Store) -> None:
    text = "Zeile 1\r\n\tمطار 😀 e\u0301\x0b"
    report = replace(sample.report("a", text), published=date(2015, 12, 8))
    store.save([report], Casebook(readings=(replace(sample.reading_a(), report=report),)))
    kept = store.report("a")
    assert kept is not None
    assert kept["text"] == text
    assert kept["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert kept["published"] == "2015-12-08"
    assert kept["received_at"].endswith("Z") and len(kept["received_at"]) == 20
    assert set(kept) == {"id", "publisher", "url", "published", "sha256", "text", "received_at"}


def test_an_incident_document_brings_its_reports(store: Store) -> None:
    document = full(store).incident("incident-1")
    assert document is not None
    assert [r["id"] for r in document["report_documents"]] == ["a", "b"]
    assert [f["id"] for f in document["findings"]] == ["finding-1"]


def test_pages_follow_one_another(store: Store) -> None:
    store.save([REPORTS[1]], at(*((n, 0) for n in range(7))))
    seen = []
    for offset in range(0, 9, 3):
        page = store.page("incidents", limit=3, offset=offset)
        assert page.number_matched == 7
        seen += [f["id"] for f in page.features]
    assert seen == [f"at-{n}" for n in range(7)]
    assert list(store.bodies("incidents"))[6].startswith('{"type":"Feature","id":"at-6"')


@pytest.mark.parametrize(
    ("bbox", "found"),
    [
        ((-180, -90, 180, 90), [0, 1, 2, 3]),
        ((40, 35, 41, 36), [0]),
        ((40.000001, 35, 41, 36), []),
        ((40, 35, 40, 35), [0]),
        ((179, -20, -179, -10), [1, 2]),
        ((179.5, -20, -179.95, -10), [1]),
        ((170, 80, -170, 90), [3]),
        ((-179, -20, 179, -10), []),
    ],
)
def test_boxes_are_exact_and_cross_the_antimeridian(
    store: Store, bbox: tuple[float, float, float, float], found: list[int]
) -> None:
    store.save([REPORTS[1]], at((40, 35), (179.9, -18), (-179.9, -16), (-175, 90)))
    assert ids(store, bbox) == [f"at-{n}" for n in found]


def test_a_shape_that_only_its_box_meets_is_no_hit(store: Store) -> None:
    full(store)
    disc_corner = (40.55, 35.82, 40.6, 35.85)
    assert ids(store, disc_corner, "claim-areas") == []
    assert len(ids(store, (39.9, 35.3, 40.0, 35.4), "claim-areas")) == 2
    assert len(ids(store, (0, 0, 90, 90), "claim-areas")) == 2
    assert ids(store, (40.0, 35.33, 40.01, 35.34), "findings") == []
    assert ids(store, (40.04, 35.36, 40.06, 35.38), "findings") == ["finding-1"]


def test_an_area_over_the_antimeridian_is_found_on_both_sides_only(store: Store) -> None:
    reading = sample.reading_a()
    far = PlaceRef(name="x", location=Location(point=LonLat(lon=179.9, lat=0.0), uncertainty_m=1.0))
    value = replace(reading.claims[0].value, reference=far)  # type: ignore[type-var]
    claims = (replace(reading.claims[0], value=value),)
    store.save([reading.report], Casebook(readings=(replace(reading, claims=claims),)))
    for box, hits in (((179.5, -1, 179.6, 1), 2), ((-179.9, -1, -179.8, 1), 2), ((-100, -1, 100, 1), 0)):
        assert len(ids(store, box, "claim-areas")) == hits


def test_a_feature_without_a_place_meets_every_box(store: Store) -> None:
    assert ids(full(store), (0, 0, 1, 1)) == ["incident-2"]


def test_saving_again_replaces_what_was_derived(store: Store) -> None:
    full(store)
    received = store.report("a")
    store.save(REPORTS, Casebook(readings=sample.casebook().readings))
    assert store.page("incidents", limit=10, offset=0).number_matched == 0
    assert store.incident("incident-1") is None
    assert ids(store, (-180, -90, 180, 90), "findings") == []
    assert store.report("a") == received


def test_another_text_under_the_same_id_is_refused_whole(store: Store) -> None:
    full(store)
    other = replace(REPORTS[0], text="something else")
    with pytest.raises(StoreError, match=r"'a' is taken by another text.*give the new report another id"):
        store.save([replace(REPORTS[0], id="c"), other], sample.casebook())
    assert store.reports() == REPORTS


def test_a_casebook_that_misses_a_stored_report_is_refused(store: Store) -> None:
    full(store)
    with pytest.raises(StoreError, match="changed while new ones were read"):
        store.save([], Casebook(readings=sample.casebook().readings[:1]))
    assert store.page("incidents", limit=10, offset=0).number_matched == 2


def test_a_writer_that_fails_halfway_leaves_everything_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(store)
    before = {c: list(store.bodies(c)) for c in COLLECTIONS}

    def fail(casebook: Casebook) -> Iterator[dict[str, object]]:
        raise KeyboardInterrupt

    monkeypatch.setattr(saving, "incident_documents", fail)
    more = replace(sample.reading_b(), report=replace(REPORTS[1], id="c"))
    with pytest.raises(KeyboardInterrupt):
        store.save([more.report], Casebook(readings=(*sample.casebook().readings, more)))
    assert {c: list(store.bodies(c)) for c in COLLECTIONS} == before
    assert store.report("c") is None
    monkeypatch.undo()
    store.save([more.report], Casebook(readings=(*sample.casebook().readings, more)))
    assert store.report("c") is not None


def test_readers_never_see_a_half(store: Store) -> None:
    few, many = at(*((n, 0) for n in range(3))), at(*((n, 0) for n in range(40)))
    store.save([REPORTS[1]], few)
    seen: set[tuple[int, int]] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            page = store.page("incidents", limit=100, offset=0, bbox=(-180, -90, 180, 90))
            seen.add((page.number_matched, len(page.features)))

    readers = [threading.Thread(target=read) for _ in range(3)]
    for thread in readers:
        thread.start()
    for turn in range(10):
        store.save([], many if turn % 2 else few)
    done.set()
    for thread in readers:
        thread.join()
    assert seen <= {(3, 3), (40, 40)} and seen


def test_a_walk_through_a_collection_sees_one_state(store: Store) -> None:
    full(store)
    walk = store.bodies("incidents")
    next(walk)
    store.save([], Casebook(readings=sample.casebook().readings))
    assert len(list(walk)) == 1


def test_an_unknown_collection_is_named(store: Store) -> None:
    with pytest.raises(StoreError, match="no collection 'x'; there are incidents, claim-areas"):
        store.page("x", limit=1, offset=0)


def test_a_store_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    for _ in range(2):
        store = Store.open(path)
        full(store)
        store.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE t (x)")
        db.commit()


def newer_store(path: Path) -> None:
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda path: path.write_text("hello"),
            "not a Standoff store, nor any SQLite database; name another",
        ),
        (lambda path: path.write_bytes(b"\x00" * 5000), "not a Standoff store"),
        (lambda path: path.write_bytes(b"SQLite format 3\x00"), "of another program"),
        (other_database, "an SQLite database of another program"),
        (newer_store, r"newer Standoff \(schema 99, this one knows 1\); update Standoff"),
        (Path.mkdir, "is a folder; name another file"),
    ],
)
def test_a_file_that_is_no_store_is_refused_and_left_alone(
    tmp_path: Path, make: object, message: str
) -> None:
    path = tmp_path / "s.sqlite"
    make(path)  # type: ignore[operator]
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError, match=message) as caught:
        Store.open(path)
    assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [p.name for p in tmp_path.iterdir()] == ["s.sqlite"]


@pytest.mark.parametrize("path", ["missing/s.sqlite", "/proc/s.sqlite"])
def test_a_store_that_cannot_be_made_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(StoreError, match=r"can't be (made|used)"):
        Store.open(tmp_path / path)


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    path.touch()
    store = Store.open(path)
    assert store.is_empty
    store.close()


def test_a_damaged_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    store = full(Store.open(path))
    store.close()
    path.write_bytes(path.read_bytes()[:8192])
    with pytest.raises(StoreError, match=r"s\.sqlite can't be used \("):
        Store.open(path).reports()


def test_several_programs_may_make_the_same_store_at_once(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    opened: list[Store] = []
    threads = [threading.Thread(target=lambda: opened.append(Store.open(path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [store.is_empty for store in opened] == [True] * 4
    for store in opened:
        store.close()
