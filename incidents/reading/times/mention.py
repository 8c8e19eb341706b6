"""A date as a sentence names it."""

from dataclasses import dataclass

from incidents.model import DateSpan, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date in the text, its lead ("on", "since") included; `spoken` dates a statement, not an event.

    `name` is that of the pattern which found it.
    """

    name: str
    span: Span
    days: DateSpan | None
    spoken: bool
    since: bool
