"""Denials of a part of a strike by those who own to it."""

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind
from tests.incidents.reading.tables import claims_of, read


def test_a_part_is_denied_and_not_the_strike(world: Gazetteer) -> None:
    text = (
        "Jets bombed Raqqa on Monday. The Russian defence ministry said its jets had struck a depot there"
        " on Monday. The Russian defence ministry denied hitting a school."
    )
    (denial,) = claims_of(read(text, world), ClaimKind.DENIAL)
    assert (denial.claimant, denial.event) == ("Russian defence ministry", None)


def test_whoever_owns_to_nothing_denies_the_strike(world: Gazetteer) -> None:
    text = "Russian jets bombed Raqqa on Monday, locals said. The Russian defence ministry denied it."
    (denial,) = claims_of(read(text, world), ClaimKind.DENIAL)
    assert denial.event == 0
