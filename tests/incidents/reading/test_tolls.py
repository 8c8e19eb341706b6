"""Casualties in words to ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.model import Toll
from incidents.reading.tolls import find_tolls
from tests.incidents.reading.tables import missed

Pair = tuple[int | None, int | None]
NONE: Pair = (None, None)

# sentence, words of the toll, killed, wounded
TOLLS = [
    ("A raid killed six people.", "killed six people", (6, 6), NONE),
    ("A raid killed a mother and two children.", "killed a mother and two children", (3, 3), NONE),
    ("Six people were killed in it.", "Six people were killed", (6, 6), NONE),
    missed(
        "The blast, killing 14 and wounding 30, was heard far off.",
        "killing 14 and wounding 30",
        (14, 14),
        (30, 30),
        why="two bare numbers without a noun",
    ),
    ("Two were killed and five wounded.", "Two were killed and five wounded", (2, 2), (5, 5)),
    ("At least four guards died.", "At least four guards died", (4, None), NONE),
    ("More than 50 civilians were killed.", "More than 50 civilians", (50, None), NONE),
    ("Up to nine rebels were killed.", "Up to nine rebels", (0, 9), NONE),
    ("As many as 20 people were injured.", "As many as 20 people", NONE, (0, 20)),
    ("About 40 villagers were wounded.", "About 40 villagers", NONE, (40, 40)),
    ("Between 10 and 12 soldiers were killed.", "Between 10 and 12 soldiers", (10, 12), NONE),
    ("Three to five militants were killed.", "Three to five militants", (3, 5), NONE),
    ("Dozens of fighters were killed.", "Dozens of fighters were killed", (24, None), NONE),
    ("It left 17 people dead.", "left 17 people dead", (17, 17), NONE),
    ("It left seven wounded.", "left seven wounded", NONE, (7, 7)),
    ("The death toll rose to 23.", "death toll rose to 23", (23, 23), NONE),
    ("The strike claimed the lives of eight workers.", "claimed the lives of eight workers", (8, 8), NONE),
    ("Nine dead were counted.", "Nine dead", (9, 9), NONE),
    ("A woman was killed.", "A woman was killed", (1, 1), NONE),
    ("It killed three boys and their father.", "killed three boys and their father", (4, 4), NONE),
    missed(
        "The shelling injured a dozen people.",
        "injured a dozen people",
        NONE,
        (12, 12),
        why="the article is taken for the number",
    ),
    ("Nobody was hurt.", "Nobody was hurt", (0, 0), (0, 0)),
    ("There were no casualties.", "no casualties", (0, 0), (0, 0)),
    ("1,200 people have been killed since.", "1,200 people have been killed", (1200, 1200), NONE),
    ("A doctor said nine people died.", "nine people died", (9, 9), NONE),
    ("وقتل ١٢ شخصاً", "قتل ١٢", (12, 12), NONE),
    ("أدى إلى مقتل خمسة مدنيين", "قتل خمسة", (5, 5), NONE),
    ("وأصيب 30 آخرون", "أصيب 30", NONE, (30, 30)),
]

NO_TOLL = [
    "Soldiers were on the road.",
    "He was killed in 2014.",
    "Five tanks were destroyed.",
    "They struck 12 targets.",
    "The 137th Brigade was wounded in its pride.",
    "Three people said so.",
    "None of the 30 people there were killed.",
]


@pytest.mark.parametrize(("text", "words", "killed", "wounded"), TOLLS)
def test_tolls(text: str, words: str, killed: Pair, wounded: Pair) -> None:
    at = text.index(words)
    meant = [m for m in find_tolls(text) if m.span.start < at + len(words) and at < m.span.end]
    assert [(m.toll.killed_min, m.toll.killed_max) for m in meant] == [killed]
    assert [(m.toll.wounded_min, m.toll.wounded_max) for m in meant] == [wounded]


@pytest.mark.parametrize("text", NO_TOLL)
def test_what_counts_nobody(text: str) -> None:
    assert find_tolls(text) == []


def test_two_tolls_in_one_sentence() -> None:
    first, second = find_tolls("The army said four soldiers died, but rebels put the death toll at 11.")
    assert first.toll == Toll(killed_min=4, killed_max=4, group="soldiers")
    assert second.toll == Toll(killed_min=11, killed_max=11)


@pytest.mark.parametrize(
    ("text", "group"), [("It killed 3 children.", "children"), ("It left 3 dead.", None)]
)
def test_the_group_that_is_counted(text: str, group: str | None) -> None:
    (mention,) = find_tolls(text)
    assert mention.toll.group == group


@given(st.integers(1, 1_000_000), st.integers(1, 1_000_000))
def test_figures_come_through(killed: int, wounded: int) -> None:
    (mention,) = find_tolls(f"killing {killed:,} people and wounding {wounded:,} others")
    assert mention.toll == Toll(
        killed_min=killed, killed_max=killed, wounded_min=wounded, wounded_max=wounded, group="people"
    )


@pytest.mark.parametrize(
    "text", ["killed 1,000,001 people", "killed 2.5 people", "between 9 and 4 people were killed"]
)
def test_figures_that_count_nobody_are_left_out(text: str) -> None:
    assert find_tolls(text) == []
