"""Default radii."""

import math

import pytest

from gazetteer.uncertainty import TABLE, default_uncertainty_m, digits_uncertainty_m
from geo.errors import CoordinateError


@pytest.mark.parametrize(
    ("code", "population", "radius_m"),
    [
        ("PPL", 900, 1_000), ("PPL", 5_000, 2_500), ("PPL", 49_999, 2_500), ("PPL", 0, 2_500),
        ("PPLA", 0, 8_000), ("PPLC", 0, 8_000), ("PPLA2", 0, 2_500), ("PPLX", 1_000_000, 2_500),
        ("ADM1", 0, 100_000), ("ADM2", 0, 25_000), ("AIRB", 0, 2_500), ("MILB", 0, 1_200), ("INSM", 0, 1_200),
        ("BLDG", 0, 50), ("ST", 0, 250), ("HSP", 0, 100), ("NOSUCH", 0, 25_000),
    ],
)  # fmt: skip
def test_the_table(code: str, population: int, radius_m: float) -> None:
    assert default_uncertainty_m(code, population)[0] == radius_m


@pytest.mark.parametrize("population", [50_000, 211_857, 1_000_000, 20_000_000])
def test_a_city_is_as_large_as_its_people(population: int) -> None:
    radius_m, reason = default_uncertainty_m("PPL", population)
    assert radius_m == pytest.approx(1500 * math.sqrt(population / (5000 * math.pi)))
    assert radius_m >= 2_500
    assert f"{population:,}" in reason


def test_radii_never_shrink_with_population() -> None:
    radii = [default_uncertainty_m("PPL", population)[0] for population in range(1, 200_000, 997)]
    assert radii == sorted(radii)


def test_every_row_has_a_source_and_a_radius() -> None:
    assert all(row.source and row.radius_m > 0 and row.codes for row in TABLE)
    assert default_uncertainty_m("AIRB")[1].endswith(next(r.source for r in TABLE if r.label == "airbase"))


@pytest.mark.parametrize(
    ("lon", "lat", "metres"), [("40.14", "35.34", 1434), ("40", "35", 143_600), ("40.1408", "35.3359", 14)]
)
def test_digits(lon: str, lat: str, metres: float) -> None:
    assert digits_uncertainty_m(lon, lat) == pytest.approx(metres, rel=0.03)


def test_the_coarser_coordinate_counts_and_zeros_too() -> None:
    assert digits_uncertainty_m("40.1", "35.3359") == pytest.approx(
        digits_uncertainty_m("40.1", "35.3"), rel=0.01
    )
    assert digits_uncertainty_m("40.10", "35.30") < digits_uncertainty_m("40.1", "35.3") / 9
    assert digits_uncertainty_m("180", "-90") > 0


def test_digits_off_the_earth() -> None:
    with pytest.raises(CoordinateError):
        digits_uncertainty_m("35.1", "95.2")
