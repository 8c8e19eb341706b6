"""An application over an empty store, and those who write to it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from gazetteer.lookup import Gazetteer
from incidents.model import Report, ReportReading
from incidents.store import Store, open_store
from tests.incidents import sample
from web import create_app
from web.auth.tokens import new_token
from web.config import Config
from web.desk import Desk

Send = Callable[..., TestResponse]
READINGS = {sample.TEXT_A: sample.reading_a(), sample.TEXT_B: sample.reading_b()}


class SampleDesk(Desk):
    """Knows how the two reports of the sample read."""

    def read(self, report: Report) -> ReportReading:
        known = READINGS[report.text]
        claims = tuple(replace(c, report=report.id) for c in known.claims)
        return replace(known, report=report, claims=claims)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "s.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def client(store: Store) -> FlaskClient:
    app = create_app(store, Config(), SampleDesk(store, lambda: cast(Gazetteer, None)))
    app.testing = True
    return app.test_client()


@pytest.fixture
def tokens(store: Store) -> dict[str, str]:
    """A token of each scope, by its name."""
    shown = {}
    for scope in ("read", "trusted", "write", "admin"):
        shown[scope], token = new_token(f"{scope} desk", [scope])
        store.add_token(token, "me")
    return shown


@pytest.fixture
def send(client: FlaskClient, tokens: dict[str, str]) -> Send:
    """Send JSON with the token of a scope, or without one."""

    def sent(method: str, path: str, body: Any = None, scope: str | None = "write", **headers: str) -> Any:
        if scope is not None:
            headers["Authorization"] = f"Bearer {tokens[scope]}"
        return client.open(path, method=method, json=body, headers=headers)

    return sent
