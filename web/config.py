"""Settings of the web application: a default for each, then the environment."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Self

from web.errors import ConfigError

PREFIX = "STANDOFF_"

_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|https?://\[[0-9a-fA-F:]+\](:[0-9]{1,5})?")


def _count(least: int, default: int) -> Any:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and int(text) >= least):
            raise ConfigError(
                f"is not a whole number above {least - 1}" if least else "is not a whole number"
            )
        return int(text)

    return field(default=default, metadata={"read": read})


def _choice(default: str, *others: str) -> Any:
    def read(text: str) -> str:
        if text not in (default, *others):
            raise ConfigError(f"is none of {', '.join((default, *others))}")
        return text

    return field(default=default, metadata={"read": read})


def _text(default: str) -> Any:
    return field(default=default, metadata={"read": str})


def _origins() -> Any:
    def read(text: str) -> tuple[str, ...]:
        found = tuple(part.strip() for part in text.split(",") if part.strip())
        if not all(origin == "*" or _ORIGIN.fullmatch(origin) for origin in found):
            raise ConfigError("is no list of origins such as https://maps.example, with commas between")
        return found

    return field(default=(), metadata={"read": read})


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What can be set from outside; each field is also read from `STANDOFF_<FIELD IN CAPITALS>`.

    Examples
    --------
    >>> Config.from_environment({"STANDOFF_PAGE_LIMIT": "50"}).page_limit
    50
    """

    # Features on a page when the client names no limit: a screenful for a person, few round trips for a GIS.
    page_limit: int = _count(1, 100)
    # Larger limits are clamped to this, as OGC API Features asks; 1,000 features are about a megabyte.
    page_limit_max: int = _count(1, 1_000)
    # Incidents listed beside the map. The list is written on the server, so it has to end somewhere.
    list_incidents_max: int = _count(1, 200)
    # Claim areas, and findings, drawn in the page itself; past this the page says how many are left out.
    map_features_max: int = _count(1, 2_000)
    # The largest body of a request; a report of a million bytes takes some seconds to read.
    request_bytes_max: int = _count(1, 1_000_000)
    # Whether everyone may read what isn't protected, or only who has a token.
    reading: str = _choice("open", "closed")
    # Requests a minute from one sender, by token or else by address; 0 is no limit.
    reads_per_minute: int = _count(0, 0)
    writes_per_minute: int = _count(0, 600)
    # Tokens tried in the sign-in form a minute, by address.
    sign_ins_per_minute: int = _count(0, 10)
    # "on" where browsers reach it by https alone: then its cookies go by https alone.
    https: str = _choice("off", "on")
    # Reverse proxies in front whose X-Forwarded-... heads are believed: 0 believes nobody's.
    trusted_proxies: int = _count(0, 0)
    # What signs the cookies; if not given, each store has its own.
    secret_key: str = _text("")
    # Origins whose pages may read what is public here, such as https://maps.example, or * for all (CORS).
    cors_origins: tuple[str, ...] = _origins()

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Defaults overridden by the environment.

        Raises
        ------
        ConfigError
            If a variable's value can't be used; names it.
        """
        given = {f.name: environ.get(PREFIX + f.name.upper()) for f in fields(cls)}
        read = {f.name: f.metadata["read"] for f in fields(cls)}
        return cls(
            **{name: _read(name, text, read[name]) for name, text in given.items() if text is not None}
        )


def _read(name: str, text: str, read: Callable[[str], Any]) -> Any:
    try:
        return read(text)
    except ConfigError as error:
        raise ConfigError(f"{PREFIX}{name.upper()}={text!r} {error}") from None
