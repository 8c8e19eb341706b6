"""What the form's fields choose, and that the list and the feature API agree on it."""

import json
import re
from html import unescape
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from tests.web.fake_store import FakeStore

CHOICES = [
    ({}, {"camp-strike", "city-strike", "oil-strike", "raqqa-strike", "hasakah-strike", "airbase-strike"}),
    ({"since": "2016-01-01"}, {"airbase-strike"}),
    ({"until": "2016-09-17", "since": "2016-09-17"}, {"airbase-strike"}),
    ({"actor": "the coalition"}, {"camp-strike"}),
    ({"actor": "the government"}, set()),  # it blames, and isn't blamed
    ({"verdict": "borderline"}, {"oil-strike"}),
    ({"verdict": "unchecked"}, {"airbase-strike"}),
    ({"kind": "air_strike", "killed": "4"}, {"camp-strike", "airbase-strike"}),
    ({"killed": "5"}, {"airbase-strike"}),  # at least 62, so perhaps any number
    ({"publisher": "Weekly review"}, {"airbase-strike"}),
    ({"publisher": "nobody's"}, set()),
    ({"q": "HASAKAH"}, {"hasakah-strike"}),
    ({"bbox": "40.0,35.2,40.2,35.4"}, {"camp-strike", "city-strike", "airbase-strike"}),
    ({"actor": "it's"}, set()),  # a quotation mark is no way out of the filter
]


def shown(client: FlaskClient, choice: dict[str, str]) -> list[str]:
    page = client.get(f"/found?{urlencode(choice)}")
    assert page.status_code == 200
    data = page.text.split('class="lines"')[1].split(">", 1)[1].split("</script>")[0]
    return [line[0] for line in json.loads(data)]


@pytest.mark.parametrize(("choice", "wanted"), CHOICES, ids=str)
def test_a_choice(client: FlaskClient, choice: dict[str, str], wanted: set[str]) -> None:
    assert set(shown(client, choice)) == wanted


@pytest.mark.parametrize(("choice", "wanted"), CHOICES, ids=str)
def test_the_export_holds_exactly_what_is_shown(
    client: FlaskClient, choice: dict[str, str], wanted: set[str]
) -> None:
    text = client.get(f"/found?{urlencode(choice)}").text
    href = text.split('class="exports"')[1].split('href="')[1].split('"')[0].replace("&amp;", "&")
    exported = json.loads(client.get(href.replace("&#39;", "'")).data)
    assert {f["id"] for f in exported["features"]} == wanted


def test_the_choice_is_exported_as_files_for_a_gis_and_a_sheet(client: FlaskClient) -> None:
    text = client.get("/found?actor=the+coalition").text.split('class="exports"')[1].partition("</p>")[0]
    hrefs = dict(reversed(pair) for pair in re.findall(r'href="([^"]+)">(\w+)<', text))
    assert set(hrefs) == {"GeoJSON", "GPKG", "CSV", "API"}
    paths, queries = zip(*(unescape(href).split("?") for href in hrefs.values()), strict=True)
    assert set(paths) >= {f"/download/incidents.{suffix}" for suffix in ("geojson", "gpkg", "csv")}
    assert len(set(queries)) == 1 and "the+coalition" in queries[0]


def test_orders(client: FlaskClient) -> None:
    assert shown(client, {})[-1] == shown(client, {"sort": "last"})[0] == "airbase-strike"
    assert shown(client, {"sort": "place"})[0] == "camp-strike"


def test_what_has_no_date_comes_last_and_stays(client: FlaskClient, store: FakeStore) -> None:
    store.collections["incidents"][0]["properties"]["date"] = None
    store.fill()
    for choice in ({}, {"sort": "last"}, {"since": "2015-12-06"}):
        assert shown(client, choice)[-1] == "camp-strike"
    assert "1 without a date" in client.get("/found").text


@pytest.mark.parametrize(
    ("choice", "named"),
    [
        ({"verdict": "true"}, "verdict="),
        ({"sort": "id; DROP"}, "sort="),
        ({"since": "yesterday"}, "yesterday"),
        ({"since": "2016-02-01", "until": "2016-01-01"}, "ends before"),
        ({"killed": "-1"}, "killed="),
        ({"bbox": "1,2,3"}, "bbox="),
        ({"q": "x" * 401}, "q has 401"),
        ({"start": "-1"}, "start="),
    ],
)
def test_a_value_that_cant_be_used_is_named(client: FlaskClient, choice: dict[str, str], named: str) -> None:
    for path in ("/found", "/"):
        answer = client.get(f"{path}?{urlencode(choice)}")
        assert answer.status_code == 400
        assert named in answer.json["detail"]


def test_other_parameters_are_left_alone(client: FlaskClient) -> None:
    assert client.get("/?incident=camp-strike&map=7/35/40&lang=ar").status_code == 200
