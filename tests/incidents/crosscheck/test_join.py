"""The join gives the pairs and verdicts that a geodesic for every two rows gives, and the ranges to 1 µm."""

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.geodesic import WGS84, ecef_m
from geo.lonlat import HALF_EARTH_M
from incidents.crosscheck.join import Block, Plan, chunks, join
from tests.incidents.crosscheck.tables import as_found, brute_force, claims_of, sample, strikes_of

# Poles, the antimeridian from both sides, antipodes of one another, the same point twice, a cluster.
_PLACES = [
    (0.0, 90.0),
    (123.0, 90.0),
    (0.0, -90.0),
    (180.0, 0.0),
    (-180.0, 0.0),
    (179.999, 10.0),
    (-179.999, 10.0),
    (0.0, 0.0),
    (40.14, 35.34),
    (40.14, 35.34),
    (40.2, 35.3),
    (-139.86, -35.34),
    (-139.9, -35.3),
]
_place = st.one_of(
    st.sampled_from(_PLACES),
    st.tuples(st.floats(-180, 180), st.floats(-90, 90)),
    st.tuples(st.floats(39, 41), st.floats(34, 36)),
)
_metres = st.one_of(
    st.sampled_from([1e-9, 50.0, 8_000.0, 1e7, HALF_EARTH_M]),
    st.floats(1e-3, 1e5),
    st.floats(1e-3, HALF_EARTH_M),
)
_limit = st.one_of(st.just(0.0), _metres)
_window = st.tuples(st.integers(0, 12), st.sampled_from([0, 0, 0, 1, 3, 4_000]))


@st.composite
def _rows(draw: st.DrawFn, *, claims: bool) -> list[Any]:
    rows = []
    for _ in range(draw(st.integers(1, 40))):
        (lon, lat), uncertainty, (start, days) = draw(_place), draw(_metres), draw(_window)
        row = (lon, lat, uncertainty, draw(st.integers(0, 2)), start, start + days)
        rows.append((*row, draw(_limit)) if claims else row)
    return rows


Found = dict[tuple[int, int], tuple[float, float, bool]]


def assert_same(found: Found, expected: Found) -> None:
    """The pairs and verdicts are the same, and the ranges to the micrometre."""
    assert {pair: values[2] for pair, values in found.items()} == {p: v[2] for p, v in expected.items()}
    for pair, (low, high, _) in expected.items():
        assert abs(found[pair][0] - low) <= 1e-6 and abs(found[pair][1] - high) <= 1e-6


@settings(max_examples=300)
@given(claims=_rows(claims=True), strikes=_rows(claims=False))
def test_no_pair_is_missing_and_none_is_extra(claims: list[Any], strikes: list[Any]) -> None:
    tables = claims_of(claims), strikes_of(strikes)
    assert_same(as_found(join(*tables, threads=1)), brute_force(*tables))


@given(
    points=st.lists(_place, min_size=1, max_size=60),
    limit=st.one_of(st.floats(1, 1e6), st.floats(1, HALF_EARTH_M)),
    sharp=st.integers(0, 59),
)
def test_a_limit_at_a_distance_counts_it_in(
    points: list[tuple[float, float]], limit: float, sharp: int
) -> None:
    lon, lat = points[sharp % len(points)]
    exact = float(WGS84.inv(*points[0], lon, lat)[2])
    claims = claims_of([(*points[0], 1e-9, 0, 0, 0, m) for m in (limit, exact, np.nextafter(exact, 0))])
    strikes = strikes_of([(*point, 1e-9, 0, 0, 0) for point in points])
    assert_same(as_found(join(claims, strikes, threads=1)), brute_force(claims, strikes))


@given(a=_place, b=_place)
def test_a_geodesic_is_at_least_its_central_angle_on_the_inner_ball(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    p, q = (ecef_m(*point) / np.linalg.norm(ecef_m(*point)) for point in (a, b))
    angle = 2 * np.arctan2(np.linalg.norm(p - q), np.linalg.norm(p + q))
    assert WGS84.inv(*a, *b)[2] >= angle * WGS84.b - 1e-6


def test_larger_tables_with_several_blocks_threads_and_chunks() -> None:
    claims, strikes = sample(700, seed=1)
    plan = Plan(claims, strikes, block_claims=64)
    expected = brute_force(claims, strikes)
    assert len(plan) == 11 and len(expected) > 500
    whole = join(claims, strikes, threads=2, block_claims=64)
    assert_same(as_found(whole), expected)
    in_blocks = [
        (block.claim_rows[c], block.strike_rows[s])
        for number in range(len(plan))
        for block in [plan.block(number)]
        for pairs in chunks(block, chunk_pairs=32)
        for c, s in zip(pairs.claim, pairs.strike, strict=True)
    ]
    assert in_blocks == list(zip(whole.claim, whole.strike, strict=True))


def test_pairs_are_in_order_of_actor_day_and_row() -> None:
    claims, strikes = sample(300, seed=2)
    pairs = join(claims, strikes)
    keys = [(claims.actor[c], claims.start[c], c, s) for c, s in zip(pairs.claim, pairs.strike, strict=True)]
    assert keys == sorted(keys)


def test_outliers_in_radius_and_duration_are_found_among_many() -> None:
    claims, strikes = sample(400, seed=3, days=4_000)
    for table in (claims, strikes):
        table.uncertainty_m[::97] = HALF_EARTH_M
        table.end[::89] += 4_000
    claims.limit_m[::83] = HALF_EARTH_M
    assert_same(as_found(join(claims, strikes)), brute_force(claims, strikes))


def test_a_block_holds_all_strikes_of_its_actors_and_days() -> None:
    claims, strikes = sample(500, seed=4)
    plan = Plan(claims, strikes, block_claims=50)
    seen: list[int] = []
    for number in range(len(plan)):
        block: Block = plan.block(number)
        seen += block.claim_rows.tolist()
        assert set(block.claims.actor) >= set(block.strikes.actor)
        assert len(block.strikes) < len(strikes)
    assert sorted(seen) == list(range(500))


def test_actors_without_strikes_find_none() -> None:
    claims = claims_of([(0, 0, 1, actor, 0, 0, HALF_EARTH_M) for actor in (0, 1, 2, 9)])
    strikes = strikes_of([(0, 0, 1, 1, 0, 0), (0, 0, 1, 5, 0, 0)])
    assert_same(as_found(join(claims, strikes)), brute_force(claims, strikes))
    nothing = join(claims.numbers(np.array([3])), strikes)
    assert len(nothing) == 0
