"""Pages of what meets a box: the same as by looking at every shape."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry import box as rectangle
from shapely.geometry import mapping, shape
from shapely.ops import unary_union

from incidents.audience import Audience
from incidents.errors import StoreError
from incidents.exchange.properties import names
from incidents.store import FeaturePage, FeatureQuery, Store, boxed
from incidents.store import features as tables
from incidents.store.boxes import halves
from incidents.store.query import Bbox

# Such as 32 bits can't hold, along edges that boxes share.
STEPS = [n / 10 for n in range(-10, 11)]
EDGES = st.sampled_from([*STEPS, 0.1 + 1e-9, 0.3 - 1e-9, 1e-30, -1.0000001])
Json = dict[str, Any]


def _feature(collection: str, number: int, geometry: Any) -> Json:
    properties = dict.fromkeys(names(collection))
    if collection == "incidents":
        properties["title"] = f"f-{number:03}"
    return {"type": "Feature", "id": f"f-{number:03}", "geometry": geometry, "properties": properties}


def _fill(store: Store, collection: str, found: list[tuple[Json, Audience]]) -> None:
    with store.database.writing() as db:
        tables.replace(db, store.database, collection, found)
        tables.set_derived_head(db, tables.derived_head(db) + 1)


def _points() -> list[Json]:
    points = [{"type": "Point", "coordinates": [x, y]} for x in STEPS for y in STEPS[::4]]
    return [_feature("incidents", n, point) for n, point in enumerate([*points, None, *points[:40]])]


def _areas() -> list[Json]:
    """Squares, holes, and many parts far from each other."""
    ring = rectangle(-0.5, -0.5, 0.5, 0.5).difference(rectangle(-0.3, -0.3, 0.3, 0.3))
    many = unary_union([rectangle(x, x, x + 0.05, x + 0.05) for x in STEPS])
    slant = shape({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]})
    return [_feature("claim-areas", n, mapping(one)) for n, one in enumerate((ring, many, slant))]


@pytest.fixture(params=["searched", "held"])
def filled(store: Store, request: pytest.FixtureRequest) -> Store:
    """With the positions in memory, where they can be, and without."""
    for collection, found in (("incidents", _points()), ("claim-areas", _areas())):
        _fill(store, collection, [(one, Audience.EVERYONE) for one in found])
    if request.param == "held":
        store.hold()
    return store


def _expected(found: list[Json], bbox: Bbox) -> list[str]:
    asked = [rectangle(*half) for half in halves(bbox)]
    return [
        one["id"]
        for one in found
        if one["geometry"] is None or any(shape(one["geometry"]).intersects(part) for part in asked)
    ]


def _ids(bodies: list[str]) -> list[str]:
    return [json.loads(body)["id"] for body in bodies]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
@given(xs=st.tuples(EDGES, EDGES), ys=st.tuples(EDGES, EDGES).map(sorted))
def test_a_box_holds_what_meets_it(filled: Store, xs: tuple[float, float], ys: list[float]) -> None:
    """West above east goes around the Earth."""
    bbox = (xs[0], ys[0], xs[1], ys[1])
    for collection, found in (("incidents", _points()), ("claim-areas", _areas())):
        page = filled.page(FeatureQuery(collection=collection, bbox=bbox, limit=1_000))
        assert _ids(page.bodies) == _expected(found, bbox)
        assert page.number_matched == len(page.bodies)


@pytest.mark.parametrize("crowd", [3, 20_000])
@pytest.mark.parametrize("sort", [(), (("title", False),)])
def test_pages_of_a_box(
    filled: Store, monkeypatch: pytest.MonkeyPatch, crowd: int, sort: tuple[tuple[str, bool], ...]
) -> None:
    """By key and by offset, whether or not what the box holds is kept."""
    monkeypatch.setattr(boxed, "CROWD", crowd)
    bbox = (-0.5, -1.0, 0.2, 1.0)
    expected, by_key, by_offset, key = _expected(_points(), bbox), list[str](), list[str](), None
    while not by_key or key:
        page = filled.page(FeatureQuery(collection="incidents", bbox=bbox, sort=sort, limit=9, after=key))
        by_key += _ids(page.bodies)
        key = page.next_key
        assert page.number_matched == len(expected)
    for offset in range(0, len(expected) + 9, 9):
        query = FeatureQuery(collection="incidents", bbox=bbox, sort=sort, limit=9, offset=offset)
        by_offset += _ids(filled.page(query).bodies)
    assert by_key == by_offset == expected


@pytest.mark.parametrize("crowd", [3, 20_000])
def test_pages_of_a_box_of_which_more_is_asked(
    filled: Store, monkeypatch: pytest.MonkeyPatch, crowd: int
) -> None:
    """Some, none and all of what the box holds."""
    monkeypatch.setattr(boxed, "CROWD", crowd)
    bbox = (-0.5, -1.0, 0.2, 1.0)
    held = _expected(_points(), bbox)
    for last in ("f-", "f-060", "f-~"):
        where = {"op": "<=", "args": [{"property": "title"}, last]}
        seen, key = list[str](), None
        while not seen or key:
            query = FeatureQuery(collection="incidents", bbox=bbox, where=where, limit=9, after=key)
            page = filled.page(query)
            expected = [one for one in held if one <= last]
            assert page.number_matched == len(expected)
            seen += _ids(page.bodies)
            key = page.next_key
            if not expected:
                break
        assert seen == expected


def test_a_crowd_is_forgotten_with_the_next_write(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boxed, "CROWD", 1)
    query = FeatureQuery(collection="incidents", bbox=(-1.0, -1.0, 1.0, 1.0))
    assert filled.page(query).number_matched == len(_points())
    _fill(filled, "incidents", [(one, Audience.EVERYONE) for one in _points()[:50]])
    assert filled.page(query).number_matched == 50


def test_each_sees_what_is_for_them(store: Store) -> None:
    audiences = (Audience.EVERYONE, Audience.TRUSTED, Audience.PUBLIC)
    found = _points()
    _fill(store, "incidents", [(one, audiences[n % 3]) for n, one in enumerate(found)])
    store.hold()
    for audience in (Audience.PUBLIC, Audience.TRUSTED):
        seen = [one for n, one in enumerate(found) if audiences[n % 3] in (Audience.EVERYONE, audience)]
        bbox = (-1.0, -1.0, 0.35, 0.35)
        query = FeatureQuery(collection="incidents", bbox=bbox, audience=audience, limit=1_000)
        page = store.page(query)
        assert _ids(page.bodies) == _expected(seen, bbox)
        assert page.number_matched == len(page.bodies)


def _at_hand(store: Store, **asked: Any) -> FeaturePage | None:
    with store.snapshot() as seen:
        return seen.page_at_hand(FeatureQuery(**{"collection": "incidents", **asked}))


@pytest.mark.parametrize(
    "asked",
    [
        {"limit": 9},
        {"bbox": (-0.5, -1.0, 0.2, 1.0), "limit": 200},
        {"bbox": (0.9, -1.0, -0.9, 1.0), "offset": 3},
        {"bbox": (50.0, 0.0, 51.0, 1.0)},
    ],
)
def test_what_is_at_hand_is_what_a_search_finds(filled: Store, asked: dict[str, Any]) -> None:
    searched = filled.page(FeatureQuery(collection="incidents", **asked))
    filled.hold()
    found = _at_hand(filled, **asked)
    assert found == (searched if filled.database.is_near else None)
    if found is not None and found.next_key:
        following = _at_hand(filled, **asked | {"offset": 0, "after": found.next_key})
        assert following == filled.page(
            FeatureQuery(collection="incidents", **asked | {"offset": 0, "after": found.next_key})
        )


@pytest.mark.parametrize(
    "asked",
    [
        {"limit": boxed.FEW + 1},
        {"where": {"op": "=", "args": [{"property": "title"}, "f-001"]}},
        {"words": "f"},
        {"days": (None, None)},
        {"ids": ("f-001",)},
        {"sort": (("title", False),)},
        {"audience": Audience.TRUSTED},
        {"collection": "claim-areas"},
    ],
)
def test_what_takes_a_search_is_not_at_hand(filled: Store, asked: dict[str, Any]) -> None:
    filled.hold()
    assert _at_hand(filled, **asked) is None


def test_a_crowd_is_not_at_hand(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.hold()
    monkeypatch.setattr(boxed, "CROWD", 10)
    assert _at_hand(filled, bbox=(-1.0, -1.0, 1.0, 1.0)) is None


def test_after_a_write_nothing_is_at_hand_until_it_is_read_anew(filled: Store) -> None:
    bbox = (-1.0, -1.0, 1.0, 1.0)
    filled.hold()
    _at_hand(filled, bbox=bbox)
    left = _points()[::2]
    _fill(filled, "incidents", [(one, Audience.EVERYONE) for one in left])
    assert _at_hand(filled, bbox=bbox) is None
    assert _ids(
        filled.page(FeatureQuery(collection="incidents", bbox=bbox, limit=1_000)).bodies
    ) == _expected(left, bbox)
    filled.hold()
    found = _at_hand(filled, bbox=bbox)
    assert (found is not None) is filled.database.is_near
    assert found is None or _ids(found.bodies) == _expected(left, bbox)[:100]


def test_what_nobody_asks_for_is_not_read(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.hold()
    _fill(filled, "incidents", [])
    monkeypatch.setattr(type(filled.database), "positions", lambda *_: pytest.fail("it was read"))
    filled.hold()


def test_a_shape_among_points_is_told_of(store: Store) -> None:
    (area,) = _areas()[:1]
    area["properties"] = _points()[0]["properties"]
    _fill(store, "incidents", [(area, Audience.EVERYONE)])
    if store.database.is_near:
        with pytest.raises(StoreError, match="no point"):
            store.hold()
