import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from incidents import linear

PATTERNS = [
    r"(?P<word>\p{L}+)",
    r"(?i)(?P<n>\d+) ?(?P<unit>km|miles?)\b",
    r"(?P<a>a*)(?P<b>b)?",
    r"",
    r"\b",
    r"[“”\"]",
    r"^(?P<first>.)|(?P<last>.)$",
    r"(?P<outer>x(?P<inner>y))|(?P<other>z)",
]
TEXTS = st.text(alphabet="ab 1٢km“”xyz\nعé😀", max_size=30)


@given(st.sampled_from(PATTERNS), TEXTS, st.integers(-2, 32), st.none() | st.integers(-2, 32))
def test_all_matches_are_those_of_the_library(pattern: str, text: str, pos: int, endpos: int | None) -> None:
    ours, theirs = linear.compile(pattern), re2.compile(pattern)
    found = [(m.span(), m.groups(), m.groupdict()) for m in ours.finditer(text, pos, endpos)]
    expected = [(m.span(), m.groups(), m.groupdict()) for m in theirs.finditer(text, pos, endpos)]
    assert found == expected
    for method in ("search", "match", "fullmatch"):
        mine, other = getattr(ours, method)(text, pos, endpos), getattr(theirs, method)(text, pos, endpos)
        assert (mine and mine.span()) == (other and other.span())


@given(st.sampled_from(PATTERNS), TEXTS)
def test_split_and_sub_are_those_of_the_library(pattern: str, text: str) -> None:
    ours, theirs = linear.compile(pattern), re2.compile(pattern)
    assert ours.sub("-", text) == theirs.sub("-", text)
    pieces, at = [], 0
    for match in theirs.finditer(text):
        pieces.append(text[at : match.start()])
        at = match.end()
    assert ours.split(text) == [*pieces, text[at:]]


@given(st.sampled_from(PATTERNS), TEXTS)
def test_the_last_group_is_that_of_the_library(pattern: str, text: str) -> None:
    mine, other = linear.compile(pattern).search(text), re2.compile(pattern).search(text)
    assert (mine and mine.lastgroup) == (other and other.lastgroup)


def test_groups_answer_by_name_and_number() -> None:
    match = linear.compile(r"(?P<n>\d+) (?P<unit>km)(?P<none>!)?").search("some 55 km away")
    assert match is not None
    assert (match["n"], match[2], match["none"]) == ("55", "km", None)
    assert (match.start("unit"), match.end("unit"), match.span("none")) == (8, 10, (-1, -1))
    assert match.group() == "55 km"
    assert match.group("n", "unit") == ("55", "km")
    with pytest.raises(KeyError):
        match["other"]


def test_a_replacement_may_be_made_from_the_match() -> None:
    assert linear.compile(r"\d").sub(lambda m: f"<{m.group()}>", "a1é2") == "a<1>é<2>"


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(re2.error):
        linear.compile(r"(?<=a)b")
