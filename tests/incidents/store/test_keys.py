"""Pages by key: nothing is left out or told twice in any order, and no broken key does harm."""

import base64
import json
from datetime import date, timedelta
from itertools import cycle
from typing import Any

import pytest

from incidents.errors import QueryError
from incidents.exchange.imports.batches import Batch
from incidents.exchange.properties import names
from incidents.store import FeatureQuery, Store

BATCH = Batch(key="k", number=0, dataset="made", file_sha256="0", author="me")
DAY = date(2020, 2, 27)
# Several of each value, and null among them, in no order.
VALUES: dict[str, list[Any]] = {
    "title": ["b", None, "B", "é", "a", "", "\U0001f30d", "\uffee", "b"],
    "date": [None, *((DAY + timedelta(days=n)).isoformat() for n in (3, 0, 3, 1))],
    "killed_min": [3, None, 0, 3, 12, 2],
    "lon": [1.5, -2, None, 1e-7, 1.5],
    "restricted": [True, None, False],
}


@pytest.fixture
def filled(store: Store) -> Store:
    columns = {name: cycle(values) for name, values in VALUES.items()}
    found = [
        {
            "type": "Feature",
            "id": f"i-{n}",
            "geometry": None,
            "properties": dict.fromkeys(names("incidents")) | {k: next(v) for k, v in columns.items()},
        }
        for n in range(23)
    ]
    store.put_batch(BATCH, found)
    return store


def _in_order(key: Any) -> Any:
    return (key is not None, key.encode() if isinstance(key, str) else key)


@pytest.mark.parametrize(
    "sort",
    [
        (),
        *(((name, descends),) for name in VALUES for descends in (False, True)),
        (("restricted", True), ("killed_min", False), ("title", True)),
        (("date", False), ("lon", True)),
    ],
    ids=str,
)
def test_pages_in_every_order(filled: Store, sort: tuple[tuple[str, bool], ...]) -> None:
    expected = [json.loads(body) for body in filled.bodies(FeatureQuery(collection="incidents"))]
    for name, descends in reversed(sort):
        expected.sort(key=lambda one: _in_order(one["properties"][name]), reverse=descends)
    found, key = [], None
    while not found or key:
        page = filled.page(FeatureQuery(collection="incidents", sort=sort, limit=4, after=key))
        assert page.number_matched == 23
        found += [json.loads(body) for body in page.bodies]
        key = page.next_key
    assert [one["id"] for one in found] == [one["id"] for one in expected]
    assert [json.loads(b) for b in filled.bodies(FeatureQuery(collection="incidents", sort=sort))] == found


def _key(*values: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("title", "!!!"),
        ("title", "AAAA"),
        ("title", _key()),
        ("title", _key(1)),
        ("title", _key(5, 1)),
        ("title", _key("a", None)),
        ("title", _key("a", "1")),
        ("title", _key("a", 1 << 70)),
        ("title", _key("a", True)),
        ("title", _key("\ud800", 1)),
        ("title", _key(["a"], 1)),
        ("date", _key("yesterday", 1)),
        ("date", _key(20200227, 1)),
        ("killed_min", _key("3", 1)),
        ("killed_min", _key(3.5, 1)),
        ("killed_min", _key(1 << 64, 1)),
        ("lon", _key(float("nan"), 1)),
        ("lon", _key("1; DROP TABLE incidents", 1)),
        ("restricted", _key("true", 1)),
        ("restricted", _key(2, 1)),
        ("title", base64.urlsafe_b64encode(b"[" * 100_000).decode()),
    ],
)
def test_a_broken_key_is_refused(filled: Store, name: str, key: str) -> None:
    with pytest.raises(QueryError, match="is no key of a page in this order; follow the link 'next'"):
        filled.page(FeatureQuery(collection="incidents", sort=((name, False),), after=key))


@pytest.mark.parametrize("text", ["'; --", "a\0b", "\ufdd0", "%s", "?"])
def test_a_key_of_hostile_text_is_a_value_like_another(filled: Store, text: str) -> None:
    query = FeatureQuery(collection="incidents", sort=(("title", False),), after=_key(text, 1))
    assert 0 < len(filled.page(query).bodies) < 23
