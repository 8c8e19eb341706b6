"""Stores in both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from incidents.store import Store, open_store


@pytest.fixture(params=["sqlite", "postgis"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new store may lie: a file, and a database without one."""
    if request.param == "postgis":
        return str(request.getfixturevalue("empty_database"))
    return str(tmp_path / "s.sqlite")


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    """An empty store, in each database in turn."""
    opened = open_store(where)
    yield opened
    opened.close()


@pytest.fixture
def in_postgis(empty_database: str) -> Iterator[Store]:
    """An empty store in PostGIS."""
    opened = open_store(empty_database)
    yield opened
    opened.close()
