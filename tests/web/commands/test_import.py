"""`standoff import`: what it prints, refuses and leaves."""

import json
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from incidents.store import FeatureQuery, open_store
from tests.incidents.exchange.imports.samples import acled
from tests.web.commands.conftest import PROGRAM, Run


def _write(text: str, name: str = "made.csv") -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def _stored() -> list[dict[str, object]]:
    store = open_store("standoff.sqlite")
    found = [json.loads(body) for body in store.bodies(FeatureQuery(collection="incidents"))]
    store.close()
    return found


def test_incidents_are_in_the_store_and_counted(run: Run) -> None:
    result = run("import", _write(acled({}, {"event_id_cnty": "MAD18", "fatalities": "0"})))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "ACLED: 2 new, 0 changed, 0 unchanged from made.csv (acled)\n"
    assert [one["geometry"] for one in _stored()] == [
        {"type": "Point", "coordinates": [40.1408, 35.3359]}
    ] * 2
    assert not Path("made.rejects.csv").exists()


def test_the_same_file_again_changes_nothing(run: Run) -> None:
    name = _write(acled({}))
    run("import", name)
    again = run("import", name)
    assert again.stderr == "1 batches had been imported before\n"
    assert again.stdout == "ACLED: 0 new, 0 changed, 0 unchanged from made.csv (acled)\n"


def test_an_update_takes_the_place_of_what_was_there(run: Run) -> None:
    run("import", _write(acled({}, {"event_id_cnty": "MAD18", "fatalities": "0"})))
    result = run("import", _write(acled({"fatalities": "7"}, {"event_id_cnty": "MAD18", "fatalities": "0"})))
    assert result.stdout == "ACLED: 0 new, 1 changed, 1 unchanged from made.csv (acled)\n"
    assert sorted(one["properties"]["killed_max"] for one in _stored()) == [0, 7]  # type: ignore[index]


def test_what_is_wrong_is_counted_and_named(run: Run) -> None:
    rows = (
        {},
        {"event_id_cnty": "MAD18"},
        {"event_id_cnty": "MAD19", "latitude": "95"},
        {"event_id_cnty": "MAD20", "fatalities": "0", "latitude": "40.1408", "longitude": "35.3359"},
        {"event_id_cnty": "MAD18", "notes": "Told again in the same file."},
    )
    result = run("import", _write(acled(*rows)), "--dataset", "ours", "--rejects", "bad.csv")
    assert result.stdout.startswith("ours: 3 new, 0 changed, 1 unchanged")
    assert "1 rows rejected, 1 rows in doubt, 1 possible duplicates" in result.stdout
    assert result.stdout.endswith("see bad.csv\n")
    assert "latitude 95 is outside" in Path("bad.csv").read_text(encoding="utf-8")


def test_a_mapping_names_the_columns(run: Run) -> None:
    mapping = _write('date_format = "%d/%m/%Y"\n[columns]\n"day of it" = "date"\nNorth = "lat"\n', "m.toml")
    name = _write("day of it,North,lon\n03/04/2031,35.3359,40.1408\n")
    result = run("import", name, "--mapping", mapping)
    assert result.stdout == "made: 1 new, 0 changed, 0 unchanged from made.csv (csv)\n"
    assert _stored()[0]["properties"]["date"] == "2031-04-03"  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        ("", (), "empty file"),
        ("when,north\n1,2\n", (), "name them in a mapping file"),
        ("lat,lon\n35,40\n", ("--format", "acled"), "ACLED has a column 'event id cnty'"),
        (
            "lat,lon,date\n35.3,40.1,03/04/2031\n",
            (),
            "none of the first 1 rows can be used: line 2: the date",
        ),
    ],
)
def test_what_cant_be_imported_is_one_line(
    refused: Callable[..., str], text: str, options: tuple[str, ...], said: str
) -> None:
    assert said in refused("import", _write(text), *options)


@pytest.mark.slow
def test_killed_it_goes_on_and_loses_nothing(tmp_path: Path) -> None:
    rows = ({"event_id_cnty": f"MAD{n}", "fatalities": "0"} for n in range(45_000))
    (tmp_path / "made.csv").write_text(acled(*rows), encoding="utf-8")
    store, rejects = tmp_path / "standoff.sqlite", tmp_path / "rejects.csv"
    command = [
        *PROGRAM,
        "import",
        str(tmp_path / "made.csv"),
        "--store",
        str(store),
        "--rejects",
        str(rejects),
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and not _count(store):
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = _count(store)
    assert before and before % 20_000 == 0
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert _count(store) == 45_000
    assert f"ACLED: {45_000 - before:,} new, 0 changed, 0 unchanged" in result.stdout


def _count(path: Path) -> int:
    if not path.exists():
        return 0
    store = open_store(path)
    count = sum(store.datasets().values())
    store.close()
    return count
