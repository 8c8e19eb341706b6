"""A strike told of several places at once: each is an event, and a toll of all of them is nobody's."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, Toll
from tests.incidents.reading.tables import claims_of, read

# text, the places of its events in order, and the dead of each event (None: of no one)
EACH = [
    ("Jets struck Manbij and Hasakah on Monday, killing six.", ["Manbij", "Hasakah"], {None: [6]}),
    (
        "Raids on Manbij, Tadmur and Hasakah killed 12, four and 5 people on Monday.",
        ["Manbij", "Tadmur", "Hasakah"],
        {0: [12], 1: [4], 2: [5]},
    ),
    ("Three and seven people died in Manbij and Hasakah.", ["Manbij", "Hasakah"], {0: [3], 1: [7]}),
    ("The army hit targets in Manbij, Aleppo and Hasakah.", ["Manbij", "Aleppo", "Hasakah"], {}),
    ("In Manbij and near Hasakah, barrel bombs killed nine.", ["Manbij", "Hasakah"], {None: [9]}),
    ("Manbij and Hasakah were both shelled on Monday.", ["Manbij", "Hasakah"], {}),
    ("Jets struck Manbij, Aleppo province, and Hasakah.", ["Manbij", "Hasakah"], {}),
    ("A raid on Manbij, near Aleppo, and Hasakah killed two.", ["Manbij", "Hasakah"], {None: [2]}),
]
# Words that only name places beside a strike, or say where one place lies.
ONE = [
    "The army shelled the road between Manbij and Hasakah.",
    "Residents of Manbij and Hasakah fled after jets struck Tadmur.",
    "Jets flew from Manbij to Hasakah and struck Tadmur.",
    "Officials in Manbij and Hasakah said a raid hit Tadmur.",
    "Jets struck Manbij, in Aleppo province.",
    "Gunmen attacked posts in Aleppo and Hasakah provinces.",
]


@pytest.mark.parametrize(("text", "places", "dead"), EACH)
def test_each_place_of_a_list_is_an_event(
    world: Gazetteer, text: str, places: list[str], dead: dict[int | None, list[int]]
) -> None:
    reading = read(text, world)
    assert [e.place and e.place.name for e in reading.events] == places
    assert len({e.date for e in reading.events}) == 1
    found: dict[int | None, list[int]] = {}
    for claim in claims_of(reading, ClaimKind.CASUALTIES):
        assert isinstance(claim.value, Toll)
        found.setdefault(claim.event, []).append(claim.value.killed_min or 0)
    assert found == dead


@pytest.mark.parametrize("text", ONE)
def test_places_that_are_no_list_of_targets(world: Gazetteer, text: str) -> None:
    assert len(read(text, world).events) == 1


def test_where_each_place_was_told_belongs_to_its_own_event(world: Gazetteer) -> None:
    reading = read("Jets struck Manbij and Hasakah on Monday.", world)
    told = {c.quote: c.event for c in claims_of(reading, ClaimKind.LOCATION)}
    assert told.get("Hasakah", 1) == 1
    assert all(number in (0, 1) for number in told.values())


def test_a_later_sentence_returns_to_a_place_of_the_list(world: Gazetteer) -> None:
    reading = read("Jets struck Manbij and Hasakah on Monday. The strike on Manbij killed four.", world)
    (toll,) = claims_of(reading, ClaimKind.CASUALTIES)
    assert (len(reading.events), toll.event) == (2, 0)
