"""Layers, read back by a decoder that isn't ours."""

import mapbox_vector_tile
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from incidents.exchange.tiles.layer import Kind, Value, layer, packed, points, varint, zigzag

numbers = st.integers(-(2**63), 2**63 - 1)
values: st.SearchStrategy[Value] = st.one_of(
    st.none(), st.booleans(), numbers, st.floats(allow_nan=False), st.text(max_size=20)
)
features = st.lists(
    st.tuples(st.integers(-5000, 9000), st.integers(-5000, 9000), values, values), min_size=1, max_size=30
)


def decoded(tile: bytes, name: str) -> list[dict]:
    layers = mapbox_vector_tile.decode(tile, default_options={"y_coord_down": True})
    assert layers[name]["extent"] == 4096
    assert layers[name]["version"] == 2
    return layers[name]["features"]


@given(features)
def test_points_come_back_with_their_properties(drawn: list[tuple[int, int, Value, Value]]) -> None:
    x, y, some, more = zip(*drawn, strict=True)
    made = points(np.array(x), np.array(y))
    tile = layer("spots", Kind.POINT, made, {"some": some, "more": more}, range(1, len(drawn) + 1))
    found = decoded(tile, "spots")
    assert [feature["geometry"]["coordinates"] for feature in found] == [[a, b] for a, b, _, _ in drawn]
    assert [feature["id"] for feature in found] == list(range(1, len(drawn) + 1))
    for feature, (_, _, one, other) in zip(found, drawn, strict=True):
        told = {key: value for key, value in (("some", one), ("more", other)) if value is not None}
        assert feature["properties"] == told
        assert [type(v) for v in feature["properties"].values()] == [type(v) for v in told.values()]


def test_equal_numbers_of_different_types_stay_apart() -> None:
    tile = layer("spots", Kind.POINT, points(np.arange(3), np.arange(3)), {"n": [1, True, 1.0]})
    assert [repr(f["properties"]["n"]) for f in decoded(tile, "spots")] == ["1", "True", "1.0"]


def test_text_is_data_whatever_it_says() -> None:
    hostile = ["</script>", "${alert(1)}", "{{ 7*7 }}", "\0", "قصف", "a\ud800b"]
    tile = layer("spots", Kind.POINT, points(np.arange(6), np.arange(6)), {"kind": hostile})
    assert [f["properties"]["kind"] for f in decoded(tile, "spots")] == [*hostile[:5], "a?b"]


def test_nothing_is_an_empty_tile() -> None:
    assert layer("spots", Kind.POINT, points(np.array([], int), np.array([], int)), {}) == b""


@given(st.lists(st.lists(st.integers(0, 2**35 - 1), max_size=5), max_size=20))
def test_numbers_packed_together_are_those_packed_one_by_one(groups: list[list[int]]) -> None:
    flat = np.array([number for group in groups for number in group], np.int64)
    one_by_one = [b"".join(map(varint, group)) for group in groups]
    sized = [varint(len(part)) + part for part in one_by_one]
    assert packed(flat, np.array([len(group) for group in groups], np.int64)) == sized


def test_zigzag_puts_small_numbers_of_either_sign_first() -> None:
    assert zigzag(np.array([0, -1, 1, -2, 2147483647])).tolist() == [0, 1, 2, 3, 4294967294]
