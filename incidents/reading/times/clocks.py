"""A moment told in two zones, "at 01:30 local time (22:30 GMT Saturday)": its day is the local one."""

from collections.abc import Sequence
from dataclasses import replace

from incidents import linear
from incidents.model import DateSpan, Span
from incidents.reading.text.cues import Cue
from incidents.reading.times.days import moved
from incidents.reading.times.mention import DateMention

_CLOCK = r"(?:[0-2]?[0-9][:.][0-5][0-9]|[0-2][0-9][0-5][0-9]|[01]?[0-9](?: ?[ap]\.?m\b))(?: ?[ap]\.?m\b\.?)?"
_ZONE = r"\b(?:GMT|UTC|Zulu|E[SD]?T|P[SD]T|CES?T|BST)\b|[0-9]Z\b"
_CUE = Cue(_ZONE)
_WORLD = linear.compile(_ZONE)
_LOCAL = linear.compile(r"(?i)\blocal(?: time)?\b|(?-i:\b[A-Z][a-z]+) time\b")
# Two clocks with what stands by each, the second in brackets or after a comma.
_PAIR = linear.compile(
    rf"(?P<first>\b{_CLOCK}[^()]{{0,40}}?)(?: ?\(|, (?:or )?)(?P<second>(?:at )?{_CLOCK}[^();]{{0,40}})"
)
_TIME = linear.compile(
    r"(?i)(?P<hour>[0-9]{1,2}?)[:.]?(?P<minute>[0-5][0-9])?(?: ?(?P<half>[ap])\.?m\b|[^0-9]|$)"
)
# "on Sunday at 01:30": how far before its clock a day may stand.
_BEFORE = 12
# Zones lie from 12 hours behind to 14 ahead of UTC.
_DAY_MINUTES, _EAST_MINUTES, _WEST_MINUTES = 1440, 840, -720


def local_days(mentions: Sequence[DateMention], text: str) -> list[DateMention]:
    """The dates of a sentence, without those that tell a moment's day in another zone than the place's.

    Where only the other zone's day is told, the local one follows from the two clocks.
    """
    kept = [*mentions]
    if not _CUE.stands_in(text):
        return kept
    for match in _PAIR.finditer(text):
        sides = [Span(start=match.start(g), end=match.end(g)) for g in ("first", "second")]
        here = _local_side([text[s.start : s.end] for s in sides])
        if here is None:
            continue
        reach = replace(sides[0], start=max(0, sides[0].start - _BEFORE))
        told = [[m for m in kept if m.span.overlaps(side)] for side in (reach, sides[1])]
        local, other = told[here], told[1 - here]
        if local:
            kept = [m for m in kept if m not in other]
        elif other and (days := _shifted(other[0].days, *_clocks(sides, here, text))):
            kept = [replace(m, days=days) if m is other[0] else m for m in kept]
    return kept


def _local_side(said: Sequence[str]) -> int | None:
    """Which of two clocks is the place's own: the one called local, else the one that names no zone."""
    local, world = ([bool(pattern.search(s)) for s in said] for pattern in (_LOCAL, _WORLD))
    for one in (local, [not w for w in world]):
        if sum(one) == 1 and any(world):
            return one.index(True)
    return None


def _clocks(sides: Sequence[Span], here: int, text: str) -> tuple[int, int]:
    """Minutes since midnight of the local clock and of the other."""
    one, other = (_minutes(text[s.start : s.end]) for s in (sides[here], sides[1 - here]))
    return one, other


def _minutes(said: str) -> int:
    match = _TIME.found(said)
    half = (match["half"] or "").casefold()
    hour = int(match["hour"]) % 12 + 12 * (half == "p") if half else int(match["hour"])
    return 60 * hour + int(match["minute"] or 0)


def _shifted(days: DateSpan | None, local: int, other: int) -> DateSpan | None:
    """The local day of a moment whose day is known in another zone; None where it is the same."""
    if days is None or days.start != days.end:
        return None
    apart = {n: local - other + n * _DAY_MINUTES for n in (-1, 0, 1)}
    by = min(apart, key=lambda n: (not _WEST_MINUTES <= apart[n] <= _EAST_MINUTES, abs(apart[n])))
    return moved(days.start, by, f"{days.how}; the local day, by the clocks of two zones") if by else None
