"""Keys of pages: a row's place in its order, opaque to who is given one, and checked when it comes back."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import isfinite
from typing import Any, TypeAlias

from incidents.errors import QueryError
from incidents.exchange.properties import Kind
from incidents.store.database import Dialect

Key: TypeAlias = tuple[Any, ...]

_MOST = 1 << 63
_ENCODER = json.JSONEncoder(separators=(",", ":"))


def key_of(values: Sequence[Any]) -> str:
    """The key of a row whose values these are: those it is put in order by, last its number."""
    said = [value.isoformat() if isinstance(value, date) else value for value in values]
    return base64.urlsafe_b64encode(_ENCODER.encode(said).encode()).decode().rstrip("=")


def opened(key: str, kinds: Sequence[Kind], dialect: Dialect) -> Key:
    """The values that `key_of` made a key of, to compare columns of these kinds with.

    Raises
    ------
    QueryError
        If it is no key, or one of another order.
    """
    try:
        last = json.loads(base64.urlsafe_b64decode(key + "=" * (-len(key) % 4)))
        if isinstance(last, list) and len(last) == len(kinds) and last[-1] is not None:
            return tuple(_value(value, kind, dialect) for value, kind in zip(last, kinds, strict=True))
    except (binascii.Error, ValueError, RecursionError, TypeError):
        pass
    raise QueryError(f"after={key[:60]!r} is no key of a page in this order; follow the link 'next'")


def _value(value: Any, kind: Kind, dialect: Dialect) -> Any:
    if value is None:
        return None
    if kind is Kind.DAY:
        return dialect.day(date.fromisoformat(value))
    if not _IS[kind](value):
        raise TypeError(kind)
    return bool(value) if kind is Kind.TRUTH else value


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < _MOST


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not any("\ud800" <= char <= "\udfff" for char in value)


_IS: Mapping[Kind, Callable[[Any], bool]] = {
    Kind.TEXT: _is_text,
    Kind.WHOLE: _is_whole,
    Kind.NUMBER: lambda value: _is_whole(value) or (isinstance(value, float) and isfinite(value)),
    Kind.TRUTH: lambda value: value in (True, False),
}
