"""The table of what wasn't taken."""

import csv
from contextlib import closing
from pathlib import Path

import pytest

from gazetteer.sources.rejects import COLUMNS, Rejects
from gazetteer.sources.row import Reject


def reject(line: int, start: str = "x", *, left_out: bool = False) -> Reject:
    return Reject(line=line, start=start, reason="sea" if left_out else "broken", left_out=left_out)


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_rejects_are_written_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    with closing(Rejects(path, 0)) as rejects:
        rejects.add(3, reject(4))
        rejects.add(5, reject(6, left_out=True))
        assert (rejects.rejected, rejects.left_out, rejects.first) == (1, {"sea": 1}, "line 4: broken")
    assert table(path) == [
        list(COLUMNS),
        ["3", "4", "rejected", "broken", "x"],
        ["5", "6", "left out", "sea", "x"],
    ]


def test_a_table_that_was_cut_off_goes_on_where_the_index_does(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    with closing(Rejects(path, 0)) as rejects:
        for row in (0, 2, 4, 9):
            rejects.add(row, reject(row))
    path.write_text(path.read_text(encoding="utf-8") + '10,10,rejected,"bro', encoding="utf-8")
    with closing(Rejects(path, 5)) as rejects:
        assert rejects.rejected == 2
        rejects.add(6, reject(6))
    assert [row[0] for row in table(path)[1:]] == ["2", "4", "6"]


def test_the_table_ends_while_counting_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazetteer.sources.rejects.MOST", 3)
    with closing(Rejects(tmp_path / "r.csv", 0)) as rejects:
        for row in range(1, 8):
            rejects.add(row, reject(row))
    assert rejects.rejected == 7
    assert len(table(tmp_path / "r.csv")) == 4


def test_a_spreadsheet_runs_nothing_and_hostile_text_is_written(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    with closing(Rejects(path, 0)) as rejects:
        for start in ("=1+1", "@SUM(1)", "\ud800", "a\x00b"):
            rejects.add(1, reject(1, start))
    assert [row[4] for row in table(path)[1:]] == ["'=1+1", "'@SUM(1)", "?", "a\x00b"]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        (" =1+1", "' =1+1"),
        ("＝1+1", "'＝1+1"),
        ('"=1+1', "'\"=1+1"),
        ("a;=1+1", "a;'=1+1"),
        ("a\t@SUM(1)|-1", "a\t'@SUM(1)|'-1"),
        ("Tell al-Qasr 2 = 3", "Tell al-Qasr 2 = 3"),
    ],
)
def test_no_cell_is_a_formula_in_any_spreadsheet(tmp_path: Path, text: str, cell: str) -> None:
    with closing(Rejects(tmp_path / "r.csv", 0)) as rejects:
        rejects.add(1, Reject(line=1, start=text, reason=text))
    assert table(tmp_path / "r.csv")[1][3:] == [cell, cell]
