"""`standoff read`: files and lines, alone and into a store."""

import json
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from incidents import ingest as ingesting
from incidents.model import Casebook, Report, ReportReading, Span
from incidents.store import judgement_keeper as storing
from incidents.store import open_store
from tests.incidents import sample
from tests.web.commands.conftest import Run
from web.commands import read

READINGS = {reading.report.id: reading for reading in sample.casebook().readings}


class SampleStream:
    """Relates the two sample reports, whichever come."""

    def __init__(self) -> None:
        self.readings: list[ReportReading] = []

    def add(self, reading: ReportReading) -> Casebook:
        self.readings.append(reading)
        whole = relate(self.readings)
        return replace(
            whole, readings=(reading,), findings=whole.findings if reading.report.id == "b" else ()
        )


def read_report(report: Report, _: object) -> ReportReading:
    return replace(READINGS[report.id], report=report)


def relate(readings: Sequence[ReportReading], _: object = ()) -> Casebook:
    whole = sample.casebook()
    return whole if len(readings) == 2 else Casebook(readings=tuple(readings))


@pytest.fixture(autouse=True)
def sample_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for module in (read, ingesting):
        monkeypatch.setattr(module, "read_report", read_report)
    for module in (read, storing):
        monkeypatch.setattr(module, "relate", relate)
    monkeypatch.setattr(read, "Stream", SampleStream)
    for name, reading in READINGS.items():
        (tmp_path / f"{name}.txt").write_text(reading.report.text)


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_files_are_shown_by_speaker_with_their_quotes(run: Run) -> None:
    shown = run("read", "a.txt", "b.txt").stdout
    assert "Report a\n  Places: 2\n    Camp Alpha [44-54]: lon 40.0000, lat 35.4000 ±1.2 km" in shown
    assert "Nowhere Hill [88-100]: not placed: because" in shown
    assert "    Officials\n      distance: none within 55 km of Camp Alpha (negated)\n" in shown
    assert "        “within 55 km of Camp Alpha”" in shown
    assert "    The report itself\n      casualties: at least 3 killed" in shown
    assert "Incidents: 2\n  air strike, 2015-12-06, Betatown" in shown
    assert "    Gamma, says The ministry\n    denied by Gamma" in shown
    assert "Findings: 1\n  CONTRADICTED (robust): Betatown lies" in shown
    assert "    The observatory (a): “in Betatown”" in shown


def test_what_was_not_understood_is_listed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "  Not understood: 0\n" in run("read", "a.txt").stdout
    unread = replace(READINGS["a"], not_understood=(Span(start=0, end=9),))
    monkeypatch.setitem(READINGS, "a", unread)
    quote = unread.report.text[:9]
    assert f"  Not understood: 1\n    “{quote}” [0-9]\n" in run("read", "a.txt").stdout


def test_json_is_a_line_for_each_file(run: Run) -> None:
    a, b = records(run("read", "a.txt", "b.txt", "--format", "json").stdout)
    assert (a["id"], b["id"]) == ("a", "b")
    assert (len(a["findings"]), len(b["findings"])) == (1, 0)
    assert len(b["incidents"]) == 2


def test_the_day_of_publication_reaches_the_reader(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Report] = []

    def reader(report: Report, gazetteer: object) -> ReportReading:
        seen.append(report)
        return read_report(report, gazetteer)

    monkeypatch.setattr(read, "read_report", reader)
    run("read", "a.txt", "--published", "2015-12-08")
    assert str(seen[0].published) == "2015-12-08"


def test_a_page_is_read_for_its_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def reader(report: Report, gazetteer: object) -> ReportReading:
        seen.append(report.text)
        return READINGS["a"]

    monkeypatch.setattr(read, "read_report", reader)
    Path("a.html").write_text("<html><nav>Home</nav><p>A raid hit Hajin.</p></html>")
    assert run("read", "a.html").exit_code == 0
    assert seen == ["A raid hit Hajin."]


def test_lines_are_read_in_order_under_the_ids_given(run: Run) -> None:
    stdin = "\n".join(
        [
            json.dumps({"id": "A", "text": sample.TEXT_A, "more": 1}),
            "nonsense",
            json.dumps({"id": "A", "text": "again"}),
            json.dumps({"id": "c"}),
            json.dumps({"id": "d", "text": 4}),
            json.dumps({"id": "e", "text": "x", "published": "yesterday"}),
            json.dumps({"id": "f", "text": "x" * 10_000_001}),
            json.dumps({"id": "B", "text": sample.TEXT_B}),
        ]
    )
    result = run("read", "--jsonl", "-", stdin=stdin)
    assert result.exit_code == 0
    found = records(result.stdout)
    assert [r["id"] for r in found] == ["A", None, "A", "c", "d", "e", "f", "B"]
    for record, said in zip(
        found[1:7],
        (
            "not JSON",
            "'A' came before",
            "text of the report is missing",
            "is a number",
            "'yesterday'",
            "10,000,001",
        ),
        strict=True,
    ):
        assert list(record) == ["id", "error"] and said in record["error"]
    assert found[0]["claims"][0]["report"] == "A"
    finding = found[7]["findings"][0]
    assert (finding["claim"]["report"], finding["against"]["report"]) == ("A", "A")
    assert found[7]["incidents"][0]["reports"] == ["A", "B"]


def test_lines_without_an_id_are_numbered(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        READINGS, "line-1", ReportReading(report=sample.report(), places=(), claims=(), events=())
    )
    found = records(run("read", "--jsonl", "-", stdin='{"text":"x"}\n').stdout)
    assert found == [
        {"id": "line-1", "places": [], "claims": [], "incidents": [], "findings": [], "not_understood": []}
    ]


def test_what_is_saved_is_related_with_protected_reports_too(run: Run, tmp_path: Path) -> None:
    run("read", "a.txt", "--save")
    with closing(open_store(tmp_path / "standoff.sqlite")) as store:
        store.restrict_report("a", "an editor", restricted=True)
    (b,) = records(run("read", "b.txt", "--save", "--format", "json").stdout)
    assert len(b["incidents"]) == 2


def test_saving_keeps_the_report_and_relates_it_with_the_stored(run: Run, tmp_path: Path) -> None:
    assert records(run("read", "a.txt", "--save", "--format", "json").stdout)[0]["findings"] == []
    result = run("read", "b.txt", "--save", "--store", "standoff.sqlite", "--format", "json")
    (b,) = records(result.stdout)
    assert b["id"] == "b" and len(b["incidents"]) == 2
    store = open_store(tmp_path / "standoff.sqlite")
    assert [r.id for r in store.reports()] == ["a", "b"]
    store.close()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty.txt: the report is empty"),
        ("blank.txt", b" \n\t", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "binary.txt: not UTF-8"),
        ("zeros.txt", b"\x00" * 400, "control characters"),
        ("latin.txt", "Caf\u00e9 hit".encode("latin-1"), "save it as UTF-8"),
        ("mixed.txt", "مطار".encode() + "é".encode("latin-1") + b" end", "mixed encoding"),
        ("large.txt", b"a" * 10_000_001, "at most 10,000,000"),
    ],
)
def test_a_report_that_cannot_be_read_saves_nothing(
    refused: Callable[..., str], tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert said in refused("read", "a.txt", name, "--save")
    assert not (tmp_path / "standoff.sqlite").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("none.txt",), "none.txt: No such file or directory"),
        (("folder",), "folder: Is a directory"),
        (("a.txt", "folder/a.txt"), "gives the report id 'a', as another file does; rename one"),
        (("a.txt", "--published", "8.12.2015"), "'8.12.2015' is not a day in the form YYYY-MM-DD"),
        (("a.txt", "--save", "--store", "a.txt"), "a.txt is not a Standoff store"),
        (("a.txt", "--save", "--store", "folder"), "the store folder is a folder"),
        (("a.txt", "--save", "--store", "no/s.sqlite"), "there is no folder no"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    refused: Callable[..., str], tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_text("text")
    assert said in refused("read", *args)


def test_an_id_taken_by_another_text_is_refused(
    run: Run, refused: Callable[..., str], tmp_path: Path
) -> None:
    run("read", "a.txt", "--save")
    (tmp_path / "a.txt").write_text("another text")
    assert "'a' is taken by another text" in refused("read", "a.txt", "--save")


def test_words_of_a_report_cannot_drive_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = READINGS["a"]
    nasty = replace(reading.claims[0], quote="\x1b]0;title\x07 within\n55 km", claimant="\u202eO\x1b[31m")
    monkeypatch.setitem(READINGS, "a", replace(reading, claims=(nasty,)))
    shown = run("read", "a.txt").stdout
    assert "\x1b" not in shown and "\x07" not in shown and "\u202e" not in shown
    assert "“]0;title within 55 km”" in shown
