"""Sentences that hold a place and a number that nothing was read from."""

import pytest

from gazetteer.lookup import Gazetteer
from tests.incidents.reading.tables import read

UNREAD = "The 14 parishes of Manbij hold a fair."


@pytest.mark.parametrize(
    "text",
    [
        "Jets killed 14 people in Manbij.",  # the number is a toll
        "A fair was held in Manbij.",  # no number
        "The fair had 14 stalls.",  # no place
        "Jets bombed a farm near Manbij on 4 April.",  # the number is a day's
    ],
)
def test_what_is_read_or_measures_nothing_is_not_listed(world: Gazetteer, text: str) -> None:
    assert read(text, world).not_understood == ()


@pytest.mark.parametrize("text", [UNREAD, "The fourteen parishes of Manbij hold a fair.", "في منبج ١٤ حيا."])
def test_a_number_at_a_place_that_is_in_no_claim_is_listed(world: Gazetteer, text: str) -> None:
    lead = "Jets killed two people in Manbij.\n\n"
    (span,) = read(lead + text, world).not_understood
    assert (lead + text)[span.start : span.end] == text
