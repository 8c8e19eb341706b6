"""What a process prepares before it is asked."""

import logging

import pytest

from incidents.errors import StoreError
from incidents.store import FeatureQuery
from tests.web.fake_store import FakeStore
from web.config import Config
from web.serving import work
from web.serving.work import hold, prepare


def test_a_store_that_cannot_be_read_is_logged(
    store: FakeStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def gone(_: FakeStore, query: FeatureQuery) -> None:
        raise StoreError("the store is gone")

    monkeypatch.setattr(FakeStore, "tally", gone)
    with caplog.at_level(logging.ERROR):
        prepare(store, Config())
    assert "page not prepared" in caplog.text


def test_what_pages_are_found_by_is_read(store: FakeStore) -> None:
    query = FeatureQuery(collection="incidents")
    with store.snapshot() as seen:
        assert seen.page_at_hand(query) is None
    assert hold(store) >= work._LEAST_PAUSE_S
    with store.snapshot() as seen:
        assert seen.page_at_hand(query) == store.page(query)


def test_it_is_read_but_a_small_part_of_the_time(store: FakeStore, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([100.0, 103.0])
    monkeypatch.setattr(work.time, "monotonic", lambda: next(clock))
    assert hold(store) == 3.0 * work._REST


def test_positions_that_cannot_be_read_are_logged(
    store: FakeStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def gone(_: FakeStore) -> None:
        raise StoreError("the store is gone")

    monkeypatch.setattr(FakeStore, "hold", gone)
    with caplog.at_level(logging.ERROR):
        hold(store)
    assert "positions not read" in caplog.text
