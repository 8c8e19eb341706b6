"""Pairs as rows of CSV and Parquet."""

import csv
import io
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.lonlat import HALF_EARTH_M
from incidents.crosscheck.encode import COLUMNS, CsvEncoder, ParquetEncoder, form_of
from incidents.crosscheck.errors import TableError
from incidents.crosscheck.join import Pairs

_ids = st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=5)
_metres = st.floats(0, 3 * HALF_EARTH_M)


def pairs_of(rows: list[tuple[int, int, float, float, bool]]) -> Pairs:
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    return Pairs(
        claim=columns[0].astype(np.int64),
        strike=columns[1].astype(np.int64),
        min_m=columns[2],
        max_m=columns[3],
        contradicted=columns[4],
    )


def objects(ids: list[str]) -> np.ndarray:
    return np.array([*ids, None], dtype=object)[:-1]


@given(
    claims=_ids,
    strikes=_ids,
    values=st.lists(st.tuples(_metres, _metres, st.booleans()), min_size=1, max_size=9),
)
def test_csv_is_what_the_csv_module_reads(
    claims: list[str], strikes: list[str], values: list[tuple[float, float, bool]]
) -> None:
    rows = [(n % len(claims), n % len(strikes), *value) for n, value in enumerate(values)]
    file = io.BytesIO()
    encoder = CsvEncoder(file, objects(claims), objects(strikes))
    encoder.write(pairs_of(rows))
    encoder.close()
    read = list(csv.reader(io.StringIO(file.getvalue().decode(), newline=""), strict=True))
    assert len(read) == len(rows)
    for (claim, strike, low, high, contradicted), cells in zip(rows, read, strict=True):
        assert cells[:2] == [claims[claim], strikes[strike]]
        assert cells[4] == ("contradicted" if contradicted else "borderline")
        for value, cell in zip((low, high), cells[2:4], strict=True):
            assert float(cell) == pytest.approx(value, abs=0.000501)
            assert len(cell.partition(".")[2]) == 3


def test_parquet_holds_full_floats(tmp_path: Path) -> None:
    path = tmp_path / "p.parquet"
    with path.open("wb") as file:
        encoder = ParquetEncoder(file, objects(["a", "b"]), objects(["x"]))
        encoder.write(pairs_of([(1, 0, 1 / 3, 2 / 3, True)]))
        encoder.write(pairs_of([(0, 0, 0.0, 1e7, False)]))
        encoder.close()
    read = pq.read_table(path)
    assert tuple(read.column_names) == COLUMNS
    assert [tuple(row.values()) for row in read.to_pylist()] == [
        ("b", "x", 1 / 3, 2 / 3, "contradicted"),
        ("a", "x", 0.0, 1e7, "borderline"),
    ]


def test_the_ending_says_the_form() -> None:
    assert [form_of(Path(f"o.{ending}")).name for ending in ("csv", "CSV", "parquet")] == [
        "csv",
        "csv",
        "parquet",
    ]
    with pytest.raises(TableError, match=r"'.xlsx' is no format; expected .csv or .parquet"):
        form_of(Path("o.xlsx"))
