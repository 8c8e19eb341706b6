"""A text cut at the ends of its spans, so that overlapping spans can be marked without nesting tags."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from web.errors import SpanError


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Code points `start` to `end` of a report's text, what they say, and where that value is shown."""

    start: int
    end: int
    note: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of text that the same spans cover: how many, which of them start here, notes, and a link."""

    text: str
    depth: int
    starts: tuple[str, ...]
    notes: tuple[str, ...]
    href: str


def anchor(report_id: str, start: int, end: int) -> str:
    """The id of a span in a page.

    Examples
    --------
    >>> anchor("r-1", 5, 9)
    'r-1-5-9'
    """
    return f"{report_id}-{start}-{end}"


def segments(report_id: str, text: str, spans: Iterable[Span]) -> list[Segment]:
    """Cut a text at the ends of all spans.

    Raises
    ------
    SpanError
        If a span is empty or leaves the text.

    Examples
    --------
    >>> [(s.text, s.depth) for s in segments("r", "abcdef", [Span(start=1, end=4), Span(start=3, end=5)])]
    [('a', 0), ('bc', 1), ('d', 2), ('e', 1), ('f', 0)]
    """
    marked = sorted(set(spans))
    for span in marked:
        if not 0 <= span.start < span.end <= len(text):
            raise SpanError(
                f"span {span.start}-{span.end} of report {report_id!r} leaves its {len(text)} characters"
            )
    cuts = sorted({0, len(text)} | {s.start for s in marked} | {s.end for s in marked})
    return [_segment(report_id, text, marked, a, b) for a, b in pairwise(cuts)]


def _segment(report_id: str, text: str, marked: list[Span], start: int, end: int) -> Segment:
    over = [s for s in marked if s.start <= start and end <= s.end]
    starts = dict.fromkeys(anchor(report_id, s.start, s.end) for s in over if s.start == start)
    shortest = sorted(over, key=lambda s: s.end - s.start)
    notes = dict.fromkeys(s.note for s in over if s.note)
    return Segment(
        text=text[start:end],
        depth=len({(s.start, s.end) for s in over}),
        starts=tuple(starts),
        notes=tuple(notes),
        href=next((s.href for s in shortest if s.href), ""),
    )
