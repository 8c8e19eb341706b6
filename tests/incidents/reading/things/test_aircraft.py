"""Aircraft that are said to have flown or struck: type, number, whose."""

import pytest

from incidents.reading.things.aircraft import find_aircraft

AIRCRAFT = [
    ("Two Turkish F-4 Phantoms bombed the ridge.", [("F-4", 2, 2)], "Turkey"),
    ("The raid was flown by a pair of Su-25s.", [("Su-25", 2, 2)], None),
    ("An MQ-9 Reaper fired at the lorry.", [("MQ-9", 1, 1)], None),
    ("At least four warplanes took part in the raid.", [("warplane", 4, None)], None),
    ("Saudi warplanes flew over a bridge in Hodeidah.", [("warplane", None, None)], "Saudi Arabia"),
    ("A drone hit a car near the crossing.", [("drone", 1, 1)], None),
    ("The depot was struck by helicopters before dawn.", [("helicopter", None, None)], None),
    ("Three jets and two helicopters attacked the convoy.", [("jet", 3, 3), ("helicopter", 2, 2)], None),
    ("six Tu-95MS strategic bombers flew to the launch area", [("Tu-95", 6, 6)], None),
    ("Israeli F-15 and F-16 jets struck the port.", [("F-15", None, None), ("F-16", None, None)], "Israel"),
    ("Up to ten Mirage 2000 fighters were used.", [("Mirage 2000", 0, 10)], None),
    ("Witnesses saw several aircraft circling over the valley.", [("aircraft", 3, 8)], None),
    ("A shot was heard; the Mi-28 returned fire.", [("Mi-28", None, None)], None),
    ("A drone strike killed two people.", [("drone", None, None)], None),
    ("Two helicopter attacks were counted.", [("helicopter", None, None)], None),
    ("A Frogfoot was seen over the town.", [("Su-25", 1, 1)], None),
    ("Turkey said it had downed a drone.", [("drone", 1, 1)], None),
    ("An F/A-18E Super Hornet was used.", [("F/A-18", 1, 1)], None),
    ("Ankara said Turkey had used its drones there.", [("drone", None, None)], "Turkey"),
    ("March 14 - Drones bombed a farm.", [("drone", None, None)], None),
    ("قال إن طائرات التحالف الدولي حلقت فوق قرية", [("aircraft", None, None)], "US-led coalition"),
    ("قصفت طائرات مسيرة القرية", [("drone", None, None)], None),
    ("حلقت أربع طائرات مسيرة فوق البلدة", [("drone", 4, 4)], None),
]

NO_AIRCRAFT = [
    "The plane carrying the minister's delegation was late.",
    "Saudi warplanes bombed a bridge in Hodeidah.",
    "The bridge was hit by coalition jets.",
    "قصفت طائرات التحالف الدولي القرية",
    "He works for an aircraft maker.",
    "The ministry wants to buy new drones.",
    "The 500 bus, route F-1612, left at noon.",
    "The jet-black car burned.",
    "ثلاثة قتلى حين وصلت طائرات",
    "Air strikes hit the town.",
    "They plane wood there.",
    "No aircraft of ours flew that night.",
]


@pytest.mark.parametrize(("text", "items", "whose"), AIRCRAFT)
def test_aircraft(text: str, items: list[tuple[str, int | None, int | None]], whose: str | None) -> None:
    (found,) = find_aircraft(text)
    assert [(i.what, i.least, i.greatest) for i in found.value.items] == items
    assert found.value.whose == ((whose,) if whose else ())


def test_several_parties_aircraft() -> None:
    (found,) = find_aircraft("British, French and Jordanian jets flew that night.")
    assert found.value.whose == ("United Kingdom", "France", "Jordan")
    assert found.span.start == 0


@pytest.mark.parametrize("text", NO_AIRCRAFT)
def test_aircraft_that_did_nothing(text: str) -> None:
    assert find_aircraft(text) == []
