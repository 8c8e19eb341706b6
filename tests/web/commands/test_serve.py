"""`standoff serve`."""

import json
import re
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.web.commands.conftest import PROGRAM


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
