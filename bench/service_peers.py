"""Three services on a port of their own each, and how each is asked the same question.

As a script, `python service_peers.py NAME FOLDER PORT` is one of them.
"""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from sysconfig import get_paths
from typing import Any

START_S = 180
_CAN_LOAD = """
import sqlite3, sys
db = sqlite3.connect(":memory:"); db.enable_load_extension(True); db.load_extension(sys.argv[1])
"""
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """How a service is asked; `matched` finds the number of a box in the answer to `count`."""

    title: str
    page: Callable[[Box], str]
    item: Callable[[int], str]
    first: str
    count: Callable[[Box], str]
    matched: Callable[[Any], int]


def _commas(box: Box) -> str:
    return ",".join(map(str, box))


def _where(box: Box) -> str:
    west, south, east, north = box
    return f"lon__gte={west}&lon__lte={east}&lat__gte={south}&lat__lte={north}"


def _datasette_peer(title: str, database: str) -> Peer:
    rows = f"/{database}/incidents"
    return Peer(
        title=title,
        page=lambda box: f"{rows}.json?{_where(box)}&_size=100",
        item=lambda number: f"{rows}/made-{number}.json",
        first=f"{rows}.json?_size=100",
        count=lambda box: f"{rows}.json?{_where(box)}&_size=1",
        matched=lambda told: int(told["filtered_table_rows_count"]),
    )


_ITEMS = "/collections/incidents/items"
PEERS = {
    "ours": Peer(
        title="Standoff, SQLite, waitress",
        page=lambda box: f"{_ITEMS}?bbox={_commas(box)}&limit=100",
        item=lambda number: f"{_ITEMS}/made-{number}",
        first=f"{_ITEMS}?limit=100",
        count=lambda box: f"{_ITEMS}?bbox={_commas(box)}&limit=1",
        matched=lambda told: int(told["numberMatched"]),
    ),
    "datasette": _datasette_peer("Datasette at its fastest", "datasette"),
    "datasette as it comes": _datasette_peer("Datasette as it comes", "plain"),
    "pygeoapi": Peer(
        title="pygeoapi, GeoPackage, waitress",
        page=lambda box: f"{_ITEMS}?bbox={_commas(box)}&limit=100&f=json",
        item=lambda number: f"{_ITEMS}/{number + 1}?f=json",
        first=f"{_ITEMS}?limit=100&f=json",
        count=lambda box: f"{_ITEMS}?bbox={_commas(box)}&resulttype=hits&f=json",
        matched=lambda told: int(told["numberMatched"]),
    ),
}


def missing(name: str) -> str | None:
    """Why a service can't run here, or None."""
    package = name.partition(" ")[0]
    if name != "ours" and find_spec(package) is None:
        return f"{package} isn't installed (uv pip install --group bench)"
    if name == "pygeoapi" and interpreter(name) is None:
        return "no Python here loads mod_spatialite (apt-get install libsqlite3-mod-spatialite python3)"
    return None


def interpreter(name: str) -> str | None:
    """What runs a service: this Python, or Debian's where this one's SQLite takes no extensions."""
    if name != "pygeoapi":
        return sys.executable
    extension = os.environ.get("SPATIALITE_LIBRARY_PATH", "mod_spatialite.so")
    same = f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}"  # takes our packages as well
    for python in (sys.executable, same):
        if not Path(python).exists():
            continue
        done = subprocess.run([python, "-c", _CAN_LOAD, extension], capture_output=True, check=False)
        if done.returncode == 0:
            return python
    return None


@contextmanager
def running(name: str, folder: Path) -> Iterator[tuple[int, int]]:
    """Port and process number of a service that answers."""
    python, port = interpreter(name), _free_port()
    if python is None:
        raise RuntimeError(f"{name} can't run here: {missing(name)}")
    command = [python, __file__, name, str(folder), str(port)]
    paths = {"PYTHONPATH": os.pathsep.join((str(Path(__file__).parents[1]), get_paths()["purelib"]))}
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | paths)
        try:
            _wait(process, port, folder / f"{name}.log")
            yield port, process.pid
        finally:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def _wait(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"it doesn't answer: {log.read_text(errors='replace')[-2_000:]}")


def _ours(folder: Path, port: int) -> None:
    """One process, as `standoff serve` has it."""
    from service_data import STORE  # noqa: PLC0415

    from web.config import Config  # noqa: PLC0415
    from web.serving.work import Task  # noqa: PLC0415
    from web.serving.workers import serve  # noqa: PLC0415

    with socket.create_server(("127.0.0.1", port)) as listening:
        serve(Task(listening=listening, store=folder / STORE, gazetteer=folder, config=Config()))


def _datasette(folder: Path, port: int) -> None:
    """With what makes it fast: a file that never changes, no facets; and time for its slowest query."""
    from datasette.cli import cli  # noqa: PLC0415
    from service_data import TABLE  # noqa: PLC0415

    settings = {"suggest_facets": "off", "sql_time_limit_ms": "20000", "facet_time_limit_ms": "1"}
    given = [part for pair in settings.items() for part in ("--setting", *pair)]
    cli(["serve", "--immutable", str(folder / TABLE), "--port", str(port), *given])


def _datasette_as_it_comes(folder: Path, port: int) -> None:
    """As its first page of documentation says: a file, and nothing else."""
    from datasette.cli import cli  # noqa: PLC0415
    from service_data import PLAIN  # noqa: PLC0415

    cli(["serve", str(folder / PLAIN), "--port", str(port)])


def _pygeoapi(folder: Path, port: int) -> None:
    """Its Flask application, with as many threads as ours."""
    import waitress  # noqa: PLC0415
    from pygeoapi.openapi import generate_openapi_document  # noqa: PLC0415

    config, openapi = folder / "pygeoapi.yml", folder / "openapi.json"
    config.write_text(json.dumps(pygeoapi_config(folder, port)))  # JSON is YAML as well
    os.environ |= {"PYGEOAPI_CONFIG": str(config), "PYGEOAPI_OPENAPI": str(openapi)}
    openapi.write_text(generate_openapi_document(config, "json"))
    from pygeoapi.flask_app import APP  # noqa: PLC0415 - it reads the two files

    waitress.serve(APP, host="127.0.0.1", port=port, threads=8)


def pygeoapi_config(folder: Path, port: int) -> dict[str, Any]:
    """The least configuration that it takes."""
    from service_data import EAST, NORTH, PACKAGE, SOUTH, WEST  # noqa: PLC0415

    url = f"http://127.0.0.1:{port}"
    provider = {
        "type": "feature",
        "name": "SQLiteGPKG",
        "data": str(folder / PACKAGE),
        "id_field": "fid",
        "table": "incidents",
    }
    texts = {"title": "Made", "description": "Made", "keywords": ["made"]}
    return {
        "server": {
            "bind": {"host": "127.0.0.1", "port": port},
            "url": url,
            "mimetype": "application/json",
            "encoding": "utf-8",
            "languages": ["en-US"],
            "limits": {"default_items": 100, "max_items": 1_000},
            "map": {"url": f"{url}/none", "attribution": "none"},
        },
        "logging": {"level": "ERROR"},
        "metadata": {
            "identification": texts | {"terms_of_service": url, "url": url},
            "license": {"name": "none", "url": url},
            "provider": {"name": "none", "url": url},
            "contact": {"name": "none"},
        },
        "resources": {
            "incidents": texts
            | {
                "type": "collection",
                "links": [],
                "extents": {"spatial": {"bbox": [WEST, SOUTH, EAST, NORTH]}},
                "providers": [provider],
            }
        },
    }


SERVE = {
    "ours": _ours,
    "datasette": _datasette,
    "datasette as it comes": _datasette_as_it_comes,
    "pygeoapi": _pygeoapi,
}

if __name__ == "__main__":
    SERVE[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
