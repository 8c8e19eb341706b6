"""The drawn area of a claim: certain inside possible, with the right radii."""

import math
from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from geo.area import budget_m
from geo.geodesic import WGS84, Floats, Outline, destination, distances_m
from geo.lonlat import Location, LonLat
from geo.ranges import AzimuthRange
from incidents.checking.areas import claim_area, is_outside
from incidents.checking.assess import assess
from incidents.distance import Distance, Reading, distance_of
from incidents.errors import RelationError
from incidents.model import Relation, Verdict

CAMP = Location(point=LonLat(lon=40.0569, lat=35.3981), uncertainty_m=3_000)
KM_55 = distance_of("55", 1000, text="55 km")
KM_50_TO_60 = Distance(low_m=50_000, high_m=60_000, stated_m=500, rounded_m=2_500)


def radii_of(area: Outline | None, center: LonLat = CAMP.point) -> tuple[float, float]:
    """Least and greatest distance of an area's outline from a centre in metres."""
    assert area is not None
    xy = shapely.get_coordinates(area)
    d = distances_m(center.lon, center.lat, xy[:, 0], xy[:, 1])
    return float(d.min()), float(d.max())


@pytest.mark.parametrize(
    "relation",
    [Relation.WITHIN, Relation.PATH, Relation.NONE_WITHIN, Relation.AT_LEAST, Relation.ALL_AT_LEAST],
)
@pytest.mark.parametrize(("reading", "delta"), [(Reading.STATED, 500), (Reading.ROUNDED, 2_500)])
def test_a_bound_is_a_disc_widened_and_narrowed(relation: Relation, reading: Reading, delta: float) -> None:
    area = claim_area(relation, KM_55, CAMP, reading=reading)
    for drawn, radius in ((area.certain, 55_000 - 3_000 - delta), (area.possible, 55_000 + 3_000 + delta)):
        assert radii_of(drawn) == pytest.approx((radius, radius), abs=budget_m(radius))
    assert area.possible is not None
    assert area.possible.contains(area.certain)


def test_at_a_distance_is_a_ring_without_a_certain_region() -> None:
    area = claim_area(Relation.AT, KM_55, CAMP, reading=Reading.STATED)
    assert area.certain is None
    assert radii_of(area.possible) == pytest.approx((51_500, 58_500), abs=1)


def test_between_is_a_ring_with_a_certain_one_inside() -> None:
    sure = Location(point=CAMP.point, uncertainty_m=1_000)
    area = claim_area(Relation.BETWEEN, KM_50_TO_60, sure, reading=Reading.STATED)
    assert radii_of(area.certain) == pytest.approx((51_500, 58_500), abs=1)
    least, greatest = radii_of(area.certain)
    assert 51_500 <= least <= greatest <= 58_500
    assert radii_of(area.possible) == pytest.approx((48_500, 61_500), abs=1)


def test_what_is_said_to_lie_farther_off_is_outside_of_what_is_drawn() -> None:
    outside = {relation for relation in Relation if is_outside(relation)}
    assert outside == {Relation.AT_LEAST, Relation.NONE_WITHIN, Relation.ALL_AT_LEAST}


def test_a_place_less_sure_than_the_claim_leaves_nothing_certain() -> None:
    vague = Location(point=CAMP.point, uncertainty_m=60_000)
    area = claim_area(Relation.WITHIN, KM_55, vague)
    assert area.certain is None
    assert radii_of(area.possible)[1] == pytest.approx(55_000 + 60_000 + 2_500, abs=2)


@pytest.mark.parametrize(
    ("relation", "radius"), [(Relation.NEAR, 8_000), (Relation.IN, 3_000), (Relation.OVER, 3_000)]
)
def test_without_a_number_the_reference_gives_the_reach(relation: Relation, radius: float) -> None:
    area = claim_area(relation, None, CAMP)
    assert area.certain is None
    assert radii_of(area.possible) == pytest.approx((radius, radius), abs=1)


PROVINCE = Location(
    point=LonLat(lon=39.2, lat=36.1), uncertainty_m=1_000, footprint=box(38.6, 35.7, 39.7, 36.6)
)


def off_province_m(area: Outline | None) -> tuple[float, float]:
    """Least and greatest distance of an area's outline from the province's, in metres."""
    assert area is not None
    assert PROVINCE.footprint is not None
    sampled = shapely.line_interpolate_point(area.boundary, np.linspace(0, 1, 60), normalized=True)
    xy = shapely.get_coordinates(sampled)
    edge = shapely.get_coordinates(shapely.segmentize(PROVINCE.footprint.boundary, 0.001))
    d = distances_m(xy[:, :1], xy[:, 1:], edge[None, :, 0], edge[None, :, 1]).min(axis=1)
    return float(d.min()), float(d.max())


@pytest.mark.parametrize(
    ("relation", "distance", "reach"),
    [
        (Relation.IN, None, 1_000),
        (Relation.OVER, None, 1_000),
        (Relation.NEAR, None, 11_000),
        (Relation.WITHIN, KM_55, 58_500),
        (Relation.NONE_WITHIN, KM_55, 58_500),
    ],
)
def test_round_an_outline_the_area_follows_it(
    relation: Relation, distance: Distance | None, reach: float
) -> None:
    possible = claim_area(relation, distance, PROVINCE).possible
    assert possible is not None
    assert shapely.covers(possible, PROVINCE.footprint)
    assert off_province_m(possible) == pytest.approx((reach, reach), abs=3)


def test_inside_an_outline_all_but_its_edge_is_certain() -> None:
    certain = claim_area(Relation.IN, None, PROVINCE).certain
    assert certain is not None
    assert PROVINCE.footprint is not None
    assert PROVINCE.footprint.contains(certain)
    assert off_province_m(certain) == pytest.approx((1_000, 1_000), abs=3)


def test_near_an_outline_is_certain_up_to_its_margin_less_its_own_uncertainty() -> None:
    certain = claim_area(Relation.NEAR, None, PROVINCE).certain
    assert certain is not None
    assert certain.contains(PROVINCE.footprint)
    assert off_province_m(certain) == pytest.approx((9_000, 9_000), abs=4)


REGIONS = [(Relation.IN, None), (Relation.NEAR, None), (Relation.WITHIN, 55), (Relation.WITHIN, 200)]
REGIONS += [(Relation.NONE_WITHIN, 150), (Relation.AT, 130), (Relation.BETWEEN, 90)]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(REGIONS), st.floats(36, 42), st.floats(33.5, 38.5))
def test_an_area_and_a_verdict_say_the_same(
    region: tuple[Relation, int | None], lon: float, lat: float
) -> None:
    relation, number = region
    distance = None if number is None else distance_of(str(number), 1000)
    area = claim_area(relation, distance, PROVINCE, reading=Reading.STATED)
    subject = Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=0.001)
    verdict = assess(relation, distance, PROVINCE, subject, readings=(Reading.STATED,)).verdict
    possible, certain = (
        part is not None and bool(shapely.intersects_xy(part, lon, lat))
        for part in (area.possible, area.certain)
    )
    if is_outside(relation):
        assert not certain or verdict is Verdict.CONTRADICTED
        assert possible or verdict is Verdict.CONSISTENT
    else:
        assert not certain or verdict is Verdict.CONSISTENT
        assert possible or verdict is Verdict.CONTRADICTED


@settings(max_examples=20, deadline=None)
@given(st.floats(500, 8_000), st.floats(0, 359), st.floats(10, 60), st.integers(0, 2**32 - 1))
def test_on_a_heading_nothing_close_to_the_reference_is_missed(
    uncertainty: float, azimuth: float, half: float, seed: int
) -> None:
    reference = Location(point=CAMP.point, uncertainty_m=uncertainty)
    bearing = AzimuthRange.around(azimuth, half)
    possible = claim_area(Relation.WITHIN, KM_55, reference, bearing=bearing).possible
    rng = np.random.default_rng(seed)
    near = Distance(low_m=600, high_m=2_000, stated_m=500, rounded_m=500)
    subjects = np.array([_subject(reference, near, azimuth, half, rng) for _ in range(40)])
    assert possible is not None
    assert shapely.intersects_xy(possible, subjects[:, 0], subjects[:, 1]).all()


def test_a_heading_from_an_outline_is_drawn_no_wider_than_its_reach() -> None:
    bearing = AzimuthRange.around(90, 45)
    possible = claim_area(Relation.WITHIN, KM_55, PROVINCE, bearing=bearing).possible
    assert possible is not None
    whole = claim_area(Relation.WITHIN, KM_55, PROVINCE).possible
    assert whole is not None
    assert possible.area < 0.9 * whole.area
    assert possible.difference(whole).area < 1e-9


def test_a_relation_that_needs_a_number_says_so() -> None:
    with pytest.raises(RelationError, match="'within' needs a distance"):
        claim_area(Relation.WITHIN, None, CAMP)


@settings(max_examples=50)
@given(
    st.sampled_from([KM_55, KM_50_TO_60]),
    st.floats(10, 8_000),
    st.floats(0, 359),
    st.floats(10, 90),
    st.integers(0, 2**32 - 1),
)
def test_the_sector_holds_every_world(
    distance: Distance, uncertainty: float, azimuth: float, half: float, seed: int
) -> None:
    reference = Location(point=CAMP.point, uncertainty_m=uncertainty)
    area = claim_area(
        Relation.AT,
        distance,
        reference,
        reading=Reading.STATED,
        bearing=AzimuthRange.around(azimuth, half),
    )
    rng = np.random.default_rng(seed)
    subjects = np.array([_subject(reference, distance, azimuth, half, rng) for _ in range(40)])
    assert area.possible is not None
    assert shapely.intersects_xy(area.possible, subjects[:, 0], subjects[:, 1]).all()


def _subject(
    reference: Location, distance: Distance, azimuth: float, half: float, rng: np.random.Generator
) -> tuple[float, float]:
    """Where the claim puts its subject, were the reference elsewhere in its circle and the number rounded."""
    shift = reference.uncertainty_m * math.sqrt(rng.random())
    start = destination(reference.point, rng.uniform(0, 360), shift)
    reach = rng.uniform(distance.low_m - distance.stated_m, distance.high_m + distance.stated_m)
    return destination(start, azimuth + rng.uniform(-half, half), reach).lonlat


def test_a_wider_heading_draws_a_larger_sector() -> None:
    areas = [
        claim_area(Relation.AT, KM_55, CAMP, bearing=AzimuthRange.around(90, half)).possible
        for half in (11.25, 22.5, 45, 180)
    ]
    for narrow, wide in pairwise(areas):
        assert narrow is not None
        assert wide is not None
        assert wide.buffer(1e-4).contains(narrow)


def test_the_certain_sector_holds_what_every_world_agrees_on() -> None:
    sure = Location(point=CAMP.point, uncertainty_m=500)
    area = claim_area(
        Relation.BETWEEN, KM_50_TO_60, sure, reading=Reading.STATED, bearing=AzimuthRange.around(90, 22.5)
    )
    assert area.certain is not None
    assert area.possible is not None
    assert area.possible.contains(area.certain)
    corners = shapely.get_coordinates(area.certain)
    for start in (destination(sure.point, a, 500) for a in range(0, 360, 45)):
        azimuths, reaches = _seen_from(start, corners)
        assert reaches.min() >= 50_500 - 2
        assert reaches.max() <= 59_500 + 2
        assert np.abs(azimuths - 90).max() <= 22.5 + 0.01


def _seen_from(start: LonLat, points: Floats) -> tuple[Floats, Floats]:
    n = len(points)
    azimuths, _, d = WGS84.inv(np.full(n, start.lon), np.full(n, start.lat), points[:, 0], points[:, 1])
    return np.asarray(azimuths), np.asarray(d)
