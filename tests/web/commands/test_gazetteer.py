"""`standoff gazetteer`, and the folder it works on."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.gazetteer.sources.samples import dump_line
from tests.web.commands.conftest import PROGRAM
from web.commands import options

Run = Callable[..., Result]
Refused = Callable[..., str]
ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The gazetteer's folder, named by the environment."""
    monkeypatch.setenv("STANDOFF_GAZETTEER", str(tmp_path / "g"))
    return tmp_path / "g"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "XX.txt"
    lines = (dump_line(1), "broken", dump_line(2, kind="U", code="SMU"), dump_line(1, "Again"))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_file_is_loaded_listed_told_of_and_removed(run: Run, dump: Path, folder: Path) -> None:
    loaded = run("gazetteer", "load", str(dump), "--source", "zeta")
    assert loaded.exit_code == 0
    assert loaded.stdout == (
        "zeta: 1 places from XX.txt (geonames), 2 rows rejected, 1 undersea features left out; "
        f"see {folder / 'zeta.rejects.csv'}\n"
    )
    again = run("gazetteer", "load", str(dump), "--source", "zeta")
    assert "nothing to do" in again.stdout and again.exit_code == 0
    assert run("gazetteer", "list").stdout.split() == ["zeta", "1", "places", "geonames", "XX.txt"]
    info = run("gazetteer", "info", "zeta").stdout
    assert "XX.txt (geonames), a gazetteer" in info and "zeta.rejects.csv" in info
    assert f"folder    {folder}" in run("gazetteer", "info").stdout
    assert run("gazetteer", "remove", "zeta").stdout == "removed zeta: 1 places\n"
    assert "nothing in" in run("gazetteer", "list").stdout


def test_the_option_comes_before_the_environment(run: Run, dump: Path, tmp_path: Path, folder: Path) -> None:
    other = tmp_path / "other"
    assert run("gazetteer", "load", str(dump), "--gazetteer", str(other)).exit_code == 0
    assert (other / "source-xx.sqlite").is_file() and not folder.exists()


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("load", "nowhere.txt"), "nowhere.txt"),
        (("load",), "FILE"),
        (("load", "XX.txt", "--format", "xlsx"), "xlsx"),
        (("load", "XX.txt", "--format", "csv"), "XX.txt: line 1: no column is a name"),
        (("load", "XX.txt", "--source", "Ä"), "can't name a source"),
        (("remove", "nix"), "holds no source 'nix'"),
        (("info", "nix"), "holds no source 'nix'"),
        (("remove", "world"), "built-in world"),
        (("lod", "XX.txt"), "lod"),
    ],
)
def test_errors_are_one_line(refused: Refused, dump: Path, args: tuple[str, ...], message: str) -> None:
    assert message in refused("gazetteer", *args)


@pytest.mark.parametrize("command", ["read", "geocode", "check", "area", "candidates", "serve"])
def test_every_command_that_looks_places_up_takes_the_folder(run: Run, command: str) -> None:
    assert "--gazetteer FOLDER" in run(command, "--help").stdout


def test_the_folder_of_the_option_is_opened(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    small = options.gazetteer()
    monkeypatch.setattr(options, "gazetteer", lambda: (opened.append(options.folder()), small)[1])
    assert run("geocode", "Alpha", "--gazetteer", str(tmp_path / "there")).exit_code == 0
    assert run("geocode", "Alpha").exit_code == 0
    assert opened == [tmp_path / "there", tmp_path / "g"]


@pytest.mark.slow
def test_it_is_silent_where_nobody_watches(dump: Path, folder: Path) -> None:
    command = [*PROGRAM, "gazetteer", "load", str(dump)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stderr == "" and done.stdout.startswith("xx: 1 places")
    assert (folder / "source-xx.sqlite").is_file()
