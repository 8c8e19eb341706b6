"""The strikes that one report tells of: where one ends and the next begins."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind
from tests.incidents.reading.tables import claims_of, read

# text, (kind, place id or name, first day, target) of its events
EVENTS = [
    (
        "Jets bombed a market in Raqqa on Monday. Six people were killed. The strikes lasted an hour.",
        [("air_strike", "raqqa-city", "2018-04-16", "market")],
    ),
    (
        "Six aid workers dead in Afrin\nIt says six staff were killed in a strike in Tal Rifaat on Monday.",
        [("strike", "gn-163476", "2018-04-16", None)],
    ),
    (
        "A raid near Afrin on Monday may have hurt many. The strike in question took place near Tal Rifaat.",
        [("strike", "gn-163476", "2018-04-16", None)],
    ),
    (
        "SOHR said on Monday that six people were killed when shells hit Raqqa.",
        [("shelling", "raqqa-city", "2018-04-16", None)],
    ),
    (
        "Raids have hit Raqqa since this morning.",
        [("strike", "raqqa-city", "2018-04-18", None)],
    ),
    (
        "Jets bombed Raqqa on 3 April 2018. Six months earlier, shells hit Aleppo.",
        [("air_strike", "raqqa-city", "2018-04-03", None), ("shelling", "aleppo-city", "2017-10-01", None)],
    ),
    (
        "Jets bombed Manbij in Aleppo province on Monday. Shells hit Afrin in Aleppo province.",
        [("air_strike", "manbij", "2018-04-16", None), ("shelling", "gn-174186", "2018-04-16", None)],
    ),
    (
        "Jets bombed Raqqa on Monday. Russia's reconciliation centre at Latakia denied any role.",
        [("air_strike", "raqqa-city", "2018-04-16", None)],
    ),
    (
        "A raid in Syria in March killed six. The general dismissed reports of a raid on Raqqa on 3 March.",
        [("strike", "raqqa-city", "2018-03-03", None)],
    ),
    (
        "A blast hit the interior ministry in Raqqa on Monday.",
        [("attack", "raqqa-city", "2018-04-16", None)],
    ),
    (
        "A suicide bomber struck a checkpoint in Raqqa on Monday.",
        [("attack", "raqqa-city", "2018-04-16", "checkpoint")],
    ),
    (
        "Jets bombed a market in Raqqa on Monday. Another strike hit a school in Manbij.",
        [("air_strike", "raqqa-city", "2018-04-16", "market"), ("strike", "manbij", "2018-04-16", "school")],
    ),
    (
        "Jets bombed a market in Raqqa on Monday. Another 37 people were injured.",
        [("air_strike", "raqqa-city", "2018-04-16", "market")],
    ),
    (
        "A missile hit a ship 50 nautical miles south-west of Aden on Monday. It was hit in the Gulf of"
        " Aden, its owners said. Jets struck Hodeidah airport.",
        [
            ("strike", "50 nautical miles south-west of Aden", "2018-04-16", None),
            ("air_strike", "base-hodeidah-airport", "2018-04-16", "airbase"),
        ],
    ),
    (
        "قصفت الطائرات سوق الرقة الاثنين، ما أسفر عن مقتل مئة شخص. "
        "وفي اليوم نفسه قتل ثلاثة أشخاص في قصف على منبج.",
        [
            ("air_strike", "raqqa-city", "2018-04-16", None),
            ("shelling", "manbij", "2018-04-16", None),
        ],
    ),
    (
        "Jets bombed Raqqa on Monday. Shells hit Aleppo on Tuesday.",
        [("air_strike", "raqqa-city", "2018-04-16", None), ("shelling", "aleppo-city", "2018-04-17", None)],
    ),
    (
        "Jets bombed Raqqa on Monday. Rockets hit Raqqa on Tuesday.",
        [("air_strike", "raqqa-city", "2018-04-16", None), ("shelling", "raqqa-city", "2018-04-17", None)],
    ),
    (
        "Jets bombed Raqqa on Monday. A mortar hit Manbij. The bombing of Raqqa killed six people.",
        [("air_strike", "raqqa-city", "2018-04-16", None), ("shelling", "manbij", "2018-04-16", None)],
    ),
    (
        "Jets bombed Raqqa city on Monday. Raqqa province has been under attack since 2013.",
        [("air_strike", "raqqa-city", "2018-04-16", None)],
    ),
    ("Shells hit the Saeqa camp in Deir ez-Zor province.", [("shelling", "saeqa-camp", None, "camp")]),
    (
        "Rebels shot down a helicopter near Raqqa city on Monday. All nine people on board died.",
        [("attack", "raqqa-city", "2018-04-16", None)],
    ),
    ("A blast shook a village.", [("attack", None, None, "village")]),
    ("The minister arrived in Raqqa on Monday.", []),
    ("The campaign of air strikes began in August.", []),
    ("A source in Raqqa told Reuters that a raid hit Manbij.", [("strike", "manbij", None, None)]),
    ("Jets bombed Manbij, 80 km from Aleppo.", [("air_strike", "manbij", None, None)]),
    ("قصفت طائرات مجهولة مدينة الرقة", [("air_strike", "raqqa-city", None, None)]),
    (
        "TAMPA, Fla., June 19 - The command said that its jets hit Manbij.",
        [("air_strike", "manbij", None, None)],
    ),
    ("BEIRUT: A raid hit Manbij on Monday.", [("strike", "manbij", "2018-04-16", None)]),
    ("RAQQA (Kur 24) - A raid hit Manbij on Monday.", [("strike", "manbij", "2018-04-16", None)]),
    (
        "A raid hit Manbij on Monday. In Raqqa, officials said six had died.",
        [("strike", "manbij", "2018-04-16", None)],
    ),
    (
        "A raid hit Manbij on Monday. A general confirmed the raid, saying rebels had met near Tadmur.",
        [("strike", "manbij", "2018-04-16", None)],
    ),
    (
        "A raid on Manbij on Monday killed six, the Raqqa news agency said.",
        [("strike", "manbij", "2018-04-16", None)],
    ),
    (
        "Rockets hit Aleppo airport on Monday. On Friday a bomb at the airport killed two.",
        [
            ("shelling", "base-aleppo-international-airport", "2018-04-16", "airbase"),
            ("attack", "base-aleppo-international-airport", "2018-04-13", "airbase"),
        ],
    ),
    (
        "A raid hit Manbij on Monday. Rebels shelled Tadmur on Friday. Monday's raid killed two, he said.",
        [("strike", "manbij", "2018-04-16", None), ("shelling", "gn-163808", "2018-04-13", None)],
    ),
    (
        "A raid hit a school in Manbij on Monday. Another school in the town was struck an hour later.",
        [("strike", "manbij", "2018-04-16", "school"), ("strike", "manbij", "2018-04-16", "school")],
    ),
    (
        "Jets bombed a market in Manbij on Monday. A year ago, a raid on Manbij killed 20.",
        [("air_strike", "manbij", "2018-04-16", "market"), ("strike", "manbij", None, None)],
    ),
    (
        "Shells killed two in Manbij on Monday. That same day, a jet bombed a camp of rebels in the hills.",
        [("shelling", "manbij", "2018-04-16", None), ("air_strike", None, "2018-04-16", "camp")],
    ),
    (
        "Daily update, 16 April.\nManbij: one killed by shells.\nHasakah: a missile hit a depot.",
        [("shelling", "manbij", "2018-04-16", None), ("strike", "hasakah-city", "2018-04-16", None)],
    ),
    (
        "A raid on Monday killed 12 police in Manbij.",
        [("strike", "manbij", "2018-04-16", None)],
    ),
    ("Four died in the raid on Manbij two days earlier.", [("strike", "manbij", "2018-04-16", None)]),
    (
        "The rebels denied any link with the bomb in Manbij on Monday.",
        [("attack", "manbij", "2018-04-16", None)],
    ),
    ("Kyiv denied it; none of its planes were in the air.", []),
    (
        "The army denied on Tuesday that its jets had hit Manbij.",
        [("air_strike", "manbij", "2018-04-15", None)],
    ),
    (
        "A raid hit Manbij on Monday. Hours earlier, a mortar hit Tadmur.",
        [("strike", "manbij", "2018-04-16", None), ("shelling", "gn-163808", "2018-04-15", None)],
    ),
    (
        "A raid hit Manbij on Monday. On 6 April two men had died in a raid in the same area.",
        [("strike", "manbij", "2018-04-16", None), ("strike", "manbij", "2018-04-06", None)],
    ),
    (
        "A raid hit Manbij on Monday, killing two. In the past 24 hours 40 rebels were killed in Raqqa city.",
        [("strike", "manbij", "2018-04-16", None), ("attack", "raqqa-city", "2018-04-17", None)],
    ),
    (
        "A raid killed six men in Manbij on Monday. One wrote: “Another raid has killed six in Manbij”.",
        [("strike", "manbij", "2018-04-16", None)],
    ),
    (
        "A raid last month hit Raqqa city. The 12 March raid killed six, last month's worst.",
        [("strike", "raqqa-city", "2018-03-12", None)],
    ),
    (
        "A raid hit Manbij on Monday; six men were taken to a hospital in Raqqa.",
        [("strike", "manbij", "2018-04-16", "hospital")],
    ),
    (
        "A raid hit Manbij on Monday, an officer wrote in a 17 April tweet.",
        [("strike", "manbij", "2018-04-16", None)],
    ),
    (
        "Raids hit Manbij on Monday after fighting north of Raqqa city.",
        [("strike", "manbij", "2018-04-16", None)],
    ),
    ("Tanks destroyed a mill in Manbij on Monday.", [("attack", "manbij", "2018-04-16", None)]),
    ("Moscow denied that its jets hit Manbij on Monday.", [("air_strike", "manbij", "2018-04-16", None)]),
    ("غارة على مدينة الرقة يوم الاثنين", [("air_strike", "raqqa-city", "2018-04-16", None)]),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_events(
    world: Gazetteer, text: str, events: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert [
        (e.kind, e.place and (e.place.place_id or e.place.name), e.date and str(e.date.start), e.target)
        for e in read(text, world).events
    ] == events


def test_an_event_is_numbered_and_points_to_its_first_sentence(world: Gazetteer) -> None:
    text = "All was quiet. Jets bombed Raqqa on Monday. Another strike hit Manbij."
    first, second = read(text, world).events
    assert (first.number, second.number) == (0, 1)
    assert text[first.span.start : first.span.end] == "Jets bombed Raqqa on Monday."
    assert text[second.span.start : second.span.end] == "Another strike hit Manbij."


def test_a_bare_name_that_may_be_its_governorates_is_the_wider_of_the_two(world: Gazetteer) -> None:
    text = "Jets hit Deir ez-Zor on Monday. Deir ez-Zor province has seen many such raids."
    (event,) = read(text, world).events
    assert event.place is not None
    assert event.place.name == "Deir ez-Zor"
    assert event.place.feature_code == "ADM1"


def test_a_described_city_stays_the_city(world: Gazetteer) -> None:
    text = "Jets hit the city of Deir ez-Zor on Monday. Deir ez-Zor province has seen many such raids."
    (event,) = read(text, world).events
    assert event.place is not None
    assert event.place.place_id == "deir-ez-zor-city"


def test_the_parties_that_struck_are_named(world: Gazetteer) -> None:
    (event,) = read("Russian jets bombed Raqqa. Residents blamed Turkey for the raid.", world).events
    assert event.actors == ("Russia", "Turkey")


def test_where_a_report_is_written_is_no_event(world: Gazetteer) -> None:
    (event,) = read("SANAA, April 16 - Jets bombed a house in Taiz on Sunday.", world).events
    assert event.place is not None
    assert event.place.name == "Taiz"


def test_what_is_denied_near_another_place_is_another_event(world: Gazetteer) -> None:
    text = "Drones hit a convoy east of Raqqa on Monday. The army said it had bombed nothing near Manbij."
    reading = read(text, world)
    assert [e.place and e.place.name for e in reading.events] == ["Raqqa", "Manbij"]
    assert [c.event for c in reading.claims if c.kind is ClaimKind.DENIAL] == [1]


@pytest.mark.parametrize(
    "head", ["Khartoum \u2013 ", "Khartoum, Sudan (Agency) - ", "N'DJAMENA, April 16 - ", "El Fasher \u2014 "]
)
def test_a_dateline_in_any_letters_is_no_event(world: Gazetteer, head: str) -> None:
    (event,) = read(head + "Jets bombed a house in Raqqa on Sunday.", world).events
    assert event.place is not None
    assert event.place.name == "Raqqa"


@pytest.mark.parametrize("who", ["Residents of Manbij", "The mayor of Manbij", "A doctor in Manbij"])
def test_the_home_of_those_who_tell_is_near_where_it_was(world: Gazetteer, who: str) -> None:
    (event,) = read(f"{who} said that jets had bombed a wedding on Sunday.", world).events
    (held,) = {p.location for p in read(f"{who} spoke.", world).places}
    assert event.place is not None and event.place.location is not None and held is not None
    assert event.place.name == "Manbij"
    assert event.place.location.uncertainty_m > held.uncertainty_m + 1_000


def test_a_place_named_for_the_event_comes_before_a_home(world: Gazetteer) -> None:
    (event,) = read("Residents of Manbij said that jets had bombed Raqqa on Sunday.", world).events
    assert event.place is not None
    assert event.place.name == "Raqqa"


@pytest.mark.parametrize("end", [". ", "\n\n"])
def test_the_day_at_the_head_dates_a_strike_without_one(world: Gazetteer, end: str) -> None:
    (event,) = read(f"9 April 2018{end}Jets bombed a house in Raqqa in the early hours.", world).events
    assert event.date is not None
    assert str(event.date.start) == str(event.date.end) == "2018-04-09"


def test_the_heading_of_an_entry_dates_its_event(world: Gazetteer) -> None:
    text = "Incident date: April 9, 2018.\nJets bombed a house in Raqqa, residents said."
    (event,) = read(text, world).events
    assert event.date is not None
    assert str(event.date.start) == "2018-04-09"


def test_a_river_is_wider_than_a_village_on_it(world: Gazetteer) -> None:
    (event,) = read("Jets bombed a boat on the Euphrates near Raqqa on Sunday.", world).events
    assert event.place is not None
    assert event.place.name == "Raqqa"


def test_what_a_party_struck_elsewhere_is_an_event_of_its_own(world: Gazetteer) -> None:
    text = (
        "A drone hit a factory in Manbij on Monday. The army said its air force had struck a depot in Raqqa,"
        " some 120 km from the factory, and denied bombing civilians."
    )
    assert [e.place and e.place.name for e in read(text, world).events] == ["Manbij", "Raqqa"]


def test_nobody_dies_where_nothing_was_struck(world: Gazetteer) -> None:
    text = (
        "Jets hit a camp near Raqqa on Monday. “No strike was made within 20 km of Manbij,” the army said."
        " It put the dead at more than 30 fighters."
    )
    reading = read(text, world)
    (toll,) = [c for c in reading.claims if c.kind is ClaimKind.CASUALTIES]
    assert reading.events[toll.event or 0].place == reading.events[0].place


def test_the_office_that_speaks_is_no_place_of_the_event(world: Gazetteer) -> None:
    text = "A drone killed two men in Manbij on Monday, the Raqqa health directorate said."
    reading = read(text, world)
    assert [e.place and e.place.name for e in reading.events] == ["Manbij"]
    assert [c.value.name for c in claims_of(reading, ClaimKind.LOCATION)] == ["Manbij"]  # type: ignore[union-attr]


def test_what_a_missile_was_aimed_at_was_not_struck(world: Gazetteer) -> None:
    text = "Jets bombed Manbij on Monday after a missile aimed at Raqqa had been fired, the army said."
    assert [e.place and e.place.name for e in read(text, world).events] == ["Manbij"]


def test_a_mortar_that_was_destroyed_shelled_nothing(world: Gazetteer) -> None:
    text = "Near Raqqa, four strikes destroyed three mortar systems on Monday."
    assert [e.kind for e in read(text, world).events] == ["strike"]


@pytest.mark.parametrize(
    "text",
    [
        "Tunis, 17 April 2018: Jets bombed Raqqa late on Monday.",
        "القامشلي، 17 نيسان 2018 \u2013 قصفت طائرات تركية مدينة الرقة مساء الإثنين.",
        "Jets bombed Raqqa late on Monday, a monitor said on Tuesday, 17 April 2018.",
    ],
)
def test_the_day_of_a_report_is_not_that_of_its_event(world: Gazetteer, text: str) -> None:
    (event,) = read(text, world, published=None).events
    assert event.date is not None
    assert str(event.date.start) == "2018-04-16"


def test_a_village_that_is_not_held_lends_its_name_to_the_province(world: Gazetteer) -> None:
    text = "A raid in Aleppo province killed six on Monday. The strike in the village of Zarqum hit a mill."
    (event,) = read(text, world).events
    assert event.place is not None
    assert (event.place.name, event.place.place_id) == ("Zarqum", None)
    assert event.place.location is not None


def test_one_strike_of_many_is_an_event_of_its_own(world: Gazetteer) -> None:
    text = (
        "Turkey says it struck 160 targets on Monday; the health ministry said 55 people were killed. "
        "In Manbij, an air strike hit a clinic; the mayor said two nurses died."
    )
    many, one = read(text, world).events
    assert many.place is None
    assert one.place is not None
    assert one.place.name == "Manbij"


def test_what_another_party_struck_back_is_an_event_of_its_own(world: Gazetteer) -> None:
    text = (
        "Israel says it struck targets on Monday; Lebanon's health ministry said 55 people were killed. "
        "Hezbollah fired rockets, wounding six, the Israeli military said."
    )
    assert len(read(text, world).events) == 2


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("RAQQA, 3 May 2018. A drone hit the only hospital in the city, doctors said.", "RAQQA"),
        ("RAQQA, 3 May 2018. Officials in Manbij met. A drone hit a hospital in the city.", None),
    ],
)
def test_in_the_city_is_in_the_only_one_named(world: Gazetteer, text: str, place: str | None) -> None:
    (event,) = read(text, world).events
    assert (event.place.name if event.place else None) == place
