"""Tokens: made once, shown once, kept as a hash."""

import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from incidents.store.access import Token
from incidents.store.history import now
from web.errors import TokenError

# What a token may allow; `admin` allows everything.
SCOPES: Mapping[str, str] = {
    "read": "read what the public may see, where reading is closed",
    "trusted": "see protected sources as they are",
    "write": "add reports, correct and rule",
    "metrics": "see the figures at /metrics",
    "admin": "protect and delete reports, and all the rest",
}

_PREFIX = "standoff_"
_BYTES = 32
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._@-]{0,59}")
_LONGEST_DAYS = 3_650


def new_token(name: str, scopes: Sequence[str], days: int | None = None) -> tuple[str, Token]:
    """A fresh token: what its owner is shown, once, and what the store keeps.

    Parameters
    ----------
    name : str
        Whose it is: the author of what is written with it.
    scopes : sequence of str
        Keys of `SCOPES`.
    days : int, optional
        How long it is valid; for ever if not given.

    Raises
    ------
    TokenError
        If the name, a scope or the time can't be used.
    """
    if not _NAME.fullmatch(name):
        raise TokenError(f"{name[:80]!r} is no name for a token: 1 to 60 letters, digits, spaces and . _ @ -")
    unknown = [scope for scope in scopes if scope not in SCOPES]
    if unknown or not scopes:
        raise TokenError(f"unknown scope {', '.join(unknown) or 'none'}; give some of {', '.join(SCOPES)}")
    if days is not None and not 1 <= days <= _LONGEST_DAYS:
        raise TokenError(f"{days} days: give 1 to {_LONGEST_DAYS:,}")
    shown = _PREFIX + secrets.token_urlsafe(_BYTES)
    expires = None if days is None else datetime.now(UTC) + timedelta(days=days)
    token = Token(
        hash=digest(shown),
        name=name,
        scopes=tuple(dict.fromkeys(scopes)),
        created_at=now(),
        expires_at=None if expires is None else expires.strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    return shown, token


def digest(shown: str) -> str:
    """The hash by which a token is kept: its 256 random bits need no salt."""
    return sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()
