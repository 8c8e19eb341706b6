"""Properties that are lists of texts, and what a filter may ask of them; their order doesn't count."""

from typing import Any

from incidents.errors import FilterError
from incidents.store.filters.fragment import Fragment
from incidents.store.filters.target import Target, arguments, shown

# Each relation, and what then holds of the second list.
INVERSES = {
    "a_contains": "a_containedby", "a_containedby": "a_contains",
    "a_equals": "a_equals", "a_overlaps": "a_overlaps",
}  # fmt: skip
OPERATORS = tuple(INVERSES)


def related(node: dict[str, Any], target: Target, *, is_asked: bool) -> Fragment:
    """The SQL of a relation between a property and texts that the filter writes.

    Parameters
    ----------
    node : dict
        The operator with its two arguments.
    target : Target
    is_asked : bool
        Whether rows for which it is unknown may as well be false, so that an index can be asked.

    Raises
    ------
    FilterError
        If its arguments are not one of each.
    """
    relation = node["op"]
    left, right = arguments(node, 2)
    if isinstance(left, list):
        relation, left, right = INVERSES[relation], right, left
    if not isinstance(right, list) or not all(isinstance(text, str) for text in right):
        raise FilterError(
            f"{shown(right)} is no list of texts; write {node['op']}(speakers, ('one', 'another'))"
        )
    held = column(left, target)
    among = target.dialect.among(target.table, left["property"], right)
    if relation == "a_overlaps" and is_asked and among is not None:
        return among
    return target.dialect.listed(relation, held, right)


def is_array(node: Any, target: Target) -> bool:
    """Whether a part of CQL2 JSON names a property that is a list."""
    return isinstance(node, dict) and node.get("property") in target.arrays


def column(node: Any, target: Target) -> Fragment:
    """The list that a property is, as JSON.

    Raises
    ------
    FilterError
        If it is none.
    """
    if not is_array(node, target):
        known = ", ".join(target.arrays) or "none"
        raise FilterError(f"{shown(node)} is no property that is a list; {target.collection} have {known}")
    return target.dialect.array(node["property"])
