"""How far a collection reaches in space and time, as one audience may know it."""

from dataclasses import dataclass
from typing import Any

from incidents.audience import Audience
from incidents.store import tables
from incidents.store.database import Connection, Database
from incidents.store.query import Bbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """West, south, east, north in CRS84 degrees; first and last day in ISO 8601; None where nothing is."""

    bbox: Bbox | None
    days: tuple[str, str] | None


def extent(db: Connection, database: Database, collection: str, audience: Audience) -> Extent:
    """The extent of what an audience may see: what it may not see must not show here either."""
    seen = (int(Audience.EVERYONE), int(audience))
    name = tables.table(collection)
    box = db.execute(database.dialect.bounds(name), seen).fetchone()
    return Extent(
        bbox=None if box is None or box[0] is None else tuple(box),
        days=_days(db, collection, seen),
    )


def _days(db: Connection, collection: str, seen: tuple[int, int]) -> tuple[str, str] | None:
    known = {p.name for p in tables.columns(collection)} & {"date", "date_end"}
    if "date" not in known:
        return None
    first = _outermost(db, collection, "date", "ASC", seen)
    last = [_outermost(db, collection, column, "DESC", seen) for column in sorted(known)]
    ends = [str(day) for day in last if day is not None]
    return (str(first), max(ends)) if first is not None else None


def _outermost(db: Connection, collection: str, column: str, order: str, seen: tuple[int, int]) -> Any:
    """The first value of a column in an order; its index gives it, the plus sign keeps others away."""
    row = db.execute(
        f'SELECT "{column}" FROM {tables.table(collection)} '  # noqa: S608
        f'WHERE "{column}" IS NOT NULL AND +audience IN (?, ?) ORDER BY "{column}" {order} LIMIT 1',
        seen,
    ).fetchone()
    return row[0] if row else None
