"""The bundled casebook, served as `make serve` does, for what looks at it in a browser."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("STANDOFF_CHROMIUM", "/usr/bin/chromium")


@contextmanager
def casebook() -> Iterator[str]:
    """Serve a fresh casebook from this folder's code; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    with tempfile.TemporaryDirectory() as scratch:
        arguments = ["serve", "--port", port, "--store", f"{scratch}/casebook.sqlite"]
        command = [sys.executable, "-c", "from web.commands import main; main()", *arguments]
        server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait(f"http://127.0.0.1:{port}/healthz")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def _wait(url: str) -> None:
    """Wait for the server, a minute at most."""
    for _ in range(120):
        try:
            urllib.request.urlopen(url, timeout=1).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    sys.exit(f"{url} didn't answer within a minute")
