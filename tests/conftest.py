"""What many tests share: no network, the optional data folder, the browser."""

import ipaddress
import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.cluster import MISSING, Cluster
from tests.cluster import cluster as private_cluster

# A busy machine is no failure, and a failure must be seen again by whoever reads the log.
hypothesis.settings.register_profile("standoff", deadline=None, print_blob=True)
hypothesis.settings.load_profile("standoff")

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Refuse every connection of this process that would leave the machine."""
    connect = socket.socket.connect

    def connect_inside(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address[0]):
            self.close()
            raise AssertionError(f"a test tried to reach {address[0]}: tests use no network")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_inside)
        yield


def _is_here(host: str) -> bool:
    return host == "localhost" or ipaddress.ip_address(host).is_loopback


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports and their gold, which the project doesn't ship."""
    folder = Path(os.environ.get("STANDOFF_SHARED", Path(__file__).parents[1] / "../shared")).resolve()
    if not (folder / "gold").is_dir():
        pytest.skip(f"no reports and gold in {folder}; STANDOFF_SHARED names the folder")
    return folder


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A private PostGIS that runs until the tests end; skips where there is none."""
    with private_cluster() as found:
        if found is None:
            pytest.skip(MISSING)
        yield found


@pytest.fixture
def empty_database(cluster: Cluster) -> Iterator[str]:
    """The URL of a database with PostGIS and nothing else, the same for each test."""
    yield cluster.url()
    cluster.ask("SET client_min_messages = error; DROP SCHEMA IF EXISTS standoff CASCADE;")


@pytest.fixture
def new_database(cluster: Cluster) -> Iterator[str]:
    """The URL of a database with nothing in it, not even PostGIS, made for one test."""
    cluster.ask("CREATE DATABASE another TEMPLATE template0;")
    yield cluster.url("another")
    cluster.ask("DROP DATABASE another WITH (FORCE);")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of an installed Chromium; without one, skip, or fail under STANDOFF_REQUIRE_BROWSER=1."""
    path = os.environ.get("STANDOFF_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        missing = pytest.fail if os.environ.get("STANDOFF_REQUIRE_BROWSER") == "1" else pytest.skip
        missing("no Chromium found: install one ('apt-get install chromium') or name it in STANDOFF_CHROMIUM")
    return path
