"""Who blames whom and who denies it, over the sentences of short reports."""

import pytest
from _pytest.mark import ParameterSet

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind
from tests.examples.accusations import ACCUSATIONS
from tests.examples.arabic_voices import MORE_ARABIC_VOICES
from tests.examples.denials import DENIALS
from tests.examples.voices import VOICES, Voice
from tests.incidents.reading.tables import claims_of, read

ALL = (*VOICES, *ACCUSATIONS, *DENIALS, *MORE_ARABIC_VOICES)


def _rows() -> list[ParameterSet]:
    return [
        pytest.param(
            voice,
            marks=[pytest.mark.xfail(reason=voice.missed, strict=True)] if voice.missed else [],
            id=voice.text[:60],
        )
        for voice in ALL
    ]


def _is(word: str | None, who: str | None) -> bool:
    return word is who if word is None or who is None else word in who


@pytest.mark.parametrize("voice", _rows())
def test_who_blames_whom(world: Gazetteer, voice: Voice) -> None:
    found = claims_of(read(voice.text, world), ClaimKind.ATTRIBUTION)
    told = [(c.value, c.claimant, c.modality.value) for c in found]
    assert [(c.value, c.modality.value) for c in found] == [(b.who, b.how) for b in voice.blames], told
    assert all(_is(b.by, c.claimant) for b, c in zip(voice.blames, found, strict=True)), told


@pytest.mark.parametrize("voice", [pytest.param(v, id=v.text[:60]) for v in ALL])
def test_who_denies(world: Gazetteer, voice: Voice) -> None:
    found = claims_of(read(voice.text, world), ClaimKind.DENIAL)
    assert len(found) == len(voice.denied_by), [(c.quote, c.claimant) for c in found]
    told = [c.claimant for c in found]
    assert all(_is(by, who) for by, who in zip(voice.denied_by, told, strict=True)), told
