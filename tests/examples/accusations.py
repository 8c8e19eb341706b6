"""More short reports in our own words: accusations, admissions and denials by kind of construction.

No event in them happened. A speaker of None is the report itself; a speaker matches by the words given here.
"""

from tests.examples.voices import ALLEGED, Blame, Voice

ACCUSATIONS = (
    Voice(
        text=(
            "Twelve people were killed when a bus was hit in Maarat Misrin on Tuesday in an attack "
            "that opposition activists blamed on Russia. The Russian military said its aircraft had "
            "flown no sorties in the area."
        ),
        blames=(Blame(who="Russia", by="activists"),),
        denied_by=("Russian military",),
    ),
    Voice(
        text=("An air strike which the government blamed on insurgents destroyed a mill near Kunduz."),
        blames=(Blame(who="insurgents", by="government"),),
    ),
    Voice(
        text=(
            "The raid was carried out by Israeli jets, the Lebanese state news agency said. There was "
            "no immediate comment from Israel."
        ),
        blames=(Blame(who="Israel", by="news agency"),),
    ),
    Voice(
        text=(
            "The US military said on Thursday it was responsible for a strike that killed an aid "
            "worker in Kabul, reversing earlier denials."
        ),
        blames=(Blame(who="United States", by="US military"),),
    ),
    Voice(
        text=(
            "Officials in Kharkiv said a Russian missile slammed into a block of flats. Russia denies "
            "targeting civilians."
        ),
        blames=(Blame(who="Russia", by="Officials"),),
        denied_by=("Russia",),
    ),
    Voice(
        text=(
            "Responsibility for the drone attack on the refinery was claimed by Yemen's Houthi "
            "movement, but Washington pointed the finger at Iran. Tehran called the allegation a lie."
        ),
        blames=(
            Blame(who="Houthis", by="Houthi"),
            Blame(who="Iran", by="Washington"),
        ),
        denied_by=("Tehran",),
    ),
    Voice(
        text=(
            "The Syrian army accused Turkey of having shelled its positions north of Tal Tamr. Ankara "
            "rejected claims that its guns had opened fire."
        ),
        blames=(Blame(who="Turkey", by="Syrian army"),),
        denied_by=("Ankara",),
    ),
    Voice(
        text=(
            "A suspected US drone fired two missiles at a house in Datta Khel, killing five, two "
            "Pakistani intelligence officials said on condition of anonymity."
        ),
        blames=(Blame(who="United States", by="intelligence officials", how=ALLEGED),),
    ),
    Voice(
        text=(
            "The New York Times, quoting a senior administration official, reported that Israel had "
            "carried out the strike. The official said the target was a convoy."
        ),
        blames=(Blame(who="Israel", by="official"),),
    ),
    Voice(
        text=(
            "A senior diplomat told the Financial Times that Emirati planes had bombed the militia "
            "base at Tripoli, a report that Abu Dhabi denied."
        ),
        blames=(Blame(who="United Arab Emirates", by="diplomat"),),
        denied_by=("Abu Dhabi",),
    ),
    Voice(
        text=(
            "Ukraine's air force says Russia launched 44 drones overnight. It said 38 of them were shot down."
        ),
        blames=(Blame(who="Russia", by="air force"),),
    ),
    Voice(
        text=(
            "Residents of Gaza City said the school was hit by an Israeli tank shell; the Israeli "
            "military said the explosion was caused by a rocket misfired by Islamic Jihad, which "
            "denied the charge."
        ),
        blames=(
            Blame(who="Israel", by="Residents"),
            Blame(who="Palestinian Islamic Jihad", by="Israeli military"),
        ),
        denied_by=("Islamic Jihad",),
    ),
    Voice(
        text=(
            "Hamas-run authorities said an Israeli strike killed 31 at the camp. The military said it "
            "was unaware of any strike there."
        ),
        blames=(Blame(who="Israel", by="authorities"),),
        denied_by=("military",),
    ),
    Voice(
        text=(
            "The Ministry of Defence stated: “Azerbaijani units opened fire from mortars at our "
            "positions near Chinari at 02:40.”"
        ),
        blames=(Blame(who="Azerbaijan", by="Ministry of Defence"),),
    ),
    Voice(
        text=(
            "Responding to questions, the command's press officer, Lt. Col. Erin Shaw, said: “Our "
            "aircraft were not in that airspace. We conducted no strikes in Idlib that day.”"
        ),
        denied_by=("Erin Shaw",),
    ),
    Voice(
        text=(
            "“Reports that our forces bombed a wedding are false,” Gen. Karim Daoud told a news "
            "conference in Riyadh."
        ),
        denied_by=("Karim Daoud",),
    ),
    Voice(
        text=(
            "The spokesperson said the coalition takes all allegations seriously and will look into "
            "the report. He did not say whether its jets had struck the building."
        ),
    ),
    Voice(
        text=(
            "KHARTOUM: The Rapid Support Forces have rejected responsibility for the shelling of the "
            "market in Omdurman and accused the army of carrying it out."
        ),
        blames=(Blame(who="army", by="Rapid Support Forces"),),
        denied_by=("Rapid Support Forces",),
    ),
    Voice(
        text=(
            "The Syrian Observatory for Human Rights reported that five were killed by Turkish "
            "artillery in Ain Issa. According to the monitoring group, two were children. The "
            "Britain-based monitor said the death toll could rise."
        ),
        blames=(Blame(who="Turkey", by="Syrian Observatory"),),
    ),
    Voice(
        text=(
            "Local outlet Smart News reported that the family died as a result of Russian bombing, "
            "while Halab Today TV attributed the strike to the Assad regime."
        ),
        blames=(
            Blame(who="Russia", by="Smart News"),
            Blame(who="Syrian government", by="Halab Today TV"),
        ),
    ),
    Voice(
        text=(
            "Most sources held the Coalition responsible. However, the Mosul Eye blog said Iraqi "
            "aircraft had carried out the raid."
        ),
        blames=(
            Blame(who="US-led coalition", by="sources"),
            Blame(who="Iraq", by="Mosul Eye"),
        ),
    ),
    Voice(
        text=(
            "It was reported that alleged Libyan National Army airstrikes killed three civilians in "
            "Tarhuna. No belligerent has claimed the strike."
        ),
        blames=(Blame(who="Libyan National Army", by=None, how=ALLEGED),),
    ),
    Voice(
        text=(
            "The event was claimed by AFRICOM in a press release: “U.S. Africa Command conducted an "
            "airstrike near Jamaame.”"
        ),
        blames=(Blame(who="United States", by="AFRICOM"),),
    ),
    Voice(
        text=(
            "Mwatana said that it had documented 12 air raids by the Saudi/UAE-led coalition in "
            "Hajjah. The organization's researchers interviewed survivors."
        ),
        blames=(Blame(who="Saudi-led coalition", by="Mwatana"),),
    ),
    Voice(
        text=(
            "TAMPA, Fla. — U.S. Central Command forces conducted two self-defense strikes against "
            "Houthi anti-ship missiles at about 3:45 p.m."
        ),
        blames=(Blame(who="United States", by=None),),
    ),
    Voice(
        text=(
            "In coordination with the Federal Government of Somalia, U.S. Africa Command carried out "
            "an airstrike near Kunyo Barrow on Monday. The command's initial assessment is that two "
            "militants were killed and no civilians were harmed."
        ),
        blames=(Blame(who="United States", by=None),),
    ),
    Voice(
        text=(
            "The head of the White Helmets in Ariha, Samir Qaddour, described the scene. He said "
            "Russian jets had struck the market twice. They dropped cluster bombs, he added."
        ),
        blames=(Blame(who="Russia", by="Samir Qaddour"),),
    ),
    Voice(
        text=(
            "Amnesty said the raid killed 21. In its report the group concluded that a coalition "
            "plane dropped the bomb. The coalition told Amnesty that it had not bombed the house."
        ),
        blames=(Blame(who="US-led coalition", by="Amnesty"),),
        denied_by=("coalition",),
    ),
    Voice(
        text=(
            "A spokesman for the Taliban, Zabihullah Mujahid, said its fighters had nothing to do "
            "with the mosque bombing. The statement blamed Daesh."
        ),
        blames=(Blame(who="Islamic State", by="Mujahid"),),
        denied_by=("Mujahid",),
    ),
    Voice(
        text=(
            "Syria's state news agency SANA said Israeli missiles struck near Masyaf, quoting a "
            "military source. The source said air defences shot down most of them."
        ),
        blames=(Blame(who="Israel", by="source"),),
    ),
    Voice(
        text=("The army acknowledged that the village had been shelled but denied responsibility."),
        denied_by=("army",),
    ),
    Voice(
        text=("Moscow has repeatedly denied using cluster bombs in Syria."),
        denied_by=("Moscow",),
    ),
    Voice(
        text=("The rebels denied having taken the town, and the ministry denied reports of a truce."),
    ),
    Voice(
        text=("قالت وزارة الدفاع السعودية في بيان إن الحوثيين أطلقوا صاروخا باليستيا باتجاه جازان."),
        blames=(Blame(who="Houthis", by="وزارة الدفاع السعودية"),),
    ),
    Voice(
        text=(
            "واتهمت السلطات الأوكرانية القوات الروسية بقصف محطة القطار، فيما نفت موسكو مسؤوليتها عن الهجوم."
        ),
        blames=(Blame(who="Russia", by="السلطات الأوكرانية"),),
        denied_by=("موسكو",),
    ),
    Voice(
        text=("ذكر المركز الفلسطيني أن طائرات الاحتلال استهدفت منزلا في خان يونس، ما أدى إلى استشهاد أربعة."),
        blames=(Blame(who="Israel", by="المركز الفلسطيني"),),
    ),
    Voice(
        text=(
            "أعلنت جماعة الحوثي مسؤوليتها عن الهجوم على المصفاة. وقال المتحدث باسمها إن عشر طائرات "
            "مسيرة نفذت الهجوم."
        ),
        blames=(Blame(who="Houthis", by="الحوثي"),),
    ),
    Voice(
        text=(
            "نفى المتحدث باسم التحالف العربي العميد تركي المالكي قصف مستشفى في صعدة، وقال إن التحالف "
            "لم ينفذ أي غارات هناك."
        ),
        denied_by=("المتحدث باسم التحالف العربي",),
    ),
    Voice(
        text=("ونقلت الوكالة عن مصدر عسكري قوله إن العدو الإسرائيلي نفذ عدوانا جويا على محيط دمشق."),
        blames=(Blame(who="Israel", by="مصدر عسكري"),),
    ),
    Voice(
        text=("بحسب المرصد السوري لحقوق الإنسان، قتل سبعة أشخاص جراء قصف تركي على ريف عين عيسى."),
        blames=(Blame(who="Turkey", by="المرصد السوري"),),
    ),
    Voice(
        text=("في بيان لها، قالت القيادة المركزية الأمريكية إن قواتها نفذت ضربة جوية قرب الميادين."),
        blames=(Blame(who="United States", by="القيادة المركزية الأمريكية"),),
    ),
    Voice(
        text=("أفاد مراسل الوكالة بأن مدفعية الاحتلال قصفت أطراف بلدة حولا. وأضاف أن شخصين أصيبا."),
        blames=(Blame(who="Israel", by="مراسل الوكالة"),),
    ),
    Voice(
        text=(
            "قال الجيش الأوكراني إن روسيا أطلقت ثلاثين صاروخا، بينما قالت موسكو إنها لم تستهدف أي "
            "مواقع مدنية."
        ),
        blames=(Blame(who="Russia", by="الجيش الأوكراني"),),
        denied_by=("موسكو",),
    ),
    Voice(
        text=(
            "ونفت وزارة الدفاع التركية صحة الأنباء عن قصف القرية. وأكدت الوزارة أن طائراتها لم تحلق "
            "في المنطقة."
        ),
        denied_by=(
            "وزارة الدفاع التركية",
            "وزارة الدفاع التركية",
        ),
    ),
    Voice(
        text=("قتل أربعة مدنيين في غارة نسبت إلى الطيران الإسرائيلي."),
        blames=(Blame(who="Israel", by=None),),
    ),
    Voice(
        text=("حملت حركة حماس إسرائيل المسؤولية عن المجزرة."),
        blames=(Blame(who="Israel", by="حماس"),),
    ),
    Voice(
        text=("لم تعلن أي جهة مسؤوليتها عن الانفجار."),
    ),
    Voice(
        text=("رفض الكرملين الاتهامات بقصف قافلة المساعدات."),
        denied_by=("الكرملين",),
    ),
    Voice(
        text=("أعلن التحالف العربي اعتراض صاروخ باليستي أطلقه الحوثيون باتجاه نجران."),
        blames=(Blame(who="Houthis", by="التحالف العربي"),),
    ),
    Voice(
        text=(
            "The group Airwars estimates that between four and nine civilians died in the strike, "
            "which it attributes to the Coalition."
        ),
        blames=(Blame(who="US-led coalition", by="Airwars"),),
    ),
    Voice(
        text=(
            "The Houthi-run Saba news agency said the planes belonged to the Saudi-led coalition; "
            "Riyadh had no immediate comment."
        ),
    ),
    Voice(
        text=(
            "Kyiv's mayor, Vitali Klitschko, said debris from a downed drone fell on a school. "
            "Ukraine blamed Russia. Moscow says it only hits military targets."
        ),
        blames=(Blame(who="Russia", by="Ukraine"),),
    ),
    Voice(
        text=(
            "A Turkish security official, who declined to be named, said the depot had been struck by "
            "Turkish F-16s."
        ),
        blames=(Blame(who="Turkey", by="official"),),
    ),
    Voice(
        text=("Two US officials told the Associated Press the blast was most likely the work of Israel."),
        blames=(Blame(who="Israel", by="US officials", how=ALLEGED),),
    ),
    Voice(
        text=("The mayor said that the shells had come from the Syrian army's positions across the river."),
        blames=(Blame(who="Syrian government", by="mayor"),),
    ),
    Voice(
        text=(
            "Hezbollah said in a statement that its fighters had targeted a barracks at Shtula with "
            "guided missiles."
        ),
        blames=(Blame(who="Hezbollah", by="Hezbollah"),),
    ),
    Voice(
        text=(
            "Israel neither confirmed nor denied involvement. Iran vowed revenge for what it called "
            "an Israeli attack."
        ),
        blames=(Blame(who="Israel", by="Iran"),),
    ),
    Voice(
        text=("NATO apologised for the raid, saying its pilots had mistaken the farmers for fighters."),
    ),
    Voice(
        text=(
            "There was no claim of responsibility for the bombing, but the interior minister said "
            "Boko Haram was the prime suspect."
        ),
        blames=(Blame(who="Boko Haram", by="interior minister", how=ALLEGED),),
    ),
    Voice(
        text=(
            "The RSF, which denies targeting civilians, was accused by the doctors' union of shelling "
            "the hospital."
        ),
        blames=(Blame(who="Rapid Support Forces", by="doctors' union"),),
        denied_by=("RSF",),
    ),
    Voice(
        text=(
            "The Sudan Doctors Network said 20 died when an army drone struck the market. The army "
            "did not immediately respond."
        ),
        blames=(Blame(who="army", by="Sudan Doctors Network"),),
    ),
    Voice(
        text=(
            "“They keep saying it was us,” the rebel commander said. “It was the government's own "
            "shells that fell on the school.”"
        ),
        blames=(Blame(who="government", by="rebel commander"),),
    ),
    Voice(
        text=(
            "According to three residents and a medic, the bombs were dropped by a government plane. "
            "The information minister could not be reached."
        ),
        blames=(Blame(who="government", by="residents"),),
    ),
    Voice(
        text=("Yerevan denied that its forces had shelled Barda."),
        denied_by=("Yerevan",),
    ),
    Voice(
        text=(
            "Russia's Defence Ministry on Saturday categorically rejected allegations that the "
            "Russian air force had struck a convoy."
        ),
        denied_by=("Defence Ministry",),
    ),
    Voice(
        text=(
            "The commander of coalition air forces, Lt. Gen. Mark Rowe, conceded that the aircraft "
            "may have dropped the bomb on the wrong building."
        ),
    ),
    Voice(
        text=("“We are not responsible for the deaths in Kunduz,” Taliban spokesman Qari Yousuf said."),
        denied_by=("Qari Yousuf",),
    ),
    Voice(
        text=("Local sources said the attack was carried out by unidentified warplanes."),
    ),
    Voice(
        text=(
            "Speaking on condition of anonymity, a Pentagon official said a US drone had fired on the "
            "truck, but that no civilians were near it."
        ),
        blames=(Blame(who="United States", by="Pentagon official"),),
    ),
)
