"""Who says the words at a place of a report."""

import pytest

from incidents.model import Span
from incidents.reading.speech.speakers import Speakers
from incidents.reading.text.sentences import sentences

# text, the words asked about, who says them
SAID = [
    ("The Commission found grounds to believe that guns fired.", "guns fired", "Commission"),
    ("Moscow and Kyiv traded blame over guns that fired.", "guns", None),
    ("The army denied it, saying guns fired to hide the state of those held there.", "guns fired", "army"),
    (
        "A misfired rocket of Islamic Jihad hit it, the army says. The group has denied that guns fired.",
        "guns fired",
        "Palestinian Islamic Jihad",
    ),
    ("The UN mission has opened an inquiry; it concluded that six died.", "six died", "UN mission"),
    ("Amnesty International says six died. Amnesty said two burned.", "two burned", "Amnesty International"),
    ("A doctor counted six. The army responded effectively, hitting guns.", "hitting guns", None),
    (
        "The X Command hit a depot.\n\nOur initial assessment concluded that six died.",
        "six died",
        "X Command",
    ),
    (
        "The X Command hit a depot.\n\nThe rebels claimed otherwise; we have seen no fire.",
        "no fire",
        "X Command",
    ),
    ("The district court found that guns fired.", "guns fired", "district court"),
    (
        "Missiles hit Kurdish parties, leaving 13 dead, says the Region's health ministry.",
        "13 dead",
        "Region's health ministry",
    ),
    ("1/ A report.\n\n2/ A police spokesman says six died.", "six died", "police spokesman"),
    ("A police spokesman confirmed it. “Nobody died. Nothing burned,” Ryder added.", "Nobody died", "Ryder"),
    (
        "General Staff of X: update as of 22:00\n\nOur guns fired.\n\nSix tanks burned.",
        "tanks burned",
        "General Staff of X",
    ),
    ("Lee Hale: During a strike a man died. We reached this view.", "man died", "Lee Hale"),
    ("Arn Town: During a strike a man died.", "man died", None),
    ("Rebels say six died, while locals point the finger at Iran.", "at Iran", "locals"),
    ("Six died, said the paramilitaries.", "Six died", "paramilitaries"),
    (
        "Identical letters dated 7 May from the Permanent Representative of X\n\nOn Monday guns fired.",
        "guns fired",
        "Permanent Representative of X",
    ),
    ("The X Army hit a depot.\n\nWe have seen no fire.", "no fire", "X Army"),
    ("The X Army hit a depot, a doctor said.\n\nWe have seen no fire.", "no fire", "doctor"),
    ("Six died in a raid, claimed by the Front.", "Six died", None),
    ("A raid adds to its record of six dead, the council said.", "six dead", "council"),
    ("Six died, but Sound and Picture blamed rebels.", "rebels", "Sound and Picture"),
    ("SOHR activists said six died. The Observatory counted nine.", "nine", "Observatory"),
    ("The monitors said six died, while the ministry meanwhile said nine were hurt.", "nine", "ministry"),
    ("The army said rebels shelled the bridge.", "shelled the bridge", "army"),
    ("Rebels shelled the bridge, the army said.", "shelled the bridge", "army"),
    ("Rebels shelled the bridge, said Colonel Omar Haddad.", "shelled the bridge", "Colonel Omar Haddad"),
    ("“They shelled the bridge,” a resident told reporters.", "shelled the bridge", "resident"),
    ("“They shelled it,” said a doctor. “Six are dead.”", "Six are dead", "doctor"),
    ("Six died, Adam Hale said. Two were hurt, Hale said.", "Two were hurt", "Adam Hale"),
    ("According to local officials, six are dead.", "six are dead", "local officials"),
    ("Six are dead, according to the Red Crescent.", "Six are dead", "Red Crescent"),
    ("The ministry blamed Israel. It added that six were hurt.", "six were hurt", "ministry"),
    (
        "The Idlib Monitor said five died. The group said six were hurt.",
        "six were hurt",
        "Idlib Monitor",
    ),
    (
        "The Turkish ministry said five died. The Russian ministry said six were hurt.",
        "six were hurt",
        "Russian ministry",
    ),
    (
        "Mayor Lina Aziz spoke. Lina Aziz said five died. She said six were hurt.",
        "six were hurt",
        "Lina Aziz",
    ),
    ("The spokesman, Adam Hale, denied it was theirs.", "it was theirs", "Adam Hale"),
    ("The army said five died but rebels said six were hurt.", "six were hurt", "rebels"),
    ("The army said five died but rebels said six were hurt.", "five died", "army"),
    ("Six were hurt.", "Six were hurt", None),
    ("It denied that homes were hit: “The depot is far off,” a spokeswoman said.", "far off", "spokeswoman"),
    ("The army said: “Six were hurt,” and a doctor said nine died.", "Six were hurt", "army"),
    ("The army said five died. Six were hurt.", "Six were hurt", None),
    ("The authorities listed targets and said two hours later that guns fired.", "guns fired", "authorities"),
    ("10:25 The ministry says guns fired.", "guns fired", "ministry"),
    ("17 Jan 2024 09:10 The ministry says guns fired.", "guns fired", "ministry"),
    (
        "Statement by the Navy of X\n\nOn Monday six boats sank. Our guns fired.",
        "six boats sank",
        "Navy of X",
    ),
    ("Statement by the Navy of X\n\nOn Monday six boats sank. “Our guns fired,” it said.", "six boats", None),
    ("Q: Did we?\n\nGEN. HALE: Perhaps. Guns fired.\n\nQ: When?", "Guns fired", "GEN. HALE"),
    ("KILLED: 3\nHURT: 4\nGuns fired.", "Guns fired", None),
    ("1) Idlib health ministry, 26 May 2024: “Guns fired.”", "Guns fired", "Idlib health ministry"),
    ("Civilians reported killed: 7", "killed", None),
    ("The raids hit a militia blamed for the blast, a spokesman said.", "hit a militia", "spokesman"),
    ("نفت أرمينيا إطلاق النار", "إطلاق النار", "أرمينيا"),
    ("وزارة الدفاع تنفي قصف البلدة", "قصف البلدة", "وزارة الدفاع"),
    ("The army struck the town that rebels said was empty.", "struck the town", None),
    ("Two witnesses told Reuters that a jet fell.", "a jet fell", "witnesses"),
    ("“The factory lies far off,” its spokeswoman told journalists.", "factory lies", "spokeswoman"),
    (
        "It counted nine dead. “We saw none,” a shopkeeper said by phone.",
        "We saw none",
        "shopkeeper",
    ),
    ("أعلن الجيش مقتل ثلاثة", "مقتل ثلاثة", "الجيش"),
    ("قال المرصد إن طائرات قصفت القرية", "قصفت القرية", "المرصد"),
    ("SANA quoted a source as saying six died.", "six died", "source"),
    ("Police posted on Facebook that six died.", "six died", "Police"),
    ("In a post on Telegram, the mayor wrote that six died.", "six died", "mayor"),
    ("A statement by the coalition said six died.", "six died", "coalition"),
    ("Six died, local sources reported.", "Six died", "local sources"),
    ("Six died, reported the Idlib Post.", "Six died", "Idlib Post"),
    ("Six died, say villagers reached by phone.", "Six died", "villagers"),
    ("The governor's office spoke of six dead.", "six dead", "governor's office"),
    ("An initial assessment found that six died.", "six died", "assessment"),
    ("Aid workers said six died.", "six died", "workers"),
    ("An officer, who asked not to be named, said six died.", "six died", "officer"),
    ("A network that watches the war said six died.", "six died", "network"),
    ("The general told a news conference in Ankara that six died.", "six died", "general"),
    ("Asked about the raid, Omar Haddad said six died.", "six died", "Omar Haddad"),
    ("Six died, the ministry says, and nine were hurt.", "nine were hurt", "ministry"),
    ("Six died, the ministry says, and nine were hurt.", "Six died", "ministry"),
    ("Residents say it came at noon; the army says six died.", "six died", "army"),
    ("Residents say it came at noon; the army says six died.", "at noon", "Residents"),
    ("The raid was denied by Ankara, which said six died.", "six died", "Ankara"),
    ("Reports by SANA put the toll at six dead.", "six dead", "SANA"),
    ("The army, in a statement on Monday, said six died.", "six died", "army"),
    ("Adam Hale, a doctor in the town, said six died.", "six died", "Adam Hale"),
    ("On Monday the health ministry said six died.", "six died", "health ministry"),
    ("A shepherd told the station that six died.", "six died", "shepherd"),
    ("Six died, but the army denied it.", "Six died", None),
    (
        "The ministry said five died. A general spoke to AFP. The ministry said six died.",
        "six died",
        "ministry",
    ),
    ("The Monitor said five died. The general said six died.", "six died", "general"),
    ("The mayor was quoted by the agency as saying six died.", "six died", "mayor"),
    ("Six died, AFP reported, citing a doctor.", "Six died", "doctor"),
    ("The inquiry heard nothing. Six died.", "Six died", None),
    ("The house that the army says was hit is empty. Six died.", "Six died", None),
    ("Kremlin: no planes flew; it was fog, said pilots.", "fog", "pilots"),
    ("The ministry's statement said six died.", "six died", "ministry"),
    (
        "An activist with the network, based in Tabqa, told Sham News that six died.",
        "six died",
        "activist with the network",
    ),
    ("The army rejected the claim by rebels. Our guns did not fire.", "did not fire", "army"),
    ("Six died, according to a doctor. Nine died, according to him.", "Nine died", "doctor"),
    ("قالت وزارة الصحة إن تسعة قتلوا. وأكدت الوزارة أن ستة أصيبوا.", "ستة أصيبوا", "وزارة الصحة"),
    ("قال ناشط إن تسعة قتلوا. وأضاف أن ستة أصيبوا.", "ستة أصيبوا", "ناشط"),
    ("بحسب وكالة سانا، قتل ستة", "قتل ستة", "وكالة سانا"),
    ("قتل ستة، وفق مصدر طبي", "قتل ستة", "مصدر طبي"),
    ("وأعلنت وزارة الصحة مقتل ستة في المدينة", "مقتل ستة", "وزارة الصحة"),
    ("أفاد ناشطون بأن ستة قتلوا", "ستة قتلوا", "ناشطون"),
]


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_speakers(text: str, words: str, who: str | None) -> None:
    parts = sentences(text)
    part = next(p for p in parts if words in p.text)
    start = part.text.index(words)
    said = Speakers(parts).at(part.number, Span(start=start, end=start + len(words)))
    if who is None or said is None:
        assert said == who
    else:
        assert who in said
        assert len(said) <= len(who) + 8


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("Anna Berg, a spokeswoman for NATO, said so.", "Anna Berg", "NATO"),
        ("The Turkish envoy Can Demir said so.", "Can Demir", "Turkey"),
        ("The Nigerian Air Force flew. A NAF officer spoke.", "NAF officer", "Nigeria"),
        ("The Russian ministry said so.", "Russian ministry", "Russia"),
        ("Anna Berg said so.", "Anna Berg", None),
        ("Anna Berg said so.", "somebody else", None),
        ("Anna Berg said so.", None, None),
    ],
)
def test_the_side_that_a_speaker_is_on(text: str, who: str | None, side: str | None) -> None:
    assert Speakers(sentences(text)).side(who) == side


def test_all_who_speak_in_a_sentence() -> None:
    speakers = Speakers(sentences("The mayor said it; a doctor denied it. A wall fell."))
    assert [speakers.named(0), speakers.named(1)] == [["mayor", "doctor"], []]


def test_the_last_speaker_before_a_sentence() -> None:
    speakers = Speakers(sentences("The army said so. A jet fell. It burned."))
    assert speakers.last_before(2) == "army"
    assert speakers.last_before(0) is None


def test_a_report_in_which_nobody_speaks() -> None:
    assert Speakers(sentences("A jet fell. It burned.")).at(1, Span(start=0, end=2)) is None
