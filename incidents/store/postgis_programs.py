"""Copies of a store in PostGIS, by PostgreSQL's own programs."""

import shutil
import subprocess
from pathlib import Path

from incidents.errors import StoreError
from incidents.store.postgis_schema import SCHEMA
from incidents.store.postgis_url import Address

_LONGEST_SHOWN = 300


def dump(address: Address, target: Path) -> None:
    """Copy one state of a store into a new file.

    Raises
    ------
    StoreError
        If pg_dump isn't there or fails; then there is no file.
    """
    try:
        _run("pg_dump", address, ["--format=custom", f"--schema={SCHEMA}", "--no-owner", "--no-privileges",
                                  f"--file={target}"])  # fmt: skip
    except StoreError:
        target.unlink(missing_ok=True)
        raise


def load(address: Address, source: Path) -> None:
    """Bring a copy into a database that holds no store, whole or not at all.

    Raises
    ------
    StoreError
        If pg_restore isn't there or fails.
    """
    options = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    _run("pg_restore", address, [*options, str(source)])


def _run(program: str, address: Address, options: list[str]) -> None:
    found = shutil.which(program)
    if found is None:
        raise StoreError(f"{program} isn't installed; on Debian: apt-get install postgresql-client")
    where, environment = address.for_programs()
    command = [found, f"--dbname={where}", "--no-password", *options]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        said = address.shown(RuntimeError(done.stderr))[:_LONGEST_SHOWN]
        raise StoreError(f"{program} failed for {address.name}: {said}")
