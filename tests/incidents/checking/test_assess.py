"""Verdicts: the acceptance of the claim semantics."""

import math

import pytest
from shapely.geometry import box

from geo.geodesic import destination
from geo.lonlat import Location, LonLat
from geo.ranges import AzimuthRange, DistanceRange
from incidents.checking.assess import assess, claimed_range
from incidents.checking.near import near_reach_m
from incidents.distance import Distance, Reading, distance_of
from incidents.errors import RelationError
from incidents.model import Relation, Verdict

MILE_M = 1609.344
MILES_35 = distance_of("35", MILE_M, text="35 miles")
KM_55 = distance_of("55", 1000, text="55 km")
CAMP = Location(point=LonLat(lon=40.0569, lat=35.3981), uncertainty_m=3_000)
CITY = Location(point=LonLat(lon=40.1408, lat=35.3359), uncertainty_m=5_000)
# A coarse outline of our own whose nearest corner is about 52 km north-west of the camp.
PROVINCE = Location(
    point=LonLat(lon=39.2, lat=36.1), uncertainty_m=1_000, footprint=box(38.6, 35.725, 39.64, 36.6)
)


def at(metres: float, uncertainty_m: float, azimuth: float = 60) -> Location:
    """A place so far from the camp's point."""
    return Location(point=destination(CAMP.point, azimuth, metres), uncertainty_m=uncertainty_m)


@pytest.mark.parametrize("distance", [MILES_35, KM_55], ids=["35 miles", "55 km"])
def test_a_strike_in_the_city_contradicts_none_within(distance: Distance) -> None:
    result = assess(Relation.NONE_WITHIN, distance, CAMP, CITY)
    assert result.verdict is Verdict.CONTRADICTED
    assert result.robust
    assert result.centre_m == pytest.approx(10_284, abs=1)
    assert result.measured.min_m == pytest.approx(2_284, abs=1)
    assert result.measured.max_m == pytest.approx(18_284, abs=1)
    assert result.probability < 1e-6
    assert {one.reading for one in result.readings} == {Reading.STATED, Reading.ROUNDED}
    assert result.flip_m == pytest.approx(result.measured.max_m + distance.rounded_m)
    assert result.margin_m == pytest.approx(distance.low_m - result.flip_m)


@pytest.mark.parametrize("distance", [MILES_35, KM_55], ids=["35 miles", "55 km"])
def test_a_strike_somewhere_in_the_province_is_borderline(distance: Distance) -> None:
    result = assess(Relation.NONE_WITHIN, distance, CAMP, PROVINCE)
    assert result.verdict is Verdict.BORDERLINE
    assert not result.robust
    assert 45_000 < result.measured.min_m < 52_000
    assert 0.9 < result.probability <= 1


def test_struck_at_the_radius_of_none_within_is_no_contradiction() -> None:
    well = at(55_000, 1_000)
    for distance in (MILES_35, KM_55):
        result = assess(Relation.NONE_WITHIN, distance, CAMP, well)
        assert result.verdict is Verdict.BORDERLINE
        assert not result.robust


def test_readings_that_differ_are_borderline() -> None:
    # 53.3 km: below 55.5 km, to the half mile, but not below 52.3 km, as people round.
    sure = Location(point=CAMP.point, uncertainty_m=10)
    result = assess(Relation.NONE_WITHIN, MILES_35, sure, at(53_300, 10))
    assert [one.verdict for one in result.readings] == [Verdict.CONTRADICTED, Verdict.CONSISTENT]
    assert result.verdict is Verdict.BORDERLINE
    assert not result.robust


def test_a_hedged_number_is_never_read_as_stated_alone() -> None:
    about = distance_of("35", MILE_M, hedge="about", text="about 35 miles")
    sure = Location(point=CAMP.point, uncertainty_m=10)
    result = assess(Relation.NONE_WITHIN, about, sure, at(53_300, 10))
    assert [one.reading for one in result.readings] == [Reading.ROUNDED]
    assert result.verdict is Verdict.CONSISTENT


def test_nearly_is_one_grid_below_and_nothing_above() -> None:
    nearly = Distance(low_m=50_000, high_m=55_000, stated_m=0, rounded_m=0, hedge="nearly")
    sure = Location(point=CAMP.point, uncertainty_m=10)
    verdicts = [assess(Relation.AT, nearly, sure, at(d, 10)).verdict for d in (49_000, 52_000, 56_000)]
    assert verdicts == [Verdict.CONTRADICTED, Verdict.CONSISTENT, Verdict.CONTRADICTED]


def test_a_road_bounds_the_straight_line_only_from_above() -> None:
    sure = Location(point=CAMP.point, uncertainty_m=10)
    assert assess(Relation.PATH, KM_55, sure, at(20_000, 10)).verdict is Verdict.CONSISTENT
    assert assess(Relation.PATH, KM_55, sure, at(60_000, 10)).verdict is Verdict.CONTRADICTED
    assert claimed_range(Relation.PATH, KM_55, Reading.STATED) == DistanceRange(min_m=0, max_m=55_500)


def test_rounding_counts_in_the_speakers_favour() -> None:
    expected = {
        Relation.WITHIN: (0, 57_500),
        Relation.AT_LEAST: (52_500, math.inf),
        Relation.NONE_WITHIN: (52_500, math.inf),
        Relation.ALL_AT_LEAST: (52_500, math.inf),
        Relation.AT: (52_500, 57_500),
        Relation.APART: (52_500, 57_500),
        Relation.OFFSET: (52_500, 57_500),
        Relation.BETWEEN: (52_500, 57_500),
    }
    for relation, (low, high) in expected.items():
        assert claimed_range(relation, KM_55, Reading.ROUNDED) == DistanceRange(min_m=low, max_m=high)


def test_a_number_is_needed() -> None:
    with pytest.raises(RelationError, match="'within' needs a distance"):
        assess(Relation.WITHIN, None, CAMP, CITY)


# Headings ---------------------------------------------------------------------------------------------------


def heading(azimuth: float, half: float = 22.5) -> AzimuthRange:
    return AzimuthRange.around(azimuth, half)


def test_a_heading_can_contradict_alone() -> None:
    town = at(20_000, 1_000, azimuth=135)
    right = assess(Relation.WITHIN, KM_55, CAMP, town, bearing=heading(135))
    wrong = assess(Relation.WITHIN, KM_55, CAMP, town, bearing=heading(315))
    edge = assess(Relation.WITHIN, KM_55, CAMP, town, bearing=heading(135 + 22.5))
    verdicts = [one.verdict for one in (right, wrong, edge)]
    assert verdicts == [Verdict.CONSISTENT, Verdict.CONTRADICTED, Verdict.BORDERLINE]
    assert [one.robust for one in (right, wrong, edge)] == [True, True, False]
    assert right.probability > 0.95
    assert wrong.probability < 0.001
    assert edge.probability == pytest.approx(0.5, abs=0.05)
    assert right.bearing is not None
    assert right.bearing.measured_deg == pytest.approx(135, abs=0.5)


def test_no_other_number_mends_a_wrong_heading() -> None:
    wrong = assess(Relation.WITHIN, KM_55, CAMP, at(20_000, 1_000, azimuth=135), bearing=heading(315))
    assert wrong.flip_m is None
    assert wrong.margin_m is None


def test_circles_that_meet_leave_every_heading_open() -> None:
    result = assess(Relation.WITHIN, KM_55, CAMP, at(1_000, 5_000), bearing=heading(200))
    assert result.verdict is Verdict.BORDERLINE


# In, over, near ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("relation", [Relation.IN, Relation.OVER])
@pytest.mark.parametrize(
    ("lon", "verdict"),
    [
        (39.2, Verdict.CONSISTENT),
        (38.63, Verdict.BORDERLINE),
        (38.57, Verdict.BORDERLINE),
        (38.5, Verdict.CONTRADICTED),
    ],
)
def test_inside_an_outline(relation: Relation, lon: float, verdict: Verdict) -> None:
    thing = Location(point=LonLat(lon=lon, lat=36.1), uncertainty_m=4_000)
    result = assess(relation, None, PROVINCE, thing)
    assert result.verdict is verdict
    assert result.claimed == DistanceRange(min_m=0, max_m=0)
    assert (result.probability > 0.5) == (lon > 38.6)


def test_inside_a_circle() -> None:
    city = Location(point=CITY.point, uncertainty_m=8_000)
    for metres, verdict in ((3_000, "consistent"), (7_500, "borderline"), (10_000, "contradicted")):
        thing = Location(point=destination(city.point, 10, metres), uncertainty_m=1_000)
        assert assess(Relation.IN, None, city, thing).verdict.value == verdict


def test_the_camp_is_not_in_the_other_province() -> None:
    result = assess(Relation.IN, None, PROVINCE, CAMP)
    assert result.verdict is Verdict.CONTRADICTED
    assert result.measured.min_m == pytest.approx(48_000, abs=2_000)
    assert result.probability < 1e-6
    assert result.margin_m == pytest.approx(result.measured.min_m)


@pytest.mark.parametrize(("extent", "reach"), [(1_000, 5_000), (8_000, 10_000)])
def test_near_reaches_farther_round_a_city(extent: float, reach: float) -> None:
    place = Location(point=CAMP.point, uncertainty_m=extent)
    assert near_reach_m(place) == extent + reach
    inner, outer = at(extent + reach - 200, 100), at(extent + reach + 200, 100)
    assert assess(Relation.NEAR, None, place, inner).verdict is Verdict.CONSISTENT
    assert assess(Relation.NEAR, None, place, outer).verdict is Verdict.CONTRADICTED
    assert assess(Relation.NEAR, None, place, at(extent + reach, 500)).verdict is Verdict.BORDERLINE


def test_near_an_outline_counts_from_its_edge() -> None:
    def west_of_the_edge(metres: float) -> Location:
        return Location(point=destination(LonLat(lon=38.6, lat=36.1), 270, metres), uncertainty_m=500)

    assert assess(Relation.NEAR, None, PROVINCE, west_of_the_edge(8_000)).verdict is Verdict.CONSISTENT
    assert assess(Relation.NEAR, None, PROVINCE, west_of_the_edge(12_000)).verdict is Verdict.CONTRADICTED
