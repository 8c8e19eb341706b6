"""Ways that aircraft, missiles and vehicles are said to have taken."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, PlaceRef
from incidents.reading.things.routes import ROWS, find_routes
from incidents.values import Route
from tests.incidents.reading.masked import sentence_with_places
from tests.incidents.reading.tables import claims_of, read

# sentence, from, to, over
ROUTES = [
    ("The bombers took off from Mozdok.", "Mozdok", None, None),
    ("Two jets flew over Aleppo at noon.", None, None, "Aleppo"),
    ("The convoy crossed into Iraq from Syria.", "Syria", "Iraq", None),
    ("The drones flew from Mosul to Riyadh.", "Mosul", "Riyadh", None),
    ("Planes from Akrotiri flew over Cyprus and into Syria.", "Akrotiri", "Syria", "Cyprus"),
    ("Missiles were fired from Hamadan towards Mosul.", "Hamadan", "Mosul", None),
    ("The aircraft entered Syria from Turkey.", "Turkey", "Syria", None),
    ("Jets crossed the border into Lebanon.", None, "Lebanon", None),
    ("The helicopter was flying from Latakia.", "Latakia", None, None),
    ("Jets violated the airspace of Lebanon.", None, None, "Lebanon"),
    ("The drones entered Lebanese air space from Syria.", "Syria", "Lebanese air space", None),
    ("A plane left Iranian airspace for Iraq.", "Iranian airspace", "Iraq", None),
    ("Two jets flew low over the town.", None, None, "town"),
    ("The rocket flew over Erbil and fell 9 km from Mosul.", None, None, "Erbil"),
    ("أقلعت الطائرات من دمشق", "دمشق", None, None),
]

NO_ROUTE = [
    "The minister flew to Geneva for talks.",
    "Residents fled from Mosul to Erbil.",
    "A letter came from Moscow.",
    "The war entered its fifth year in Syria.",
    "Smoke rose over Aleppo.",
]


def _name(place: PlaceRef | None) -> str | None:
    return None if place is None else place.name


@pytest.mark.parametrize(("text", "origin", "to", "over"), ROUTES)
def test_routes(world: Gazetteer, text: str, origin: str | None, to: str | None, over: str | None) -> None:
    (claim,) = claims_of(read(text, world), ClaimKind.ROUTE)
    assert isinstance(claim.value, Route)
    assert [_name(p) for p in (claim.value.origin, claim.value.destination, claim.value.over)] == [
        origin, to, over,
    ]  # fmt: skip


@pytest.mark.parametrize("example", [row[3] for row in ROWS])
def test_each_row_reads_its_example(example: str) -> None:
    assert len(find_routes(sentence_with_places(example))) == 1


@pytest.mark.parametrize("text", NO_ROUTE)
def test_ways_of_people_and_words(world: Gazetteer, text: str) -> None:
    assert claims_of(read(text, world), ClaimKind.ROUTE) == []
