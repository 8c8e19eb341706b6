"""Query parameters of the feature API, read strictly (OGC API Features, part 1, 7.15)."""

import re
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from web.errors import BadParameterError
from web.ports import Bbox

_WHOLE = re.compile(r"[0-9]{1,9}")
_DECIMAL = re.compile(r"[+-]?([0-9]{1,3}(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,2})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemQuery:
    """Which features of a collection are asked for; `bbox` is west, south, east, north in CRS84 degrees."""

    limit: int
    offset: int
    bbox: Bbox | None

    @property
    def window(self) -> dict[str, str]:
        """The parameters that stay the same from page to page."""
        box = {} if self.bbox is None else {"bbox": ",".join(f"{x:.10g}" for x in self.bbox)}
        return {"limit": str(self.limit)} | box


def item_query(args: MultiDict[str, str], *, limit_default: int, limit_max: int) -> ItemQuery:
    """Read `limit`, `offset` and `bbox`.

    Parameters
    ----------
    args : MultiDict
        Query parameters as they came.
    limit_default, limit_max : int
        Used where no limit is given, and the number larger limits are clamped to.

    Raises
    ------
    BadParameterError
        If a parameter is unknown, repeated or out of range; the message names the value.

    Examples
    --------
    >>> item_query(MultiDict({"bbox": "170,-10,-170,10"}), limit_default=10, limit_max=100).bbox
    (170.0, -10.0, -170.0, 10.0)
    """
    only(args, {"limit", "offset", "bbox"})
    limit = _whole("limit", args.get("limit"), limit_default)
    if limit < 1:
        raise BadParameterError(f"limit={limit} is below 1; give a whole number from 1 to {limit_max}")
    return ItemQuery(
        limit=min(limit, limit_max),
        offset=_whole("offset", args.get("offset"), 0),
        bbox=_bbox(args["bbox"]) if "bbox" in args else None,
    )


def only(args: MultiDict[str, str], known: set[str]) -> None:
    """Refuse parameters that aren't known or come twice."""
    for name, values in args.lists():
        if name not in known:
            allowed = ", ".join(sorted(known)) or "none"
            raise BadParameterError(f"unknown parameter {name!r}; known here: {allowed}")
        if len(values) > 1:
            raise BadParameterError(f"parameter {name!r} is given {len(values)} times: {', '.join(values)}")


def _whole(name: str, text: str | None, default: int) -> int:
    if text is None:
        return default
    if not _WHOLE.fullmatch(text):
        raise BadParameterError(f"{name}={text!r} is not a whole number of at most 9 digits")
    return int(text)


def _bbox(text: str) -> Bbox:
    parts = text.split(",")
    if len(parts) not in (4, 6):
        raise BadParameterError(
            f"bbox={text!r} has {len(parts)} numbers; give west,south,east,north in degrees"
        )
    if not all(_DECIMAL.fullmatch(part.strip()) for part in parts):
        raise BadParameterError(f"bbox={text!r} holds something that is not a number of degrees")
    numbers = [float(part) for part in parts]
    west, south, east, north = numbers if len(numbers) == 4 else (*numbers[:2], *numbers[3:5])  # no heights
    if max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:
        raise BadParameterError(f"bbox={text!r} leaves the Earth; the order is west,south,east,north")
    if south > north:
        raise BadParameterError(f"bbox={text!r} has its south, {south:g}, above its north, {north:g}")
    return (west, south, east, north)
