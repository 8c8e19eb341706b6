"""The words by which a party is said to have struck, way by way."""

import pytest

from incidents.reading.blame.actors import find_parties
from incidents.reading.blame.perpetrators import deed_spans

# sentence, the words for each party in order, None where it isn't said to have struck
WORDS = [
    ("They blamed the raid on Turkey.", ["blamed the raid on Turkey"]),
    ("They attributed it to “fixed-wing Russian jets”.", ["attributed it to “fixed-wing Russian"]),
    ("A jet was shot down by Turkish guns.", ["shot down by Turkish"]),
    ("They accused Turkey of bombing it.", ["accused Turkey"]),
    ("They accused Turkey of lying.", [None]),
    ("They hold Turkey responsible.", ["hold Turkey"]),
    ("They hold Turkey in high regard.", [None]),
    ("Turkey was behind the raid.", ["Turkey was behind"]),
    ("An enemy of Turkey was behind the raid.", [None]),
    ("Hamas claimed responsibility for it.", ["Hamas claimed responsibility"]),
    ("It was hit by two suspected Turkish drones.", ["hit by two suspected Turkish"]),
    ("It hit villages held by Hamas.", [None]),
    ("A raid, as reported by Turkish media, killed six.", [None]),
    ("Jets belonging to Turkey bombed it.", ["belonging to Turkey"]),
    ("Land belonging to Turkey was hit.", [None]),
    ("It was Turkish jets.", ["It was Turkish jets"]),
    ("Turkish or Russian jets bombed it.", ["Turkish or Russian jets bombed", "Russian jets bombed"]),
    ("It was shelled by Turkey and Russia.", ["shelled by Turkey", "shelled by Turkey and Russia"]),
    ("It was shelled by Turkey, Russia said.", ["shelled by Turkey", None]),
    ("Turkey and its allies bombed it.", ["Turkey and its allies bombed"]),
    ("Turkish-backed rebels shelled it.", ["Turkish-backed rebels shelled"]),
    ("Anti-Turkish rebels shelled it.", ["Anti-Turkish rebels shelled"]),
    ("A strike on Turkish troops killed six.", [None]),
    ("Air raids in Iraq killed six.", [None]),
    ("In Iraq strikes killed six.", [None]),
    ("Six Turkish soldiers killed two.", [None]),
    ("Turkey was accused by Iran of shelling it.", ["accused by Iran of shelling", None]),
    ("It was hit by what he called a Turkish drone.", ["by what he called a Turkish drone"]),
    ("Rockets fired from Turkey hit it.", [None]),
    ("In talks with Turkey, Russian jets bombed it.", [None, "Russian jets bombed"]),
    (
        "Turkey, Russia and Iran bombed it.",
        ["Turkey, Russia and Iran bombed", "Russia and Iran bombed", "Iran bombed"],
    ),
    ("A Turkish shell slammed into a house.", ["Turkish shell slammed"]),
    ("A Turkish jet slammed into a hill.", [None]),
    ("Turkish jets took part.", ["Turkish jets took"]),
    ("Turkish officials took part in talks.", [None]),
    ("Turkish military targets were named.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_deed_spans(text: str, expected: list[str | None]) -> None:
    spans = deed_spans(text, find_parties(text))
    assert [None if s is None else text[s.start : s.end] for s in spans] == expected
