"""Tiles from a store: what a query chooses and an audience may see, as of the last write."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import mapbox_vector_tile
import pytest

from incidents.errors import FilterError, StoreError
from incidents.exchange.properties import complete
from incidents.exchange.tiles.grid import Tile
from incidents.store import Audience, FeatureQuery, Store
from incidents.store import features as tables
from incidents.store.tiles import Coverage

Json = dict[str, Any]

WORLD = Tile(zoom=0, column=0, row=0)
QUARTERS = [Tile(zoom=1, column=column, row=row) for column in (0, 1) for row in (0, 1)]
EVERYONE, TRUSTED, PUBLIC = Audience.EVERYONE, Audience.TRUSTED, Audience.PUBLIC


def full(collection: str, key: str, geometry: Any, **known: Any) -> Json:
    return {"type": "Feature", "id": key, "geometry": geometry, "properties": complete(collection, known)}


def incident(key: str, lon: float | None, **known: Any) -> Json:
    geometry = None if lon is None else {"type": "Point", "coordinates": [lon, 35.0]}
    return full("incidents", key, geometry, **known)


MADE = [
    incident("alpha", 40.0, kind="clash", date="2016-01-02", title="A market"),
    incident("beta", -40.0, kind="shelling", date="2016-03-04", verdict="contradicted"),
    incident("gamma", None, kind="clash", title="The market"),
    incident("delta", 40.0, kind="clash", date="2017-01-01", killed_min=3),
]


def keep(store: Store, found: Sequence[tuple[Json, Audience]], collection: str = "incidents") -> None:
    with store.database.writing() as db:
        tables.replace(db, store.database, collection, found)
        head = tables.derived_head(db)
        tables.set_derived_head(db, head + 1)


@pytest.fixture
def held(store: Store) -> Store:
    keep(store, [(feature, EVERYONE) for feature in MADE])
    return store


def shown(store: Store, query: FeatureQuery, tile: Tile = WORLD) -> list[Json]:
    made = store.tile(query, tile)
    if not made:
        return []
    return [f["properties"] for f in mapbox_vector_tile.decode(made)[query.collection]["features"]]


@pytest.mark.parametrize(
    ("chosen", "matched", "located"),
    [
        ({}, 4, 3),
        ({"where": {"op": "=", "args": [{"property": "kind"}, "clash"]}}, 3, 2),
        ({"where": False}, 0, 0),
        ({"days": (date(2016, 2, 1), None)}, 3, 2),  # what has no date is on every day
        ({"bbox": (30.0, 30.0, 50.0, 40.0)}, 3, 2),  # what has no place is in every box
        ({"words": "market"}, 2, 1),
        ({"ids": ("beta",)}, 1, 1),
        ({"sort": (("title", True),), "limit": 1, "offset": 2}, 4, 3),
    ],
)
def test_tiles_count_what_the_list_counts(held: Store, chosen: Any, matched: int, located: int) -> None:
    query = FeatureQuery(collection="incidents", **chosen)
    covered = held.coverage(query)
    assert (covered.matched, covered.located) == (matched, located)
    assert covered.matched == held.page(query).number_matched
    for tiles in ([WORLD], QUARTERS):
        assert sum(f["count"] for tile in tiles for f in shown(held, query, tile)) == located


def test_features_on_one_spot_are_one_with_their_sum(held: Store) -> None:
    query = FeatureQuery(collection="incidents")
    assert sorted(shown(held, query), key=lambda f: f["count"]) == [
        {"count": 1, "id": "beta", "kind": "shelling", "verdict": "contradicted",
         "coordinateUncertaintyInMeters": 0.0},
        {"count": 2, "kind": "clash", "killed_min": 3, "coordinateUncertaintyInMeters": 0.0},
    ]  # fmt: skip


def test_the_box_is_that_of_what_is_located(held: Store) -> None:
    assert held.coverage(FeatureQuery(collection="incidents")).bbox == pytest.approx(
        (-40, 35, 40, 35), abs=1e-6
    )
    assert held.coverage(FeatureQuery(collection="incidents", ids=("gamma",))) == Coverage(
        matched=1, located=0, bbox=None
    )


def test_a_write_is_seen_by_the_next_tile(held: Store) -> None:
    query = FeatureQuery(collection="incidents")
    assert len(shown(held, query)) == 2
    keep(held, [(incident("alpha", 10.0), EVERYONE)])
    assert [f["id"] for f in shown(held, query)] == ["alpha"]
    assert held.coverage(query).matched == 1


def test_the_public_sees_only_the_public_shape(store: Store) -> None:
    exact = incident("safe", 40.0, coordinateUncertaintyInMeters=100.0, kind="clash")
    wide = incident("safe", 41.0, coordinateUncertaintyInMeters=25_000.0, restricted=True)
    secret = incident("secret", 10.0)
    keep(store, [(exact, TRUSTED), (wide, PUBLIC), (secret, TRUSTED)])
    for chosen in ({}, {"bbox": (-20.0, 30.0, 60.0, 40.0)}):
        public = FeatureQuery(collection="incidents", audience=PUBLIC, **chosen)
        trusted = FeatureQuery(collection="incidents", audience=TRUSTED, **chosen)
        assert shown(store, public) == [{"count": 1, "id": "safe", "coordinateUncertaintyInMeters": 25_000.0}]
        assert {f["id"] for f in shown(store, trusted)} == {"safe", "secret"}
        assert store.coverage(public).matched == 1
        assert store.coverage(trusted).matched == 2
        assert store.coverage(public).bbox == pytest.approx((41, 35, 41, 35), abs=1e-6)


def test_areas_and_lines_have_tiles_too(store: Store) -> None:
    ring = [[30.0, 30.0], [50.0, 30.0], [50.0, 40.0], [30.0, 40.0], [30.0, 30.0]]
    area = {"type": "MultiPolygon", "coordinates": [[ring]]}
    line = {"type": "LineString", "coordinates": [[30.0, 30.0], [50.0, 40.0]]}
    keep(
        store, [(full("claim-areas", "area", area, region="certain", outside=True), EVERYONE)], "claim-areas"
    )
    lines = [
        full("findings", "line", line, verdict="borderline", robust=False),
        full("findings", "none", None),
    ]
    keep(store, [(one, EVERYONE) for one in lines], "findings")
    assert shown(store, FeatureQuery(collection="claim-areas")) == [
        {"id": "area", "region": "certain", "outside": True}
    ]
    assert shown(store, FeatureQuery(collection="findings")) == [
        {"id": "line", "verdict": "borderline", "robust": False}
    ]
    covered = store.coverage(FeatureQuery(collection="findings"))
    assert (covered.matched, covered.located) == (2, 1)
    assert covered.bbox == pytest.approx((30, 30, 50, 40), abs=1e-6)


def test_an_empty_store_has_empty_tiles(store: Store) -> None:
    for collection in ("incidents", "places", "claim-areas", "findings"):
        query = FeatureQuery(collection=collection)
        assert store.tile(query, WORLD) == b""
        assert store.coverage(query) == Coverage(matched=0, located=0, bbox=None)


def test_what_cannot_be_is_refused(held: Store) -> None:
    with pytest.raises(StoreError, match="reports have no geometry"):
        held.tile(FeatureQuery(collection="reports"), WORLD)
    with pytest.raises(FilterError):
        held.tile(FeatureQuery(collection="incidents", where={"op": "=", "args": [1]}), WORLD)
