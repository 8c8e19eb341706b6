"""Readings as text and back, and what a stored text may do: nothing but be refused."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.errors import StoreError
from incidents.model import PlaceRef
from incidents.sentence import Length, say
from incidents.store.codec import decode, encode
from tests.incidents import sample


@pytest.mark.parametrize("reading", [sample.reading_a(), sample.reading_b()], ids=["a", "b"])
def test_a_reading_comes_back_the_same(reading: Any) -> None:
    parts = (reading.places, reading.claims, reading.events, reading.not_understood)
    assert decode(encode(parts)) == parts
    assert encode(decode(encode(parts))) == encode(parts)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_come_back(name: str) -> None:
    assert decode(encode((PlaceRef(name=name),))) == (PlaceRef(name=name),)


def test_a_sentence_comes_back_as_its_english() -> None:
    said = say("%(far)s from %(place)s", far=Length(1_200), place="X")
    (ref,) = decode(encode((PlaceRef(name=said),)))
    assert ref.name == "1.2 km from X" and type(ref.name) is str


def test_what_is_told_twice_is_written_once() -> None:
    place = sample.ref(sample.ALPHA)
    assert len(encode((place,) * 40)) < 2 * len(encode((place,))) + 40 * 9


@pytest.mark.parametrize(
    "written",
    [
        "", "nonsense", "null", "[]", "[[],1,2]", "{}", "[" * 100_000,
        '[[["os.system","true"]],{"n":0}]',
        '[[["Path","/etc/passwd"]],{"n":0}]',
        '[[["PlaceRef"]],{"n":0}]',
        '[[["PlaceRef","a",null,null,"",1]],{"n":0}]',
        '[[["LonLat",999,0]],{"n":0}]',
        '[[["LonLat","a",0]],{"n":0}]',
        '[[["PlaceRef",{"n":0},null,null,""]],{"n":0}]',
        '[[],{"n":0}]', '[[],{"n":"x"}]', '[[],{"z":1}]', '[[],{}]', '[[],{"n":0,"d":1}]',
        '[[],{"e":["Relation","beside"]}]', '[[],{"e":["int",1]}]', '[[],{"e":1}]',
        '[[],{"d":"2016-02-30"}]', '[[],{"d":1}]', '[[],{"g":"zz"}]', '[[],{"g":"0101"}]', '[[],{"g":[]}]',
        f'[[["LonLat",{"9" * 400},0]],{{"n":0}}]',
    ],
    ids=lambda text: text[:30],
)  # fmt: skip
def test_a_text_of_another_make_is_refused(written: str) -> None:
    with pytest.raises(StoreError, match=r"a stored reading can't be used .* read its report again"):
        decode(written)


plain = st.recursive(
    st.none() | st.integers() | st.text(max_size=8) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["n", "e", "d", "g"]), inner, min_size=1, max_size=1)
    ),
    max_leaves=10,
)
nodes = st.lists(
    st.tuples(st.sampled_from(["PlaceRef", "LonLat", "Location", "Span", "Claim", "x"]), plain, plain).map(
        list
    ),
    max_size=3,
)


@given(nodes, plain)
def test_whatever_is_stored_is_read_or_refused(made: list[Any], root: Any) -> None:
    try:
        decode(json.dumps([made, root]))
    except StoreError as error:
        assert "read its report again" in str(error)
