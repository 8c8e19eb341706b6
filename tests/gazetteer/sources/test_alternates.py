"""GeoNames' table of alternate names."""

from pathlib import Path

import numpy as np
import pytest

from gazetteer.errors import SourceError
from gazetteer.sources.alternates import staged
from gazetteer.sources.row import Reject
from gazetteer.sources.stream import Stream

ROWS = """\
1\t7\ten\tTell Zeta\t1\t\t\t
2\t7\tar\tتل زيتا\t\t\t\t
3\t7\tlink\thttps://zeta.example\t\t\t\t
4\t7\t\tZetaville\t\t\t1\t\t1800\t1900
5\t7\tpost\tZ-700\t\t\t\t
6\t8\ten\tElsewhere\t\t\t\t
7\t7\tku\tTil Zîta\t\t\t\t\t\t
"""


def _nothing(_: Stream) -> None:
    return


def read(path: Path, rejects: list[Reject]) -> tuple[list[str], list[str], list[str]]:
    wanted = np.array([5, 7], dtype=np.int64)
    with staged(path, wanted, path.parent, progress=_nothing, reject=rejects.append) as found:
        return found.names(7), found.no_names(7), found.names(8)


def test_names_of_a_place_late_ones_last_and_no_codes(tmp_path: Path) -> None:
    path = tmp_path / "alternateNamesV2.txt"
    path.write_text(ROWS, encoding="utf-8")
    names, no_names, unwanted = read(path, [])
    assert names == ["Tell Zeta", "تل زيتا", "Til Zîta", "Zetaville"]
    assert no_names == ["https://zeta.example", "Z-700"]
    assert unwanted == []
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_broken_lines_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text(ROWS + "broken\n" + "x\t7\ten\tNo\t\t\t\t\n8\t7\ten\tYes\t\t\t\t\n", encoding="utf-8")
    rejects: list[Reject] = []
    assert "Yes" in read(path, rejects)[0]
    assert [reject.line for reject in rejects] == [8, 9]
    assert "names.txt" in rejects[0].reason


def test_another_table_is_refused_at_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("id,name\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"names\.txt, line 1: 1 columns"):
        read(path, [])
