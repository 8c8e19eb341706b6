"""How likely a place is meant, from what a text is about."""

import math

from gazetteer.place import Place
from geo.lonlat import Location, LonLat
from incidents.reading.geoparsing.likelihood import Context, ranked, score


def town(name: str, lon: float, people: int, state: str, code: str = "PPL") -> Place:
    where = Location(point=LonLat(lon=lon, lat=40.0), uncertainty_m=1_000)
    return Place(
        id=f"{name}-{state}".casefold(), name=name, feature_code=code, country_code="US", location=where,
        source="made up", admin1=state, population=people,
    )  # fmt: skip


HERE, THERE = town("Aton", -90.0, 2_000, "Illinois"), town("Aton", -75.0, 20_000, "New York")
BESIDE = town("Beton", -90.3, 9_000, "Illinois")
NOTHING = Context()
ILLINOIS = Context(countries={"US": 1.0}, areas={"US.Illinois": 1.0}, near=(BESIDE,))


def test_unasked_the_larger_is_likelier_and_near_others_the_nearer() -> None:
    assert ranked("aton", [HERE, THERE], NOTHING)[0][1] is THERE
    assert ranked("aton", [HERE, THERE], ILLINOIS)[0][1] is HERE


def test_shares_add_up() -> None:
    assert math.isclose(sum(share for share, _ in ranked("aton", [HERE, THERE], ILLINOIS)), 1.0)
    assert ranked("aton", [], ILLINOIS) == []


def test_another_name_than_its_own_counts_less() -> None:
    assert score("aton", HERE, NOTHING) > score("atonville", HERE, NOTHING)


def test_an_area_gives_way_to_its_capital_but_not_where_it_is_spoken_of() -> None:
    capital = town("Ceton", -77.0, 600_000, "District", "PPLC")
    area = town("Ceton", -120.0, 7_000_000, "Ceton", "ADM1")
    assert ranked("ceton", [capital, area], NOTHING)[0][1] is capital
    about = Context(countries={"US": 1.0}, areas={"US.Ceton": 0.8})
    assert ranked("ceton", [capital, area], about)[0][1] is area


def test_only_a_local_text_names_hamlets_that_are_not_held() -> None:
    assert NOTHING.unheld == -math.inf
    assert score("aton", THERE, ILLINOIS) < ILLINOIS.unheld < score("aton", HERE, ILLINOIS)


def test_a_place_is_not_near_itself() -> None:
    assert Context(near=(HERE,)).away_m(HERE) == math.inf
    assert Context(near=(HERE, BESIDE)).away_m(HERE) < 30_000
