"""An incident's page: links both ways, forms for who may write, and what is told when two rule at once."""

import re
from typing import Any, cast

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from gazetteer.lookup import Gazetteer
from incidents.judgements import Decision
from incidents.store import Store
from tests.web.casebook import casebook
from tests.web.fake_store import FakeStore
from web import create_app
from web.auth.tokens import new_token
from web.config import Config
from web.desk import Desk
from web.writing import acts


@pytest.fixture
def store() -> FakeStore:
    made = casebook()
    for feature in made.collections["findings"]:
        feature["properties"]["id"] = feature["id"]
    made.fill()
    return made


class QuietDesk(Desk):
    """Leaves the features as the test made them."""

    def changed(self) -> None:
        """Nothing follows."""


def signed_in(store: Store, name: str, *scopes: str) -> FlaskClient:
    app = create_app(store, Config(), QuietDesk(store, lambda: cast(Gazetteer, None)))
    shown, token = new_token(name, list(scopes))
    store.add_token(token, "the tests")
    client = app.test_client()
    page = client.get("/sign-in").text
    client.post("/sign-in", data={"token": shown, "csrf_token": csrf(page)})
    return client


def csrf(page: str) -> str:
    return re.search(r'name="csrf_token" value="([^"]+)"', page)[1]


def post(client: FlaskClient, path: str, page: str, **said: Any) -> TestResponse:
    return client.post(path, data={"csrf_token": csrf(page), **said}, headers={"Accept": "text/html"})


def conflict(store: FakeStore) -> str:
    found = store.documents["camp-strike"]["findings"]
    return str(next(f["id"] for f in found if f["verdict"] == "contradicted"))


def test_words_and_values_link_both_ways(client: FlaskClient) -> None:
    page = client.get("/incidents/camp-strike").text
    values = set(re.findall(r'id="(claim-[a-z0-9-]+)"', page))
    assert len(values) == 8
    links = set(re.findall(r'<mark[^>]*>(?:<span[^>]*></span>)*<a href="#(claim-[a-z0-9-]+)"', page))
    assert links
    assert links <= values
    report = client.get("/reports/camp-first-report").text
    assert 'href="/incidents/camp-strike#claim-camp-strike-0"' in report


def test_only_who_may_write_gets_forms(client: FlaskClient, store: FakeStore) -> None:
    assert "<form" not in client.get("/incidents/camp-strike").text.split("<main")[1]
    reader = signed_in(store, "reader", "read")
    assert 'method="post"' not in reader.get("/incidents/camp-strike").text.split("<main")[1]
    assert reader.post("/incidents/camp-strike/rulings").status_code in (400, 403)
    assert client.post("/incidents/camp-strike/rulings").status_code == 401


def test_a_ruling_shows_who_and_when_and_the_second_is_told(store: FakeStore) -> None:
    first, second = signed_in(store, "Amal", "write"), signed_in(store, "Basim", "write")
    path, finding = "/incidents/camp-strike/rulings", conflict(store)
    pages = [one.get("/incidents/camp-strike").text for one in (first, second)]
    done = post(first, path, pages[0], finding=finding, ruling="dispute", note="<b>phone</b>", seen="0")
    assert (done.status_code, done.location) == (303, "/incidents/camp-strike?recorded=1#conflicts")
    late = post(second, path, pages[1], finding=finding, ruling="dismissed", seen="0")
    assert late.status_code == 409
    assert "Amal ruled &#39;dispute&#39;" in late.text
    second.set_cookie("lang", "ar")
    arabic = post(second, path, pages[1], finding=finding, ruling="dismissed", seen="0").text
    notice = re.search(r'<p class="notice" role="status">(.*?)</p>', arabic)[1]
    assert "Amal" in notice and "ruled" not in notice
    second.delete_cookie("lang")
    shown = first.get("/incidents/camp-strike").text
    assert "<b>a dispute</b>: <bdi>&lt;b&gt;phone&lt;/b&gt;</bdi>" in shown
    assert "by <bdi>Amal</bdi>" in shown
    seen = re.findall(r'name="seen" value="([1-9]\d*)"', shown)
    again = post(second, path, late.text, finding=finding, ruling="dismissed", seen=seen[0])
    assert again.status_code == 303


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"finding": "nothing", "ruling": "dispute"}, 404),
        ({"ruling": "true"}, 400),
        ({"ruling": "dispute", "seen": "x"}, 400),
        ({"ruling": "dispute", "csrf_token": "forged"}, 400),
    ],
)
def test_a_ruling_that_cant_be(store: FakeStore, said: dict[str, str], status: int) -> None:
    client = signed_in(store, "Amal", "write")
    page = client.get("/incidents/camp-strike").text
    answer = post(client, "/incidents/camp-strike/rulings", page, **{"finding": conflict(store)} | said)
    assert answer.status_code == status


@pytest.mark.parametrize(("act", "field"), [("merge", "with"), ("split", "report")])
def test_who_joins_or_parts_incidents_is_told_on_the_map(
    store: FakeStore, monkeypatch: pytest.MonkeyPatch, act: str, field: str
) -> None:
    client = signed_in(store, "Amal", "write")
    page = client.get("/incidents/camp-strike").text
    done_with = []
    monkeypatch.setattr(acts, act, lambda *said: done_with.append(said))
    done = post(client, f"/incidents/camp-strike/{act}", page, **{field: "another"})
    assert (done.status_code, done.location) == (303, "/?recorded=1") and len(done_with) == 1
    assert 'role="status">Recorded.' in client.get(done.location).text
    assert 'role="status">Recorded.' not in client.get("/").text


def test_no_link_is_without_words(client: FlaskClient, store: FakeStore) -> None:
    claims = store.documents["camp-strike"]["claims"]
    first, second = (claims[n] for n in (0, 1))
    report = next(r for r in store.texts.values() if r["id"] == first["report"])
    gap = report["text"].index(" ")
    first.update(start=gap, end=gap + 1)
    second.update(report=first["report"], start=0, end=gap)
    store.fill()
    assert not re.findall(r"<a [^>]*>\s*</a>", client.get("/incidents/camp-strike").text)


def test_a_claim_is_rejected_and_edited(store: FakeStore) -> None:
    client = signed_in(store, "Amal", "write", "trusted")
    page = client.get("/incidents/camp-strike").text
    path = "/incidents/camp-strike/corrections"
    done = post(client, path, page, claim="camp-strike-3", decision="edit", killed_min="5", killed_max="")
    assert (done.status_code, done.location) == (303, "/incidents/camp-strike?recorded=1#claim-camp-strike-3")
    assert post(client, path, page, claim="camp-strike-0", decision="reject").status_code == 303
    kept = {
        (c.kind, c.decision): dict(c.changes) for c in store.judgements().corrections["camp-first-report"]
    }
    assert kept == {("casualties", Decision.EDIT): {"killed_min": 5}, ("location", Decision.REJECT): {}}
    acts = client.get("/incidents/camp-strike").text.split("What people corrected and ruled", 1)[1]
    assert "Amal" in acts
    assert "killed_min" in acts


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"claim": "nothing", "decision": "accept"}, 404),
        ({"claim": "camp-strike-3", "decision": "edit", "killed_min": "many"}, 400),
        ({"claim": "camp-strike-3", "decision": "edit"}, 400),  # changes nothing
        ({"claim": "camp-strike-3", "decision": "believe"}, 400),
        ({"claim": "camp-strike-1", "decision": "edit", "date": "2015-13-01"}, 400),
    ],
)
def test_a_correction_that_cant_be(store: FakeStore, said: dict[str, str], status: int) -> None:
    client = signed_in(store, "Amal", "write")
    page = client.get("/incidents/camp-strike").text
    assert post(client, "/incidents/camp-strike/corrections", page, **said).status_code == status


def test_a_deleted_report_is_gone_and_says_so(store: FakeStore, client: FlaskClient) -> None:
    store.redact("airbase-report", "Amal", "asked for by its author")
    answer = client.get("/reports/airbase-report", headers={"Accept": "text/html"})
    assert answer.status_code == 410
    assert "was deleted" in answer.text
    assert "Amal" not in answer.text
    assert client.get("/incidents/airbase-strike").status_code == 404
    assert client.get("/reports/never").status_code == 404


def test_a_deleted_report_that_was_protected_was_never_there(store: FakeStore, client: FlaskClient) -> None:
    store.restrict_report("airbase-report", "Amal", restricted=True)
    store.redact("airbase-report", "Amal", "")
    assert client.get("/reports/airbase-report").status_code == 404


def test_the_page_leads_to_why_its_place_was_chosen(client: FlaskClient, store: FakeStore) -> None:
    store.documents["raqqa-strike"]["place_id"] = "raqqa"
    store.fill()
    assert 'href="/places/raqqa">Why this place' in client.get("/incidents/raqqa-strike").text
    assert re.search(r'href="/places\?q=[^"]+">Why this place', client.get("/incidents/camp-strike").text)
