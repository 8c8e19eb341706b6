"""Two angles beside each other to a coordinate, where enough says that they are one.

Dates, prices, tolls, scores and measurements also stand in pairs: a bare pair needs three decimals each, or a
hemisphere, a degree sign, a label or a word before it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import re2

from gazetteer.coordinates.angles import Angle, Axis, find_angles
from gazetteer.coordinates.coordinate import Coordinate, degrees_written
from geo.errors import CoordinateError
from geo.lonlat import LonLat

_BARE_DECIMALS = 3
_JOINT = re2.compile(
    r"^[\s\"']?(?:[,;/|&]|(?i:%2c))?[\"']?\s{0,3}(?:(?i:and|by|x|و|и) ?)?(?:(?i:an?|the) )?[\"']?$"
)
_LONGEST_JOINT = 12
_BEFORE = 48
_BRACKET = re2.compile(r"^,? ?[(\[]\s?")
_LON_FIRST = re2.compile(r"(?i)(?:\"coordinates\"\s?:\s?\[\s?|\bpoint ?z? ?\(\s?)$")
_LINK = re2.compile(
    r"(?i)(?:\bgeo:|@|[?&](?:q|ll|sll|query|center|destination|daddr|saddr|cbll|viewpoint)=(?:loc:)?|/(?:place|dir|search)/"
    r"|#map=\d{1,2}(?:\.\d{1,3})?/)$"
)
_WORD = re2.compile(
    r"(?i)(?:\bco-?ordinates?|\bcoords?|\bgeo-?locat(?:ion|ed)|\bgps\b|\bgrid\b|\bwgs ?-?84"
    r"|[إا]حداثي\S{0,4}|координат\S{0,4})[^\d\n]{0,25}$"
)
# After a number that measures something; before one that is money.
_UNIT = re2.compile(
    r"(?i)^ ?(?:%|°? ?[cf]\b|(?:per ?cent|kms?|kilomet(?:er|re)s?|mi|miles?|met(?:er|re)s?|m|mm|cm|kg|tons?"
    r"|tonnes|people|million|billion|thousand|usd|eur|dollars?|euros?|pounds?|hours?|minutes?|seconds?)\b)"
)
_MONEY = re2.compile(r"[$€£¥₽%]\s?$")
# Past a link's position: altitude, reference system, and the radius that RFC 5870 lets a geo: URI state.
_GEO_TAIL = re2.compile(
    r"^(?:,-?\d{1,6}(?:\.\d{1,6})?)?(?:;crs=(?P<crs>[\w-]{1,20}))?(?:;u=(?P<u>\d{1,7}(?:\.\d{1,6})?))?"
)


def find_pairs(text: str, angles: Sequence[Angle]) -> Iterator[Coordinate]:
    """The coordinates among the angles of a text, in order.

    Parameters
    ----------
    text : str
        With its characters made plain by `angles.PLAIN`.
    angles : sequence of Angle
        All of them, in order.
    """
    taken = -1
    for number, (one, other) in enumerate(pairwise(angles)):
        if one.start < taken or not _joined(text, one, other):
            continue
        coordinate = _pair(text, one, other, in_row=_in_row(text, angles, number))
        if coordinate is not None:
            taken = coordinate.end
            yield coordinate


def pair_in_brackets(text: str) -> Coordinate | None:
    """The coordinate in brackets that a text begins with, after a place's name: one decimal is enough there.

    Parameters
    ----------
    text : str
        What follows the name, with its characters made plain by `angles.PLAIN`.
    """
    opening = _BRACKET.search(text)
    if opening is None:
        return None
    start = opening.end()
    end = text.find(")" if "(" in opening.group() else "]", start)
    angles = list(find_angles(text[:end])) if end > 0 else []
    if len(angles) != 2 or angles[0].start != start or text[angles[1].end : end].strip():
        return None
    is_pair = _joined(text, *angles) and min(angle.decimals for angle in angles) > 0
    return _in_prose(*angles) if is_pair else None


def _joined(text: str, one: Angle, other: Angle) -> bool:
    gap = text[one.end : other.start]
    if len(gap) > _LONGEST_JOINT or not _JOINT.search(gap):
        return False
    labelled = other.axis is not None and text[other.start] in "!mMlL"
    return bool(gap) or not text[one.end - 1].isdigit() or labelled or (one.is_signed and other.is_signed)


def _in_row(text: str, angles: Sequence[Angle], number: int) -> bool:
    """Whether a pair is part of a longer row of numbers: a table, a list of measurements."""
    before = number > 0 and _joined(text, angles[number - 1], angles[number])
    after = number + 2 < len(angles) and _joined(text, angles[number + 1], angles[number + 2])
    return before or after


def _pair(text: str, one: Angle, other: Angle, *, in_row: bool) -> Coordinate | None:
    if one.axis is not None and other.axis is not None:
        sure = any(a.is_marked or a.decimals or _has_label(text, a) for a in (one, other))
        how = "latitude and longitude as its letters or labels say"
        return (
            _ordered(one, other, one.axis is Axis.LAT, how) if sure and one.axis is not other.axis else None
        )
    if one.axis is not None or other.axis is not None:
        plain = one if one.axis is None else other
        how = "one of the two by its letter or label"
        lat_first = one.axis is Axis.LAT or other.axis is Axis.LON
        return _ordered(one, other, lat_first, how) if plain.is_marked or plain.decimals > 1 else None
    return _unnamed(text, one, other, in_row=in_row)


def _unnamed(text: str, one: Angle, other: Angle, *, in_row: bool) -> Coordinate | None:
    """A pair that no hemisphere orders: by what stands before it, else latitude first, as prose has it."""
    before = text[max(0, one.start - _BEFORE) : one.start]
    if _LON_FIRST.search(before):
        return _ordered(one, other, False, "longitude first, as GeoJSON and WKT have it")
    if _LINK.search(before):
        return _linked(text, one, other, is_uri=before.casefold().endswith("geo:"))
    if one.lat_first is not None:
        return _ordered(one, other, one.lat_first, "in the order that its label says")
    decimals = min(one.decimals, other.decimals)
    named = bool(_WORD.search(before)) and decimals > 0
    bare = decimals >= _BARE_DECIMALS and not in_row and not _measures(text, before, one, other)
    if named or bare or (one.is_marked and other.is_marked):
        return _in_prose(one, other)
    return None


def _measures(text: str, before: str, one: Angle, other: Angle) -> bool:
    """Whether a bare pair is money, shares or quantities, or shares of one, which are no place on land."""
    after = text[other.end : other.end + 12]
    small = abs(one.deg) < 1 and abs(other.deg) < 1
    return small or bool(_UNIT.search(after)) or bool(_MONEY.search(before))


def _in_prose(one: Angle, other: Angle) -> Coordinate | None:
    if abs(one.deg) > 90:
        return _ordered(one, other, False, f"longitude first, since {one.deg:g} is no latitude")
    either = "" if abs(other.deg) > 90 else "; the other order would be possible too"
    return _ordered(one, other, True, f"latitude first, as prose has it{either}")


def _linked(text: str, one: Angle, other: Angle, *, is_uri: bool) -> Coordinate | None:
    found = _ordered(one, other, True, "latitude first, as links have it")
    tail = _GEO_TAIL.search(text[other.end : other.end + 60]) if is_uri else None
    if found is None or tail is None:
        return found
    if tail["crs"] and tail["crs"].casefold() != "wgs84":
        return None
    radius_m = float(tail["u"] or 0)
    if radius_m <= found.uncertainty_m:
        return found
    return Coordinate(
        start=found.start,
        end=other.end + tail.end(),
        point=found.point,
        uncertainty_m=radius_m,
        reason=f"a geo: URI that states {radius_m:g} m itself (RFC 5870)",
    )


def _ordered(one: Angle, other: Angle, lat_first: bool, how: str) -> Coordinate | None:
    lat, lon = (one, other) if lat_first else (other, one)
    try:
        point = LonLat(lon=lon.deg, lat=lat.deg)
    except CoordinateError:
        return None
    return degrees_written(one.start, other.end, point, max(one.step_deg, other.step_deg), how)


def _has_label(text: str, angle: Angle) -> bool:
    return text[angle.start] in "!mMlLخدшдШД"
