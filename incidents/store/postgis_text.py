"""Texts in PostgreSQL, which holds every character but NUL: that one is written as two others.

U+FDD0 is no character, but may stand in a text; so it is written as two of itself, and NUL as U+FDD0 U+FDD1.

Examples
--------
>>> opened(escaped("a\\x00b\\ufdd0")) == "a\\x00b\\ufdd0"
True
"""

from typing import Any

from psycopg.abc import AdaptContext, Buffer
from psycopg.adapt import Dumper, Loader
from psycopg.pq import Format

_ESCAPE, _NUL = "\ufdd0", "\ufdd1"
_OIDS = ("text", "varchar", "name", "bpchar")


def escaped(text: str) -> str:
    """A text without NUL."""
    if "\0" not in text and _ESCAPE not in text:
        return text
    return text.replace(_ESCAPE, _ESCAPE * 2).replace("\0", _ESCAPE + _NUL)


def opened(text: str) -> str:
    """The text that `escaped` made another of."""
    if _ESCAPE not in text:
        return text
    return _ESCAPE.join(part.replace(_ESCAPE + _NUL, "\0") for part in text.split(_ESCAPE * 2))


class _TextDumper(Dumper):
    """A text whose type the statement tells."""

    oid = 0
    format = Format.TEXT

    def dump(self, obj: Any) -> Buffer:
        return escaped(obj).encode()


class _TextLoader(Loader):
    format = Format.TEXT

    def load(self, data: Buffer) -> str:
        return opened(bytes(data).decode())


def install(context: AdaptContext) -> None:
    """Let a connection write and read texts this way."""
    context.adapters.register_dumper(str, _TextDumper)
    for name in _OIDS:
        context.adapters.register_loader(name, _TextLoader)
