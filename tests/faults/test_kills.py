"""Writers that are killed; bench/bench_faults.py does it two hundred times."""

from contextlib import closing

import faults
import pytest

from incidents.store import open_store

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("at_once", [1, 3])
def test_what_a_killed_writer_acknowledged_is_there_whole(where: str, at_once: int) -> None:
    with closing(open_store(where)):
        pass
    kept = faults.kill_writers(where, 6, at_once=at_once)
    assert kept.kills == 6 and len(kept.said) >= 6
    with closing(open_store(where)) as store:
        assert faults.faults_of(store, kept) == []


def test_a_lost_write_and_a_half_report_would_be_named(where: str) -> None:
    kept = faults.Kept(said=[("report", "gone"), ("correction", "gone")])
    with closing(open_store(where)) as store:
        found = faults.reading("half", 1)
        store.receive([faults.Received(report=found.report)], [], "me")
        wrong = faults.faults_of(store, kept)
    assert len(wrong) == 3 and sum("lost" in one for one in wrong) == 2
