"""`standoff candidates`, over the real gazetteer."""

import json

import pytest
from click.testing import CliRunner, Result

from web.commands import cli

ASKED = ["--relation", "at", "--distance", "55 km", "--reference", "40.0569,35.3981,3000"]


def run(*args: str, stdin: str = "") -> Result:
    return CliRunner().invoke(cli, ["candidates", *args], input=stdin)


def test_the_most_probable_comes_first_with_its_range() -> None:
    shown = run(*ASKED, "--kind", "oil field").stdout.splitlines()
    assert "possible" in shown[0] and " km " in shown[0]
    assert any("ruled out" in line and "al-Tanak" in line for line in shown)


def test_json_and_lines_say_the_same() -> None:
    found = json.loads(run(*ASKED, "--kind", "town", "--format", "json").stdout)
    asked = {"relation": "at", "distance": "55 km", "reference": "40.0569,35.3981,3000", "kind": "town"}
    (line,) = run("--jsonl", "-", stdin=json.dumps(asked) + "\n").stdout.splitlines()
    assert json.loads(line)["candidates"] == found["candidates"]
    assert found["candidates"][0]["place_id"] == "mayadin"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([*ASKED, "--kind", "castle"], "unknown kind 'castle'"),
        (ASKED, "the kind is missing"),
        (["--relation", "none_within", *ASKED[2:], "--kind", "town"], "leaves open"),
        ([], "give either"),
    ],
)
def test_bad_questions_are_one_line(args: list[str], said: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
