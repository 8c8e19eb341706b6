"""A piece of SQL with the values it is asked with."""

import datetime
from dataclasses import dataclass
from typing import TypeAlias

from incidents.exchange.properties import Kind

Value: TypeAlias = str | int | float | bytes | datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """SQL whose values are parameters, in the order of their placeholders.

    Parameters
    ----------
    sql : str
        Made of the compiler's own words and of quoted column names.
    params : tuple of Value
    kind : Kind
        What it gives; whole numbers are NUMBER.
    literal : str, float, bool, date or None
        The value, where it is written in the filter.
    """

    sql: str
    params: tuple[Value, ...] = ()
    kind: Kind = Kind.TRUTH
    literal: Value | None = None


def fragment(*parts: "str | Fragment", kind: Kind = Kind.TRUTH) -> Fragment:
    """One fragment of several, with their values in order.

    Examples
    --------
    >>> fragment("NOT ", Fragment(sql='"robust"'))
    Fragment(sql='NOT "robust"', params=(), kind=<Kind.TRUTH: 'boolean'>, literal=None)
    """
    sql = "".join(part if isinstance(part, str) else part.sql for part in parts)
    params = tuple(v for part in parts if isinstance(part, Fragment) for v in part.params)
    return Fragment(sql=sql, params=params, kind=kind)


def joined(separator: str, parts: "list[Fragment]") -> Fragment:
    """Fragments in brackets, with a word between them."""
    pieces: list[str | Fragment] = ["("]
    for number, part in enumerate(parts):
        pieces += [separator, part] if number else [part]
    return fragment(*pieces, ")")
