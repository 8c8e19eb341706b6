"""Accusations and admissions, construction by construction: who is said to have struck, and by whom.

No event in them happened. A speaker of None is the report itself; a speaker matches by the words given here.
"""

from tests.examples.voices import ALLEGED, CONDITIONAL, Blame, Voice

ACCUSATIONS = (
    Voice(
        text="An air strike which the government blamed on insurgents destroyed a mill near Kunduz.",
        blames=(Blame(who="insurgents", by="government"),),
    ),
    Voice(
        text=(
            "The raid was carried out by Israeli jets, the Lebanese state news agency said. There was no "
            "immediate comment from Israel."
        ),
        blames=(Blame(who="Israel", by="news agency"),),
    ),
    Voice(
        text=(
            "The US military said on Thursday it was responsible for a strike that killed an aid worker in "
            "Kabul, reversing earlier denials."
        ),
        blames=(Blame(who="United States", by="US military"),),
    ),
    Voice(
        text=(
            "A suspected US drone fired two missiles at a house in Datta Khel, killing five, two Pakistani "
            "intelligence officials said on condition of anonymity."
        ),
        blames=(Blame(who="United States", by="intelligence officials", how=ALLEGED),),
    ),
    Voice(
        text=(
            "The New York Times, quoting a senior administration official, reported that Israel had carried "
            "out the strike. The official said the target was a convoy."
        ),
        blames=(Blame(who="Israel", by="official"),),
    ),
    Voice(
        text=(
            "Ukraine's air force says Russia launched 44 drones overnight. It said 38 of them were shot down."
        ),
        blames=(Blame(who="Russia", by="air force"),),
    ),
    Voice(
        text=(
            "The Ministry of Defence stated: “Azerbaijani units opened fire from mortars at our positions "
            "near Chinari at 02:40.”"
        ),
        blames=(Blame(who="Azerbaijan", by="Ministry of Defence"),),
    ),
    Voice(
        text=(
            "The spokesperson said the coalition takes all allegations seriously and will look into the "
            "report. He did not say whether its jets had struck the building."
        ),
    ),
    Voice(
        text=(
            "The Syrian Observatory for Human Rights reported that five were killed by Turkish artillery in "
            "Ain Issa. According to the monitoring group, two were children. The Britain-based monitor said "
            "the death toll could rise."
        ),
        blames=(Blame(who="Turkey", by="Syrian Observatory"),),
    ),
    Voice(
        text=(
            "Local outlet Smart News reported that the family died as a result of Russian bombing, while "
            "Halab Today TV attributed the strike to the Assad regime."
        ),
        blames=(
            Blame(who="Russia", by="Smart News"),
            Blame(who="Syrian government", by="Halab Today TV"),
        ),
    ),
    Voice(
        text=(
            "Most sources held the Coalition responsible. However, the Mosul Eye blog said Iraqi aircraft "
            "had carried out the raid."
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
            "Mwatana said that it had documented 12 air raids by the Saudi/UAE-led coalition in Hajjah. The "
            "organization's researchers interviewed survivors."
        ),
        blames=(Blame(who="Saudi-led coalition", by="Mwatana"),),
    ),
    Voice(
        text=(
            "TAMPA, Fla. — U.S. Central Command forces conducted two self-defense strikes against Houthi "
            "anti-ship missiles at about 3:45 p.m."
        ),
        blames=(Blame(who="United States", by=None),),
    ),
    Voice(
        text=(
            "In coordination with the Federal Government of Somalia, U.S. Africa Command carried out an "
            "airstrike near Kunyo Barrow on Monday. The command's initial assessment is that two militants "
            "were killed and no civilians were harmed."
        ),
        blames=(Blame(who="United States", by=None),),
    ),
    Voice(
        text=(
            "The head of the White Helmets in Ariha, Samir Qaddour, described the scene. He said Russian "
            "jets had struck the market twice. They dropped cluster bombs, he added."
        ),
        blames=(Blame(who="Russia", by="Samir Qaddour"),),
    ),
    Voice(
        text=(
            "Syria's state news agency SANA said Israeli missiles struck near Masyaf, quoting a military "
            "source. The source said air defences shot down most of them."
        ),
        blames=(Blame(who="Israel", by="source"),),
    ),
    Voice(
        text="The rebels denied having taken the town, and the ministry denied reports of a truce.",
    ),
    Voice(
        text=(
            "The group Airwars estimates that between four and nine civilians died in the strike, which it "
            "attributes to the Coalition."
        ),
        blames=(Blame(who="US-led coalition", by="Airwars"),),
    ),
    Voice(
        text=(
            "The Houthi-run Saba news agency said the planes belonged to the Saudi-led coalition; Riyadh "
            "had no immediate comment."
        ),
    ),
    Voice(
        text=(
            "Kyiv's mayor, Vitali Klitschko, said debris from a downed drone fell on a school. Ukraine "
            "blamed Russia. Moscow says it only hits military targets."
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
        text="Two US officials told the Associated Press the blast was most likely the work of Israel.",
        blames=(Blame(who="Israel", by="US officials", how=ALLEGED),),
    ),
    Voice(
        text="The mayor said that the shells had come from the Syrian army's positions across the river.",
        blames=(Blame(who="Syrian government", by="mayor"),),
    ),
    Voice(
        text=(
            "Hezbollah said in a statement that its fighters had targeted a barracks at Shtula with guided "
            "missiles."
        ),
        blames=(Blame(who="Hezbollah", by="Hezbollah"),),
    ),
    Voice(
        text=(
            "Israel neither confirmed nor denied involvement. Iran vowed revenge for what it called an "
            "Israeli attack."
        ),
        blames=(Blame(who="Israel", by="Iran"),),
    ),
    Voice(
        text="NATO apologised for the raid, saying its pilots had mistaken the farmers for fighters.",
    ),
    Voice(
        text=(
            "There was no claim of responsibility for the bombing, but the interior minister said Boko "
            "Haram was the prime suspect."
        ),
        blames=(Blame(who="Boko Haram", by="interior minister", how=ALLEGED),),
    ),
    Voice(
        text=(
            "The Sudan Doctors Network said 20 died when an army drone struck the market. The army did not "
            "immediately respond."
        ),
        blames=(Blame(who="army", by="Sudan Doctors Network"),),
    ),
    Voice(
        text=(
            "“They keep saying it was us,” the rebel commander said. “It was the government's own shells "
            "that fell on the school.”"
        ),
        blames=(Blame(who="government", by="rebel commander"),),
    ),
    Voice(
        text=(
            "According to three residents and a medic, the bombs were dropped by a government plane. The "
            "information minister could not be reached."
        ),
        blames=(Blame(who="government", by="residents"),),
    ),
    Voice(
        text=(
            "The commander of coalition air forces, Lt. Gen. Mark Rowe, conceded that the aircraft may have "
            "dropped the bomb on the wrong building."
        ),
    ),
    Voice(
        text="Local sources said the attack was carried out by unidentified warplanes.",
    ),
    Voice(
        text=(
            "Speaking on condition of anonymity, a Pentagon official said a US drone had fired on the "
            "truck, but that no civilians were near it."
        ),
        blames=(Blame(who="United States", by="Pentagon official"),),
    ),
    Voice(
        text=(
            "Airwars: Two civilians were killed in an alleged Turkish drone strike near Kobane. According "
            "to Hawar News, the victims were brothers. The Turkish military has not claimed the strike."
        ),
        blames=(Blame(who="Turkey", by=None, how=ALLEGED),),
    ),
    Voice(
        text=(
            "Locals blamed the strike on the Somali army, according to Radio Kulmiye, but the government "
            "said al-Shabaab was responsible."
        ),
        blames=(
            Blame(who="Somalia", by="Locals"),
            Blame(who="al-Shabaab", by="government"),
        ),
    ),
    Voice(
        text=(
            "The Pentagon acknowledged on Friday that it had mistakenly killed ten civilians. “It was a "
            "tragic mistake,” said General Kenneth Hale."
        ),
        blames=(Blame(who="United States", by="Pentagon"),),
    ),
    Voice(
        text=(
            "A Ukrainian drone attack killed three people in Belgorod, the region's governor said. Kyiv did "
            "not comment."
        ),
        blames=(Blame(who="Ukraine", by="governor"),),
    ),
    Voice(
        text=(
            "In Islamabad, the foreign office said Iranian missiles had struck a village in Panjgur. Tehran "
            "said it had targeted the bases of Jaish al-Adl."
        ),
        blames=(
            Blame(who="Iran", by="foreign office"),
            Blame(who="Iran", by="Tehran"),
        ),
    ),
    Voice(
        text=(
            "India's army said it had destroyed nine sites across the border. Pakistan said India had hit "
            "mosques and homes, and called the strikes an act of war."
        ),
        blames=(
            Blame(who="India", by="India"),
            Blame(who="India", by="Pakistan"),
        ),
    ),
    Voice(
        text="The governor of Kaduna said a Nigerian army drone had bombed a religious gathering by mistake.",
        blames=(Blame(who="Nigeria", by="governor"),),
    ),
    Voice(
        text=(
            "Myanmar's junta said its aircraft had targeted rebels meeting in Pazigyi. A resistance "
            "spokesman said the jets bombed civilians."
        ),
        blames=(Blame(who="Myanmar military", by="junta"),),
    ),
    Voice(
        text=(
            "The blast was caused by an Israeli missile, a Lebanese security source told AFP, requesting "
            "anonymity because he was not authorised to speak."
        ),
        blames=(Blame(who="Israel", by="source"),),
    ),
    Voice(
        text=(
            "The Kurdish-led administration accused Ankara of targeting a power station. Turkey's defence "
            "ministry said its jets had hit PKK positions."
        ),
        blames=(
            Blame(who="Turkey", by="administration"),
            Blame(who="Turkey", by="defence ministry"),
        ),
    ),
    Voice(
        text=(
            "Human Rights Watch said on Tuesday that an apparently unlawful Emirati air strike killed eight "
            "civilians. “Emirati forces should compensate them,” said its Libya researcher."
        ),
        blames=(Blame(who="United Arab Emirates", by="Human Rights Watch", how=ALLEGED),),
    ),
    Voice(
        text=(
            "UN investigators concluded that a Libyan National Army jet was likely responsible for the "
            "attack on the migrant centre."
        ),
        blames=(Blame(who="Libyan National Army", by="investigators", how=ALLEGED),),
    ),
    Voice(
        text=(
            "The air strikes, which the Interior Ministry of the GNA blamed on Haftar, hit a biscuit factory."
        ),
        blames=(Blame(who="Libyan National Army", by="Interior Ministry"),),
    ),
    Voice(
        text="Residents said it was unclear whether the bombs were dropped by Russian or Syrian planes.",
        blames=(
            Blame(who="Russia", by="Residents", how=CONDITIONAL),
            Blame(who="Syrian government", by="Residents", how=CONDITIONAL),
        ),
    ),
    Voice(
        text=(
            "Gaza's civil defence said eleven people were killed in Israeli bombardment of a tent camp. The "
            "Israeli army said it was looking into the report."
        ),
        blames=(Blame(who="Israel", by="civil defence"),),
    ),
    Voice(
        text=(
            "The missile was intercepted, the Saudi-led coalition said. Houthi-run Al-Masirah TV said the "
            "movement's forces had fired it at an oil facility."
        ),
    ),
    Voice(
        text="The drone was launched from Syria, the Jordanian army said.",
    ),
    Voice(
        text="An Afghan official said 15 Taliban fighters were killed in a US air strike.",
        blames=(Blame(who="United States", by="official"),),
    ),
    Voice(
        text=(
            "Taliban fighters attacked a checkpoint in Ghazni, killing seven policemen, provincial police "
            "chief Khalid Wardak said."
        ),
        blames=(Blame(who="Taliban", by="Wardak"),),
    ),
    Voice(
        text=(
            "Seven people died when shells hit a bakery in Khartoum, the Emergency Lawyers group said, "
            "blaming the RSF."
        ),
        blames=(Blame(who="Rapid Support Forces", by="Emergency Lawyers"),),
    ),
    Voice(
        text="The army, which controls the north of the city, said the RSF fired the shells.",
        blames=(Blame(who="Rapid Support Forces", by="army"),),
    ),
    Voice(
        text="Baghdad blames Turkey. Ankara says the PKK fired the shells.",
        blames=(
            Blame(who="Turkey", by="Baghdad"),
            Blame(who="PKK", by="Ankara"),
        ),
    ),
    Voice(
        text="The explosion was caused by a coalition bomb, an investigation by Amnesty International found.",
        blames=(Blame(who="US-led coalition", by="Amnesty International"),),
    ),
    Voice(
        text=(
            "A US official said the strike had been carried out by Israel with American knowledge. Israeli "
            "officials declined to comment."
        ),
        blames=(Blame(who="Israel", by="US official"),),
    ),
    Voice(
        text=(
            "Hezbollah fired dozens of rockets at northern Israel, the Israeli military said. It said it "
            "struck the launchers."
        ),
        blames=(
            Blame(who="Hezbollah", by="Israeli military"),
            Blame(who="Israel", by="Israeli military"),
        ),
    ),
    Voice(
        text=(
            "Pakistan's military spokesman said that the aircraft of the Indian Air Force had violated its "
            "airspace. New Delhi said the jets hit a militant camp near Balakot."
        ),
    ),
    Voice(
        text="Some residents said helicopters attacked the convoy while others blamed a drone.",
    ),
    Voice(
        text="Witnesses who spoke to the BBC said that Ethiopian and Eritrean troops shelled the town.",
        blames=(
            Blame(who="Ethiopia", by="Witnesses"),
            Blame(who="Eritrea", by="Witnesses"),
        ),
    ),
    Voice(
        text=(
            "Kenya's military said its jets bombed two al-Shabaab camps in the Gedo region. An al-Shabaab "
            "spokesman said the bombs fell on farmland."
        ),
        blames=(Blame(who="Kenya", by="Kenya's military"),),
    ),
    Voice(
        text=(
            "The drone strike was claimed by the Islamic Resistance in Iraq, a group of Iran-backed militias."
        ),
        blames=(Blame(who="Islamic Resistance in Iraq", by="Islamic Resistance in Iraq"),),
    ),
)
