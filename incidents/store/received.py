"""Reports as they were received: their bytes with SHA-256, when they came and from whom."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from incidents.errors import ConflictError
from incidents.model import Report, ReportReading
from incidents.store import history
from incidents.store.codec import LAYOUT, decode, encode
from incidents.store.database import Connection, Database
from incidents.store.history import Action

Json = dict[str, Any]

_COLUMNS = (
    "id", "publisher", "url", "published", "media_type", "sha256", "received_at", "received_from",
    "restricted", "text",
)  # fmt: skip
_INSERT = f"INSERT INTO received ({', '.join(_COLUMNS)}, original) VALUES ({', '.join('?' * 11)})"  # noqa: S608
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM received"  # noqa: S608


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A report with the bytes it came in.

    Parameters
    ----------
    report : Report
    original : bytes, optional
        As received; the text in UTF-8 where it came as text.
    media_type : str
    is_restricted : bool
        Whether its source is protected.
    """

    report: Report
    original: bytes | None = None
    media_type: str = "text/plain; charset=utf-8"
    is_restricted: bool = False

    @property
    def bytes(self) -> bytes:
        """What was received."""
        return self.report.text.encode() if self.original is None else self.original

    @property
    def sha256(self) -> str:
        """Of the bytes, in hexadecimal."""
        return sha256(self.bytes).hexdigest()


def is_known(db: Connection, received: Received) -> bool:
    """Whether a report is there already, with the same text.

    Raises
    ------
    ConflictError
        If its id is taken by another text, or by a report that was deleted.
    """
    report, digest = received.report, received.sha256
    known = db.execute("SELECT sha256, text FROM received WHERE id = ?", (report.id,)).fetchone()
    if known is None:
        return False
    if known[1] is None:
        raise ConflictError(f"the report {report.id!r} was deleted; give a new report another id")
    if digest == known[0] or report.text == known[1]:
        return True
    # No more than that: the one that is there may be protected.
    raise ConflictError(
        f"the report id {report.id!r} is taken by another text; give the new report another id"
    )


def add(db: Connection, received: Received, author: str) -> bool:
    """Keep a report, unless it is there already; whether it is new. It raises as `is_known` does."""
    if is_known(db, received):
        return False
    report, digest = received.report, received.sha256
    published = report.published.isoformat() if report.published else None
    values = (
        report.id, report.publisher, report.url, published, received.media_type, digest, history.now(),
        author, int(received.is_restricted), report.text, received.bytes,
    )  # fmt: skip
    db.execute(_INSERT, values)
    said = {"sha256": digest, "bytes": len(received.bytes), "restricted": received.is_restricted}
    history.append(db, author, Action.RECEIVE, report.id, said | {"record": record(db, report.id)})
    return True


def record(db: Connection, report_id: str) -> str:
    """A digest of all that is kept of a report beside its bytes, which have their own."""
    return _record(document(db, report_id) or {})


def document(db: Connection, report_id: str) -> Json | None:
    """A report with all that is known of how it came, or None; `text` is None where it was deleted."""
    row = db.execute(f"{_SELECT} WHERE id = ?", (report_id,)).fetchone()
    return _document(row) if row else None


def documents(db: Connection) -> list[Json]:
    """Every report that wasn't deleted, in the order they came."""
    rows = db.execute(f"{_SELECT} WHERE text IS NOT NULL ORDER BY seq").fetchall()
    return [_document(row) for row in rows]


def original(db: Connection, report_id: str) -> bytes | None:
    """The bytes of a report as they came, or None."""
    row = db.execute("SELECT original FROM received WHERE id = ?", (report_id,)).fetchone()
    return bytes(row[0]) if row and row[0] is not None else None


def restrict(db: Connection, report_id: str, author: str, *, restricted: bool, reason: str) -> None:
    """Protect the source of a report, or no more."""
    db.execute("UPDATE received SET restricted = ? WHERE id = ?", (int(restricted), report_id))
    history.append(db, author, Action.RESTRICT, report_id, {"restricted": restricted, "reason": reason})


def redact(db: Connection, report_id: str, author: str, reason: str) -> None:
    """Delete a report's text, bytes and reading, and the bodies of what was said of them; recorded."""
    said = {"reason": reason, "sha256": (document(db, report_id) or {}).get("sha256")}
    gone = "UPDATE received SET text = NULL, original = NULL, publisher = '', url = '' WHERE id = ?"
    db.execute(gone, (report_id,))
    db.execute("DELETE FROM readings WHERE report = ?", (report_id,))
    db.execute(
        "UPDATE history SET body = NULL WHERE subject = ? AND action = ?", (report_id, Action.CORRECT.value)
    )
    history.append(db, author, Action.REDACT, report_id, said | {"record": record(db, report_id)})


def as_report(found: Json) -> Report:
    """The report of a document."""
    published = found["published"]
    return Report(
        id=found["id"],
        text=found["text"],
        published=date.fromisoformat(published) if published else None,
        publisher=found["publisher"],
        url=found["url"],
    )


def encoded(reading: ReportReading) -> str:
    """A reading without its report, as it is kept."""
    return encode((reading.places, reading.claims, reading.events, reading.not_understood))


def decoded(report: Report, written: str) -> ReportReading:
    """The reading of a report that `encoded` wrote."""
    places, claims, events, not_understood = decode(written)
    return ReportReading(
        report=report, places=places, claims=claims, events=events, not_understood=not_understood
    )


def put_reading(db: Connection, report_id: str, written: str, author: str) -> None:
    """Keep the machine's reading of a report in the place of an older one."""
    known = db.execute("SELECT body, layout FROM readings WHERE report = ?", (report_id,)).fetchone()
    if known is not None and tuple(known) == (written, LAYOUT):
        return
    db.execute("DELETE FROM readings WHERE report = ?", (report_id,))
    db.execute("INSERT INTO readings (report, layout, body) VALUES (?, ?, ?)", (report_id, LAYOUT, written))
    history.append(db, author, Action.READ, report_id, {"sha256": history.digest(written), "layout": LAYOUT})


def reading(db: Connection, report_id: str) -> str | None:
    """The machine's reading of a report, as `codec.encode` wrote it, or None."""
    row = db.execute(
        "SELECT body FROM readings WHERE report = ? AND layout = ?", (report_id, LAYOUT)
    ).fetchone()
    return str(row[0]) if row else None


def readings(db: Connection) -> dict[str, str]:
    """The machine's readings by report, as `codec.encode` wrote them; not those of other versions."""
    rows = db.execute("SELECT report, body FROM readings WHERE layout = ?", (LAYOUT,))
    return dict(iter(rows))


def first_broken(db: Connection, database: Database) -> str | None:
    """Which report or reading isn't what the history says that was kept, or None."""
    told = _told(db)
    for row in database.stream(db, f"{_SELECT.replace(' FROM', ', original FROM')} ORDER BY seq", ()):
        found, data = _document(row[:-1]), row[-1]
        expected = told.get(found["id"])
        if expected is None:
            return f"report {found['id']}: it is there, but was never received"
        if (data is None) != expected.is_redacted or (data and _sha256(data) != expected.sha256):
            return f"report {found['id']}: its bytes aren't those that were received"
        if expected.record not in (None, _record(found)) or found["restricted"] != expected.is_restricted:
            return f"report {found['id']}: what is told of it isn't what was recorded"
        expected.is_there = True
    for report_id, layout, body in database.stream(db, "SELECT report, layout, body FROM readings", ()):
        expected = told.get(report_id)
        if expected is None or expected.reading != (history.digest(body), layout):
            return f"report {report_id}: its reading isn't the one that was recorded"
        expected.reading = None
    return next((f"report {key}: {what}" for key, one in told.items() for what in one.missing()), None)


@dataclass(slots=True, kw_only=True)
class _Told:
    """What the history tells of a report."""

    sha256: str
    record: str | None
    is_restricted: bool
    is_redacted: bool = False
    reading: tuple[str, str] | None = None
    is_there: bool = False

    def missing(self) -> Iterator[str]:
        """What wasn't found, in words."""
        if not self.is_there:
            yield "it is gone, without a redaction"
        if self.reading is not None:
            yield "its reading is gone"


def _told(db: Connection) -> dict[str, _Told]:
    told: dict[str, _Told] = {}
    actions = (Action.RECEIVE, Action.READ, Action.RESTRICT, Action.REDACT)
    for entry in history.entries(db, actions=actions):
        said, known = entry.content, told.get(entry.subject)
        if entry.action == Action.RECEIVE:
            told[entry.subject] = _Told(
                sha256=said["sha256"], record=said.get("record"), is_restricted=said.get("restricted", False)
            )
        elif known is None:  # a place
            continue
        elif entry.action == Action.READ:
            known.reading = (said["sha256"], said["layout"])
        elif entry.action == Action.RESTRICT:
            known.is_restricted = said["restricted"]
        else:
            known.is_redacted, known.reading, known.record = True, None, said.get("record")
    return told


def _record(found: Json) -> str:
    return history.digest(json.dumps([found[name] for name in _COLUMNS if name != "restricted"]))


def _sha256(data: Any) -> str:
    return sha256(bytes(data)).hexdigest()


def _document(row: Sequence[Any]) -> Json:
    found = dict(zip(_COLUMNS, row, strict=True))
    return found | {"restricted": bool(found["restricted"])}
