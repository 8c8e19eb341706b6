"""New reports into a store."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from gazetteer.lookup import Gazetteer
from incidents import ingest as ingesting
from incidents.errors import StoreError
from incidents.ingest import ingest
from incidents.model import Casebook, Report, ReportReading
from incidents.store import Store
from tests.incidents import sample

NOWHERE = cast(Gazetteer, None)
A, B = (reading.report for reading in sample.casebook().readings)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "s.sqlite")
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the reports that were read, by a reader that knows the two of the sample."""
    seen: list[str] = []
    known = {A.id: sample.reading_a(), B.id: sample.reading_b()}

    def read_report(report: Report, _: Gazetteer) -> ReportReading:
        seen.append(report.id)
        return replace(known[report.id], report=report)

    def relate(readings: Sequence[ReportReading]) -> Casebook:
        whole = sample.casebook()
        return whole if len(readings) == 2 else Casebook(readings=tuple(readings))

    monkeypatch.setattr(ingesting, "read_report", read_report)
    monkeypatch.setattr(ingesting, "relate", relate)
    return seen


def test_new_reports_are_related_with_the_stored_ones(store: Store, read: list[str]) -> None:
    ingest(store, [A], NOWHERE)
    assert store.page("incidents", limit=9, offset=0).number_matched == 0
    casebook = ingest(store, [B], NOWHERE)
    assert read == ["a", "a", "b"]
    assert [r.report.id for r in casebook.readings] == ["a", "b"]
    assert store.page("incidents", limit=9, offset=0).number_matched == 2


def test_a_report_that_is_there_changes_nothing(store: Store, read: list[str]) -> None:
    ingest(store, [A, A], NOWHERE)
    received = store.report("a")
    ingest(store, [replace(A, publisher="somebody else")], NOWHERE)
    assert store.report("a") == received
    assert read == ["a", "a"]


def test_another_text_under_an_id_is_refused_and_nothing_is_lost(store: Store) -> None:
    ingest(store, [A], NOWHERE)
    with pytest.raises(StoreError, match="is taken by another text"):
        ingest(store, [B, replace(A, text="other")], NOWHERE)
    assert store.reports() == [A]


def test_a_reader_that_fails_leaves_the_store_as_it_was(store: Store) -> None:
    ingest(store, [A], NOWHERE)
    with pytest.raises(KeyError):
        ingest(store, [B, replace(B, id="c")], NOWHERE)
    assert store.reports() == [A]


def test_progress_sees_every_report(store: Store) -> None:
    shown: list[str] = []

    def progress(reports: Sequence[Report]) -> Iterator[Report]:
        for report in reports:
            shown.append(report.id)
            yield report

    ingest(store, [A, B], NOWHERE, progress=progress)
    assert shown == ["a", "b"]
