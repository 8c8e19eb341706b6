"""Both databases, asked the same way."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from incidents.store.filters import PostgisDialect, SqliteDialect, to_sql
from tests.incidents.store.filters import rows

sys.path.insert(0, str(Path(__file__).parents[4] / "bench"))
from postgis import MISSING, cluster

Ask = Callable[..., set[str]]


@pytest.fixture(scope="session")
def in_sqlite() -> Iterator[Ask]:
    db = rows.in_sqlite()

    def ask(expression: Any, collection: str = "incidents") -> set[str]:
        where, params = to_sql(expression, collection, SqliteDialect())
        table = collection.replace("-", "_")
        return {key for (key,) in db.execute(f'SELECT id FROM "{table}" WHERE {where}', params)}

    yield ask
    db.close()


@pytest.fixture(scope="session")
def postgis() -> Iterator[Any]:
    """A connection to a private PostGIS with the tables."""
    psycopg = pytest.importorskip("psycopg")
    with cluster() as found:
        if found is None:
            pytest.skip(MISSING)
        with psycopg.connect(found.where, autocommit=True) as db:
            rows.in_postgis(db)
            yield db


@pytest.fixture(scope="session")
def in_postgis(postgis: Any) -> Ask:
    def ask(expression: Any, collection: str = "incidents") -> set[str]:
        where, params = to_sql(expression, collection, PostgisDialect())
        table = collection.replace("-", "_")
        return {key for (key,) in postgis.execute(f'SELECT id FROM "{table}" WHERE {where}', params)}

    return ask


@pytest.fixture(params=["in_sqlite", "in_postgis"])
def ask(request: pytest.FixtureRequest) -> Ask:
    """The ids of the rows that meet CQL2 JSON, in each database in turn."""
    asked: Ask = request.getfixturevalue(request.param)
    return asked
