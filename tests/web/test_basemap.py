"""The basemap as a canvas takes it."""

from itertools import accumulate
from typing import Any

from web.basemap import basemap

# A world of 101 x 51 cells; two countries side by side, a lake with an island, a river over the antimeridian.
WORLD: dict[str, Any] = {
    "transform": {"scale": [3.6, 3.6], "translate": [-180, -90]},
    "arcs": [
        [[10, 10], [0, 10]],  # the border
        [[10, 20], [-10, 0], [0, -10], [10, 0]],  # the rest of the west
        [[10, 10], [10, 0], [0, 10], [-10, 0]],  # the rest of the east
        [[40, 20], [2, 0], [0, 2], [-2, -2]],
        [[41, 21], [0, 0], [1, 0], [-1, 0]],
        [[98, 5], [-97, 1], [2, 0]],
    ],
    "objects": {
        "land": {"geometries": [{"type": "Polygon", "arcs": [[1, 2]]}]},
        "lakes": {"geometries": [{"type": "MultiPolygon", "arcs": [[[3], [4]]]}]},
        "rivers": {"geometries": [{"type": "LineString", "arcs": [5]}]},
        "countries": {
            "geometries": [
                {"id": "SYR", "type": "Polygon", "arcs": [[0, 1]], "properties": {"ct": [38, 35]}},
                {"id": "IRQ", "type": "MultiPolygon", "arcs": [[[2, ~0]]], "properties": {"ct": [44, 33]}},
                {"id": "XXX", "type": "Polygon", "arcs": [[2, 1]], "properties": {"ct": [0, 0]}},
                {"type": None, "properties": {}},
            ]
        },
    },
}
MADE = basemap(WORLD, {"SYR": "SY", "IRQ": "IQ"})


def places(steps: list[int]) -> list[tuple[int, int]]:
    return list(zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))


def test_rings_are_put_together_without_their_ends() -> None:
    (ring,) = MADE["land"]
    assert places(ring) == [(10, 20), (0, 20), (0, 10), (10, 10), (20, 10), (20, 20)]


def test_every_ring_of_an_area_is_there() -> None:
    assert [places(ring)[0] for ring in MADE["lakes"]] == [(40, 20), (41, 21)]


def test_a_line_that_crosses_the_antimeridian_goes_on() -> None:
    (river,) = MADE["rivers"]
    assert places(river) == [(-2, 5), (1, 6), (3, 6)]


def test_an_outline_stays_where_most_of_it_lies() -> None:
    west = [[2, 5], [-1, 0], [95, 0], [-5, 2]]  # from 2 back over the antimeridian, to 91
    made = basemap(WORLD | {"arcs": [*WORLD["arcs"][:5], west]}, {})
    (river,) = made["rivers"]
    assert places(river) == [(102, 5), (101, 5), (96, 5), (91, 7)]


def test_a_border_is_what_two_countries_share() -> None:
    # Each outer side is shared with the country that has no name, the one between them by both.
    assert [places(line)[0] for line in MADE["borders"]] == [(10, 10), (10, 20), (10, 10)]


def test_countries_are_named_in_every_language() -> None:
    assert MADE["countries"] == [
        [44, 33, {"en": "Iraq", "ar": "العراق"}],
        [38, 35, {"en": "Syria", "ar": "سوريا"}],
    ]
