"""Which of many events agree: those told alike are looked at once, others only where their circles meet."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from geo.geodesic import ecef_m
from incidents.checking.near import near_reach_m
from incidents.meeting import ENOUGH, agreement_of, days_of
from incidents.model import Event
from incidents.places import AREA, INSIDE, heard, specificity

# What a straight line through the Earth may be too long by, in metres: by rounding alone.
_ROUNDING_M = 1.0


class Agreeing:
    """Events in kinds: those of one kind have one day, place and target, and agree alike with all others.

    Parameters
    ----------
    events : sequence of Event

    Examples
    --------
    >>> Agreeing([]).levels()
    []
    """

    def __init__(self, events: Sequence[Event]) -> None:
        told = [_told_alike(event) for event in events]
        numbers = {alike: number for number, alike in enumerate(dict.fromkeys(told))}
        self.kind_of = [numbers[alike] for alike in told]
        self._first = list(dict(zip(self.kind_of, events, strict=True)).values())
        self._apart: dict[tuple[int, int], bool] = {}
        self._with: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._within: dict[int, list[int]] = defaultdict(list)
        for a, b in self._near():
            agreed = agreement_of(self._first[a], self._first[b])
            if agreed == INSIDE:
                self._within[a].append(b)
                self._within[b].append(a)
            elif agreed >= ENOUGH:
                self._with[agreed][a].append(b)
                if a != b:
                    self._with[agreed][b].append(a)

    def levels(self) -> list[int]:
        """How well any two kinds agree, best first."""
        return sorted(self._with, reverse=True)

    def agreeing(self, kind: int, level: int) -> Sequence[int]:
        """The kinds that agree with one exactly so well."""
        return self._with[level].get(kind, ())

    def within(self, kind: int) -> Sequence[int]:
        """The kinds that lie in the area of one, or in whose area it lies."""
        return self._within.get(kind, ())

    def are_apart(self, a: int, b: int) -> bool:
        """Whether events of two kinds were in two places, so that they can't be one."""
        key = (min(a, b), max(a, b))
        if key not in self._apart:
            self._apart[key] = _are_apart(self._first[a], self._first[b])
        return self._apart[key]

    def _near(self) -> Iterator[tuple[int, int]]:
        """Pairs of kinds that share a day, and whose places may: not the latter before the former."""
        kinds = [k for k, event in enumerate(self._first) if event.place is not None and days_of(event)]
        ids, names = (
            np.array([hash(said(self._first[k])) for k in kinds], dtype=np.int64) for said in (_id, _name)
        )
        first, last = (np.array([days_of(self._first[k])[end] for k in kinds]) for end in (0, -1))
        xyz, reach = _circles([self._first[k] for k in kinds])
        for n, kind in enumerate(kinds):
            shares = (first[: n + 1] <= last[n]) & (last[: n + 1] >= first[n])
            (met,) = np.nonzero(shares)
            off = np.sqrt(((xyz[met] - xyz[n]) ** 2).sum(axis=1))
            close = (off <= reach[met] + reach[n] + _ROUNDING_M) | (ids[met] == ids[n])
            close |= names[met] == names[n]
            yield from ((kinds[m], kind) for m in met[close].tolist())


def _told_alike(event: Event) -> tuple[object, ...]:
    """All that `agreement_of` and `are_apart` ask of an event."""
    days = event.date and (event.date.start, event.date.end)
    return days, event.place, event.kind == "offensive", event.target, event.is_firm


def _id(event: Event) -> str | None:
    """What makes two places one wherever they lie."""
    place = event.place
    return None if place is None else place.place_id or place.name


def _name(event: Event) -> str | None:
    """What makes two places one of which one isn't located."""
    return None if event.place is None else heard(event.place.name)


def _circles(events: Sequence[Event]) -> tuple[np.ndarray, np.ndarray]:
    """Earth-centred metres, and how far "near" a place reaches; of one not located, nowhere."""
    where = [event.place.location if event.place else None for event in events]
    lonlat = np.array([w.point.lonlat if w else (0.0, 0.0) for w in where], np.float64).reshape(-1, 2)
    reach = np.array([near_reach_m(w) if w else -np.inf for w in where], np.float64)
    return ecef_m(lonlat[:, 0], lonlat[:, 1]), reach


def _are_apart(a: Event, b: Event) -> bool:
    places = (a.place, b.place)
    if any(p is None or p.location is None or specificity(p.feature_code) >= AREA for p in places):
        return False
    return agreement_of(a, b) == 0
