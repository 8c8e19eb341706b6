"""The event that the words at a place of a report are about."""

from collections.abc import Sequence

from incidents.model import Span, Toll
from incidents.reading.drafts import EventDraft, SentenceFacts
from incidents.reading.text.sentences import Sentence


class EventsAt:
    """Answers which event is told at a place of a report.

    Parameters
    ----------
    facts : sequence of SentenceFacts
        Of all sentences, in order.
    drafts : sequence of EventDraft
        With the sentences, or the parts of some, that tell of each.
    """

    def __init__(self, facts: Sequence[SentenceFacts], drafts: Sequence[EventDraft]) -> None:
        self._drafts = drafts
        self._told: dict[int, list[tuple[Span, int]]] = {}
        self._shared: dict[int, list[tuple[Span, int]]] = {}
        for draft in drafts:
            for fact in draft.told:
                self._told.setdefault(fact.part.number, []).append((fact.part.span, draft.number))
                mine = ((fact.part.at(s.start, s.end), draft.number) for s in fact.mine)
                self._shared.setdefault(fact.part.number, []).extend(mine)
        self._last: list[int | None] = []
        before: int | None = None
        for fact in facts:
            told = self._told.get(fact.part.number)
            before = before if told is None else told[-1][1]
            self._last.append(before)

    def of(self, part: Sentence) -> list[int]:
        """The events that a sentence tells of."""
        return [number for _, number in self._told.get(part.number, ())]

    def own(self, part: Sentence, span: Span) -> int | None:
        """The event that a sentence tells of at a span, given within it."""
        at = part.span.start + span.start
        for told in (self._shared, self._told):
            for here, event in told.get(part.number, ()):
                if here.start <= at < here.end:
                    return event
        return None

    def is_of_several(self, part: Sentence, span: Span) -> bool:
        """Whether a span of a sentence that tells of several events side by side is about none of them alone."""
        at = part.span.start + span.start
        shared = self._shared.get(part.number, ())
        return bool(shared) and not any(here.start <= at < here.end for here, _ in shared)

    def at(self, part: Sentence, span: Span) -> int | None:
        """The event that a span is about: its own, else the sentence's, else the last one told before."""
        own = self.own(part, span)
        return self._last[part.number] if own is None else own

    def is_share(self, fact: SentenceFacts, toll: Toll) -> bool:
        """Whether a toll of one of a sentence's events is a share of what was counted before: "36 in A and nine in B"."""
        events = self.of(fact.part)
        if toll.is_part or len(events) < 2:
            return False
        counts = [t.toll.killed_min for t in fact.tolls if t.toll.killed_min and not t.toll.is_part]
        return len(counts) > 1 and any(sum(counts) in self._drafts[event].killed for event in events)
