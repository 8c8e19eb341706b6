"""Make the pictures that the documentation shows: the bundled casebook in a real browser.

python bench/screenshots.py [FOLDER]      # docs/ without one; needs Chromium and `make test`'s packages
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("STANDOFF_CHROMIUM", "/usr/bin/chromium")
PICTURES = (("map.png", "/", 1440, 900), ("map-phone.png", "/", 390, 844))


def main(folder: Path) -> None:
    """Serve a fresh casebook and take every picture."""
    with tempfile.TemporaryDirectory() as scratch:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [Path(sys.executable).parent / "standoff", "serve", "--port", str(port), "--store"]
        server = subprocess.Popen([*command, f"{scratch}/casebook.sqlite"], stdout=subprocess.DEVNULL)
        try:
            wait(f"http://127.0.0.1:{port}/healthz")
            take(f"http://127.0.0.1:{port}", folder)
        finally:
            server.terminate()
            server.wait()


def wait(url: str) -> None:
    """Wait for the server, a minute at most."""
    for _ in range(120):
        try:
            urllib.request.urlopen(url, timeout=1).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    sys.exit(f"{url} didn't answer within a minute")


def take(base: str, folder: Path) -> None:
    """Open every page and keep what is seen."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, path, width, height in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(base + path, wait_until="networkidle")
            page.wait_for_timeout(500)
            page.screenshot(path=folder / name)
            print(folder / name)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docs")
