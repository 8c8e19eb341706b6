"""New reports into a store."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from gazetteer.lookup import Gazetteer
from incidents import ingest as ingesting
from incidents.errors import ConflictError
from incidents.ingest import ingest, read_again
from incidents.judgements import Correction, Decision
from incidents.model import Report, ReportReading
from incidents.store import Audience, FeatureQuery, Received, Store, open_store
from tests.incidents import sample

NOWHERE = cast(Gazetteer, None)
A, B = (Received(report=reading.report) for reading in sample.casebook().readings)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "s.sqlite")
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the reports that were read, by a reader that knows the two of the sample."""
    seen: list[str] = []
    known = {"a": sample.reading_a(), "b": sample.reading_b()}

    def read_report(report: Report, _: Gazetteer) -> ReportReading:
        seen.append(report.id)
        return replace(known[report.id], report=report)

    monkeypatch.setattr(ingesting, "read_report", read_report)
    return seen


def count(store: Store, collection: str = "incidents") -> int:
    return store.page(FeatureQuery(collection=collection)).number_matched


def add(store: Store, *reports: Received) -> list[str]:
    return ingest(store, reports, NOWHERE, author="me")


def test_a_new_report_alone_is_read_and_all_are_related(store: Store, read: list[str]) -> None:
    assert add(store, A) == ["a"]
    before = count(store)
    assert add(store, B) == ["b"]
    assert read == ["a", "b"]
    assert [r.report.id for r in store.casebook().readings] == ["a", "b"]
    assert count(store) >= before > 0
    assert count(store, "reports") == 2
    assert store.first_broken() is None


def test_a_report_that_is_there_changes_nothing(store: Store, read: list[str]) -> None:
    add(store, A, A)
    received, head = store.report("a"), store.head()
    assert add(store, replace(A, report=replace(A.report, publisher="somebody else"))) == []
    assert store.report("a") == received and store.head() == head
    assert read == ["a"]


def test_another_text_under_an_id_is_refused_and_nothing_is_lost(store: Store) -> None:
    add(store, A)
    with pytest.raises(ConflictError, match="is taken by another text"):
        add(store, B, replace(A, report=replace(A.report, text="other")))
    assert store.reports() == [A.report]


def test_a_reader_that_fails_leaves_the_store_as_it_was(store: Store) -> None:
    add(store, A)
    with pytest.raises(KeyError):
        add(store, B, replace(B, report=replace(B.report, id="c")))
    assert store.reports() == [A.report]


def test_progress_sees_every_report(store: Store) -> None:
    shown: list[str] = []

    def progress(reports: Sequence[Report]) -> Iterator[Report]:
        for report in reports:
            shown.append(report.id)
            yield report

    ingest(store, [A, B], NOWHERE, author="me", progress=progress)
    assert shown == ["a", "b"]


def test_a_correction_outlives_reading_again(store: Store, read: list[str]) -> None:
    add(store, A, B)
    claim = next(c for c in sample.reading_b().claims)
    kinds = {(c.kind, c.span) for r in store.casebook().readings for c in r.claims if c.report == "b"}
    assert (claim.kind, claim.span) in kinds
    correction = Correction(
        report="b",
        kind=claim.kind.value,
        start=claim.span.start,
        end=claim.span.end,
        decision=Decision.REJECT,
    )
    store.correct(correction, "a person")
    for turn in range(2):
        store.derive() if turn == 0 else read_again(store, NOWHERE)
        left = {(c.kind, c.span) for r in store.casebook().readings for c in r.claims if c.report == "b"}
        assert left == kinds - {(claim.kind, claim.span)}
    assert read == ["a", "b", "a", "b"]
    assert store.first_broken() is None


def test_what_only_a_protected_report_tells_is_a_larger_circle_to_the_public(store: Store) -> None:
    add(store, A, B)
    for report in ("a", "b"):
        store.restrict_report(report, "me", restricted=True)
        assert count(store, "reports") == 0  # at once, before anything is derived anew
    store.derive()
    public = [json.loads(b) for b in store.bodies(FeatureQuery(collection="incidents"))]
    trusted = FeatureQuery(collection="incidents", audience=Audience.TRUSTED)
    exact = [json.loads(b) for b in store.bodies(trusted)]
    assert len(public) == len(exact) > 0
    assert all(f["properties"]["restricted"] for f in public)
    assert not {f["id"] for f in public} & {f["id"] for f in exact}
    assert count(store, "findings") == count(store, "claim-areas") == count(store, "places") == 0
    assert store.report("a") is None and store.report("a", Audience.TRUSTED) is not None
