"""A store in PostGIS: what it refuses, what it says, and that it goes on after the server was away."""

import threading
import time
from contextlib import closing
from datetime import date, timedelta
from typing import Any

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.errors import QueryError, StoreError
from incidents.exchange.imports.batches import Batch
from incidents.exchange.properties import names
from incidents.store import FeatureQuery, Received, Store, open_store
from incidents.store.postgis_text import escaped, opened
from incidents.store.postgis_url import Address
from incidents.store.select import select
from tests.cluster import Cluster
from tests.incidents import sample
from tests.incidents.store.sampled import REPORTS, full


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (
            "postgresql://me:pa%40ss@db.example:5433/maps?sslmode=require",
            "postgresql://me@db.example:5433/maps",
        ),
        ("postgres://db.example/maps", "postgresql://db.example/maps"),
        ("postgresql://me:pa?ss@db/maps", "postgresql://me@db/maps"),
        (
            "postgresql:///maps?host=/run/postgresql&user=me&password=pass",
            "postgresql://me@/run/postgresql/maps",
        ),
    ],
)
def test_a_name_has_no_password(url: str, name: str) -> None:
    assert Address.of(url).name == name
    where, environment = Address.of(url).for_programs()
    assert "pass" not in where and "pa@ss" not in where
    assert environment.get("PGPASSWORD", "") in ("pa@ss", "pass", "pa?ss", "")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:secr@et@db/maps",
        "postgresql://me:secr/et@db/maps",
        "postgresql://me:secr%et@db/maps",
        "postgresql://me:secret@db:port/maps",
        "postgresql://me:secret@[::1/maps",
    ],
)
def test_a_url_that_is_misread_is_refused_without_its_parts(url: str) -> None:
    with pytest.raises(StoreError, match="the store's URL can't be read; write postgresql://USER@") as caught:
        Address.of(url)
    assert "secr" not in str(caught.value) and "et@" not in str(caught.value)


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(
        StoreError, match=r"postgresql://me@127.0.0.1:1/maps doesn't answer .*check that"
    ) as caught:
        open_store("postgresql://me:secret@127.0.0.1:1/maps")
    assert "secret" not in str(caught.value)


def test_a_schema_of_another_program_is_refused_and_left_alone(cluster: Cluster, empty_database: str) -> None:
    cluster.ask("CREATE SCHEMA standoff; CREATE TABLE standoff.t (x int);")
    with pytest.raises(StoreError, match="has a schema 'standoff' of another program; name another one"):
        open_store(empty_database)
    assert cluster.ask("SELECT relname FROM pg_class WHERE relnamespace = 'standoff'::regnamespace;") == ["t"]


def test_an_empty_schema_that_an_administrator_made_is_used(cluster: Cluster, empty_database: str) -> None:
    cluster.ask("CREATE SCHEMA standoff;")
    store = open_store(empty_database)
    assert store.is_empty
    store.close()


def test_a_newer_store_is_refused(cluster: Cluster, in_postgis: Store) -> None:
    cluster.ask("UPDATE standoff.schema_version SET version = 99;")
    with pytest.raises(StoreError, match=r"newer Standoff \(schema 99, this one knows 3\); update Standoff"):
        open_store(cluster.url())


def test_a_store_of_version_1_is_derived_anew_once(cluster: Cluster, in_postgis: Store) -> None:
    in_postgis.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
    in_postgis.derive()
    cluster.ask("DROP INDEX standoff.incidents_speakers_list;")
    drop = "DROP TABLE standoff.told, standoff.days, standoff.named;"
    cluster.ask(f"{drop} UPDATE standoff.schema_version SET version = 1;")
    with closing(open_store(cluster.url())) as store:
        assert store.entries_behind and store.derive() and store.first_broken() is None
    assert cluster.ask("SELECT version FROM standoff.schema_version;") == ["3"]
    assert cluster.ask("SELECT to_regclass('standoff.incidents_speakers_list');") != [""]


def _incident(number: int) -> dict[str, Any]:
    day = (date(2000, 1, 1) + timedelta(number)).isoformat()
    told = {"date": day, "notes": f"word{number}", "speakers": [f"s{number}"], "title": "x" * 500}
    properties = dict.fromkeys(names("incidents")) | told | {"perpetrators": [{"who": f"p{number}"}]}
    return {"type": "Feature", "id": f"i-{number}", "geometry": None, "properties": properties}


def test_an_index_answers(in_postgis: Store) -> None:
    batch = Batch(key="k", number=0, dataset="made", file_sha256="0", author="me")
    in_postgis.put_batch(batch, [_incident(number) for number in range(3_000)])
    asks: dict[str, dict[str, Any]] = {
        "speakers_list": {"where": {"op": "a_overlaps", "args": [{"property": "speakers"}, ["s7", "s8"]]}},
        "perpetrators_list": {"where": {"op": "a_contains", "args": [{"property": "perpetrators"}, ["p7"]]}},
        "words": {"words": "word7"},
        "date": {"days": (None, date(2000, 1, 9))},
        "last": {"days": (date(2008, 3, 1), None)},
    }
    with in_postgis.database.writing() as db:
        db.execute("ANALYZE incidents")
        for index, asked in asks.items():
            chosen = select(FeatureQuery(collection="incidents", **asked), in_postgis.database)
            plan = db.execute(f"EXPLAIN {chosen.numbers}", chosen.values).fetchall()
            assert f"incidents_{index} " in " ".join(line for (line,) in plan)


def test_a_user_without_rights_is_told_what_to_grant(cluster: Cluster, empty_database: str) -> None:
    cluster.ask("DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN;")
    with pytest.raises(StoreError, match=r"may not be used by this user .*GRANT CREATE ON DATABASE"):
        open_store(empty_database.replace("postgres@", "guest@"))


def test_it_goes_on_when_the_server_was_started_anew(cluster: Cluster, in_postgis: Store) -> None:
    full(in_postgis)
    head = in_postgis.head()
    cluster.stop()
    try:
        with pytest.raises(StoreError, match="check that PostgreSQL runs there, and try again"):
            in_postgis.head()
    finally:
        cluster.start()
    assert in_postgis.head() == head
    in_postgis.restrict_place("x", "me", restricted=True)


def test_a_connection_cut_while_writing_leaves_nothing(cluster: Cluster, in_postgis: Store) -> None:
    full(in_postgis)
    head = in_postgis.head()
    with pytest.raises(StoreError, match="doesn't answer"), in_postgis.database.writing() as db:
        db.execute("DELETE FROM history")
        cluster.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state ~ '^idle in';")
        db.execute("DELETE FROM received")
    assert in_postgis.head() == head and in_postgis.first_broken() is None


def test_writers_take_turns_and_the_chain_has_no_forks(cluster: Cluster, in_postgis: Store) -> None:
    others = [open_store(cluster.url()) for _ in range(3)]

    def write(store: Store) -> None:
        for n in range(8):
            store.restrict_place(f"p{n}", "me", restricted=True)

    threads = [threading.Thread(target=write, args=(store,)) for store in (in_postgis, *others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert in_postgis.head()[0] == 32 and in_postgis.first_broken() is None
    for store in others:
        store.close()


def test_a_writer_that_waits_too_long_says_so(
    cluster: Cluster, in_postgis: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("incidents.store.postgis._BUSY_S", 1)
    waits = pytest.raises(StoreError, match="is being written by another program; try again when it is done")
    with in_postgis.database.writing(), waits:
        in_postgis.restrict_place("x", "me", restricted=True)


def test_other_tables_of_the_database_are_not_seen(cluster: Cluster, in_postgis: Store) -> None:
    cluster.ask("CREATE TABLE public.history (x int);")
    try:
        assert in_postgis.head()[0] == 0
    finally:
        cluster.ask("DROP TABLE public.history;")


@given(st.text(st.sampled_from("\0\ufdd0\ufdd1a")) | st.text())
def test_every_text_can_be_written(text: str) -> None:
    assert "\0" not in escaped(text) and opened(escaped(text)) == text


def test_nul_in_a_report_comes_back(store: Store) -> None:
    report = sample.report("nul", "a\0b \ufdd0 \ufdd0\ufdd1 c")
    store.receive([Received(report=report)], [], "me\0")
    assert store.reports() == [report]
    assert store.history()[0].author == "me\0" and store.first_broken() is None


def test_a_query_that_takes_too_long_is_ended_in_words(store: Store) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n"
    late = pytest.raises(QueryError, match="the query took longer than 10 s; ask for less")
    with late, store.database.reading(limit_s=0.05) as db:
        db.execute(endless).fetchone()
    assert store.page(FeatureQuery(collection="incidents")).number_matched == 0


def test_a_stream_may_take_its_time_between_rows(store: Store) -> None:
    numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 4) SELECT x FROM n"
    with store.database.reading(limit_s=0.2) as db:
        for _ in store.database.stream(db, numbers, ()):
            time.sleep(0.1)


def test_a_password_in_an_error_is_hidden() -> None:
    address = Address.of("postgresql://me:hunter2@db/maps")
    assert address.shown(psycopg.OperationalError("no hunter2\nhere")) == "no ... here"
