"""Who may do what, by token and by session."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from incidents.store import Store, open_store
from web import create_app
from web.auth.tokens import digest, new_token
from web.config import Config
from web.errors import TokenError

WRITE = "/api/findings/none/rulings"
RULING = {"ruling": "update"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "s.sqlite")
    yield opened
    opened.close()


def client_of(store: Store, **settings: object) -> FlaskClient:
    app = create_app(store, Config(**settings))  # type: ignore[arg-type]
    return app.test_client()


def token(store: Store, scope: str, days: int | None = None) -> str:
    shown, kept = new_token(f"{scope} {days}", [scope], days)
    store.add_token(kept, "me")
    return shown


def bearer(shown: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {shown}"}


def test_a_token_is_kept_as_a_hash(store: Store) -> None:
    shown, kept = new_token("desk", ["write"])
    assert len(shown) > 43 and shown not in repr(kept)
    assert kept.hash == digest(shown)
    assert new_token("desk", ["write"])[0] != shown


@pytest.mark.parametrize(
    ("name", "scopes", "days", "said"),
    [
        ("", ["write"], None, "is no name"),
        ("a\nb", ["write"], None, "is no name"),
        ("<b>", ["write"], None, "is no name"),
        ("a", [], None, "unknown scope none"),
        ("a", ["fly"], None, "unknown scope fly"),
        ("a", ["write"], 0, "0 days"),
    ],
)
def test_a_token_that_cannot_be_made_is_refused(
    name: str, scopes: list[str], days: int | None, said: str
) -> None:
    with pytest.raises(TokenError, match=said):
        new_token(name, scopes, days)


def test_writing_needs_a_token_with_the_scope(store: Store) -> None:
    client = client_of(store)
    nobody = client.post(WRITE, json=RULING)
    assert nobody.status_code == 401
    assert nobody.headers["WWW-Authenticate"].startswith("Bearer")
    assert client.post(WRITE, json=RULING, headers=bearer("standoff_wrong")).status_code == 401
    assert client.post(WRITE, json=RULING, headers=bearer(token(store, "read"))).status_code == 403
    assert client.post(WRITE, json=RULING, headers=bearer(token(store, "write"))).status_code == 404
    assert client.post(WRITE, json=RULING, headers=bearer(token(store, "admin"))).status_code == 404


def test_a_revoked_or_expired_token_opens_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    client, shown, short = client_of(store), token(store, "write"), token(store, "write", 1)
    for one in (shown, short):
        assert client.post(WRITE, json=RULING, headers=bearer(one)).status_code == 404
    store.revoke_token("write None", "me")
    assert client.post(WRITE, json=RULING, headers=bearer(shown)).status_code == 401
    monkeypatch.setattr("incidents.store.access.now", lambda: "2999-01-01T00:00:00Z")
    assert client.post(WRITE, json=RULING, headers=bearer(short)).status_code == 401


def test_reading_can_be_closed(store: Store) -> None:
    client = client_of(store, reading="closed")
    for path in ("/", "/collections", "/collections/incidents/items", "/download/incidents.geojson"):
        assert client.get(path).status_code == 401, path
    assert client.get("/healthz").status_code == 200
    assert client.get("/sign-in").status_code == 200
    assert client.get("/collections", headers=bearer(token(store, "read"))).status_code == 200


def sign_in(client: FlaskClient, shown: str) -> int:
    page = client.get("/sign-in").get_data(as_text=True)
    (csrf,) = re.findall(r'name="csrf_token" value="([^"]+)"', page)
    return client.post("/sign-in", data={"token": shown, "csrf_token": csrf}).status_code


def test_a_session_writes_only_with_its_csrf_token(store: Store) -> None:
    client, shown = client_of(store), token(store, "write")
    assert sign_in(client, "standoff_wrong") == 401
    assert sign_in(client, shown) == 303
    assert client.post(WRITE, json=RULING).status_code == 400
    page = client.get("/sign-in").get_data(as_text=True)
    (csrf,) = re.findall(r'name="csrf_token" value="([^"]+)"', page)
    assert client.post(WRITE, json=RULING, headers={"X-CSRFToken": csrf}).status_code == 404
    assert client.post("/sign-out", data={"csrf_token": csrf}).status_code == 303
    assert client.post(WRITE, json=RULING, headers={"X-CSRFToken": csrf}).status_code == 401


def test_a_session_ends_with_its_token(store: Store) -> None:
    client = client_of(store, reading="closed")
    assert sign_in(client, token(store, "read")) == 303
    assert client.get("/collections").status_code == 200
    store.revoke_token("read None", "me")
    assert client.get("/collections").status_code == 401


def test_the_sign_in_form_needs_its_csrf_token(store: Store) -> None:
    assert client_of(store).post("/sign-in", data={"token": token(store, "write")}).status_code == 400


def test_cookies_are_safe(store: Store) -> None:
    cookie = client_of(store, https="on").get("/sign-in", base_url="https://localhost").headers["Set-Cookie"]
    assert {"HttpOnly", "Secure", "SameSite=Strict"} <= set(cookie.split("; "))


def test_too_many_requests_are_told_to_wait(store: Store) -> None:
    client = client_of(store, reads_per_minute=2, sign_ins_per_minute=1)
    statuses = [client.get("/collections").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    assert client.get("/collections").headers["Retry-After"] == "60"
    assert client.get("/collections", headers=bearer(token(store, "read"))).status_code == 200
    tried = [client.post("/sign-in").status_code for _ in range(2)]
    assert tried == [400, 429]
