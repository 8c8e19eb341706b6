"""Blame round a party's name, construction by construction."""

import pytest

from incidents.reading.blame.blaming import blamed, guilty

# what stands before and after a party, the words of it that blame
BLAMED = [
    ("They blamed the raid on ", "", "blamed the raid on "),
    ("It was the work of ", ".", "work of "),
    ("It has been a constant target of ", ".", "target of "),
    ("The raid was later claimed by ", ".", "raid was later claimed by "),
    ("The shells came from the ", " positions.", "shells came from the "),
    ("Activists suspect ", ".", "suspect "),
    ("Activists suspect ", " of lying.", ""),
    ("They accused ", " of staging the attack.", "accused "),
    ("They accused ", " of lying.", ""),
    ("The town is claimed by ", ".", ""),
]

GUILTY = [
    (" was behind the raid.", " was behind"),
    (" was the prime suspect.", " was the prime suspect"),
    (" was accused by the mayor of shelling it.", " was accused by the mayor of shelling"),
    (", accused of bombing a clinic, denied it.", ", accused of bombing"),
    (" is blamed by many for the raid.", " is blamed by many for"),
    (" was accused of lying.", ""),
    (" claimed responsibility for it.", " claimed responsibility"),
]


@pytest.mark.parametrize(("before", "after", "words"), BLAMED)
def test_blame_before_the_name(before: str, after: str, words: str) -> None:
    assert blamed(before, after) == len(words)
    assert before.endswith(words)


@pytest.mark.parametrize(("after", "words"), GUILTY)
def test_guilt_after_the_name(after: str, words: str) -> None:
    assert guilty("The envoy said ", after) == len(words)


def test_whose_enemy_it_is_says_nothing() -> None:
    assert guilty("An enemy of ", " was behind the raid.") == 0
