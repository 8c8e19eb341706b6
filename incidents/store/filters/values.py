"""What a filter compares: properties, literals, arithmetic, and text without case or accents."""

import math
from typing import Any

from incidents.errors import FilterError
from incidents.exchange.properties import Kind
from incidents.store.filters import days, folding
from incidents.store.filters.fragment import Fragment, fragment
from incidents.store.filters.target import Target, arguments, shown

ARITHMETIC = ("+", "-", "*", "/", "%", "div", "^")
FOLDING = {"casei": folding.casei, "accenti": folding.accenti}

# Beyond this, databases no longer hold every whole number exactly as a float.
_WHOLE_MAX = 2**53
# Powers of ten: how large a property is taken to be at most, and how large a result may become. With that,
# no arithmetic leaves the range of a float (10^308), where one database gives infinity and another an error.
_REACH_OF_PROPERTY = 15.0
_REACH_MAX = 300.0
_EXPONENT_MAX = 20


def value(node: Any, target: Target) -> Fragment:
    """The SQL of a scalar that isn't a condition.

    Raises
    ------
    FilterError
        If it is none, or takes what it can't.
    """
    if isinstance(node, bool | str):
        return target.literal(node, Kind.TRUTH if isinstance(node, bool) else Kind.TEXT)
    if isinstance(node, int | float):
        return _number(node, target)
    if isinstance(node, dict) and "op" in node:
        return _called(node, target)
    if isinstance(node, dict) and "property" in node:
        return target.column(node["property"])
    if isinstance(node, dict) and ("date" in node or "timestamp" in node):
        return target.literal(days.written(node), Kind.DAY)
    raise FilterError(
        f"{shown(node)} is no value; write a property, a number, a 'text' or DATE('2016-09-17')"
    )


def _called(node: dict[str, Any], target: Target) -> Fragment:
    if node["op"] in ARITHMETIC:
        return _term(node, target)[0]
    if isinstance(node["op"], str) and node["op"] in FOLDING:
        return _folded(node, target)
    known = ", ".join((*FOLDING, *ARITHMETIC))
    raise FilterError(f"there is no function {shown(node['op'])} here; conditions apart, known are {known}")


def _folded(node: dict[str, Any], target: Target) -> Fragment:
    """Text without case or accents."""
    op = node["op"]
    text = value(arguments(node, 1)[0], target)
    if text.kind is not Kind.TEXT:
        raise FilterError(f"{op} takes text, not {shown(node['args'][0])}")
    if isinstance(text.literal, str):
        return target.literal(FOLDING[op](text.literal), Kind.TEXT)
    return fragment(f"standoff_{op}(", text, ")", kind=Kind.TEXT)


def _number(number: int | float, target: Target) -> Fragment:
    if isinstance(number, float) and not number.is_integer():
        return target.literal(number, Kind.NUMBER)
    if abs(number) <= _WHOLE_MAX:
        return target.literal(int(number), Kind.WHOLE)
    return target.literal(float(number), Kind.NUMBER)


def _term(node: Any, target: Target) -> tuple[Fragment, float]:
    """A part of an arithmetic expression as a float, and the power of ten that bounds it and its inverse."""
    if not (isinstance(node, dict) and node.get("op") in ARITHMETIC):
        return _operand(node, target)
    op = node["op"]
    first, second = arguments(node, 2)
    if op == "^":
        made, reach = _power(first, second, target)
    else:
        made, reach = _combined(op, _term(first, target), _term(second, target))
    if reach > _REACH_MAX:
        raise FilterError(f"{shown(node)} may grow past any number; use fewer or smaller factors")
    return made, reach


def _operand(node: Any, target: Target) -> tuple[Fragment, float]:
    made = value(node, target)
    if made.kind is not Kind.NUMBER:
        raise FilterError(f"{shown(node)} is no number; only numbers can be added, multiplied or divided")
    if isinstance(made.literal, int | float):
        number = float(made.literal)
        return target.literal(number, Kind.NUMBER), max(1.0, abs(math.log10(abs(number)))) if number else 1.0
    return fragment("CAST(", made, " AS DOUBLE PRECISION)", kind=Kind.NUMBER), _REACH_OF_PROPERTY


def _combined(op: str, left: tuple[Fragment, float], right: tuple[Fragment, float]) -> tuple[Fragment, float]:
    (a, reach_a), (b, reach_b) = left, right
    reach = reach_a + reach_b
    if op in ("+", "-"):  # what is left of a difference may be as small as a float's last digit
        return fragment("(", a, f" {op} ", b, ")", kind=Kind.NUMBER), max(reach_a, reach_b) + 17
    if op == "*":
        return fragment("(", a, " * ", b, ")", kind=Kind.NUMBER), reach
    ratio = fragment("(", a, " / NULLIF(", b, ", 0))", kind=Kind.NUMBER)
    if op == "/":
        return ratio, reach
    whole = fragment("trunc(", ratio, ")", kind=Kind.NUMBER)
    if op == "div":
        return whole, reach
    # Both terms are written twice, so that their nesting must stay small.
    return fragment("(", a, " - ", b, " * ", whole, ")", kind=Kind.NUMBER), 2 * reach + 17


def _power(base: Any, exponent: Any, target: Target) -> tuple[Fragment, float]:
    if isinstance(exponent, bool) or not isinstance(exponent, int | float) or exponent != int(exponent):
        raise FilterError(f"{shown(exponent)} is no exponent; write a whole number from -20 to 20")
    if abs(exponent) > _EXPONENT_MAX:
        raise FilterError(f"the exponent {exponent} is too large; write a whole number from -20 to 20")
    made, reach = _term(base, target)
    safe = fragment("NULLIF(", made, ", 0)") if exponent < 0 else made
    power = target.literal(float(exponent), Kind.NUMBER)
    return fragment("power(", safe, ", ", power, ")", kind=Kind.NUMBER), reach * max(1.0, abs(exponent))
