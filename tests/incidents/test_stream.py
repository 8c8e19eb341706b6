"""Reports one by one: the same findings as of all together, and only what each adds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from gazetteer.lookup import Gazetteer
from incidents import stream as module
from incidents.gather import gather_incidents
from incidents.model import Incident, ReportReading, Verdict
from incidents.pipeline import read_report, relate
from incidents.stream import Stream
from tests.examples.december import ENVOY
from tests.incidents.test_pipeline import _against, _told, story, world

__all__ = ["story", "world"]


def test_a_stream_gives_the_same_findings(story: tuple[ReportReading, ...]) -> None:
    whole = {_told(f) for f in relate(story).findings if f.verdict is not Verdict.NOT_CHECKABLE}
    for order in permutations(story):
        stream = Stream()
        streamed = {_told(f) for reading in order for f in stream.add(reading).findings}
        assert {t for t in streamed if t[-1] is not Verdict.NOT_CHECKABLE} == whole


def test_a_stream_gives_of_each_report_only_what_it_adds(story: tuple[ReportReading, ...]) -> None:
    stream = Stream()
    for reading in story:
        added = stream.add(reading)
        assert [r.report.id for r in added.readings] == [reading.report.id]
        assert all(reading.report.id in (f.claim.report, _against(f)[0]) for f in added.findings)
        assert all(any(r == reading.report.id for r, _ in i.events) for i in added.incidents)


def test_a_stream_relates_reports_of_the_same_days_only(world: Gazetteer) -> None:
    stream = Stream()
    for weeks in range(3):
        moved = replace(
            ENVOY, id=f"envoy-{weeks}", published=ENVOY.published and ENVOY.published + timedelta(7 * weeks)
        )
        added = stream.add(read_report(moved, world))
        assert all(_against(f)[0] in ("", moved.id) for f in added.findings)


def test_a_stream_relates_a_report_to_the_latest_of_its_days(
    story: tuple[ReportReading, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_EARLIER", 5)
    asked = []

    def seen(readings: Sequence[ReportReading]) -> tuple[Incident, ...]:
        asked.append([reading.report.id for reading in readings])
        return gather_incidents(readings)

    monkeypatch.setattr(module, "gather_incidents", seen)
    stream = Stream()
    for number in range(9):
        one = story[0]
        stream.add(replace(one, report=replace(one.report, id=f"r{number}"), claims=(), places=()))
    assert [len(ids) for ids in asked] == [1, 2, 3, 4, 5, 6, 6, 6, 6]
    assert asked[-1] == ["r3", "r4", "r5", "r6", "r7", "r8"]
