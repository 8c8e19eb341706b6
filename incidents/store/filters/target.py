"""What a filter is asked of: a collection's columns in one dialect."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from incidents.errors import FilterError
from incidents.exchange.properties import PROPERTIES, Kind
from incidents.store.filters.dialect import Dialect
from incidents.store.filters.fragment import Fragment, Value

GEOMETRY = "geometry"
# Of one type a collection; reports have none.
GEOMETRY_TYPES = {
    "incidents": "point", "claim-areas": "multipolygon", "findings": "linestring", "places": "point",
}  # fmt: skip
# Nested properties that are lists of texts; they have no column, but are read from the feature itself.
ARRAYS = {
    "incidents": ("denied_by", "speakers", "reports", "perpetrators"), "places": ("names",),
    "reports": ("incidents",),
}  # fmt: skip
# Of those, the ones whose items are objects, with the key of the text that counts.
TEXTS = {"perpetrators": "who"}

_LONGEST_SHOWN = 80
_NUMBERS = (Kind.WHOLE, Kind.NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A collection in a dialect."""

    collection: str
    dialect: Dialect

    @property
    def table(self) -> str:
        """The table that holds it."""
        return self.collection.replace("-", "_")

    @property
    def kinds(self) -> dict[str, Kind]:
        """The properties that a filter can name."""
        return {p.name: p.kind for p in PROPERTIES[self.collection] if p.is_queryable}

    @property
    def arrays(self) -> tuple[str, ...]:
        """The properties that are lists of texts."""
        return ARRAYS.get(self.collection, ())

    @property
    def has_geometry(self) -> bool:
        """Whether its features may have one."""
        return self.collection in GEOMETRY_TYPES

    def column(self, name: object) -> Fragment:
        """The column of a property.

        Raises
        ------
        FilterError
            If there is none; names those there are.
        """
        kind = self.kinds.get(name) if isinstance(name, str) else None
        if kind is None:
            known = ", ".join(self.kinds)
            raise FilterError(f"{self.collection} have no property {shown(name)} to filter by, but {known}")
        return Fragment(sql=f'"{name}"', kind=Kind.NUMBER if kind in _NUMBERS else kind)

    def literal(self, value: Value, kind: Kind) -> Fragment:
        """A value of the filter as a parameter."""
        param = self.dialect.day(value) if isinstance(value, date) else value
        return Fragment(
            sql=self.dialect.placeholder(kind),
            params=(param,),
            kind=Kind.NUMBER if kind in _NUMBERS else kind,
            literal=value,
        )


def arguments(node: dict[str, Any], count: int) -> list[Any]:
    """The arguments of an operator that takes so many.

    Raises
    ------
    FilterError
        If there are more or fewer.
    """
    args = node.get("args")
    if not isinstance(args, list) or len(args) != count:
        given = len(args) if isinstance(args, list) else "no list of"
        raise FilterError(f"{shown(node.get('op'))} has {given} arguments; give it {count}")
    return args


def shown(value: object) -> str:
    """A part of a filter for a message, short."""
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
