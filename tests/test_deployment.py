"""What docs/deploy.md and the Dockerfile name is there."""

import re
from configparser import ConfigParser
from dataclasses import fields
from pathlib import Path

import pytest

from web.auth.tokens import SCOPES
from web.commands import cli
from web.config import Config

ROOT = Path(__file__).parents[1]
DEPLOY = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
# Variables that are no settings of the service.
OTHERS = {"STANDOFF_CONFIG", "STANDOFF_GAZETTEER"}


@pytest.mark.parametrize("text", [DEPLOY, DOCKERFILE], ids=["deploy.md", "Dockerfile"])
def test_every_target_and_variable_exists(text: str) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    named = re.findall(r"\bmake ([a-z]+)\b", text)
    assert named and set(named) <= set(targets)
    settings = {f"STANDOFF_{one.name.upper()}" for one in fields(Config)}
    assert set(re.findall(r"\bSTANDOFF_[A-Z_]*[A-Z]\b", text)) <= settings | OTHERS


def test_every_command_scope_and_setting_exists() -> None:
    commands = re.findall(r"(?:^    |`|bin/|standoff )standoff ([a-z]+)", DEPLOY)
    assert len(commands) > 5 and set(commands) <= set(cli.list_commands(None))  # type: ignore[arg-type]
    assert re.findall(r"^\| `([a-z]+)` \|", DEPLOY, re.MULTILINE) == list(SCOPES)


def test_the_settings_shown_are_read(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text(_block("toml"))
    assert Config.from_environment({}, tmp_path / "s.toml").hosts == ("maps.example",)


def test_the_unit_gives_a_stop_more_time_than_the_service_takes() -> None:
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(_block("ini"))
    assert int(unit["Service"]["TimeoutStopSec"]) > Config().stop_seconds + 15
    assert unit["Service"]["User"] == "standoff" and unit["Service"]["NoNewPrivileges"] == "yes"


def test_the_image_runs_without_rights_and_is_watched() -> None:
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert re.search(r"^USER \d+:\d+$", last, re.MULTILINE)
    assert "HEALTHCHECK" in last and f":{Config().port}/readyz" in last


def _block(kind: str) -> str:
    return DEPLOY.partition(f"```{kind}\n")[2].partition("```")[0]
