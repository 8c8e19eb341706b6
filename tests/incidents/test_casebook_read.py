"""The bundled casebook, read: what a fresh map shows."""

import pytest

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.exchange.casebook import bundled_reports
from incidents.exchange.values import joint_toll
from incidents.model import Casebook, Incident, Verdict
from incidents.pipeline import read_report, relate


@pytest.fixture(scope="module")
def casebook() -> Casebook:
    gazetteer = Gazetteer.open(default_folder())
    return relate([read_report(report, gazetteer) for report in bundled_reports()])


def at(casebook: Casebook, place_id: str) -> Incident:
    return next(i for i in casebook.incidents if i.place is not None and i.place.place_id == place_id)


def test_the_city_strike_killed_a_mother_and_two_children(casebook: Casebook) -> None:
    toll = joint_toll(at(casebook, "deir-ez-zor-city").claims)
    assert (toll.killed_min, toll.killed_max) == (3, 3)


def test_the_camp_is_told_by_three_reports_and_the_airbase_by_two(casebook: Casebook) -> None:
    assert len(at(casebook, "saeqa-camp").events) == 3
    assert len(at(casebook, "deir-ez-zor-airbase").events) == 2


def test_only_the_city_contradicts_a_distance(casebook: Casebook) -> None:
    found = [f for f in casebook.findings if f.measured is not None and f.verdict is Verdict.CONTRADICTED]
    assert {f.subject.place_id for f in found if f.subject} == {"deir-ez-zor-city"}
    assert len(found) == 2 and all(f.robust for f in found)
