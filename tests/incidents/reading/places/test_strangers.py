"""Namesakes on another continent are not taken for what a report names."""

import pytest

from gazetteer.lookup import Gazetteer
from tests.incidents.reading.tables import read

# text, the names that are placed
REPORTS = [
    ("A raid hit west Mosul. Many died in al-Jadida.", ["Mosul"]),
    ("A raid hit al-Jadida in Morocco, a pilot from Mosul said.", ["al-Jadida", "Morocco", "Mosul"]),
    (
        "RABAT, Morocco - A strike in Mosul killed a man from al-Jadida.",
        ["RABAT", "Morocco", "Mosul", "al-Jadida"],
    ),
    ("TETOUAN, May 3 - A raid hit a market in Mosul.", ["TETOUAN", "Mosul"]),
    ("A raid hit al-Jadida.", ["al-Jadida"]),
    # No camp of that name is held; a town in Iran sounds like it.
    ("Kalma strike: a raid near Nyala hit Kalma camp in South Darfur.", ["Nyala", "South Darfur"]),
    ("Drones hit the Kalma camp near Nyala. Nobody was hurt.", ["Kalma camp", "Nyala"]),
    ("No jet flew within 30 km of Kalma, an officer in Nyala said.", ["Nyala"]),
    ("Ormun camp, some 3 km north of Nyala, was shelled.", ["Ormun camp", "Nyala"]),
]


@pytest.mark.parametrize(("text", "placed"), REPORTS)
def test_a_town_a_continent_away_is_a_namesake(world: Gazetteer, text: str, placed: list[str]) -> None:
    assert [m.name for m in read(text, world).places if m.location is not None] == placed


def test_the_reason_says_so(world: Gazetteer) -> None:
    last = read("A raid hit west Mosul. Many died in al-Jadida.", world).places[-1]
    assert "2,000 km" in last.result.reason
