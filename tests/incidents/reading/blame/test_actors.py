"""Parties under one name each: a line for every row."""

import pytest

from incidents.model import Span
from incidents.reading.blame.actors import (
    actor_of,
    coalition_of,
    find_actors,
    find_parties,
    party_of,
    same_side,
    state_of,
)
from incidents.reading.blame.parties import ACTORS, COALITION, MEMBERS

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
    ("Kata'ib Hezbollah", "Kataib Hezbollah"),
    ("the TTP", "Pakistani Taliban"),
    ("Tehreek-i-Taliban Pakistan", "Pakistani Taliban"),
    ("JNIM fighters", "JNIM"),
    ("the ADF", "Allied Democratic Forces"),
    ("the PDF", "People's Defence Forces"),
    ("Lashkar-e-Taiba", "Lashkar-e-Taiba"),
    ("Jaish-e-Mohammed", "Jaish-e-Mohammad"),
    ("the Haqqani network", "Haqqani network"),
    ("the Arakan Army", "Arakan Army"),
    ("the Islamic Resistance in Iraq", "Islamic Resistance in Iraq"),
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
    ("the alliance", "alliance"),
    ("YPG fighters", "YPG"),
    ("the PKK", "PKK"),
    ("al-Qaeda", "al-Qaeda"),
    ("the Free Syrian Army", "Free Syrian Army"),
    ("al-Shabaab", "al-Shabaab"),
    ("Boko Haram", "Boko Haram"),
    ("the RSF", "Rapid Support Forces"),
    ("M23 rebels", "M23"),
    ("Wagner mercenaries", "Wagner"),
    ("the TPLF", "Tigray People's Liberation Front"),
    ("Islamic Jihad", "Palestinian Islamic Jihad"),
    ("the Hashd al-Shaabi", "Popular Mobilisation Forces"),
    ("Dutch F-16s", "Netherlands"),
    ("Belgian jets", "Belgium"),
    ("German jets", "Germany"),
    ("the Afghan air force", "Afghanistan"),
    ("Yemeni guns", "Yemen"),
    ("Libyan jets", "Libya"),
    ("Lebanese guns", "Lebanon"),
    ("Kenyan jets", "Kenya"),
    ("Nigerian jets", "Nigeria"),
    ("Malian helicopters", "Mali"),
    ("Burkinabe drones", "Burkina Faso"),
    ("Chadian jets", "Chad"),
    ("Rwandan guns", "Rwanda"),
    ("Eritrean soldiers", "Eritrea"),
    ("Somali soldiers", "Somalia"),
    ("Georgian guns", "Georgia"),
    ("Moroccan drones", "Morocco"),
    ("Algerian troops", "Algeria"),
    ("Ugandan jets", "Uganda"),
    ("the FARDC", "DR Congo"),
    ("Cameroonian jets", "Cameroon"),
    ("Nigerien troops", "Niger"),
    ("South Sudanese helicopters", "South Sudan"),
    ("Kyrgyz drones", "Kyrgyzstan"),
    ("Tajik guns", "Tajikistan"),
    ("Thai jets", "Thailand"),
    ("Cambodian rockets", "Cambodia"),
    ("Philippine jets", "Philippines"),
    ("Serbian guns", "Serbia"),
    ("the Polisario", "Polisario Front"),
    ("Chinese jets", "China"),
    ("the Tatmadaw", "Myanmar military"),
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


def test_rebels_speak_for_no_state() -> None:
    assert actor_of("a Yemeni rebels' spokesman") is None
    assert actor_of("a Yemeni army spokesman") == "Yemen"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Rebels shelled the town.", ["rebels"]),
        ("On Monday gunmen attacked.", ["gunmen"]),
        ("The Arakan Army attacked.", ["Arakan Army"]),
        ("Syrian jets bombed it.", ["Syrian government"]),
        ("Regime helicopters bombed it.", ["Syrian government"]),
        ("Iraq shelled the hills.", ["Iraq"]),
        ("The Afghan army shelled it.", ["Afghanistan"]),
        ("Turkish-backed rebels shelled it.", ["Turkish-backed rebels"]),
        ("A doctor spoke.", []),
    ],
)
def test_what_acts_may_have_no_row(text: str, parties: list[str]) -> None:
    assert [p.name for p in find_parties(text)] == parties
    assert party_of(text) == next(iter(parties), None)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("India", "India"),
        ("Iraq's defence ministry", "Iraq"),
        ("Sudan's army", "Sudan"),
        ("Libya's Red Crescent", None),
        ("doctor in Iraq", None),
        ("Yemen's Houthis", None),
    ],
)
def test_a_state_speaks_by_its_name_or_its_organs(text: str, state: str | None) -> None:
    assert state_of(text) == state


def test_a_bare_coalition_in_yemen_is_the_saudi_led_one() -> None:
    assert coalition_of("Coalition jets bombed a Houthi base.") == "Saudi-led coalition"


def test_a_bare_coalition_is_the_one_named_in_full() -> None:
    assert coalition_of("The coalition spoke. The Saudi-led coalition bombed it.") == "Saudi-led coalition"
    assert coalition_of("The coalition spoke.") == "US-led coalition"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Syrian rebels shelled it", ["Syrian rebels"]),
        ("Iraqi militias", ["Iraqi militias"]),
        ("the Afghan Taliban", ["Taliban"]),
        ("Yemen's Iran-aligned Houthi movement", ["Houthis"]),
        ("Libya's eastern-based army", ["Libya"]),
        ("Israel's military", ["Israel"]),
        ("Turkey and Iraqi militias", ["Turkey", "Iraqi militias"]),
    ],
)
def test_a_state_that_only_describes_is_no_party(text: str, parties: list[str]) -> None:
    assert [p.name for p in find_parties(text)] == parties
