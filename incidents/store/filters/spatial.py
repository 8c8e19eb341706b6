"""Where things are: relations of a collection's geometry to those that a filter writes (DE-9IM, CRS84)."""

from typing import Any

import shapely
from shapely.geometry import GeometryCollection
from shapely.geometry.base import BaseGeometry

from incidents.errors import FilterError
from incidents.store.filters.dialect import INVERSES
from incidents.store.filters.fragment import Fragment, fragment, joined
from incidents.store.filters.geometry import geometry, is_geometry
from incidents.store.filters.target import GEOMETRY, Target, arguments, shown

OPERATORS = tuple(f"s_{relation}" for relation in INVERSES)

# What is said of a collection of unlike geometries can be said of its parts, for these two alone.
_BY_PARTS = {"intersects": " OR ", "disjoint": " AND "}


def related(node: dict[str, Any], target: Target, *, is_asked: bool) -> Fragment:
    """The SQL of a spatial relation.

    Parameters
    ----------
    node : dict
        The operator with its two arguments.
    target : Target
    is_asked : bool
        Whether rows for which it is unknown may as well be false, so that an index can be asked first.

    Raises
    ------
    FilterError
        If its arguments are no geometries.
    """
    relation = node["op"].removeprefix("s_")
    left, right = (_operand(arg, target) for arg in arguments(node, 2))
    if isinstance(left, BaseGeometry) and isinstance(right, BaseGeometry):
        raise FilterError(f"{node['op']} compares two literals; name the property {GEOMETRY} as one of them")
    if isinstance(left, BaseGeometry):
        relation, left, right = INVERSES[relation], right, left
    if isinstance(right, BaseGeometry):
        return _with_literal(relation, left, right, target, is_asked=is_asked)
    return target.dialect.related(relation, left, right)


def column(target: Target) -> Fragment:
    """The collection's geometry.

    Raises
    ------
    FilterError
        If it has none.
    """
    if not target.has_geometry:
        raise FilterError(f"{target.collection} have no geometry; filter another collection by it")
    return Fragment(sql='"shape"')


def _operand(node: Any, target: Target) -> Any:
    if is_geometry(node):
        return geometry(node)
    if isinstance(node, dict) and node.get("property") == GEOMETRY:
        return column(target)
    raise FilterError(
        f"{shown(node)} is no geometry; write the property {GEOMETRY}, or one such as POINT(40 35)"
    )


def _with_literal(
    relation: str, shape: Fragment, literal: BaseGeometry, target: Target, *, is_asked: bool
) -> Fragment:
    if isinstance(literal, GeometryCollection):
        if relation not in _BY_PARTS:
            raise FilterError(
                f"s_{relation} takes no mixture of points, lines and areas; ask for each by itself"
            )
        parts = [
            _with_literal(relation, shape, part, target, is_asked=is_asked)
            for part in shapely.get_parts(literal).tolist()
        ]
        return joined(_BY_PARTS[relation], parts)
    holds = target.dialect.related(relation, shape, target.dialect.shape(literal))
    near = None if relation == "disjoint" or not is_asked else target.dialect.near(target.table, literal)
    return holds if near is None else fragment("(", near, " AND ", holds, ")")
