"""The counties of the United States."""

from collections import Counter
from pathlib import Path

import pytest

from gazetteer.counties import read_counties
from gazetteer.errors import WorldError
from gazetteer.regions import admin1_names
from geo.geodesic import distance_m
from geo.lonlat import LonLat

STATES = {"US.TX": "Texas"}


def test_every_state_has_its_counties() -> None:
    held = list(read_counties(admin1_names()))
    by_state = Counter(county.admin1 for county in held)
    # Counties and what stands for them, without Virginia's 38 independent cities and three others.
    assert (by_state["Texas"], by_state["Georgia"], by_state["Louisiana"], by_state["Virginia"]) == (
        254,
        159,
        64,
        95,
    )
    assert len({county.id for county in held}) == len(held)
    assert {county.feature_code for county in held} == {"ADM2"}


@pytest.mark.parametrize(
    ("name", "state", "seat"),
    [
        ("Lamar County", "Texas", LonLat(lon=-95.555, lat=33.661)),
        ("Terrebonne Parish", "Louisiana", LonLat(lon=-90.716, lat=29.595)),
        ("North Slope Borough", "Alaska", LonLat(lon=-156.789, lat=71.291)),
        ("Aleutians West Census Area", "Alaska", LonLat(lon=-166.527, lat=53.889)),
    ],
)
def test_a_county_holds_its_seat(name: str, state: str, seat: LonLat) -> None:
    (county,) = (c for c in read_counties(admin1_names()) if (c.name, c.admin1) == (name, state))
    assert distance_m(county.location.point, seat) < county.location.uncertainty_m


def test_saints_are_spelled_both_ways() -> None:
    (county,) = (c for c in read_counties(admin1_names()) if c.name == "St. Croix County")
    assert county.names == ("St. Croix County", "Saint Croix County")


def test_of_two_counties_of_one_name_the_larger_has_more_people() -> None:
    people = {c.admin1: c.population for c in read_counties(admin1_names()) if c.name == "Orange County"}
    assert max(people, key=lambda state: people[state]) == "California"


@pytest.mark.parametrize(
    "line",
    [
        "US.TX\tLamar County\t-95.6\t33.7\t42000",
        "US.TX\tLamar County\twest\t33.7\t42000\t1",
        "US.TX\tLamar County\t-95.6\t133.7\t42000\t1",
        "US.ZZ\tLamar County\t-95.6\t33.7\t42000\t1",
        "US.TX\t\t-95.6\t33.7\t42000\t1",
    ],
)
def test_a_line_that_is_no_county_is_an_error_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "counties.tsv"
    path.write_text(f"# where it is from\n{line}\n")
    with pytest.raises(WorldError, match=r"counties\.tsv, line 2"):
        list(read_counties(STATES, path))


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="can't be read"):
        list(read_counties(STATES, tmp_path / "none.tsv"))
