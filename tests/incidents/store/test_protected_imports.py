"""Data sets that are protected: the public sees kind, day and a larger circle, by whatever way it asks."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from geo.geodesic import distance_m
from geo.lonlat import LonLat
from incidents.audience import Audience
from incidents.errors import StoreError
from incidents.exchange.imports.batches import Added, Batch
from incidents.exchange.properties import names
from incidents.store import FeatureQuery, Store, open_store
from incidents.store.history import Action
from tests.incidents import sample
from tests.incidents.store.sampled import REPORTS

_TRUE = LonLat(lon=40.1234, lat=35.4321)


def _batch(number: int) -> Batch:
    return Batch(key="a" * 64, number=number, dataset="made", file_sha256="b" * 64, author="me")


def _incident(name: str = "x", **changes: Any) -> dict[str, Any]:
    told = {
        "title": f"Raid on {name}", "kind": "air_strike", "date": "2031-05-04", "place": name,
        "lon": _TRUE.lon, "lat": _TRUE.lat, "coordinateUncertaintyInMeters": 250.0, "dataset": "made",
        "source_id": name, "killed_min": 3, "killed_max": 3, "notes": "told by a nurse",
        "perpetrators": [{"who": "A", "by": "B"}],
    }  # fmt: skip
    properties = dict.fromkeys(names("incidents")) | told | changes
    point = {"type": "Point", "coordinates": list(_TRUE.lonlat)}
    return {"type": "Feature", "id": f"made-{name}", "geometry": point, "properties": properties}


def _seen(store: Store, audience: Audience, **asked: Any) -> list[dict[str, Any]]:
    query = FeatureQuery(collection="incidents", audience=audience, **asked)
    return [json.loads(body) for body in store.page(query).bodies]


def _held(store: Store) -> tuple[int, int]:
    return len(_seen(store, Audience.PUBLIC)), len(_seen(store, Audience.TRUSTED))


def test_the_public_sees_kind_day_and_a_circle_that_holds_the_place(store: Store) -> None:
    assert store.put_batch(_batch(0), [_incident()], restricted=True) == Added(new=1)
    (public,) = _seen(store, Audience.PUBLIC)
    told = public["properties"]
    assert {key for key, value in told.items() if value not in (None, [])} == {
        "title", "kind", "date", "lon", "lat", "coordinateUncertaintyInMeters", "georeferenceRemarks",
        "restricted",
    }  # fmt: skip
    assert (told["title"], told["restricted"]) == ("Air strike, place protected, 2031-05-04", True)
    lon, lat = public["geometry"]["coordinates"]
    away_m = distance_m(LonLat(lon=lon, lat=lat), _TRUE)
    assert 0 < away_m <= told["coordinateUncertaintyInMeters"] - 250
    assert _seen(store, Audience.TRUSTED) == [_incident()]
    assert (store.datasets(), store.first_broken()) == ({"made": 1}, None)


def test_no_question_of_the_public_meets_what_is_protected(store: Store) -> None:
    store.put_batch(_batch(0), [_incident("Xanadu")], restricted=True)
    (public,) = _seen(store, Audience.PUBLIC)
    box = (_TRUE.lon - 0.0001, _TRUE.lat - 0.0001, _TRUE.lon + 0.0001, _TRUE.lat + 0.0001)
    wheres = [
        {"op": "=", "args": [{"property": "source_id"}, "Xanadu"]},
        {"op": "=", "args": [{"property": "dataset"}, "made"]},
        {"op": ">", "args": [{"property": "killed_min"}, 0]},
        {"op": "a_contains", "args": [{"property": "perpetrators"}, ["A"]]},
    ]
    asked: list[dict[str, Any]] = [{"words": "Xanadu"}, {"words": "nurse"}, {"bbox": box}]
    asked += [{"where": one} for one in wheres] + [{"ids": ("made-Xanadu",)}]
    for one in asked:
        query = FeatureQuery(collection="incidents", **one)
        assert (store.page(query).number_matched, store.tally(query).matched) == (0, 0), one
        assert (list(store.bodies(query)), store.coverage(query).matched) == ([], 0), one
        assert len(_seen(store, Audience.TRUSTED, **one)) == 1, one
    assert store.body("incidents", "made-Xanadu") is None
    assert [store.facets("incidents", name) for name in ("dataset", "perpetrators", "speakers")] == [()] * 3
    box_of_all = store.extent("incidents").bbox
    assert box_of_all is not None and list(box_of_all[:2]) == public["geometry"]["coordinates"]


@pytest.mark.parametrize(
    "changes",
    [{"kind": "raid on the house of Y"}, {"coordinateUncertaintyInMeters": None}],
    ids=["words for a kind", "no radius"],
)
def test_what_could_tell_more_is_left_out(store: Store, changes: dict[str, Any]) -> None:
    store.put_batch(_batch(0), [_incident(**changes)], restricted=True)
    (public,) = _seen(store, Audience.PUBLIC)
    assert (public["geometry"] is None) == ("kind" not in changes)
    assert public["properties"]["kind"] in ("other", "air_strike")


def test_the_same_again_stays_and_changes_take_the_place_of_both(store: Store) -> None:
    store.put_batch(_batch(0), [_incident(), _incident("y")], restricted=True)
    changed = _incident(date="2031-05-05")
    assert store.put_batch(_batch(1), [changed, _incident("y")], restricted=True) == Added(changed=1, same=1)
    assert _held(store) == (2, 2)
    days = sorted(one["properties"]["date"] for one in _seen(store, Audience.PUBLIC))
    assert days == ["2031-05-04", "2031-05-05"]
    assert store.first_broken() is None


def test_what_was_open_can_be_protected_and_not_the_other_way_round(store: Store) -> None:
    store.put_batch(_batch(0), [_incident()])
    assert _held(store) == (1, 1)
    assert store.put_batch(_batch(1), [_incident()], restricted=True) == Added(changed=1)
    assert {one["properties"]["notes"] for one in _seen(store, Audience.PUBLIC)} == {None}
    with pytest.raises(StoreError, match="protected in the store: import it with --restricted"):
        store.put_batch(_batch(2), [_incident()])
    assert (_held(store), store.first_broken()) == ((1, 1), None)


def test_protection_is_lifted_with_an_entry_in_the_history(store: Store) -> None:
    store.put_batch(_batch(0), [_incident(), _incident("y")], restricted=True)
    assert store.lift_protection("made", "me", "the source is safe") == 2
    assert _seen(store, Audience.PUBLIC) == _seen(store, Audience.TRUSTED) == [_incident(), _incident("y")]
    said = store.history(subject="made")[-1]
    assert (said.action, said.author, said.content["reason"]) == (Action.IMPORT, "me", "the source is safe")
    assert (store.datasets(), store.first_broken()) == ({"made": 2}, None)
    assert store.put_batch(_batch(1), [_incident()]) == Added(same=1)


def test_what_was_lifted_can_be_protected_again(store: Store) -> None:
    store.put_batch(_batch(0), [_incident()], restricted=True)
    store.lift_protection("made", "me")
    assert store.batches_done(_batch(0).key) == 0
    assert store.put_batch(_batch(0), [_incident()], restricted=True) == Added(changed=1)
    assert {one["properties"]["notes"] for one in _seen(store, Audience.PUBLIC)} == {None}
    assert store.first_broken() is None


@pytest.mark.parametrize("dataset", ["made", "another"])
def test_what_is_not_protected_is_not_lifted(store: Store, dataset: str) -> None:
    store.put_batch(_batch(0), [_incident()])
    with pytest.raises(StoreError, match=f"data set '{dataset}' is protected; imported data sets: made"):
        store.lift_protection(dataset, "me")
    assert store.batches_done(_batch(0).key) == 1


def test_one_that_is_opened_behind_our_back_shows(store: Store) -> None:
    store.put_batch(_batch(0), [_incident()], restricted=True)
    with store.database.writing() as db:
        db.execute("DELETE FROM incidents WHERE audience = 2")
        db.execute("UPDATE incidents SET audience = 0")
    assert "imported incidents: one was changed" in str(store.first_broken())


def test_what_reports_tell_goes_first_and_leaves_no_second_circle(store: Store, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "other.sqlite")) as other:
        other.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
        other.derive()
        read = _seen(other, Audience.TRUSTED)
    store.put_batch(_batch(0), read, restricted=True)
    assert _held(store) == (len(read), len(read))
    store.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
    store.derive()
    assert _seen(store, Audience.PUBLIC) == _seen(store, Audience.TRUSTED) == read
    assert store.put_batch(_batch(1), read, restricted=True) == Added(same=len(read))
    assert (_seen(store, Audience.PUBLIC), store.first_broken()) == (read, None)
    assert store.history(subject="made")[-1].action == Action.IMPORT
