"""How fragile verdicts are, and that none is wrong in any world that its radii allow."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from geo.geodesic import WGS84, destination, distance_m
from geo.lonlat import Location, LonLat
from geo.probability import SIGMAS_95
from geo.ranges import AzimuthRange, DistanceRange
from incidents.checking.assess import LOWER_BOUNDS, NO_NUMBER, assess, interval_verdict
from incidents.distance import Distance, Reading
from incidents.model import Relation, Verdict

CAMP = Location(point=LonLat(lon=40.0569, lat=35.3981), uncertainty_m=3_000)
CITY = Location(point=LonLat(lon=40.1408, lat=35.3359), uncertainty_m=5_000)
NUMBERED = [r for r in Relation if r not in NO_NUMBER]


def exact(metres: float) -> Distance:
    return Distance(low_m=metres, high_m=metres, stated_m=0, rounded_m=0)


def at(metres: float, uncertainty_m: float, azimuth: float = 60) -> Location:
    """A place so far from the camp's point."""
    return Location(point=destination(CAMP.point, azimuth, metres), uncertainty_m=uncertainty_m)


DISTANCES = st.builds(
    lambda low, extra, stated, rounded: Distance(
        low_m=low, high_m=low + extra, stated_m=stated, rounded_m=rounded
    ),
    low=st.floats(1_000, 200_000),
    extra=st.just(0.0) | st.floats(0, 20_000),
    stated=st.floats(0, 1_000),
    rounded=st.floats(0, 20_000),
)
UNCERTAINTIES = st.floats(5, 30_000)


def moved(distance: Distance, metres: float) -> Distance:
    low = distance.low_m + metres
    return Distance(
        low_m=max(0.0, low),
        high_m=distance.high_m + metres,
        stated_m=distance.stated_m,
        rounded_m=distance.rounded_m,
    )


def said(relation: Relation, distance: Distance) -> float:
    if relation in LOWER_BOUNDS:
        return distance.low_m
    return distance.high_m if relation in {Relation.WITHIN, Relation.PATH} else distance.middle_m


@settings(max_examples=200)
@given(st.sampled_from(NUMBERED), DISTANCES, st.floats(0, 250_000), UNCERTAINTIES, UNCERTAINTIES)
def test_the_verdict_turns_at_the_flip_and_not_before(
    relation: Relation, distance: Distance, apart: float, own: float, other: float
) -> None:
    reference = Location(point=CAMP.point, uncertainty_m=own)
    subject = at(apart, other)

    def verdict_at(claimed_m: float) -> Verdict:
        number = moved(distance, claimed_m - said(relation, distance))
        return assess(relation, number, reference, subject).verdict

    result = assess(relation, distance, reference, subject)
    assume(result.flip_m is not None)
    assert result.flip_m is not None
    assert result.margin_m == pytest.approx(abs(result.flip_m - said(relation, distance)))
    # Nearer than that to its turning point a verdict is a matter of the last bits.
    assume(result.margin_m > 0.001)
    # With both ends moved down, one that meets zero would change the claim's width.
    assume(distance.low_m + result.flip_m - said(relation, distance) > 1)
    sides = {verdict_at(result.flip_m + step) for step in (-0.01, 0.01)}
    assert sides != {result.verdict}
    for share in (0.2, 0.6, 0.95):
        between = said(relation, distance) + share * (result.flip_m - said(relation, distance))
        assert verdict_at(between) is result.verdict


def test_a_bound_on_what_may_be_on_top_of_its_reference_turns_once() -> None:
    result = assess(Relation.WITHIN, exact(5_000), CAMP, CAMP)
    assert result.verdict is Verdict.BORDERLINE
    assert result.flip_m == pytest.approx(6_000)


def test_margin_is_how_far_from_turning() -> None:
    result = assess(Relation.WITHIN, exact(30_000), CAMP, CITY, readings=(Reading.EXACT,))
    assert result.verdict is Verdict.CONSISTENT
    assert result.flip_m == pytest.approx(18_284, abs=1)
    assert result.margin_m == pytest.approx(30_000 - 18_284, abs=1)


def inside(place: Location, n: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Positions in the circle of a place, many of them on its edge."""
    radii = place.uncertainty_m * np.sqrt(np.where(rng.random(n) < 0.5, 1.0, rng.random(n)))
    lon, lat, _ = WGS84.fwd(
        np.full(n, place.point.lon), np.full(n, place.point.lat), rng.uniform(0, 360, n), radii
    )
    return np.asarray(lon), np.asarray(lat)


POSITIONS = st.builds(LonLat, lon=st.floats(-180, 180), lat=st.floats(-80, 80))


@settings(max_examples=150)
@given(
    st.sampled_from(NUMBERED),
    DISTANCES,
    POSITIONS,
    st.floats(0, 360),
    st.floats(0, 250_000),
    UNCERTAINTIES,
    UNCERTAINTIES,
    st.none() | st.tuples(st.floats(0, 359), st.floats(5, 90)),
)
def test_no_world_proves_a_verdict_wrong(
    relation: Relation,
    distance: Distance,
    centre: LonLat,
    azimuth: float,
    apart: float,
    own: float,
    other: float,
    course: tuple[float, float] | None,
) -> None:
    reference = Location(point=centre, uncertainty_m=own)
    subject = Location(point=destination(centre, azimuth, apart), uncertainty_m=other)
    bearing = None if course is None else AzimuthRange.around(*course)
    result = assess(relation, distance, reference, subject, bearing=bearing)
    rng = np.random.default_rng(9)
    (lon_a, lat_a), (lon_b, lat_b) = inside(reference, 200, rng), inside(subject, 200, rng)
    for one in result.readings:
        holds = claim_holds(one.claimed, bearing, (lon_a, lat_a, lon_b, lat_b))
        if result.verdict is Verdict.CONTRADICTED:
            assert not holds.any()
        if result.verdict is Verdict.CONSISTENT:
            assert holds.all()


def claim_holds(
    claimed: DistanceRange, bearing: AzimuthRange | None, world: tuple[np.ndarray, ...]
) -> np.ndarray:
    azimuth, _, d = WGS84.inv(*world)
    holds = (claimed.min_m - 1e-6 <= d) & (d <= claimed.max_m + 1e-6)
    if bearing is None:
        return holds
    return holds & ((np.asarray(azimuth) - bearing.start_deg) % 360 <= bearing.width_deg)


def test_of_claims_with_probability_p_a_share_p_holds() -> None:
    rng = np.random.default_rng(21)
    stated, held = [], []
    for _ in range(2_000):
        own, other = rng.uniform(500, 8_000, 2)
        reference = Location(point=CAMP.point, uncertainty_m=own)
        subject = at(rng.uniform(1_000, 40_000), other, rng.uniform(0, 360))
        limit = rng.uniform(0.6, 1.4) * distance_m(CAMP.point, subject.point)
        result = assess(Relation.WITHIN, exact(limit), reference, subject, readings=(Reading.EXACT,))
        stated.append(result.probability)
        held.append(distance_m(normal(reference, rng), normal(subject, rng)) <= limit)
    for low, high in ((0, 0.1), (0.1, 0.4), (0.4, 0.6), (0.6, 0.9), (0.9, 1.01)):
        chosen = [i for i, p in enumerate(stated) if low <= p < high]
        assert len(chosen) > 100
        assert np.mean([held[i] for i in chosen]) == pytest.approx(
            np.mean([stated[i] for i in chosen]), abs=3.5 / (2 * math.sqrt(len(chosen)))
        )


def normal(place: Location, rng: np.random.Generator) -> LonLat:
    radius = place.uncertainty_m / SIGMAS_95 * math.sqrt(-2 * math.log(1 - rng.random()))
    return destination(place.point, rng.uniform(0, 360), radius)


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 1e6))
def test_an_interval_verdict_is_one_of_three(a: float, b: float, c: float, d: float) -> None:
    measured = DistanceRange(min_m=min(a, b), max_m=max(a, b))
    claimed = DistanceRange(min_m=min(c, d), max_m=max(c, d))
    verdict = interval_verdict(measured, claimed)
    assert (verdict is Verdict.CONTRADICTED) == measured.disjoint(claimed)
    assert (verdict is Verdict.CONSISTENT) == measured.within(claimed)
    assert verdict is not Verdict.NOT_CHECKABLE
