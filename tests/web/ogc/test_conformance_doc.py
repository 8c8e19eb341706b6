"""docs/conformance.md names tests that are there, and the classes that are declared."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DOC = (HERE.parents[2] / "docs" / "conformance.md").read_text()
ROWS = re.findall(r"^\| (/\w+/\S.*?) \| (.*?) \|$", DOC, re.MULTILINE)


@pytest.mark.parametrize(("requirement", "proof"), ROWS)
def test_every_requirement_has_a_test(requirement: str, proof: str) -> None:
    if proof.startswith("not used"):
        return
    file, _, name = proof.strip("`").partition("::")
    assert f"\ndef {name}(" in (HERE / file).read_text()


def test_no_requirement_is_told_twice() -> None:
    names = [requirement for requirement, _ in ROWS]
    assert len(names) == len(set(names)) > 75
