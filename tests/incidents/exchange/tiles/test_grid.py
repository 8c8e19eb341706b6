"""The grid: where positions fall, and that tiles part the world without gap or overlap."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.errors import TileError
from incidents.exchange.tiles.grid import BITS, DEEPEST, NORTHMOST, Tile, degrees, morton, square, whole

lons = st.floats(-180, 180)
lats = st.floats(-90, 90)


def tile_of(lon: float, lat: float, zoom: int) -> Tile:
    x, y = whole(np.array([lon]), np.array([lat]))
    return Tile(zoom=zoom, column=int(x[0]) >> (BITS - zoom), row=int(y[0]) >> (BITS - zoom))


@pytest.mark.parametrize(
    ("lon", "lat", "zoom", "column", "row"),
    [
        (0, 0, 1, 1, 1),  # the middle belongs to the south-east
        (-0.0001, 0.0001, 1, 0, 0),
        (-180, 90, 3, 0, 0),
        (180, -90, 3, 7, 7),
        (40.14, 35.34, 10, 626, 404),  # as in OpenStreetMap's slippy map formula
        (13.4, 52.52, 12, 2200, 1343),
    ],
)
def test_positions_fall_into_known_tiles(lon: float, lat: float, zoom: int, column: int, row: int) -> None:
    assert tile_of(lon, lat, zoom) == Tile(zoom=zoom, column=column, row=row)


@given(lons, lats, st.integers(0, DEEPEST))
def test_the_codes_of_a_tile_are_those_of_what_lies_in_it(lon: float, lat: float, zoom: int) -> None:
    tile = tile_of(lon, lat, zoom)
    code = int(morton(*whole(np.array([lon]), np.array([lat])))[0])
    first, end = tile.codes
    assert first <= code < end
    assert end - first == 4 ** (BITS - zoom)


@given(lons, st.floats(-NORTHMOST, NORTHMOST))
def test_degrees_are_the_inverse_of_the_square(lon: float, lat: float) -> None:
    x, y = square(np.array([lon]), np.array([lat]))
    assert degrees(float(x[0]), float(y[0])) == pytest.approx((lon, lat), abs=1e-9)


@pytest.mark.parametrize(
    ("zoom", "column", "row"), [(-1, 0, 0), (DEEPEST + 1, 0, 0), (1, 2, 0), (1, 0, 2), (3, -1, 0)]
)
def test_what_is_not_on_the_grid_is_refused(zoom: int, column: int, row: int) -> None:
    with pytest.raises(TileError, match=r"go from 0 to \d+"):
        Tile(zoom=zoom, column=column, row=row)
