"""Composed reports of several events: who struck, who denies it, how many, where and on which days.

No event or person in them is real; the places are.
"""

from dataclasses import dataclass
from datetime import date

from tests.examples.voices import ALLEGED, Blame


@dataclass(frozen=True, slots=True, kw_only=True)
class Dead:
    """A toll: its words, a word of who gives it, the killed and the wounded, and whether it is a part."""

    words: str
    by: str | None
    killed: tuple[int | None, int | None] = (None, None)
    wounded: tuple[int | None, int | None] = (None, None)
    is_part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """A report with all its blame, denials, tolls, and events as (first day, last day, a word of the place)."""

    id: str
    published: date
    text: str
    blames: tuple[Blame, ...]
    denied_by: tuple[str, ...]
    tolls: tuple[Dead, ...]
    events: tuple[tuple[str | None, str | None, str | None], ...]


MARKET = Wire(
    id="market",
    published=date(2019, 8, 12),
    text=(
        "Warplanes kill 26 people in Saraqib market\n\n"
        "SOHR activists have documented the death of 26 people, including 4 women and 7 children, in a raid by"
        " Russian warplanes this morning on a market in the town of Saraqib. There are nearly 60 injuries.\n\n"
        "The Observatory also documented the death of a baker in regime shelling on the town of Jisr"
        " al-Shughur on the same day. The number of those killed since the start of the campaign rises to"
        " 1,204, of whom 391 are civilians."
    ),
    blames=(Blame(who="Russia", by="SOHR"), Blame(who="Syrian government", by="Observatory")),
    denied_by=(),
    tolls=(
        Dead(words="kill 26 people", by=None, killed=(26, 26)),
        Dead(words="death of 26 people", by="SOHR", killed=(26, 26)),
        Dead(words="including 4 women", by="SOHR", killed=(4, 4), is_part=True),
        Dead(words="7 children", by="SOHR", killed=(7, 7), is_part=True),
        Dead(words="nearly 60 injuries", by=None, wounded=(60, 60)),
        Dead(words="death of a baker", by="Observatory", killed=(1, 1)),
        Dead(words="rises to 1,204", by=None, killed=(1204, 1204)),
        Dead(words="391 are civilians", by=None, killed=(391, 391), is_part=True),
    ),
    events=(("2019-08-12", "2019-08-12", "Saraqib"), ("2019-08-12", "2019-08-12", "Jisr")),
)

BORDER = Wire(
    id="border",
    published=date(2024, 2, 10),
    text=(
        "BEIRUT: Israeli guns shelled the outskirts of Naqoura on Saturday morning, the state-run Cedar News"
        " Agency reported. One shepherd was lightly wounded.\n\n"
        "Hezbollah said in a series of posts that it had fired rockets at Kiryat Shmona. The Israeli army said"
        " that one launch fell in a field and that its jets then struck a depot. There were no casualties"
        " among the troops, it said.\n\n"
        "Since October 8, at least 190 people have been killed in Lebanon, more than 140 of them Hezbollah"
        " fighters, according to a tally by the Cedar agency."
    ),
    blames=(
        Blame(who="Israel", by="Cedar News Agency"),
        Blame(who="Hezbollah", by="Hezbollah"),
        Blame(who="Israel", by="Israeli army"),
    ),
    denied_by=(),
    tolls=(
        Dead(words="One shepherd was lightly wounded", by=None, wounded=(1, 1)),
        Dead(words="no casualties", by="Israeli army", killed=(0, 0), wounded=(0, 0), is_part=True),
        Dead(words="at least 190 people", by="Cedar agency", killed=(190, None)),
        Dead(words="more than 140 of them", by="Cedar agency", killed=(140, None), is_part=True),
    ),
    events=(("2024-02-10", "2024-02-10", "Naqoura"), ("2024-02-10", "2024-02-10", "Kiryat")),
)

DARFUR = Wire(
    id="darfur",
    published=date(2023, 9, 21),
    text=(
        "At least 31 people, mostly women and children, were killed on Tuesday by shells as they queued for"
        " bread in Nyala, a medical source and witnesses said. “An entire street was wiped out,” one baker,"
        " Halima Idris, told a radio. She blamed the Sudanese army for the shelling. Military spokesman Tariq"
        " Osman said that the allegation was not true.\n\n"
        "In Khartoum on Wednesday, four civilians died when bombs fired by the paramilitary Rapid Support"
        " Forces struck their homes, a neighbourhood committee said. Hours later, the army hit a depot in"
        " El Obeid; nobody was killed."
    ),
    blames=(
        Blame(who="Sudan", by="Halima Idris"),
        Blame(who="Rapid Support Forces", by="committee"),
        Blame(who="Sudan", by=None),
    ),
    denied_by=("Tariq Osman",),
    tolls=(
        Dead(words="At least 31 people", by="medical source and witnesses", killed=(31, None)),
        Dead(words="four civilians died", by="committee", killed=(4, 4)),
        Dead(words="nobody was killed", by=None, killed=(0, 0)),
    ),
    events=(
        ("2023-09-19", "2023-09-19", "Nyala"),
        ("2023-09-20", "2023-09-20", "Khartoum"),
        ("2023-09-20", "2023-09-21", "Obeid"),
    ),
)

IDLIB = Wire(
    id="idlib",
    published=date(2020, 3, 6),
    text=(
        "ANKARA/BEIRUT, March 6 - Twenty-one Turkish soldiers were killed in an air strike by Syrian government"
        " forces near Saraqib, the governor of Turkey's Hatay province said on Friday. Twelve others were being"
        " treated in hospitals, Kemal Aydin added.\n\n"
        "Ankara blamed the Syrian government for Thursday's strike, which it said came despite talks with"
        " Russian officials. The Russian defence ministry said that its own jets had carried out no strikes"
        " in the area. The Idlib Monitor put the number of Turkish dead at 22. In retaliation, Turkish drones"
        " struck government targets, Aydin said."
    ),
    blames=(
        Blame(who="Syrian government", by="governor"),
        Blame(who="Syrian government", by="Ankara"),
        Blame(who="Turkey", by="Kemal Aydin"),
    ),
    denied_by=("Russian defence ministry",),
    tolls=(
        Dead(words="Twenty-one Turkish soldiers", by="governor", killed=(21, 21)),
        Dead(words="Twelve others", by="Kemal Aydin", wounded=(12, 12)),
        Dead(words="Turkish dead at 22", by="Idlib Monitor", killed=(22, 22)),
    ),
    events=(("2020-03-05", "2020-03-05", "Saraqib"),),
)

PRISON = Wire(
    id="prison",
    published=date(2022, 1, 21),
    text=(
        "At least 70 people, most of them detainees, were killed and more than 120 wounded when coalition jets"
        " bombed a jail in Dhamar in Yemen on Friday 21 January. Hours earlier, a strike on a mast in Hodeidah"
        " had killed two boys, an aid group said.\n\n"
        "The coalition, in a statement, denied having targeted the jail. On Monday three people had died in"
        " a drone attack on Abu Dhabi that the Houthis said they had launched."
    ),
    blames=(Blame(who="Saudi-led coalition", by=None), Blame(who="Houthis", by="Houthis")),
    denied_by=("coalition",),
    tolls=(
        Dead(words="At least 70 people", by=None, killed=(70, None), wounded=(120, None)),
        Dead(words="killed two boys", by="aid group", killed=(2, 2)),
        Dead(words="three people had died", by=None, killed=(3, 3)),
    ),
    events=(
        ("2022-01-21", "2022-01-21", "Dhamar"),
        ("2022-01-20", "2022-01-21", "Hodeidah"),
        ("2022-01-17", "2022-01-17", "Abu Dhabi"),
    ),
)

RAID = Wire(
    id="raid",
    published=date(2017, 9, 8),
    text=(
        "MOGADISHU - Somali elders said 10 civilians, including three children, were killed early on Friday"
        " when US special forces and government troops raided a farm near Afgooye. The army initially said no"
        " civilians were killed; the information ministry then stated that eight al-Shabaab fighters had died."
        " Residents denied that any rebel leaders lived there.\n\n"
        "A drone strike believed to have been carried out by Kenya killed Yusuf Noor, a trader, in Baidoa on"
        " Thursday, a herder said."
    ),
    blames=(
        Blame(who="United States", by="elders"),
        Blame(who="Somalia", by="elders"),
        Blame(who="Kenya", by="herder", how=ALLEGED),
    ),
    denied_by=(),
    tolls=(
        Dead(words="10 civilians", by="elders", killed=(10, 10)),
        Dead(words="including three children", by="elders", killed=(3, 3), is_part=True),
        Dead(words="no civilians were killed", by="army", killed=(0, 0)),
        Dead(words="eight al-Shabaab fighters", by="information ministry", killed=(8, 8)),
        Dead(words="killed Yusuf Noor, a trader", by="herder", killed=(1, 1)),
    ),
    events=(("2017-09-08", "2017-09-08", "Afgooye"), ("2017-09-07", "2017-09-07", "Baidoa")),
)

CAMP = Wire(
    id="camp",
    published=date(2021, 9, 16),
    text=(
        "MAIDUGURI - A Nigerian air force jet on Tuesday killed seven herders in the village of Kwalta in Borno"
        " State, residents said. The air force at first denied hitting anybody. On Wednesday the air force's"
        " spokesman, Musa Danladi, admitted in a statement that an aircraft had fired near the village.\n\n"
        "The incident comes four years after jets bombed a camp in Rann, killing more than 100 people, by the"
        " count of an aid group."
    ),
    blames=(
        Blame(who="Nigeria", by="residents"),
        Blame(who="Nigeria", by="Musa Danladi"),
    ),
    denied_by=("air force",),
    tolls=(
        Dead(words="killed seven herders", by="residents", killed=(7, 7)),
        Dead(words="more than 100 people", by="aid group", killed=(100, None)),
    ),
    events=(("2021-09-14", "2021-09-14", "Kwalta"), ("2017-01-01", "2017-12-31", "Rann")),
)

SHARED = Wire(
    id="shared",
    published=date(2022, 5, 4),
    text=(
        "Eleven dead in air raids\n\n"
        "“Eight people were killed in Khost and three in Zabul on Monday,” an elder, Rahim Gul, said. He blamed"
        " Pakistani helicopters. Pakistan's foreign ministry rejected the accusation, suggesting the blasts were"
        " the work of the Pakistani Taliban. Nobody else was hurt, Gul said."
    ),
    blames=(
        Blame(who="Pakistan", by="Rahim Gul"),
        Blame(who="Pakistani Taliban", by="foreign ministry"),
    ),
    denied_by=("foreign ministry",),
    tolls=(
        Dead(words="Eleven dead", by=None, killed=(11, 11)),
        Dead(words="Eight people were killed", by="Rahim Gul", killed=(8, 8), is_part=True),
        Dead(words="three", by="Rahim Gul", killed=(3, 3), is_part=True),
        Dead(words="Nobody else was hurt", by="Gul", killed=(0, 0), wounded=(0, 0), is_part=True),
    ),
    events=(("2022-05-02", "2022-05-02", "Khost"), ("2022-05-02", "2022-05-02", "Zabul")),
)

WIRES = (MARKET, BORDER, DARFUR, IDLIB, PRISON, RAID, CAMP, SHARED)
