"""Casualties in words to ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.model import Toll
from incidents.reading.casualties.tolls import find_tolls

Pair = tuple[int | None, int | None]
NONE: Pair = (None, None)

# sentence, words of the toll, killed, wounded
TOLLS = [
    ("A raid killed six people.", "killed six people", (6, 6), NONE),
    ("A raid killed a mother and two children.", "killed a mother and two children", (3, 3), NONE),
    ("Six people were killed in it.", "Six people were killed", (6, 6), NONE),
    (
        "The blast, killing 14 and wounding 30, was heard far off.",
        "killing 14 and wounding 30",
        (14, 14),
        (30, 30),
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
    ("The shelling injured a dozen people.", "injured a dozen people", NONE, (12, 12)),
    ("Nobody was hurt.", "Nobody was hurt", (0, 0), (0, 0)),
    ("There were no casualties.", "no casualties", (0, 0), (0, 0)),
    ("1,200 people have been killed since.", "1,200 people have been killed", (1200, 1200), NONE),
    ("A doctor said nine people died.", "nine people died", (9, 9), NONE),
    ("وقتل ١٢ شخصاً", "قتل ١٢", (12, 12), NONE),
    (
        "He said that four soldiers from the northern command forces had been killed.",
        "four soldiers from the northern command forces had been killed",
        (4, 4),
        NONE,
    ),
    ("قال إن 8 مدنيين قتلوا في غارة", "8 مدنيين قتلوا", (8, 8), NONE),
    ("قال إن ستة جنود أصيبوا بجروح", "ستة جنود أصيبوا", NONE, (6, 6)),
    ("أدى إلى مقتل خمسة مدنيين", "قتل خمسة", (5, 5), NONE),
    ("وأصيب 30 آخرون", "أصيب 30", NONE, (30, 30)),
    ("Shells killed 12 overnight.", "killed 12", (12, 12), NONE),
    ("The raid, which killed five and injured nine, hit a clinic.", "killed five", (5, 5), (9, 9)),
    ("Strikes killed more than a dozen villagers.", "more than a dozen", (12, None), NONE),
    ("Half a dozen guards were wounded.", "Half a dozen guards", NONE, (6, 6)),
    ("Scores of people were killed.", "Scores of people", (40, None), NONE),
    ("A family of six was killed.", "family of six", (6, 6), NONE),
    ("It wiped out a family of seven, killing all seven.", "killing all seven", (7, 7), NONE),
    ("A drone killed a woman and her three children.", "a woman and her three children", (4, 4), NONE),
    ("It killed two civilians and three fighters.", "two civilians", (5, 5), NONE),
    ("It killed two civilians, three fighters and a medic.", "two civilians", (6, 6), NONE),
    ("Five soldiers and two civilians were wounded.", "Five soldiers", NONE, (7, 7)),
    ("Nine passengers lost their lives.", "Nine passengers", (9, 9), NONE),
    ("The blast took the lives of four nurses.", "four nurses", (4, 4), NONE),
    ("The blast claimed 31 lives.", "claimed 31 lives", (31, 31), NONE),
    ("Hospitals counted 16 deaths and 40 injuries.", "16 deaths", (16, 16), (40, 40)),
    ("There were three fatalities.", "three fatalities", (3, 3), NONE),
    ("The attack left eight martyrs.", "eight martyrs", (8, 8), NONE),
    ("Officials raised the toll to 45.", "toll to 45", (45, 45), NONE),
    ("The death toll has risen from 12 to 19.", "death toll", (19, 19), NONE),
    ("It brought the number of dead to at least 70.", "number of dead", (70, None), NONE),
    ("Rebels put the death toll at between 20 and 25.", "death toll", (20, 25), NONE),
    ("It left three dead and 11 wounded.", "left three dead", (3, 3), (11, 11)),
    ("Bombs hit a bus, leaving 10 children dead.", "leaving 10 children dead", (10, 10), NONE),
    ("Four dead, 12 hurt in market raid", "Four dead", (4, 4), (12, 12)),
    ("Two killed, dozens wounded as jets hit town", "Two killed", (2, 2), (24, None)),
    ("Six Yemenis were killed.", "Six Yemenis", (6, 6), NONE),
    ("It killed 20 Houthis.", "killed 20 Houthis", (20, 20), NONE),
    ("One was killed and another wounded.", "One was killed", (1, 1), (1, 1)),
    ("A pilot was killed and another 15 people injured.", "A pilot was killed", (1, 1), (15, 15)),
    ("Seven people riding in a van near the bridge were killed.", "Seven people", (7, 7), NONE),
    ("Five or six men died.", "Five or six men", (5, 6), NONE),
    ("Three or more men died.", "Three or more men", (3, None), NONE),
    ("Fewer than ten people were hurt.", "ten people", NONE, (0, 10)),
    ("No fewer than 30 farmers were killed.", "30 farmers", (30, None), NONE),
    ("An estimated 200 people were killed.", "200 people", (200, 200), NONE),
    ("Several people were wounded.", "Several people", NONE, (3, 8)),
    ("No one was killed.", "No one was killed", (0, 0), NONE),
    ("No injuries were reported.", "No injuries", NONE, (0, 0)),
    ("The shell fell without causing casualties.", "without causing casualties", (0, 0), (0, 0)),
    ("A 9-year-old girl was killed.", "girl was killed", (1, 1), NONE),
    ("A father of five was killed on 3 May.", "A father of five", (1, 1), NONE),
    ("Two hundred and six people were killed.", "Two hundred and six", (206, 206), NONE),
    ("He said 25 members of one family were killed.", "25 members", (25, 25), NONE),
    ("Two of its fighters were killed.", "Two of its fighters", (2, 2), NONE),
    ("Two of them were killed.", "Two of them", (2, 2), NONE),
    ("The raids caused heavy civilian casualties.", "heavy civilian casualties", NONE, NONE),
    ("Shelling inflicted casualties on them.", "inflicted casualties", NONE, NONE),
    ("Hundreds having lost their lives, they fled.", "Hundreds having lost their lives", (200, None), NONE),
    ("There were no human beings in the depot.", "no human beings", (0, 0), (0, 0)),
    ("Ten people, mostly farmers, were killed.", "Ten people", (10, 10), NONE),
    ("It killed a captain, Omar Said, along with two of his bodyguards.", "killed a captain", (3, 3), NONE),
    ("The office verified 14 civilian deaths.", "14 civilian deaths", (14, 14), NONE),
    ("Two to four guards were reported killed.", "Two to four guards", (2, 4), NONE),
    ("Eight people may have been killed.", "Eight people", (8, 8), NONE),
    ("A medic put the number killed at 33.", "number killed at 33", (33, 33), NONE),
    ("Ten died, and another six were wounded.", "another six", (10, 10), (6, 6)),
    ("أعلن الجيش مقتل سبعة عناصرٍ", "سبعة", (7, 7), NONE),
    ("استشهد الشاب سامر وأصيب اثنان", "استشهد الشاب", (1, 1), (2, 2)),
    ("Analysts count 7–12 civilians killed.", "7–12 civilians killed", (7, 12), NONE),
    ("Between 1–5 farmers were reported killed.", "1–5 farmers", (1, 5), NONE),
    ("Two Syrians, aged 19 and 22, were shot dead.", "Two Syrians", (2, 2), NONE),
    ("Both pilots were killed.", "Both pilots were killed", (2, 2), NONE),
    ("All 14 aboard were killed.", "14 aboard", (14, 14), NONE),
    ("Shells hit it, killing no one.", "killing no one", (0, 0), NONE),
    ("No civilians had been harmed.", "No civilians had been harmed", (0, 0), (0, 0)),
    ("Killed: 12", "Killed: 12", (12, 12), NONE),
    ("Injured: 30–35", "Injured: 30–35", NONE, (30, 35)),
    ("As many as 100 could have died.", "As many as 100", (0, 100), NONE),
    ("The father, mother and their two sons were killed.", "two sons were killed", (4, 4), NONE),
    ("A couple and their son were killed.", "A couple", (3, 3), NONE),
    ("The toll climbed above 50.", "toll climbed above 50", (50, None), NONE),
    ("أودت الغارة بحياة تسعة أشخاص", "تسعة", (9, 9), NONE),
    ("Thirty villagers, nine boys and four girls among them, died.", "Thirty villagers", (30, 30), NONE),
    ("A boy of six and his aunt, 44, were wounded.", "A boy of six", NONE, (2, 2)),
    ("Three of the Dara wounded had died.", "Three of the Dara wounded", (3, 3), NONE),
    ("The unit lost four men.", "lost four men", (4, 4), NONE),
    ("A doctor put the dead at half a dozen.", "the dead at half a dozen", (6, 6), NONE),
    ("All six on board survived.", "All six on board survived", (0, 0), NONE),
    ("The crew were unharmed.", "The crew were unharmed", (0, 0), (0, 0)),
    ("أنهم متهمون بقتل أربعة جنود", "أربعة", (4, 4), NONE),
    ("استشهد ثلاثة أطفال", "ثلاثة", (3, 3), NONE),
    ("أدى القصف إلى مقتل مدنيين اثنين وجرح أربعة آخرين", "مدنيين اثنين", (2, 2), (4, 4)),
    ("قتل طفلان وأصيبت امرأة", "طفلان", (2, 2), (1, 1)),
    ("قتل ما لا يقل عن 15 شخصا", "15", (15, None), NONE),
    ("مقتل 8 مدنيين على الأقل", "8 مدنيين", (8, None), NONE),
    ("سقط خمسة وعشرون قتيلا", "خمسة وعشرون قتيلا", (25, 25), NONE),
    ("ارتفع عدد القتلى إلى 41", "عدد القتلى إلى 41", (41, 41), NONE),
    ("قتل العشرات", "العشرات", (24, None), NONE),
    ("مقتل مدني", "مقتل مدني", (1, 1), NONE),
    ("قتل أكثر من مئة شخص", "مئة", (100, None), NONE),
    ("إصابة أحد عشر جنديا", "أحد عشر", NONE, (11, 11)),
]

NO_TOLL = [
    "Soldiers were on the road.",
    "He was killed in 2014.",
    "Five tanks were destroyed.",
    "They struck 12 targets.",
    "The 137th Brigade was wounded in its pride.",
    "Three people said so.",
    "They killed 12 sheep.",
    "Twelve shells fell, and the mayor died.",
    "The hospital has 200 beds.",
    "On 12 May people were killed.",
    "In 2016 many died.",
    "He wounded the pride of 20 nations.",
    "They walked 5 km to bury the dead.",
    "He died at 45.",
    "They try to avoid civilian deaths.",
    "Officials looked into reports of casualties.",
    "Two of the rockets survived.",
    "About 20 people were killed or wounded.",
    "There were no immediate reports of casualties.",
    "عاد 20 شخصا إلى المدينة بعد مقتل القائد",
]

PARTS = [
    ("It killed 12 people, including three children.", (12, 12), "three children", (3, 3), "children"),
    ("It killed 12 people, three of them children.", (12, 12), "three of them children", (3, 3), "children"),
    (
        "Nine people, 4 of whom were Iraqi soldiers, died.",
        (9, 9),
        "4 of whom were Iraqi soldiers",
        (4, 4),
        "soldiers",
    ),
    ("Nine civilians, among them two women, died.", (9, 9), "two women", (2, 2), "women"),
    ("Nine civilians, four of whom were children, were killed.", (9, 9), "four of whom", (4, 4), "children"),
    ("مقتل تسعة مدنيين بينهم طفلان", (9, 9), "طفلان", (2, 2), "children"),
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


def test_a_second_speaker_gives_a_number_alone() -> None:
    first, second = find_tolls("The army said four guards were killed; medics spoke of nine.")
    assert (first.toll.killed_max, second.toll.killed_max) == (4, 9)


def test_none_of_thirty_is_nobody() -> None:
    (mention,) = find_tolls("None of the 30 people there were killed.")
    assert (mention.toll.killed_min, mention.toll.killed_max) == (0, 0)


@pytest.mark.parametrize(("text", "whole", "words", "part", "group"), PARTS)
def test_a_part_of_the_people_is_marked_as_one(
    text: str, whole: Pair, words: str, part: Pair, group: str
) -> None:
    first, second = find_tolls(text)
    assert (first.toll.killed_min, first.toll.killed_max, first.toll.is_part) == (*whole, False)
    assert (second.toll.killed_min, second.toll.killed_max, second.toll.is_part) == (*part, True)
    assert second.toll.group == group
    assert words in text[second.span.start : second.span.end]


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
        killed_min=killed, killed_max=killed, wounded_min=wounded, wounded_max=wounded
    )


@pytest.mark.parametrize(
    "text", ["killed 1,000,001 people", "killed 2.5 people", "between 9 and 4 people were killed"]
)
def test_figures_that_count_nobody_are_left_out(text: str) -> None:
    assert find_tolls(text) == []
