"""Features made up for every collection: hard texts, every kind of value, every geometry a layer may have."""

import json
from typing import Any

from hypothesis import strategies as st

from incidents.exchange.exports.columns import LAYER_TYPES
from incidents.exchange.properties import PROPERTIES, Kind

Json = dict[str, Any]

HARD_TEXTS = (
    "",
    " ",
    "null",
    "NULL",
    "NaN",
    "#N/A",
    "true",
    "0012",
    "2015-12-06",
    "قصفت الطائرات مدينة دير الزور",
    "\u202bRTL \u200fmarks\u202c and \u2066isolates\u2069",
    "e\u0301 and é, 𐤀 and 👩‍🚒",
    "a\x00b",
    "\x01\x08\x0b\x0c\x1f\x7f\x80\x85",
    "\ufeffmark first",
    "\ufffe\uffff\ud800 alone",
    "line\nfeed, carriage\rreturn, both\r\n, \ttab\u2028and\u2029",
    "\"quoted\", 'apostrophes', `backticks`; and, commas",
    "'",
    "''=1",
    "=1+1",
    "+41",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u200f=cmd|' /C calc'!A0",
    "＝1＋1",
    "<b>bold</b> & <script>alert(1)</script> ]]> <![CDATA[",
    "&amp; &lt; &#0;",
    "$[quote] ${1} {{ 7 * 7 }} {% raw %}",
    r"\u0000 \u005c \\u0041 C:\users \x00",
    "'); DROP TABLE incidents; --",
    "x" * 40_000,
)

# Two halves of a surrogate pair in a row are one character to every reader of JSON.
any_text = st.text(st.characters(codec=None), max_size=12).map(
    lambda text: text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
)
_texts = st.one_of(st.sampled_from(HARD_TEXTS), any_text)
_wholes = st.one_of(
    st.sampled_from((0, 1, -1, 2**31, 2**53 - 1, 2**53, 2**53 + 1, 2**63 - 1, -(2**63))), st.integers(0, 999)
)
_numbers = st.one_of(
    st.sampled_from((0.0, 0.1, 1 / 3, 5e-324, 1e300, -1.5, 10_283.9, 2**53)),
    st.floats(allow_nan=False, allow_infinity=False).map(lambda x: x + 0.0),  # SQLite has no negative zero
)
_nested = st.recursive(
    st.one_of(st.none(), st.booleans(), _wholes, _numbers, _texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_texts, inner, max_size=3)),
    max_leaves=6,
).filter(lambda value: isinstance(value, list | dict))
_VALUES = {
    Kind.TEXT: _texts,
    Kind.WHOLE: _wholes,
    Kind.NUMBER: _numbers,
    Kind.TRUTH: st.booleans(),
    Kind.DAY: st.dates().map(lambda day: day.isoformat()),
    Kind.NESTED: _nested,
}

_lon = st.one_of(st.sampled_from((-180.0, 180.0, 0.0, 179.9999999)), st.floats(-180, 180))
_lat = st.one_of(st.sampled_from((-90.0, 90.0, 0.0, 35.3359)), st.floats(-90, 90))
_position = st.tuples(_lon, _lat).map(lambda pair: [round(x, 7) + 0.0 for x in pair])
_line = st.lists(_position, min_size=2, max_size=4, unique_by=tuple)
_CUT_LINE = [[[179.5, 10.0], [180.0, 10.5]], [[-180.0, 10.5], [-179.0, 11.0]]]
SQUARE = [[0.1, 0.2], [3.1, 0.2], [3.1, 3.2], [0.1, 3.2], [0.1, 0.2]]
_HOLE = [[1.1, 1.2], [1.1, 2.2], [2.1, 2.2], [2.1, 1.2], [1.1, 1.2]]
_CUT_AREA = [
    [[[179.0, -1.0], [180.0, -1.0], [180.0, 1.0], [179.0, 1.0], [179.0, -1.0]]],
    [[[-180.0, -1.0], [-179.0, -1.0], [-179.0, 1.0], [-180.0, 1.0], [-180.0, -1.0]]],
]
_GEOMETRIES = {
    "Point": _position.map(lambda at: {"type": "Point", "coordinates": at}),
    "MultiLineString": st.one_of(
        _line.map(lambda line: {"type": "LineString", "coordinates": line}),
        st.just({"type": "MultiLineString", "coordinates": _CUT_LINE}),
    ),
    "MultiPolygon": st.sampled_from(([[SQUARE]], [[SQUARE, _HOLE]], _CUT_AREA)).map(
        lambda polygons: {"type": "MultiPolygon", "coordinates": polygons}
    ),
    None: st.none(),
}


def collections_of_features() -> st.SearchStrategy[tuple[str, list[Json]]]:
    """A collection's name with some features of it, their ids all different."""
    return st.sampled_from(tuple(PROPERTIES)).flatmap(
        lambda collection: st.tuples(st.just(collection), _features(collection))
    )


def _features(collection: str) -> st.SearchStrategy[list[Json]]:
    return st.lists(_properties(collection), max_size=3).flatmap(_with_shapes(collection))


def _properties(collection: str) -> st.SearchStrategy[Json]:
    return st.fixed_dictionaries({p.name: st.none() | _VALUES[p.kind] for p in PROPERTIES[collection]})


def _with_shapes(collection: str) -> Any:
    shape = st.none() | _GEOMETRIES[LAYER_TYPES[collection]]
    return lambda rows: st.lists(shape, min_size=len(rows), max_size=len(rows)).map(
        lambda shapes: [feature(n, *each) for n, each in enumerate(zip(rows, shapes, strict=True))]
    )


def feature(number: int, properties: Json, geometry: Json | None) -> Json:
    return {"type": "Feature", "id": f"{number}-x", "geometry": geometry, "properties": properties}


def full(collection: str, **values: object) -> Json:
    """All properties of a collection, null but for those given."""
    return {p.name: None for p in PROPERTIES[collection]} | values


def incident(number: int = 0, at: tuple[float, float] = (40.1, 35.3), **values: object) -> Json:
    point = {"type": "Point", "coordinates": list(at)}
    return feature(number, full("incidents", **values), point)


def nowhere(number: int = 0) -> Json:
    return feature(number, full("incidents"), None)


def area(number: int = 0, **values: object) -> Json:
    shape = {"type": "MultiPolygon", "coordinates": [[SQUARE, _HOLE]]}
    return feature(number, full("claim-areas", **values), shape)


def bodies(features: list[Json]) -> list[str]:
    """As the store keeps them."""
    return [json.dumps(f, ensure_ascii=False, separators=(",", ":"), allow_nan=False) for f in features]


def place(number: int = 0, **values: object) -> Json:
    return feature(number, full("places", **values), {"type": "Point", "coordinates": [40.0, 35.0]})
