"""A sentence with its places and parties blanked, character for character, so that patterns can speak of them."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from incidents.model import PlaceMention, PlaceRef, Span
from incidents.reading.blame.actors import ActorMention, find_actors
from incidents.reading.places.resolve import place_ref
from incidents.reading.text.sentences import Sentence

# Private-use characters that stand for the letters of a place's and of a party's name.
_PLACE, _PARTY = "\ue000", "\ue001"
PLACE, PARTY = f"{_PLACE}+", f"{_PARTY}+"


class Masked:
    """A sentence whose `text` has the places that were read in it and its parties blanked; `words` has not.

    What only some sentences are asked for is made when it is asked for.

    Parameters
    ----------
    part : Sentence
    mentions : sequence of PlaceMention
        Its places, in order.
    coalition : str
        Which coalition the bare word means.

    Examples
    --------
    >>> from incidents.reading.text.sentences import sentences
    >>> (part,) = sentences("Russian jets flew.")
    >>> Masked(part, [], "US-led coalition").text.count("\\ue001")
    7
    """

    def __init__(self, part: Sentence, mentions: Sequence[PlaceMention], coalition: str) -> None:
        self.words = part.text.replace(_PLACE, " ").replace(_PARTY, " ")
        self._start = part.span.start
        self._mentions = mentions
        self._coalition = coalition

    @cached_property
    def text(self) -> str:
        """The words with their places and parties blanked; a place wins over a party."""
        blanked = _blank(self.words, [p.span for p in self.parties], _PARTY)
        return _blank(blanked, [s for s, _ in self.places], _PLACE)

    @cached_property
    def places(self) -> list[tuple[Span, PlaceMention]]:
        """The places, each with its span within the sentence."""
        at = self._start
        return [(Span(start=m.span.start - at, end=m.span.end - at), m) for m in self._mentions]

    @cached_property
    def parties(self) -> list[ActorMention]:
        """The parties that the sentence names."""
        return find_actors(self.words, self._coalition)

    def place(self, start: int, end: int) -> PlaceRef:
        """The place in a part of the sentence: the one that it names last, else its words."""
        named = [m for span, m in self.places if start <= span.start < end]
        return place_ref(named[-1]) if named else PlaceRef(name=self.words[start:end])

    def party(self, start: int, end: int) -> str | None:
        """The party that a part of the sentence names first."""
        return next((p.name for p in self.parties if start <= p.span.start < end), None)


def _blank(text: str, spans: Iterable[Span], letter: str) -> str:
    pieces, at = [], 0
    for span in spans:
        if span.start >= at:
            pieces += [text[at : span.start], letter * (span.end - span.start)]
            at = span.end
    return "".join([*pieces, text[at:]])
