"""The command line by its runner, over a gazetteer of two places, and as a program of its own."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate, GeocodeResult, Place
from tests.incidents import sample
from web.commands import cli, options

Run = Callable[..., Result]

PROGRAM = [sys.executable, "-c", "from web.commands import main; main()"]


class SmallGazetteer:
    """Knows two places, and what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, object, object]] = []
        self.within: object = None

    def place(self, place_id: str) -> Place | None:
        return next((p for p in (sample.ALPHA, sample.BETA) if p.id == place_id), None)

    def geocode(
        self,
        query: str,
        *,
        country: object = None,
        near: object = None,
        within: object = None,
        prefer: str | None = None,
    ) -> GeocodeResult:
        if prefer is None:
            self.asked.append((query, country, near))
            self.within = within
        place = next((p for p in (sample.ALPHA, sample.BETA) if p.name == query), None)
        candidates = (Candidate(place=place, score=0.9, why=("it is called so",)),) if place else ()
        reason = "called so" if place else f"searched {query!r} among 2 places"
        return GeocodeResult(query=query, place=place, candidates=candidates, reason=reason)


@pytest.fixture
def gazetteer(monkeypatch: pytest.MonkeyPatch) -> SmallGazetteer:
    small = SmallGazetteer()
    monkeypatch.setattr(options, "gazetteer", lambda: small)
    return small


@pytest.fixture
def run(gazetteer: Gazetteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def invoke(*args: str, stdin: str | bytes = "") -> Result:
        return CliRunner().invoke(cli, list(args), input=stdin, prog_name="standoff")

    return invoke


@pytest.fixture
def refused(run: Run) -> Callable[..., str]:
    """Run a command that must fail, and return its one line."""

    def invoke(*args: str, stdin: str | bytes = "") -> str:
        result = run(*args, stdin=stdin)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr.startswith("standoff: ") and result.stderr.count("\n") == 1
        return result.stderr

    return invoke
