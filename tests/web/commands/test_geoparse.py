"""`standoff geoparse`: a file, standard input, lines."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from web.commands import cli, options


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> None:
    gazetteer = Gazetteer.open(default_folder())
    monkeypatch.setattr(options, "gazetteer", lambda: gazetteer)


def run(*args: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(cli, ["geoparse", *args], input=stdin, prog_name="standoff")


@pytest.mark.usefixtures("world")
def test_a_text_on_standard_input() -> None:
    (lyon,) = json.loads(run(stdin="It rained in Lyon.").stdout)
    assert (lyon["name"], lyon["start"], lyon["end"], lyon["role"], lyon["country"]) == (
        "Lyon",
        13,
        17,
        "literal",
        "FR",
    )
    assert lyon["lat"] == pytest.approx(45.75, abs=0.1)
    assert lyon["lon"] == pytest.approx(4.85, abs=0.1)
    assert not lyon["inside"]


@pytest.mark.usefixtures("world")
def test_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Russian jets flew.")
    (jets,) = json.loads(run(str(file)).stdout)
    assert (jets["name"], jets["place"], jets["role"]) == ("Russian", "Russia", "modifier")


@pytest.mark.usefixtures("world")
def test_lines_are_answered_in_order() -> None:
    lines = '{"id":"a","text":"It rained in Lyon."}\n{"id":"b"}\n{"id":"c","text":"Nothing."}\n'
    answers = [json.loads(line) for line in run("--jsonl", "-", stdin=lines).stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "b", "c"]
    assert [pred["name"] for pred in answers[0]["preds"]] == ["Lyon"]
    assert answers[1]["error"] == 'a line to geoparse is an object with "text"'
    assert answers[2]["preds"] == []


def test_a_file_and_lines_are_too_much() -> None:
    result = run("a.txt", "--jsonl", "-")
    assert result.exit_code == 2
    assert "give either FILE or --jsonl" in result.stderr
