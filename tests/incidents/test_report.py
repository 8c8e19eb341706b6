"""Bytes to text, names to ids, and every refusal."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.errors import ReportError
from incidents.report import MAX_BYTES, checked, decode, slug


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("A raid – عياش".encode(), "A raid – عياش"),
        (b"\xef\xbb\xbfA raid", "A raid"),
        ("A raid".encode("utf-16"), "A raid"),
        ("عياش".encode("utf-16"), "عياش"),
        (b"one\r\ntwo\x0c", "one\r\ntwo\x0c"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert decode(data, "a.txt") == text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "a.txt: the report is empty"),
        (b" \n\t ", "the report is empty"),
        ("\N{CYRILLIC SMALL LETTER A}".encode("cp1251") + b" text", r"not UTF-8 at byte 0 \(0xe0\)"),
        ("caf\u00e9 and عياش".encode("latin-1", "replace"), r"not UTF-8 at byte 3 \(0xe9\)"),
        ("café".encode() + "café".encode("latin-1"), "not UTF-8 at byte"),
        (b"\xff\xfeA", "not UTF-8 at byte|UTF-16"),
        (b"\x00\x01\x02\x03" * 10, "40 control characters; it is a binary file"),
        (b"a" * (MAX_BYTES + 1), "10,000,001 bytes; a report has at most 10,000,000: split it"),
    ],
)
def test_what_is_no_report_is_refused_with_the_cause(data: bytes, why: str) -> None:
    with pytest.raises(ReportError, match=why):
        decode(data, "a.txt")


def test_a_few_control_characters_are_no_reason_to_refuse() -> None:
    assert checked("A\x00raid\x1b", "a") == "A\x00raid\x1b"


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(ReportError, match=r"a: not Unicode: '\\udce4' is half of a surrogate pair"):
        checked("A raid \udce4", "a")


def test_a_text_that_is_too_long_is_refused() -> None:
    assert len(checked("ع" * MAX_BYTES, "a")) == MAX_BYTES
    with pytest.raises(ReportError, match="10,000,001 characters"):
        checked("ع" * (MAX_BYTES + 1), "a")


@given(st.text())
def test_utf_8_round_trips_or_is_refused(text: str) -> None:
    try:
        assert decode(text.encode(), "a") == text.removeprefix("\ufeff")
    except ReportError:
        control = sum(char in text for char in map(chr, range(32)))
        assert not text.removeprefix("\ufeff").strip() or control
    except UnicodeDecodeError as error:
        raise AssertionError(f"{text!r} raised {error}") from error


@given(st.binary(max_size=200))
def test_any_bytes_are_a_report_or_refused(data: bytes) -> None:
    try:
        assert decode(data, "a").strip()
    except ReportError as error:
        assert str(error).startswith("a: ")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("A Monitor, 3 Feb. 2020.txt", "a-monitor-3-feb-2020-txt"),
        ("São Tomé", "sao-tome"),
        ("___", "report"),
        ("", "report"),
        ("عياش", "report"),
        ("x" * 200, "x" * 80),
        ("a" * 79 + " b", "a" * 79),
    ],
)
def test_ids(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text(max_size=120))
def test_an_id_has_only_letters_digits_and_hyphens(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?", slug(name))
    assert slug(slug(name)) == slug(name)
