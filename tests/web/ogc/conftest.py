"""The service over features made by hand."""

import pytest
from flask.testing import FlaskClient

from tests.web.fake_store import FakeStore
from tests.web.ogc.made import made
from web import create_app
from web.config import Config


@pytest.fixture(scope="package")
def held() -> FakeStore:
    """A store that no test of this folder writes to."""
    return made()


@pytest.fixture(scope="package")
def api(held: FakeStore) -> FlaskClient:
    app = create_app(held, Config(page_limit=4, page_limit_max=5, hosts=("maps.example",)))
    app.testing = True
    return app.test_client()
