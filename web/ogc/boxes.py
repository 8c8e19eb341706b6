"""The parameter `bbox`, in CRS84 or in the CRS that `bbox-crs` names.

References
----------
OGC 17-069r4, OGC API - Features - Part 1: Core, 7.15.3; OGC 18-058r1, Part 2, 6.3.
"""

import re
from dataclasses import dataclass

import numpy as np
from pyproj.exceptions import ProjError

from incidents.errors import FilterError
from incidents.sentence import Number, say
from incidents.store.filters import Expression, parse_json
from incidents.store.filters.target import GEOMETRY, GEOMETRY_TYPES
from incidents.store.query import Bbox
from web.errors import BadParameterError
from web.ogc import crs

_NUMBER = re.compile(r"\s*[+-]?([0-9]{1,12}(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,2})?\s*")
_LONGEST = 400
# A map that is zoomed out shows some times the 40,000 km of the Earth, and no more.
_FARTHEST_M = 1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box in CRS84 degrees, west above east across the antimeridian, and what it takes to be exact.

    `where` holds of the features that meet a box along the axes of a projection, whose sides are curves in
    degrees; None where the box itself says it.
    """

    bbox: Bbox
    where: Expression | None = None


def box(text: str, uri: str, collection: str) -> Box:
    """Read a `bbox`.

    Parameters
    ----------
    text : str
        4 or 6 numbers in the order of the CRS's axes; heights are left out.
    uri : str
        The CRS of the numbers.
    collection : str
        What it is asked of.

    Raises
    ------
    BadParameterError
        If it is no box there.

    Examples
    --------
    >>> box("170,-10,-170,10", crs.CRS84, "places").bbox
    (170.0, -10.0, -170.0, 10.0)
    >>> box("-10,170,10,-170", "http://www.opengis.net/def/crs/EPSG/0/4326", "places").bbox
    (170.0, -10.0, -170.0, 10.0)
    """
    numbers = _numbers(text)
    if not crs.is_geographic(uri):
        return _projected(numbers, text, uri, collection)
    first, second, third, fourth = numbers
    if crs.is_north_first(uri):
        return Box(bbox=_on_earth((second, first, fourth, third), text, "south,west,north,east"))
    return Box(bbox=_on_earth(numbers, text, "west,south,east,north"))


def _numbers(text: str) -> Bbox:
    parts = text[:_LONGEST].split(",")
    if len(parts) not in (4, 6):
        raise BadParameterError(
            say(
                "bbox=%(value)s has %(count)s numbers; give west,south,east,north",
                value=repr(text[:80]),
                count=Number(len(parts)),
            )
        )
    if not all(_NUMBER.fullmatch(part) for part in parts):
        raise BadParameterError(
            say("bbox=%(value)s holds something that is not a number of degrees", value=repr(text[:80]))
        )
    numbers = [float(part) for part in parts]
    x1, y1, x2, y2 = numbers if len(numbers) == 4 else (*numbers[:2], *numbers[3:5])
    return x1, y1, x2, y2


def _on_earth(found: Bbox, text: str, order: str) -> Bbox:
    west, south, east, north = found
    if max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:
        raise BadParameterError(
            say("bbox=%(value)s leaves the Earth; the order is %(order)s", value=repr(text[:80]), order=order)
        )
    if south > north:
        raise BadParameterError(
            say(
                "bbox=%(value)s has its south, %(south)s, above its north, %(north)s",
                value=repr(text[:80]),
                south=f"{south:g}",
                north=f"{north:g}",
            )
        )
    return found


def _projected(found: Bbox, text: str, uri: str, collection: str) -> Box:
    x1, y1, x2, y2 = found
    if x1 >= x2 or y1 >= y2:
        raise BadParameterError(f"bbox={text[:80]!r} holds nothing; give its least corner first")
    if max(map(abs, found)) > _FARTHEST_M:
        raise _out_of_reach(text, uri)
    try:
        around = crs.envelope(found, uri)
    except ProjError as error:
        raise _out_of_reach(text, uri) from error
    west, south, east, north = around
    if not np.isfinite(around).all() or max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:
        raise _out_of_reach(text, uri)
    if collection not in GEOMETRY_TYPES or west > east or crs.is_cylindrical(uri):
        return Box(bbox=around)
    geometry = {"property": GEOMETRY}
    meets = {"op": "s_intersects", "args": [geometry, {"bbox": list(found)}]}
    nowhere = {"op": "isNull", "args": [geometry]}
    try:
        where = parse_json({"op": "or", "args": [nowhere, meets]}, collection, crs.definition(uri))
    except FilterError:  # a corner lies beyond the projection: a map that is zoomed out that far
        where = None
    return Box(bbox=around, where=where)


def _out_of_reach(text: str, uri: str) -> BadParameterError:
    return BadParameterError(
        f"bbox={text[:80]!r} lies where {uri} doesn't reach; check bbox-crs and its axes"
    )
