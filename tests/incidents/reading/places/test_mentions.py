"""Which capitalised words are places, and which are somebody or something else."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.reading.places.mentions import find_toponyms
from incidents.reading.text.sentences import plain, sentences
from tests.examples.toponyms import NOBODYS as GENRE_NOBODYS
from tests.examples.toponyms import PLACES as GENRE_PLACES
from tests.incidents.reading.tables import read

PLACES = [
    ("A raid hit a school in Aleppo.", ["Aleppo"]),
    ("Jets bombed the city of Raqqa.", ["Raqqa"]),
    ("It fell near Tal Abyad on Monday.", ["Tal Abyad"]),
    ("Shelling of Deir ez-Zor province went on.", ["Deir ez-Zor province"]),
    ("They reached Deir ez-Zor military airport.", ["Deir ez-Zor military airport"]),
    ("Strikes on Baghdad, Basra and Mosul were reported.", ["Baghdad", "Basra", "Mosul"]),
    ("A market in Sana’a burned.", ["Sana'a"]),
    ("Aleppo's markets in Aleppo burned.", ["Aleppo", "Aleppo"]),
    ("A post near the village of Qastalun was hit.", ["Qastalun"]),
    ("قصف في مدينة الرقة", ["الرقة"]),
    ("غارة على دير الزور", ["دير الزور"]),
    ("Bombs fell on Hodeidah overnight.", ["Hodeidah"]),
    ("A raid hit Lashkar Gah in southern Afghanistan.", ["Lashkar Gah", "Afghanistan"]),
    ("Wukro, 45 km north of Mekelle, was quiet.", ["Wukro", "Mekelle"]),
    ("Libya's Tripoli was shelled overnight.", ["Libya", "Tripoli"]),
    ("Militants hit a camp in Nigeria's Zamfara state.", ["Nigeria", "Zamfara state"]),
    ("A raid hit a post in the Saada governorate of Yemen.", ["Saada governorate", "Yemen"]),
    ("A missile landed near the Kakhovka dam.", ["Kakhovka dam"]),
]

NOBODYS = [
    "Paris Hilton came to the party.",
    "General Jordan spoke.",
    "Mr Aleppo said nothing.",
    "Sergeant Lincoln was hurt.",
    "The Damascus Declaration was signed.",
    "The New York Times wrote so.",
    "The Aleppo Media Centre posted a video.",
    "Idlib University opened again.",
    "Moscow said it had struck nothing.",
    "Washington has denied that.",
    "The Geneva Conventions apply.",
    "Two died in a Christian village.",
    "June 14 2024 (Saba) - Two died.",
    "It was, and I'd say so, an accident.",
    "Fifty died, according to the International Committee of the Red Cross.",
    "The Baghdad government spoke.",
    "He drives a Lincoln.",
    "In March, Monday was quiet.",
    "BREAKING NEWS AT NINE",
    "The Syrian Observatory for Human Rights counted them.",
    "Raqqa is Being Slaughtered Silently posted it.",
]


@pytest.mark.parametrize(("text", "names"), PLACES)
def test_places(world: Gazetteer, text: str, names: list[str]) -> None:
    assert [m.name for m in read(text, world).places] == names


@pytest.mark.parametrize("text", NOBODYS)
def test_people_papers_governments_and_months_are_no_places(world: Gazetteer, text: str) -> None:
    assert [m.name for m in read(text, world).places] == []


def test_a_name_that_has_evidence_once_is_taken_wherever_it_stands(world: Gazetteer) -> None:
    reading = read("A raid hit a school in Tal Abyad. Later Tal Abyad was quiet.", world)
    assert [m.name for m in reading.places] == ["Tal Abyad", "Tal Abyad"]


def test_the_words_for_the_kind_are_part_of_the_name_after_it(world: Gazetteer) -> None:
    (mention,) = read("Raids on Raqqa province went on.", world).places
    assert mention.feature_code == "ADM1"
    (mention,) = read("Raids on Raqqa city went on.", world).places
    assert mention.feature_code.startswith("PPL")


@pytest.mark.parametrize(("text", "names"), [*GENRE_PLACES, *((text, []) for text in GENRE_NOBODYS)])
def test_toponyms_of_the_genre(world: Gazetteer, text: str, names: list[str]) -> None:
    toponyms = find_toponyms(sentences(plain(text)), world)
    assert [text[t.span.start : t.span.end] for t in toponyms] == names


@pytest.mark.parametrize("words", ["Raqqa and Aleppo provinces", "Raqqa, Hasakah and Aleppo governorates"])
def test_all_of_a_list_are_of_its_kind(world: Gazetteer, words: str) -> None:
    reading = read(f"Jets bombed targets in {words} on Monday.", world)
    assert {p.feature_code for p in reading.places} == {"ADM1"}


def test_a_kind_ends_with_its_list(world: Gazetteer) -> None:
    reading = read("Jets from Manbij bombed Raqqa and Aleppo provinces on Monday.", world)
    codes = {p.name.split()[0]: p.feature_code for p in reading.places}
    assert codes["Raqqa"] == codes["Aleppo"] == "ADM1"
    assert codes["Manbij"].startswith("PPL")
