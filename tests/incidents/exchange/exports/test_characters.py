"""Characters that some formats can't hold are written so that they come back."""

import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from incidents.exchange.exports.characters import escaped, json_text, restored
from tests.incidents.exchange.exports import made

# What XML 1.0 can't hold (production 2, Char).
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@given(st.one_of(made.any_text, st.text(st.sampled_from("\\u0041c5\x00\ud800\uffff"))))
@example("\\u\x00")
@example("\\\\u005c")
def test_every_text_comes_back(text: str) -> None:
    assert restored(escaped(text)) == text
    assert not ILLEGAL.search(escaped(text))


@pytest.mark.parametrize(
    "text", ["", "حلب", "C:\\users\\u12", "\u202eRTL\u202c", "tab\t line\n return\r", "𐤀"]
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert escaped(text) == text


def test_what_is_escaped_can_be_read_by_a_person() -> None:
    assert escaped("a\x00b\x1b[31m") == "a\\u0000b\\u001b[31m"


@given(
    st.recursive(
        made.any_text, lambda inner: st.lists(inner) | st.dictionaries(made.any_text, inner), max_leaves=5
    )
)
def test_nested_values_are_json_for_every_reader(value: object) -> None:
    written = json_text(value)
    assert not ILLEGAL.search(written)
    assert json.loads(written) == value
