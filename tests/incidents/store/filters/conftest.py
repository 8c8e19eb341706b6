"""Both databases, asked the same way."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

from incidents.store.filters import PostgisDialect, SqliteDialect, to_sql
from tests.cluster import Cluster
from tests.incidents.store.filters import rows

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
def postgis(cluster: Cluster) -> Iterator[Any]:
    """A connection to a private PostGIS with the tables."""
    with psycopg.connect(cluster.where, autocommit=True) as db:
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
