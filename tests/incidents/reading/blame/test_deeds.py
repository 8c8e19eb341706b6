"""Who is said to have struck."""

import pytest

from incidents.model import Modality
from incidents.reading.blame.deeds import find_deeds, find_firsts, find_own_deeds

DEEDS = [
    (
        "A strike carried out by forces loyal to Khalifa Haftar killed 40.",
        "Libyan National Army",
        Modality.ASSERTED,
    ),
    ("Diplomats said they suspected the UAE.", "United Arab Emirates", Modality.ALLEGED),
    ("It hit a depot, which a channel said the Israeli enemy had bombed.", "Israel", Modality.ASSERTED),
    ("Indian troops resorted to unprovoked firing in the valley.", "India", Modality.ASSERTED),
    ("Indian troops responded, targeting a post.", "India", Modality.ASSERTED),
    ("Six died when Pakistan violated the ceasefire in Uri.", "Pakistan", Modality.ASSERTED),
    ("Peskov hinted that a Ukrainian counter-missile was to blame.", "Ukraine", Modality.ASSERTED),
    ("Rebel artillery positioned near Sake had fired the shells.", "rebels", Modality.ASSERTED),
    ("A Taliban truck bomb in Qalat killed 20 people.", "Taliban", Modality.ASSERTED),
    ("The Russian army used barrel bombs in Daraa.", "Russia", Modality.ASSERTED),
    ("The office blames the “US” for an escalation.", "United States", Modality.ASSERTED),
    ("He accused Azerbaijan of continuing to shell a town.", "Azerbaijan", Modality.ASSERTED),
    ("Turkey denies it and suggests that the PKK was to blame.", "PKK", Modality.ASSERTED),
    ("Myanmar Armed Forces bombed it.", "Myanmar military", Modality.ASSERTED),
    ("Residents point the finger at Jordan.", "Jordan", Modality.ASSERTED),
    ("A rocket fired by armed groups, allegedly Hamas, hit it.", "Hamas", Modality.ALLEGED),
    ("It spoke of media reports that a British air strike hit it.", "United Kingdom", Modality.ALLEGED),
    ("The Observatory reports that a British air strike hit it.", "United Kingdom", Modality.ASSERTED),
    ("He accused the RSF of blowing up a bridge.", "Rapid Support Forces", Modality.ASSERTED),
    ("Government-affiliated forces shelled it.", "government forces", Modality.ASSERTED),
    ("The Defence Forces struck a depot.", "armed forces", Modality.ASSERTED),
    ("Our troops say the IAF struck a depot.", "air force", Modality.ASSERTED),
    ("Israeli jets bomb camp, killing 14", "Israel", Modality.ASSERTED),
    ("Two die as Russian forces shell Arn.", "Russia", Modality.ASSERTED),
    ("Turkish drones target a car in Bell.", "Turkey", Modality.ASSERTED),
    ("The coalition's August 9, 2018 attack on a bus killed six.", "US-led coalition", Modality.ASSERTED),
    ("A channel blamed artillery of the Kurdish-led SDF.", "SDF", Modality.ASSERTED),
    (
        "Seven died in an ambush, claimed by the outlawed TTP.",
        "Pakistani Taliban",
        Modality.ASSERTED,
    ),
    ("A Russian bomber was responsible.", "Russia", Modality.ASSERTED),
    ("The enemy shelled a mill.", "enemy", Modality.ASSERTED),
    ("Russian jets bombed a market.", "Russia", Modality.ASSERTED),
    ("Nigerian Air Force Alpha Jets killed six people.", "Nigeria", Modality.ASSERTED),
    ("Turkey shelled the village at dawn.", "Turkey", Modality.ASSERTED),
    ("Israel carried out the raid.", "Israel", Modality.ASSERTED),
    ("The raid was carried out by the Saudi-led coalition.", "Saudi-led coalition", Modality.ASSERTED),
    ("A house was hit by Israeli missiles.", "Israel", Modality.ASSERTED),
    ("Residents blamed the Taliban.", "Taliban", Modality.ASSERTED),
    ("The governor accused NATO of bombing a wedding.", "NATO", Modality.ASSERTED),
    ("Iran was behind the attack.", "Iran", Modality.ASSERTED),
    ("Armenia subjected the city to rocket fire.", "Armenia", Modality.ASSERTED),
    ("A Turkish army air strike hit a market.", "Turkey", Modality.ASSERTED),
    ("Ethiopian military drone strikes killed nine.", "Ethiopia", Modality.ASSERTED),
    ("Armenia's air strikes hit a depot.", "Armenia", Modality.ASSERTED),
    ("On May 5, coalition military forces conducted nine strikes.", "US-led coalition", Modality.ASSERTED),
    ("It was hit by a missile battery of the Ukrainian army.", "Ukraine", Modality.ASSERTED),
    ("Mali's soldiers summarily executed two herders.", "Mali", Modality.ASSERTED),
    (
        "Shells were fired by the paramilitary Rapid Support Forces.",
        "Rapid Support Forces",
        Modality.ASSERTED,
    ),
    ("It blamed a rocket misfired by the militant group Hamas.", "Hamas", Modality.ASSERTED),
    ("The junta's air force bombed a school.", "junta", Modality.ASSERTED),
    ("The Houthis claimed a drone attack on the port.", "Houthis", Modality.ASSERTED),
    ("A missile, fired by the Iran-backed Houthi militia, fell.", "Houthis", Modality.ASSERTED),
    ("It spoke of Armenia's forces, which struck Barda.", "Armenia", Modality.ASSERTED),
    ("A US-led coalition strike may have killed scores.", "US-led coalition", Modality.CONDITIONAL),
    ("The mayor blamed the attack on the Kurdish YPG militia.", "YPG", Modality.ASSERTED),
    ("A Malian army jet on Wednesday killed nine people.", "Mali", Modality.ASSERTED),
    ("He said Pakistan had initiated the firing.", "Pakistan", Modality.ASSERTED),
    ("Indian troops responded effectively and targeted posts.", "India", Modality.ASSERTED),
    ("It says Azerbaijani forces used drones to strike Shusha.", "Azerbaijan", Modality.ASSERTED),
    ("They died in what appeared to be an Israeli air strike.", "Israel", Modality.ALLEGED),
    ("It was caused by a misfired Islamic Jihad rocket.", "Palestinian Islamic Jihad", Modality.ASSERTED),
    (
        "He accused forces loyal to Khalifa Haftar of shelling a port.",
        "Libyan National Army",
        Modality.ASSERTED,
    ),
    (
        "The coalition led by the United States bombed it.",
        "US-led coalition",
        Modality.ASSERTED,
    ),
    (
        "It was hit by a drone flown by the United Arab Emirates.",
        "United Arab Emirates",
        Modality.ASSERTED,
    ),
    ("It spoke of Russia's Jan. 14 missile strike on a block.", "Russia", Modality.ASSERTED),
    ("He rejected that, suggesting it was carried out by the PKK.", "PKK", Modality.ASSERTED),
    ("He blamed the Islamist al Shabaab group.", "al-Shabaab", Modality.ASSERTED),
    ("A Russian drone slammed into a block of flats.", "Russia", Modality.ASSERTED),
    ("He said the planes were probably American.", "United States", Modality.ALLEGED),
    ("Algeria accused Morocco on Wednesday of killing three drivers.", "Morocco", Modality.ASSERTED),
    ("It bore the hallmarks of the Taliban.", "Taliban", Modality.ASSERTED),
    ("A Saudi-led air strike hit a farm.", "Saudi-led coalition", Modality.ASSERTED),
    ("Rebel shelling killed three.", "rebels", Modality.ASSERTED),
    ("A suspected Turkish drone struck a car.", "Turkey", Modality.ALLEGED),
    ("The house was hit in an alleged Israeli strike.", "Israel", Modality.ALLEGED),
    ("It might have been hit by Russian jets.", "Russia", Modality.CONDITIONAL),
    ("If Russian jets struck it, they should say so.", "Russia", Modality.CONDITIONAL),
    ("قصفت طائرات التحالف الدولي القرية", "US-led coalition", Modality.ASSERTED),
]

NO_DEED = [
    "All known Syrian regime targets were under fire.",
    "A Russian drone over the base was shot down.",
    "He accused the US of endangering the plane.",
    "A Russian drone in the area was seen.",
    "Neither government has claimed the strike.",
    "Ukraine said it had downed seven of ten missiles.",
    "Did Israeli forces kill him?",
    "He saw Israeli forces kill time.",
    "A raid in central Mali in January hit a wedding.",
    "A position used by Islamic State commanders burned after the strike.",
    "It has carried out military strikes in the west.",
    "كانت أقرب ضربة للتحالف على بعد 9 كيلومترات.",
    "Ukrainian air defences had shot the missile down.",
    "The Damascus consulate strike killed a guard.",
    "The Taliban have carried out similar attacks.",
    "He rejected as “absurd” the claim that Russian jets bombed it.",
    "Russia said a market burned.",
    "Turkey denied that its drones were used.",
    "Russian jets did not bomb the market.",
    "The envoy wrote that Turkey had carried out no raids near it.",
    "An anti-Taliban strike was called.",
    "Israel was hit by rockets.",
    "The Russian embassy closed.",
    "Jet fighters pounded the hills.",
    "Moscow called the attack a hoax by the Ukrainian army.",
    "Drones struck government targets in the town.",
    "Aircraft acting at the request of Iraqi forces struck it.",
    "The nearest American strike was 70 miles away.",
    "The Houthis claimed a strike had killed two of their men.",
    "A raid on the Houthis failed.",
    "Turkish officials told reporters about strikes.",
    "No Turkish jet was there.",
    "Hamas said that bombs fell on the camp.",
    "The White Helmets blasted the raid.",
]

OWNED = [
    ("It insists that its jets struck a depot.", "its jets struck"),
    ("The army claimed to have killed 20 rebels.", "have killed"),
    ("Our troops eliminated two men.", "Our troops eliminated"),
    ("The team acknowledged mistakes in the strike.", "acknowledged mistakes in the strike"),
    (
        "The general admitted in a statement that an aircraft had hit it.",
        "admitted in a statement that an aircraft",
    ),
    ("A spokesman acknowledged a strike on a barn.", "acknowledged a strike"),
    ("It said in a series of posts that it had fired rockets.", "it had fired"),
    ("It said two rockets fell and that its jets then struck a house.", "its jets then struck"),
    ("Its ministry said its drones and allied jets killed six.", "its drones and allied jets killed"),
    ("The army acknowledged carrying out a strike.", "acknowledged carrying out"),
    ("The ministry claims it destroyed a depot.", "it destroyed"),
    ("The army said it had struck a depot.", "it had struck"),
    ("Ankara confirmed that its drones bombed the road.", "its drones bombed"),
    ("“We hit a tunnel,” he said.", "We hit"),
    ("NATO admitted bombing the bridge.", "admitted bombing"),
    ("The group said it was behind the raid.", "said it was behind"),
    ("The army says it halted the attack.", "says it halted the attack"),
    ("The army said it had taken full responsibility.", "said it had taken full responsibility"),
]

NOT_OWNED = [
    "It said it had downed seven of the ten cruise missiles.",
    "The army acknowledged a strike on its depot.",
    "The ministry acknowledged a Turkish strike.",
    "The army said it had not struck a depot.",
    "Ankara denied that its drones bombed the road.",
    "Residents said they were hit at dawn.",
    "The mayor said it was a drone.",
    "The army said it was not responsible for the raid.",
    "Moscow says it only hits military targets.",
    "Moscow says it is striking only military targets.",
]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It was struck by Turkish or Russian jets.", Modality.ALLEGED),
        ("It was struck by planes of Turkey in Hatay or by Russian ones.", Modality.ALLEGED),
        ("It was struck by Turkish and Russian jets.", Modality.ASSERTED),
    ],
)
def test_one_of_two_is_firmly_neither(text: str, modality: Modality) -> None:
    assert [(d.actor, d.modality) for d in find_deeds(text)] == [("Turkey", modality), ("Russia", modality)]


@pytest.mark.parametrize(("text", "actor", "modality"), DEEDS)
def test_deeds(text: str, actor: str, modality: Modality) -> None:
    assert [(d.actor, d.modality) for d in find_deeds(text)] == [(actor, modality)]


@pytest.mark.parametrize("text", NO_DEED)
def test_speaking_suffering_and_not_doing_are_no_deeds(text: str) -> None:
    assert find_deeds(text) == []


@pytest.mark.parametrize(("text", "words"), OWNED)
def test_deeds_that_a_speaker_owns_to(text: str, words: str) -> None:
    ((span, modality),) = find_own_deeds(text)
    assert text[span.start : span.end] == words
    assert modality is Modality.ASSERTED


@pytest.mark.parametrize("text", NOT_OWNED)
def test_what_a_speaker_does_not_own_to(text: str) -> None:
    assert find_own_deeds(text) == []


@pytest.mark.parametrize(
    ("text", "is_owned", "is_named", "is_habit"),
    [
        ("Turkish jets bombed a farm.", False, False, False),
        ("Hamas claimed responsibility for the attack.", True, False, False),
        ("The farm burned after an Israeli raid.", False, True, False),
        ("Turkey has been bombing the hills.", False, False, True),
    ],
)
def test_how_a_deed_is_told(text: str, is_owned: bool, is_named: bool, is_habit: bool) -> None:
    (deed,) = find_deeds(text)
    assert (deed.is_owned, deed.is_named, deed.is_habit) == (is_owned, is_named, is_habit)


def test_two_parties_in_one_sentence() -> None:
    found = find_deeds("Russian jets bombed a market and Turkish guns shelled a road.")
    assert [d.actor for d in found] == ["Russia", "Turkey"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("It was the first US raid on Syrian troops.", "United States"),
        ("It would be the first attack on the Syrian army.", None),
        ("NATO bombed a post, the first strike on the army.", "NATO"),
    ],
)
def test_whose_first_it_is(text: str, actor: str | None) -> None:
    (first,) = find_firsts(text)
    assert first.actor == actor
