"""A layer of a vector tile as the bytes of its protocol buffer, encoded many features at once.

References
----------
Mapbox Vector Tile Specification 2.1, https://github.com/mapbox/vector-tile-spec/tree/master/2.1
Protocol Buffers, Encoding, https://protobuf.dev/programming-guides/encoding/
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from struct import Struct
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from incidents.exchange.tiles.grid import EXTENT

Value: TypeAlias = str | int | float | bool | None
Whole: TypeAlias = NDArray[np.int64]

# Fields of the schema: number << 3 | wire type.
_LAYER = b"\x1a"
_NAME, _FEATURE, _KEY, _VALUE, _EXTENT, _VERSION = b"\x0a", b"\x12", b"\x1a", b"\x22", b"\x28", b"\x78"
_ID, _TAGS, _KIND, _GEOMETRY = b"\x08", b"\x12", b"\x18", b"\x22"
_STRING, _DOUBLE, _UINT, _SINT, _BOOL = b"\x0a", b"\x19", b"\x28", b"\x30", b"\x38"
_DOUBLE_OF = Struct("<d")
_VERSION_2 = 2
_SEVEN_BITS = 7
# From these numbers on a varint takes another byte.
_WIDER = 1 << np.arange(7, 35, 7, dtype=np.int64)


class Kind(IntEnum):
    """What a feature's geometry is."""

    POINT = 1
    LINE = 2
    POLYGON = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometries:
    """Drawing commands of several features: those of each follow one another.

    Parameters
    ----------
    commands : array
        Command and parameter integers as the specification has them.
    counts : array
        How many integers each feature has.
    """

    commands: Whole
    counts: Whole


def layer(
    name: str,
    kind: Kind,
    geometries: Geometries,
    properties: Mapping[str, Sequence[Value]],
    ids: Sequence[int] | None = None,
) -> bytes:
    """A tile of one layer.

    Parameters
    ----------
    name : str
    kind : Kind
        Of all its features.
    geometries : Geometries
    properties : mapping
        A value for each feature by the property's name; None is left out.
    ids : sequence of int, optional
        0 is no id.

    Returns
    -------
    bytes
        Empty where there is no feature.
    """
    if len(geometries.counts) == 0:
        return b""
    tags, values = _tags(properties, len(geometries.counts))
    shapes = packed(geometries.commands, geometries.counts)
    shown = ids if ids is not None else [0] * len(shapes)
    tail = _KIND + varint(kind)
    parts = [_NAME, _sized(name.encode())]
    for number, tag, shape in zip(shown, tags, shapes, strict=True):
        body = (_ID + varint(number) if number else b"") + _TAGS + tag + tail + _GEOMETRY + shape
        parts += (_FEATURE, _sized(body))
    parts += (_KEY + _sized(key.encode()) for key in properties)
    parts += (_VALUE + _sized(value) for value in values)
    parts += (_EXTENT, varint(EXTENT), _VERSION, varint(_VERSION_2))
    return _LAYER + _sized(b"".join(parts))


def points(x: Whole, y: Whole) -> Geometries:
    """A point for each feature, in units of the tile."""
    move_to_one = np.full(len(x), 9)
    commands = np.column_stack((move_to_one, zigzag(x), zigzag(y))).ravel()
    return Geometries(commands=commands, counts=np.full(len(x), 3))


def zigzag(numbers: Whole) -> Whole:
    """Numbers of either sign as small ones without: 0, -1, 1, -2 become 0, 1, 2, 3."""
    return (numbers << 1) ^ (numbers >> 63)


def varint(number: int) -> bytes:
    """A number from 0 in groups of seven bits, the least first.

    Examples
    --------
    >>> varint(300)
    b'\\xac\\x02'
    """
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= _SEVEN_BITS
    found.append(number)
    return bytes(found)


def packed(numbers: Whole, counts: Whole) -> list[bytes]:
    """Numbers from 0 to 2^35 as varints, those of each group behind their size in bytes."""
    widths = np.searchsorted(_WIDER, numbers, side="right") + 1
    ends = np.cumsum(widths)
    found = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8)
    for byte in range(int(widths.max(initial=0))):
        has = widths > byte
        more = np.where(widths[has] > byte + 1, 0x80, 0)
        found[(ends - widths)[has] + byte] = (numbers[has] >> (_SEVEN_BITS * byte)) & 0x7F | more
    text = found.tobytes()
    bounds = np.concatenate(([0], ends))[np.concatenate(([0], np.cumsum(counts)))].tolist()
    return [_sized(text[start:end]) for start, end in pairwise(bounds)]


def _tags(properties: Mapping[str, Sequence[Value]], count: int) -> tuple[list[bytes], list[bytes]]:
    """What each feature is tagged with, encoded, and the values that the tags number."""
    numbers: dict[bytes, int] = {}
    tags: list[list[int]] = [[] for _ in range(count)]
    for key, values in enumerate(properties.values()):
        known: dict[tuple[type, Value], int] = {}
        for tag, value in zip(tags, values, strict=True):
            if value is None:
                continue
            number = known.get((type(value), value))
            if number is None:
                number = numbers.setdefault(_value(value), len(numbers))
                known[type(value), value] = number
            tag.extend((key, number))
    flat = np.array([number for tag in tags for number in tag], np.int64)
    return packed(flat, np.array([len(tag) for tag in tags], np.int64)), list(numbers)


def _value(value: str | float) -> bytes:
    if isinstance(value, bool):
        return _BOOL + varint(int(value))
    if isinstance(value, int):
        return _UINT + varint(value) if value >= 0 else _SINT + varint(-2 * value - 1)
    if isinstance(value, float):
        return _DOUBLE + _DOUBLE_OF.pack(value)
    return _STRING + _sized(value.encode("utf-8", "replace"))


def _sized(content: bytes) -> bytes:
    return varint(len(content)) + content
