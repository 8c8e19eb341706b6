"""Grid references, against published examples."""

import pytest

from gazetteer.coordinates.grids import find_grid_references
from geo.geodesic import distance_m
from geo.lonlat import LonLat

PUBLISHED = [
    # The Jefferson Pier, Washington: the example of the US National Grid.
    ("18S UJ 23371 06519", 38.88981, -77.03656, 15),
    # Examples of the library proj4js/mgrs.
    ("33UXP0500444998", 48.24949, 16.41450, 15),
    ("24XWT783908", 83.62778, -32.66433, 71),
    # The CN Tower, Toronto: the example of most texts on UTM.
    ("17T 630084 4833438", 43.642567, -79.387139, 15),
    ("17N 630084mE 4833438mN", 43.642567, -79.387139, 15),
]


@pytest.mark.parametrize(("words", "lat", "lon", "radius_m"), PUBLISHED)
def test_published_examples(words: str, lat: float, lon: float, radius_m: float) -> None:
    (found,) = find_grid_references(f"at {words}.")
    assert found.uncertainty_m == pytest.approx(radius_m, rel=0.01)
    assert distance_m(found.point, LonLat(lon=lon, lat=lat)) <= found.uncertainty_m


@pytest.mark.parametrize(
    ("digits", "side_m"),
    [("16", 10_000), ("1267", 1_000), ("123678", 100), ("12346789", 10), ("1234567890", 1)],
)
def test_the_radius_reaches_the_squares_corners(digits: str, side_m: int) -> None:
    (found,) = find_grid_references(f"MGRS 37S FU {digits}")
    assert found.uncertainty_m == pytest.approx(max(15, side_m * 2**0.5 / 2), rel=0.002)
    (exact,) = find_grid_references("37S FU 12345 67890")
    assert distance_m(found.point, exact.point) <= found.uncertainty_m
    assert f"{side_m:,} m" in found.reason


def test_spaces_hyphens_and_halves() -> None:
    writings = ("37SFU1234567890", "37S FU 12345 67890", "37S FU 1234567890", "37S-FU-12345-67890")
    points = {next(find_grid_references(text)).point for text in writings}
    assert len(points) == 1


def test_a_number_that_follows_is_not_taken_in() -> None:
    text = "37SFU1234 12 were killed"
    (found,) = find_grid_references(text)
    assert text[found.start : found.end] == "37SFU1234"


def test_the_letter_s_is_a_band_where_the_northing_allows_it() -> None:
    (north,) = find_grid_references("37S 612345 3867890")
    (south,) = find_grid_references("37S 612345 7867890")
    assert north.point.lat > 0 > south.point.lat
    assert "northern" in north.reason
    assert "southern" in south.reason


@pytest.mark.parametrize(
    "text",
    [
        "5G NR 10",
        "4K TV 5566",
        "37S FU 123",
        "61S FU 1234",
        "37S IO 1234",
        "37S 012345 3867890",
        "A37SFU1234",
    ],
)
def test_no_such_square(text: str) -> None:
    assert list(find_grid_references(text)) == []
