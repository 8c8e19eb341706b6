"""The service over features made by hand."""

import pytest
from flask.testing import FlaskClient

from tests.web.ogc.made import made
from web import create_app
from web.config import Config


@pytest.fixture(scope="package")
def api() -> FlaskClient:
    app = create_app(made(), Config())
    app.testing = True
    return app.test_client()
