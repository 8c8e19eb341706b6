"""A sentence with its places and parties blanked, character for character, so that patterns can speak of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from incidents.model import PlaceMention, PlaceRef, Span
from incidents.reading.actors import ActorMention, find_actors
from incidents.reading.resolve import place_ref
from incidents.reading.sentences import Sentence

# Private-use characters that stand for the letters of a place's and of a party's name.
_PLACE, _PARTY = "\ue000", "\ue001"
PLACE, PARTY = f"{_PLACE}+", f"{_PARTY}+"
_UNMASKED = str.maketrans({_PLACE: " ", _PARTY: " "})


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """A sentence's text with every place and party blanked, and what was blanked."""

    text: str
    words: str
    places: Sequence[tuple[Span, PlaceMention]]
    parties: Sequence[ActorMention]

    def place(self, start: int, end: int) -> PlaceRef:
        """The place in a part of the sentence: the one that it names last, else its words."""
        named = [m for span, m in self.places if start <= span.start < end]
        return place_ref(named[-1]) if named else PlaceRef(name=self.words[start:end])

    def party(self, start: int, end: int) -> str | None:
        """The party that a part of the sentence names first."""
        return next((p.name for p in self.parties if start <= p.span.start < end), None)


def masked(part: Sentence, mentions: Iterable[PlaceMention], coalition: str) -> Masked:
    """A sentence with the places that were read in it and its parties blanked; a place wins over a party.

    Examples
    --------
    >>> from incidents.reading.sentences import sentences
    >>> (part,) = sentences("Russian jets flew.")
    >>> masked(part, [], "US-led coalition").text.count("\\ue001")
    7
    """
    text = part.text.translate(_UNMASKED)
    places = [
        (Span(start=m.span.start - part.span.start, end=m.span.end - part.span.start), m) for m in mentions
    ]
    parties = find_actors(text, coalition)
    blanked = _blank(text, [p.span for p in parties], _PARTY)
    return Masked(
        text=_blank(blanked, [s for s, _ in places], _PLACE), words=text, places=places, parties=parties
    )


def _blank(text: str, spans: Iterable[Span], letter: str) -> str:
    pieces, at = [], 0
    for span in spans:
        if span.start >= at:
            pieces += [text[at : span.start], letter * (span.end - span.start)]
            at = span.end
    return "".join([*pieces, text[at:]])
