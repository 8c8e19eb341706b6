"""Reports as the parts of a store need them to be: there, and open to who asks."""

from typing import Any

from incidents.audience import Audience
from incidents.errors import UnknownError
from incidents.sentence import say
from incidents.store import derive, features, judged, received
from incidents.store.database import Connection
from incidents.store.shelf import StoredShelf

Json = dict[str, Any]


def shown(db: Connection, report_id: str, audience: Audience) -> Json | None:
    """A report, unless it was deleted or the asker may not see it."""
    found = received.document(db, report_id)
    if found is None or found["text"] is None:
        return None
    if audience is not Audience.TRUSTED:
        is_open = not found["restricted"] and features.body(db, "reports", report_id, audience) is not None
        return found if is_open else None
    return found


def need_report(db: Connection, report_id: str, audience: Audience) -> None:
    """Raise `UnknownError` unless there is a report that wasn't deleted and that the asker may know of."""
    found = received.document(db, report_id)
    is_there = found is not None and found["text"] is not None
    if found is None or not is_there or (audience is not Audience.TRUSTED and _is_protected(db, found)):
        raise UnknownError(say("there is no report %(id)s", id=repr(report_id)))


def _is_protected(db: Connection, found: Json) -> bool:
    """Whether it is marked, or names a marked place; of one that wasn't read nobody knows what it names."""
    if found["restricted"]:
        return True
    places = judged.restricted_places(db)
    if not places:
        return False
    reading = StoredShelf(db).reading(found["id"])
    return reading is None or derive.names_any(reading, places)
