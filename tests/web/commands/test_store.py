"""Commands that keep a store: verify, backup, restore, history, redact, restrict, reread."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from incidents.exchange.imports.batches import Batch
from incidents.store import Audience, FeatureQuery, Store, open_store
from tests.incidents import sample
from tests.incidents.store.sampled import REPORTS
from tests.web.commands.conftest import Run


def _fill(where: str | Path) -> None:
    with closing(open_store(where)) as store:
        store.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
        store.derive()


@pytest.fixture(params=["sqlite", "postgis"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A store with two reports, in each database in turn."""
    is_file = request.param == "sqlite"
    found = str(tmp_path / "s.sqlite") if is_file else str(request.getfixturevalue("empty_database"))
    _fill(found)
    return found


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    with closing(open_store(where)) as opened:
        yield opened


def test_a_whole_store_is_proven_and_its_head_told(run: Run, where: str, store: Store) -> None:
    result = run("verify", "--store", where)
    number, last = store.head()
    assert (result.exit_code, result.stdout) == (
        0,
        f"whole: {number} entries, the last has the hash {last}\n",
    )
    assert run("verify", "--store", where, "--head", last).exit_code == 0


def test_the_first_broken_link_is_named(run: Run, where: str, store: Store) -> None:
    with store.database.writing() as db:
        db.execute("UPDATE history SET author = 'somebody' WHERE seq = 2")
    result = run("verify", "--store", where)
    assert result.exit_code == 1
    assert re.fullmatch(r"entry 2 \(receive b, .*, by somebody\): it was changed\n", result.stdout)


def test_a_head_that_is_gone_is_named(run: Run, where: str) -> None:
    result = run("verify", "--store", where, "--head", "f" * 64)
    assert (result.exit_code, result.stdout[:22]) == (1, "no entry has the hash ")
    assert "64 digits" in run("verify", "--store", where, "--head", "f").stderr


@pytest.mark.parametrize(
    "command", [("verify",), ("backup", "x"), ("history",), ("redact", "a", "--reason", "r")]
)
def test_a_store_that_is_not_there_is_not_made(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command, "--store", "missing.sqlite")
    assert result.exit_code == 2
    assert "there is no store missing.sqlite; make one with" in result.stderr
    assert not Path("missing.sqlite").exists() and not Path("x").exists()


def test_a_backup_becomes_the_same_store(
    run: Run, where: str, store: Store, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    copy = tmp_path / "copy"
    assert "is copied to" in run("backup", str(copy), "--store", where).stdout
    assert copy.stat().st_mode & 0o077 == 0
    is_file = not where.startswith("postgresql://")
    new = str(tmp_path / "new.sqlite") if is_file else str(request.getfixturevalue("new_database"))
    result = run("restore", str(copy), "--store", new)
    assert (result.exit_code, result.stderr) == (0, "")
    assert store.head()[1] in result.stdout
    with closing(open_store(new)) as again:
        for audience in Audience:
            query = FeatureQuery(collection="incidents", audience=audience, words="betatown")
            assert again.page(query) == store.page(query)
        assert again.original("a") == store.original("a")
        again.redact("a", "me", "the copy can be written")
    assert re.search("(is there|'standoff') already", run("restore", str(copy), "--store", new).stderr)


def test_a_backup_overwrites_nothing(run: Run, where: str, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("precious")
    result = run("backup", str(tmp_path / "copy"), "--store", where)
    assert (result.exit_code, (tmp_path / "copy").read_text()) == (2, "precious")
    missing = run("backup", str(tmp_path / "no" / "copy"), "--store", where)
    assert missing.exit_code == 2 and len(missing.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"hello", "is no backup of a store"),
        (b"", "is no backup of a store"),
        (b"SQLite format 3\x00" + b"\x01" * 5000, "can't be|another program"),
        (b"PGDMP\x01", "backup of a store in PostGIS; restore it with --store postgresql://"),
    ],
)
def test_what_is_no_backup_makes_no_store(run: Run, data: bytes, message: str) -> None:
    Path("copy").write_bytes(data)
    result = run("restore", "copy", "--store", "new.sqlite")
    assert result.exit_code == 2 and re.search(message, result.stderr)
    assert [path.name for path in Path.cwd().iterdir() if "new" in path.name] == []


def test_a_tampered_backup_makes_no_store(run: Run) -> None:
    _fill("s.sqlite")
    run("backup", "copy", "--store", "s.sqlite")
    with closing(sqlite3.connect("copy")) as db:
        db.execute("UPDATE received SET text = 'something else'")
        db.commit()
    result = run("restore", "copy", "--store", "new.sqlite")
    assert result.exit_code == 2
    assert (
        "the backup copy isn't whole: report a: what is told of it isn't what was recorded" in result.stderr
    )
    assert not Path("new.sqlite").exists()


def test_a_file_is_not_restored_into_postgis(run: Run, new_database: str) -> None:
    _fill("s.sqlite")
    run("backup", "copy", "--store", "s.sqlite")
    result = run("restore", "copy", "--store", new_database)
    assert "is a backup of a store in a file; restore it with --store FILE" in result.stderr
    Path("dump").write_bytes(b"PGDMP nonsense")
    assert "pg_restore failed" in run("restore", "dump", "--store", new_database).stderr


def test_the_history_says_who_did_what(run: Run, where: str) -> None:
    run("redact", "a", "--reason", "a source \x1b[31masked", "--store", where)
    lines = run("history", "--store", where).stdout.splitlines()
    assert [line.split(": ")[1].split()[0] for line in lines] == [
        "receive",
        "receive",
        "read",
        "read",
        "redact",
    ]
    assert "\x1b" not in lines[-1] and "a source" in lines[-1]
    about = run("history", "a", "--after", "1", "--format", "json", "--store", where).stdout.splitlines()
    assert [json.loads(line)["action"] for line in about] == ["read", "redact"]


def test_a_redacted_report_is_gone_from_everywhere(run: Run, where: str, store: Store) -> None:
    result = run("redact", "a", "--reason", "a source asked", "--store", where)
    assert (result.exit_code, result.stdout) == (0, "a is deleted\n")
    assert store.original("a") is None and store.report("a", Audience.TRUSTED) is None
    assert not store.entries_behind and store.first_broken() is None
    assert "there is no report 'a'" in run("redact", "a", "--reason", "again", "--store", where).stderr


def test_a_report_is_protected_and_opened_again(run: Run, where: str, store: Store) -> None:
    assert run("restrict", "a", "--store", where).stdout == "a is protected\n"
    assert store.report("a") is None and not store.entries_behind
    assert run("restrict", "a", "--lift", "--store", where).stdout == "a is open\n"
    assert store.report("a") is not None
    assert run("restrict", "--store", where).exit_code == 2


def test_a_place_is_protected_with_every_report_that_names_it(run: Run, where: str, store: Store) -> None:
    assert run("restrict", "--place", "alpha", "--store", where).stdout == "alpha is protected\n"
    assert store.report("a") is None and store.report("b") is not None
    assert store.first_broken() is None


def test_a_place_that_is_not_held_is_not_said_to_be_protected(run: Run, where: str, store: Store) -> None:
    head = store.head()
    result = run("restrict", "--place", "Camp Alpha", "--store", where)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no place 'Camp Alpha'" in result.stderr and "place_id" in result.stderr
    assert store.head() == head
    assert run("restrict", "--place", "forgotten", "--lift", "--store", where).exit_code == 0


def test_an_imported_data_set_is_opened_and_protected_by_importing_it(
    run: Run, where: str, store: Store
) -> None:
    batch = Batch(key="k", number=0, dataset="made", file_sha256="0", author="me")
    model = json.loads(store.page(FeatureQuery(collection="incidents", limit=1)).bodies[0])
    store.put_batch(batch, [model | {"id": "made-1"}], restricted=True)
    asked = ("restrict", "--dataset", "made", "--store", where)
    assert "with --restricted" in run(*asked).stderr
    assert run(*asked, "--lift", "--reason", "it was published").stdout == "made is open\n"
    assert store.body("incidents", "made-1") is not None
    assert store.history(subject="made")[-1].content["reason"] == "it was published"
    again = run(*asked, "--lift")
    assert again.exit_code == 2 and "no incident of a data set 'made' is protected" in again.stderr
    assert run(*asked, "--lift", "a").exit_code == 2


def test_reading_again_mends_what_was_derived(
    run: Run, where: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"a": sample.reading_a(), "b": sample.reading_b()}
    monkeypatch.setattr("incidents.ingest.read_report", lambda report, _: known[report.id])
    with store.database.writing() as db:
        db.execute("DELETE FROM incidents")
    assert run("verify", "--store", where).exit_code == 1
    result = run("reread", "--store", where)
    assert (result.exit_code, result.stdout) == (0, "2 reports are read again\n")
    assert run("verify", "--store", where).exit_code == 0
