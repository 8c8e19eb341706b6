"""Texts that are made to take long: each is read, and none takes more than its length's share of work.

The sizes keep the whole folder quick; the growth is counted in function calls, which no busy machine changes.
"""

from collections.abc import Callable
from datetime import date

import pytest

from gazetteer.lookup import Gazetteer
from incidents.errors import ReportError
from incidents.memory import forget
from incidents.model import Report
from incidents.pipeline import read_report, relate
from incidents.reading.geoparsing.geoparse import geoparse
from tests.work import calls

MB = 1_000_000

# name, the unit that is repeated, characters in all
REPEATED = [
    ("digits", "7", MB),
    ("opening quotes", "“", MB),
    ("straight quotes", '"', MB // 4),
    ("brackets", "(", MB),
    ("full stops", ".", MB),
    ("emoji", "😀", MB),
    ("combining marks", "\u0301", MB),
    ("Arabic letters", "ب", MB),
    ("hyphens", "a-", MB),
    ("blank lines", "\n", MB),
    ("spaces", "a" + " " * 999, MB),
    ("one endless sentence", "the wind blew over the quiet hills and ", MB // 6),
    ("within", "within ", MB // 4),
    ("no", "no ", MB // 10),
    ("said", "said ", MB // 10),
    ("he said", "he said ", MB // 10),
    ("commas", "a, ", MB // 10),
    ("capitals", "Aa ", MB // 16),
    ("paragraphs in a quotation", "“\n\na", MB // 16),
    ("thousands", "1,000,000,", MB // 10),
    ("tolls", "killed 1 killed 2 ", MB // 16),
    ("lists of people", "five men, two boys, a girl and a man in a car, seven of them boys, ", MB // 32),
    ("parts of tolls", "two killed, three of them boys, ", MB // 32),
    ("months", "May 3 to May ", MB // 32),
    ("distances", "5 km ", MB // 32),
    ("nearness", "not near the ", MB // 32),
    ("a few NULs", "a" * 60 + "\0", MB),
]


@pytest.mark.parametrize(("unit", "size"), [row[1:] for row in REPEATED], ids=[row[0] for row in REPEATED])
def test_hostile_texts_are_read(world: Gazetteer, unit: str, size: int) -> None:
    text = (unit * (size // len(unit) + 1))[: size - 1] + "a"
    reading = read_report(Report(id="r", text=text, published=date(2018, 4, 18)), world)
    assert all(text[c.span.start : c.span.end] == c.quote for c in reading.claims)


def test_binary_is_refused_at_once(world: Gazetteer) -> None:
    with pytest.raises(ReportError, match="binary"):
        read_report(Report(id="r", text="\0" * MB), world)


PLAIN = ["7", "“", "within ", "he said ", "Aa ", "a, ", "\n\na", "1,000,000,", "“We ran. "]
TOLLS = "killed 1 killed 2 "
STRIKES = "Jets hit it on 3 May 2010. It was 4 May. "
DENIALS = "No raid hit within 5 km of it, Bo Li said. "
DISTANCES = "It is 5 km from Paris. "


# What text shouldn't hold, and often does: marks that turn or stack, half-binary bytes, scripts mixed.
BROKEN = {
    "combining characters": "e\u0301\u0302\u0303\u0489",
    "marks without a letter": "\u0301\u064b\u0489 ",
    "mixed directions": "Raqqa الرقة \u202eaqqaR\u202c 5 km \u2067كم\u2069 ",
    "directions never closed": "\u202e\u2067a",
    "a few NULs": "a raid hit it " * 5 + "\0",
    "one endless sentence": "the wind blew over Paris and ",
    "replaced bytes": "Ha\ufffdin was hit, ",
    "joiners": "a\u200d\u200b\ufeff",
    "beyond the BMP": "\U0001d7d9\U0001f600 km ",
}


def work(action: Callable[[], object]) -> int:
    """The calls of an action on sentences that were never read before."""
    forget()
    return calls(action)


def report(unit: str, times: int) -> Report:
    return Report(id="r", text=unit * times + "a", published=date(2018, 4, 18))


@pytest.mark.parametrize(
    ("unit", "times"),
    [
        *((unit, 300) for unit in PLAIN),
        (TOLLS, 200),
        (STRIKES, 100),
        (DENIALS, 50),
        (DISTANCES, 150),
        ("He said it. ", 250),
        ("in Paris. ", 200),
        ("قتل في دير ", 200),
        ("Jets bombed Aleppo. Aleppo, ", 200),
    ],
)
def test_reading_grows_with_the_length(world: Gazetteer, unit: str, times: int) -> None:
    short, long = report(unit, times), report(unit, 4 * times)
    read_report(short, world)  # so that no name is new
    assert work(lambda: read_report(long, world)) < 4.5 * work(lambda: read_report(short, world))


@pytest.mark.parametrize("unit", BROKEN.values(), ids=BROKEN.keys())
def test_broken_text_costs_what_its_length_does(world: Gazetteer, unit: str) -> None:
    short, long = report(unit, 60), report(unit, 240)
    read_report(short, world)  # so that no name is new
    assert work(lambda: read_report(long, world)) < 4.5 * work(lambda: read_report(short, world))
    assert work(lambda: geoparse(long.text, world)) < 4.5 * work(lambda: geoparse(short.text, world))


TOPONYMS = [
    "Paris, Texas, ",
    "in Lamar County and ",
    "Paris and ",
    "of Paris in ",
    "Street of the ",
    "U.S. ",
    "A-B-c-D ",
]


@pytest.mark.parametrize(
    "unit", [*TOPONYMS, "Dallam, ", "Mr. Paris ", "the Gulf of ", "High Street in Leeds. "]
)
def test_geoparsing_grows_with_the_length(world: Gazetteer, unit: str) -> None:
    geoparse(unit * 50, world)
    assert work(lambda: geoparse(unit * 400, world)) < 4.5 * work(lambda: geoparse(unit * 100, world))


SAME_DAY = "Jets hit it on 3 March 2017. Another strike hit Paris. "


@pytest.mark.parametrize("unit", [STRIKES, TOLLS, DENIALS, DISTANCES, SAME_DAY])
def test_relating_grows_with_the_length(world: Gazetteer, unit: str) -> None:
    short, long = (read_report(report(unit, times), world) for times in (100, 400))
    assert work(lambda: relate([long])) < 5 * work(lambda: relate([short]))
