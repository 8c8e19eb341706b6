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


def test_a_name_that_the_text_locates_once_is_located_wherever_it_stands(world: Gazetteer) -> None:
    text = (
        "A drone hit a house in Gorzak village, about 45 kilometres west of Miranshah, on Wednesday. "
        "Gorzak lies in the hills."
    )
    first, second = [p for p in read(text, world).readings[0].places if p.name.startswith("Gorzak")]
    assert first.location is not None and second.location == first.location


def test_a_country_behind_a_village_is_not_what_the_distance_locates(world: Gazetteer) -> None:
    text = "An air strike hit Bulo Zarro, Somalia, about 320 km southwest of Mogadishu, on April 6, 2019."
    casebook = read(text, world)
    (incident,) = casebook.incidents
    assert incident.place is not None and incident.place.name == "Bulo Zarro"
    assert all(f.verdict is not Verdict.BORDERLINE for f in casebook.findings)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("NAVAL COMMAND - Naples, Italy - An air strike hit Sirte on Sunday.", "Sirte"),
        ("QUETTA, Pakistan: An air strike hit Miranshah on Sunday.", "Miranshah"),
        ("صنعاء، 3 أيار (وكالة) – أصابت غارة جوية مدينة تعز يوم الأحد.", "تعز"),
        (
            "Missiles fired from a ship in the Black Sea hit Vinnytsia on Sunday in an air strike.",
            "Vinnytsia",
        ),
    ],
)
def test_where_a_report_was_written_or_a_missile_came_from_was_not_struck(
    world: Gazetteer, text: str, place: str
) -> None:
    (incident,) = read(text, world).incidents
    assert incident.place is not None and place in incident.place.name


def test_the_village_is_no_city(world: Gazetteer) -> None:
    text = (
        "A raid hit the village of Zarbeesh in Raqqa province on Monday. People fled to Raqqa city. "
        "The coalition said that it carried out no strikes within 15 km of the village."
    )
    (claim,) = [c for c in read(text, world).readings[0].claims if c.kind.value == "distance"]
    assert "Raqqa" not in claim.value.reference.name  # type: ignore[union-attr]


def test_a_namesake_abroad_is_never_what_lies_beside_a_town(world: Gazetteer) -> None:
    (found, _) = read("Jets hit Dar es Salaam, west of Omdurman.", world).readings[0].places
    assert found.result.place is None
    assert found.location is not None
    assert "beside Omdurman" in found.result.reason
