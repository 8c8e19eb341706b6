"""What people do at once, or to what is gone meanwhile: each is told, and nothing is lost."""

import threading
from http import HTTPStatus

import pytest
from flask.testing import FlaskClient

from incidents.store import Store
from tests.incidents import sample
from tests.web.writing.conftest import Send

SEE_OTHER = HTTPStatus.SEE_OTHER


@pytest.fixture(autouse=True)
def reports(send: Send) -> None:
    send("POST", "/api/reports", {"id": "a", "text": sample.TEXT_A, "published": "2015-12-08"})
    send("POST", "/api/reports", {"id": "b", "text": sample.TEXT_B})


def incidents(client: FlaskClient) -> dict[str, list[str]]:
    """The reports that tell of each incident."""
    found = client.get("/collections/incidents/items").json["features"]
    return {feature["id"]: feature["properties"]["reports"] for feature in found}


def csrf(page: str) -> str:
    return page.split('name="csrf_token" value="')[1].split('"', maxsplit=1)[0]


def test_of_two_who_rule_at_once_one_is_told(store: Store, send: Send, client: FlaskClient) -> None:
    (found,) = client.get("/collections/findings/items?limit=1").json["features"]
    path, start, answers = f"/api/findings/{found['id']}/rulings", threading.Barrier(2), []

    def rule(said: str) -> None:
        start.wait()
        answers.append(send("POST", path, {"ruling": said, "seen": 0}))

    threads = [threading.Thread(target=rule, args=(said,)) for said in ("dispute", "dismissed")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer.status_code for answer in answers) == [HTTPStatus.CREATED, HTTPStatus.CONFLICT]
    (late,) = [answer for answer in answers if answer.status_code == HTTPStatus.CONFLICT]
    assert "after you looked" in late.json["detail"]
    assert len([entry for entry in store.history(subject=found["id"]) if entry.action == "rule"]) == 1


def test_two_incidents_are_joined_and_parted_by_forms(client: FlaskClient, tokens: dict[str, str]) -> None:
    before = incidents(client)
    one, other = before
    signed = {"csrf_token": csrf(client.get("/sign-in").text)}
    client.post("/sign-in", data=signed | {"token": tokens["write"]})
    page = client.get(f"/incidents/{one}").text
    assert f'<option value="{other}"' in page
    signed = {"csrf_token": csrf(page)}
    assert client.post(f"/incidents/{one}/merge", data=signed | {"with": other}).status_code == SEE_OTHER
    (joined,) = incidents(client)
    page = client.get(f"/incidents/{joined}").text
    assert '<select name="report">' in page
    assert client.post(f"/incidents/{joined}/merge", data={"with": other}).status_code == 400  # not ours
    split = f"/incidents/{joined}/split"
    assert client.post(split, data=signed | {"report": "nobody"}).status_code == 400
    assert client.post(split, data=signed | {"report": "b"}).status_code == SEE_OTHER
    assert sorted(incidents(client).values()) == sorted(before.values())


def test_a_report_that_is_deleted_while_open_is_named_at_the_next_step(
    store: Store, send: Send, client: FlaskClient
) -> None:
    (incident,) = [key for key, told in incidents(client).items() if told == ["b"]]
    assert client.get(f"/incidents/{incident}").status_code == HTTPStatus.OK
    store.redact("b", "an editor", "its author asked")
    store.derive()
    page = {"Accept": "text/html"}
    assert client.get("/reports/b", headers=page).status_code == HTTPStatus.GONE
    for path in (f"/incidents/{incident}", f"/download/incidents/{incident}.html"):
        answer = client.get(path, headers=page)
        assert answer.status_code == HTTPStatus.NOT_FOUND
        assert "its reports deleted" in answer.text
    said = {"kind": "casualties", "start": 0, "end": 5, "decision": "accept"}
    assert send("POST", "/api/reports/b/corrections", said).status_code == HTTPStatus.NOT_FOUND
    assert (
        send("POST", f"/api/incidents/{incident}/split", {"report": "b"}).status_code == HTTPStatus.NOT_FOUND
    )
