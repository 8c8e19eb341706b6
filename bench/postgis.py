"""A private PostGIS on a socket in a temporary folder, for benchmarks and tests; None without one."""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
MISSING = "PostGIS is left out: it isn't installed (apt-get install postgis postgresql-postgis)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """A running cluster."""

    folder: Path
    binaries: Path
    owner: str | None
    settings: str

    @property
    def where(self) -> str:
        """The connection string."""
        return f"host={self.folder} user=postgres dbname=postgres"

    def url(self, name: str = "postgres") -> str:
        """The URL of one of its databases."""
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def start(self) -> None:
        """Start the server, as `cluster` has done."""
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c jit=off {self.settings}"
        self._control("-w", "-l", self.folder / "log", "-o", options, "start")

    def stop(self) -> None:
        """Stop the server, whoever is connected."""
        self._control("-m", "fast", "stop")

    def _control(self, *options: object) -> None:
        _run([self.binaries / "pg_ctl", "-D", self.folder / "data", *options], self.owner, self.folder)

    def ask(self, sql: str) -> list[str]:
        """The rows of a query, each as one text."""
        command = [self.binaries / "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", "-"]
        command += ["-h", self.folder, "-U", "postgres", "postgres"]
        done = subprocess.run(command, input=sql, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"PostGIS: {done.stderr.strip()}")
        return done.stdout.splitlines()

    def seconds(self, sql: str) -> float:
        """How long a query takes on the server, its answer included."""
        (time,) = [line for line in self.ask("\\timing on\n" + sql) if line.startswith("Time: ")]
        found = re.match(r"Time: ([\d.]+) ms", time)
        if found is None:
            raise RuntimeError(f"psql said {time!r} instead of a time")
        return float(found[1]) / 1000


@contextmanager
def cluster(settings: str = "") -> Iterator[Database | None]:
    """A fresh cluster with PostGIS and settings (-c name=value), stopped and deleted at the end."""
    if not BINARIES:
        yield None
        return
    binaries, folder = BINARIES[-1], Path(tempfile.mkdtemp(prefix="postgis-"))
    owner = _owner()
    database = Database(folder=folder, binaries=binaries, owner=owner, settings=settings)
    try:
        if owner:
            shutil.chown(folder, owner, owner)
        initdb = [binaries / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8"]
        _run([*initdb, "--no-sync"], owner, folder)
        database.start()
        try:
            yield database if _has_postgis(database) else None
        finally:
            database.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _has_postgis(database: Database) -> bool:
    known = database.ask("SELECT 1 FROM pg_available_extensions WHERE name = 'postgis';")
    if known:
        database.ask("CREATE EXTENSION postgis;")
    return bool(known)


def _owner() -> str | None:
    """The user a cluster must run as: PostgreSQL refuses root."""
    return pwd.getpwnam("postgres").pw_name if os.geteuid() == 0 else None


def _run(command: list[object], owner: str | None, folder: Path) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        user=owner,
        cwd=folder,
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if done.returncode:
        raise RuntimeError(f"{Path(str(command[0])).name} failed with exit code {done.returncode}")
