"""Rows of each data set as incidents."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from incidents.exchange.imports.batches import Feature
from incidents.exchange.imports.columns import columns_of
from incidents.exchange.imports.errors import RowError
from incidents.exchange.imports.events import Events, Layout
from incidents.exchange.imports.kinds import KINDS
from incidents.exchange.imports.schemas import GDELT_HEADER, SCHEMAS, Format
from incidents.exchange.properties import names
from tests.incidents.exchange.imports.samples import (
    ACLED,
    ACLED_HEADER,
    AIRWARS,
    AIRWARS_HEADER,
    GDELT,
    UCDP,
    UCDP_HEADER,
)

_LAYOUTS: dict[Format, tuple[list[str], Mapping[str, str]]] = {
    Format.ACLED: (ACLED_HEADER, ACLED),
    Format.UCDP: (UCDP_HEADER, UCDP),
    Format.AIRWARS: (AIRWARS_HEADER, AIRWARS),
    Format.GDELT: (list(GDELT_HEADER), GDELT),
}


def _made(form: Format, **changes: str) -> tuple[Feature, str]:
    header, row = _LAYOUTS[form]
    schema = SCHEMAS[form]
    events = Events(Layout(dataset=schema.dataset, schema=schema, columns=columns_of(header, schema)))
    return events.feature([(row | changes).get(name, "") for name in header])


def _properties(form: Format, **changes: str) -> dict[str, Any]:
    properties: dict[str, Any] = _made(form, **changes)[0]["properties"]
    return properties


def _plain(row: Mapping[str, str]) -> Feature:
    schema = SCHEMAS[Format.CSV]
    columns = columns_of(tuple(row), schema)
    return Events(Layout(dataset="ours", schema=schema, columns=columns)).feature(list(row.values()))[0]


@pytest.mark.parametrize("form", _LAYOUTS)
def test_a_feature_has_every_property_and_a_safe_id(form: Format) -> None:
    feature, doubt = _made(form)
    assert tuple(feature["properties"]) == names("incidents")
    assert re.fullmatch(r"[a-z0-9-]{1,80}", feature["id"])
    assert feature["properties"]["kind"] in KINDS
    assert feature["properties"]["dataset"] == SCHEMAS[form].dataset
    assert not doubt


def test_acled() -> None:
    feature, _ = _made(Format.ACLED)
    properties = feature["properties"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [40.1408, 35.3359]}
    assert properties["title"] == "Air/drone strike, Made Town, 2031-05-04"
    assert (properties["killed_min"], properties["killed_max"]) == (3, 3)
    assert (properties["wounded_min"], properties["wounded_max"]) == (None, None)
    assert properties["coordinateUncertaintyInMeters"] == 8_000
    assert properties["verbatimLocality"] == "Made Town, Made Governorate, Syria"
    assert properties["perpetrators"] == [{"who": "Made Air Force", "by": "ACLED"}]
    assert properties["source_id"] == "MAD17"
    for said in ("Explosions/Remote violence", "Civilians (Made)", "A made strike, for a test.", "Made News"):
        assert said in properties["notes"]


def test_acled_says_of_a_battle_who_fought_and_not_who_did_it() -> None:
    properties = _properties(Format.ACLED, sub_event_type="Armed clash", event_type="Battles")
    assert properties["perpetrators"] == []
    assert "actor1: Made Air Force" in properties["notes"]


def test_acled_is_vague_of_days() -> None:
    properties = _properties(Format.ACLED, time_precision="2")
    assert (properties["date"], properties["date_end"]) == ("2031-05-01", "2031-05-07")


def test_ucdp() -> None:
    properties = _properties(Format.UCDP)
    assert (properties["date"], properties["date_end"]) == ("2031-05-04", "2031-05-06")
    assert (properties["killed_min"], properties["killed_max"]) == (2, 9)
    assert properties["coordinateUncertaintyInMeters"] == 25_000
    assert properties["perpetrators"] == [{"who": "Made Group", "by": "UCDP GED"}]
    assert "best: 4" in properties["notes"]
    assert _properties(Format.UCDP, type_of_violence="1")["perpetrators"] == []


def test_airwars() -> None:
    properties = _properties(Format.AIRWARS)
    assert properties["kind"] == "air_strike"
    assert (properties["killed_min"], properties["killed_max"]) == (2, 5)
    assert (properties["wounded_min"], properties["wounded_max"]) == (4, 4)
    assert (properties["feature_code"], properties["coordinateUncertaintyInMeters"]) == ("PPL", 1_000)
    assert [one["who"] for one in properties["perpetrators"]] == ["Made Coalition", "Made Army"]
    assert "grading: Fair" in properties["notes"]


def test_gdelt() -> None:
    properties = _properties(Format.GDELT)
    assert properties["kind"] == "air_strike"
    assert properties["title"].startswith("Employ aerial weapons, Made City")
    assert properties["coordinateUncertaintyInMeters"] == 8_000
    assert properties["perpetrators"] == [{"who": "MADELAND", "by": "GDELT"}]
    assert "EventCode: 1951" in properties["notes"]
    assert "https://made.example/1" in properties["notes"]


def test_gdelt_often_has_no_place() -> None:
    feature, _ = _made(
        Format.GDELT, ActionGeo_Type="0", ActionGeo_Lat="", ActionGeo_Long="", ActionGeo_FullName=""
    )
    assert feature["geometry"] is None
    assert feature["properties"]["coordinateUncertaintyInMeters"] is None


def test_a_plain_row_says_what_it_says() -> None:
    feature = _plain({"lat": "35.3359", "lon": "40.1408", "deaths": "3-5", "injured": "10+"})
    properties = feature["properties"]
    assert (properties["killed_min"], properties["killed_max"]) == (3, 5)
    assert (properties["wounded_min"], properties["wounded_max"]) == (10, None)
    assert (properties["date"], properties["place"], properties["kind"]) == (None, None, "other")
    assert properties["title"] == "Incident, place not known, date not known"
    assert properties["coordinateUncertaintyInMeters"] == 25_000


def test_a_row_in_arabic() -> None:
    properties = _plain(
        {
            "التاريخ": "٤ أيار ٢٠٣١",
            "المكان": "قرية مصنوعة",
            "خط العرض": "٣٥٫٣٣٥٩",
            "خط الطول": "٤٠٫١٤٠٨",
            "القتلى": "٣",
            "النوع": "غارة جوية",
            "الدقة": "قرية",
            "الفاعل": "جهة مصنوعة؛ جهة أخرى",
        }
    )["properties"]
    assert (properties["date"], properties["place"], properties["lon"]) == (
        "2031-05-04",
        "قرية مصنوعة",
        40.1408,
    )
    assert (properties["killed_min"], properties["kind"]) == (3, "air_strike")
    assert properties["coordinateUncertaintyInMeters"] == 1_000
    assert [one["who"] for one in properties["perpetrators"]] == ["جهة مصنوعة", "جهة أخرى"]


def test_a_row_may_state_its_radius() -> None:
    row = {"lat": "35.3359", "lon": "40.1408", "coordinateUncertaintyInMeters": "420", "precision": "city"}
    assert _plain(row)["properties"]["coordinateUncertaintyInMeters"] == 420


def test_a_row_without_an_id_is_itself_again() -> None:
    row = {"lat": "35.3359", "lon": "40.1408", "date": "2031-05-04"}
    assert _plain(row)["id"] == _plain(row)["id"]
    assert _plain(row)["id"] != _plain(row | {"date": "2031-05-05"})["id"]


def test_swapped_degrees_are_told_and_never_put_right() -> None:
    feature, doubt = _made(Format.ACLED, latitude="40.1408", longitude="35.3359")
    assert "were they swapped?" in doubt
    assert feature["geometry"]["coordinates"] == [35.3359, 40.1408]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"geo_precision": "7"}, "geo_precision is '7'; expected one of 1, 2, 3"),
        ({"geo_precision": ""}, "geo_precision is ''"),
        ({"event_date": "03/04/2031"}, "two ways"),
        ({"fatalities": "some"}, "'some' is no number of people"),
        ({"longitude": ""}, "longitude is missing"),
        ({"event_id_cnty": "x" * 501}, "more than 500 characters"),
    ],
)
def test_a_row_that_cant_be_used_says_why(changes: dict[str, str], said: str) -> None:
    with pytest.raises(RowError, match=said):
        _made(Format.ACLED, **changes)
