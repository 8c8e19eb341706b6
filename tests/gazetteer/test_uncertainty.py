"""Default radii."""

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gazetteer.errors import RadiiError
from gazetteer.uncertainty import (
    TABLE,
    class_uncertainty_m,
    default_uncertainty_m,
    digits_uncertainty_m,
    load_overrides,
    step_uncertainty_m,
)
from geo.errors import CoordinateError
from geo.lonlat import LonLat


@pytest.mark.parametrize(
    ("code", "population", "radius_m"),
    [
        ("PPL", 900, 1_000), ("PPL", 5_000, 2_500), ("PPL", 49_999, 2_500), ("PPL", 0, 3_000),
        ("PPLA", 0, 8_000), ("PPLC", 0, 8_000), ("PPLA2", 0, 2_500), ("PPLX", 1_000_000, 2_500),
        ("ADM1", 0, 100_000), ("ADM2", 0, 25_000), ("AIRB", 0, 2_500), ("MILB", 0, 1_200), ("INSM", 0, 1_200),
        ("BLDG", 0, 50), ("ST", 0, 250), ("HSP", 0, 100), ("NOSUCH", 0, 25_000),
    ],
)  # fmt: skip
def test_the_table(code: str, population: int, radius_m: float) -> None:
    assert default_uncertainty_m(code, population)[0] == radius_m


def test_a_class_has_its_radius_by_label() -> None:
    assert class_uncertainty_m("village")[0] == 1_000
    table = [replace(row, radius_m=1_500) if row.label == "village" else row for row in TABLE]
    assert class_uncertainty_m("village", table)[0] == 1_500


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


@pytest.mark.parametrize(
    ("lat", "step_deg", "metres"),
    [
        # The table of Wieczorek, Guo and Hijmans 2004: precision of coordinates at three latitudes.
        (0, 1, 156_904), (0, 0.01, 1_570), (30, 0.01, 1_470), (60, 0.01, 1_246),
        (0, 1 / 60, 2_615), (0, 1 / 3600, 44), (30, 1 / 3600, 41), (60, 1 / 3600, 35),
    ],
)  # fmt: skip
def test_steps_of_degrees_minutes_and_seconds(lat: float, step_deg: float, metres: float) -> None:
    assert step_uncertainty_m(LonLat(lon=10, lat=lat), step_deg) == pytest.approx(metres, rel=0.015)


def test_a_user_changes_a_row(write: Callable[..., Path]) -> None:
    table = load_overrides(write({"airbase": 3_000, "village": 1_500, "city": 4_000}, "radii.json"))
    assert default_uncertainty_m("AIRB", table=table) == (
        3_000, "default for an airbase: set by the user in radii.json",
    )  # fmt: skip
    assert default_uncertainty_m("PPL", 900, table)[0] == 1_500
    assert default_uncertainty_m("PPL", 200_000, table)[0] == 8_000
    assert default_uncertainty_m("PPL", 20_000, table) == default_uncertainty_m("PPL", 20_000)


def test_no_file_changes_nothing(tmp_path: Path) -> None:
    assert load_overrides(tmp_path / "radii.json") == TABLE


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not JSON"),
        ([3_000], "is a list, expected one object"),
        ({"airport": 3_000}, "'airport' is no kind of place; they are .*airbase"),
        ({"airbase": "3 km"}, "'airbase' is '3 km', expected metres"),
        ({"airbase": True}, "expected metres"),
        ({"airbase": 0}, "expected metres above 0"),
        ('{"airbase": NaN}', "expected metres"),
        ({"airbase": 30_000_000}, "at most 20,003,932"),
    ],
)
def test_a_file_that_is_no_table(write: Callable[..., Path], content: object, said: str) -> None:
    with pytest.raises(RadiiError, match=said):
        load_overrides(write(content, "radii.json"))
