"""A store of two reports, one of them protected; names are looked up in the real gazetteer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.store import Received, Store, open_store
from tests.incidents import sample
from web import create_app
from web.auth.tokens import new_token
from web.config import Config
from web.desk import Desk


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(default_folder())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "s.sqlite")
    opened.receive(
        [
            Received(report=sample.report(), original=b"a"),
            Received(report=sample.report("b", sample.TEXT_B, None), original=b"b", is_restricted=True),
        ],
        [sample.reading_a(), sample.reading_b()],
        "the tests",
    )
    opened.derive()
    yield opened
    opened.close()


@pytest.fixture
def client(store: Store, gazetteer: Gazetteer) -> FlaskClient:
    app = create_app(store, Config(page_limit=1), Desk(store, lambda: gazetteer))
    app.testing = True
    return app.test_client()


@pytest.fixture
def trusted(store: Store) -> dict[str, str]:
    """The head of a request by somebody who may see protected sources."""
    shown, token = new_token("trusted desk", ["trusted"])
    store.add_token(token, "the tests")
    return {"Authorization": f"Bearer {shown}"}
