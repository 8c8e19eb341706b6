"""Short reports in our own words: who is said to have struck, by whom, how firmly, and who denies it.

No event in them happened. A speaker of None is the report itself; a speaker matches by the words given here.
"""

from dataclasses import dataclass

ASSERTED, ALLEGED, CONDITIONAL = "asserted", "alleged", "conditional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """A party said to have struck, a word of who says so, and the modality."""

    who: str
    by: str | None
    how: str = ASSERTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A short report with all that it says of perpetrators, and a word of each who denies."""

    text: str
    blames: tuple[Blame, ...] = ()
    denied_by: tuple[str | None, ...] = ()
    missed: str = ""


WIRE = (
    Voice(
        text="Israeli warplanes bombed a workshop outside Homs on Friday, a Syrian army officer told AFP.",
        blames=(Blame(who="Israel", by="army officer"),),
    ),
    Voice(
        text="Two drivers died when a Turkish drone struck their lorry, according to a hospital official.",
        blames=(Blame(who="Turkey", by="hospital official"),),
    ),
    Voice(
        text="The governor blamed the shelling on the Taliban. A Taliban spokesman denied any role in it.",
        blames=(Blame(who="Taliban", by="governor"),),
        denied_by=("Taliban spokesman",),
    ),
    Voice(
        text="Responsibility for the rocket attack was claimed by Islamic State.",
        blames=(Blame(who="Islamic State", by="Islamic State"),),
    ),
    Voice(
        text="Hamas claimed responsibility for the rocket fire on Sderot.",
        blames=(Blame(who="Hamas", by="Hamas"),),
    ),
    Voice(text="No group has claimed responsibility for the bombing of the bus."),
    Voice(
        text="The Houthis said on Sunday that they had launched a missile at a Saudi airport.",
        blames=(Blame(who="Houthis", by="Houthis"),),
    ),
    Voice(
        text="Kyiv accused Russia of shelling a maternity ward. Moscow rejected the accusation.",
        blames=(Blame(who="Russia", by="Kyiv"),),
        denied_by=("Moscow",),
    ),
    Voice(text="Kyiv accused Russia of breaking its promise to open a corridor."),
    Voice(
        text="The attack was blamed on Boko Haram, though nobody has admitted to it.",
        blames=(Blame(who="Boko Haram", by=None),),
    ),
    Voice(
        text="The bombing was attributed to the Saudi-led coalition by residents of the port.",
        blames=(Blame(who="Saudi-led coalition", by="residents"),),
    ),
    Voice(
        text="A suspected US drone killed four men in a pick-up in Marib, tribal sources said.",
        blames=(Blame(who="United States", by="tribal sources", how=ALLEGED),),
    ),
    Voice(
        text=(
            "Pakistan said Indian artillery had shelled three villages. India said it had not fired"
            " at any village."
        ),
        blames=(Blame(who="India", by="Pakistan"),),
        denied_by=("India",),
    ),
    Voice(
        text="The base was hit by French jets, the Malian defence minister said in a phone interview.",
        blames=(Blame(who="France", by="defence minister"),),
    ),
    Voice(
        text=(
            "Sudanese army jets bombed the market, said Hanan Idris, a member of the town's relief committee."
        ),
        blames=(Blame(who="Sudan", by="Hanan Idris"),),
    ),
    Voice(
        text="“It was Israel who struck us,” the mayor, Farid Haddad, told reporters by telephone.",
        blames=(Blame(who="Israel", by="Farid Haddad"),),
    ),
    Voice(text="A Russian jet was shot down over Idlib. Its pilot was rescued by rebels on the ground."),
    Voice(text="Rockets fell near the US embassy in Baghdad. A Turkish base was also hit."),
    Voice(
        text="Sirens sounded as rockets were fired at Israel from the strip, and Israeli soldiers were hurt."
    ),
    Voice(
        text="Rebels shelled the airport, officials told Reuters. The rebels denied shelling it.",
        blames=(Blame(who="rebels", by="officials"),),
        denied_by=("rebels",),
    ),
    Voice(
        text="Government forces bombed the clinic with helicopters, a nurse said.",
        blames=(Blame(who="government forces", by="nurse"),),
    ),
    Voice(
        text=(
            "The Myanmar military carried out the raid on the school, the shadow government said in"
            " a statement."
        ),
        blames=(Blame(who="Myanmar military", by="shadow government"),),
    ),
    Voice(
        text="An air strike that local officials say was carried out by Ethiopia hit a bus near Shire.",
        blames=(Blame(who="Ethiopia", by="local officials"),),
    ),
    Voice(
        text="What the governor called an Armenian missile hit a block of flats in Barda.",
        blames=(Blame(who="Armenia", by="governor"),),
    ),
)

STATEMENTS = (
    Voice(
        text=(
            "The Foreign Ministry strongly condemns the Israeli strikes on the port. The ministry"
            " holds Israel"
            " fully responsible for the consequences."
        ),
        blames=(
            Blame(who="Israel", by="Foreign Ministry"),
            Blame(who="Israel", by="inistry"),
        ),
    ),
    Voice(
        text=(
            "“We categorically deny that our aircraft were in the area,” the spokesman, Maj. Lev Orlov, said."
        ),
        denied_by=("Lev Orlov",),
    ),
    Voice(
        text="The command has no knowledge of any strike near the village, its press office said.",
        denied_by=("press office",),
    ),
    Voice(
        text="“It wasn't us,” a Pentagon official said. “Our jets had nothing to do with it.”",
        denied_by=("Pentagon official", "Pentagon official"),
    ),
    Voice(
        text=(
            "There were no strikes by coalition aircraft in that district on Monday, Colonel Ann Price said."
        ),
        denied_by=("Ann Price",),
    ),
    Voice(
        text="The army dismissed as fabricated the claim that its guns had hit the camp.",
        denied_by=("army",),
    ),
    Voice(
        text="The ministry neither confirmed nor denied the raid. The envoy did not deny it either.",
    ),
    Voice(text="The coalition said it could not confirm or deny that its aircraft had struck the house."),
    Voice(text="The command declined to comment and said it was looking into the reports."),
    Voice(
        text=(
            "Turkey's defence ministry called the allegations baseless and said no civilian area was"
            " targeted."
        ),
        denied_by=("defence ministry",),
    ),
    Voice(
        text="The Kremlin's spokesman said reports that Russian bombs hit the bakery were not true.",
        denied_by=("spokesman",),
    ),
    Voice(
        text="U.S. forces conducted an airstrike against al-Shabaab militants near Jilib, the command said.",
        blames=(Blame(who="United States", by="command"),),
    ),
    Voice(
        text="Coalition aircraft conducted six strikes near Mosul on Saturday, destroying two vehicles.",
        blames=(Blame(who="US-led coalition", by=None),),
    ),
    Voice(
        text=(
            "The general confirmed that his jets had bombed the bridge. Any claim that they hit"
            " homes is false, he said."
        ),
        denied_by=("general",),
    ),
    Voice(
        text="The Israeli army said it struck a launch site in Khan Younis overnight.",
        blames=(Blame(who="Israel", by="Israeli army"),),
    ),
    Voice(
        text=(
            "The Turkish ministry refuted the charge. It insisted that its drones did not carry out"
            " the attack."
        ),
        denied_by=("Turkish ministry", "Turkish ministry"),
    ),
    Voice(
        text="“All of our strikes that night were 55 km away,” the envoy said, rejecting the accusation.",
        denied_by=("envoy",),
    ),
    Voice(
        text="NATO admitted that one of its aircraft had dropped the bomb that killed the family.",
        blames=(Blame(who="NATO", by="NATO"),),
    ),
    Voice(
        text="The defence ministry disputed the toll but said that its artillery had fired at the hill.",
    ),
)

MONITORS = (
    Voice(
        text=(
            "Local media reported that a family of five died in Tabqa, allegedly as the result of a declared"
            " Coalition airstrike."
        ),
        blames=(Blame(who="US-led coalition", by="Local media", how=ALLEGED),),
    ),
    Voice(
        text=(
            "Multiple local sources accused Russian or Syrian regime warplanes of the bombing of the clinic."
        ),
        blames=(
            Blame(who="Russia", by="local sources", how=ALLEGED),
            Blame(who="Syrian government", by="local sources", how=ALLEGED),
        ),
    ),
    Voice(
        text="The Khabour Watch network named the Coalition as responsible for the raid.",
        blames=(Blame(who="US-led coalition", by="Khabour Watch"),),
    ),
    Voice(
        text=(
            "Sources blamed the Coalition for the strike on the bakery, while one outlet, Furat Now, blamed"
            " Iraqi forces."
        ),
        blames=(
            Blame(who="US-led coalition", by="Sources"),
            Blame(who="Iraq", by="Furat Now"),
        ),
    ),
    Voice(
        text="Civilians were reportedly wounded in alleged Turkish shelling of Tal Rifaat.",
        blames=(Blame(who="Turkey", by=None, how=ALLEGED),),
    ),
    Voice(
        text=(
            "The strike was reportedly carried out by a Russian aircraft, though it might have been"
            " Syrian regime jets."
        ),
        blames=(
            Blame(who="Russia", by=None, how=ALLEGED),
            Blame(who="Syrian government", by=None, how=CONDITIONAL),
        ),
    ),
    Voice(
        text=(
            "The Observatory did not say which country's planes bombed the town, but activists"
            " suspect Jordan."
        ),
        blames=(Blame(who="Jordan", by="activists", how=ALLEGED),),
    ),
    Voice(
        text=(
            "The Syrian Observatory for Human Rights said that warplanes, believed to be Russian, targeted a"
            " school in Binnish."
        ),
        blames=(Blame(who="Russia", by="Syrian Observatory", how=ALLEGED),),
    ),
    Voice(
        text=(
            "A network of activists posted on Facebook that regime helicopters dropped barrel bombs"
            " on Daraya."
        ),
        blames=(Blame(who="Syrian government", by="activists"),),
    ),
    Voice(
        text="Airwars assesses that the harm was likely caused by a Coalition strike.",
        blames=(Blame(who="US-led coalition", by="Airwars", how=ALLEGED),),
    ),
    Voice(
        text="Yemen Data Group recorded a raid by the Saudi-led coalition on a water plant in Saada.",
        blames=(Blame(who="Saudi-led coalition", by="Yemen Data Group"),),
    ),
    Voice(
        text="The monitor tweeted that PKK fighters had fired mortars at the border post.",
        blames=(Blame(who="PKK", by="monitor"),),
    ),
    Voice(
        text="Villagers interviewed by the group said Wagner fighters had attacked the mine.",
        blames=(Blame(who="Wagner", by="Villagers"),),
    ),
)

NESTED = (
    Voice(
        text=(
            "The agency quoted an unnamed official as saying that Iranian missiles hit the depot."
            " The official"
            " added that three guards died."
        ),
        blames=(Blame(who="Iran", by="official"),),
    ),
    Voice(
        text="Reuters reported, citing two diplomats, that an Israeli drone had hit the convoy.",
        blames=(Blame(who="Israel", by="diplomats"),),
    ),
    Voice(
        text="A witness said that a soldier had told him “Russian planes bombed us”.",
        blames=(Blame(who="Russia", by="soldier"),),
    ),
    Voice(
        text="It has been claimed that Egyptian jets bombed Derna that night.",
        blames=(Blame(who="Egypt", by=None, how=ALLEGED),),
    ),
    Voice(
        text=(
            "The Idlib Health Directorate says Russia bombed two hospitals. “The jets came at noon,”"
            " it added in"
            " a tweet. Russia’s defence ministry denies that its planes were there."
        ),
        blames=(Blame(who="Russia", by="Idlib Health Directorate"),),
        denied_by=("defence ministry",),
    ),
    Voice(
        text="UAE behind strike on Tripoli, says UN panel",
        blames=(Blame(who="United Arab Emirates", by="UN panel"),),
    ),
    Voice(
        text="Turkey denies bombing village in northern Iraq",
        denied_by=("Turkey",),
    ),
    Voice(
        text=(
            "In a statement posted on Telegram, the Afrin Liberation Forces said they shelled a Turkish base."
        ),
        blames=(Blame(who="Afrin Liberation Forces", by="Afrin Liberation Forces"),),
    ),
    Voice(
        text="The minister denied Ukrainian claims that Russian rockets had hit the theatre.",
        denied_by=("minister",),
        blames=(Blame(who="Russia", by="Ukrain"),),
    ),
)

HARD_WRAPPED = (
    Voice(
        text=(
            "The health office in Saada said the Saudi-led coalition\nbombed a bus on Thursday and"
            " that nine people\n"
            "died. The coalition, in a statement\ncarried by the state agency, denied\nit had bombed a bus."
        ),
        blames=(Blame(who="Saudi-led coalition", by="health office"),),
        denied_by=("coalition",),
    ),
)

ARABIC_VOICES = (
    Voice(
        text="اتهم ناشطون الطيران الروسي بقصف مشفى في مدينة إدلب.",
        blames=(Blame(who="Russia", by="ناشطون"),),
    ),
    Voice(
        text="قال مسؤول محلي إن طائرة مسيرة تركية استهدفت سيارة قرب القامشلي.",
        blames=(Blame(who="Turkey", by="مسؤول محلي"),),
    ),
    Voice(
        text="نفت وزارة الدفاع الروسية استهداف المدنيين.",
        denied_by=("وزارة الدفاع الروسية",),
    ),
    Voice(
        text="أكد المتحدث باسم التحالف أنه لا صحة للأنباء عن قصف القرية.",
        denied_by=("المتحدث باسم التحالف",),
    ),
    Voice(
        text="شن الاحتلال الإسرائيلي غارات على مطار دمشق، بحسب وكالة سانا.",
        blames=(Blame(who="Israel", by="وكالة سانا"),),
    ),
    Voice(
        text="أفادت مصادر محلية بأن قوات النظام قصفت سوق المدينة بالمدفعية.",
        blames=(Blame(who="Syrian government", by="مصادر محلية"),),
    ),
    Voice(
        text="حمّل المجلس المحلي التحالف الدولي مسؤولية المجزرة.",
        blames=(Blame(who="US-led coalition", by="المجلس المحلي"),),
    ),
    Voice(
        text="تبنى تنظيم داعش الهجوم بالصواريخ على القاعدة.",
        blames=(Blame(who="Islamic State", by="داعش"),),
    ),
    Voice(
        text="وقال شهود عيان إن مقاتلات حربية روسية شنت ثلاث غارات. ولم يصدر تعليق من موسكو.",
        blames=(Blame(who="Russia", by="شهود عيان"),),
    ),
)

VOICES = (*WIRE, *STATEMENTS, *MONITORS, *NESTED, *HARD_WRAPPED, *ARABIC_VOICES)
