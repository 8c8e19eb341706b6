"""Accusations with their denials: who answers whom, and what only sounds like an answer.

No event in them happened. A speaker of None is the report itself; a speaker matches by the words given here.
"""

from tests.examples.voices import Blame, Voice

DENIALS = (
    Voice(
        text=(
            "Twelve people were killed when a bus was hit in Maarat Misrin on Tuesday in an attack that "
            "opposition activists blamed on Russia. The Russian military said its aircraft had flown no "
            "sorties in the area."
        ),
        blames=(Blame(who="Russia", by="activists"),),
        denied_by=("Russian military",),
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
            "Responsibility for the drone attack on the refinery was claimed by Yemen's Houthi movement, "
            "but Washington pointed the finger at Iran. Tehran called the allegation a lie."
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
            "A senior diplomat told the Financial Times that Emirati planes had bombed the militia base at "
            "Tripoli, a report that Abu Dhabi denied."
        ),
        blames=(Blame(who="United Arab Emirates", by="diplomat"),),
        denied_by=("Abu Dhabi",),
    ),
    Voice(
        text=(
            "Residents of Gaza City said the school was hit by an Israeli tank shell; the Israeli military "
            "said the explosion was caused by a rocket misfired by Islamic Jihad, which denied the charge."
        ),
        blames=(
            Blame(who="Israel", by="Residents"),
            Blame(who="Palestinian Islamic Jihad", by="Israeli military"),
        ),
        denied_by=("Islamic Jihad",),
    ),
    Voice(
        text=(
            "Hamas-run authorities said an Israeli strike killed 31 at the camp. The military said it was "
            "unaware of any strike there."
        ),
        blames=(Blame(who="Israel", by="authorities"),),
        denied_by=("military",),
    ),
    Voice(
        text=(
            "Responding to questions, the command's press officer, Lt. Col. Erin Shaw, said: “Our aircraft "
            "were not in that airspace. We conducted no strikes in Idlib that day.”"
        ),
        denied_by=("Erin Shaw", "Erin Shaw"),
    ),
    Voice(
        text=(
            "“Reports that our forces bombed a wedding are false,” Gen. Karim Daoud told a news conference "
            "in Riyadh."
        ),
        denied_by=("Karim Daoud",),
    ),
    Voice(
        text=(
            "KHARTOUM: The Rapid Support Forces have rejected responsibility for the shelling of the market "
            "in Omdurman and accused the army of carrying it out."
        ),
        blames=(Blame(who="army", by="Rapid Support Forces"),),
        denied_by=("Rapid Support Forces",),
    ),
    Voice(
        text=(
            "Amnesty said the raid killed 21. In its report the group concluded that a coalition plane "
            "dropped the bomb. The coalition told Amnesty that it had not bombed the house."
        ),
        blames=(Blame(who="US-led coalition", by="Amnesty"),),
        denied_by=("coalition",),
    ),
    Voice(
        text=(
            "A spokesman for the Taliban, Zabihullah Mujahid, said its fighters had nothing to do with the "
            "mosque bombing. The statement blamed Daesh."
        ),
        blames=(Blame(who="Islamic State", by="Mujahid"),),
        denied_by=("Mujahid",),
    ),
    Voice(
        text="The army acknowledged that the village had been shelled but denied responsibility.",
        denied_by=("army",),
    ),
    Voice(
        text="Moscow has repeatedly denied using cluster bombs in Syria.",
        denied_by=("Moscow",),
    ),
    Voice(
        text=(
            "The RSF, which denies targeting civilians, was accused by the doctors' union of shelling the "
            "hospital."
        ),
        blames=(Blame(who="Rapid Support Forces", by="doctors' union"),),
        denied_by=("RSF",),
    ),
    Voice(
        text="Yerevan denied that its forces had shelled Barda.",
        denied_by=("Yerevan",),
    ),
    Voice(
        text=(
            "Russia's Defence Ministry on Saturday categorically rejected allegations that the Russian air "
            "force had struck a convoy."
        ),
        denied_by=("Defence Ministry",),
    ),
    Voice(
        text="“We are not responsible for the deaths in Kunduz,” Taliban spokesman Qari Yousuf said.",
        denied_by=("Qari Yousuf",),
    ),
    Voice(
        text=(
            "All sources attributed the strike to the Saudi-led Coalition. The coalition's Joint Incidents "
            "Assessment Team later concluded that its aircraft had not targeted the market."
        ),
        blames=(Blame(who="Saudi-led coalition", by="sources"),),
        denied_by=("Joint Incidents Assessment Team",),
    ),
    Voice(
        text=(
            "The Tigrayan forces said the Ethiopian air force had bombed a kindergarten in Mekelle. Addis "
            "Ababa called the report a “drama staged by the TPLF” and said it only strikes military "
            "targets."
        ),
        blames=(Blame(who="Ethiopia", by="Tigrayan forces"),),
        denied_by=("Addis Ababa",),
    ),
    Voice(
        text=(
            "State TV said rebels had fired rockets at Aleppo. The rebels denied the accusation, blaming "
            "the army."
        ),
        blames=(
            Blame(who="rebels", by="State TV"),
            Blame(who="army", by="rebels"),
        ),
        denied_by=("rebels",),
    ),
    Voice(
        text="Moscow said that neither Russian nor Syrian planes had bombed the camp.",
        denied_by=("Moscow",),
    ),
    Voice(
        text=(
            "There is no evidence that coalition planes were involved, a spokesman in Baghdad, Col. John "
            "Dorr, told reporters."
        ),
        denied_by=("John Dorr",),
    ),
    Voice(
        text=(
            "“We reject the accusation,” the Azerbaijani Defence Ministry said. It stated that Armenian "
            "units had shelled Terter."
        ),
        blames=(Blame(who="Armenia", by="Azerbaijani Defence Ministry"),),
        denied_by=("Azerbaijani Defence Ministry",),
    ),
    Voice(
        text=(
            "The Rapid Support Forces denied responsibility and said the army's artillery had hit the bakery."
        ),
        blames=(Blame(who="army", by="Rapid Support Forces"),),
        denied_by=("Rapid Support Forces",),
    ),
    Voice(
        text=(
            "Two people were killed and four wounded by Turkish shelling near Zakho, the town's mayor said "
            "on Wednesday. Turkey denied it was behind the attack, blaming the PKK."
        ),
        blames=(
            Blame(who="Turkey", by="mayor"),
            Blame(who="PKK", by="Turkey"),
        ),
        denied_by=("Turkey",),
    ),
    Voice(
        text=(
            "The Yemeni rebels said they had targeted Abu Dhabi airport with a drone; the UAE denied that "
            "any such attack took place."
        ),
        blames=(Blame(who="Yemeni rebels", by="rebels"),),
        denied_by=("UAE",),
    ),
    Voice(
        text=(
            "Officials loyal to Haftar rejected the UN's findings and said that Turkish drones had hit the "
            "clinic."
        ),
        blames=(Blame(who="Turkey", by="Officials"),),
        denied_by=("Officials",),
    ),
    Voice(
        text=(
            "A statement from the Sudanese military said it “categorically denies” bombing the market, and "
            "accused the RSF of spreading lies."
        ),
        denied_by=("Sudanese military",),
    ),
    Voice(
        text="Tehran has denied supplying the missile, while the Houthis insist it was home-made.",
        denied_by=("Tehran",),
    ),
)
