"""What the service benchmark asks is the same of every service, and what it counts is so."""

import http.server
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from itertools import islice, repeat
from os import getpid
from pathlib import Path

import bench_service
import pytest
import service_data as data
import service_peers
from bench_service import CONNECTIONS, QUESTIONS
from service_client import Load, fetched, measured, percentile, settle
from service_peers import PEERS, pygeoapi_config

from incidents.store import FeatureQuery, open_store

COUNT = 600


class Answering(http.server.BaseHTTPRequestHandler):
    """Counts connections and requests; has nothing under /none."""

    protocol_version = "HTTP/1.1"
    asked: list[str]
    connections: int

    def setup(self) -> None:
        super().setup()
        type(self).connections += 1

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/chunks":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b'6\r\n{"a": \r\n2\r\n1}\r\n0\r\n\r\n')
            return
        self.send_response(404 if self.path == "/none" else 200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def server() -> Iterator[tuple[int, type[Answering]]]:
    handler = type("Fresh", (Answering,), {"asked": [], "connections": 0})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running.server_port, handler
        running.shutdown()
        thread.join()


def load(rate: float, cpu_ms: float = 1.0) -> Load:
    return Load(rate=rate, p99_ms=5.0, cpu_ms=cpu_ms)


def test_made_incidents_are_the_same_each_time_with_twelve_properties() -> None:
    made = list(data.features(COUNT))
    assert made == list(data.features(COUNT))
    assert {f["id"] for f in made} == {data.key(n) for n in range(COUNT)}
    assert {sum(v not in (None, []) for v in f["properties"].values()) for f in made} == {12}


def test_the_store_and_the_table_hold_what_a_plain_count_finds(tmp_path: Path) -> None:
    data.fill_store(tmp_path, COUNT)
    data.fill_table(tmp_path, COUNT)
    points = [tuple(f["geometry"]["coordinates"]) for f in data.features(COUNT)]
    counts = []
    with (
        closing(open_store(tmp_path / data.STORE)) as store,
        closing(sqlite3.connect(tmp_path / data.TABLE)) as db,
    ):
        for box in islice(data.boxes(5), 20):
            counts.append(data.inside(box, points))
            ours = store.page(FeatureQuery(collection="incidents", bbox=box, limit=COUNT)).number_matched
            sql = "SELECT count(*) FROM incidents WHERE lon BETWEEN ? AND ? AND lat BETWEEN ? AND ?"
            west, south, east, north = box
            assert ours == db.execute(sql, (west, east, south, north)).fetchone()[0] == counts[-1]
    assert any(counts)


def test_boxes_are_half_a_degree_and_new_each_time() -> None:
    found = list(islice(data.boxes(1), 100))
    assert len(set(found)) == 100
    assert {(round(e - w, 4), round(n - s, 4)) for w, s, e, n in found} == {(0.5, 0.5)}
    assert found != list(islice(data.boxes(2), 100))


@pytest.mark.parametrize("name", PEERS)
def test_each_service_is_asked_for_the_same_box_and_item(name: str) -> None:
    peer, box = PEERS[name], (36.25, 35.5, 36.75, 36.0)
    pages = [peer.page(box), peer.count(box)]
    assert all(str(degrees) in path for path in pages for degrees in box)
    assert "=100" in peer.page(box)
    assert "=100" in peer.first
    ids = list(islice(bench_service.paths(peer, QUESTIONS[1], COUNT, 3), 50))
    assert len(set(ids)) == 50
    assert peer.item(7) in {peer.item(n) for n in range(COUNT)} >= set(ids)


def test_the_package_counts_from_one() -> None:
    assert PEERS["pygeoapi"].item(0).partition("?")[0].endswith("/1")
    assert PEERS["ours"].item(0).endswith("/" + data.key(0))


def test_pygeoapi_is_told_where_its_package_lies(tmp_path: Path) -> None:
    (provider,) = pygeoapi_config(tmp_path, 8_123)["resources"]["incidents"]["providers"]
    assert Path(provider["data"]) == tmp_path / data.PACKAGE


def test_a_client_keeps_its_connections(server: tuple[int, type[Answering]]) -> None:
    port, handler = server
    told = measured(port, getpid(), [repeat("/a"), repeat("/b")], 0.05)
    assert handler.connections == 2
    assert set(handler.asked) == {"/a", "/b"}
    assert told.rate > 0 < told.p99_ms


def test_an_answer_in_chunks_is_joined(server: tuple[int, type[Answering]]) -> None:
    assert fetched(server[0], "/chunks") == {"a": 1}
    assert measured(server[0], getpid(), [repeat("/chunks")], 0.05).failed == 0


def test_an_answer_that_is_an_error_is_counted_apart(server: tuple[int, type[Answering]]) -> None:
    told = measured(server[0], getpid(), [repeat("/a"), repeat("/none")], 0)
    assert told.failed == 1
    with pytest.raises(RuntimeError, match="none of 1 answers was 200"):
        measured(server[0], getpid(), [repeat("/none")], 0)
    with pytest.raises(RuntimeError, match="/none was answered with 404"):
        fetched(server[0], "/none")


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([3.0], 0.99) == 3
    assert percentile([5, 1, 4, 2, 3], 0.5) == 3
    assert percentile(range(1, 1_001), 0.99) == 990


def test_of_two_rounds_the_faster_counts_whole() -> None:
    known, fresh = {("q", 1): load(10, 3.0)}, {("q", 1): load(8, 2.0)}
    assert bench_service.fastest(known, fresh) == known
    assert bench_service.fastest(fresh, known) == known
    assert bench_service.fastest({}, fresh) == fresh


def test_times_are_of_ours_to_the_other() -> None:
    every = [(q, n) for q in QUESTIONS for n in CONNECTIONS]
    loads = {"ours": dict.fromkeys(every, load(1_000)), "pygeoapi": dict.fromkeys(every, load(4, 25.0))}
    rows = list(bench_service.table(COUNT, loads))
    assert len(rows) == 2 * len(QUESTIONS)
    assert rows[0][-3:] == ("", "", "")
    assert rows[1][-3:] == ("250.0", "250.0", "25.0")


def test_a_service_that_is_not_installed_is_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service_peers, "find_spec", lambda name: None)
    assert service_peers.missing("ours") is None
    assert service_peers.missing("datasette") == "datasette isn't installed (uv pip install --group bench)"


def test_a_server_that_works_is_waited_for() -> None:
    done = threading.Event()

    def work() -> None:
        while not done.is_set():
            sum(range(1_000))

    busy = threading.Thread(target=work)
    busy.start()
    threading.Timer(2.0, done.set).start()
    settle(getpid(), within_s=60.0)
    assert done.is_set()
    busy.join()
