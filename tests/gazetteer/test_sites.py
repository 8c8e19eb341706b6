"""The curated sites: the shipped file's promises, and files that are not one."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import Point

from gazetteer.errors import SitesError
from gazetteer.names import fold
from gazetteer.sites import admin1_names, read_sites
from geo.geodesic import distance_m
from geo.lonlat import LonLat

SITES = {site.id: site for site in read_sites()}
ROW = {
    "id": "x", "names": ["X"], "lon": 40.0, "lat": 35.0, "feature_code": "PPL", "country_code": "SY",
    "sources": [{"where": "test", "lat": 35.0, "lon": 40.0}],
}  # fmt: skip
OUTLINES = {"type": "FeatureCollection", "features": []}
Write = Callable[..., Path]


def test_ids_names_and_sources() -> None:
    assert len(SITES) >= 60
    for site in SITES.values():
        assert re.fullmatch(r"[a-z0-9-]{1,80}", site.id)
        assert site.source
        assert site.uncertainty_reason
        assert all(fold(name) for name in site.names)
        assert len(site.country_code) == 2


def test_every_site_of_syria_has_an_arabic_name() -> None:
    nameless = [
        site.id
        for site in SITES.values()
        if site.country_code == "SY" and not any("\u0600" <= char <= "\u06ff" for char in "".join(site.names))
    ]
    assert nameless == []


@pytest.mark.parametrize(
    ("place_id", "lon", "lat", "radius_m"),
    [
        ("deir-ez-zor-city", 40.1408, 35.3359, 5_000), ("saeqa-camp", 40.0569, 35.3981, 3_000),
        ("deir-ez-zor-airbase", 40.176, 35.2854, 2_000), ("ayyash", 40.053, 35.4202, 2_000),
        ("al-omar-oil-field", 40.61, 35.105, 13_000), ("al-khan-near-al-hawl", 41.1506, 36.3905, 12_000),
    ],
)  # fmt: skip
def test_measured_places(place_id: str, lon: float, lat: float, radius_m: float) -> None:
    assert SITES[place_id].location.point == LonLat(lon=lon, lat=lat)
    assert SITES[place_id].location.uncertainty_m == radius_m


def test_the_camp_is_ten_kilometres_from_the_city() -> None:
    camp, city = SITES["saeqa-camp"], SITES["deir-ez-zor-city"]
    assert distance_m(camp.location.point, city.location.point) == pytest.approx(10_300, abs=100)


@pytest.mark.parametrize(("country", "count", "most_m"), [("SY", 14, 5_000), ("IQ", 18, 95_000)])
def test_governorates_have_outlines_round_their_points(country: str, count: int, most_m: float) -> None:
    governorates = [site for site in SITES.values() if site.feature_code == "ADM1"]
    there = [site for site in governorates if site.country_code == country]
    assert len(there) == count
    for site in there:
        assert site.location.footprint is not None
        assert site.location.footprint.is_valid
        assert site.location.footprint.covers(Point(site.location.point.lonlat))
        assert 1_000 < site.location.uncertainty_m < most_m
    assert set(admin1_names().values()) == {site.admin1 for site in governorates}
    assert admin1_names()["SY.07"] == "Deir ez-Zor"


def test_a_row_without_position_is_left_out(write: Write) -> None:
    sites = write({"sites": [ROW, ROW | {"id": "y", "lon": None, "lat": None}]})
    assert [site.id for site in read_sites(sites, write(OUTLINES, "o.json"))] == ["x"]


def test_a_row_without_radius_gets_the_default(write: Write) -> None:
    (site,) = read_sites(write({"sites": [ROW | {"population": 900}]}), write(OUTLINES, "o.json"))
    assert site.location.uncertainty_m == 1_000
    assert "village" in site.uncertainty_reason


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("", "not a JSON object"), ("[]", "not a JSON object"), ('{"sites": {}}', "expected a list"),
        ({"sites": ["x"]}, "site 1"), ({"sites": [ROW, ROW]}, "site 2.*unique"),
        ({"sites": [{**ROW, "lat": 95}]}, "latitude"), ({"sites": [{**ROW, "lon": "east"}]}, "longitude"),
        ({"sites": [{key: ROW[key] for key in ROW if key != "sources"}]}, "lacks 'sources'"),
        ({"sites": [{**ROW, "names": []}]}, "at least one"), ({"sites": [{**ROW, "names": [7]}]}, "names"),
        ({"sites": [{**ROW, "footprint": "SY99"}]}, "SY99"), ({"sites": [{**ROW, "id": ""}]}, "id"),
        ({"sites": [{**ROW, "uncertainty_m": -5, "uncertainty_reason": "?"}]}, "uncertainty"),
    ],
)  # fmt: skip
def test_malformed_files_are_named(write: Write, document: Any, message: str) -> None:
    with pytest.raises(SitesError, match=message):
        read_sites(write(document), write(OUTLINES, "o.json"))


def test_a_missing_or_binary_file(tmp_path: Path) -> None:
    with pytest.raises(SitesError, match=r"nowhere\.json"):
        read_sites(tmp_path / "nowhere.json")
    (tmp_path / "b.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SitesError, match=r"b\.json"):
        read_sites(tmp_path / "b.json")
