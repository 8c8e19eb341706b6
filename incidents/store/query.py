"""What is asked of a collection, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from incidents.audience import Audience

Bbox: TypeAlias = tuple[float, float, float, float]
Days: TypeAlias = tuple[date | None, date | None]
# A condition in CQL2 JSON (OGC 21-065r2), checked against the collection's properties; a bare truth is one.
Expression: TypeAlias = Mapping[str, Any] | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureQuery:
    """Which features of a collection, in which order, how many.

    Parameters
    ----------
    collection : str
        A key of `incidents.exchange.properties.PROPERTIES`.
    audience : Audience
        PUBLIC sees restricted sources only in their public shape, TRUSTED sees them as they are.
    bbox : tuple, optional
        West, south, east, north in CRS84 degrees; west above east crosses the antimeridian. A feature
        without geometry meets every box.
    days : tuple, optional
        First and last day, ends included, None is unbounded. A feature without a date meets every interval.
    where : Expression, optional
    words : str, optional
        Words that all must occur, in any order, whatever their case and marks.
    ids : tuple of str, optional
        Only these.
    sort : tuple
        Property names, each with whether it descends; null comes before every value.
    limit : int
    offset : int
        How many to pass over.
    after : str, optional
        The `next_key` of the page before, which says more cheaply where to go on.
    """

    collection: str
    audience: Audience = Audience.PUBLIC
    bbox: Bbox | None = None
    days: Days | None = None
    where: Expression | None = None
    words: str | None = None
    ids: tuple[str, ...] | None = None
    sort: tuple[tuple[str, bool], ...] = ()
    limit: int = 100
    offset: int = 0
    after: str | None = None

    @property
    def is_plain(self) -> bool:
        """Whether nothing but its box, its order and its page tells it from the whole collection."""
        return self.days is None and self.where is None and self.words is None and self.ids is None

    @property
    def is_whole(self) -> bool:
        """Whether it chooses all of the collection that its audience may see, in whatever order and page."""
        return self.is_plain and self.bbox is None


# Between two features on a page; no JSON text of ours has a line break.
BETWEEN: Final = ",\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeaturePage:
    """Some features, how many match in all, and the key of what follows, if any does.

    Parameters
    ----------
    text : bytes
        The features as GeoJSON in UTF-8, with `BETWEEN` between them.
    number_returned, number_matched : int
    next_key : str or None
    """

    text: bytes
    number_returned: int
    number_matched: int
    next_key: str | None

    @property
    def bodies(self) -> list[str]:
        """The features as GeoJSON text."""
        return self.text.decode().split(BETWEEN) if self.text else []
