"""Health and figures."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from incidents.errors import StoreError
from tests.incidents import sample
from tests.incidents.store.sampled import REPORTS
from tests.web.fake_store import FakeStore
from web import create_app
from web.auth.tokens import new_token
from web.config import Config

Client = Callable[..., FlaskClient]


@pytest.fixture
def client(store: FakeStore) -> Client:
    return lambda **settings: create_app(store, Config(**settings)).test_client()


def _figures(client: FlaskClient, **headers: str) -> dict[str, float]:
    """Figures by name and the values of the labels."""
    text = client.get("/metrics", headers=headers).text
    samples = [s for family in text_string_to_metric_families(text) for s in family.samples]
    return {" ".join((s.name, *sorted(s.labels.values()))): s.value for s in samples}


def _fail(*_: object, **__: object) -> None:
    raise StoreError("the store /srv/hidden.sqlite is gone")


def test_it_is_alive_and_ready(client: Client) -> None:
    assert client().get("/healthz").text == "ok\n"
    assert client().get("/readyz").text == "ready\n"


def test_without_its_store_it_is_alive_but_not_ready(
    client: Client, store: FakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = client()
    monkeypatch.setattr(store.database, "reading", _fail)
    assert asked.get("/healthz").status_code == 200
    refused = asked.get("/readyz")
    assert refused.status_code == 503 and "hidden" not in refused.text
    assert _figures(asked)["standoff_store_up"] == 0


def test_it_is_not_ready_while_the_features_are_far_behind(client: Client, store: FakeStore) -> None:
    asked = client(ready_behind_max=store.entries_behind)
    assert asked.get("/readyz").status_code == 200
    store.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
    assert asked.get("/readyz").status_code == 503
    assert "entries behind" in asked.get("/readyz").json["detail"]
    assert store.derive()
    assert asked.get("/readyz").status_code == 200


def test_requests_are_counted_by_template_and_status(client: Client, store: FakeStore) -> None:
    asked = client()
    for path in ("/collections/incidents/items?limit=1", "/collections/incidents/items?limit=x", "/hidden"):
        asked.get(path, buffered=True)
    asked.get("/reports/hidden-source", buffered=True)
    found = _figures(asked)
    route = "/collections/<collection>/items"
    assert found[f"standoff_requests_total {route} 200 GET"] == 1
    assert found[f"standoff_request_seconds_count {route} GET"] == 2
    assert found["standoff_requests_total 404 GET none"] == 1
    assert found["standoff_history_entries"] == store.head()[0]
    assert found["standoff_entries_behind"] == store.entries_behind
    assert "hidden" not in str(found)


@pytest.mark.parametrize(("scope", "status"), [(None, 401), ("read", 403), ("metrics", 200), ("admin", 200)])
def test_figures_can_need_a_token(client: Client, store: FakeStore, scope: str | None, status: int) -> None:
    headers = {}
    if scope is not None:
        shown, token = new_token("watcher", [scope])
        store.add_token(token, "me")
        headers["Authorization"] = f"Bearer {shown}"
    assert client(metrics="token").get("/metrics", headers=headers).status_code == status


def test_figures_can_be_off(client: Client) -> None:
    assert client(metrics="off").get("/metrics").status_code == 404


def test_where_reading_is_closed_health_is_open_and_figures_are_not(client: Client, store: FakeStore) -> None:
    closed = client(reading="closed", metrics="token")
    shown, token = new_token("watcher", ["metrics"])
    store.add_token(token, "me")
    bearer = {"Authorization": f"Bearer {shown}"}
    assert [closed.get(path).status_code for path in ("/healthz", "/readyz", "/metrics")] == [200, 200, 401]
    assert closed.get("/metrics", headers=bearer).status_code == 200
    assert closed.get("/collections", headers=bearer).status_code == 401
