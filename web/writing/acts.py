"""What people may do with what was read, whether they send JSON or a form."""

from collections.abc import Sequence

from incidents.judgements import Correction, Grouping, Ruling, RulingKind
from incidents.sentence import say
from incidents.store.access import Once
from incidents.store.history import Entry
from web.auth.who import who
from web.errors import BodyError
from web.ports import audience, desk, store

NOTE_LENGTH = 500


def correct(correction: Correction, once: Once | None = None) -> Entry:
    """Record a person's word on a claim or place."""
    return _kept(store().correct(correction, who().name, audience=audience(), once=once))


def rule(finding_id: str, said: str, note: str, seen: int | None, once: Once | None = None) -> Entry:
    """Record a ruling; `seen` is the number of the last one that the person has seen, 0 for none.

    Raises
    ------
    BodyError
        If there is no such ruling, or the note is too long.
    ConflictError
        If somebody else ruled meanwhile.
    """
    if len(note) > NOTE_LENGTH:
        raise BodyError(f"the note has {len(note):,} characters; give at most {NOTE_LENGTH}")
    if said not in list(RulingKind):
        raise BodyError(f"ruling={said[:40]!r}; give one of {', '.join(RulingKind)}")
    ruling = Ruling(finding=finding_id, ruling=RulingKind(said), note=note)
    return _kept(store().rule(ruling, who().name, seen=seen, audience=audience(), once=once))


def merge(incident_id: str, others: Sequence[str], once: Once | None = None) -> Entry:
    """Record that an incident and others are one."""
    events = [event for one in (incident_id, *others) for event in store().events(one, audience())]
    grouping = Grouping(together=True, events=tuple(events))
    return _kept(store().group(grouping, who().name, audience=audience(), once=once))


def split(incident_id: str, report: str, once: Once | None = None) -> Entry:
    """Record that what a report tells is another incident than the rest.

    Raises
    ------
    BodyError
        If it isn't one of several reports that tell of the incident.
    """
    events = store().events(incident_id, audience())
    apart = [event for event in events if event[0] == report]
    rest = [event for event in events if event[0] != report]
    if not apart or not rest:
        raise BodyError(
            say(
                "%(report)s isn't one of several reports that tell of this incident", report=repr(report[:80])
            )
        )
    first, *more = (Grouping(together=False, events=(event, *rest)) for event in apart)
    return _kept(store().group(first, who().name, *more, audience=audience(), once=once))


def _kept(entry: Entry) -> Entry:
    desk().changed()
    return entry
