"""`standoff crosscheck`: what it prints, refuses and leaves, and that a killed run goes on."""

import csv
import re
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.incidents.crosscheck.tables import CLAIM_HEADER, STRIKE_HEADER, sample, write, write_tables
from tests.web.commands.conftest import PROGRAM, Run

CLAIM = ["camp", 40.1408, 35.3359, 1200, "coalition", "2015-12-06", "", "none_within", 55_000, 500]
NEAR = ["city", 40.14, 35.25, 8000, "coalition", "2015-12-06", ""]
EDGE = ["edge", 40.1408, 35.82, 8000, "coalition", "2015-12-05", "2015-12-07"]
OTHERS = [
    ["far", 40.1408, 36.5, 8000, "coalition", "2015-12-06", ""],
    ["later", 40.14, 35.25, 8000, "coalition", "2015-12-07", ""],
    ["whose", 40.14, 35.25, 8000, "another", "2015-12-06", ""],
]


@pytest.fixture
def tables(tmp_path: Path) -> tuple[str, str]:
    """A claim and strikes: one that breaks it, one that may, and three that don't concern it."""
    write(tmp_path / "claims.csv", CLAIM_HEADER, [CLAIM])
    write(tmp_path / "strikes.csv", STRIKE_HEADER, [NEAR, EDGE, *OTHERS])
    return "claims.csv", "strikes.csv"


def files() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def test_pairs_are_written_and_counted(run: Run, tables: tuple[str, str]) -> None:
    result = run("crosscheck", *tables, "--out", "pairs.csv")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "2 pairs of 1 claims and 5 strikes in pairs.csv: 1 contradicted, 1 borderline\n"
    with Path("pairs.csv").open(newline="") as file:
        near, edge = csv.DictReader(file)
    assert list(near.values()) == ["camp", "city", "330.535", "18730.535", "contradicted"]
    assert (edge["strike_id"], edge["verdict"]) == ("edge", "borderline")
    assert files() == ["claims.csv", "pairs.csv", "strikes.csv"]


def test_a_bad_row_is_one_line_and_nothing_is_left(
    refused: Callable[..., str], tables: tuple[str, str], tmp_path: Path
) -> None:
    write(tmp_path / "strikes.csv", STRIKE_HEADER, [NEAR, [*EDGE[:1], 35.8, 140.1, *EDGE[3:]]])
    said = refused("crosscheck", *tables, "--out", "pairs.csv")
    assert "strikes.csv, row 2 (line 3), column lat: latitude 140.1 is outside -90..90" in said
    assert "were they swapped?; mend it, or set bad rows aside with --rejects FILE" in said
    assert files() == ["claims.csv", "strikes.csv"]


def test_bad_rows_are_set_aside(run: Run, tables: tuple[str, str], tmp_path: Path) -> None:
    write(tmp_path / "strikes.csv", STRIKE_HEADER, [NEAR, [*EDGE[:3], 0, *EDGE[4:]], NEAR])
    result = run("crosscheck", *tables, "--out", "pairs.csv", "--rejects", "bad.csv")
    assert result.exit_code == 0
    assert result.stderr == "2 bad rows are in bad.csv\n"
    assert result.stdout.startswith("1 pairs of 1 claims and 1 strikes")
    with Path("bad.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["table"], row["row"], row["column"]) for row in rows] == [
        ("strikes.csv", "2", "uncertainty_m"),
        ("strikes.csv", "3", "id"),
    ]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "Missing option '--out'"),
        (("--out", "pairs.xlsx"), "'.xlsx' is no format; expected .csv or .parquet"),
        (("--out", "claims.csv"), "claims.csv is both CLAIMS and --out"),
        (("--out", "nowhere/pairs.csv"), "nowhere"),
        (("--out", "pairs.csv", "--cluster", "nonsense"), "no Dask scheduler answers at 'nonsense'"),
    ],
)
def test_a_wrong_call_is_refused(
    refused: Callable[..., str], tables: tuple[str, str], args: tuple[str, ...], said: str
) -> None:
    assert said in refused("crosscheck", *tables, *args)


def test_a_missing_table_is_named(refused: Callable[..., str], tables: tuple[str, str]) -> None:
    assert "no.csv: No such file" in refused("crosscheck", tables[0], "no.csv", "--out", "pairs.csv")


@pytest.mark.slow
def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    claims, strikes = sample(25_000, seed=7, actors=1, days=100)
    paths = [str(path) for path in write_tables(tmp_path, claims, strikes)]
    manifest = tmp_path / "pairs.csv.parts" / "manifest.jsonl"
    command = [*PROGRAM, "crosscheck", *paths, "--out"]
    with subprocess.Popen([*command, str(tmp_path / "pairs.csv")]) as running:
        while running.poll() is None and not (manifest.exists() and manifest.read_bytes().count(b"\n") > 1):
            time.sleep(0.005)
        running.send_signal(signal.SIGKILL)
    assert running.returncode == -signal.SIGKILL and not (tmp_path / "pairs.csv").exists()
    again = subprocess.run(
        [*command, str(tmp_path / "pairs.csv")], check=True, capture_output=True, text=True
    )
    assert re.fullmatch(r"[1-3] of 4 blocks had been done before\n", again.stderr)
    whole = subprocess.run(
        [*command, str(tmp_path / "whole.csv")], check=True, capture_output=True, text=True
    )
    assert again.stdout == whole.stdout.replace("whole", "pairs")
    assert (tmp_path / "pairs.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
