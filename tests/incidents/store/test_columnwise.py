"""Rows made column by column are those made one by one."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.audience import Audience
from incidents.exchange.properties import names
from incidents.store import tables
from incidents.store.columnwise import columns_of

_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**40), 2**40), st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=12), st.sampled_from(["", "%", "%s %d", '"\\', "a\0b", "\\u0000", "دير الزور", "Zôr-e"]),
)  # fmt: skip
_VALUES = st.one_of(
    _SCALARS,
    st.lists(st.one_of(_SCALARS, st.dictionaries(st.sampled_from(["who", "by"]), _SCALARS)), max_size=3),
)
_POINTS = st.one_of(
    st.none(),
    st.fixed_dictionaries(
        {
            "type": st.just("Point"),
            "coordinates": st.lists(
                st.one_of(st.floats(-90, 90), st.integers(-90, 90)), min_size=2, max_size=3
            ),
        }
    ),
)


def _feature(number: int, geometry: Any, told: dict[str, Any]) -> dict[str, Any]:
    properties = dict.fromkeys(names("incidents")) | told
    return {"type": "Feature", "id": f"made-{number}", "geometry": geometry, "properties": properties}


def _rows(features: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return list(zip(*columns_of("incidents", features, Audience.EVERYONE, "made"), strict=True))


def _expected(features: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [tables.row("incidents", one, Audience.EVERYONE, "made") for one in features]


@given(
    st.lists(
        st.tuples(_POINTS, st.dictionaries(st.sampled_from(names("incidents")), _VALUES, max_size=9)),
        max_size=4,
    )
)
def test_rows_are_those_made_one_by_one(given_: list[tuple[Any, dict[str, Any]]]) -> None:
    features = [_feature(n, *one) for n, one in enumerate(given_)]
    rows = _rows(features)
    assert rows == _expected(features)
    assert [list(map(type, row)) for row in rows] == [list(map(type, row)) for row in _expected(features)]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_json_cant_hold_is_refused(value: float) -> None:
    with pytest.raises(ValueError):
        _rows([_feature(0, None, {"lon": value})])


def test_equal_values_of_two_kinds_are_written_as_they_are() -> None:
    features = [_feature(n, None, {"speakers": [v], "notes": v}) for n, v in enumerate((1, True, 1.0))]
    bodies = [row[4] for row in _rows(features)]
    assert [json.dumps(json.loads(body)["properties"]["speakers"]) for body in bodies] == [
        "[1]",
        "[true]",
        "[1.0]",
    ]


def test_other_orders_of_properties_and_keys_are_kept() -> None:
    turned = dict(reversed(_feature(0, None, {"title": "x"}).items()))
    short = _feature(1, None, {}) | {"properties": {"title": "y"}}
    rows = _rows([turned, short])
    assert rows == _expected([turned, short])
    assert rows[0][4].startswith('{"properties"')
