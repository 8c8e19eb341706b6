"""Casualties in words to ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.model import HARMS, Toll
from incidents.reading.casualties.tolls import find_tolls

Pair = tuple[int | None, int | None]
NONE: Pair = (None, None)

# sentence, words of the toll, killed, wounded
TOLLS = [
    ("No strike resulted in any civilian casualty.", "any civilian casualty", (0, 0), (0, 0)),
    ("An old woman and her carer died.", "woman and her carer", (2, 2), NONE),
    ("More than 100 people are believed to have died.", "100 people", (100, None), NONE),
    ("They had collected at least 80 bodies.", "80 bodies", (80, None), NONE),
    (
        "The ministry counted the number of dead at 82 and of wounded at 534.",
        "number of dead at 82",
        (82, 82),
        (534, 534),
    ),
    ("It dropped bombs, killing a married couple.", "a married couple", (2, 2), NONE),
    (
        "Six members of the security forces, and ten others were injured.",
        "ten others were injured",
        NONE,
        (10, 10),
    ),
    ("It said 12 bodies were taken to a hospital.", "12 bodies", (12, 12), NONE),
    ("It killed a boy and seriously wounded two.", "killed a boy and seriously wounded two", (1, 1), (2, 2)),
    ("Shells killed 50 POWs and wounded 73.", "killed 50 POWs and wounded 73", (50, 50), (73, 73)),
    ("A raid killed six people.", "killed six people", (6, 6), NONE),
    (
        "A guard, 40, succumbed to his injuries in Homs.",
        "A guard, 40, succumbed to his injuries",
        (1, 1),
        NONE,
    ),
    (
        "It killed one boy and seriously wounded two.",
        "killed one boy and seriously wounded two",
        (1, 1),
        (2, 2),
    ),
    ("We recorded the killing of 19 civilians.", "killing of 19 civilians", (19, 19), NONE),
    ("It put the number of Turkish dead at 34.", "of Turkish dead at 34", (34, 34), NONE),
    ("The mayor put it at 137.", "put it at 137", (137, 137), NONE),
    (
        "It killed two American and one British troops.",
        "killed two American and one British troops",
        (3, 3),
        NONE,
    ),
    (
        "It killed 169 Afghans and 13 American service members.",
        "169 Afghans and 13 American",
        (182, 182),
        NONE,
    ),
    ("Some 32 others were being treated in hospitals.", "Some 32 others were being", NONE, (32, 32)),
    ("Two women, aged 63 and 71, suffered shrapnel wounds.", "Two women", NONE, (2, 2)),
    ("A raid killed Omar Sy, a farmer, near Arn.", "killed Omar Sy, a farmer", (1, 1), NONE),
    ("It put the number of children killed at 14.", "children killed at 14", (14, 14), NONE),
    ("It put the dead at 17 soldiers and four civilians.", "dead at 17 soldiers and four", (21, 21), NONE),
    ("Jets kill 38 people in a market.", "kill 38 people", (38, 38), NONE),
    ("At least 52 nurses and displaced persons were killed.", "At least 52 nurses", (52, None), NONE),
    ("Six people, four of them Uzbeks, had been killed.", "Six people", (6, 6), NONE),
    ("Seven men, two of them guards, were brought in dead.", "Seven men", (7, 7), NONE),
    ("The dead were 12 nurses and ten patients.", "12 nurses and ten patients", (22, 22), NONE),
    ("UPDATE: death toll up to 31.", "death toll up to 31", (31, 31), NONE),
    ("It later revised the figure to 471.", "revised the figure to 471", (471, 471), NONE),
    ("Some 42 others sustained varying degrees of injury.", "42 others", NONE, (42, 42)),
    ("A total of 12 women and children were slaughtered.", "12 women and children", (12, 12), NONE),
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
    ("At least 22 people - 12 staff and 10 patients - were killed.", "At least 22", (22, None), NONE),
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
    ("Fatalities: 105 - 141 civilians", "Fatalities: 105 - 141 civilians", (105, 141), NONE),
    ("Injured: 30–35", "Injured: 30–35", NONE, (30, 35)),
    ("As many as 100 could have died.", "As many as 100", (0, 100), NONE),
    ("The father, mother and their two sons were killed.", "two sons were killed", (4, 4), NONE),
    ("A couple and their son were killed.", "A couple", (3, 3), NONE),
    ("The toll climbed above 50.", "toll climbed above 50", (50, None), NONE),
    ("أودت الغارة بحياة تسعة أشخاص", "تسعة", (9, 9), NONE),
    ("Thirty villagers, nine boys and four girls among them, died.", "Thirty villagers", (30, 30), NONE),
    ("A boy of six and his aunt, 44, were wounded.", "A boy of six", NONE, (2, 2)),
    ("Killed in the raid on Dara were 22 people.", "22 people", (22, 22), NONE),
    (
        "A doctor put the dead at 48 and the injured at more than 100.",
        "the dead at 48",
        (48, 48),
        (100, None),
    ),
    ("The number of people killed in Friday's raid on Dara town reached 29.", "reached 29", (29, 29), NONE),
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

# sentence, and the ends of what its one toll says
HARMS_TOLD: list[tuple[str, dict[str, Pair]]] = [
    ("Three fishermen are missing after the raid.", {"missing": (3, 3)}),
    ("Four people were killed and two are missing.", {"killed": (4, 4), "missing": (2, 2)}),
    ("Two of the workers are unaccounted for.", {"missing": (2, 2)}),
    ("Six died and nine remain missing, the mayor said.", {"killed": (6, 6), "missing": (9, 9)}),
    ("At least seven villagers went missing.", {"missing": (7, None)}),
    (
        "The strike left 12 dead, 30 wounded and five missing.",
        {"killed": (12, 12), "wounded": (30, 30), "missing": (5, 5)},
    ),
    ("Dozens are still missing under the rubble.", {"missing": (24, None)}),
    ("A girl has been reported missing.", {"missing": (1, 1)}),
    ("Nobody is missing.", {"missing": (0, 0)}),
    ("Missing: 4", {"missing": (4, 4)}),
    ("Some 30 people were killed or wounded.", {"casualties": (30, 30)}),
    ("The blast killed or wounded at least 40 people.", {"casualties": (40, None)}),
    ("More than 50 fighters were either killed or injured.", {"casualties": (50, None)}),
    ("Raids left dozens of people dead or wounded.", {"casualties": (24, None)}),
    ("Around 25 civilians were killed and wounded.", {"casualties": (25, 25)}),
    ("It left 18 dead and injured.", {"casualties": (18, 18)}),
    ("The unit took 15 casualties.", {"casualties": (15, 15)}),
    ("There were 20 civilian casualties.", {"casualties": (20, 20)}),
    ("Shells caused more than 60 casualties.", {"casualties": (60, None)}),
    ("Nine bodies were pulled from the ruins.", {"killed": (9, 9)}),
    ("Rescuers recovered 14 bodies.", {"killed": (14, 14)}),
    ("The bodies of six women were found there.", {"killed": (6, 6)}),
    ("Medics retrieved the bodies of three children and their mother.", {"killed": (4, 4)}),
    ("The bodies of at least eight people have been dug out.", {"killed": (8, None)}),
    ("Civil defence crews pulled out eleven dead bodies.", {"killed": (11, 11)}),
    ("Seven martyrs fell in the bombing.", {"killed": (7, 7)}),
    ("The hospital received four martyrs and 12 wounded.", {"killed": (4, 4), "wounded": (12, 12)}),
    ("Five were martyred.", {"killed": (5, 5)}),
    ("The death toll from the raid, which hit a bakery, rose to 31.", {"killed": (31, 31)}),
    ("The number of those killed has climbed to 26, doctors said.", {"killed": (26, 26)}),
    ("The toll now stands at 17 dead and 40 injured.", {"killed": (17, 17), "wounded": (40, 40)}),
    ("An official raised the death toll from nine to 14.", {"killed": (14, 14)}),
    ("A family of seven was wiped out.", {"killed": (7, 7)}),
    ("The raid killed an entire family of nine.", {"killed": (9, 9)}),
    ("Rockets killed a couple and their four children.", {"killed": (6, 6)}),
    ("The bomb killed two people, a father and his son.", {"killed": (2, 2)}),
    ("It killed seven people - a couple and their five children.", {"killed": (7, 7)}),
    ("Ten civilians died: four men, three women and three children.", {"killed": (10, 10)}),
    ("Tens of soldiers were killed.", {"killed": (20, None)}),
    ("Several dozen people were hurt.", {"wounded": (36, None)}),
    ("Nearly a hundred people died.", {"killed": (100, 100)}),
    ("As many as two dozen militants may have been killed.", {"killed": (0, 24)}),
    ("Not fewer than 13 farmers perished.", {"killed": (13, None)}),
    ("It killed upwards of 30 troops.", {"killed": (30, None)}),
    ("A minimum of 12 people were killed.", {"killed": (12, None)}),
    ("No more than five guards were killed.", {"killed": (0, 5)}),
    ("Killing commander Abu Nader and two aides, the drone flew off.", {"killed": (3, 3)}),
    ("The raid killed a commander, his driver and two guards.", {"killed": (4, 4)}),
    ("Forty-two people, most of them women and children, lost their lives.", {"killed": (42, 42)}),
    ("It killed 8 and injured another 15, including two nurses.", {"killed": (8, 8), "wounded": (15, 15)}),
    ("One person was killed and several others hurt.", {"killed": (1, 1), "wounded": (3, 8)}),
    ("All five occupants of the car were killed.", {"killed": (5, 5)}),
    ("The body of a shepherd was found near the crater.", {"killed": (1, 1)}),
    ("The attack resulted in the death of 19 civilians.", {"killed": (19, 19)}),
    (
        "It resulted in the deaths of 19 civilians and the injury of 33.",
        {"killed": (19, 19), "wounded": (33, 33)},
    ),
    ("It caused the martyrdom of three and injury of four.", {"killed": (3, 3), "wounded": (4, 4)}),
    ("Casualties: 5 killed, 11 wounded", {"killed": (5, 5), "wounded": (11, 11)}),
    ("سقوط قتيلين وثلاثة جرحى", {"killed": (2, 2), "wounded": (3, 3)}),
    ("أسفر القصف عن سقوط قتيل وجريحين", {"killed": (1, 1), "wounded": (2, 2)}),
    ("سقط 13 شهيداً و40 جريحاً", {"killed": (13, 13), "wounded": (40, 40)}),
    ("ارتقى شهيدان في الغارة", {"killed": (2, 2)}),
    ("قتيلان وخمسة جرحى بقصف على السوق", {"killed": (2, 2), "wounded": (5, 5)}),
    ("مقتل طفلين وامرأة", {"killed": (3, 3)}),
    ("ما زال أربعة عمال في عداد المفقودين", {"missing": (4, 4)}),
    ("وفقدان ثلاثة صيادين", {"missing": (3, 3)}),
    ("ثمانية قتلى وستة مفقودين", {"killed": (8, 8), "missing": (6, 6)}),
    ("سقط أكثر من ثلاثين شخصاً بين قتيل وجريح", {"casualties": (30, None)}),
    ("عشرات القتلى والجرحى في قصف على المدينة", {"casualties": (24, None)}),
    ("قتل أو أصيب عشرون عنصراً", {"casualties": (20, 20)}),
    ("انتشلت فرق الإنقاذ 12 جثة", {"killed": (12, 12)}),
    ("انتشال جثث خمسة مدنيين من تحت الأنقاض", {"killed": (5, 5)}),
    ("عثر على جثتين في المكان", {"killed": (2, 2)}),
    ("ارتفعت حصيلة القتلى إلى سبعة وعشرين", {"killed": (27, 27)}),
    ("ارتفعت حصيلة ضحايا الغارة على السوق في بلدة حاس إلى 18 شخصا", {"killed": (18, 18)}),
    ("بلغ عدد القتلى ب 22 مقاتلا", {"killed": (22, 22)}),
    ("لا يزال تسعة مفقودين تحت الركام", {"missing": (9, 9)}),
    ("قتلت الغارة ستة وأصابت 14", {"killed": (6, 6), "wounded": (14, 14)}),
    ("لم يسفر القصف عن إصابات", {"killed": (0, 0), "wounded": (0, 0)}),
    ("لم تترتب على الهجوم إصابات أو وفيات", {"killed": (0, 0), "wounded": (0, 0)}),
    ("لم يصب أي أمريكي بأذى", {"wounded": (0, 0)}),
    ("لقي ثمانية سياح مصرعهم", {"killed": (8, 8)}),
    ("ارتفع إلى 19 على الأقل بينهم 7 أطفال عدد الشهداء", {"killed": (19, None)}),
    ("حصيلة أولية: ٤ شهداء و١١ جريحا", {"killed": (4, 4), "wounded": (11, 11)}),
    ("قُتل ليبيان اثنان في قصف", {"killed": (2, 2)}),
    ("استشهاد مقاتل وإصابة آخر بجروح", {"killed": (1, 1), "wounded": (1, 1)}),
    ("إن جنديين مصريين أصيبا", {"wounded": (2, 2)}),
    ("لم يقتل أو يصب أي جندي", {"killed": (0, 0), "wounded": (0, 0)}),
    ("لم تسفر الغارة على البلدة عن وقوع ضحايا", {"killed": (0, 0), "wounded": (0, 0)}),
    ("لقي شخصان حتفهما", {"killed": (2, 2)}),
    ("جرح ما يزيد عن ثلاثين بينهم نساء", {"wounded": (30, None)}),
    ("ارتفاع حصيلة ضحايا القصف إلى ٣٤ قتيلا", {"killed": (34, 34)}),
    ("مقتل عائلة من ستة أفراد", {"killed": (6, 6)}),
    ("قتل ١٧ مدنيا وأصيب نحو ٥٠ آخرين", {"killed": (17, 17), "wounded": (50, 50)}),
    ("ما بين عشرين وثلاثين قتيلا", {"killed": (20, 30)}),
    ("مقتل مئة وخمسة وعشرين شخصا", {"killed": (125, 125)}),
    ("مقتل ثلاثة آلاف شخص", {"killed": (3000, 3000)}),
    ("استشهاد امرأتين وإصابة ثلاث أخريات", {"killed": (2, 2), "wounded": (3, 3)}),
    ("أدت الغارات إلى استشهاد وجرح العشرات", {"casualties": (24, None)}),
    ("مقتل وإصابة 22 شخصاً", {"casualties": (22, 22)}),
    ("إصابة رجلين بجروح", {"wounded": (2, 2)}),
    ("لقي أربعة مدنيين مصرعهم", {"killed": (4, 4)}),
    ("توفي طفل متأثرا بجراحه", {"killed": (1, 1)}),
    ("قضى سبعة مقاتلين في الغارة", {"killed": (7, 7)}),
    ("خلّف القصف 6 قتلى و11 مصاباً", {"killed": (6, 6), "wounded": (11, 11)}),
    ("The airstrike claimed the lives of an elderly man and his grandson.", {"killed": (2, 2)}),
    ("A teacher and three pupils died when a shell hit their school.", {"killed": (4, 4)}),
    ("Four Turkish soldiers were martyred and eleven wounded.", {"killed": (4, 4), "wounded": (11, 11)}),
    (
        "Air strikes left more than 30 people dead and scores injured.",
        {"killed": (30, None), "wounded": (40, None)},
    ),
    ("It is believed that up to 20 militants died.", {"killed": (0, 20)}),
    ("The bombardment killed at least two dozen civilians, according to medics.", {"killed": (24, None)}),
    ("Nineteen were confirmed dead.", {"killed": (19, 19)}),
    ("Officials confirmed 19 dead and 45 wounded.", {"killed": (19, 19), "wounded": (45, 45)}),
    ("At least 14 people are feared dead.", {"killed": (14, None)}),
    ("Some 70 to 80 fighters were eliminated.", {"killed": (70, 80)}),
    (
        "Eleven people lost their lives, while 22 sustained injuries.",
        {"killed": (11, 11), "wounded": (22, 22)},
    ),
    ("13 people suffered injuries of varying degrees.", {"wounded": (13, 13)}),
    ("Fifteen people were taken to hospital with injuries.", {"wounded": (15, 15)}),
    ("The explosion wounded nine, three of them critically.", {"wounded": (9, 9)}),
    ("Both men were killed instantly.", {"killed": (2, 2)}),
    ("A mother of four and her two daughters were killed.", {"killed": (3, 3)}),
    ("KIA: 4, WIA: 9", {"killed": (4, 4), "wounded": (9, 9)}),
    ("Eight soldiers KIA and 20 WIA", {"killed": (8, 8), "wounded": (20, 20)}),
    ("The strike killed 3-5 civilians and injured 2+ more.", {"killed": (3, 5), "wounded": (2, None)}),
    (
        "It reached dozens, including six children, and 79 people were injured.",
        {"wounded": (79, 79)},
    ),
    ("It put the deaths at 25 and the wounded at 51.", {"killed": (25, 25), "wounded": (51, 51)}),
    ("The missile killed 26 unarmed cadets.", {"killed": (26, 26)}),
    ("It said 66 others were being treated in X.", {"wounded": (66, 66)}),
    ("Eight others including women sustained injuries.", {"wounded": (8, 8)}),
    ("10+ killed in air strike", {"killed": (10, None)}),
    ("5 dead, 3 missing after strike on boat", {"killed": (5, 5), "missing": (3, 3)}),
    ("Dozens feared dead", {"killed": (24, None)}),
    ("Death toll in bazaar bombing rises to 52", {"killed": (52, 52)}),
    ("Death toll: 8", {"killed": (8, 8)}),
    ("Some 12 people were reportedly killed and an unknown number wounded.", {"killed": (12, 12)}),
    ("The number of martyrs rose to 9 and the wounded to 31.", {"killed": (9, 9), "wounded": (31, 31)}),
    ("A total of 33 people were killed.", {"killed": (33, 33)}),
    ("In total, 18 were killed.", {"killed": (18, 18)}),
    ("Overall, 27 people including 9 minors lost their lives.", {"killed": (27, 27)}),
    ("Nine members of the al-Khatib family were killed.", {"killed": (9, 9)}),
    ("The al-Khatib family lost nine members.", {"killed": (9, 9)}),
    ("His wife and five of his children were killed.", {"killed": (6, 6)}),
    ("Not a single person was hurt.", {"killed": (0, 0), "wounded": (0, 0)}),
    ("The strike caused no civilian casualties.", {"killed": (0, 0), "wounded": (0, 0)}),
    ("Nearly 30 were killed and more than twice as many wounded.", {"killed": (30, 30)}),
    ("Three pilots are missing in action.", {"missing": (3, 3)}),
    ("The fate of seven people is unknown.", {"missing": (7, 7)}),
    ("The army lost 20 men.", {"killed": (20, 20)}),
    ("Ten people have disappeared since the raid.", {"missing": (10, 10)}),
    ("استشهد 5 مواطنين وأصيب 12 بجروح مختلفة", {"killed": (5, 5), "wounded": (12, 12)}),
    ("أدى القصف إلى استشهاد طفلة وإصابة والدتها", {"killed": (1, 1), "wounded": (1, 1)}),
    ("سقوط 4 شهداء و9 جرحى", {"killed": (4, 4), "wounded": (9, 9)}),
    ("سقوط شهيد و4 جرحى", {"killed": (1, 1), "wounded": (4, 4)}),
    ("مقتل ثلاثة أشخاص من عائلة واحدة", {"killed": (3, 3)}),
    ("مقتل ما لا يقل عن أربعة وأربعين شخصا", {"killed": (44, None)}),
    ("قُتل نحو ثلاثين مقاتلاً", {"killed": (30, 30)}),
    ("بلغ عدد القتلى 18 بينهم 5 أطفال", {"killed": (18, 18)}),
    ("بلغت الحصيلة النهائية 21 قتيلا و56 جريحا", {"killed": (21, 21), "wounded": (56, 56)}),
    ("دون وقوع إصابات", {"wounded": (0, 0)}),
    ("مجزرة راح ضحيتها 17 مدنياً", {"killed": (17, 17)}),
    ("أسفرت عن مقتل أحد عشر مدنياً وجرح ثلاثة عشر آخرين", {"killed": (11, 11), "wounded": (13, 13)}),
    ("مقتل اثني عشر شخصاً وإصابة العشرات", {"killed": (12, 12), "wounded": (24, None)}),
    ("قتل اثنان وأصيب سبعة", {"killed": (2, 2), "wounded": (7, 7)}),
    ("مقتل شخص وإصابة اثنين", {"killed": (1, 1), "wounded": (2, 2)}),
    ("أصيب العشرات بحالات اختناق", {"wounded": (24, None)}),
    ("خمسة شهداء بينهم سيدة وطفلان", {"killed": (5, 5)}),
    ("مقتل مئات الأشخاص", {"killed": (200, None)}),
    ("قتلت غارة ثمانية أشخاص", {"killed": (8, 8)}),
    ("أوقعت الغارة 6 قتلى", {"killed": (6, 6)}),
    ("حصدت الغارات أرواح 14 مدنيا", {"killed": (14, 14)}),
    ("إنقاذ ثلاثة أشخاص وانتشال أربع جثث", {"killed": (4, 4)}),
    ("وفاة ثلاثة مصابين متأثرين بجراحهم", {"killed": (3, 3)}),
]

NO_TOLL = [
    "None of the injured were British.",
    "It spoke of the raid without mentioning civilian deaths.",
    "It stands in the monthly civilian casualty report.",
    "The last of the dead was a fighter.",
    "Of the people killed in recent raids he said nothing.",
    "The rebels vowed to kill 100 soldiers.",
    "The mine could kill ten people.",
    "The blast left him dead.",
    "There were no reports of casualties.",
    "It was not clear whether anyone was killed.",
    "لم ترد أنباء عن إصابات",
    "إصابات بين المدنيين",
    "Soldiers were on the road.",
    "He was killed in 2014.",
    "Five tanks were destroyed.",
    "They struck 12 targets.",
    "The 137th Brigade was wounded in its pride.",
    "Three people said so.",
    "They killed 12 sheep.",
    "Twelve shells fell, and all hope died.",
    "The hospital has 200 beds.",
    "On 12 May people were killed.",
    "In 2016 many died.",
    "He wounded the pride of 20 nations.",
    "They walked 5 km to bury the dead.",
    "He died at 45.",
    "They try to avoid civilian deaths.",
    "Officials looked into reports of casualties.",
    "Two of the rockets survived.",
    "There were no immediate reports of casualties.",
    "Three UN bodies called for calm.",
    "The missile went missing the target.",
    "Five missing aircraft were on the list.",
    "Two bodies of water lie near the base.",
    "He visited the families of the dead.",
    "عاد 20 شخصا إلى المدينة بعد مقتل القائد",
]

PARTS = [
    (
        "Some 2,641 died, of whom 711 are civilians.",
        (2641, 2641),
        "711 are civilians",
        (711, 711),
        "civilians",
    ),
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


@pytest.mark.parametrize(("text", "said"), HARMS_TOLD)
def test_the_ends_of_every_harm(text: str, said: dict[str, Pair]) -> None:
    (toll,) = [m.toll for m in find_tolls(text) if not m.toll.is_part]
    assert {harm: toll.ends(harm) for harm in HARMS if toll.ends(harm) != NONE} == said


@pytest.mark.parametrize(
    ("text", "is_update"),
    [
        ("The death toll rose to 23.", True),
        ("The death toll has risen from 12 to 19.", True),
        ("Officials raised the toll to 45.", True),
        ("Two died in hospital, bringing the toll to 16.", True),
        ("ارتفعت حصيلة القتلى إلى سبعة وعشرين", True),
        ("A medic put the number killed at 33.", False),
        ("Smoke rose. It killed three people.", False),
    ],
)
def test_a_number_that_takes_the_place_of_an_earlier_one(text: str, is_update: bool) -> None:
    assert find_tolls(text)[-1].toll.is_update is is_update


@pytest.mark.parametrize(
    ("text", "is_part"),
    [
        ("Two more died in hospital, bringing the toll to 16.", True),
        ("Two of the wounded died, and the toll reached 29.", True),
        ("Another soldier died of his wounds.", True),
        ("None of his own men had been hurt.", True),
        ("Nobody was hurt.", False),
        ("Among the dead were five children.", True),
        ("Six civilians, two of whom were children, were among the dead.", True),
        ("The dead included a midwife and her newborn.", True),
        ("Another three people were killed in Homs.", False),
        ("Two people died in hospital.", False),
    ],
)
def test_a_number_beside_another_is_a_part(text: str, is_part: bool) -> None:
    assert find_tolls(text)[0].toll.is_part is is_part


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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It killed 38 people, including 4 women and 5 children.", [4, 5]),
        (
            "Some 57 people died in the IS-run jail on Monday - 42 of them prisoners and 15 IS fighters.",
            [42, 15],
        ),
        ("Clashes left 39 dead, medics said: 30 rebels and nine soldiers.", [30, 9]),
        ("Clashes left 39 dead, medics said: 30 rebels and four soldiers.", []),
        ("Six people were killed, he said: three soldiers, two policemen and a worker.", [3, 2, 1]),
        ("It killed 38 people, including 4 women, and 5 children were hurt.", [4]),
    ],
)
def test_the_parts_of_a_toll(text: str, parts: list[int]) -> None:
    assert [t.toll.killed_min for t in find_tolls(text) if t.toll.is_part] == parts


@pytest.mark.parametrize(
    "text",
    [
        "It killed 14 people, five of them children, and wounded 30.",
        "It left 14 dead, including five children, and 30 hurt.",
        "Fourteen were killed, five of them children, and 30 wounded.",
    ],
)
def test_the_wounded_may_be_told_after_a_part_of_the_killed(text: str) -> None:
    whole, part = find_tolls(text)
    assert (whole.toll.killed_min, whole.toll.wounded_min) == (14, 30)
    assert (part.toll.killed_min, part.toll.is_part) == (5, True)


def test_the_wounded_of_another_group_are_not_told_so() -> None:
    killed, _, wounded = find_tolls("It killed 14 soldiers, two of them women, and hurt nine civilians.")
    assert (killed.toll.wounded_min, wounded.toll.wounded_min) == (None, 9)


@pytest.mark.parametrize(
    "text",
    [
        "Thirty-six were killed in Khost alone.",
        "The toll rose to 13 after four died of their wounds.",
    ],
)
def test_the_dead_of_one_place_or_of_later_are_a_part(text: str) -> None:
    assert find_tolls(text)[-1].toll.is_part


def test_nobody_of_one_side_is_a_part() -> None:
    (toll,) = find_tolls("There were no casualties among the troops.")
    assert (toll.toll.killed_max, toll.toll.group, toll.toll.is_part) == (0, "troops", True)


@pytest.mark.parametrize(
    "text",
    [
        "It looks into reports of civilian casualties.",
        "It gave no details of casualties.",
        "Twice as many civilian casualties fell.",
    ],
)
def test_words_about_casualties_are_no_toll(text: str) -> None:
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
        killed_min=killed, killed_max=killed, wounded_min=wounded, wounded_max=wounded
    )


@pytest.mark.parametrize(
    "text", ["killed 1,000,001 people", "killed 2.5 people", "between 9 and 4 people were killed"]
)
def test_figures_that_count_nobody_are_left_out(text: str) -> None:
    assert find_tolls(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "An earlier toll had put the dead at 17.",
        "A previous toll of 17 dead was given.",
        "كانت حصيلة سابقة قد أشارت إلى مقتل 17 شخصا",
    ],
)
def test_an_earlier_toll_is_of_a_part(text: str) -> None:
    assert [(m.toll.killed_max, m.toll.is_part) for m in find_tolls(text)] == [(17, True)]


def test_no_figures_are_no_toll() -> None:
    assert find_tolls("The office gave no casualty figures.") == []


def test_nobody_else_is_no_whole_toll() -> None:
    (found,) = find_tolls("The group said nobody else was harmed.")
    assert found.toll.is_part
