"""What a server reads leaves no words in its memory: a report may be redacted, or its source protected."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.errors import ReportError
from incidents.model import Report
from incidents.pipeline import read_report
from incidents.store import open_store
from web.desk import Desk

# Joined, so that the words themselves are no constants of this module.
SECRET = "Zw", "anmir"
NAME = "".join(SECRET)
TEXT = (
    "A nurse named {0} said on Sunday that three people were killed in an air strike on Homs. "
    '{0} denied it: "No jets struck within 20 km of Homs", said {0}.\n\nقال {0} إن ثلاثة أشخاص قتلوا في حمص.'
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = open_store(tmp_path / "s.sqlite")
    yield Desk(store, lambda: Gazetteer.open(default_folder()))
    store.close()


def _kept() -> list[str]:
    """Texts longer than a name that anything in memory holds on to."""
    gc.collect()
    held = (text for thing in gc.get_objects() for text in gc.get_referents(thing) if type(text) is str)
    return [text for text in held if NAME in text and len(text) > 40]


def test_no_sentence_stays_in_memory_once_a_report_is_read(desk: Desk) -> None:
    read_report(Report(id="a", text=TEXT.format(NAME)), desk.gazetteer)
    assert _kept(), "reading without a desk remembers sentences: else this test tells nothing"
    reading = desk.read(Report(id="a", text=TEXT.format(NAME)))
    assert reading.claims
    del reading
    assert _kept() == []


def test_no_sentence_stays_of_a_report_that_could_not_be_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(report: Report, gazetteer: Gazetteer) -> None:
        read_report(report, gazetteer)
        raise ReportError("made to fail")

    monkeypatch.setattr("web.desk.read_report", broken)
    with pytest.raises(ReportError, match="made to fail"):
        desk.read(Report(id="a", text=TEXT.format(NAME)))
    assert _kept() == []
