"""Questions in words and JSON, and their answers."""

import json
from collections.abc import Mapping
from typing import Any, cast

import pytest
from shapely.geometry import shape

from gazetteer.lookup import Gazetteer
from gazetteer.place import GeocodeResult
from geo.errors import GeoError
from incidents.errors import IncidentsError, PlaceNotFoundError
from incidents.exchange.questions import Places, area, check, question
from tests.incidents import sample

ALPHA = {"lon": 40.0, "lat": 35.4, "uncertainty_m": 1200}
BETA = "40.1,35.33,5000"


class OnePlace:
    """A gazetteer that knows Betatown and counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def geocode(self, query: str) -> GeocodeResult:
        self.asked.append(query)
        place = sample.BETA if query == "Betatown" else None
        return GeocodeResult(query=query, place=place, candidates=(), reason="searched 1 place")


def places(known: OnePlace | None = None) -> Places:
    return Places(lambda: cast(Gazetteer, known or OnePlace()))


def ask(**more: Any) -> Mapping[str, Any]:
    return {"relation": "none_within", "distance": "55 km", "reference": ALPHA, "subject": BETA} | more


def test_a_check_answers_with_a_finding_and_both_readings() -> None:
    answer = check(question(ask(), places(), with_subject=True))
    assert (answer["verdict"], answer["robust"]) == ("contradicted", True)
    assert [r["reading"] for r in answer["readings"]] == ["stated", "rounded"]
    assert answer["readings"][0]["claimed_min_m"] == 54_500
    assert answer["claim"]["quote"] == "none within 55 km of 40,35.4"
    assert answer["against"]["uncertainty_m"] == 5000
    assert "id" not in answer
    json.dumps(answer, allow_nan=False)


@pytest.mark.parametrize(
    ("reading", "claimed"), [("stated", 54_500), ("rounded", 52_500), ("exact", 55_000), (None, 52_500)]
)
def test_readings_can_be_chosen(reading: str | None, claimed: float) -> None:
    answer = check(question(ask(reading=reading), places(), with_subject=True))
    assert answer["claimed_min_m"] == claimed


def test_the_gazetteer_is_opened_for_names_only_and_asked_once() -> None:
    known, opened = OnePlace(), []

    def opener() -> Gazetteer:
        opened.append(1)
        return cast(Gazetteer, known)

    asked = Places(opener)
    question(ask(), asked, with_subject=True)
    assert not opened
    for _ in range(3):
        found = question(ask(subject=" Betatown "), asked, with_subject=True)
        assert found.claim.subject == sample.ref(sample.BETA)
    assert (opened, known.asked) == ([1], ["Betatown"])


def test_an_area_has_a_certain_and_a_possible_region() -> None:
    drawn = area(question(ask(relation="within"), places(), with_subject=False))
    certain, possible = drawn["features"]
    assert (certain["properties"]["region"], possible["properties"]["region"]) == ("certain", "possible")
    assert shape(possible["geometry"]).contains(shape(certain["geometry"]))
    assert possible["properties"]["reference"] == "40,35.4"
    json.dumps(drawn, allow_nan=False)


def test_an_empty_certain_region_has_no_geometry() -> None:
    certain, possible = area(question(ask(distance="1 km"), places(), with_subject=False))["features"]
    assert certain["geometry"] is None and possible["geometry"]["type"] == "MultiPolygon"


def test_under_both_readings_the_wider_area_is_drawn() -> None:
    def reach(reading: str) -> float:
        drawn = area(question(ask(reading=reading), places(), with_subject=False))
        return shape(drawn["features"][1]["geometry"]).area

    assert reach("exact") < reach("stated") < reach("rounded") == reach("both")


def test_some_relations_need_no_number() -> None:
    assert check(question(ask(relation="near", distance=None), places(), with_subject=True))["verdict"]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"relation": "beyond"}, "unknown relation 'beyond'; give one of at, within, at_least"),
        ({"relation": None}, "there is no relation; give one of at"),
        ({"relation": ["at"]}, "unknown relation"),
        ({"distance": None}, "'none_within' needs a distance"),
        ({"distance": 55}, "55 is not text"),
        ({"distance": "55"}, "no unit"),
        ({"distance": "-55 km"}, "negative"),
        ({"distance": "inf km"}, "not finite"),
        ({"distance": "30000 km"}, "half the Earth"),
        ({"reading": "loose"}, "unknown reading 'loose'.*both, stated, rounded, exact"),
        ({"reading": 1}, "unknown reading"),
        ({"subject": None}, "the subject is missing; give a name"),
        ({"subject": 5}, "the subject is 5"),
        ({"subject": "  "}, "the subject is"),
        ({"subject": "Atlantis"}, "'Atlantis' can't be placed: searched 1 place"),
        ({"subject": "40,35"}, "has 2 numbers; give a name or LON,LAT,UNCERTAINTY_M"),
        ({"subject": "35.33,140.1,5000"}, "latitude 140.1 .* were they swapped"),
        ({"subject": "40,35,0"}, "uncertainty 0.* is not a positive number"),
        ({"subject": "nan,35,10"}, "longitude nan is not a finite number"),
        (
            {"subject": {"geometry": None, "properties": "none"}},
            "the subject's outline are 'none'; give an object",
        ),
        ({"subject": {"lon": 40, "lat": 35}}, "the subject lacks uncertainty_m"),
        ({"subject": {"lon": "40", "lat": 35, "uncertainty_m": 1}}, "longitude '40' is not a finite number"),
    ],
)
def test_a_bad_question_is_answered_with_what_is_wrong(more: dict[str, Any], message: str) -> None:
    with pytest.raises((IncidentsError, GeoError), match=message):
        check(question(ask(**more), places(), with_subject=True))


def test_a_place_without_a_position_cannot_be_checked() -> None:
    asked = question(ask(), places(), with_subject=False)
    with pytest.raises(PlaceNotFoundError, match="with a position"):
        check(asked)
