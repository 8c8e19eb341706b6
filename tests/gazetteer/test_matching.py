"""How places that bear a name, or one like it, are found and trusted."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gazetteer.descriptors import split_descriptor
from gazetteer.index.builder import Builder
from gazetteer.index.entry import Entry
from gazetteer.index.file import IndexFile
from gazetteer.matching import RESPELLED, Match, exact_matches, sound_matches
from gazetteer.place import Place
from geo.lonlat import Location, LonLat


def entry(
    place_id: str, *names: str, code: str = "PPL", curated: bool = False, by_sound: bool = True
) -> Entry:
    location = Location(point=LonLat(lon=40.0, lat=35.0), uncertainty_m=1_000)
    place = Place(
        id=place_id,
        name=names[0],
        names=names,
        feature_code=code,
        country_code="SY",
        location=location,
        source="x",
    )
    return Entry(place=place, curated=curated, by_sound=by_sound)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IndexFile]:
    folder: Path = tmp_path_factory.mktemp("index")
    entries = [
        entry("town", "Salkhad", "صلخد"),
        entry("field", "Salkhad airport", code="AIRF", curated=True),
        entry("county", "Salkhad", code="ADM2"),
        entry("hill", "Halfeti", by_sound=False),
        entry("short", "Riza"),
    ]
    with Builder(folder / "part", {}) as builder:
        builder.add(entries, 5)
        builder.finish(folder / "index")
    with closing(IndexFile(folder / "index")) as index:
        yield index


def by_id(matches: list[Match]) -> dict[str, Match]:
    return {match.entry.place.id: match for match in matches}


def test_exact_names(index: IndexFile) -> None:
    found = by_id(exact_matches(index, "SALKHAD", split_descriptor("SALKHAD")))
    assert set(found) == {"town", "county"}
    assert all(match.quality == 1 and match.whole and match.sure for match in found.values())


def test_a_descriptor_opens_the_names_without_it(index: IndexFile) -> None:
    query = "Salkhad air base"
    found = by_id(exact_matches(index, query, split_descriptor(query)))
    assert set(found) == {"town", "county", "field"}
    assert not any(match.whole for match in found.values())


@pytest.mark.parametrize("query", ["Salchad", "Selxed", "سلخد", "Sylkhid", "Salkhed"])
def test_names_that_sound_alike_are_sure(index: IndexFile, query: str) -> None:
    found = by_id(sound_matches(index, split_descriptor(query)))
    assert found["town"].sure
    assert 0.6 < found["town"].quality < 1
    assert not found["town"].whole
    assert "sounds like" in found["town"].why and "% alike" in found["town"].why


@pytest.mark.parametrize("query", ["As-Sallkhad", "Sal Khad", "Салхад", "Salkhádd", "Alsalkhad"])
def test_another_spelling_of_a_name_is_nearly_the_name(index: IndexFile, query: str) -> None:
    found = by_id(sound_matches(index, split_descriptor(query)))["town"]
    assert found.quality == RESPELLED
    assert found.sure and not found.whole
    assert "but for the spelling" in found.why


def test_a_slip_of_two_letters_is_forgiven_in_a_long_name(index: IndexFile) -> None:
    found = (
        by_id(sound_matches(index, split_descriptor("Hafletti"))),
        by_id(sound_matches(index, split_descriptor("Hafleti"))),
    )
    assert found[1]["hill"].quality == RESPELLED
    assert "the other way round" in found[1]["hill"].why
    assert "hill" not in found[0] or found[0]["hill"].quality < RESPELLED
    short = by_id(sound_matches(index, split_descriptor("Rzia")))
    assert "short" not in short or not short["short"].sure


def test_by_sound_too_a_descriptor_opens_the_names_without_it(index: IndexFile) -> None:
    assert "field" in by_id(sound_matches(index, split_descriptor("Selxed airport")))
    assert "field" not in by_id(sound_matches(index, split_descriptor("Selxed")))


def test_what_is_sure_among_few_places_is_chance_among_many(index: IndexFile) -> None:
    few, many = (
        by_id(sound_matches(index, split_descriptor("Halfaty"), among=among))["hill"]
        for among in (10_000, 13_000_000)
    )
    assert few.sure and not many.sure
    assert few.lacking == many.lacking > 0


@pytest.mark.parametrize("query", ["Rauzo", "Arz", "رس"])
def test_a_short_name_that_sounds_alike_is_not_sure(index: IndexFile, query: str) -> None:
    assert not by_id(sound_matches(index, split_descriptor(query)))["short"].sure


def test_a_name_written_with_vowels_must_be_more_alike(index: IndexFile) -> None:
    close = by_id(sound_matches(index, split_descriptor("Halfety")))["hill"]
    loose = by_id(sound_matches(index, split_descriptor("Holofate")))["hill"]
    assert close.sure and not loose.sure
    assert close.quality > loose.quality
