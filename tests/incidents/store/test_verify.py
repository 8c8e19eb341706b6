"""Whatever is changed behind the store's back is found and named, in both databases."""

import re
from contextlib import suppress
from typing import Any

import pytest

from incidents.deriving import Derived
from incidents.exchange.imports.batches import Batch
from incidents.exchange.properties import names
from incidents.judgements import Correction, Decision
from incidents.store import COLLECTIONS, Store, derive, verify
from incidents.store.access import Token
from incidents.store.postgis import PostgisDatabase
from incidents.store.tables import table
from tests.incidents import sample
from tests.incidents.store.sampled import REPORTS

EVIDENCE = ("received", "readings", "history", "documents", "tokens", *map(table, COLLECTIONS))
TOKEN = Token(hash="h", name="desk", scopes=("read", "write"), created_at="2030-01-01T00:00:00Z")


@pytest.fixture
def kept(store: Store) -> Store:
    """Two reports, one of them corrected; an import; a token; all that follows."""
    store.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
    claim = sample.reading_b().claims[0]
    store.correct(
        Correction(
            report="b",
            kind=claim.kind.value,
            start=claim.span.start,
            end=claim.span.end,
            decision=Decision.REJECT,
        ),
        "me",
    )
    batch = Batch(key="k", number=0, dataset="made", file_sha256="0", author="me")
    store.put_batch(batch, [_incident(n) for n in range(3)])
    store.add_token(TOKEN, "me")
    store.derive()
    assert store.first_broken() is None
    return store


def _incident(n: int) -> dict[str, Any]:
    told = {"title": f"no {n}", "date": "2030-01-01", "lon": 1.0, "killed_min": n, "restricted": False}
    point = {"type": "Point", "coordinates": [1.0, 2.0]}
    properties = dict.fromkeys(names("incidents")) | told
    return {"type": "Feature", "id": f"i-{n}", "geometry": point, "properties": properties}


def _other(store: Store, name: str, column: str) -> str:
    """SQL for another value than a column has, whatever its type."""
    if not isinstance(store.database, PostgisDatabase):
        return (
            f"CASE typeof({column}) WHEN 'blob' THEN CAST({column} || x'00' AS BLOB) "
            f"WHEN 'integer' THEN {column} + 1000 WHEN 'real' THEN {column} + 1000 "
            f"ELSE coalesce({column}, '') || '1' END"
        )
    asked = "SELECT data_type FROM information_schema.columns WHERE table_name = ? AND column_name = ?"
    with store.database.reading() as db:
        kind = db.execute(asked, (name, column.strip('"'))).fetchone()[0]
    return {
        # What is JSON stays so: an index reads it.
        "text": f"coalesce({column}, '') || CASE WHEN left({column}, 1) IN ('{{', '[') THEN ' ' ELSE '1' END",
        "bytea": f"coalesce({column}, ''::bytea) || '\\x00'::bytea",
        "boolean": f"NOT coalesce({column}, false)",
        "date": f"coalesce({column}, '2000-01-01') + 1",
        "USER-DEFINED": "ST_SetSRID(ST_MakePoint(0.5, 0.5), 4326)",
    }.get(kind, f"coalesce({column}, 0) + 1000")


def _row(store: Store) -> str:
    return "ctid" if isinstance(store.database, PostgisDatabase) else "rowid"


def _columns(store: Store, name: str) -> list[str]:
    with store.database.reading() as db:
        described: Any = db.execute(f"SELECT * FROM {name} LIMIT 1")
        return [column[0] for column in described.description if column[0] != "seq" or name == "history"]


class _TakenBack(Exception):
    """Ends a transaction without a trace."""


def _broken_by(store: Store, change: str) -> str | None:
    """What is found broken after a statement, which is taken back then."""
    broken = None
    with suppress(_TakenBack), store.database.writing() as db:
        db.execute(change)
        broken = verify.first_broken(db, store.database)
        broken = broken or verify.first_not_derived(db, Derived.of(derive.sources(db)))
        raise _TakenBack
    return broken


def test_a_change_of_any_column_is_found(kept: Store) -> None:
    row, unseen = _row(kept), []
    for name in EVIDENCE:
        for bare in _columns(kept, name):
            other, one = _other(kept, name, f'"{bare}"'), f"{row} = (SELECT min({row}) FROM {name})"
            if _broken_by(kept, f'UPDATE {name} SET "{bare}" = {other} WHERE {one}') is None:
                unseen.append((name, bare))
    assert unseen == []
    assert kept.first_broken() is None


@pytest.mark.parametrize("name", EVIDENCE)
def test_a_row_that_is_gone_is_missed(kept: Store, name: str) -> None:
    row = _row(kept)
    assert _broken_by(kept, f"DELETE FROM {name} WHERE {row} = (SELECT min({row}) FROM {name})")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("UPDATE history SET author = 'x' WHERE seq = 2", r"entry 2 \(receive b, .*, by x\): it was changed"),
        (
            "UPDATE history SET body = '{}' WHERE seq = 5",
            r"entry 5 \(correct b, .* by me\): its body was",
        ),
        (
            "UPDATE history SET body = NULL WHERE seq = 5",
            r"entry 5 .*: its body is gone, without",
        ),
        (
            "UPDATE history SET body = NULL WHERE seq = 1",
            r"entry 1 .*: its body is gone, without",
        ),
        ("DELETE FROM history WHERE seq = 3", r"entry 4 .*: entry 3 is missing"),
        ("DELETE FROM received WHERE id = 'a'", "report a: it is gone, without a redaction"),
        ("DELETE FROM readings WHERE report = 'b'", "report b: its reading is gone"),
        ("UPDATE received SET restricted = 1", "report a: what is told of it isn't what was recorded"),
        ("UPDATE received SET text = NULL, original = NULL", "report a: its bytes aren't those"),
        ("UPDATE tokens SET scopes = 'admin'", "token desk: it isn't as it was recorded"),
        ("DELETE FROM incidents WHERE id = 'i-1'", "imported incidents: one was changed, added or removed"),
        ("DELETE FROM findings", r"findings .*: it is missing.*standoff reread"),
        ("UPDATE places SET audience = 2", r"places .*: it is(n't what| missing)"),
        (
            "UPDATE incidents SET \"title\" = 'x' WHERE id = 'i-1'",
            "incidents i-1: it isn't as",
        ),
    ],
)
def test_what_was_done_is_named(kept: Store, change: str, message: str) -> None:
    assert re.match(message, _broken_by(kept, change) or "whole")


def test_a_cut_end_shows_to_who_knows_the_head(kept: Store) -> None:
    earlier = kept.head()[1]
    claim = sample.reading_b().claims[1]
    place = {"start": claim.span.start, "end": claim.span.end}
    kept.correct(Correction(report="b", kind="denial", decision=Decision.ACCEPT, **place), "me")
    later = kept.head()[1]
    assert kept.first_broken(earlier) is kept.first_broken(later) is None
    with kept.database.writing() as db:
        db.execute("DELETE FROM history WHERE hash = ?", (later,))
    assert kept.first_broken(earlier) is None
    assert f"no entry has the hash {later}: entries were cut off the end" in (kept.first_broken(later) or "")


def test_a_redaction_leaves_all_whole(kept: Store) -> None:
    kept.redact("b", "me", "a source asked")
    assert kept.first_broken() is None
    kept.derive()
    assert kept.first_broken() is None
    assert [e.body for e in kept.history(subject="b") if e.action == "correct"] == [None]
    assert _broken_by(kept, "UPDATE received SET publisher = 'x' WHERE id = 'b'")
