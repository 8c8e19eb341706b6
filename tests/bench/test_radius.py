"""The comparison of sources in `bench/`: what it counts, on points that are known."""

from pathlib import Path

import pytest
from bench_radius import City, Trial, dump_trials, outside, table

from geo.lonlat import LonLat


def city(population: int) -> City:
    return City(names=("Orzumak",), population=population, point=LonLat(lon=40.0, lat=35.0))


def dump(tmp_path: Path, *, name: str, lat: str) -> Path:
    path = tmp_path / "XX.txt"
    path.write_text("\t".join(["7", name, name, "", lat, "40.0", "P", "PPL"]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("lat", "inside"), [("35.005", True), ("35.02", False)])
def test_a_point_of_another_source_is_inside_or_not(tmp_path: Path, lat: str, inside: bool) -> None:
    (trial,) = dump_trials(dump(tmp_path, name="Orzumak", lat=lat), {"7": city(900)})
    assert trial.label == "village"
    assert (trial.off_m <= trial.stated_m) is inside


@pytest.mark.parametrize(("name", "lat"), [("Orzumak", "35.0"), ("Elsewhere", "35.005")])
def test_copies_and_other_places_are_left_out(tmp_path: Path, name: str, lat: str) -> None:
    assert list(dump_trials(dump(tmp_path, name=name, lat=lat), {"7": city(900)})) == []


def test_the_needed_radius_holds_95_of_100() -> None:
    trials = [Trial(name="Z", label="village", stated_m=90, off_m=off) for off in range(1, 101)]
    assert list(table("class", [("village", trials)]))[-1] == "| village | 100 | 90.0% | 50 | 90 | 95 |"


def test_what_lies_outside_is_told_the_farthest_first() -> None:
    trials = [
        Trial(name=name, label="town", stated_m=2_500, off_m=off)
        for name, off in (("A", 2_500), ("B", 2_600), ("C", 9_000))
    ]
    rows = list(outside(trials))[2:]
    assert rows == ["| C | town | 2,500 | 9,000 |", "| B | town | 2,500 | 2,600 |"]
