"""Points in memory: a box holds the same as by looking at each of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.store.boxes import halves
from incidents.store.positions import Positions
from incidents.store.query import Bbox

# Edges of cells, both sides of them, the ends of the Earth, and past these.
LONS = st.sampled_from(
    [-200.0, -180.0, -179.9, -0.125, -1e-12, 0.0, 0.1, 0.125, 0.3, 12.0, 179.99, 180.0, 1e300]
)
LATS = st.sampled_from([-90.0, -89.9, -0.125, 0.0, 1e-9, 0.1, 0.125, 33.3, 90.0])
POINTS = st.lists(st.tuples(LONS, LATS) | st.just((np.nan, np.nan)), max_size=30)


def _held(points: list[tuple[float, float]]) -> Positions:
    lonlat = np.array(points, np.float64).reshape(-1, 2)
    return Positions.of(np.arange(len(points), 0, -1, dtype=np.int64), lonlat[:, 0], lonlat[:, 1])


def _expected(points: list[tuple[float, float]], bbox: Bbox) -> list[int]:
    return sorted(
        len(points) - n
        for n, (lon, lat) in enumerate(points)
        if np.isnan(lon) or any(w <= lon <= e and s <= lat <= n_ for w, s, e, n_ in halves(bbox))
    )


@given(points=POINTS, lons=st.tuples(LONS, LONS), lats=st.tuples(LATS, LATS).map(sorted))
def test_a_box_holds_what_a_look_at_each_finds(
    points: list[tuple[float, float]], lons: tuple[float, float], lats: list[float]
) -> None:
    """West above east goes around the Earth."""
    bbox = (lons[0], lats[0], lons[1], lats[1])
    found = _held(points).meeting(bbox)
    assert found is not None and found.tolist() == _expected(points, bbox)


def test_all_rows_are_told_in_order_with_those_without_a_place() -> None:
    held = _held([(0.0, 0.0), (np.nan, np.nan), (1.0, 1.0)])
    assert held.seqs.tolist() == [1, 2, 3] and held.nowhere.tolist() == [2]


def test_nothing_is_held_of_nothing() -> None:
    found = _held([]).meeting((-180, -90, 180, 90))
    assert found is not None and not len(found)


@pytest.mark.parametrize(("most", "is_found"), [(None, True), (4, True), (3, False)])
def test_a_box_that_takes_too_long_a_look_is_left(most: int | None, is_found: bool) -> None:
    """Those without a place, and those beside the box in its cells, are looked at too."""
    held = _held([(10.0, 10.0), (10.01, 10.01), (10.1, 10.1), (np.nan, np.nan), (20.0, 20.0)])
    found = held.meeting((10.0, 10.0, 10.02, 10.02), most=most)
    assert (found is not None) is is_found
    assert found is None or found.tolist() == [2, 4, 5]
