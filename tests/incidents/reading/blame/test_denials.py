"""Every way to deny, and what only sounds like one."""

import pytest

from incidents.reading.blame.denials import DENIALS, find_denials

DENIED = [
    ("It ruled out any collateral damage.", "ruled out any collateral damage"),
    ("They say so; we have no information that supports it.", "we have no information that supports it"),
    ("It had nothing whatsoever to do with it.", "nothing whatsoever to do with it"),
    ("Ankara denied the attack.", "denied the attack"),
    ("Officers issued a flat denial of the raid.", "issued a flat denial of the raid"),
    (
        "The army rejected claims that it had shelled the town.",
        "rejected claims that it had shelled the town",
    ),
    ("The embassy dismissed it.", "dismissed it"),
    ("The claim was dismissed by the army.", "was dismissed by the army"),
    ("The palace called the reports baseless.", "called the reports baseless"),
    ("Such reports were not true, he said.", "reports were not true, he said"),
    ("He called the report “another fake”.", "called the report “another fake"),
    ("The story is an absolute lie.", "story is an absolute lie"),
    ("It had no knowledge of any raid.", "no knowledge of any raid"),
    ("The navy had nothing to do with it.", "nothing to do with it"),
    ("The militia played no part in the attack.", "played no part in the attack"),
    ("The jets were not ours.", "were not ours"),
    (
        "No army jet, gun or rocket fire had hit the school.",
        "No army jet, gun or rocket fire had hit the school",
    ),
    (
        "He rejected as “absurd” the claim that Russian jets bombed it.",
        "rejected as “absurd” the claim that Russian jets bombed it",
    ),
    ("The strike did not take place in the camp.", "strike did not take place in the camp"),
    ("No strike took place inside the camp that day.", "No strike took place inside the camp that day"),
    ("Two died, a claim that the army rejected.", "rejected"),
    ("It had no information about the raid.", "no information about the raid"),
    ("The ministry is not conducting raids there.", "is not conducting raids there"),
    ("He said nothing had been bombed there.", "nothing had been bombed there"),
    ("The navy assessed the report as non-credible.", "assessed the report as non-credible"),
    ("Haddad said its men “were never in the town”.", "its men “were never in the town"),
    (
        "There was no sign that it had been struck from the air.",
        "There was no sign that it had been struck from the air",
    ),
    ("Accounts of a raid do not match the films.", "Accounts of a raid do not match the films"),
    ("He described the claim as “a spurious story”.", "described the claim as “a spurious story"),
    ("The envoy distanced himself from the attack.", "distanced himself from the attack"),
    ("We did not strike that house.", "We did not strike that house"),
    ("Its jets had not bombed the town.", "Its jets had not bombed the town"),
    ("The town did not fire; we have never bombed it.", "we have never bombed it"),
    ("The alliance was not responsible for it.", "was not responsible for it"),
    ("They would never target a school.", "They would never target a school"),
    ("The coalition carried out no raids that day.", "carried out no raids that day"),
    ("There were no strikes by our jets there.", "no strikes by our jets there"),
    ("No aircraft of ours flew that night.", "No aircraft of ours flew that night"),
    ("We have no record that we fired.", "We have no record that we fired"),
    ("It said that it had hit no target within 10 km of Arn.", "hit no target within 10 km of Arn"),
    ("None of its helicopters flew.", "None of its helicopters flew"),
    (
        "Its jets struck a depot near Arn on Saturday and no strike fell within 40 km of Bell.",
        "no strike fell within 40 km of Bell",
    ),
    ("No civilian house was hit.", "No civilian house was hit"),
    ("It struck nothing there.", "struck nothing there"),
    ("All our strikes were 40 km away.", "All our strikes were 40 km away"),
    ("نفى التحالف ذلك", "نفى التحالف ذلك"),
    ("أنكرت أنقرة قصف القرية", "أنكرت أنقرة قصف القرية"),
    ("وصف الجيش التقارير بأنها مفبركة", "وصف الجيش التقارير بأنها مفبركة"),
    ("قال إنه لا يستهدف المدنيين", "لا يستهدف المدنيين"),
    ("قال إن الأنباء غير صحيحة", "غير صحيحة"),
    ("نفى التحالف قصف المدرسة، وقال إن القرية بعيدة", "نفى التحالف قصف المدرسة"),
    ("نفت موسكو ذلك فيما اتهمتها كييف بالقصف", "نفت موسكو ذلك"),
    ("رفض الكرملين الاتهامات بالقصف وأضاف أنه بعيد", "رفض الكرملين الاتهامات بالقصف"),
    ("It was a report that Ankara denied.", "denied"),
    ("They reject the accusation.", "reject the accusation"),
    ("Neither its jets nor its guns had struck it.", "Neither its jets nor its guns had struck it"),
    ("It called the film a staged show.", "called the film a staged show"),
    ("The army was unaware of any raid.", "unaware of any raid"),
    ("Our guns did not open fire.", "did not open fire"),
]

NOT_DENIED = [
    "The capital rejected that number.",
    "It has always denied backing the rebels.",
    "The movement denied that its fighters had been in the school.",
    "It denied it had any men there.",
    "There is no information about casualties.",
    "Villagers denied that any rebel leaders lived there.",
    "There was no sign that anybody had died.",
    "ونفت الجماعة وجود أي مقاتلين في المنطقة",
    "An official denied that there were any fighters in the area.",
    "There was no military target within 5 kilometres.",
    "The army confirmed the strike.",
    "He did not say who did it.",
    "It was not clear who struck.",
    "No one was hurt.",
    "The army neither confirmed nor denied the raid.",
    "The army could not confirm or deny it.",
    "The general did not deny the raid.",
    "The guards denied entry to the medics.",
    "The rebels rejected a ceasefire proposal after the raid.",
    "The envoy disputed the toll.",
    "The army said its jets had hit a farm, 40 km south of Tabqa.",
    "تم تنفيذ الغارة",
]


@pytest.mark.parametrize(("text", "words"), DENIED)
def test_denials(text: str, words: str) -> None:
    (span,) = find_denials(text)
    assert text[span.start : span.end] == words


@pytest.mark.parametrize("text", NOT_DENIED)
def test_what_denies_nothing(text: str) -> None:
    assert find_denials(text) == []


@pytest.mark.parametrize(("pattern", "example"), DENIALS, ids=[example for _, example in DENIALS])
def test_every_row_reads_its_example(pattern: str, example: str) -> None:
    assert len(find_denials(f"He said {example} yesterday.")) == 1


def test_two_denials_do_not_overlap() -> None:
    first, second = find_denials("We did not bomb it; it was not ours.")
    assert first.end <= second.start
