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
        days=_days(db, f"FROM {name} WHERE {database.dialect.audience} IN (?, ?)", collection, seen),
    )


def _days(db: Connection, source: str, collection: str, seen: tuple[int, int]) -> tuple[str, str] | None:
    known = {p.name for p in tables.columns(collection)} & {"date", "date_end"}
    if "date" not in known:
        return None
    first = _outermost(db, source, '"date" ASC', seen)
    last = [_outermost(db, source, f'"{column}" DESC', seen) for column in sorted(known)]
    ends = [str(day) for day in last if day is not None]
    return (str(first), max(ends)) if first is not None else None


def _outermost(db: Connection, source: str, order: str, seen: tuple[int, int]) -> Any:
    """The first value of a column in an order, which its index gives."""
    column = order.split(maxsplit=1)[0]
    sql = f"SELECT {column} {source} AND {column} IS NOT NULL ORDER BY {order} LIMIT 1"
    row = db.execute(sql, seen).fetchone()
    return row[0] if row else None
