"""The country that words round a name put it in."""

import pytest

from gazetteer.lookup import Gazetteer
from gazetteer.world import demonyms
from incidents.reading.places.countries import find_countries
from incidents.reading.places.mentions import find_toponyms
from incidents.reading.text.sentences import plain, sentences
from tests.incidents.reading.tables import read


def countries(text: str, world: Gazetteer) -> dict[str, str]:
    parts = sentences(plain(text))
    toponyms = find_toponyms(parts, world)
    return {toponyms[n].name: code for n, code in find_countries(parts, toponyms, world).items()}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A drone hit the Yemeni port of Mokha.", "Mokha", "YE"),
        ("Rockets hit Yemen's port of Mokha at dawn.", "Mokha", "YE"),
        ("Rockets hit Yemen’s western port city of Mokha at dawn.", "Mokha", "YE"),
        ("Jets struck Yemen's Red Sea port of Hodeidah.", "Hodeidah", "YE"),
        ("Fighters took the Syrian border town of Qastalun.", "Qastalun", "SY"),
        ("Fighters took the Syrian rebel-held northern village of Qastalun.", "Qastalun", "SY"),
        ("Fighters took the Syrian Kurdish town of Qastalun.", "Qastalun", "SY"),
        ("Shells fell on the Lebanese capital, Beirut, at night.", "Beirut", "LB"),
        ("Shells fell on the Libyan capital Tripoli at night.", "Tripoli", "LY"),
        ("Shells fell on the South Sudanese town of Malakal.", "Malakal", "SS"),
        ("Shells fell on Saudi Arabia's city of Najran.", "Najran", "SA"),
        ("The Yemeni town of Mokha was hit.", "Mokha", "YE"),
        ("Iraq's Anbar province was quiet.", "Anbar province", "IQ"),
        ("In Libya's Tripoli, shells fell.", "Tripoli", "LY"),
        ("قصفت الطائرات مدينة المخا اليمنية.", "المخا", "YE"),
        ("قصفت الطائرات مدينة المخا الساحلية اليمنية.", "المخا", "YE"),
        ("استهدفت الغارات بلدة منبج السورية في الليل.", "منبج", "SY"),
        ("سقطت قذائف على العاصمة اليمنية صنعاء فجرا.", "صنعاء", "YE"),
        ("سقطت قذائف بالعاصمة السورية دمشق فجرا.", "دمشق", "SY"),
        ("سقطت قذائف على ميناء الحديدة اليمني.", "الحديدة", "YE"),
    ],
)
def test_words_put_a_name_in_a_country(world: Gazetteer, text: str, name: str, country: str) -> None:
    assert countries(text, world)[name] == country


@pytest.mark.parametrize(
    "text",
    [
        "Turkish troops in the town of Qastalun came under fire.",
        "Turkish-backed fighters took the town of Qastalun.",
        "Russian jets bombed Tabqa.",
        "Turkey's Aleppo offensive slowed down.",
        "Iran's Damascus embassy was evacuated.",
        "Fighters shelled the American base of Tanf and the Russian air base of Shayrat.",
        "Shells fell on the Turkmen village of Qastalun.",
        "Shells fell on the Palestinian refugee camp of Yarmouk.",
        "The Syrian army shelled Tabqa.",
        "The Iraqi minister of Tabqa spoke.",
        "Turkey and Tabqa were quiet.",
        "Saddam's town of Tabqa was quiet.",
        "قصفت الطائرات الروسية مدينة الطبقة.",
        "قصفت الطائرات قاعدة الشعيرات الروسية.",
        "قصفت الطائرات مدينة الطبقة المحاصرة.",
    ],
)
def test_whose_something_is_puts_no_name_in_a_country(world: Gazetteer, text: str) -> None:
    assert countries(text, world) == {}


def test_a_list_is_in_the_country_of_its_first(world: Gazetteer) -> None:
    text = "Shells fell on the Syrian towns of Tabqa, Manbij and Raqqa, and in Baghdad."
    assert countries(text, world) == dict.fromkeys(("Tabqa", "Manbij", "Raqqa"), "SY")


def test_a_name_is_in_its_country_wherever_it_is_told(world: Gazetteer) -> None:
    parts = sentences("Shells fell on Mokha. The Yemeni town of Mokha was hit. In Mokha, two were killed.")
    toponyms = find_toponyms(parts, world)
    assert set(find_countries(parts, toponyms, world).values()) == {"YE"}
    assert len(find_countries(parts, toponyms, world)) == len(toponyms)


@pytest.mark.parametrize("country", ["Libyan", "Lebanese"])
def test_the_country_chooses_among_homonyms(world: Gazetteer, country: str) -> None:
    reading = read(f"Shells fell on the {country} city of Tripoli on Monday, killing two people.", world)
    place = reading.places[0].result.place
    assert place is not None and place.country_code == demonyms()[country.lower()]


@pytest.mark.parametrize(
    "text", ["Syrian " * 500, "Syria's " * 500, "Syrian port of " * 500, "مدينة السورية " * 500]
)
def test_any_text_is_taken(world: Gazetteer, text: str) -> None:
    assert set(countries(text, world).values()) <= {"SY"}
