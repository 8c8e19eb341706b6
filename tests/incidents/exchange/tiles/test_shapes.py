"""Areas and lines in tiles: cut, simplified, the right way round, and never lost."""

from collections.abc import Sequence

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiPolygon, Point, box, shape

from incidents.exchange.tiles.grid import EXTENT, Tile
from incidents.exchange.tiles.layer import Kind
from incidents.exchange.tiles.shapes import BUFFER, TOLERANCE, Shapes
from tests.incidents.exchange.tiles.made import features

WORLD = Tile(zoom=0, column=0, row=0)


def made(kind: Kind, geometries: Sequence[object]) -> Shapes:
    count = len(geometries)
    wkbs = [None if one is None else shapely.to_wkb(one) for one in geometries]
    return Shapes.of(
        kind, wkbs, seqs=range(1, count + 1), audiences=[0] * count,
        properties={"id": [f"shape-{n}" for n in range(count)]},
    )  # fmt: skip


def drawn(shapes: Shapes, tile: Tile) -> list[dict]:
    rows = shapes.located(np.arange(len(shapes.seqs), dtype=np.int32))
    return features(shapes.tile("shapes", tile, rows), "shapes")


def test_an_area_with_a_hole_comes_back() -> None:
    ring = box(-90, -60, 90, 60).difference(box(-45, -40, 45, 40))
    (found,) = drawn(made(Kind.POLYGON, [MultiPolygon([ring])]), WORLD)
    outline = shape(found["geometry"])
    assert outline.bounds[::2] == (1024, 3072)
    assert len(outline.interiors) == 1
    assert outline.interiors[0].bounds[::2] == (1536, 2560)
    assert found["properties"] == {"id": "shape-0"}
    assert found["id"] == 1


def test_what_covers_the_tile_is_cut_a_little_beyond_its_edge() -> None:
    (found,) = drawn(made(Kind.POLYGON, [box(-170, -80, 170, 80)]), Tile(zoom=3, column=4, row=4))
    assert shape(found["geometry"]).equals(box(-BUFFER, -BUFFER, EXTENT + BUFFER, EXTENT + BUFFER))


def test_both_parts_of_an_area_across_the_antimeridian_are_drawn() -> None:
    both = MultiPolygon([box(170, -10, 180, 10), box(-180, -10, -170, 10)])
    (found,) = drawn(made(Kind.POLYGON, [both]), WORLD)
    assert found["geometry"]["type"] == "MultiPolygon"
    assert len(drawn(made(Kind.POLYGON, [both]), Tile(zoom=2, column=0, row=1))) == 1
    assert len(drawn(made(Kind.POLYGON, [both]), Tile(zoom=2, column=3, row=2))) == 1


@pytest.mark.parametrize(
    ("kind", "geometry"),
    [
        (Kind.POLYGON, Point(40, 35).buffer(1e-6)),
        (Kind.LINE, LineString([(40, 35), (40.000001, 35)])),
    ],
)
def test_what_is_too_small_to_see_is_a_speck_and_not_lost(kind: Kind, geometry: object) -> None:
    (found,) = drawn(made(kind, [geometry]), WORLD)
    assert shape(found["geometry"]).bounds == pytest.approx((2503, 1622, 2504, 1623), abs=1)


def test_a_line_runs_from_end_to_end() -> None:
    (found,) = drawn(made(Kind.LINE, [LineString([(-90, 0), (0, 0), (90, 0)])]), WORLD)
    assert found["geometry"]["coordinates"] == [[1024, 2048], [3072, 2048]]


def test_without_geometry_there_is_nothing_to_draw() -> None:
    shapes = made(Kind.LINE, [None, LineString([(0, 0), (1, 1)]), None])
    assert [f["properties"]["id"] for f in drawn(shapes, WORLD)] == ["shape-1"]
    assert drawn(made(Kind.LINE, [None]), WORLD) == []
    assert drawn(made(Kind.LINE, []), WORLD) == []
    assert drawn(shapes, Tile(zoom=2, column=0, row=0)) == []


@given(
    st.floats(-170, 170), st.floats(-80, 80), st.floats(0.01, 20), st.integers(0, 6), st.integers(3, 90)
)  # fmt: skip
@settings(deadline=None, max_examples=60)
def test_an_outline_is_off_by_less_than_a_pixel(
    lon: float, lat: float, size: float, zoom: int, corners: int
) -> None:
    outline = Point(lon, lat).buffer(size, quad_segs=corners)
    shapes = made(Kind.POLYGON, [outline])
    true = shapes.geometries[0]
    centre = true.representative_point()
    tile = Tile(
        zoom=zoom,
        column=min(int(centre.x * 2**zoom), 2**zoom - 1),
        row=min(int(centre.y * 2**zoom), 2**zoom - 1),
    )
    (found,) = drawn(shapes, tile)
    west, north, side = tile.square
    exact = shapely.transform(true, lambda xy: (xy - (west, north)) * (EXTENT / side))
    clip = box(-BUFFER, -BUFFER, EXTENT + BUFFER, EXTENT + BUFFER)
    back = shape(found["geometry"])
    assert shapely.hausdorff_distance(back, exact.intersection(clip)) <= TOLERANCE + 2
