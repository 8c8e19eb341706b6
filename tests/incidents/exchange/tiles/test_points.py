"""Points in tiles: each counted once at every zoom, merged where they are many."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from incidents.exchange.tiles.cells import MOST, UNKNOWN
from incidents.exchange.tiles.grid import DEEPEST, EXTENT, Tile
from tests.incidents.exchange.tiles.made import counted, everything, features, made

WORLD = Tile(zoom=0, column=0, row=0)
# The edges of tiles, cells and the world, besides any place.
edges = st.sampled_from([-180.0, -90.0, -1e-12, 0.0, 11.25, 45.0, 90.0, 180.0])
lons = edges | st.floats(-180, 180)
lats = st.sampled_from([-90.0, -85.06, 0.0, 66.51326044311186, 85.06, 90.0]) | st.floats(-90, 90)
places = st.none() | st.tuples(lons, lats)


@given(st.lists(places, max_size=40), st.integers(0, 4), st.integers(1, 20))
@settings(deadline=None, max_examples=40)
def test_the_counts_of_every_zoom_add_up(some: list, zoom: int, times: int) -> None:
    points = made(some * times)
    located = sum(place is not None for place in some) * times
    assert len(everything(points)) == located
    assert counted(points, zoom) == located


def test_many_points_become_few_features_whose_counts_are_true() -> None:
    rng = np.random.default_rng(3)
    points = made(list(zip(rng.normal(40, 2, 5_000), rng.normal(35, 1, 5_000), strict=True)))
    for zoom in (0, 3, 6):
        x, y = 626 >> (10 - zoom), 404 >> (10 - zoom)
        found = features(points.tile("incidents", Tile(zoom=zoom, column=x, row=y), everything(points)))
        assert 0 < len(found) <= MOST
        assert all(0 <= c < EXTENT for f in found for c in f["geometry"]["coordinates"])
    assert counted(points, 5) == 5_000


def test_few_points_stay_themselves_where_they_are() -> None:
    points = made(
        [(0.0, 0.0), (90.0, 0.0), None],
        verdict=["borderline", None, "contradicted"], kind=["clash", "shelling", "clash"],
        killed=[3, None, 9], radius=[250.0, 1200.0, 9.0],
    )  # fmt: skip
    found = features(points.tile("incidents", WORLD, everything(points)))
    assert [f["geometry"]["coordinates"] for f in found] == [[2048, 2048], [3072, 2048]]
    assert [f["id"] for f in found] == [1, 2]
    assert [f["properties"] for f in found] == [
        {
            "count": 1, "id": "made-0", "verdict": "borderline", "kind": "clash", "killed_min": 3,
            "coordinateUncertaintyInMeters": 250.0,
        },
        {"count": 1, "id": "made-1", "kind": "shelling", "coordinateUncertaintyInMeters": 1200.0},
    ]  # fmt: skip


def test_one_place_is_one_feature_with_the_worst_of_all() -> None:
    points = made(
        [(40.0, 35.0)] * 4, verdict=["consistent", "contradicted", None, "borderline"],
        kind=["clash"] * 4, killed=[None, 2, 0, 5], radius=[250.0, 100.0, None, 5000.0],
    )  # fmt: skip
    (found,) = features(points.tile("incidents", Tile(zoom=14, column=10012, row=6489), everything(points)))
    assert found["properties"] == {
        "count": 4, "verdict": "contradicted", "kind": "clash", "killed_min": 7,
        "coordinateUncertaintyInMeters": 5000.0,
    }  # fmt: skip


def test_kinds_that_differ_and_tolls_that_nobody_told_are_not_told() -> None:
    points = made([(40.0, 35.0)] * 2, kind=["clash", None])
    (found,) = features(points.tile("incidents", WORLD, everything(points)))
    assert found["properties"] == {"count": 2, "coordinateUncertaintyInMeters": 0.0}


def test_more_kinds_than_fit_are_still_counted() -> None:
    kinds = [f"kind {n}" for n in range(UNKNOWN + 40)]
    points = made([(n % 60.0, n / 10) for n in range(len(kinds))], kind=kinds)
    assert counted(points, 2) == len(kinds)


@pytest.mark.parametrize("zoom", [0, 9, DEEPEST])
def test_a_crowd_on_one_spot_is_one_feature_at_every_zoom(zoom: int) -> None:
    points = made([(0.0, 0.0)] * (MOST + 1))
    middle = (1 << zoom) >> 1
    (found,) = features(
        points.tile("incidents", Tile(zoom=zoom, column=middle, row=middle), everything(points))
    )
    assert found["properties"]["count"] == MOST + 1


def test_only_the_rows_asked_for_are_shown() -> None:
    points = made([(40.0, 35.0), None, (41.0, 36.0)])
    rows = points.rows(np.array([3, 2]))
    (found,) = features(points.tile("incidents", WORLD, points.located(rows)))
    assert found["properties"]["id"] == "made-2"


def test_the_bounds_hold_what_is_located() -> None:
    points = made([(-90.0, 0.0), None, (90.0, 0.0)])
    assert points.bounds(everything(points)) == (0.25, 0.5, 0.75, 0.5)
