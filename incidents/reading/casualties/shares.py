"""Numbers of dead told side by side for several places: "killed 12, four and 5 people"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from incidents import linear
from incidents.model import Span, Toll
from incidents.reading.figures.numbers import COUNTING_WORDS, parse_number
from incidents.reading.text.cues import Cue

# "A hundred and twenty" is one number.
_WORDS = "|".join(word for word in COUNTING_WORDS if not word.endswith(("s", "s?")))
_NUMBER = rf"(?:[0-9]{{1,4}}|{_WORDS})"
_ROW = rf"{_NUMBER}(?:, {_NUMBER}){{0,9}}"
_NUMBERS = linear.compile(rf"(?i)\b{_NUMBER}\b")
_SEVERAL = linear.compile(rf"(?i)\b{_ROW},? and {_NUMBER}\b")
_BEFORE = linear.compile(rf"(?i)(?P<between>\bbetween )?\b(?P<row>{_ROW}),? and $")
_CUE = Cue(rf"(?i)\b{_ROW},? and (?:{_NUMBER})\b")
_REACH = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class TollMention:
    """A toll in a sentence, span within it; `share` is which it is of how many that are told side by side."""

    span: Span
    toll: Toll
    share: tuple[int, int] | None = None


def shared_out(text: str, tolls: Sequence[TollMention]) -> list[TollMention]:
    """The tolls of a sentence, each number of a row by itself.

    Examples
    --------
    >>> toll = TollMention(span=Span(start=9, end=30), toll=Toll(killed_min=16, killed_max=16))
    >>> [m.toll.killed_min for m in shared_out("The raids killed 12 and 4 people in A and B.", [toll])]
    [12, 4]
    """
    if not tolls or not _CUE.stands_in(text):
        return [*tolls]
    return [share for toll in tolls for share in _shares(text, toll)]


def _shares(text: str, mention: TollMention) -> Iterator[TollMention]:
    harm = _only_harm(mention.toll)
    spans = _row(text, mention) if harm else []
    counts = [int(parse_number(text[s.start : s.end]).low) for s in spans]
    told = mention.toll.ends(harm)[0] if harm else None
    if len(spans) < 2 or told not in (sum(counts), counts[-1]):
        yield mention
        return
    ends = [*(span.start for span in spans[1:]), mention.span.end]
    starts = [min(mention.span.start, spans[0].start), *ends[:-1]]
    for n, (start, end, count) in enumerate(zip(starts, ends, counts, strict=True)):
        own = {f"{harm}_min": count, f"{harm}_max": count}
        words = text[start:end].rstrip(", ").removesuffix(" and").rstrip(", ")
        yield replace(
            mention,
            span=Span(start=start, end=start + len(words)),
            toll=replace(mention.toll, **own),  # type: ignore[arg-type]
            share=(n, len(spans)),
        )


def _only_harm(toll: Toll) -> str | None:
    """What a toll counts, where that is one thing, and a number that leaves nothing open."""
    said = [harm for harm in ("killed", "wounded") if toll.ends(harm)[0] is not None]
    return said[0] if len(said) == 1 and toll.ends(said[0])[0] == toll.ends(said[0])[1] else None


def _row(text: str, mention: TollMention) -> list[Span]:
    """Where the numbers of a row stand, of which the last or all are within a toll's words."""
    start, end = mention.span.start, mention.span.end
    inside = _SEVERAL.search(text, start, end)
    if inside is not None:
        return [Span(start=m.start(), end=m.end()) for m in _NUMBERS.finditer(text, *inside.span())]
    first = max(0, start - _REACH)
    before = _BEFORE.search(text[first:start])
    own = _NUMBERS.search(text, start, end)
    if before is None or before["between"] or own is None or own.start() != start:
        return []
    low, high = first + before.start("row"), first + before.end("row")
    row = [*_NUMBERS.finditer(text, low, high), own]
    return [Span(start=m.start(), end=m.end()) for m in row]
