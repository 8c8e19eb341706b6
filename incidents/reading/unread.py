"""Sentences that nothing was read from although they hold a number and a place, so that nothing vanishes in silence."""

from collections.abc import Iterable, Sequence

from incidents import linear
from incidents.model import Claim, PlaceMention, Span
from incidents.reading.figures.numbers import COUNTING_WORDS
from incidents.reading.text.sentences import Sentence

_NUMBER = linear.compile(rf"(?i)\b(?:[0-9]+|{'|'.join(COUNTING_WORDS[1:])})\b|[٠-٩]+")


def not_understood(
    parts: Sequence[Sentence], places: Iterable[PlaceMention], claims: Iterable[Claim]
) -> tuple[Span, ...]:
    """The sentences that hold a place and a number which stands in no claim.

    Parameters
    ----------
    parts : sequence of Sentence
        All sentences of a report, in order.
    places, claims
        What was read from it, in order.
    """
    held = {part.number for part, _ in _by_part(parts, [p.span for p in places])}
    said: dict[int, list[Span]] = {}
    for part, span in _by_part(parts, [c.span for c in claims]):
        said.setdefault(part.number, []).append(span)
    return tuple(p.span for p in parts if p.number in held and _has_loose_number(p, said.get(p.number, [])))


def _by_part(parts: Sequence[Sentence], spans: Iterable[Span]) -> list[tuple[Sentence, Span]]:
    """Every span with the sentence that it begins in."""
    found, at = [], 0
    for span in sorted(spans, key=lambda s: s.start):
        while at < len(parts) and parts[at].span.end <= span.start:
            at += 1
        if at < len(parts):
            found.append((parts[at], span))
    return found


def _has_loose_number(part: Sentence, claimed: Sequence[Span]) -> bool:
    numbers = (part.at(m.start(), m.end()) for m in _NUMBER.finditer(part.text))
    return any(not any(n.overlaps(c) for c in claimed) for n in numbers)
