"""Reports as the parts of a store need them to be: there, and open to who asks."""

from typing import Any

from incidents.audience import Audience
from incidents.errors import UnknownError
from incidents.sentence import say
from incidents.store import features, received
from incidents.store.database import Connection

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


def need_report(db: Connection, report_id: str) -> None:
    """Raise `UnknownError` unless there is a report that wasn't deleted."""
    found = received.document(db, report_id)
    if found is None or found["text"] is None:
        raise UnknownError(say("there is no report %(id)s", id=repr(report_id)))
