"""Events told less exactly than others, where only one other can be meant: "its strike in that district"."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from incidents.agreeing import Agreeing
from incidents.meeting import days_of, may_be_meant
from incidents.model import Event


def told_less_exactly(
    events: Sequence[Event], reports: Sequence[str], agreeing: Agreeing, group_of: Callable[[int], int]
) -> list[tuple[int, int]]:
    """Pairs of events of different reports of which one can only be the other; see `may_be_meant`.

    Parameters
    ----------
    events : sequence of Event
    reports : sequence of str
        The report that tells each event.
    agreeing : Agreeing
        Of these events.
    group_of : callable
        The number of the group of events that one is already known to be of.
    """
    candidates = _Candidates(events, agreeing)
    partners: dict[int, dict[int, tuple[int, int]]] = {}
    for i, event in enumerate(events):
        if not candidates.is_vague(i):
            continue
        found = partners.setdefault(group_of(i), {})
        for j in candidates.of(i):
            if len(found) > 1:
                break  # either may be meant
            other = group_of(j)
            if other != group_of(i) and reports[i] != reports[j] and may_be_meant(event, events[j]):
                found.setdefault(other, (i, j))
    meant = Counter(other for found in partners.values() if len(found) == 1 for other in found)
    return [
        pair
        for found in partners.values()
        if len(found) == 1
        for other, pair in found.items()
        if meant[other] == 1 and len(partners.get(other, ())) <= 1
    ]


class _Candidates:
    """The events that a vague one may be: of its day and target where it has no place, else in its area."""

    def __init__(self, events: Sequence[Event], agreeing: Agreeing) -> None:
        self._events, self._agreeing = events, agreeing
        self._hit: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._of_kind: dict[int, list[int]] = defaultdict(list)
        for i, event in enumerate(events):
            self._of_kind[agreeing.kind_of[i]].append(i)
            for key in _hit(event) if event.place is not None else ():
                self._hit[key].append(i)

    def is_vague(self, i: int) -> bool:
        """Whether an event is put nowhere, or in an area, and by what else it can be known."""
        event = self._events[i]
        if event.place is None:
            return event.target is not None
        return bool(event.actors and self._agreeing.within(self._agreeing.kind_of[i]))

    def of(self, i: int) -> Iterator[int]:
        """The events that a vague one may be; each once or twice."""
        event = self._events[i]
        if event.place is None:
            for key in _hit(event):
                yield from self._hit.get(key, ())
        else:
            for kind in self._agreeing.within(self._agreeing.kind_of[i]):
                yield from (j for j in self._of_kind[kind] if self._events[j].actors)


def _hit(event: Event) -> Iterable[tuple[int, str]]:
    """The days of an event, each with what was hit."""
    return [(day, event.target) for day in days_of(event)] if event.target is not None else []
