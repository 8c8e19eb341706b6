"""CSV and its kin."""

import pytest

from incidents.exchange.imports.errors import DatasetError
from incidents.exchange.imports.tables import Item, Table


def _rows(text: bytes, **options: str) -> list[Item]:
    return list(Table(text.split(b"\n"), **options).rows())  # type: ignore[arg-type]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_header_tells_the_separator(mark: str) -> None:
    table = Table(
        [mark.join(("a", "b, c" if mark != "," else '"b, c"', "d")).encode(), b"1" + mark.encode() * 2]
    )
    assert table.header == ("a", "b, c", "d")
    assert list(table.rows()) == [(2, ["1", "", ""], "")]


def test_excel_may_say_it_first() -> None:
    assert _rows(b"sep=;\na;b\n1,5;2") == [(3, ["1,5", "2"], "")]


def test_lines_are_counted_through_values_of_several() -> None:
    assert _rows(b'\na,b\n1,"x\ny"\n\n3,4') == [(3, ["1", "x\ny"], ""), (6, ["3", "4"], "")]


def test_tags_under_the_header_are_no_row() -> None:
    assert _rows(b"date,lat\n#date,#geo+lat\n1,2\n#3,#4") == [(3, ["1", "2"], ""), (4, ["#3", "#4"], "")]


def test_ragged_rows_say_what_was_expected() -> None:
    (first, _, said), (second, _, more), (_, _, good) = _rows(b"a,b\n1\n1,2,3\n1,2")
    assert (first, said) == (2, "1 values; expected 2, as in the header")
    assert (second, more, good) == (3, "3 values; expected 2, as in the header", "")


def test_an_open_quote_costs_the_rows_that_it_swallows_and_says_where() -> None:
    rows = _rows(b'a,b\n1,"x\n' + b"3,4\n" * 60_000 + b"5,6")
    assert "in lines 2 to" in rows[0][2]
    assert "is a quote left open?" in rows[0][2]
    assert rows[-1][1:] == (["5", "6"], "")


def test_other_encodings_are_told_with_the_fix() -> None:
    text = "a,b\n1,قصف\n1,2".encode("windows-1256")
    assert "is not UTF-8; save the file as UTF-8, or name its encoding" in _rows(text)[0][2]
    assert _rows(text)[1][2] == ""
    assert _rows(text, encoding="windows-1256")[0] == (2, ["1", "قصف"], "")


def test_bytes_that_are_no_text() -> None:
    assert _rows(b"a,b\n1,\0")[0][2] == "it holds a NUL character"
    long = list(Table([b"a,b", None, b"1,2"]).rows())
    assert "more than a megabyte" in long[0][2]
    assert long[1] == (3, ["1", "2"], "")


def test_a_table_without_header_takes_quotes_as_they_stand() -> None:
    table = Table([b'1\t"x', b"2\ty"], header=("a", "b"))
    assert list(table.rows()) == [(1, ["1", '"x'], ""), (2, ["2", "y"], "")]


@pytest.mark.parametrize(
    ("text", "said"),
    [(b"", "empty"), (b"\n\n", "empty"), (b"a\0,b", "line 1.*NUL"), (b"a,\xff", "line 1.*not UTF-8"),
     (b"x" * 200_000, "line 1.*field larger")],
)  # fmt: skip
def test_what_has_no_header_is_refused(text: bytes, said: str) -> None:
    with pytest.raises(DatasetError, match=said):
        _rows(text)
