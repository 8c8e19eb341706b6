"""Patterns of LIKE: % is any text, _ any character, a backslash takes the next character as it is."""

from typing import Any

from incidents.errors import FilterError
from incidents.store.filters.dialect import Pattern
from incidents.store.filters.target import arguments, shown
from incidents.store.filters.values import FOLDING

_MARKS = {"%": True, "_": False}


def pattern(node: Any) -> Pattern:
    """The pieces of a pattern, which may stand in CASEI or ACCENTI.

    Raises
    ------
    FilterError
        If it isn't written as a text.

    Examples
    --------
    >>> pattern({"op": "casei", "args": ["AL-%"]})
    ('al-', True)
    """
    return _pieces(_text(node))


def _text(node: Any) -> str:
    if isinstance(node, str):
        return node
    if isinstance(node, dict) and node.get("op") in FOLDING:
        return FOLDING[node["op"]](_text(arguments(node, 1)[0]))
    raise FilterError(f"{shown(node)} is no pattern; write a text in quotes, such as 'al-%'")


def _pieces(text: str) -> Pattern:
    made: list[str | bool] = []
    plain, characters = "", iter(text)
    for char in characters:
        if char not in _MARKS:
            plain += next(characters, char) if char == "\\" else char
            continue
        made += [plain, _MARKS[char]] if plain else [_MARKS[char]]
        plain = ""
    return (*made, plain) if plain else tuple(made)
