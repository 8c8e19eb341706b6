"""Many discs at once: each keeps to the budget that one by one it would have."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.area import budget_m, disc
from geo.batch import discs
from geo.errors import AreaError, CoordinateError
from geo.geodesic import distances_m
from geo.lonlat import LonLat

LONS = st.floats(-180, 180)
LATS = st.floats(-90, 90)
RADII = st.floats(0, 7.27).map(lambda exponent: 10**exponent)  # 1 m to about 18,600 km


@settings(max_examples=150)
@given(st.lists(st.tuples(LONS, LATS, RADII), min_size=1, max_size=5))
def test_every_disc_keeps_to_the_budget(circles: list[tuple[float, float, float]]) -> None:
    lon, lat, radius = map(np.array, zip(*circles, strict=True))
    for outline, x, y, r in zip(discs(lon, lat, radius), lon, lat, radius, strict=True):
        assert outline.is_valid
        rings = [np.asarray(p.exterior.coords) for p in shapely.get_parts(outline)]
        edges = np.concatenate([np.concatenate([ring, (ring[:-1] + ring[1:]) / 2]) for ring in rings])
        on_curve = (np.abs(edges[:, 0]) < 180 - 1e-9) & (np.abs(edges[:, 1]) < 90 - 1e-9)
        off = distances_m(x, y, edges[on_curve, 0], edges[on_curve, 1]) - r
        assert off.min(initial=0.0) >= -1e-3
        assert off.max(initial=0.0) <= budget_m(r) + 1e-3


@given(LONS, LATS, RADII)
def test_a_batch_of_one_is_the_disc(lon: float, lat: float, radius: float) -> None:
    (batched,) = discs([lon], [lat], [radius])
    alone = disc(LonLat(lon=lon, lat=lat), radius)
    apart = batched.symmetric_difference(alone).area
    assert apart <= 4 * budget_m(radius) / radius * alone.area + 1e-9


def test_rings_run_counter_clockwise() -> None:
    drawn = discs([40.0, -70.0, 100.0], [35.0, 60.0, -20.0], [55_000.0, 500.0, 300_000.0])
    assert shapely.is_ccw(shapely.get_exterior_ring(drawn)).all()


def test_no_circles_is_no_discs() -> None:
    assert discs([], [], []).shape == (0,)


@pytest.mark.parametrize(
    ("lon", "lat", "radius", "error", "said"),
    [
        ([200.0], [0.0], [1.0], CoordinateError, "longitude 200"),
        ([0.0], [float("nan")], [1.0], CoordinateError, "latitude nan"),
        ([0.0], [0.0], [float("nan")], AreaError, "radius nan"),
        ([0.0], [0.0], [-1.0], AreaError, "radius -1"),
        ([0.0], [0.0], [2e7], AreaError, "radius 2e"),
        ([0.0, 1.0], [0.0], [1.0], AreaError, "as many"),
    ],
)
def test_bad_circles_are_named(
    lon: list[float], lat: list[float], radius: list[float], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        discs(lon, lat, radius)
