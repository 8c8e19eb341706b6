"""What people judged, from the history that records it."""

from collections.abc import Mapping, Sequence
from typing import Any

from incidents.judgements import Correction, Decision, Grouping, Judgements, Ruling, RulingKind
from incidents.store import history
from incidents.store.database import Connection
from incidents.store.history import Action, Entry

GROUPING = "incidents"


def judgements(db: Connection) -> Judgements:
    """The last word on everything."""
    found = list(history.entries(db, actions=(Action.CORRECT, Action.RULE)))
    said = [e for e in found if e.body is not None]
    rules = [e for e in said if e.action == Action.RULE]
    return Judgements.of(
        corrections=[_correction(e) for e in said if e.action == Action.CORRECT],
        rulings=[_ruling(e) for e in rules if e.subject != GROUPING],
        groupings=[_grouping(e.content) for e in rules if e.subject == GROUPING],
    )


def corrections(db: Connection, report: str) -> Sequence[Correction]:
    """The last word on each thing that a report says."""
    found = history.entries(db, actions=(Action.CORRECT,), subject=report)
    said = [_correction(e) for e in found if e.body is not None]
    return Judgements.of(said, [], []).corrections.get(report, ())


def groupings(db: Connection, after: int = 0) -> Sequence[Grouping]:
    """What people said, after an entry of the history, of which events are one."""
    found = history.entries(db, actions=(Action.RULE,), subject=GROUPING, after=after)
    return [_grouping(e.content) for e in found if e.body is not None]


def ruling(db: Connection, finding: str) -> Ruling | None:
    """The last ruling on a finding, or None."""
    found = list(history.entries(db, actions=(Action.RULE,), subject=finding))
    return _ruling(found[-1]) if found else None


def restricted_places(db: Connection) -> frozenset[str]:
    """The places that are protected, by id."""
    last = {e.subject: e.content for e in history.entries(db, actions=(Action.RESTRICT,))}
    return frozenset(s.removeprefix("place ") for s, said in last.items() if _is_place(s, said))


def correction_body(correction: Correction) -> dict[str, Any]:
    """A correction as the history records it."""
    return {
        "kind": correction.kind,
        "start": correction.start,
        "end": correction.end,
        "decision": correction.decision.value,
        "changes": dict(correction.changes),
    }


def grouping_body(grouping: Grouping) -> dict[str, Any]:
    """A grouping as the history records it."""
    return {"together": grouping.together, "events": [list(key) for key in grouping.events]}


def _is_place(subject: str, said: Mapping[str, Any]) -> bool:
    return subject.startswith("place ") and bool(said["restricted"])


def _correction(entry: Entry) -> Correction:
    said = entry.content
    return Correction(**said | {"report": entry.subject, "decision": Decision(said["decision"])})


def _ruling(entry: Entry) -> Ruling:
    said = entry.content
    return Ruling(
        finding=entry.subject,
        ruling=RulingKind(said["ruling"]),
        note=said["note"],
        by=entry.author,
        at=entry.at,
    )


def _grouping(said: Mapping[str, Any]) -> Grouping:
    events = tuple((report, start) for report, start in said["events"])
    return Grouping(together=said["together"], events=events)
