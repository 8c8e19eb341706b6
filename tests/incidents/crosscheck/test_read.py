"""Reading tables: what is read, what is refused with row and column, what is set aside."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from incidents.crosscheck import source
from incidents.crosscheck.errors import RowError, TableError
from incidents.crosscheck.read import read_tables
from incidents.crosscheck.rejects import Rejects
from tests.incidents.crosscheck.tables import CLAIM_HEADER, STRIKE_HEADER, sample, write, write_tables

STRIKE = {
    "id": "s1",
    "lon": "40.1",
    "lat": "35.3",
    "uncertainty_m": "8000",
    "actor": "coalition",
    "date": "2015-12-06",
    "date_end": "2015-12-07",
}
CLAIM = STRIKE | {
    "id": "c1",
    "date_end": "",
    "relation": "none_within",
    "distance_m": "55000",
    "tolerance_m": "500",
}


def tables(folder: Path, claim: dict[str, str] | None = None, strike: dict[str, str] | None = None) -> Any:
    """A good row and a changed one in each table."""
    claims = [CLAIM, CLAIM | {"id": "c2"} | (claim or {})]
    strikes = [STRIKE, STRIKE | {"id": "s2"} | (strike or {})]
    return (
        write(folder / "claims.csv", CLAIM_HEADER, [list(row.values()) for row in claims]),
        write(folder / "strikes.csv", STRIKE_HEADER, [list(row.values()) for row in strikes]),
    )


def test_columns_are_read_by_name(tmp_path: Path) -> None:
    claims, strikes = read_tables(*tables(tmp_path, strike={"actor": " someone else "}), Rejects())
    assert claims.ids.tolist() == ["c1", "c2"] and strikes.ids.tolist() == ["s1", "s2"]
    assert claims.lon.tolist() == [40.1, 40.1] and claims.lat.tolist() == [35.3, 35.3]
    assert claims.limit_m.tolist() == [54_500, 54_500]
    assert strikes.uncertainty_m.tolist() == [8_000, 8_000]
    assert claims.actor.tolist() == [0, 0] and strikes.actor.tolist() == [0, 1]
    assert (claims.start, claims.end)[0].tolist() == claims.end.tolist() == [16_775, 16_775]
    assert strikes.end.tolist() == [16_776, 16_776]


def test_order_extra_columns_byte_mark_and_blank_lines_do_no_harm(tmp_path: Path) -> None:
    claims, strikes = tables(tmp_path)
    header = [*reversed(STRIKE_HEADER), "note"]
    rows = [header, [STRIKE[name] for name in header[:-1]] + ['a "quoted", note\nof two lines']]
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([rows[0], [], rows[1]])
    strikes.write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode())
    _, read = read_tables(claims, strikes, Rejects())
    assert read.lon.tolist() == [40.1]


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("lon", "", "no value; expected a number"),
        ("lon", "east", "'east' is not a number"),
        ("lon", "4_0", "'4_0' is not a number"),
        ("lon", "nan", "'nan' is not a finite number"),
        ("lat", "inf", "'inf' is not a finite number"),
        ("lat", "-1e999", "'-1e999' is not a finite number"),
        ("lon", "181", "longitude 181 is outside -180..180 degrees"),
        ("lat", "140.1", "latitude 140.1 is outside -90..90 degrees; the order is longitude, latitude: were"),
        ("uncertainty_m", "0", "uncertainty 0.0 is not a positive number of metres"),
        ("uncertainty_m", "-5", "uncertainty -5.0 is not a positive number of metres"),
        ("uncertainty_m", "3e7", "larger than half the Earth"),
        ("actor", "  ", "no value"),
        ("actor", "co\0alition", "'co\\x00alition' holds a NUL character"),
        ("id", "", "no value"),
        ("date", "", "no value; expected YYYY-MM-DD"),
        ("date", "06.12.2015", "'06.12.2015' is not a date; expected YYYY-MM-DD"),
        ("date", "1815-12-06", "1815-12-06 is before 1900"),
        ("date", "2015-12-06T10:00+03:00", "has the zone UTC+03:00, but "),
        ("date_end", "2015-12-05", "2015-12-05 is before the date, 2015-12-06"),
        ("date_end", "2015-12-0", "'2015-12-0' is not a date"),
    ],
)
@pytest.mark.parametrize("table", ["claims", "strikes"])
def test_a_bad_value_is_named_with_row_and_column(
    tmp_path: Path, table: str, column: str, value: str, reason: str
) -> None:
    paths = tables(tmp_path, **{table[:-1]: {column: value}})
    with pytest.raises(RowError) as caught:
        read_tables(*paths, Rejects())
    said = str(caught.value)
    assert f"{table}.csv, row 2 (line 3), column {column}: " in said and reason in said
    assert said.endswith("mend it, or set bad rows aside with --rejects FILE")
    file = io.StringIO()
    rejects = Rejects(file)
    read = read_tables(*paths, rejects)
    assert [len(t) for t in read] == ([1, 2] if table == "claims" else [2, 1])
    (row,) = csv.DictReader(io.StringIO(file.getvalue()))
    assert (row["row"], row["line"], row["column"], row["value"]) == ("2", "3", column, value)
    assert reason in row["reason"] and value in json.loads(row["record"])


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        (
            "relation",
            "within",
            "'within' is no lower bound; tables are checked for all_at_least, at_least, none_",
        ),
        ("relation", "beyond", "'beyond' is no relation"),
        ("relation", "", "no value"),
        ("distance_m", "0", "0 m; expected above 0 and at most half the Earth"),
        ("distance_m", "-55000", "-55000 m; expected above 0"),
        ("distance_m", "2.1e7", "2.1e+07 m; expected above 0 and at most half the Earth"),
        ("tolerance_m", "-1", "-1 m; expected 0 or more"),
        ("tolerance_m", "55001", "55001 m is more than distance_m, 55000 m: the claim says nothing"),
        ("tolerance_m", "NaN", "'NaN' is not a finite number"),
    ],
)
def test_a_bad_claim_is_named_with_row_and_column(
    tmp_path: Path, column: str, value: str, reason: str
) -> None:
    with pytest.raises(RowError, match="column") as caught:
        read_tables(*tables(tmp_path, claim={column: value}), Rejects())
    assert f"row 2 (line 3), column {column}: {reason}" in str(caught.value)


def test_an_id_twice_and_the_number_of_bad_rows_are_told(tmp_path: Path) -> None:
    paths = tables(tmp_path, claim={"id": "c1"}, strike={"lon": "x", "lat": "y"})
    with pytest.raises(RowError, match=r"column id: 'c1' is the id of row 1 too.*; 1 more bad rows; mend it"):
        read_tables(*paths, Rejects())


def test_a_row_of_another_length_is_named(tmp_path: Path) -> None:
    claims, strikes = tables(tmp_path)
    with strikes.open("a") as file:
        file.write("s3,40.1\ns4,40,35,1,a,2015-12-06,,more\n")
    rejected = io.StringIO()
    _, read = read_tables(claims, strikes, Rejects(rejected))
    assert len(read) == 2
    short, long = csv.DictReader(io.StringIO(rejected.getvalue()))
    assert (short["row"], short["column"]) == ("3", "lat")
    assert short["reason"] == "2 values; expected 7, as in the header"
    assert (long["row"], long["reason"]) == ("4", "8 values; expected 7, as in the header")


def test_lines_are_counted_past_blank_ones_and_values_of_several(tmp_path: Path) -> None:
    claims, strikes = tables(tmp_path)
    with strikes.open("a") as file:
        file.write('\n\ns3,40,35,1,"a\nb",2015-12-06,\ns4,x,35,1,a,2015-12-06,\n')
    with pytest.raises(RowError, match=r"row 4 \(line 8\), column lon: 'x' is not a number"):
        read_tables(claims, strikes, Rejects())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is an empty file; expected a header and rows"),
        (b"id,lon,lat,uncertainty_m,actor,date,date_end\n", "no rows; expected one at least"),
        (b"id,lon,lat,actor,date\n", "no column uncertainty_m, date_end; it has 'id', 'lon'"),
        (b"id;lon;lat;uncertainty_m\n", "are the values separated by commas?"),
        (b"id,lon,lat,uncertainty_m,actor,date,date_end,lon\n", "the column lon is there twice"),
        (
            b"id,lon,lat,uncertainty_m,actor,date,date_end\ns1,1,1,1,a,2015-12-06,\ns2,1,1",
            "cut short in row 2",
        ),
        (b'id,lon,lat,uncertainty_m,actor,date,date_end\ns1,1,1,1,"a,2015-12', "cut short in a quoted value"),
        (b"id,lon,lat,uncertainty_m,actor,date,date_end\ns1,1,1,1,\xe9,2015-12-06,\n", "not UTF-8"),
        (b"id,lon,lat,uncertainty_m,actor,date,date_end\n,1,1,1,a,2015-12-06,\n", "no row that can be used"),
    ],
)
def test_a_file_that_is_no_whole_table_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    claims, strikes = tables(tmp_path)
    strikes.write_bytes(content)
    with pytest.raises(TableError) as caught:
        read_tables(claims, strikes, Rejects(io.StringIO()))
    assert str(caught.value).startswith(str(strikes)) and said in str(caught.value)


def test_batches_are_one_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims, strikes = sample(100, seed=1)
    paths = write_tables(tmp_path, claims, strikes)
    whole = read_tables(*paths, Rejects())
    monkeypatch.setattr(source, "BATCH_ROWS", 7)
    for a, b in zip(whole, read_tables(*paths, Rejects()), strict=True):
        assert a.ids.tolist() == b.ids.tolist() and a.end.tolist() == b.end.tolist()
    assert (
        whole[1].lon.tolist() == strikes.lon.tolist() and whole[0].limit_m.tolist() == claims.limit_m.tolist()
    )
    with paths[1].open("a") as file:
        file.write("s3,40.1")
    with pytest.raises(TableError, match="cut short in row 101"):
        read_tables(*paths, Rejects())


def parquet(path: Path, rows: list[dict[str, str]], **columns: Any) -> Path:
    numbers = ("lon", "lat", "uncertainty_m", "distance_m", "tolerance_m")
    table = {k: [float(row[k]) if k in numbers else row[k] for row in rows] for k in rows[0]}
    pq.write_table(pa.table(table | columns), path)
    return path


def test_parquet_is_read_like_csv(tmp_path: Path) -> None:
    days = pa.array([16_775, 16_775], pa.date32())
    claims = parquet(tmp_path / "c.parquet", [CLAIM, CLAIM | {"id": "c2"}], date=days)
    strikes = parquet(tmp_path / "s.geoparquet", [STRIKE, STRIKE | {"id": "s2"}], id=[7, 8])
    read = read_tables(claims, strikes, Rejects())
    for a, b in zip(read, read_tables(*tables(tmp_path), Rejects()), strict=True):
        assert a.lon.tolist() == b.lon.tolist() and a.start.tolist() == b.start.tolist()
    assert read[1].ids.tolist() == ["7", "8"]


def test_bad_values_in_parquet_are_named(tmp_path: Path) -> None:
    claims, _ = tables(tmp_path)
    strikes = parquet(tmp_path / "s.parquet", [STRIKE, STRIKE], lon=[None, 40.0])
    with pytest.raises(RowError, match=r"row 1, column lon: no value.*1 more bad rows"):
        read_tables(claims, strikes, Rejects())
    parquet(strikes, [STRIKE], date=pa.array([0], pa.timestamp("s", tz="Asia/Damascus")))
    with pytest.raises(RowError, match=r"has the zone Asia/Damascus, but .*claims.csv, row 1.* has no zone"):
        read_tables(claims, strikes, Rejects())


def test_parquet_that_is_cut_short_or_lacks_a_column_is_refused(tmp_path: Path) -> None:
    claims, _ = tables(tmp_path)
    strikes = parquet(tmp_path / "s.parquet", [STRIKE])
    strikes.write_bytes(strikes.read_bytes()[:-20])
    with pytest.raises(TableError, match="not Parquet, or cut short"):
        read_tables(claims, strikes, Rejects())
    pq.write_table(pa.table({"id": [1]}), strikes)
    with pytest.raises(TableError, match="no column lon, lat"):
        read_tables(claims, strikes, Rejects())


@pytest.mark.parametrize(
    ("column", "values"),
    [("lon", [True]), ("lon", [[40.1]]), ("lat", [{"deg": 35.3}]), ("actor", [b"\xff"]), ("id", [False])],
)
def test_columns_that_hold_no_numbers_or_text_are_refused(
    tmp_path: Path, column: str, values: list[Any]
) -> None:
    claims, _ = tables(tmp_path)
    strikes = parquet(tmp_path / "s.parquet", [STRIKE], **{column: values})
    with pytest.raises(TableError, match=rf"s\.parquet, column {column}: of type .*; expected numbers"):
        read_tables(claims, strikes, Rejects())


@pytest.mark.parametrize("statistics", [True, False], ids=["in the footer too", "in a page"])
def test_parquet_whose_text_is_damaged_is_refused(tmp_path: Path, statistics: bool) -> None:
    claims, _ = tables(tmp_path)
    strikes = tmp_path / "s.parquet"
    text = {name: [value] for name, value in STRIKE.items()}
    pq.write_table(
        pa.table(text | {"actor": ["somebody's"]}),
        strikes,
        compression="none",
        use_dictionary=False,
        write_statistics=statistics,
    )
    strikes.write_bytes(strikes.read_bytes().replace(b"somebody's", b"some\xff\xfey's"))
    with pytest.raises(TableError, match=r"not Parquet, or cut short .*; get the file again"):
        read_tables(claims, strikes, Rejects())


def test_without_pyarrow_parquet_is_refused_with_the_fix(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(source, "import_module", missing)
    claims, _ = tables(tmp_path)
    with pytest.raises(TableError, match=r"make setup"):
        read_tables(claims, tmp_path / "s.parquet", Rejects())
