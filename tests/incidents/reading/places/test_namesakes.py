"""Places of one name: the village that is held, and the one that the text means."""

from datetime import date

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import Casebook, Report, Verdict
from incidents.pipeline import read_report, relate

FAR_VILLAGE = "A strike hit the village of al-Khan, 15 km northwest of the city of Deir ez-Zor, on Sunday."
FAR_VILLAGE_ARABIC = "استهدفت غارة يوم الأحد قرية الخان على بعد 15 كم شمال غرب مدينة دير الزور."
NEAR_VILLAGE = "A strike hit the village of Ayyash, 10 km west of the city of Deir ez-Zor, on Sunday."
TOWN_MISPLACED = "A strike hit Raqqa, 15 km west of the city of Deir ez-Zor, on Sunday."


def read(text: str, gazetteer: Gazetteer) -> Casebook:
    report = Report(id="a", text=text, published=date(2019, 5, 14))
    return relate([read_report(report, gazetteer)])


@pytest.mark.parametrize("text", [FAR_VILLAGE, FAR_VILLAGE_ARABIC])
def test_a_village_lies_where_the_text_puts_it_and_not_where_a_namesake_does(
    world: Gazetteer, text: str
) -> None:
    casebook = read(text, world)
    (village,) = [p for p in casebook.readings[0].places if p.name in ("al-Khan", "الخان")]
    assert village.result.place is None
    assert "another place of that name" in village.result.reason
    assert village.location is not None
    assert abs(village.location.point.lon - 40.02) < 0.05 and abs(village.location.point.lat - 35.43) < 0.05
    (finding,) = casebook.findings
    assert finding.verdict is Verdict.NOT_CHECKABLE
    assert "nothing but this claim says where" in finding.reason


def test_a_village_that_is_where_the_text_says_is_measured(world: Gazetteer) -> None:
    (finding,) = read(NEAR_VILLAGE, world).findings
    assert finding.verdict is not Verdict.NOT_CHECKABLE and finding.verdict is not Verdict.CONTRADICTED


def test_a_city_that_is_put_far_off_is_a_contradiction(world: Gazetteer) -> None:
    (finding,) = read(TOWN_MISPLACED, world).findings
    assert finding.verdict is Verdict.CONTRADICTED
