"""Parties under one name each: a line for every row."""

import pytest

from incidents.model import Span
from incidents.reading.actors import ACTORS, COALITION, MEMBERS, actor_of, find_actors, same_side

# text, party; at least one line for every row of ACTORS but the bare coalition, which the report decides
NAMED = [
    ("the Saudi-led coalition", "Saudi-led coalition"),
    ("the Saudi-led alliance", "Saudi-led coalition"),
    ("طائرات التحالف العربي", "Saudi-led coalition"),
    ("the US-led coalition", "US-led coalition"),
    ("the international coalition", "US-led coalition"),
    ("the anti-ISIS coalition", "US-led coalition"),
    ("a coalition jet", "US-led coalition"),
    ("طائرات التحالف الدولي", "US-led coalition"),
    ("NATO jets", "NATO"),
    ("the Syrian Observatory for Human Rights", "Syrian Observatory for Human Rights"),
    ("SOHR", "Syrian Observatory for Human Rights"),
    ("المرصد السوري لحقوق الإنسان", "Syrian Observatory for Human Rights"),
    ("SANA", "SANA"),
    ("وكالة سانا", "SANA"),
    ("the White Helmets", "White Helmets"),
    ("Islamic State", "Islamic State"),
    ("ISIL fighters", "Islamic State"),
    ("Da'esh", "Islamic State"),
    ("تنظيم داعش", "Islamic State"),
    ("the Syrian Democratic Forces", "SDF"),
    ("Hayat Tahrir al-Sham", "HTS"),
    ("Hezbollah", "Hezbollah"),
    ("حزب الله", "Hezbollah"),
    ("Hamas", "Hamas"),
    ("the Houthis", "Houthis"),
    ("الحوثيين", "Houthis"),
    ("the Taliban", "Taliban"),
    ("Haftar's forces", "Libyan National Army"),
    ("the Government of National Accord", "GNA"),
    ("Russian jets", "Russia"),
    ("الطائرات الروسية", "Russia"),
    ("US forces", "United States"),
    ("AFRICOM", "United States"),
    ("British Tornados", "United Kingdom"),
    ("French Rafales", "France"),
    ("Israeli missiles", "Israel"),
    ("الاحتلال", "Israel"),
    ("Turkish drones", "Turkey"),
    ("Iranian rockets", "Iran"),
    ("Iraqi helicopters", "Iraq"),
    ("Armenian guns", "Armenia"),
    ("Azerbaijani artillery", "Azerbaijan"),
    ("Ukrainian shells", "Ukraine"),
    ("Saudi jets", "Saudi Arabia"),
    ("Emirati drones", "United Arab Emirates"),
    ("Egyptian jets", "Egypt"),
    ("Jordanian F-16s", "Jordan"),
    ("Pakistani guns", "Pakistan"),
    ("Indian jets", "India"),
    ("Ethiopian jets", "Ethiopia"),
    ("Sudanese army jets", "Sudan"),
    ("Australian jets", "Australia"),
    ("Danish jets", "Denmark"),
    ("Syrian army helicopters", "Syrian government"),
    ("the Assad regime", "Syrian government"),
    ("الجيش السوري", "Syrian government"),
]


SPELLED = [("the U.S.-led military coalition", "US-led coalition")]


@pytest.mark.parametrize(("text", "party"), NAMED + SPELLED)
def test_a_party_has_one_name(text: str, party: str) -> None:
    assert actor_of(text) == party


def test_every_row_has_a_line() -> None:
    assert {party for _, party in NAMED} == {name for name, _ in ACTORS} - {COALITION}


@pytest.mark.parametrize(
    "text", ["", None, "rebels", "hamasa", "russians", "Iraq", "India", "a jet", "us", "is"]
)
def test_what_names_no_party(text: str | None) -> None:
    assert actor_of(text) is None


def test_parties_come_in_order_with_their_spans() -> None:
    first, second = find_actors("Turkish drones, not Russian jets")
    assert (first.name, first.span) == ("Turkey", Span(start=0, end=7))
    assert (second.name, second.span) == ("Russia", Span(start=20, end=27))


def test_every_member_is_a_party_and_on_its_coalitions_side() -> None:
    names = {name for name, _ in ACTORS}
    for coalition, members in MEMBERS.items():
        assert {coalition, *members} <= names
        for member in members:
            assert same_side(coalition, member)
            assert same_side(member, coalition)


def test_two_members_are_not_one_side_but_everybody_is_on_his_own() -> None:
    assert not same_side("United Kingdom", "France")
    assert not same_side("Saudi Arabia", "US-led coalition")
    assert all(same_side(name, name) for name, _ in ACTORS)
