"""Who may do what: tokens by their hash, and answers that were given to a request with a key."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from incidents.errors import ConflictError, StoreError
from incidents.store import history
from incidents.store.database import Connection
from incidents.store.history import Action, now

T = TypeVar("T")

_COLUMNS = "hash, name, scopes, created_at, expires_at, revoked_at"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token without its secret: `hash` is the SHA-256 of what its owner holds.

    Parameters
    ----------
    hash, name : str
    scopes : tuple of str
    created_at : str
        RFC 3339, UTC, as the other times.
    expires_at, revoked_at : str or None
    """

    hash: str
    name: str
    scopes: tuple[str, ...]
    created_at: str
    expires_at: str | None = None
    revoked_at: str | None = None

    @property
    def is_valid(self) -> bool:
        """Whether it opens anything at this time."""
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > now())


def add_token(db: Connection, token: Token, author: str) -> None:
    """Keep a token, and record it.

    Raises
    ------
    StoreError
        If there is one of that name.
    """
    if db.execute("SELECT 1 FROM tokens WHERE name = ?", (token.name,)).fetchone():
        raise StoreError(
            f"there is a token named {token.name!r}; give another name, or revoke that one first"
        )
    values = (
        token.hash, token.name, " ".join(token.scopes), token.created_at, token.expires_at, token.revoked_at,
    )  # fmt: skip
    db.execute(f"INSERT INTO tokens ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", values)  # noqa: S608
    _keep(db, token.name, author)


def token(db: Connection, token_hash: str) -> Token | None:
    """The token of a hash, or None."""
    row = db.execute(f"SELECT {_COLUMNS} FROM tokens WHERE hash = ?", (token_hash,)).fetchone()  # noqa: S608
    return _token(row) if row else None


def tokens(db: Connection) -> list[Token]:
    """Every token, revoked ones too."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM tokens ORDER BY created_at, name").fetchall()  # noqa: S608
    return [_token(row) for row in rows]


def revoke(db: Connection, name: str, author: str) -> None:
    """Make a token worthless, and record it.

    Raises
    ------
    StoreError
        If there is none of that name.
    """
    if not db.execute("SELECT 1 FROM tokens WHERE name = ?", (name,)).fetchone():
        raise StoreError(f"there is no token named {name!r}")
    db.execute("UPDATE tokens SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL", (now(), name))
    _keep(db, name, author)


def record_all(db: Connection, author: str) -> None:
    """Record every token that is there."""
    for one in tokens(db):
        _keep(db, one.name, author)


def first_broken(db: Connection) -> str | None:
    """Which token isn't as the history says, or None."""
    told = {e.subject: e.content for e in history.entries(db, actions=(Action.TOKEN,))}
    expected = {subject: said["record"] for subject, said in told.items()}
    found = {f"token {row[1]}": _record(row) for row in db.execute(f"SELECT {_COLUMNS} FROM tokens")}  # noqa: S608
    odd = sorted(key for key in found.keys() | expected.keys() if found.get(key) != expected.get(key))
    return f"{odd[0]}: it isn't as it was recorded" if odd else None


def secret(db: Connection, name: str) -> bytes | None:
    """The random bytes of a name, or None."""
    row = db.execute("SELECT value FROM secrets WHERE name = ?", (name,)).fetchone()
    return bytes(row[0]) if row else None


def add_secret(db: Connection, name: str) -> bytes:
    """32 random bytes by a name, made unless somebody did meanwhile."""
    known = secret(db, name)
    if known is None:
        known = os.urandom(32)
        db.execute("INSERT INTO secrets (name, value) VALUES (?, ?)", (name, known))
    return known


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered to a request: `body` is JSON text."""

    status: int
    body: str


def answered(db: Connection, author: str, key: str, request_sha256: str) -> Answer | None:
    """What was answered to the request with this key before, or None.

    Raises
    ------
    ConflictError
        If the key came with another request.
    """
    sql = "SELECT request_sha256, status, body FROM answered WHERE author = ? AND key = ?"
    row = db.execute(sql, (author, key)).fetchone()
    if row is None:
        return None
    if row[0] != request_sha256:
        raise ConflictError(f"the key {key[:60]!r} came with another request; give each request its own")
    return Answer(status=row[1], body=row[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """A request with a key, and what makes its answer of what a write returns.

    Parameters
    ----------
    author, key, request_sha256 : str
    answer : callable
    """

    author: str
    key: str
    request_sha256: str
    answer: Callable[[Any], Answer]


class AnsweredError(ConflictError):
    """The request with this key was answered while this one was on its way; nothing was written again."""

    def __init__(self, answer: Answer) -> None:
        super().__init__("the request with this key was answered meanwhile")
        self.answer = answer


def keep(db: Connection, once: Once | None, written: T) -> T:
    """Remember the answer to a request with what was written for it, in one transaction; returns the latter.

    Raises
    ------
    AnsweredError
        If another one with its key came first: then the transaction must not go on.
    ConflictError
        If the key came with another request.
    """
    if once is not None:
        known = answered(db, once.author, once.key, once.request_sha256)
        if known is not None:
            raise AnsweredError(known)
        answer = once.answer(written)
        values = (once.author, once.key, once.request_sha256, now(), answer.status, answer.body)
        columns = "author, key, request_sha256, at, status, body"
        db.execute(f"INSERT INTO answered ({columns}) VALUES (?, ?, ?, ?, ?, ?)", values)  # noqa: S608
    return written


def forget(db: Connection, report_id: str) -> None:
    """Forget every answer that tells of a report: it may quote what was deleted."""
    db.execute("DELETE FROM answered WHERE body LIKE ?", (f'%"{report_id}"%',))


def _keep(db: Connection, name: str, author: str) -> None:
    """Record a token by a digest: whoever reads the history can do nothing with it."""
    row = db.execute(f"SELECT {_COLUMNS} FROM tokens WHERE name = ?", (name,)).fetchone()  # noqa: S608
    history.append(db, author, Action.TOKEN, f"token {name}", {"record": _record(row)})


def _record(row: Any) -> str:
    return history.digest(json.dumps(list(row)))


def _token(row: Any) -> Token:
    named: dict[str, Any] = dict(zip(_COLUMNS.split(", "), row, strict=True))
    return Token(**named | {"scopes": tuple(named["scopes"].split())})
