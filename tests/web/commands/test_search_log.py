"""`--log FILE`: a table that no spreadsheet runs, or JSON lines."""

import csv
import json
from pathlib import Path

import pytest

from tests.incidents import sample
from tests.web.commands.conftest import Run, SmallGazetteer
from web.commands.search_log import COLUMNS, cell


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_table_of_what_was_searched(run: Run) -> None:
    assert run("geocode", "Betatown", "Atlantis", "--log", "log.csv").exit_code == 0
    rows = table(Path("log.csv"))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["query"], row["record"], row["chosen"]) for row in rows] == [
        ("Betatown", "candidate", "True"),
        ("Betatown", "answer", "True"),
        ("Atlantis", "answer", "False"),
    ]


def test_the_same_as_json_lines(run: Run) -> None:
    records = '{"name": "Betatown"}\n{"name": 7}\n{"name": "عياش"}\n'
    assert run("geocode", "--jsonl", "-", "--log", "log.jsonl", stdin=records).exit_code == 0
    rows = [json.loads(line) for line in Path("log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["query"], row["record"]) for row in rows] == [
        ("Betatown", "candidate"),
        ("Betatown", "answer"),
        ("عياش", "answer"),
    ]


@pytest.mark.parametrize(
    "name", ["=1+1", "+49 30", "-cmd", "@SUM(A1)", "  =HYPERLINK(1)", "\t=1", "\r=1", "＝1", '"=1'[1:]]
)
def test_no_cell_is_a_formula(run: Run, name: str) -> None:
    run("geocode", "--jsonl", "-", "--log", "log.csv", stdin=json.dumps({"name": name}) + "\n")
    with Path("log.csv").open(encoding="utf-8", newline="") as file:
        cells = [text for row in csv.reader(file) for text in row]
    assert any(name.strip() in text for text in cells)
    assert not any(text.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝")) for text in cells)


@pytest.mark.parametrize("value", [-33.5, 7, True, "Ayyash", "a=b", ""])
def test_other_cells_stay_what_they_are(value: object) -> None:
    assert cell(value) == value


def test_a_log_that_cannot_be_written(run: Run) -> None:
    result = run("geocode", "Betatown", "--log", "missing/log.csv")
    assert result.exit_code == 2
    assert "missing/log.csv" in result.stderr


def test_the_area_to_look_in_is_found_first(run: Run, gazetteer: SmallGazetteer) -> None:
    assert run("geocode", "Betatown", "--within", "Camp Alpha").exit_code == 0
    assert gazetteer.within == sample.ALPHA


@pytest.mark.parametrize(
    ("within", "said"), [("Nowhere", "'Nowhere' to look in can't be placed: searched"), (5, "5 is no name")]
)
def test_an_area_that_is_not_found(run: Run, within: object, said: str) -> None:
    line = json.dumps({"name": "Betatown", "within": within}) + "\n"
    (answer,) = run("geocode", "--jsonl", "-", stdin=line).stdout.splitlines()
    assert said in json.loads(answer)["error"]


def test_what_was_searched_for_the_places_of_a_report(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.commands.read.read_report", lambda report, _: sample.reading_b())
    Path("b.txt").write_text(sample.TEXT_B, encoding="utf-8")
    assert run("read", "b.txt", "--log", "log.csv").exit_code == 0
    rows = table(Path("log.csv"))
    assert rows and {row["report"] for row in rows} == {"b"}
    text = sample.TEXT_B
    spans = {text[int(row["start"]) : int(row["end"])] for row in rows}
    assert "Betatown" in spans
