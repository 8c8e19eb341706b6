"""Where sentences put things: a claim for each thing that is put somewhere."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, PlaceRef
from tests.incidents.reading.tables import claims_of, read

# sentence, the words of each location claim, the place of each
LOCATIONS = [
    ("Jets bombed a farm near Manbij.", ["near Manbij"], ["Manbij"]),
    ("Jets hit a base near Manbij in Aleppo province.", ["near Manbij in Aleppo province"], ["Manbij"]),
    ("Shells fell on Mosul, Iraq.", ["on Mosul, Iraq"], ["Mosul"]),
    ("Raids hit homes at Mosul, at Erbil.", ["at Mosul", "at Erbil"], ["Mosul", "Erbil"]),
    ("Raids hit homes in Mosul and in Erbil.", ["in Mosul", "in Erbil"], ["Mosul", "Erbil"]),
    ("A doctor told the paper in Erbil that a raid hit a clinic in Mosul.", ["in Mosul"], ["Mosul"]),
    ("A doctor told the paper of a raid in Mosul.", ["in Mosul"], ["Mosul"]),
    ("The governor of Mosul fled.", [], []),
    ("AMMAN, May 2 - A raid hit homes in Mosul.", ["in Mosul"], ["Mosul"]),
    ("Talks were held in Geneva.", ["in Geneva"], ["Geneva"]),
    ("The minister flew from Geneva.", [], []),
    ("It was hit by a jet that had circled over Mosul.", [], []),
    ("Shells fell 5 km north of Manbij.", [], []),
    ("The army denied that it had hit the camp in Manbij.", ["in Manbij"], ["Manbij"]),
    ("The army denied that it had made raids in Manbij.", [], []),
    ("The talks in the old Swiss city of Geneva failed.", ["in the old Swiss city of Geneva"], ["Geneva"]),
    ("The raids went on in Syria.", [], []),
    ("The spokesman in Baghdad said a raid hit homes in Mosul.", ["in Mosul"], ["Mosul"]),
    ("قصفت طائرات سوقا في مدينة إدلب وقرية قرب الرقة.", ["في مدينة إدلب", "قرب الرقة"], ["إدلب", "الرقة"]),
    ("استهدفت غارة منزلا في مدينة الرقة في ريف دمشق.", ["في مدينة الرقة في ريف دمشق"], ["الرقة"]),
    ("أعلنت وزارة الصحة في دمشق أن غارة استهدفت سوقا في إدلب.", ["في إدلب"], ["إدلب"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quotes", "names"), LOCATIONS)
def test_locations(world: Gazetteer, text: str, quotes: list[str], names: list[str]) -> None:
    claims = claims_of(read(text, world), ClaimKind.LOCATION)
    assert [c.quote for c in claims] == quotes
    assert [c.value.name for c in claims if isinstance(c.value, PlaceRef)] == names


def test_only_the_place_of_an_event_is_part_of_it(world: Gazetteer) -> None:
    text = "Jets bombed a farm near Manbij. Talks were held in Geneva."
    claims = claims_of(read(text, world), ClaimKind.LOCATION)
    assert [(c.quote, c.event) for c in claims] == [("near Manbij", 0), ("in Geneva", None)]


def test_each_speaker_says_where(world: Gazetteer) -> None:
    text = "Jets hit Manbij, a monitor said. The ministry said jets hit a camp near Mosul."
    claims = claims_of(read(text, world), ClaimKind.LOCATION)
    assert [(c.quote, c.claimant) for c in claims] == [("Manbij", "monitor"), ("near Mosul", "ministry")]
