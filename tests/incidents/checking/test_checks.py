"""A check that was made before gives what it gave, for another claim of the same words."""

from dataclasses import replace

import pytest

from incidents.checking import checks
from incidents.checking.check import check_place
from incidents.checking.checks import Checks
from incidents.model import Claim, PlaceRef, Relation
from tests.incidents.checking.test_crosscheck import CAMP, FAR, NEAR, NONE_WITHIN, distance, ref

NEGATED = replace(distance(Relation.IN, "1"), negated=True)
AGAINST = distance(Relation.AT, "20")


@pytest.mark.parametrize("claim", [NONE_WITHIN, distance(Relation.WITHIN, "30"), NEGATED])
@pytest.mark.parametrize("subject", [NEAR, FAR, PlaceRef(name="the mill")])
@pytest.mark.parametrize("against", [None, AGAINST])
def test_it_is_what_the_check_gives(claim: Claim, subject: PlaceRef, against: Claim | None) -> None:
    check = Checks()
    for one in (claim, replace(claim, id="other"), replace(claim, claimant="a colonel")):
        assert check.on_place(one, subject, against) == check_place(
            one, subject, finding_id="", against=against
        )


def test_the_same_words_on_the_same_place_are_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(
        checks, "check_place", lambda *what, **more: asked.append(what) or check_place(*what, **more)
    )
    check = Checks()
    for report in "abc":
        check.on_place(distance(Relation.NONE_WITHIN, "55", report=report), ref("near town", 20_000))
    check.on_place(distance(Relation.NONE_WITHIN, "56"), NEAR)
    check.on_place(distance(Relation.NONE_WITHIN, "55", reference=FAR), NEAR)
    check.on_place(NONE_WITHIN, CAMP)
    assert len(asked) == 4
