"""The public's circle round a protected place always holds it, and gives nothing of it away."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box

from geo.geodesic import azimuth_deg, distance_m
from geo.lonlat import Location, LonLat
from incidents.exchange.properties import names
from incidents.protect import LEAST_RADIUS_M, public_shape, shifted
from tests.incidents import sample

SECRET = b"s" * 32

points = st.builds(
    LonLat,
    lon=st.floats(-180, 180, allow_nan=False) | st.sampled_from([-180.0, 180.0, 179.999]),
    lat=st.floats(-90, 90, allow_nan=False) | st.sampled_from([-90.0, 90.0]),
)
radii = st.floats(1.0, 400_000.0)


@given(points, radii, st.binary(min_size=32, max_size=32))
def test_the_circle_holds_the_whole_place(point: LonLat, radius_m: float, secret: bytes) -> None:
    circle = shifted(Location(point=point, uncertainty_m=radius_m), secret)
    away_m = distance_m(circle.point, point)
    assert away_m + radius_m <= circle.uncertainty_m + 0.01
    assert circle.uncertainty_m >= max(LEAST_RADIUS_M, 4 * radius_m)
    assert -180 <= circle.point.lon <= 180 and -90 <= circle.point.lat <= 90


@given(points, radii)
def test_one_place_has_one_circle(point: LonLat, radius_m: float) -> None:
    place = Location(point=point, uncertainty_m=radius_m)
    assert shifted(place, SECRET) == shifted(place, SECRET)
    assert shifted(place, SECRET) != shifted(place, b"t" * 32)


def test_an_outline_lies_in_the_circle_with_every_corner() -> None:
    outline = box(39.6, 34.9, 41.2, 36.1)
    place = Location(point=LonLat(lon=40.4, lat=35.5), uncertainty_m=1.0, footprint=outline)
    circle = shifted(place, SECRET)
    for lon, lat in outline.exterior.coords:
        assert distance_m(circle.point, LonLat(lon=lon, lat=lat)) <= circle.uncertainty_m


def test_many_circles_average_to_the_place_and_to_no_corner_of_it() -> None:
    place = Location(point=LonLat(lon=40.0, lat=35.0), uncertainty_m=1000.0)
    secrets = [bytes([n, m]) * 16 for n in range(20) for m in range(20)]
    away = [distance_m(shifted(place, secret).point, place.point) for secret in secrets]
    # Spread evenly over a disc of 18.75 km: half of them lie beyond 1/sqrt(2) of it.
    assert max(away) <= 18_750.01
    assert 0.4 < sum(one > 18_750 / 2**0.5 for one in away) / len(away) < 0.6


@given(points, st.floats(1.0, 6_250.0), st.floats(1.0, 6_250.0))
def test_how_wide_the_place_was_moves_no_circle(point: LonLat, one_m: float, other_m: float) -> None:
    one, other = (shifted(Location(point=point, uncertainty_m=r), SECRET) for r in (one_m, other_m))
    assert one == other


def test_circles_of_two_sizes_lie_in_two_directions() -> None:
    point = LonLat(lon=40.0, lat=35.0)
    small, large = (shifted(Location(point=point, uncertainty_m=r), SECRET) for r in (1000.0, 10_000.0))
    assert abs(azimuth_deg(point, small.point) - azimuth_deg(point, large.point)) > 1.0


def test_the_public_shape_says_kind_and_day_alone() -> None:
    incident = sample.casebook().incidents[0]
    feature = public_shape(incident, SECRET)
    told = {name: value for name, value in feature["properties"].items() if value is not None}
    assert set(feature["properties"]) == set(names("incidents"))
    assert told.keys() == {
        "title", "kind", "date", "lon", "lat", "coordinateUncertaintyInMeters", "georeferenceRemarks",
        "restricted",
    }  # fmt: skip
    written = json.dumps(feature)
    for secret in ("Betatown", "beta", "40.1", "35.33", "observatory", incident.id):
        assert secret not in written
    assert feature["geometry"]["coordinates"] == pytest.approx([told["lon"], told["lat"]])


def test_an_incident_without_a_place_stays_without() -> None:
    feature = public_shape(sample.casebook().incidents[1], SECRET)
    assert feature["geometry"] is None
    assert feature["properties"]["title"] == "Attack, place protected, date not known"
