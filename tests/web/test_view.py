"""Which part of the Earth a map opens on."""

from typing import Any

from web.view import View, view_of


def point(lon: float, lat: float) -> dict[str, Any]:
    return {"geometry": {"type": "Point", "coordinates": [lon, lat]}}


def line(*positions: list[float]) -> dict[str, Any]:
    return {"geometry": {"type": "LineString", "coordinates": list(positions)}}


def test_holds_incidents_and_shapes() -> None:
    assert view_of([point(40, 35)], [line([39, 34], [40, 36])]) == View(west=39, south=34, east=40, north=36)


def test_leaves_out_shapes_that_cover_a_continent() -> None:
    assert view_of([point(40, 35)], [line([0, -40], [10, 40])]) == View(west=40, south=35, east=40, north=35)


def test_crosses_the_antimeridian_where_that_is_shorter() -> None:
    assert view_of([point(179, 1), point(-178, 2)], []) == View(west=179, south=1, east=182, north=2)


def test_a_point_on_the_antimeridian_alone() -> None:
    assert view_of([point(-180, 0)], []) == View(west=-180, south=0, east=-180, north=0)


def test_nothing_located_opens_on_the_world() -> None:
    view = view_of([{"geometry": None}], [])
    assert view.east - view.west > 300


def test_one_far_incident_does_not_shrink_the_rest() -> None:
    near = [point(40 + n / 10, 35) for n in range(5)]
    view = view_of([*near, point(-84, 40)], [line([40, 35], [-84, 40])])
    assert (view.west, view.east, view.north) == (40, 40.4, 35)


def test_incidents_all_over_the_world_are_all_shown() -> None:
    view = view_of([point(lon, lat) for lon, lat in [(-70, -30), (40, 35), (140, 35), (0, 50), (30, 0)]], [])
    assert (view.west, view.east, view.south, view.north) == (-70, 140, -30, 50)


def test_neighbours_across_the_antimeridian_stay_together() -> None:
    assert view_of([point(178, 0), point(179, 0), point(-179, 1)], []).east == 181


def test_shapes_alone_are_shown() -> None:
    assert view_of([], [line([39, 34], [40, 36])]) == View(west=39, south=34, east=40, north=36)
