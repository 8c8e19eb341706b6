"""A store's side of an import: batches whole or not at all, updates, and what may be one."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from incidents.exchange.imports.batches import Added, Batch
from incidents.exchange.properties import names
from incidents.store import FeatureQuery, Received, Store, open_store
from tests.incidents import sample
from tests.incidents.store.sampled import REPORTS, full


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
    assert entry.content | {"rows": ""} == {"batch": 0, "file_sha256": "b" * 64, "incidents": 2, "rows": ""}
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


def _read_from_reports(store: Store) -> list[dict[str, Any]]:
    store.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
    store.derive()
    return [json.loads(body) for body in store.bodies(FeatureQuery(collection="incidents"))]


def test_our_own_export_of_what_was_read_outlives_deriving(store: Store, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "other.sqlite")) as other:
        exported = _read_from_reports(other)
    assert {one["properties"]["dataset"] for one in exported} == {None}
    store.put_batch(_batch(0), exported)
    store.receive([Received(report=sample.report("c", "Nothing happened."))], [], "me")
    assert store.derive()
    store.redact("c", "me", "a mistake")
    store.restrict_place("alpha", "me", restricted=True)
    found = [json.loads(body) for body in store.bodies(FeatureQuery(collection="incidents"))]
    assert found == exported
    assert store.datasets() == {"made": len(exported)}


def test_what_was_read_takes_the_place_of_its_own_export(store: Store, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "other.sqlite")) as other:
        exported = _read_from_reports(other)
    changed = [one | {"properties": one["properties"] | {"title": "older"}} for one in exported]
    store.put_batch(_batch(0), changed)
    assert _read_from_reports(store) == exported
    assert (store.datasets(), store.entries_behind, store.first_broken()) == ({}, 0, None)
    assert store.put_batch(_batch(1), changed) == Added(same=len(changed))
    assert set(_titles(store)) == {one["properties"]["title"] for one in exported}


def test_an_import_brings_no_protected_place_back(store: Store) -> None:
    exact = _read_from_reports(store)
    for report in ("a", "b"):
        store.restrict_report(report, "me", restricted=True)
    store.put_batch(_batch(0), exact)
    assert _titles(store) == []
    store.derive()
    store.put_batch(_batch(1), exact)
    public = [json.loads(body) for body in store.bodies(FeatureQuery(collection="incidents"))]
    assert {one["properties"]["restricted"] for one in public} == {True}


def test_nul_is_no_part_of_a_feature(store: Store) -> None:
    store.put_batch(_batch(0), [_incident("x", speakers=["a\0b"], notes="\\u0000 \0")])
    (body,) = store.bodies(FeatureQuery(collection="incidents"))
    told = json.loads(body)["properties"]
    assert (told["speakers"], told["notes"]) == (["a\ufffdb"], "\\u0000 \ufffd")


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
