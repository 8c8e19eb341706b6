"""Whom "the army" and "the rebels" mean in a report."""

import pytest

from incidents.reading.blame.meant import Meant

SUDAN = ("The Sudanese army advanced on Nyala.", "RSF fighters withdrew.")
UKRAINE = ("Russian forces shelled it.", "The Ukrainian army fired back.")


@pytest.mark.parametrize(
    ("texts", "name", "side", "party"),
    [
        (SUDAN, "army", None, "Sudan"),
        (SUDAN, "rebels", None, "Rapid Support Forces"),
        (UKRAINE, "army", None, "army"),
        (UKRAINE, "army", "Russia", "Russia"),
        (UKRAINE, "rebels", "Russia", "rebels"),
        (("A raid in Myanmar hit a school.",), "junta", None, "Myanmar military"),
        (("Hamas fired; Hezbollah fired.",), "militants", None, "militants"),
        (("Hamas fired; Hezbollah fired.",), "militants", "Hamas", "Hamas"),
        (("Coalition jets hit it.",), "military", "US-led coalition", "military"),
        (("A quarry burned.",), "gunmen", None, "gunmen"),
    ],
)
def test_a_common_noun_means_the_speakers_side_or_the_only_such_party(
    texts: tuple[str, ...], name: str, side: str | None, party: str
) -> None:
    assert Meant(texts).party(name, "shells fired by the ", side) == party


def test_an_army_not_spoken_of_before_is_nobodys() -> None:
    assert Meant(SUDAN).party("army", "shells fired by an ", None) == "army"


def test_an_army_that_opens_a_sentence_is_the_one_of_the_report() -> None:
    assert Meant(SUDAN).party("army", "", None) == "Sudan"


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("army spokesman", "Sudan"),
        ("rebel commander", "Rapid Support Forces"),
        ("doctor", None),
        (None, None),
    ],
)
def test_the_side_of_a_speaker_who_is_named_by_a_common_noun(who: str | None, side: str | None) -> None:
    assert Meant(SUDAN).side(who) == side


@pytest.mark.parametrize(
    ("name", "side", "whom"),
    [
        ("enemy", "Ukraine", "Russia"),
        ("occupiers", "Ukraine", "Russia"),
        ("enemy", None, None),
        ("occupation", None, None),
        ("enemy", "Poland", None),
    ],
)
def test_the_enemy_is_the_only_other_side(name: str, side: str | None, whom: str | None) -> None:
    meant = Meant(["Russian forces met Ukrainian troops."])
    assert meant.party(name, "The ", side) == whom


def test_an_occupation_is_of_the_only_state_that_fights() -> None:
    assert Meant(["Israeli jets bombed it."]).party("occupation", "the ", None) == "Israel"
