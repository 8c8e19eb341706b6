"""Dates in words to intervals of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.model import Span
from incidents.reading.dates import DateMention, find_dates, written_year

ANCHOR = date(2018, 4, 18)  # a Wednesday


def only(text: str, anchor: date | None = ANCHOR, year: int | None = None) -> DateMention:
    (mention,) = find_dates(text, anchor, year)
    return mention


def days(mention: DateMention) -> tuple[str, str] | None:
    return None if mention.days is None else (str(mention.days.start), str(mention.days.end))


ABSOLUTE = [
    ("They were hit on 3 March 2017.", "on 3 March 2017", "2017-03-03", "2017-03-03"),
    ("They were hit on March 3, 2017.", "on March 3, 2017", "2017-03-03", "2017-03-03"),
    ("It burned on the 2nd of May 2016", "the 2nd of May 2016", "2016-05-02", "2016-05-02"),
    ("Dated 2017-11-30.", "2017-11-30", "2017-11-30", "2017-11-30"),
    ("In August 2015 it fell.", "In August 2015", "2015-08-01", "2015-08-31"),
    ("It fell in Feb. 2016.", "in Feb. 2016", "2016-02-01", "2016-02-29"),
]
RELATIVE = [
    ("It was hit on Monday.", "on Monday", "2018-04-16", "2018-04-16"),
    ("It was hit on Wednesday.", "on Wednesday", "2018-04-18", "2018-04-18"),
    ("It was hit last Wednesday.", "last Wednesday", "2018-04-11", "2018-04-11"),
    ("It was hit on Thursday night.", "on Thursday night", "2018-04-12", "2018-04-12"),
    ("It was hit yesterday.", "yesterday", "2018-04-17", "2018-04-17"),
    ("It was hit today.", "today", "2018-04-18", "2018-04-18"),
    ("It was hit overnight.", "overnight", "2018-04-18", "2018-04-18"),
    ("It was hit last night.", "last night", "2018-04-17", "2018-04-17"),
    ("It was hit on 17 April.", "on 17 April", "2018-04-17", "2018-04-17"),
    ("It was hit on 30 December.", "on 30 December", "2017-12-30", "2017-12-30"),
    ("It was hit on Dec. 30.", "on Dec. 30", "2017-12-30", "2017-12-30"),
    ("It was hit in March.", "in March", "2018-03-01", "2018-03-31"),
    ("It was hit in June.", "in June", "2017-06-01", "2017-06-30"),
    ("قصفت المدينة يوم الاثنين", "يوم الاثنين", "2018-04-16", "2018-04-16"),
    ("وقع الهجوم الجمعة", "الجمعة", "2018-04-13", "2018-04-13"),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), ABSOLUTE + RELATIVE)
def test_dates(text: str, words: str, first: str, last: str) -> None:
    mention = only(text)
    assert text[mention.span.start : mention.span.end] == words
    assert days(mention) == (first, last)
    assert mention.days is not None
    assert mention.days.how


@pytest.mark.parametrize(("text", "words", "first", "last"), ABSOLUTE)
def test_written_dates_need_no_anchor(text: str, words: str, first: str, last: str) -> None:
    assert days(only(text, anchor=None)) == (first, last)


@pytest.mark.parametrize(("text", "words", "first", "last"), RELATIVE)
def test_relative_dates_without_an_anchor_have_no_day(text: str, words: str, first: str, last: str) -> None:
    assert days(only(text, anchor=None)) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It was hit on 17 April.", "2014-04-17", "2014-04-17"),
        ("It was hit in March.", "2014-03-01", "2014-03-31"),
    ],
)
def test_without_an_anchor_the_year_may_come_from_elsewhere(text: str, first: str, last: str) -> None:
    assert days(only(text, anchor=None, year=2014)) == (first, last)


def test_yesterday_in_a_quotation_counts_from_the_speakers_day() -> None:
    text = "“They bombed us yesterday,” she said."
    (mention,) = find_dates(text, ANCHOR, None, [Span(start=0, end=27)])
    assert days(mention) == ("2018-04-16", "2018-04-17")


@pytest.mark.parametrize(
    "text", ["on 31 June 2017", "on 30 February", "2017-13-01", "on 0 May 2017", "on 29 Feb 2017"]
)
def test_days_that_no_calendar_has_have_no_value(text: str) -> None:
    assert days(only(text)) is None


@pytest.mark.parametrize(
    "text",
    ["He may march in.", "The sun set.", "They sat down.", "Mars 2017", "model 2017", "monday", "12 march"],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, ANCHOR, None) == []


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("The minister said on Tuesday a camp was hit.", True),
        ("A statement released late on Tuesday blamed them.", True),
        ("She said that on Tuesday a camp was hit.", False),
        ("A camp was hit on Tuesday.", False),
        ("A camp was hit, she said, and on Tuesday it burned.", False),
    ],
)
def test_the_date_of_a_statement_is_not_that_of_the_event(text: str, spoken: bool) -> None:
    assert only(text).spoken is spoken


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Raids have gone on since 3 March.", True),
        ("Until Monday it was quiet.", True),
        ("It fell on 3 March.", False),
    ],
)
def test_the_start_of_a_period_is_no_day_of_an_event(text: str, since: bool) -> None:
    assert only(text).since is since


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("On 3 May it fell. By June 2016 it was rebuilt; 2 July 2017.", 2016),
        ("2015-01-02", 2015),
        ("On Monday", None),
    ],
)
def test_the_first_written_year(text: str, year: int | None) -> None:
    assert written_year(text) == year


def test_a_leap_day_counts_back_to_a_year_that_has_it() -> None:
    assert days(only("on 29 February", anchor=date(2017, 3, 1))) == ("2016-02-29", "2016-02-29")


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)))
def test_written_days_round_trip(day: date) -> None:
    short = f"{day:%b}. {day.day}, {day.year}".replace("May.", "May")
    for text in (f"{day.day} {day:%B} {day.year}", short, day.isoformat()):
        assert days(only(text, anchor=None)) == (day.isoformat(), day.isoformat())


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)), st.sampled_from(["Monday", "Sunday", "Friday"]))
def test_a_weekday_lies_in_the_week_up_to_the_anchor(anchor: date, name: str) -> None:
    mention = only(f"on {name}", anchor=anchor)
    assert mention.days is not None
    assert 0 <= (anchor - mention.days.start).days < 7
    assert f"{mention.days.start:%A}" == name
