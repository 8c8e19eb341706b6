"""Corrections and rulings that are sent in."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from incidents.store import Store
from tests.incidents import sample
from tests.web.writing.conftest import Send


@pytest.fixture(autouse=True)
def reports(send: Send) -> None:
    send("POST", "/api/reports", {"id": "a", "text": sample.TEXT_A, "published": "2015-12-08"})
    send("POST", "/api/reports", {"id": "b", "text": sample.TEXT_B})


def claims(client: FlaskClient, report: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(client.get(f"/api/reports/{report}").data)["claims"]
    return found


def at(claim: dict[str, Any]) -> dict[str, Any]:
    return {key: claim[key] for key in ("kind", "start", "end")}


def test_a_rejected_claim_is_left_out_and_an_accepted_one_comes_back(send: Send, client: FlaskClient) -> None:
    before = claims(client, "b")
    path = "/api/reports/b/corrections"
    assert send("POST", path, at(before[0]) | {"decision": "reject"}).status_code == 201
    assert claims(client, "b") == before[1:]
    assert send("POST", path, at(before[0]) | {"decision": "accept"}).status_code == 201
    assert claims(client, "b") == before


def test_an_edit_takes_the_place_of_what_was_read(send: Send, client: FlaskClient) -> None:
    (toll,) = [c for c in claims(client, "b") if c["kind"] == "casualties"]
    edit = {"decision": "edit", "changes": {"killed_min": 5, "killed_max": 6, "claimant": "the morgue"}}
    assert send("POST", "/api/reports/b/corrections", at(toll) | edit).status_code == 201
    (now,) = [c for c in claims(client, "b") if c["kind"] == "casualties"]
    assert (now["killed_min"], now["killed_max"], now["claimant"]) == (5, 6, "the morgue")
    assert now["quote"] == toll["quote"]


TOLL = {"kind": "casualties", "start": 0, "end": 5}
PLACE = {"kind": "place", "start": 0, "end": 5, "decision": "edit"}
OFF_EARTH = {"name": "X", "lon": 200, "lat": 1, "uncertainty_m": 9}


@pytest.mark.parametrize(
    ("body", "named"),
    [
        (TOLL | {"decision": "edit", "changes": {}}, "an edit"),
        (TOLL | {"decision": "reject", "changes": {"killed_min": 1}}, "an edit"),
        (TOLL | {"decision": "edit", "changes": {"killed_min": -1}}, "-1"),
        (TOLL | {"decision": "edit", "changes": {"distance": "5 km"}}, "isn't known"),
        (TOLL | {"decision": "maybe"}, "maybe"),
        (TOLL | {"decision": "accept", "end": 0}, "no span"),
        (TOLL | {"decision": "accept", "kind": "colour"}, "colour"),
        (PLACE | {"changes": {"place": OFF_EARTH}}, "200"),
        (PLACE | {"changes": {"place": {"name": "X"}}}, "lon"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(send: Send, store: Store, body: Any, named: str) -> None:
    head = store.head()
    answer = send("POST", "/api/reports/a/corrections", body)
    assert answer.status_code == 400
    assert named in answer.json["detail"]
    assert store.head() == head


def test_a_place_that_is_moved_moves_what_is_measured_from_it(send: Send, client: FlaskClient) -> None:
    place = json.loads(client.get("/api/reports/a").data)["places"][0]
    there = {"name": "Camp Alpha, the new site", "lon": 41.5, "lat": 36.0, "uncertainty_m": 500}
    edit = {"kind": "place", "start": place["start"], "end": place["end"], "decision": "edit"}
    assert send("POST", "/api/reports/a/corrections", edit | {"changes": {"place": there}}).status_code == 201
    moved = json.loads(client.get("/api/reports/a").data)
    assert (moved["places"][0]["lon"], moved["places"][0]["uncertainty_m"]) == (41.5, 500)
    (distance,) = [c for c in moved["claims"] if c["kind"] == "distance"]
    assert distance["from"]["lon"] == 41.5
    areas = json.loads(client.get("/collections/claim-areas/items").data)["features"]
    assert {f["properties"]["lon"] for f in areas} == {41.5}


def test_of_two_who_rule_at_once_the_second_is_told(send: Send, client: FlaskClient) -> None:
    finding = json.loads(client.get("/collections/findings/items").data)["features"][0]["id"]
    path = f"/api/findings/{finding}/rulings"
    first = send("POST", path, {"ruling": "dispute", "note": "two places", "seen": 0})
    assert first.status_code == 201
    second = send("POST", path, {"ruling": "update", "seen": 0}, "admin")
    assert second.status_code == 409
    assert "write desk ruled 'dispute'" in second.json["detail"]
    shown = json.loads(client.get(f"/collections/findings/items/{finding}").data)["properties"]
    assert (shown["ruling"], shown["ruled_by"]) == ("dispute", "write desk")
    assert send("POST", path, {"ruling": "update", "seen": first.json["seq"]}, "admin").status_code == 201


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/api/findings/none/rulings", {"ruling": "update"}, 404),
        ("/api/findings/none/rulings", {"ruling": "perhaps"}, 400),
        ("/api/findings/none/rulings", {"ruling": "update", "seen": True}, 400),
        ("/api/incidents/none/merge", {"with": ["other"]}, 404),
        ("/api/incidents/none/merge", {"with": "other"}, 400),
        ("/api/incidents/none/split", {"report": "a"}, 404),
        ("/api/reports/none/corrections", {"kind": "date", "start": 0, "end": 1, "decision": "accept"}, 404),
    ],
)
def test_what_is_not_there_cannot_be_judged(send: Send, path: str, body: Any, status: int) -> None:
    assert send("POST", path, body).status_code == status


def test_incidents_are_joined_and_parted(send: Send, client: FlaskClient) -> None:
    def told() -> dict[str, list[str]]:
        found = json.loads(client.get("/collections/incidents/items").data)["features"]
        return {f["id"]: f["properties"]["reports"] for f in found}

    before = told()
    one, other = list(before)[:2]
    assert send("POST", f"/api/incidents/{one}/merge", {"with": [other]}).status_code == 201
    joined = told()
    assert len(joined) == len(before) - 1
    (both,) = [key for key, reports in joined.items() if len(set(reports)) == 2]
    assert send("POST", f"/api/incidents/{both}/split", {"report": "b"}).status_code == 201
    assert len(told()) == len(before)


def test_the_history_is_for_the_trusted(send: Send) -> None:
    assert send("GET", "/api/history", scope=None).status_code == 401
    assert send("GET", "/api/history", scope="read").status_code == 403
    found = send("GET", "/api/history", scope="trusted").json
    actions = [e["action"] for e in found["entries"] if e["action"] != "token"]
    assert actions == ["receive", "read", "receive", "read"]
    assert found["head"]["hash"] == found["entries"][-1]["hash"]
    after = found["entries"][-3]["seq"]
    assert len(send("GET", f"/api/history?after={after}", scope="trusted").json["entries"]) == 2
    assert send("GET", "/api/history?after=x", scope="trusted").status_code == 400
