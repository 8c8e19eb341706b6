"""The store: what it keeps, what it refuses, and that nobody sees a half."""

import hashlib
import json
import sqlite3
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geo.lonlat import Location, LonLat
from incidents.audience import Audience
from incidents.errors import ConflictError, StoreError
from incidents.exchange.tiles.grid import Tile
from incidents.model import Casebook, PlaceRef
from incidents.store import COLLECTIONS, FeatureQuery, Received, Store, open_store
from incidents.store import features as tables
from incidents.store.access import Answer, AnsweredError, Once, Token
from incidents.store.database import LIMIT_S, Connection
from incidents.store.filters.target import ARRAYS
from incidents.store.schema import APPLICATION_ID
from incidents.store.snapshot import Snapshot
from tests.incidents import sample
from tests.incidents.store.sampled import REPORTS, at, full, ids, ids_of, put

VERSION_1 = f"""
CREATE TABLE reports (id TEXT PRIMARY KEY, publisher TEXT, url TEXT, published TEXT, sha256 TEXT,
                      received_at TEXT, text TEXT);
CREATE TABLE features (seq INTEGER PRIMARY KEY); CREATE TABLE boxes (id); CREATE TABLE incidents (id);
INSERT INTO reports VALUES ('old', '', '', '2016-01-02', '{hashlib.sha256(b"Ein Text").hexdigest()}',
                            '2020-01-01T00:00:00Z', 'Ein Text');
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = 1;
"""


def without_lists(db: sqlite3.Connection) -> None:
    """As it was before version 4."""
    for table in (collection.replace("-", "_") for collection in ARRAYS):
        db.execute(f"DROP TRIGGER {table}_unlisted")
        db.execute(f"DROP TABLE {table}_lists")
    db.execute("DROP INDEX incidents_tiled")
    without_ties(db)


def without_ties(db: sqlite3.Connection) -> None:
    """As it was before version 5."""
    for table in ("told", "days", "named"):
        db.execute(f"DROP TABLE {table}")


def count(store: Store, collection: str) -> int:
    return store.page(FeatureQuery(collection=collection)).number_matched


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.is_empty and store.reports() == []
    assert {c: count(store, c) for c in COLLECTIONS} == dict.fromkeys(COLLECTIONS, 0)
    assert store.body("incidents", "x") is store.incident("x") is store.report("x") is None


def test_what_is_saved_comes_back(store: Store) -> None:
    full(store)
    assert store.reports() == [r.report for r in REPORTS]
    assert not store.is_empty
    counts = {c: count(store, c) for c in COLLECTIONS}
    assert counts == {"incidents": 2, "claim-areas": 2, "findings": 1, "places": 2, "reports": 2}
    assert json.loads(store.body("places", "beta") or "")["properties"]["name"] == "Betatown"


def test_a_report_is_kept_as_received_with_its_hash(store: Store) -> None:
    text = "Zeile 1\r\n\tمطار 😀 e\u0301\x0b"
    report = replace(sample.report("a", text), published=date(2015, 12, 8))
    page = b"<p>" + text.encode("utf-16")
    store.receive([Received(report=report, original=page, media_type="text/html")], [], "a desk")
    kept = store.report("a", Audience.TRUSTED)
    assert kept is not None
    assert kept["text"] == text
    assert kept["sha256"] == hashlib.sha256(page).hexdigest()
    assert store.original("a") == page
    assert (kept["published"], kept["received_from"], kept["media_type"]) == (
        "2015-12-08", "a desk", "text/html",
    )  # fmt: skip
    assert kept["received_at"].endswith("Z") and len(kept["received_at"]) == 20


def test_an_incident_document_brings_its_reports(store: Store) -> None:
    document = full(store).incident("incident-1")
    assert document is not None
    assert [r["id"] for r in document["report_documents"]] == ["a", "b"]
    assert [f["id"] for f in document["findings"]] == ["finding-1"]


def test_pages_follow_one_another_by_key_and_by_offset(store: Store) -> None:
    put(store, at(*((n, 0) for n in range(7))))
    by_offset = []
    for offset in range(0, 9, 3):
        page = store.page(FeatureQuery(collection="incidents", limit=3, offset=offset))
        assert page.number_matched == 7
        by_offset += ids_of(page.bodies)
    by_key, key, pages = [], None, 0
    while pages == 0 or key:
        page = store.page(FeatureQuery(collection="incidents", limit=3, after=key))
        by_key += ids_of(page.bodies)
        key, pages = page.next_key, pages + 1
    assert by_offset == by_key == [f"at-{n}" for n in range(7)]
    assert pages == 3
    assert ids_of(list(store.bodies(FeatureQuery(collection="incidents", limit=1)))) == by_key


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
    put(store, at((40, 35), (179.9, -18), (-179.9, -16), (-175, 90)))
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
    put(store, Casebook(readings=(replace(reading, claims=claims),)))
    for box, hits in (((179.5, -1, 179.6, 1), 2), ((-179.9, -1, -179.8, 1), 2), ((-100, -1, 100, 1), 0)):
        assert len(ids(store, box, "claim-areas")) == hits


def test_a_feature_without_a_place_meets_every_box(store: Store) -> None:
    assert ids(full(store), (0, 0, 1, 1)) == ["incident-2"]


def test_deriving_again_replaces_what_changed_and_leaves_the_rest(store: Store) -> None:
    put(store, at((1, 1), (2, 2), (3, 3)))
    before = store.page(FeatureQuery(collection="incidents")).bodies
    put(store, at((1, 1), (2, 9), (3, 3), (4, 4)))
    assert ids(store) == ["at-0", "at-2", "at-1", "at-3"]
    assert store.page(FeatureQuery(collection="incidents")).bodies[:2] == [before[0], before[2]]
    assert ids(store, (1.5, 1.5, 2.5, 2.5)) == []
    put(store, Casebook())
    assert ids(store) == []


def test_another_text_under_the_same_id_is_refused_whole(store: Store) -> None:
    full(store)
    other = Received(report=replace(REPORTS[0].report, text="something else"))
    with pytest.raises(ConflictError, match=r"'a' is taken by another text.*give the new report another id"):
        store.receive([Received(report=replace(REPORTS[0].report, id="c")), other], [], "me")
    assert [r.id for r in store.reports()] == ["a", "b"]


def test_a_writer_that_fails_halfway_leaves_everything_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(store)
    before = {c: list(store.bodies(FeatureQuery(collection=c))) for c in COLLECTIONS}

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(tables, "put_documents", fail)
    with pytest.raises(KeyboardInterrupt):
        store.derive()
    assert {c: list(store.bodies(FeatureQuery(collection=c))) for c in COLLECTIONS} == before
    assert store.entries_behind
    monkeypatch.undo()
    assert store.derive()
    assert not store.entries_behind and not store.derive()


def test_readers_never_see_a_half(store: Store) -> None:
    few, many = at(*((n, 0) for n in range(3))), at(*((n, 0) for n in range(40)))
    put(store, few)
    seen: set[tuple[int, int]] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            query = FeatureQuery(collection="incidents", bbox=(-180, -90, 180, 90))
            with store.database.reading() as db:
                page = Snapshot(db, store.database, tables.Known()).page(query)
            seen.add((page.number_matched, len(page.bodies)))

    readers = [threading.Thread(target=read) for _ in range(3)]
    for thread in readers:
        thread.start()
    for turn in range(10):
        put(store, many if turn % 2 else few)
    done.set()
    for thread in readers:
        thread.join()
    assert seen <= {(3, 3), (40, 40)} and seen


def test_a_walk_through_a_collection_sees_one_state(store: Store) -> None:
    full(store)
    walk = store.bodies(FeatureQuery(collection="incidents"))
    next(walk)
    put(store, Casebook())
    assert len(list(walk)) == 1


def test_an_unknown_collection_is_named(store: Store) -> None:
    with pytest.raises(StoreError, match="no collection 'x'; there are incidents, claim-areas"):
        store.page(FeatureQuery(collection="x"))


def test_a_store_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    for _ in range(2):
        store = open_store(path)
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
    open_store(path).close()
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
        (newer_store, r"newer Standoff \(schema 99, this one knows 6\); update Standoff"),
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
        open_store(path)
    assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [p.name for p in tmp_path.iterdir()] == ["s.sqlite"]


@pytest.mark.parametrize("path", ["missing/s.sqlite", "/proc/s.sqlite"])
def test_a_store_that_cannot_be_made_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(StoreError, match=r"can't be (made|used)"):
        open_store(tmp_path / path)


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    path.touch()
    store = open_store(path)
    assert store.is_empty
    store.close()


def test_a_store_of_version_1_is_brought_up(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(VERSION_1)
    with closing(open_store(path)) as store:
        (report,) = store.unread()
        assert (report.id, report.text, report.published) == ("old", "Ein Text", date(2016, 1, 2))
        assert store.original("old") == b"Ein Text"
        assert store.first_broken() is None and store.entries_behind


def test_a_damaged_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    store = full(open_store(path))
    store.close()
    path.write_bytes(path.read_bytes()[:8192])
    with pytest.raises(StoreError, match=r"s\.sqlite can't be used \("):
        open_store(path).reports()


def test_several_programs_may_make_the_same_store_at_once(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    opened: list[Store] = []
    threads = [threading.Thread(target=lambda: opened.append(open_store(path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [store.is_empty for store in opened] == [True] * 4
    for store in opened:
        store.close()


def test_a_store_of_version_2_tells_what_was_imported(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with closing(open_store(path)) as store:
        full(store)
        store.add_token(
            Token(hash="h", name="desk", scopes=("read",), created_at="2030-01-01T00:00:00Z"), "me"
        )
    with closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM history WHERE action = 'token'")
        for collection in COLLECTIONS:
            name = collection.replace("-", "_")
            db.execute(f"DROP INDEX {name}_imported")
            db.execute(f"ALTER TABLE {name} DROP COLUMN imported")
        without_lists(db)
        db.execute("UPDATE incidents SET dataset = 'ACLED' WHERE seq = 1")
        db.execute("PRAGMA user_version = 2")
        db.commit()
    with closing(open_store(path)) as store:
        assert store.datasets() == {"ACLED": 1}
        assert [entry.subject for entry in store.history(after=4)] == ["token desk"]


def test_a_store_of_version_4_is_derived_anew_once(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with closing(open_store(path)) as store:
        store.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
        store.derive()
    with closing(sqlite3.connect(path)) as db:
        without_ties(db)
        db.execute("PRAGMA user_version = 4")
        db.commit()
    with closing(open_store(path)) as store:
        assert store.entries_behind and store.derive() and store.first_broken() is None
        reading = replace(sample.reading_b(), report=sample.report("c", sample.TEXT_B))
        store.receive([Received(report=reading.report)], [reading], "me")
        assert store.derive() and store.first_broken() is None


def test_one_at_a_time_derives(store: Store, where: str) -> None:
    store.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
    with closing(open_store(where)) as other:
        with other.database.deriving() as is_alone:
            assert is_alone and not store.derive_alone() and store.entries_behind
        assert store.derive_alone() and not store.entries_behind
        assert not other.derive_alone()


def test_an_answer_is_kept_with_what_was_written_or_neither_is(store: Store) -> None:
    def once(answer: Callable[[object], Answer]) -> Once:
        return Once(author="me", key="k", request_sha256="0", answer=answer)

    def breaks(written: object) -> Answer:
        raise RuntimeError(f"cut off after {written}")

    report, reading = REPORTS[0], sample.reading_a()
    with pytest.raises(RuntimeError, match="cut off after"):
        store.receive([report], [reading], "me", once=once(breaks))
    assert store.is_empty and store.answered("me", "k", "0") is None
    said = Answer(status=201, body="{}")
    assert store.receive([report], [reading], "me", once=once(lambda _: said)) == ["a"]
    assert store.answered("me", "k", "0") == said
    before = store.head()
    with pytest.raises(AnsweredError) as caught:
        store.redact("a", "me", "the same request again", once=once(breaks))
    assert (caught.value.answer, store.head()) == (said, before)


def test_whatever_is_read_for_the_map_has_a_limit(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    full(store)
    limits: list[float | None] = []
    reading = store.database.reading

    def noted(limit_s: float | None = None) -> AbstractContextManager[Connection]:
        limits.append(limit_s)
        return reading(limit_s)

    monkeypatch.setattr(store.database, "reading", noted)
    asked = FeatureQuery(collection="incidents")
    store.extent("incidents")
    store.tile(asked, Tile(zoom=0, column=0, row=0))
    store.coverage(asked)
    store.facets("incidents", "kind")
    store.rows(asked, ["title"])
    assert limits == [LIMIT_S] * 5
