"""What names that stand together tell of one another: lists, roads, areas."""

import pytest

from gazetteer.lookup import Gazetteer
from tests.incidents.reading.tables import read

# Names that the embedded world doesn't hold are made places by their company alone.
ROWS = [
    ("Jets bombed the towns of Hamouriyeh, Saqba and Kafr Batna.", ["Hamouriyeh", "Saqba", "Kafr Batna"]),
    ("Gunmen burnt the villages of Ngoshe and Kirawa.", ["Ngoshe", "Kirawa"]),
    ("A drone hit a car on the road between Ras al-Ain and Tal Tamr.", ["Ras al-Ain", "Tal Tamr"]),
    ("A convoy was attacked on the Tikrit–Kirkuk road.", ["Tikrit", "Kirkuk"]),
    ("A convoy was attacked on the Salamiyah-Ithriya road.", ["Salamiyah", "Ithriya"]),
    ("Troops fired on Mayadeen and al-Ashara along the river.", ["Mayadeen", "al-Ashara"]),
    ("Residents of Toukhar, north of Manbij, fled.", ["Toukhar", "Manbij"]),
    ("Sirens were heard near the Khmeimim base.", ["Khmeimim base"]),
    ("Warplanes hit the Rajo, Jinderes and Bulbul districts.", ["Rajo", "Jinderes", "Bulbul"]),
    ("Shells hit Tall Hawash, Kafr Nabudah and Hass.", ["Tall Hawash", "Kafr Nabudah"]),
    # None of these is a place.
    ("Talks between Jane Orr and Cyril Vane began in Sochi.", ["Sochi"]),
    ("Idlib was on the agenda, and Obama's red lines.", ["Idlib"]),
    ("Shells fell on Aleppo and Vane said so.", ["Aleppo"]),
    ("The Anglo-French line held.", []),
]


@pytest.mark.parametrize(("text", "names"), ROWS)
def test_the_names_that_are_places(world: Gazetteer, text: str, names: list[str]) -> None:
    assert [p.name for p in read(text, world).places] == names


def test_a_list_is_no_chain_of_areas(world: Gazetteer) -> None:
    reading = read("Shells fell on Quneitra, Jasem, Inkhil and Nawa in southern Syria.", world)
    assert all(p.location is not None for p in reading.places)
