"""Which denials are of an incident, and which of an area elsewhere."""

from collections.abc import Iterator

import pytest

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.checking.denied import denials
from incidents.pipeline import relate
from tests.incidents.reading.tables import read


@pytest.fixture(scope="module")
def world() -> Iterator[Gazetteer]:
    gazetteer = Gazetteer.open(default_folder())
    yield gazetteer
    gazetteer.close()


@pytest.mark.parametrize(
    ("denial", "by"),
    [
        ("denied having bombed anything", ["army"]),
        ("denied having bombed anything within 20 km of Raqqa", ["army"]),
        ("denied having bombed anything within 20 km of Aleppo", []),
        ("denied having bombed anything within 20 km of the village of Qaf", []),
    ],
)
def test_what_is_denied_of_an_area_elsewhere_denies_no_incident(
    world: Gazetteer, denial: str, by: list[str]
) -> None:
    text = f"Army jets killed six people in Raqqa city on Monday, residents said. The army {denial}."
    (incident, *_) = relate([read(text, world)]).incidents
    assert [claim.claimant for claim in denials(incident)] == by
