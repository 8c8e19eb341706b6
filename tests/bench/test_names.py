"""The left-out spellings of `bench/`: nothing that is asked for is held, and nothing else is missing."""

from pathlib import Path

from names_data import SPELLING, left_out, news, nonsense, script, together

from gazetteer.index.entry import Entry
from gazetteer.names import fold
from gazetteer.place import Place
from geo.lonlat import Location, LonLat


def entry(number: int, *names: str, population: int = 0, curated: bool = False) -> Entry:
    place = Place(
        id=f"gn-{number}",
        name=names[0],
        names=names,
        feature_code="PPL",
        country_code="SY",
        location=Location(point=LonLat(lon=40.0, lat=35.0), uncertainty_m=1_000),
        population=population,
        source="a test",
    )
    return Entry(place=place, curated=curated)


def test_one_spelling_of_a_place_is_left_out_and_asked_for() -> None:
    entries = [
        entry(number, f"Zarqun {number}", f"Zarkoun {number}", f"زرقون {number}") for number in range(50)
    ]
    kept, asked = left_out(entries, frozenset({"SY"}))
    held = {name for one in kept for name in one.place.names}
    assert len(kept) == 50
    assert 10 < len(asked) < 40
    assert len(held) + len(asked) == 150
    assert not {one.name for one in asked} & held
    assert {one.script for one in asked} == {"Latin", "Arabic"}


def test_another_name_and_one_that_is_held_are_not_asked_for() -> None:
    others = [entry(number, "Zarqun", "Palmetto") for number in range(20)]
    assert left_out(others, frozenset({"SY"})) == (others, [])
    twins = [entry(number, "Zarqun", "Zarkun") for number in range(20)]
    assert left_out([*twins, entry(20, "Zarkun")], frozenset({"SY"}))[1] == []
    assert left_out(twins, frozenset({"IQ"})) == (twins, [])
    assert 0 < SPELLING < 1


def test_sources_are_united() -> None:
    united = together(
        [entry(1, "Zarqun", curated=True), entry(2, "Hub")],
        [entry(1, "Zarkun", population=7), entry(3, "Lub")],
    )
    assert [one.place.names for one in united] == [("Zarqun", "Zarkun"), ("Hub",), ("Lub",)]
    assert united[0].curated and united[0].place.population == 7


def test_nonsense_is_the_same_each_time() -> None:
    assert nonsense(20, seed=1) == nonsense(20, seed=1) != nonsense(20, seed=2)
    assert all(fold(name) for name in nonsense(20, seed=1))
    assert script("دير") == "Arabic" and script("Дейр") == "Cyrillic" and script("1") == "other"


def test_spellings_of_the_news_can_be_of_some_countries_only(tmp_path: Path) -> None:
    table = tmp_path / "spellings.csv"
    rows = [
        "spelling,meant,country,lat,lon,held_by",
        "Zarkun,Zarqun,SY,35,40,world",
        "زركون,Zarqun,IQ,33,44,dump",
    ]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert [(one.name, one.country, one.script) for one in news(table)] == [
        ("Zarkun", "SY", "Latin"),
        ("زركون", "IQ", "Arabic"),
    ]
    assert [one.point for one in news(table, frozenset({"IQ"}))] == [LonLat(lon=44.0, lat=33.0)]
