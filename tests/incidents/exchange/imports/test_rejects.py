"""The table of what can't be used."""

import csv
from pathlib import Path

import pytest

from incidents.exchange.imports import rejects as module
from incidents.exchange.imports.rejects import COLUMNS, DOUBTFUL, REJECTED, TWINS, Rejects


def _table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert tuple(header) == COLUMNS
    return rows


def test_a_row_stands_there_with_its_line_and_reason(tmp_path: Path) -> None:
    rejects = Rejects(tmp_path / "r.csv")
    rejects.add(1, 2, REJECTED, "the date 'x' is none", ["x", 'قصف, "y"\n'])
    rejects.add(2, 4, DOUBTFUL, "swapped?", ["z"])
    rejects.add_twins([("a", "b")])
    rejects.close()
    assert _table(tmp_path / "r.csv") == [
        ["1", "2", REJECTED, "the date 'x' is none", '["x", "قصف, \\"y\\"\\n"]'],
        ["2", "4", DOUBTFUL, "swapped?", '["z"]'],
        ["", "", TWINS, "2 incidents with the same day, position and toll", '["a", "b"]'],
    ]
    assert rejects.counts == {REJECTED: 1, DOUBTFUL: 1, TWINS: 1}
    assert rejects.first == "line 2: the date 'x' is none"


def test_no_spreadsheet_runs_it(tmp_path: Path) -> None:
    rejects = Rejects(tmp_path / "r.csv")
    rejects.add(1, 2, REJECTED, "=HYPERLINK(1)", "-1+cmd")
    rejects.add(2, 3, REJECTED, "@SUM(1)", ["=1+1", "\0\udc80"])
    rejects.close()
    cells = [cell for row in _table(tmp_path / "r.csv") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_it_goes_on_where_the_store_does(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    first = Rejects(path)
    for row in (2, 5, 7):
        first.add(row, row + 1, REJECTED, "bad", [])
    first.add_twins([("a", "b")])
    first.close()
    with path.open("a", encoding="utf-8") as file:
        file.write("8,9,rejected,cut sho")
    again = Rejects(path, done=5)
    assert again.counts == {REJECTED: 2}
    again.add(6, 7, REJECTED, "bad", [])
    again.close()
    assert [row[0] for row in _table(path)] == ["2", "5", "6"]


def test_a_table_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    rejects = Rejects(tmp_path / "r.csv")
    for row in range(1, 6):
        rejects.add(row, row, REJECTED, "bad", [])
    rejects.close()
    assert len(_table(tmp_path / "r.csv")) == 3
    assert rejects.counts[REJECTED] == 5
