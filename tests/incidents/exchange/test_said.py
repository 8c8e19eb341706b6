"""Claims of things, of control and of routes, as JSON and in words."""

import pytest

from incidents.exchange.records import claim_json
from incidents.exchange.said import said_in_words, said_json
from incidents.model import ClaimKind
from incidents.values import Control, Item, Route, Things
from tests.incidents import sample

ALPHA, BETA = sample.ref(sample.ALPHA), sample.ref(sample.BETA)
TANKS = Things(items=(Item(what="tank", least=2, greatest=2), Item(what="house")), effect="destroyed")
JETS = Things(items=(Item(what="jet", least=4),), whose=("Gamma", "Delta"))
HELD = Control(relation="holds", holder="rebels", place=BETA, extent="most")
PARTLY = Control(relation="took", holder=None, place=BETA, extent="partly")
FLIGHT = Route(origin=ALPHA, over=BETA)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (TANKS, "destroyed: tank (2), house"),
        (JETS, "Gamma and Delta: jet (at least 4)"),
        (HELD, "holds: rebels, most of Betatown"),
        (PARTLY, "took: not said, partly Betatown"),
        (FLIGHT, "from Camp Alpha, over Betatown"),
    ],
)
def test_in_words(value: Things | Control | Route, words: str) -> None:
    assert said_in_words(value) == words


def test_things_have_their_counts() -> None:
    assert said_json(TANKS) == {
        "items": [{"what": "tank", "min": 2, "max": 2}, {"what": "house", "min": None, "max": None}],
        "whose": [],
        "effect": "destroyed",
    }
    assert said_json(JETS)["whose"] == ["Gamma", "Delta"]


def test_places_have_their_positions() -> None:
    assert said_json(HELD)["place"]["lon"] == BETA.location.point.lon  # type: ignore[union-attr]
    assert {key: v and v["name"] for key, v in said_json(FLIGHT).items()} == {
        "from": "Camp Alpha",
        "to": None,
        "over": "Betatown",
    }


def test_a_claim_carries_its_value_and_its_words() -> None:
    record = claim_json(sample.claim(sample.report(), ClaimKind.CONTROL, "four died", HELD))
    assert (record["kind"], record["relation"], record["holder"]) == ("control", "holds", "rebels")
    assert record["summary"] == "holds: rebels, most of Betatown"
