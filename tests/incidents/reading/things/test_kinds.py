"""The kinds of claims that a sentence makes by itself."""

import pytest

from incidents.model import ClaimKind, Modality
from incidents.reading.text.sentences import sentences
from incidents.reading.things.kinds import FINDERS, find_said

SAID = [
    ("Two drones were seen.", ClaimKind.AIRCRAFT, Modality.ASSERTED),
    ("Nine missiles may have been fired.", ClaimKind.MUNITIONS, Modality.CONDITIONAL),
    ("The raid may have destroyed a school.", ClaimKind.DAMAGE, Modality.CONDITIONAL),
    ("The town is reportedly held by rebels.", ClaimKind.CONTROL, Modality.ALLEGED),
    ("The jets did not fly over the town.", ClaimKind.ROUTE, Modality.DENIED),
]


@pytest.mark.parametrize(("text", "kind", "modality"), SAID)
def test_kinds(text: str, kind: ClaimKind, modality: Modality) -> None:
    (part,) = sentences(text)
    said = {s.kind: s.modality for s in find_said(part, [], "US-led coalition")}
    assert said[kind] is modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Two drones were not used.", Modality.DENIED),
        ("Two drones were reportedly used.", Modality.ALLEGED),
        ("Two drones struck and may have been lost.", Modality.ASSERTED),
    ],
)
def test_the_verb_that_follows_says_how_firmly(text: str, modality: Modality) -> None:
    (part,) = sentences(text)
    (said,) = find_said(part, [], "US-led coalition")
    assert said.modality is modality


def test_every_finder_has_a_sentence() -> None:
    assert [kind for kind, _ in FINDERS] == [kind for _, kind, _ in SAID]
