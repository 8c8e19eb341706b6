"""`standoff check`, `standoff area` and `standoff geocode`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo.lonlat import LonLat
from tests.web.commands.conftest import Run, SmallGazetteer

CHECK = ("check", "--relation", "none_within", "--distance", "55 km", "--reference", "Camp Alpha")
AREA = ("area", "--relation", "within", "--distance", "35 miles", "--reference", "Camp Alpha")
QUESTION = {
    "relation": "none_within",
    "distance": "55 km",
    "reference": {"lon": 40.0, "lat": 35.4, "uncertainty_m": 1200},
    "subject": "40.1,35.33,5000",
}


def lines(*records: Any) -> str:
    return "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in records)


def answers(run: Run, *args: str, stdin: str) -> list[dict[str, Any]]:
    result = run(*args, "--jsonl", "-", stdin=stdin)
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_check_prints_the_verdict_and_its_working(run: Run) -> None:
    result = run(*CHECK, "--subject", "Betatown")
    assert result.exit_code == 0
    assert result.stdout.startswith("CONTRADICTED (robust): Betatown lies ")
    assert "read as stated" in result.stdout and "read as rounded" in result.stdout


def test_check_as_json(run: Run) -> None:
    result = run(*CHECK, "--subject", "40.1,35.33,5000", "--format", "json")
    answer = json.loads(result.stdout)
    assert (answer["verdict"], answer["robust"], answer["relation"]) == ("contradicted", True, "none_within")
    assert [r["reading"] for r in answer["readings"]] == ["stated", "rounded"]


def test_check_takes_one_reading(run: Run) -> None:
    result = run(*CHECK, "--subject", "Betatown", "--format", "json", "--reading", "exact")
    answer = json.loads(result.stdout)
    assert answer["claimed_min_m"] == 55_000
    assert [r["reading"] for r in answer["readings"]] == ["exact"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"--relation": "beyond"},
            "unknown relation 'beyond'; give one of at, within, at_least, between, none_within",
        ),
        ({"--distance": "55"}, "'55' has no unit; write '55 km'"),
        ({"--distance": "-55 km"}, "negative"),
        ({"--distance": "inf km"}, "not finite"),
        ({"--distance": "40000 km"}, "larger than half the Earth"),
        ({"--reading": "loose"}, "unknown reading 'loose'"),
        ({"--subject": "Atlantis"}, "'Atlantis' can't be placed: searched 'Atlantis' among 2 places"),
        ({"--subject": "35.33,140.1,5000"}, "were they swapped?"),
        ({"--subject": "40.1,35.33"}, "give a name or LON,LAT,UNCERTAINTY_M"),
        ({"--subject": "40.1,35.33,-5"}, "uncertainty -5.0 is not a positive number of metres"),
        ({"--subject": "Atlan\x1b[2Jtis\nx"}, "can't be placed"),
    ],
)
def test_a_bad_question_is_one_line(refused: Callable[..., str], changed: dict[str, str], said: str) -> None:
    options = dict(zip(CHECK[1::2], CHECK[2::2], strict=True)) | {"--subject": "Betatown"} | changed
    message = refused("check", *(part for pair in options.items() for part in pair))
    assert said in message and "\x1b" not in message


def test_check_lines_are_answered_in_order_whatever_they_hold(run: Run) -> None:
    stdin = lines(
        QUESTION | {"id": "a"},
        "nonsense",
        "",
        [1],
        QUESTION | {"id": 7, "distance": "55"},
        '{"id": NaN}',
        '{"subject": "\\ud800"}',
        QUESTION | {"subject": {"lon": 10**400, "lat": 0, "uncertainty_m": 1}},
        "[" * 100_000,
        QUESTION | {"speed": "any"},
    )
    found = answers(run, "check", stdin=stdin)
    assert len(found) == 10
    assert (found[0]["id"], found[0]["verdict"]) == ("a", "contradicted")
    for answer, said in zip(
        found[1:9],
        (
            "not JSON",
            "empty",
            "not a JSON object",
            "no unit",
            "NaN",
            "surrogate pair",
            "longitude inf",
            "not JSON",
        ),
        strict=True,
    ):
        assert said in answer["error"]
    assert found[4]["id"] == 7
    assert found[9]["verdict"] == "contradicted"


def test_options_are_defaults_for_lines(run: Run) -> None:
    stdin = lines(QUESTION, QUESTION | {"reading": "stated"})
    found = answers(run, "check", "--reading", "exact", stdin=stdin)
    assert [a["claimed_min_m"] for a in found] == [55_000, 54_500]


def test_coordinates_need_no_gazetteer(run: Run, gazetteer: SmallGazetteer) -> None:
    answers(run, "check", stdin=lines(QUESTION) * 3)
    assert gazetteer.asked == []


def test_area_is_two_features(run: Run) -> None:
    drawn = json.loads(run(*AREA).stdout)
    assert drawn["type"] == "FeatureCollection"
    assert [f["properties"]["region"] for f in drawn["features"]] == ["certain", "possible"]
    assert {f["geometry"]["type"] for f in drawn["features"]} == {"MultiPolygon"}
    properties = drawn["features"][0]["properties"]
    assert (properties["reference"], properties["relation"]) == ("Camp Alpha", "within")
    assert properties["distance_m"] == pytest.approx(56_327.04, abs=0.1)


def test_area_writes_a_file_whole(run: Run, tmp_path: Path) -> None:
    assert run(*AREA, "--out", "a.geojson").exit_code == 0
    assert len(json.loads((tmp_path / "a.geojson").read_text())["features"]) == 2
    assert [p.name for p in tmp_path.iterdir()] == ["a.geojson"]


def test_area_lines(run: Run) -> None:
    found = answers(run, "area", stdin=lines(QUESTION | {"id": 1}, {"id": 2, "relation": "at"}))
    assert (found[0]["id"], len(found[0]["features"])) == (1, 2)
    assert found[1]["id"] == 2 and "needs a distance" in found[1]["error"]


def test_area_refuses_a_folder_that_is_not_there(refused: Callable[..., str]) -> None:
    assert "no/a.geojson: No such file or directory" in refused(*AREA, "--out", "no/a.geojson")


def test_geocode_shows_candidates_with_uncertainty_and_why(run: Run) -> None:
    shown = run("geocode", "Betatown", "Atlantis").stdout
    assert "lon 40.1000, lat 35.3300 ±5.0 km" in shown and "it is called so" in shown
    assert "Atlantis: searched 'Atlantis' among 2 places" in shown


def test_geocode_as_json_is_a_line_for_each_name(run: Run) -> None:
    found = [
        json.loads(line)
        for line in run("geocode", "Betatown", "Atlantis", "--format", "json").stdout.splitlines()
    ]
    assert [a["query"] for a in found] == ["Betatown", "Atlantis"]
    assert found[0]["place"]["place_id"] == "beta" and found[1]["place"] is None
    wanted = {"name", "lon", "lat", "uncertainty_m", "feature_code", "country", "source", "score", "why"}
    assert wanted <= set(found[0]["candidates"][0])


def test_geocode_passes_its_context_on(run: Run, gazetteer: SmallGazetteer) -> None:
    run("geocode", "Betatown", "--country", "SY", "--near", "40,35")
    near = LonLat(lon=40.0, lat=35.0)
    records = [
        {"name": "x", "near": [40, 35]},
        {"query": "x", "near": {"lon": 40, "lat": 35}, "country": "IQ"},
    ]
    answers(run, "geocode", "--country", "SY", stdin=lines(*records))
    assert gazetteer.asked == [("Betatown", "SY", near), ("x", "SY", near), ("x", "IQ", near)]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({}, 'None is no name of a place; give text as "name"'),
        ({"name": 5}, "5 is no name"),
        ({"name": " "}, "no name"),
        ({"name": "x", "country": 7}, "the country 7 is no code"),
        ({"name": "x", "country": "Syria"}, "the country 'Syria' is no code of two letters"),
        ({"name": "x", "near": "here"}, "'here' is not a position; write LON,LAT"),
        ({"name": "x", "near": [1, 2, 3]}, "not a position"),
        ({"name": "x", "near": 5}, "not a position"),
        ({"name": "x", "near": {"lon": 1}}, "not a position"),
        ({"name": "x", "near": "35,140"}, "swapped"),
    ],
)
def test_geocode_lines_that_cannot_be_answered(run: Run, record: dict[str, Any], said: str) -> None:
    assert said in answers(run, "geocode", stdin=lines(record))[0]["error"]
