"""The few points in which databases differ when they are asked the same question."""

from datetime import date
from typing import Protocol, TypeAlias

from shapely.geometry.base import BaseGeometry

from incidents.exchange.properties import Kind
from incidents.store.filters.fragment import Fragment, Value

# The pieces of a pattern: True for any text, False for any character, else text that stands for itself.
Pattern: TypeAlias = tuple[str | bool, ...]

# Relations of CQL2 (s_...), and what then holds of the second geometry.
INVERSES = {
    "intersects": "intersects", "disjoint": "disjoint", "equals": "equals", "touches": "touches",
    "crosses": "crosses", "overlaps": "overlaps", "within": "contains", "contains": "within",
}  # fmt: skip


class Dialect(Protocol):
    """How one database writes what others write differently."""

    def placeholder(self, kind: Kind) -> str:
        """The mark that stands for a value."""

    def day(self, day: date) -> Value:
        """A day as the value of a parameter."""

    def ordered(self, text: Fragment) -> Fragment:
        """A text that is put in order by its code points."""

    def like(self, text: Fragment, pattern: Pattern) -> Fragment:
        """Whether a whole text has a pattern; case counts."""

    def array(self, name: str) -> Fragment:
        """A property of the feature itself, as JSON; null where it is missing."""

    def listed(self, relation: str, array: Fragment, texts: list[str]) -> Fragment:
        """Whether a list of texts stands in a relation to another (a_contains, ...)."""

    def among(self, table: str, name: str, texts: list[str]) -> Fragment | None:
        """Whether a row's list has one of some texts, by an index; None where the relation itself asks it."""

    def shape(self, literal: BaseGeometry) -> Fragment:
        """A geometry written in the filter, CRS84."""

    def related(self, relation: str, left: Fragment, right: Fragment) -> Fragment:
        """Whether two geometries stand in a relation, a key of `INVERSES`."""

    def near(self, table: str, literal: BaseGeometry) -> Fragment | None:
        """Whether a row's box meets that of a geometry; None where the relation itself asks the index."""
