"""The append-only history: who did what and when, each entry chained to the one before it by its hash.

The hash covers the digest of an entry's body and not the body itself, so that a recorded redaction can take
the body away and leave the chain whole. Only the last entry's hash, kept elsewhere, tells that none was cut
off the end.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from incidents.store.database import Connection

# What the first entry is chained to.
START = "0" * 64

_COLUMNS = "seq, at, author, action, subject, body, body_sha256, previous, hash"
_INSERT = f"INSERT INTO history ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608


class Action(StrEnum):
    """What an entry records."""

    RECEIVE = "receive"  # a report: the SHA-256 of its bytes
    READ = "read"  # the machine's reading of it: the SHA-256 of that
    CORRECT = "correct"  # a person accepts, rejects or edits a claim, or moves a place
    RULE = "rule"  # a person rules on a finding, or joins or parts incidents
    RESTRICT = "restrict"  # a report or place is protected, or no more
    REDACT = "redact"  # a report is deleted: its bytes and readings are gone
    IMPORT = "import"  # a batch of a data set
    TOKEN = "token"  # noqa: S105 - one is made or revoked


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that was done.

    Parameters
    ----------
    seq : int
        1 and up, without gaps.
    at : str
        RFC 3339, UTC, as the clock said: it may have been set back, the chain can't.
    author : str
    action : Action
    subject : str
        What it is about: the id of a report, finding, place or data set.
    body : str or None
        JSON; None where it was redacted.
    body_sha256, previous, hash : str
        Hexadecimal SHA-256.
    """

    seq: int
    at: str
    author: str
    action: str
    subject: str
    body: str | None
    body_sha256: str
    previous: str
    hash: str

    @property
    def content(self) -> dict[str, Any]:
        """The body; empty where it was redacted."""
        return json.loads(self.body) if self.body is not None else {}

    @property
    def told(self) -> str:
        """Which one it is, in a message."""
        return f"entry {self.seq} ({self.action} {self.subject}, {self.at}, by {self.author})"

    def expected_hash(self) -> str:
        """What the hash must be."""
        said = [self.seq, self.at, self.author, self.action, self.subject, self.body_sha256, self.previous]
        return digest(json.dumps(said, ensure_ascii=True, separators=(",", ":")))


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def now() -> str:
    """The time as entries give it.

    Examples
    --------
    >>> len(now()), now()[-1]
    (20, 'Z')
    """
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def head(db: Connection) -> tuple[int, str]:
    """The number and the hash of the last entry; 0 and `START` where there is none."""
    row = db.execute("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1").fetchone()
    return (row[0], row[1]) if row else (0, START)


def append(db: Connection, author: str, action: Action, subject: str, body: Mapping[str, Any]) -> Entry:
    """Add an entry; the connection must be the one that writes."""
    last, previous = head(db)
    written = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    entry = Entry(
        seq=last + 1,
        at=now(),
        author=author,
        action=action.value,
        subject=subject,
        body=written,
        body_sha256=digest(written),
        previous=previous,
        hash="",
    )
    entry = replace(entry, hash=entry.expected_hash())
    db.execute(_INSERT, [getattr(entry, name) for name in _COLUMNS.split(", ")])
    return entry


def entries(
    db: Connection, *, actions: Sequence[Action] = (), subject: str | None = None, after: int = 0
) -> Iterator[Entry]:
    """Entries in their order: of some actions only, or of one subject, or after a number."""
    parts, values = ["seq > ?"], [after, *(a.value for a in actions)]
    if actions:
        parts.append(f"action IN ({', '.join('?' * len(actions))})")
    if subject is not None:
        parts.append("subject = ?")
        values.append(subject)
    sql = f"SELECT {_COLUMNS} FROM history WHERE {' AND '.join(parts)} ORDER BY seq"  # noqa: S608
    for row in db.execute(sql, values):
        yield _entry(row)


def last(db: Connection, action: Action) -> Entry | None:
    """The last entry of an action, or None."""
    sql = f"SELECT {_COLUMNS} FROM history WHERE action = ? ORDER BY seq DESC LIMIT 1"  # noqa: S608
    row = db.execute(sql, (action.value,)).fetchone()
    return _entry(row) if row else None


def first_broken(found: Iterator[Entry], known_head: str | None = None) -> str | None:
    """What is wrong with the first entry that doesn't follow from the one before it, or None.

    Parameters
    ----------
    found : iterator of Entry
        All of them.
    known_head : str, optional
        The hash that the last entry had once.
    """
    previous, bare = START, dict[str, str]()
    is_known = known_head in (None, START)
    for number, entry in enumerate(found, start=1):
        wrong = _wrong(entry, number, previous)
        if wrong:
            return f"{entry.told}: {wrong}"
        if entry.body is None:
            bare.setdefault(entry.subject if entry.action == Action.CORRECT else "", entry.told)
        if entry.action == Action.REDACT:
            bare.pop(entry.subject, None)
        previous = entry.hash
        is_known = is_known or previous == known_head
    for told in bare.values():
        return f"{told}: its body is gone, without a redaction"
    if not is_known:
        return f"no entry has the hash {known_head}: entries were cut off the end, or the history made anew"
    return None


def _wrong(entry: Entry, number: int, previous: str) -> str | None:
    if entry.seq != number:
        return f"entry {number} is missing"
    if entry.previous != previous:
        return "it doesn't follow the entry before it"
    if entry.body is not None and digest(entry.body) != entry.body_sha256:
        return "its body was changed"
    return None if entry.expected_hash() == entry.hash else "it was changed"


def _entry(row: Sequence[Any]) -> Entry:
    return Entry(**dict(zip(_COLUMNS.split(", "), row, strict=True)))
