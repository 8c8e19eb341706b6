"""The page without JavaScript, and the API behind it."""

import json
import re
from html import unescape
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from incidents.exchange.casebook import example_statements
from incidents.store import Store
from web import create_app
from web.auth.tokens import new_token
from web.config import Config

CAMP, CITY = "saeqa-camp", "deir-ez-zor-city"
TEXTS = example_statements()


def sent(client: FlaskClient, **fields: Any) -> TestResponse:
    """The form with the example's texts, and other fields."""
    columns = {name: [text[name] for text in TEXTS] for name in ("text", "published", "publisher")}
    return client.post("/check", data=columns | fields)


def verdicts(page: str) -> list[str]:
    return re.findall(r'<article class="finding (\w+)"', page)


def test_the_empty_form_asks_for_two_texts(client: FlaskClient) -> None:
    page = client.get("/check").text
    assert page.count("<textarea") == 2
    assert 'name="csrf_token"' in page and 'id="found"' not in page and 'id="map"' not in page


def test_one_click_shows_a_contradiction(client: FlaskClient) -> None:
    page = client.get("/check?example").text
    assert verdicts(page) == ["contradicted", "contradicted", "borderline"]
    assert "2 contradicted · 1 borderline" in page
    assert "lies 10.3 km from Saeqa camp" in page and "read as rounded" in page
    assert '<mark class="depth-1" id="text-1-' in page


def test_a_form_is_answered_like_the_example(client: FlaskClient) -> None:
    answer = sent(client)
    assert (answer.status_code, verdicts(answer.text)) == (200, verdicts(client.get("/check?example").text))
    assert all(text["text"] in unescape(answer.text) for text in TEXTS)


def test_places_and_numbers_of_the_form_are_taken(client: FlaskClient) -> None:
    put = {"key": [CAMP, CITY], "lon": ["41,5", ""], "lat": ["35.4", ""], "radius_km": ["3", "1"]}
    page = sent(client, **put, place_id=["", ""], reading="given", tolerance_km="2").text
    assert verdicts(page) == ["consistent"] * 3
    assert 'name="lon" inputmode="decimal" autocomplete="off" value="41,5"' in page
    assert re.search(r'name="radius_km"[^>]*value="1" placeholder="1"', page)
    assert '<option value="given" selected>' in page


def test_another_candidate_of_the_form_is_taken(client: FlaskClient) -> None:
    found = client.post("/api/check", json={"texts": TEXTS}).json
    other = next(p for p in found["places"] if p["key"] == CITY)["candidates"][1]["place_id"]
    page = sent(client, key=[CITY], place_id=[other], lon=[""], lat=[""], radius_km=[""]).text
    assert f'<option value="{other}" selected>' in page


WEEKDAYS = [
    "The ministry said that no shells had landed within 40 km of Manbij on Monday.",
    "Residents reported that shelling killed two women in Tokhar on Monday.",
]


def test_a_day_that_is_not_known_asks_for_the_day_of_publication(client: FlaskClient) -> None:
    page = client.post("/check", data={"text": WEEKDAYS}).text
    notice = page[page.index('class="notice undated"') :].partition("</p>")[0]
    assert notice.count('<q dir="auto">on Monday</q>') == 1
    assert '<details class="asked" open>' in page and verdicts(page) == ["not_checkable"]
    assert "not measured" not in page
    dated = client.post("/check", data={"text": WEEKDAYS, "published": ["2016-08-03"] * 2}).text
    assert "undated" not in dated and verdicts(dated) == ["contradicted"]
    assert '<details class="asked">' in dated


def test_a_text_in_which_nothing_was_read_says_so(client: FlaskClient) -> None:
    page = client.post("/check", data={"text": ["Talks go on.", WEEKDAYS[1]]}).text
    assert page.count("Nothing here was read as a statement") == 1 and "0 statements" not in page


def test_a_text_can_be_added(client: FlaskClient) -> None:
    answer = sent(client, more="1")
    assert answer.text.count("<textarea") == 3 and verdicts(answer.text) == []


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"text": ["", " "]}, '"texts" is missing'),
        ({"published": ["8.12.2015", ""]}, "text 1: the date '8.12.2015'"),
        ({"text": ["a" * 50_001]}, "the texts have 50,001 characters"),
        ({"key": [CAMP], "radius_km": ["wide"]}, "the radius “wide” is no number"),
        ({"key": [CAMP], "radius_km": ["-3"]}, "uncertainty -3000.0 is not a positive number"),
        ({"key": [CAMP], "lon": ["40"], "lat": ["35"]}, "needs uncertainty_m"),
        ({"reading": "given"}, "tolerance_m='None' is no length"),
    ],
)
def test_what_cannot_be_used_is_named_and_nothing_is_lost(
    client: FlaskClient, fields: dict[str, Any], named: str
) -> None:
    answer = sent(client, **fields)
    assert answer.status_code == 400
    assert named in unescape(answer.text) and 'role="alert"' in answer.text
    assert TEXTS[0]["publisher"] in answer.text


def test_hostile_words_stay_words(client: FlaskClient) -> None:
    payload = "{{ 7*7 }}</textarea></script><script>alert(1)</script>${1}"
    text = f"{payload} said that no strikes fell within 55 km of the Saeqa camp."
    page = sent(client, text=[text], publisher=[payload], published=[""]).text
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert(1)") >= 3 and "49" not in page.split("<main", 1)[1][:200]


def test_the_api_tells_what_the_page_shows(client: FlaskClient) -> None:
    found = client.post("/api/check", json={"texts": TEXTS}).json
    assert [f["properties"]["verdict"] for f in found["features"]["findings"]] == [
        "contradicted",
        "contradicted",
        "borderline",
    ]
    assert len(found["shapes"]["circles"]) == 2 and len(found["shapes"]["lines"]) == 2
    assert found["told"] == {}


def test_reasons_come_in_the_readers_language(client: FlaskClient) -> None:
    client.get("/check?lang=ar", headers={"Accept": "text/html"})
    found = client.post("/api/check", json={"texts": TEXTS}).json
    assert set(found["told"]) == {f["id"] for f in found["features"]["findings"]}
    for words in found["told"].values():
        for sentence in (words["reason"], *words["working"]):
            own = re.sub("\u2068[^\u2069]*\u2069", "", sentence)  # without names, which stay as they are
            assert set(re.findall("[A-Za-z]+", own)) <= {"WGS"}, sentence


@pytest.mark.parametrize("body", [{}, {"texts": []}, {"texts": [3]}, [], {"texts": TEXTS, "x": 1}])
def test_no_question_is_a_problem_in_words(client: FlaskClient, body: Any) -> None:
    answer = client.post("/api/check", json=body)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert json.loads(answer.data)["detail"]


def test_nothing_is_kept(client: FlaskClient, store: Store) -> None:
    before = store.state()
    sent(client)
    assert client.post("/api/check", json={"texts": TEXTS}).status_code == 200
    assert store.state() == before and not any("envoy" in r.text for r in store.reports())


def test_only_who_may_write_is_offered_to_save(client: FlaskClient, store: Store) -> None:
    assert 'id="save"' not in client.get("/check?example").text
    shown, token = new_token("desk", ["write"])
    store.add_token(token, "the tests")
    page = client.get("/check?example", headers={"Authorization": f"Bearer {shown}"}).text
    assert 'id="save"' in page and 'data-save="/api/reports"' in page


def test_one_sender_checks_so_often_and_no_more(store: Store) -> None:
    client = create_app(store, Config(checks_per_minute=2)).test_client()
    assert [client.get("/check").status_code for _ in range(3)] == [200, 200, 429]
    assert client.get("/healthz").status_code == 200


def test_a_closed_instance_checks_for_nobody_else(store: Store) -> None:
    client = create_app(store, Config(reading="closed")).test_client()
    assert client.post("/api/check", json={"texts": TEXTS}).status_code == 401


def test_the_api_is_described(client: FlaskClient) -> None:
    described = client.get("/openapi.json").json
    assert "post" in described["paths"]["/api/check"]
    assert {"checkQuestion", "checkAnswer"} <= set(described["components"]["schemas"])


def test_lengths_are_written_in_miles_where_these_were_chosen(client: FlaskClient) -> None:
    put = {"key": [CAMP], "place_id": [""], "lon": [""], "lat": [""], "radius_mi": ["2"]}
    columns = {name: [text[name] for text in TEXTS] for name in ("text", "published", "publisher")}
    page = client.post("/check?units=mi", data=columns | put | {"reading": "given", "tolerance_mi": "1"}).text
    assert "Radius that holds it, miles" in page and "tolerance to either side, miles" in page
    assert 'name="radius_mi"' in page and re.search(r'name="radius_mi"[^>]*value="2"', page)
    assert "known within 2 mi" in page and re.search(r'name="tolerance_mi"[^>]*value="1"', page)


def test_another_language_or_unit_loses_nothing_that_was_written(client: FlaskClient) -> None:
    put = {"key": [CAMP], "place_id": [""], "lon": [""], "lat": [""], "radius_km": ["3.2187"]}
    page = sent(client, **put).text
    assert '<button type="submit" class="switch" form="check" formaction="?lang=ar"' in page
    columns = {name: [text[name] for text in TEXTS] for name in ("text", "published", "publisher")}
    switched = client.post("/check?lang=ar&units=mi", data=columns | put | {"switch": "answered"}).text
    assert 'lang="ar"' in switched and TEXTS[0]["publisher"] in switched
    assert len(verdicts(switched)) == 3
    assert re.search(r'name="radius_mi"[^>]*value="2"', switched)
    asked = client.post("/check?lang=en", data={"text": ["A note"], "switch": "asked"})
    assert asked.status_code == 200 and "A note" in asked.text and "alert" not in asked.text
