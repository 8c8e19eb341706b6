"""Stores in both databases, and the scripts of `bench/`, which import one another by name."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))


@pytest.fixture(params=["sqlite", "postgis"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new store may lie: a file, and a database without one."""
    if request.param == "postgis":
        return str(request.getfixturevalue("empty_database"))
    return str(tmp_path / "s.sqlite")
