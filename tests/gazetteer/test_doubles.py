"""One place in several files is one candidate."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gazetteer.doubles import is_same, kind
from gazetteer.holdings import remove
from gazetteer.load import Request, load
from gazetteer.lookup import Gazetteer
from gazetteer.place import Place
from gazetteer.uncertainty import default_uncertainty_m
from geo.lonlat import Location, LonLat
from tests.gazetteer.sources.samples import dump_line

Open = Callable[..., Gazetteer]


@pytest.fixture
def opened(tmp_path: Path, cities: Path) -> Iterator[Open]:
    """A gazetteer over the small world and some files, by name and content."""
    held: list[Gazetteer] = []

    def over(**files: str) -> Gazetteer:
        for name, content in files.items():
            source, _, ending = name.rpartition("_")
            path = tmp_path / f"{source}.{ending}"
            path.write_text(content, encoding="utf-8")
            load(tmp_path / "g", Request(file=path))
        held.append(Gazetteer.open(tmp_path / "g", cities=cities))
        return held[-1]

    yield over
    for gazetteer in held:
        gazetteer.close()


def place(name: str, **changes: Any) -> Place:
    given = {"lon": 40.0, "lat": 35.0, "code": "PPL", "country": "SY", "radius_m": 2_500.0} | changes
    location = Location(point=LonLat(lon=given["lon"], lat=given["lat"]), uncertainty_m=given["radius_m"])
    return Place(
        id=name,
        name=name,
        feature_code=given["code"],
        country_code=given["country"],
        location=location,
        source="t",
    )


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True), ({"lat": 35.02}, True), ({"lat": 35.03}, False),
        ({"lat": 35.03, "radius_m": 8_000.0}, True),
        ({"code": "PPLA"}, True), ({"code": "PPLX"}, False), ({"code": "ADM3"}, False),
        ({"country": "IQ"}, False),
        ({"country": ""}, True),
    ],
)  # fmt: skip
def test_what_is_the_same_place(changes: dict[str, Any], same: bool) -> None:
    assert is_same(place("a"), place("b", **changes)) is same
    assert is_same(place("b", **changes), place("a")) is same


def test_kinds_that_files_tell_differently() -> None:
    assert kind("PCLI") == kind("PCLS") and kind("MILB") == kind("INSM")
    assert len({kind(code) for code in ("PPL", "ADM1", "ADM2", "AIRB", "MILB", "OILF")}) == 6


QAMISHLI = dump_line(
    8, "Al Qāmishlī", alternates="Kamishli,Qamişlo", lat=37.05215, lon=41.23142, kind="P", code="PPLA2"
)


def test_a_place_of_the_world_and_of_a_dump_is_one_with_all_names(opened: Open) -> None:
    gazetteer = opened(XX_txt=QAMISHLI + "\n")
    for name in ("al qamishli", "kamishli", "qamishli", "القامشلي"):
        (found,) = gazetteer.places(name)
        assert {"Qamishli", "Kamishli", "Qamişlo", "القامشلي"} <= set(found.names)
        assert (found.id, found.feature_code, found.population) == ("gn-8", "PPLA2", 184231)
        assert found.location.uncertainty_m > 5_000  # what its people need, not the default of a dump without
    assert gazetteer.place("gn-8") == gazetteer.places("kamishli")[0]


def test_the_curated_site_stands_for_its_doubles(opened: Open) -> None:
    gazetteer = opened(
        XX_txt=dump_line(170794, "Dayr az Zawr", alternates="Zorville", lat=35.336, lon=40.146)
    )
    (found,) = gazetteer.places("zorville")
    assert found.id == "deir-ez-zor-city"
    assert (found.location.point.latlon, found.location.uncertainty_m) == ((35.3359, 40.1408), 5_000)
    assert found.source.count("GeoNames (xx: XX.txt)") == 1


def test_ones_own_coordinate_and_outline_count(opened: Open) -> None:
    ring = [[40.1, 35.3], [40.2, 35.3], [40.2, 35.4], [40.1, 35.4], [40.1, 35.3]]
    feature = {
        "type": "Feature",
        "properties": {"name": "Deir ez-Zor", "kind": "city", "aliases": "Zorburg"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    own = "name,lat,lon,uncertainty_m,feature_code\nAyyash,35.42222,40.05555,700,PPL\n"
    gazetteer = opened(own_csv=own, outlines_json=json.dumps(feature))
    ayyash = gazetteer.place("ayyash")
    assert ayyash is not None
    assert (ayyash.location.point.latlon, ayyash.location.uncertainty_m) == ((35.42222, 40.05555), 700)
    assert ayyash.uncertainty_reason == "stated in the file"
    (city,) = gazetteer.places("zorburg")
    assert city.id == "deir-ez-zor-city" and city.location.footprint is not None


def test_a_default_radius_gives_way_to_what_others_know(opened: Open) -> None:
    rows = (
        "name,lat,lon,feature_code",
        "Deir ez-Zor,35.33333,40.14444,PPL",
        "Al Qamishli,37.05222,41.23111,PPL",
    )
    gazetteer = opened(own_csv="\n".join(rows))
    (city,) = (place for place in gazetteer.places("deir ez zor") if place.feature_class == "P")
    assert (city.location.point.latlon, city.location.uncertainty_m) == ((35.33333, 40.14444), 5_000)
    (qamishli,) = gazetteer.places("al qamishli")
    assert qamishli.location.point.latlon == (37.05222, 41.23111)
    assert qamishli.location.uncertainty_m == default_uncertainty_m("PPL", 184_231)[0] > 5_000


def test_homonyms_stay_apart(opened: Open) -> None:
    far = dump_line(50, "Palmyra", lat=36.5, lon=37.5)
    gazetteer = opened(XX_txt=far + "\n" + dump_line(51, "Palmyra", country="US", lat=34.56, lon=38.284))
    assert len(gazetteer.places("palmyra")) == 3


def test_places_around_and_alike_come_once(opened: Open) -> None:
    gazetteer = opened(XX_txt=QAMISHLI)
    around = gazetteer.around(LonLat(lon=41.2, lat=37.05), 20_000, ["PPL"])
    assert [place.id for place in around].count("gn-8") == 1
    found = [gazetteer.entry(row).place.id for row, _ in gazetteer.search("Kamishly")]
    assert found[0] == "gn-8" and found.count("gn-8") == 1


def test_what_is_removed_is_gone_and_the_rest_as_before(opened: Open, tmp_path: Path) -> None:
    before = opened().places("al qamishli")
    assert opened(XX_txt=QAMISHLI).places("al qamishli") != before
    remove(tmp_path / "g", "xx")
    assert opened().places("al qamishli") == before
