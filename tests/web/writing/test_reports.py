"""Reports that are sent in."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from incidents.store import Store
from tests.incidents import sample
from tests.web.writing.conftest import Send
from web import dossier

A = {"id": "a", "text": sample.TEXT_A, "published": "2015-12-08"}
PLACES = "/download/places.geojson"
B = {"id": "b", "text": sample.TEXT_B}


def ids(client: FlaskClient, collection: str, **headers: str) -> list[str]:
    answer = client.get(f"/collections/{collection}/items", headers=headers)
    return [f["id"] for f in json.loads(answer.data)["features"]]


def test_a_report_is_kept_read_and_shown(send: Send, client: FlaskClient, store: Store) -> None:
    answer = send("POST", "/api/reports", A | {"publisher": "Wire"})
    assert answer.status_code == 201
    assert answer.json["new"] and answer.json["claims"][0]["quote"] in sample.TEXT_A
    kept = store.report("a")
    assert kept is not None and (kept["publisher"], kept["received_from"]) == ("Wire", "write desk")
    assert ids(client, "reports") == ["a"] and ids(client, "incidents")
    assert send("POST", "/api/reports", A).json == {"id": "a", "new": False}
    assert json.loads(client.get("/api/reports/a").data)["sha256"] == kept["sha256"]


def test_a_report_without_an_id_comes_once(send: Send, store: Store) -> None:
    first = send("POST", "/api/reports", {"text": sample.TEXT_A})
    again = send("POST", "/api/reports", {"text": sample.TEXT_A})
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json["id"] == again.json["id"]
    assert len(store.reports()) == 1


def test_nothing_of_a_deleted_report_stays_in_the_file(
    send: Send, client: FlaskClient, store: Store, tmp_path: Path
) -> None:
    for report in (A, B):
        sent = send("POST", "/api/reports", report, **{"Idempotency-Key": report["id"]})
        assert sent.status_code == 201
    assert send("DELETE", "/api/reports/b", {"reason": "asked"}, "admin").status_code == 200
    assert send("POST", "/api/reports", B, **{"Idempotency-Key": "b"}).status_code == 409
    assert send("POST", "/api/reports", A, **{"Idempotency-Key": "a"}).status_code == 201
    store.close()
    held = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"observatory" in held  # of the other one
    assert not [word for word in (b"ministry", b"Nowhere", b"Gamma", b"gamma") if word in held]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_the_calendar_breaks_no_page(
    send: Send, client: FlaskClient, store: Store, day: str
) -> None:
    send("POST", "/api/reports", B | {"published": day})
    (incident, *_) = ids(client, "incidents")
    page = {"Accept": "text/html"}
    for path in ("/", "/found", "/reports/b", f"/incidents/{incident}", f"/?since={day}&until={day}"):
        assert client.get(path, headers=page).status_code == 200, path
    with client.application.test_request_context():
        assert incident not in dict(dossier.others(store, {"id": incident, "date": day}))


def test_a_page_is_kept_as_it_came(send: Send, store: Store) -> None:
    page = f"<html><body><p>{sample.TEXT_A}</p></body></html>"
    send("POST", "/api/reports", {"id": "a", "html": page})
    assert store.original("a") == page.encode()
    assert store.reports()[0].text == sample.TEXT_A


@pytest.mark.parametrize(
    ("body", "status", "named"),
    [
        ({"text": 3}, 400, "is a number"),
        ({"text": ""}, 400, "is empty"),
        ({}, 400, "is missing"),
        ([], 400, "no JSON object"),
        ({"text": "x", "published": "8.12.2015"}, 400, "YYYY-MM-DD"),
        ({"text": "x", "colour": "red"}, 400, "unknown: colour"),
        ({"text": "x", "restricted": "yes"}, 400, "'restricted' is neither"),
        ({"id": "a", "text": "something else"}, 409, "is taken by another text"),
    ],
)
def test_what_cannot_be_kept_is_named(send: Send, store: Store, body: Any, status: int, named: str) -> None:
    send("POST", "/api/reports", A)
    answer = send("POST", "/api/reports", body)
    assert answer.status_code == status
    assert named in answer.json["detail"]
    assert len(store.reports()) == 1


@pytest.mark.parametrize("data", [b"{", b"\xff\xfe", b"[" * 100_000, b'{"text": NaN}', b""])
def test_a_body_that_is_no_json_is_refused(client: FlaskClient, tokens: dict[str, str], data: bytes) -> None:
    head = {"Authorization": f"Bearer {tokens['write']}"}
    answer = client.post("/api/reports", data=data, content_type="application/json", headers=head)
    assert answer.status_code == 400
    assert client.post("/api/reports", data=b"{}", headers=head).status_code == 400


def test_the_same_key_gives_the_same_answer(send: Send, store: Store) -> None:
    first = send("POST", "/api/reports", A, **{"Idempotency-Key": "k"})
    again = send("POST", "/api/reports", A, **{"Idempotency-Key": "k"})
    assert first.status_code == again.status_code == 201
    assert first.data == again.data
    other = send("POST", "/api/reports", B, **{"Idempotency-Key": "k"})
    assert other.status_code == 409
    assert [r.id for r in store.reports()] == ["a"]
    by_another = send("POST", "/api/reports", B, "admin", **{"Idempotency-Key": "k"})
    assert by_another.status_code == 201


def test_two_with_one_key_at_once_write_once(
    send: Send, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = {"kind": "casualties", "start": 3, "end": 9, "decision": "accept"}
    send("POST", "/api/reports", A)
    first = send("POST", "/api/reports/a/corrections", body, **{"Idempotency-Key": "k"})
    before = store.head()
    monkeypatch.setattr(type(store), "answered", lambda *_: None)  # asked before the other was kept
    again = send("POST", "/api/reports/a/corrections", body, **{"Idempotency-Key": "k"})
    assert (again.status_code, again.data, store.head()) == (201, first.data, before)


@pytest.mark.parametrize("key", ["", "x" * 201, "a\tb"])
def test_an_odd_key_is_refused(send: Send, key: str) -> None:
    assert send("POST", "/api/reports", A, **{"Idempotency-Key": key}).status_code == 400


def test_a_protected_report_leaves_through_no_door(send: Send, client: FlaskClient) -> None:
    send("POST", "/api/reports", A | {"restricted": True})
    send("POST", "/api/reports", B)
    assert ids(client, "reports") == ["b"]
    for path in ("/reports/a", "/api/reports/a", "/collections/reports/items/a"):
        assert client.get(path).status_code == 404, path
        assert send("GET", path, scope="trusted").status_code == 200, path
    for path in (
        "/",
        "/collections/incidents/items",
        "/collections/findings/items",
        "/download/places.geojson",
    ):
        page = client.get(path).get_data(as_text=True)
        assert "Camp Alpha" not in page and "40.0," not in page, path
    assert "Camp Alpha" in send("GET", PLACES, scope="trusted").get_data(as_text=True)


def test_protection_is_put_on_and_taken_off(send: Send, client: FlaskClient) -> None:
    send("POST", "/api/reports", A)
    assert send("PUT", "/api/reports/a/restricted", {"restricted": True}).status_code == 403
    assert send("PUT", "/api/reports/a/restricted", {"reason": "a source asked"}, "admin").status_code == 200
    assert ids(client, "reports") == []
    assert send("PUT", "/api/reports/a/restricted", {"restricted": False}, "admin").status_code == 200
    assert ids(client, "reports") == ["a"]
    assert send("PUT", "/api/places/alpha/restricted", {}, "admin").status_code == 200
    assert ids(client, "reports") == []
    assert send("PUT", "/api/places/nowhere/restricted", {}, "admin").status_code == 404
    assert send("PUT", "/api/reports/none/restricted", {}, "admin").status_code == 404


def test_a_deleted_report_is_gone_and_its_deletion_is_known(
    send: Send, client: FlaskClient, store: Store
) -> None:
    send("POST", "/api/reports", A)
    assert send("DELETE", "/api/reports/a", {"reason": "a source asked"}).status_code == 403
    assert send("DELETE", "/api/reports/a", {}, "admin").status_code == 400
    assert send("DELETE", "/api/reports/a", {"reason": "a source asked"}, "admin").status_code == 200
    assert ids(client, "reports") == ids(client, "incidents") == []
    assert store.original("a") is None and store.first_broken() is None
    assert store.history(subject="a")[-1].content["reason"] == "a source asked"
    assert send("POST", "/api/reports", A).status_code == 409
