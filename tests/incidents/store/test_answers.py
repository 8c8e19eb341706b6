"""What was worked out of whole collections: once for each state, and left beside the store."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from incidents.store import Audience, FeatureQuery, Store, facets, open_store
from incidents.store.facets import Tally
from tests.incidents.store.test_tiles import EVERYONE, TRUSTED, incident, keep

EVERYTHING = FeatureQuery(collection="incidents")
KINDS = (("clash", 1), ("raid", 2))


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "s.sqlite")
    made = [
        (incident("one", 40.0, date="2016-01-02", kind="clash"), EVERYONE),
        (incident("two", None, kind="raid"), EVERYONE),
        (incident("three", 41.0, date="2016-01-02", kind="raid"), EVERYONE),
        (incident("four", 42.0, date="2017-05-06", kind="theft"), TRUSTED),
    ]
    keep(opened, made)
    yield opened
    opened.close()


@pytest.fixture
def other(held: Store) -> Iterator[Store]:
    """The same store, as a process that starts opens it."""
    opened = open_store(Path(held.name))
    yield opened
    opened.close()


def file(store: Store) -> Path:
    path = store.database.beside("answers")
    assert path is not None
    return path


def asked(store: Store) -> tuple[object, ...]:
    return (
        store.facets("incidents", "kind"),
        store.facets("incidents", "kind", Audience.TRUSTED),
        store.tally(EVERYTHING),
    )


@pytest.fixture
def no_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("values", "tally"):
        monkeypatch.setattr(facets, name, lambda *_: pytest.fail("it was worked out again"))


@pytest.fixture
def left(held: Store) -> tuple[object, ...]:
    """What was answered, and left."""
    found = asked(held)
    assert held.leave_answers()
    return found


def test_nothing_is_worked_out_again_by_a_process_that_starts(
    left: tuple[object, ...], other: Store, no_scan: None
) -> None:
    assert asked(other) == left
    tally = Tally(days=((None, 1), ("2016-01-02", 2)), placeless=1)
    assert left == (KINDS, (*KINDS, ("theft", 1)), tally)


def test_the_file_is_for_its_owner_alone(left: tuple[object, ...], held: Store) -> None:
    assert file(held).stat().st_mode & 0o777 == 0o600
    assert not list(file(held).parent.glob("*-answers.*"))


def test_nothing_is_left_of_nothing(held: Store) -> None:
    assert not held.leave_answers()
    assert not file(held).exists()


def test_a_write_takes_it_away(left: tuple[object, ...], held: Store, other: Store) -> None:
    keep(held, [(incident("one", 40.0, kind="siege"), EVERYONE)])
    assert not file(held).exists()
    assert held.facets("incidents", "kind") == other.facets("incidents", "kind") == (("siege", 1),)


def test_a_write_that_no_reader_sees_leaves_it(left: tuple[object, ...], held: Store) -> None:
    held.secret("sessions of a server that starts")
    assert file(held).exists()


def test_what_is_of_another_state_is_not_taken(left: tuple[object, ...], held: Store, other: Store) -> None:
    old = file(held).read_bytes()
    keep(held, [(incident("one", 40.0, kind="siege"), EVERYONE)])
    file(held).write_bytes(old)
    assert other.facets("incidents", "kind") == (("siege", 1),)


def test_what_was_written_meanwhile_takes_it_away(held: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(held)
    keep(held, [(incident("one", 40.0, kind="siege"), EVERYONE)])
    held.leave_answers()
    assert not file(held).exists()


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff", b'{"version": "1", "state": 3}', b'{"known": 3}']
)
def test_a_damaged_file_is_done_without(held: Store, content: bytes) -> None:
    file(held).write_bytes(content)
    assert held.facets("incidents", "kind") == KINDS


def test_a_folder_that_cannot_be_written_is_done_without(
    held: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked(held)
    monkeypatch.setattr(type(held.database), "beside", lambda *_: tmp_path / "nowhere" / "answers")
    assert not held.leave_answers()


def test_two_who_ask_at_once_have_it_worked_out_once(held: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    scans, both = [], threading.Barrier(2)
    values = facets.values

    def counted(*arguments: object) -> object:
        scans.append(arguments)
        return values(*arguments)  # type: ignore[arg-type]

    def ask() -> None:
        both.wait()
        assert held.facets("incidents", "kind") == KINDS

    monkeypatch.setattr(facets, "values", counted)
    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(scans) == 1


def test_a_tally_spares_a_page_its_count(left: tuple[object, ...], other: Store) -> None:
    other.tally(EVERYTHING)
    page = other.page(FeatureQuery(collection="incidents", limit=1))
    assert (page.number_returned, page.number_matched) == (1, 3)
