"""Kinds of settings: how each is read from the environment or a TOML file, and what is said of it."""

import re
from collections.abc import Callable
from dataclasses import field
from typing import Any

from web.errors import ConfigError

_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|https?://\[[0-9a-fA-F:]+\](:[0-9]{1,5})?")
# Nothing that could end an attribute of HTML or a source of a policy; no user or password.
_TILES = re.compile(r"https://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?/[A-Za-z0-9._~/?&=%@{}-]{1,500}")
_PLACES = ("{z}", "{x}", "{y}")
_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:.]{2,45}\]")


def count(default: int, about: str, *, least: int = 1, most: int | None = None) -> Any:
    """A whole number."""
    top = "" if most is None else f" and below {most + 1:,}"
    expected = f"is not a whole number above {least - 1}{top}" if least else f"is not a whole number{top}"

    def read(value: object) -> int:
        given = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
        if not (given.isascii() and given.isdigit() and len(given) <= 18):
            raise ConfigError(expected)
        if int(given) < least or (most is not None and int(given) > most):
            raise ConfigError(expected)
        return int(given)

    return _setting(default, about, read)


def choice(default: str, *others: str, about: str) -> Any:
    """One of some words."""

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in (default, *others):
            raise ConfigError(f"is none of {', '.join((default, *others))} (in quotes in a file)")
        return value

    return _setting(default, about, read)


def text(default: str, about: str) -> Any:
    """Any text."""

    def read(value: object) -> str:
        if not isinstance(value, str):
            raise ConfigError("is no text in quotes")
        return value

    return _setting(default, about, read)


def secret(about: str) -> Any:
    """A text that is shown to nobody."""
    found = text("", about)
    return _setting("", about, found.metadata["read"], is_secret=True)


def tiles(about: str) -> Any:
    """The address of map tiles, with {z}, {x} and {y} in it."""

    def read(value: object) -> str:
        if value == "":
            return ""
        given = value if isinstance(value, str) and _TILES.fullmatch(value) else ""
        rest = given
        for place in _PLACES:
            rest = rest.replace(place, "", 1)
        if not given or len(given) - len(rest) != sum(map(len, _PLACES)) or "{" in rest or "}" in rest:
            raise ConfigError(
                "is no address of tiles, as https://tiles.example/{z}/{x}/{y}.png, by https alone"
            )
        return given

    return _setting("", about, read)


def origins(about: str) -> Any:
    """Origins of pages, or * for all."""
    return _several(
        about, lambda one: one == "*" or _ORIGIN.fullmatch(one), "origins, as https://maps.example"
    )


def hosts(about: str) -> Any:
    """Names or addresses of hosts."""
    return _several(about, _HOST.fullmatch, "hosts, as maps.example or [2001:db8::1], without a port")


def _several(about: str, is_one: Callable[[str], object], what: str) -> Any:
    def read(value: object) -> tuple[str, ...]:
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
            raise ConfigError(f"is no list of {what}")
        found = tuple(part.strip() for part in parts if part.strip())
        if not all(is_one(one) for one in found):
            raise ConfigError(f"is no list of {what} (with commas between)")
        return found

    return _setting((), about, read)


def _setting(default: Any, about: str, read: Callable[[object], Any], *, is_secret: bool = False) -> Any:
    return field(default=default, metadata={"about": about, "read": read, "is_secret": is_secret})
