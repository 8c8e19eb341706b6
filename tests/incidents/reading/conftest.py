"""The gazetteer that users have."""

from collections.abc import Iterator

import pytest

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer


@pytest.fixture(scope="session")
def world() -> Iterator[Gazetteer]:
    gazetteer = Gazetteer.open(default_folder())
    yield gazetteer
    gazetteer.close()
