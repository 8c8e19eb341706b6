"""An application whose desk reads with the built-in gazetteer, opened once."""

import pytest
from flask.testing import FlaskClient

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.store import Store
from web import create_app
from web.config import Config
from web.desk import Desk


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(default_folder())


@pytest.fixture
def client(store: Store, gazetteer: Gazetteer) -> FlaskClient:
    app = create_app(store, Config(), Desk(store, lambda: gazetteer))
    app.testing = True
    return app.test_client()
