"""Which places a spelling finds."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.index.entry import FULL, Entry
from gazetteer.index.file import IndexFile
from gazetteer.skeleton import skeleton

PLACES = {
    "Aleppo": 2_000_000, "Bakhmut": 70_000, "Mariupol": 400_000, "Kobani": 40_000, "Tabqa": 80_000,
    "Akhtarin": 0, "Zahiriyah": 0, "Judaydah": 0, "Umm al Jimal": 0, "Khirbat Ghazalah": 16_000,
    "Qayyarah": 15_000, "Sinjar": 80_000, "Baghuz": 10_000, "Shaykh Miskin": 20_000, "Palmyra": 50_000,
    "Odesa": 1_000_000, "Hajin": 30_000, "Ghajar": 2_000,
}  # fmt: skip
SPELLINGS = """
    Aleppo: Alepo | Allepo
    Bakhmut: Bachmut | Bahmut | Бахмут
    Mariupol: Mariopol | Маріуполь
    Kobani: كوباني | Kobanê | Kobnai
    Tabqa: Tabka | الطبقة
    Akhtarin: Aktarin | أخترين
    Zahiriyah: Dhahiriya | Daheriyeh | الظاهرية
    Judaydah: Jdeideh | Gdeida | جديدة
    Umm al Jimal: Oum el Gimal | أم الجمال
    Khirbat Ghazalah: Kherbet Ghazaleh | Kheurbet Rhazâlé | خربة غزالة
    Qayyarah: Gayara | القيارة
    Sinjar: Sindjar | Sincar | سنجار
    Baghuz: Baghouz
    Shaykh Miskin: Sheikh Meskin | Cheikh Miskine | שייח' מסכין
    Palmyra: Пальмира | Παλμύρα
    Odesa: Odessa
    Hajin: Hadjine | هجين
    Ghajar: Rhajar | الغجر
"""
ASKED = [
    (asked.strip(), meant.strip())
    for line in SPELLINGS.strip().splitlines()
    for meant, spellings in [line.split(":")]
    for asked in spellings.split("|")
]


@pytest.fixture(scope="module")
def index(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> Iterator[IndexFile]:
    places = [entry(name.lower().replace(" ", "-"), name, population=PLACES[name]) for name in PLACES]
    with closing(indexed(places)) as index:
        yield index


@pytest.mark.parametrize(("asked", "meant"), ASKED)
def test_a_spelling_finds_the_place_first(index: IndexFile, asked: str, meant: str) -> None:
    found = index.search(asked)
    assert index.entry(found[0][0]).place.name == meant


def test_an_exact_name_comes_before_a_famous_one_that_sounds_alike(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    with closing(indexed([entry("hamlet", "Harim"), entry("city", "Haram", population=3_000_000)])) as index:
        assert [row for row, _ in index.search("Harim")] == [1, 2]
        assert [row for row, _ in index.search("Harem")] == [2, 1]


def test_a_settlement_comes_before_the_area_that_bears_its_name(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    area = entry("area", "Manbij", code="ADM2", population=400_000)
    with closing(indexed([area, entry("town", "Manbij", population=70_000)])) as index:
        assert [row for row, _ in index.search("Manbidj")] == [2, 1]


def test_an_arabic_name_is_looked_for_where_such_names_are_at_home(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    far = entry("far", "Foshan", population=20_000, by_sound=False)
    with closing(indexed([far, entry("near", "Fashn", population=10_000)])) as index:
        assert [row for row, _ in index.search("الفشن")] == [2, 1]
        assert [row for row, _ in index.search("Foshan")] == [1, 2]


def test_alike_tells_the_spelling_and_the_likeness(index: IndexFile) -> None:
    best, *others = index.rows_alike("Kobanê", FULL, 5)
    assert index.entry(best.row).place.name == "Kobani"
    assert best.name == "kobani"
    assert 0.9 < best.likeness < 1
    assert best.by_sound
    assert best.agreeing == 3
    assert all(other.likeness <= best.likeness for other in others)


def test_a_homonym_in_every_village_costs_no_more_than_the_limit(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    places = [entry(f"p-{number}", "Judaydah", population=number % 3 * 10_000) for number in range(3_000)]
    with closing(indexed(places)) as index:
        assert [row for row, _ in index.search("Jdeideh", 3)] == [3, 6, 9]
        assert len(index.rows_alike("Jdeideh", FULL, 40)) <= 40


def test_of_spellings_that_are_alike_the_same_are_found_in_every_run(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    names = [f"{letter}abalad" for letter in "dghjklmnrstxyz"]  # none is taken for an f, each as unlike
    with closing(indexed([entry(name, name) for name in names])) as index:
        heard = {skeleton(alike.name): alike.name for alike in index.rows_alike("fabalad", FULL, 40)}
    assert [*sorted(map(skeleton, names))][:6] == sorted(heard)


def test_of_a_country_all_are_looked_through(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    here = [entry(f"p-{number}", "Judaydah", population=10_000) for number in range(100)]
    far = entry("far", "Jadidah")
    far = replace(far, place=replace(far.place, country_code="YE"))
    with closing(indexed([*here, far])) as index:
        assert [found.row for found in index.rows_alike("Jdeideh", FULL, 5, "YE")] == [101]
        assert index.rows_alike("Jdeideh", FULL, 5, "SD") == []
        assert 101 not in [found.row for found in index.rows_alike("Jdeideh", FULL, 5)]


def test_a_spelling_that_differs_in_nothing_heard_comes_before_fame(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    town, city = entry("town", "Al Hawijah"), entry("city", "Huizhou", population=4_000_000, by_sound=False)
    with closing(indexed([city, town])) as index:
        assert next(row for row, _ in index.search("Haweeja")) == 2
        assert next(row for row, _ in index.search("Al-Hawijja")) == 2


def test_two_letters_that_changed_places_are_put_back(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    with closing(indexed([entry("meant", "Kharkiv"), entry("other", "Karakum")])) as index:
        assert next(row for row, _ in index.search("Khrakiv")) == 1


def test_what_a_machine_misread_is_put_right(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    with closing(indexed([entry("meant", "Ramlat"), entry("other", "Aramon")])) as index:
        assert next(row for row, _ in index.search("Ram1at")) == 1


def test_the_name_a_place_goes_by_comes_before_others_that_it_bears(
    indexed: Callable[[Iterable[Entry]], IndexFile], entry: Callable[..., Entry]
) -> None:
    other, meant, arabic = entry("a", "Qasan", "Zamrin"), entry("b", "Zamrin"), entry("c", "زمرين", "Zamrin")
    with closing(indexed([other, meant])) as index:
        assert [row for row, _ in index.search("Zamrine")][:2] == [2, 1]
        assert [row for row, _ in index.search("Zamrin")][:2] == [2, 1]
    with closing(indexed([other, arabic])) as index:
        assert [row for row, _ in index.search("Zamrin")][:2] == [2, 1]


HOSTILE = [
    "", " ", "a", "б", "ا", "\x00", "\x00\x01\x02", "\u202eabla", "\ud800", "x" * 10_000, "خ" * 10_000,
    "a " * 500_000, "' OR 1=1 --", "{}", "😀", "(", "،", "\n\n", "K" * 200, "-" * 200,
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_break_nothing(index: IndexFile, name: str) -> None:
    assert index.search(name) == []
    assert index.rows_alike(name, FULL, 5) == []


@settings(max_examples=200)
@given(st.text(max_size=230))
def test_any_text_gives_ranked_rows(index: IndexFile, text: str) -> None:
    found = index.search(text, 3)
    assert len(found) <= 3
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    assert all(1 <= row <= index.size for row, _ in found)
