"""Places beside one another: near ones of other names support each other."""

import pytest

from gazetteer.place import Place
from geo.lonlat import Location, LonLat
from incidents.reading.geoparsing.company import Company


def _town(name: str, lon: float, lat: float) -> Place:
    return Place(
        id=f"gn-{name}",
        name=name,
        feature_code="PPL",
        country_code="US",
        location=Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=2_500.0),
        source="made",
    )


HERE, BESIDE, FAR = _town("Here", -90.0, 40.0), _town("Beside", -90.0, 40.1), _town("Far", 2.0, 49.0)


def test_a_place_is_supported_by_what_is_near_and_believed() -> None:
    company = Company({"here": [HERE, FAR], "beside": [BESIDE]})
    sure = company.support({"here": [(0.5, HERE), (0.5, FAR)], "beside": [(1.0, BESIDE)]})
    half = company.support({"here": [(0.5, HERE), (0.5, FAR)], "beside": [(0.5, BESIDE)]})
    assert sure["here", HERE.id] > 0.98
    assert half["here", HERE.id] == pytest.approx(sure["here", HERE.id] / 2)
    assert sure["here", FAR.id] < 0.001


def test_a_name_or_a_place_is_no_company_for_itself() -> None:
    company = Company({"here": [HERE, BESIDE], "also here": [HERE]})
    support = company.support({"here": [(0.5, HERE), (0.5, BESIDE)], "also here": [(1.0, HERE)]})
    assert support["here", HERE.id] == 0.0
    assert support["here", BESIDE.id] > 0.9


def test_no_names_have_no_company() -> None:
    assert Company({}).support({}) == {}
    assert Company({"here": []}).support({"here": []}) == {}
