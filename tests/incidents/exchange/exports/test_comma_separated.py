"""CSV: what a spreadsheet is given, and what it would make of it."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.exchange.exports import comma_separated
from incidents.exchange.exports.errors import ExportedFileError
from tests.incidents.exchange.exports import made


def written(*features: made.Json) -> bytes:
    return b"".join(comma_separated.chunks("incidents", made.bodies(list(features))))


def cell(text: str, name: str = "title") -> str:
    """What a spreadsheet shows of a text."""
    table = csv.DictReader(
        io.StringIO(written(made.incident(0, **{name: text})).decode("utf-8-sig"), newline="")
    )
    return next(table)[name]


def test_excel_is_told_that_it_is_unicode_once() -> None:
    table = written(*(made.incident(n, title="دير الزور") for n in range(3_000)))
    assert table.startswith(b"\xef\xbb\xbf") and table.count(b"\xef\xbb\xbf") == 1


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00a0=1",
        "\u200f=1",
        "\ufeff=1",
        "＝1",
        "－1",
        "'quoted",
    ],
)
def test_nothing_begins_like_a_formula(text: str) -> None:
    assert cell(text) == "'" + text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=5))
def test_whatever_the_text_no_cell_begins_like_a_formula(text: str) -> None:
    assert cell(text).lstrip()[:1] not in tuple("=+-@") or cell(text) == ""


def test_ids_positions_and_nested_values_are_inert_too() -> None:
    feature = made.incident(0, sources=["=1"]) | {"id": "-1"}
    row = next(csv.DictReader(io.StringIO(written(feature).decode("utf-8-sig"))))
    assert (row["id"], row["WKT"], row["sources"]) == ("'-1", "POINT (40.1 35.3)", '["=1"]')


def test_numbers_stay_numbers_below_zero_too() -> None:
    row = next(csv.DictReader(io.StringIO(written(made.incident(0, killed_min=-3)).decode("utf-8-sig"))))
    assert row["killed_min"] == "-3"


def test_an_empty_text_is_not_nothing() -> None:
    line = written(made.incident(0, title="", kind=None)).decode().splitlines()[1]
    assert line.startswith('"0-x","",,')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "can't be read as CSV"),
        ("title\nA\n", "no column 'id'"),
        ('id,killed_min\n"a",three\n', "killed_min|column #1"),
        ("id,title\na\n", "can't be read as CSV"),
        ('id,WKT\n"a","POINT (1"\n', "can't be read as CSV"),
    ],
)
def test_what_is_no_export_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "o.csv"
    path.write_text(text)
    with pytest.raises(ExportedFileError, match=said):
        list(comma_separated.features("incidents", path))


def test_a_table_that_a_spreadsheet_saved_without_its_marks_is_read(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    path.write_text("id,title,killed_min,WKT\r\na,A,3,POINT (1 2)\r\nb,B,,\r\n")
    first, second = comma_separated.features("incidents", path)
    assert (first["properties"]["killed_min"], first["geometry"]["coordinates"]) == (3, [1.0, 2.0])
    assert (second["properties"]["killed_min"], second["geometry"]) == (None, None)
