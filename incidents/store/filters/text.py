"""CQL2 text as CQL2 JSON: a grammar without backtracking, so that no text takes more than linear time.

The grammar takes a little more than the standard does (an expression wherever one makes sense); what a filter
may say is decided once, for both encodings, in `incidents.store.filters.sql`.

References
----------
OGC 21-065r2, Common Query Language (CQL2), annex B. https://docs.ogc.org/is/21-065r2/21-065r2.html
"""

import re
from functools import cache
from typing import Any

from lark import Lark, Token, Transformer, UnexpectedInput, UnexpectedToken, v_args

from incidents.errors import FilterError

Json = Any

_GRAMMAR = r"""
?start: or_
?or_: and_ (_OR and_)*
?and_: not_ (_AND not_)*
?not_: _NOT not_ -> negated
    | predicate
?predicate: sum
    | sum COMPARISON sum -> binary
    | sum _LIKE sum -> like
    | sum _NOT _LIKE sum -> not_like
    | sum _BETWEEN sum _AND sum -> between
    | sum _NOT _BETWEEN sum _AND sum -> not_between
    | sum _IN "(" list_ ")" -> in_
    | sum _NOT _IN "(" list_ ")" -> not_in
    | sum _IS _NULL -> is_null
    | sum _IS _NOT _NULL -> is_not_null
?sum: product
    | sum (PLUS | MINUS) product -> binary
?product: power
    | product (TIMES | DIV) power -> binary
?power: signed
    | signed POWER power -> binary
?signed: atom
    | MINUS signed -> minus
    | PLUS NUMBER -> plus
?atom: NUMBER -> number
    | STRING -> string
    | TRUE -> true
    | FALSE -> false
    | NAME -> name
    | QUOTED -> quoted
    | NAME "(" [list_] ")" -> call
    | "(" or_ ")"
    | "(" or_ ("," or_)+ ")" -> array
    | "(" ")" -> array
    | geometry
list_: or_ ("," or_)*
geometry: TAG Z? "(" _parts ")"
_parts: part ("," part)*
?part: position | geometry | "(" _parts ")" -> group
position: coordinate coordinate coordinate?
coordinate: (MINUS | PLUS)? NUMBER

_AND.2: /and(?![\w.:])/i
_OR.2: /or(?![\w.:])/i
_NOT.2: /not(?![\w.:])/i
_LIKE.2: /like(?![\w.:])/i
_BETWEEN.2: /between(?![\w.:])/i
_IN.2: /in(?![\w.:])/i
_IS.2: /is(?![\w.:])/i
_NULL.2: /null(?![\w.:])/i
TRUE.2: /true(?![\w.:])/i
FALSE.2: /false(?![\w.:])/i
DIV.2: /div(?![\w.:])/i
TAG.2: /(?:(?:multi)?(?:point|linestring|polygon)|geometrycollection)(?=\s*(?:z\s*)?\()/i
Z.2: /z(?=\s*\()/i
COMPARISON: "<>" | "<=" | ">=" | "=" | "<" | ">"
PLUS: "+"
MINUS: "-"
TIMES: "*" | "/" | "%"
POWER: "^"
NUMBER: /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[+-]?[0-9]+)?(?![\w.:])/i
STRING: /'(?:''|\\'|[^'])*'/
QUOTED: /"[^"]+"/
NAME: /[^\W\d][\w.:]*/
%ignore /\s+/
"""

_TYPES = {
    name.upper(): name
    for name in (
        "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon",
        "GeometryCollection",
    )
}  # fmt: skip
_ARRAYS = frozenset(("a_contains", "a_containedby", "a_equals", "a_overlaps"))
_SPELLED = {"isnull": "isNull"}


def _op(op: str, *args: Json) -> Json:
    return {"op": op, "args": list(args)}


def _number(digits: str) -> int | float:
    # A number of hundreds of digits becomes infinite here, and is refused with the others.
    return int(digits) if digits.isdigit() and len(digits) < 300 else float(digits)


@v_args(inline=True)
class _ToJson(Transformer[Token, Json]):
    """Makes CQL2 JSON as the parser goes, without a tree in between."""

    def or_(self, *args: Json) -> Json:
        return _op("or", *args)

    def and_(self, *args: Json) -> Json:
        return _op("and", *args)

    def negated(self, arg: Json) -> Json:
        return _op("not", arg)

    def binary(self, left: Json, op: Token, right: Json) -> Json:
        return _op(op.lower(), left, right)

    def like(self, *args: Json) -> Json:
        return _op("like", *args)

    def not_like(self, *args: Json) -> Json:
        return _op("not", _op("like", *args))

    def between(self, *args: Json) -> Json:
        return _op("between", *args)

    def not_between(self, *args: Json) -> Json:
        return _op("not", _op("between", *args))

    def in_(self, *args: Json) -> Json:
        return _op("in", *args)

    def not_in(self, *args: Json) -> Json:
        return _op("not", _op("in", *args))

    def is_null(self, arg: Json) -> Json:
        return _op("isNull", arg)

    def is_not_null(self, arg: Json) -> Json:
        return _op("not", _op("isNull", arg))

    def minus(self, _sign: Token, arg: Json) -> Json:
        return -arg if isinstance(arg, int | float) and not isinstance(arg, bool) else _op("*", -1, arg)

    def plus(self, _sign: Token, number: Token) -> Json:
        return _number(number)

    def number(self, digits: Token) -> Json:
        return _number(digits)

    def string(self, quoted: Token) -> Json:
        return re.sub(r"''|\\'", "'", quoted[1:-1])

    def true(self, _word: Token) -> Json:
        return True

    def false(self, _word: Token) -> Json:
        return False

    def name(self, name: Token) -> Json:
        return {"property": str(name)}

    def quoted(self, name: Token) -> Json:
        return {"property": name[1:-1]}

    def array(self, *args: Json) -> Json:
        return list(args)

    def list_(self, *args: Json) -> Json:
        return list(args)

    def call(self, name: Token, args: list[Json] | None) -> Json:
        op, given = name.lower(), args or []
        if op in ("date", "timestamp") and len(given) == 1:
            return {op: given[0]}
        if op in ("interval", "bbox"):
            return {op: given}
        if op in _ARRAYS:  # ('x') is an array of one here, and 'x' in brackets elsewhere
            given = [arg if isinstance(arg, list | dict) else [arg] for arg in given]
        return {"op": _SPELLED.get(op, op), "args": given}

    def geometry(self, tag: Token, *parts: Json) -> Json:
        kind = _TYPES[tag.upper()]
        items = [part for part in parts if not isinstance(part, Token)]
        if kind == "GeometryCollection":
            return {"type": kind, "geometries": items}
        if kind == "MultiPoint":  # both ((1 2), (3 4)) and (1 2, 3 4) are in use
            items = [item[0] if item and isinstance(item[0], list) else item for item in items]
        return {"type": kind, "coordinates": items[0] if kind == "Point" and len(items) == 1 else items}

    def group(self, *parts: Json) -> Json:
        return list(parts)

    def position(self, *numbers: Json) -> Json:
        return list(numbers)

    def coordinate(self, *signed: Token) -> Json:
        number = _number(signed[-1])
        return -number if signed[0] == "-" else number


@cache
def _parser() -> Lark:
    return Lark(_GRAMMAR, parser="lalr", transformer=_ToJson(), maybe_placeholders=True)


def to_json(text: str) -> Json:
    """The CQL2 JSON of a CQL2 text.

    Raises
    ------
    FilterError
        Names the place where the text stops making sense.

    Examples
    --------
    >>> to_json("NOT robust")
    {'op': 'not', 'args': [{'property': 'robust'}]}
    """
    try:
        return _parser().parse(text)
    except UnexpectedInput as error:
        raise FilterError(_complaint(text, error)) from error


def _complaint(text: str, error: UnexpectedInput) -> str:
    at = error.pos_in_stream
    if at is None or (isinstance(error, UnexpectedToken) and error.token.type == "$END"):
        where = "it ends too early"
    else:
        where = f"it makes no sense from character {at + 1} on: {text[at : at + 40]!r}"
    return (
        f"the filter can't be read, {where}; write CQL2 text, such as kind = 'airstrike' AND killed_min >= 3"
    )
