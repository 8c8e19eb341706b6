"""Corrections and rulings that are sent in."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from incidents.store import Audience, Store
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
        (PLACE | {"changes": {"place": OFF_EARTH | {"lon": 1, "name": "X" * 501}}}, "500"),
        (PLACE | {"changes": {"place": OFF_EARTH | {"lon": 1, "name": "\ud800"}}}, "surrogate"),
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
        ("/api/findings/none/rulings", {"ruling": "update", "note": "n" * 501}, 400),
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


def incident_of(client: FlaskClient, report: str, shown: str = "") -> str:
    """The id of the incident that a report tells, as the public or the holder of a token sees it."""
    headers = {"Authorization": f"Bearer {shown}"} if shown else {}
    features = client.get("/collections/incidents/items", headers=headers).json["features"]
    return next(f["id"] for f in features if f["properties"]["reports"] == [report])


@pytest.mark.parametrize("way", ["report", "place"])
def test_nobody_judges_or_finds_out_by_judging_what_they_may_not_see(
    send: Send, client: FlaskClient, tokens: dict[str, str], store: Store, way: str
) -> None:
    open_one, hidden = incident_of(client, "b"), incident_of(client, "a")
    toll, *_ = [c for c in claims(client, "a") if c["kind"] == "casualties"]
    findings = client.get("/collections/findings/items").json["features"]
    finding = next(f for f in findings if f["properties"]["report"] == "a")
    (named, *_) = client.get("/api/reports/a").json["places"]
    if way == "report":
        store.restrict_report("a", "an editor", restricted=True)
    else:
        store.restrict_place(named["place_id"], "an editor", restricted=True)
    store.derive()
    head = store.head()
    assert incident_of(client, "a", tokens["trusted"]) == hidden
    moved = {"name": "elsewhere", "lon": 1, "lat": 1, "uncertainty_m": 9}
    unnamed = {"kind": "place", "start": named["start"], "end": named["end"], "decision": "edit"}
    for path, body in (
        ("/api/reports/a/corrections", at(toll) | {"decision": "reject"}),
        ("/api/reports/a/corrections", unnamed | {"changes": {"place": moved}}),
        (f"/api/findings/{finding['id']}/rulings", {"ruling": "update", "seen": 0}),
        (f"/api/incidents/{open_one}/merge", {"with": [hidden]}),
        (f"/api/incidents/{hidden}/merge", {"with": [open_one]}),
        (f"/api/incidents/{hidden}/split", {"report": "a"}),
    ):
        assert send("POST", path, body).status_code == 404, path
    assert store.head() == head
    found = send("POST", "/api/reports/a/corrections", at(toll) | {"decision": "reject"}, "admin")
    assert found.status_code == 201


def test_an_id_that_is_taken_tells_nothing_of_what_took_it(send: Send, store: Store) -> None:
    store.restrict_report("b", "an editor", restricted=True)
    answer = send("POST", "/api/reports", {"id": "b", "text": "A strike hit another town."})
    kept = store.report("b", Audience.TRUSTED)
    assert answer.status_code == 409 and kept is not None
    assert kept["sha256"][:8] not in answer.text and kept["received_at"] not in answer.text


def test_an_entry_tells_its_own_hash(send: Send, store: Store) -> None:
    said = {"kind": "date", "start": 0, "end": 1, "decision": "accept"}
    assert send("POST", "/api/reports/a/corrections", said).json["hash"] == store.head()[1] != ""


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
