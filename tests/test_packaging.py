"""The package list, the layers and the locks say the same."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-node.txt")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~ \[;]", line)[0].lower() for line in requirements}


def pinned(lock: str) -> set[str]:
    return names([line for line in (ROOT / lock).read_text().splitlines() if re.match(r"[a-z]", line)])


def test_every_package_is_a_layer(project: dict[str, Any]) -> None:
    packages = {found.parent.name for found in ROOT.glob("*/__init__.py")} - {"tests", "bench"}
    linter = project["tool"]["importlinter"]
    assert packages == set(linter["root_packages"]) == set(linter["contracts"][0]["layers"])
    assert packages == set(project["tool"]["mypy"]["packages"])
    installed = project["tool"]["setuptools"]["packages"]["find"]["include"]
    assert packages == {pattern for pattern in installed if "." not in pattern}


def test_the_map_of_the_code_names_every_package_and_no_other(project: dict[str, Any]) -> None:
    rooms = (ROOT / "docs" / "architecture.md").read_text().partition("## The rooms")[2]
    rows = re.findall(r"(?m)^\| (`.+?) \|", rooms)
    told = [name for row in rows for name in re.findall(r"`([a-z0-9_/]+)/`", row)]
    roots = project["tool"]["importlinter"]["root_packages"]
    found = [file.parent for root in roots for file in (ROOT / root).rglob("__init__.py")]
    assert sorted(told) == sorted(str(package.relative_to(ROOT)) for package in found)


def test_every_dependency_is_pinned(project: dict[str, Any]) -> None:
    groups = project["dependency-groups"]
    assert names(project["project"]["dependencies"] + groups["build"]) <= pinned("requirements.txt")
    assert names(groups["dev"]) | pinned("requirements.txt") <= pinned("requirements-dev.txt")
    assert names(groups["node"]) <= pinned("requirements-node.txt")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_exact_and_hashed_and_names_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text()
    for pin in re.split(r"\n(?=[a-z])", text.strip()):
        assert re.match(r"[a-z0-9-]+==[\w.]+( ;.*)? \\\n +--hash=sha256:[0-9a-f]{64}", pin), pin[:80]
    assert not re.search(r"://|^--|index-url|find-links", text, re.MULTILINE)


def test_both_locks_agree() -> None:
    def pins(lock: str) -> set[str]:
        return set(re.findall(r"^[a-z0-9-]+==\S+", (ROOT / lock).read_text(), re.MULTILINE))

    assert pins("requirements.txt") <= pins("requirements-dev.txt")
