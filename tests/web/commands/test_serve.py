"""`standoff serve`."""

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from incidents.store import Received, open_store
from tests.incidents import sample
from tests.web.commands.conftest import PROGRAM
from web.auth.tokens import new_token


def test_a_port_in_use_is_named_before_anything_is_written(
    refused: Callable[..., str], tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        message = refused("serve", "--port", str(port), "--store", "s.sqlite")
    assert f"port {port} of 127.0.0.1 is in use" in message and "--port" in message
    assert not (tmp_path / "s.sqlite").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--store", "notes.txt"), "notes.txt is not a Standoff store"),
        (("--store", "."), "is a folder"),
        (("--host", "192.0.2.1"), "can't listen on 192.0.2.1, port 0"),
    ],
)
def test_what_cannot_be_served_is_one_line(
    refused: Callable[..., str], tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    assert said in refused("serve", "--port", "0", *args)


def test_a_new_store_starts_with_the_casebook_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    command = [*PROGRAM, "serve", "--port", "0", "--store", str(tmp_path / "s.sqlite")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        try:
            said = running.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+", said)
            assert found, said
            with urllib.request.urlopen(f"{found[0]}/collections/claim-areas/items", timeout=30) as response:
                served = json.load(response)
        finally:
            running.send_signal(signal.SIGINT)
            _, errors = running.communicate(timeout=30)
    assert served["numberMatched"] > 0
    assert "Traceback" not in errors
    assert running.returncode in (0, 130)


@contextmanager
def _serving(*args: str) -> Iterator[tuple[subprocess.Popen[str], str, list[str]]]:
    """A running service, its address, and what it wrote on standard error once it has ended."""
    command, errors = [*PROGRAM, "serve", "--port", "0", *args], []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        try:
            found = re.search(r"http://127\.0\.0\.1:\d+", running.stdout.readline())
            assert found, running.communicate(timeout=30)
            yield running, found[0], errors
        finally:
            running.send_signal(signal.SIGTERM)
            errors += running.communicate(timeout=60)[1].splitlines()


def _get(address: str, **headers: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def _events(lines: list[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines]


def test_a_file_of_settings_is_followed_and_requests_are_logged(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text('page_limit = 1\nhosts = ["maps.example"]\nmetrics = "off"\n')
    args = ("--config", str(tmp_path / "s.toml"), "--store", str(tmp_path / "s.sqlite"))
    with _serving(*args) as (running, address, errors):
        status, body = _get(f"{address}/collections/incidents/items", Host="maps.example")
        assert (status, json.loads(body)["numberReturned"]) == (200, 1)
        assert _get(f"{address}/collections", Host="elsewhere.example")[0] == 400
        assert _get(f"{address}/metrics")[0] == 404
    assert running.returncode == 0
    requests = [e for e in _events(errors) if e["event"] == "request"]
    assert sorted(e["status"] for e in requests) == [200, 400, 404]  # logged by threads
    assert requests[0]["route"] == "/collections/<collection>/items" and len(requests[0]["id"]) == 16


def test_a_bad_setting_is_one_line(refused: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text("page_limits = 1\n")
    assert "did you mean 'page_limit'" in refused("serve", "--config", "s.toml")
    assert not (tmp_path / "standoff.sqlite").exists()


@pytest.mark.slow
def test_a_worker_that_dies_is_replaced_and_figures_are_of_all(tmp_path: Path) -> None:
    with _serving("--workers", "2", "--store", str(tmp_path / "s.sqlite")) as (running, address, errors):
        counted = 'standoff_requests_total{method="GET",route="/healthz",status="200"} 1.0'
        _get(f"{address}/healthz")
        while counted not in _get(f"{address}/metrics")[1]:  # it is counted when its answer has gone
            assert running.poll() is None
        children = _children(running.pid)
        assert len(children) == 3  # one of them reads
        for one in children:
            os.kill(one, signal.SIGKILL)
        assert _get(f"{address}/collections/incidents/items")[0] == 200  # waits for who comes after them
        _, figures = _get(f"{address}/metrics")
    assert running.returncode == 0
    assert counted in figures
    ended = [e for e in _events(errors) if e["event"].endswith(" ended")]
    assert sorted(e["event"] for e in ended) == ["reader ended", "worker ended", "worker ended"]
    assert {e["process"] for e in ended} == set(children) and {e["code"] for e in ended} == {-signal.SIGKILL}
    assert [pid for pid in children if Path(f"/proc/{pid}").exists()] == []


@pytest.mark.slow
@pytest.mark.parametrize(("workers", "children"), [(1, 1), (2, 3)])
def test_children_end_with_their_parent(tmp_path: Path, workers: int, children: int) -> None:
    args = ("--workers", str(workers), "--store", str(tmp_path / "s.sqlite"))
    with _serving(*args) as (running, address, _):
        _get(f"{address}/healthz")
        found = _children(running.pid)
        running.kill()
        for _ in range(300):
            left = [pid for pid in found if Path(f"/proc/{pid}").exists()]
            if not left:
                break
            time.sleep(0.1)
    assert len(found) == children and left == []


@pytest.mark.slow
def test_a_report_is_answered_with_its_reading_and_the_features_follow(tmp_path: Path) -> None:
    shown, token = new_token("desk", ["write"])
    with closing(open_store(tmp_path / "s.sqlite")) as store:
        store.receive([Received(report=sample.report())], [sample.reading_a()], "me")
        store.add_token(token, "me")
    with _serving("--store", str(tmp_path / "s.sqlite")) as (running, address, _):
        body = {"id": "new", "text": "A strike killed three people in Raqqa on 6 May 2016, a monitor said."}
        for attempt in range(2):  # the second finds another process to read
            said = json.dumps(body | {"id": f"new-{attempt}"}).encode()
            headers = {"Authorization": f"Bearer {shown}", "Content-Type": "application/json"}
            asked = urllib.request.Request(f"{address}/api/reports", said, headers)
            with urllib.request.urlopen(asked, timeout=60) as answer:
                claims = json.load(answer)["claims"]
            assert "casualties" in {claim["kind"] for claim in claims}
            if attempt == 0:
                (reader,) = _children(running.pid)
                os.kill(reader, signal.SIGKILL)
        for _ in range(300):
            if json.loads(_get(f"{address}/collections/reports/items")[1])["numberMatched"] == 3:
                break
            time.sleep(0.1)
        else:
            pytest.fail("the features didn't follow")


def _children(pid: int) -> list[int]:
    """Those that answer and the one that reads: one child more keeps track of shared things."""
    lists = Path(f"/proc/{pid}/task").glob("*/children")
    found = [int(child) for each in lists for child in each.read_text().split()]
    return [c for c in found if "spawn_main" in Path(f"/proc/{c}/cmdline").read_text()]
