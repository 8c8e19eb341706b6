"""What people judge: corrections of a reading, rulings on findings, incidents joined or parted.

A judgement is kept beside what the machine read and applied to it each time, so that reading again never
overwrites it. It names its claim or place by kind and span, which a new reading shares; where a new
reading has none, the judgement waits.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

# An event as a new reading still knows it: its report and its first code point there.
EventKey: TypeAlias = tuple[str, int]
Json: TypeAlias = Mapping[str, Any]
# What a correction is about, within its report: a kind of claim or `PLACE`, and the span.
Key: TypeAlias = tuple[str, int, int]

PLACE = "place"


class Decision(StrEnum):
    """What a correction does with what was read."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"


class RulingKind(StrEnum):
    """What a ruling makes of a finding."""

    UPDATE = "update"
    DUPLICATE = "duplicate"
    DISPUTE = "dispute"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A person's word on one claim, or on one place, of a report.

    Parameters
    ----------
    report : str
    kind : str
        A `ClaimKind`, or `PLACE`.
    start, end : int
        Code points of the report's text: the span of the claim or of the place's name.
    decision : Decision
    changes : mapping
        For an edit, what takes the place of what was read: see `incidents.edits`; for a place `place`.
    """

    report: str
    kind: str
    start: int
    end: int
    decision: Decision
    changes: Json = field(default_factory=dict)

    @property
    def key(self) -> Key:
        """What it corrects, within its report."""
        return self.kind, self.start, self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A person's word on a finding; `by` and `at` say whose and when."""

    finding: str
    ruling: RulingKind
    note: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Events that a person says are one incident (`together`), or are not."""

    together: bool
    events: tuple[EventKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """Everything that people judged, the last word on each thing."""

    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    rulings: Mapping[str, Ruling] = field(default_factory=dict)
    groupings: tuple[Grouping, ...] = ()

    @classmethod
    def of(
        cls, corrections: Iterable[Correction], rulings: Iterable[Ruling], groupings: Iterable[Grouping]
    ) -> "Judgements":
        """The last word on each thing, of judgements in the order they were made."""
        last = {(c.report, *c.key): c for c in corrections}
        by_report: dict[str, list[Correction]] = defaultdict(list)
        for correction in last.values():
            by_report[correction.report].append(correction)
        return cls(
            corrections={report: tuple(found) for report, found in by_report.items()},
            rulings={r.finding: r for r in rulings},
            groupings=tuple(groupings),
        )
