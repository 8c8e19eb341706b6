"""One run at a time for an output."""

import subprocess
import sys
from pathlib import Path

import pytest

from incidents.crosscheck.errors import BusyError
from incidents.crosscheck.lock import only_run

HOLD = """
import sys
from pathlib import Path
from incidents.crosscheck.lock import only_run
with only_run(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_run_is_refused_while_the_first_lives(tmp_path: Path) -> None:
    folder = tmp_path / "pairs.csv.parts"
    with only_run(folder):
        with pytest.raises(BusyError, match=r"another run is writing to .*; wait until"), only_run(folder):
            pytest.fail("two at once")
        assert folder.is_dir()
    assert not folder.exists()
    with only_run(folder):
        assert folder.is_dir()


def test_a_run_that_was_killed_keeps_nobody_out(tmp_path: Path) -> None:
    folder = tmp_path / "pairs.csv.parts"
    command = [sys.executable, "-c", HOLD, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(BusyError), only_run(folder):
            pytest.fail("two at once")
        other.kill()
    with only_run(folder):
        assert folder.is_dir()


def test_what_an_unfinished_run_left_stays(tmp_path: Path) -> None:
    folder = tmp_path / "pairs.csv.parts"
    with pytest.raises(ZeroDivisionError), only_run(folder):
        (folder / "000000.part").write_text("done")
        raise ZeroDivisionError
    assert (folder / "000000.part").exists()
