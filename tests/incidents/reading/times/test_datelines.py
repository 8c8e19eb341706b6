"""The day that a report gives for itself."""

from datetime import date

import pytest

from incidents.reading.text.sentences import sentences
from incidents.reading.times.datelines import own_date


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Published: 7 December 2015\n\nJets hit a camp on Sunday.", date(2015, 12, 7)),
        ("Jets hit camp\nMonday, 7 December 2015\nJets hit a camp on Sunday.", date(2015, 12, 7)),
        ("BEIRUT, Dec 7, 2015 - Jets hit a camp on Sunday.", date(2015, 12, 7)),
        (
            "BEIRUT, Dec 7 (Agency) - Jets hit a camp. It opened in 2015; on 1 May 2015 it grew.",
            date(2015, 12, 7),
        ),
        ("تاريخ النشر: 7 كانون الأول 2015\nقصفت طائرات معسكرا", date(2015, 12, 7)),
        ("PORT SUDAN (7 December 2015) \u2014 Jets hit a camp on Sunday.", date(2015, 12, 7)),
        ("BAKU/TBILISI, 7 December 2015\n\nJets hit a camp on Sunday.", date(2015, 12, 7)),
        ("Camp hit\n\n7 Dec 2015 \u2014 Jets hit a camp on Sunday, it said on Monday.", date(2015, 12, 7)),
        ("3 May 2015 - Jets hit a camp in the hills.\n\n7 May 2015 - Jets hit a barn in the hills.", None),
        ("7 Dec 2015 09:10 Jets hit a camp on Sunday.", date(2015, 12, 7)),
        ("Jets hit a camp on 7 December 2015, a monitor said.", None),
        (
            "Mission of Observers in Syria, 7 December 2015\n\nIt condemns what jets did tonight.",
            date(2015, 12, 7),
        ),
        ("Jets hit a camp on Sunday.", None),
        ("Tunis, 7 December 2015: Jets hit a camp on Sunday.", date(2015, 12, 7)),
        ("Khartoum, Sudan, 7 December 2015 \u2013 Jets hit a camp on Sunday.", date(2015, 12, 7)),
        ("BEIRUT (Agency) 7 Dec 2015 \u2014 Jets hit a camp on Sunday.", date(2015, 12, 7)),
        ("القامشلي، 7 كانون الأول 2015 \u2013 قصفت طائرات معسكرا يوم الأحد", date(2015, 12, 7)),
        ("(Beirut, December 7, 2015) \u2013 A strike on January 21 killed two.", date(2015, 12, 7)),
        ("Jets hit a camp late on Sunday, a monitor said on Monday, 7 December 2015.", date(2015, 12, 7)),
        ("The army said on 25 July 2015 that it had struck. Bombs fell on 1 August.", date(2015, 8, 1)),
        ("A doctor said on 3 May 2014 - the day of the raid - that two died.", date(2014, 5, 3)),
    ],
)
def test_the_reports_own_date(text: str, own: date | None) -> None:
    assert own_date(sentences(text)) == own
