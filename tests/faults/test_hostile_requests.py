"""Requests made to break the service: two thousand here, a hundred thousand by bench/fuzz_service.py."""

from collections.abc import Iterator
from pathlib import Path

import hostile
import pytest
from flask import Flask
from fuzz_service import service

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Flask, str]]:
    """A service with some reports, and a token that may do everything."""
    folder: Path = tmp_path_factory.mktemp("hostile")
    with service(folder) as found:
        yield found


@pytest.mark.parametrize("seed", range(4))
def test_no_request_brings_about_a_fault(served: tuple[Flask, str], seed: int) -> None:
    app, token = served
    assert hostile.faults_of(app, hostile.requests(app, 500, seed, token)) == []


def test_a_fault_would_be_named() -> None:
    app = Flask("broken")

    @app.get("/broken")
    def broken() -> str:
        raise ValueError("as hoped")

    assert hostile.faults_of(app, hostile.requests(app, 20, 1, ""))
