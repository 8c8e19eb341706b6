"""A store's side of an import: batches whole or not at all, updates, and what may be one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from incidents.exchange.imports.batches import Added, Batch
from incidents.exchange.properties import names
from incidents.store import FeatureQuery, Store, open_store
from tests.incidents.store.sampled import full


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "s.sqlite")
    yield opened
    opened.close()


def _batch(number: int, key: str = "a" * 64) -> Batch:
    return Batch(key=key, number=number, dataset="made", file_sha256="b" * 64, author="me")


def _incident(name: str, **changes: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"title": name, "dataset": "made", "source_id": name, "lon": 40.1, "lat": 35.3}
    properties = dict.fromkeys(names("incidents")) | told | changes
    point = {"type": "Point", "coordinates": [40.1, 35.3]}
    return {"type": "Feature", "id": f"made-{name}", "geometry": point, "properties": properties}


def _titles(store: Store) -> list[str]:
    page = store.page(FeatureQuery(collection="incidents"))
    return [body.split('"title":"')[1].split('"')[0] for body in page.bodies]


def test_a_batch_is_kept_with_its_number(store: Store) -> None:
    assert store.batches_done("a" * 64) == 0
    assert store.put_batch(_batch(0), [_incident("x"), _incident("y")]) == Added(new=2)
    assert store.put_batch(_batch(1), []) == Added()
    assert (store.batches_done("a" * 64), store.batches_done("c" * 64)) == (2, 0)
    assert store.datasets() == {"made": 2}
    entry = store.history(subject="made")[0]
    assert entry.content == {"batch": 0, "file_sha256": "b" * 64, "incidents": 2}
    assert store.first_broken() is None


def test_the_same_again_stays_and_other_content_takes_its_place(store: Store) -> None:
    store.put_batch(_batch(0), [_incident("x"), _incident("y")])
    found = [_incident("x"), _incident("y", title="y, told anew"), _incident("z")]
    assert store.put_batch(_batch(1), found) == Added(new=1, changed=1, same=1)
    assert sorted(_titles(store)) == ["x", "y, told anew", "z"]


def test_of_several_with_one_id_the_last_counts(store: Store) -> None:
    store.put_batch(_batch(0), [_incident("x"), _incident("x", title="x, told anew")])
    assert _titles(store) == ["x, told anew"]


def test_a_batch_that_fails_leaves_nothing(store: Store) -> None:
    broken = _incident("y") | {"geometry": {"type": "Point", "coordinates": []}}
    with pytest.raises(ValueError):
        store.put_batch(_batch(0), [_incident("x"), broken])
    assert (store.batches_done("a" * 64), store.datasets()) == (0, {})


def test_imported_and_read_incidents_stand_side_by_side(store: Store) -> None:
    full(store)
    store.put_batch(_batch(0), [_incident("x")])
    store.derive()
    assert store.datasets() == {"made": 1}
    assert "x" in _titles(store)


def test_one_event_under_two_ids_is_told(store: Store) -> None:
    same = {"date": "2031-05-04", "killed_min": 3, "killed_max": 3}
    store.put_batch(
        _batch(0),
        [
            _incident("b", **same),
            _incident("a", **same),
            _incident("other toll", **same | {"killed_max": 4}),
            _incident("other place", **same | {"lat": 35.4}),
            _incident("other set", **same | {"dataset": "another"}),
            _incident("no toll", **same | {"killed_min": 0, "killed_max": 0}),
            _incident("no toll either", **same | {"killed_min": 0, "killed_max": 0}),
        ],
    )
    assert list(store.twins("made")) == [("a", "b")]
