"""Dates in words to intervals of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.model import DateSpan, Span
from incidents.reading.times.date_patterns import written_year
from incidents.reading.times.dates import find_dates
from incidents.reading.times.mention import DateMention

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
    ("It was hit on Sunday, 6 December 2015.", "on Sunday, 6 December 2015", "2015-12-06", "2015-12-06"),
    ("It was hit Sunday, December 6, 2015.", "Sunday, December 6, 2015", "2015-12-06", "2015-12-06"),
    ("It was hit on 07/12/2015.", "on 07/12/2015", "2015-12-07", "2015-12-07"),
    ("It was hit on 25.12.2015.", "on 25.12.2015", "2015-12-25", "2015-12-25"),
    ("Hit on 3-5 March 2017.", "on 3-5 March 2017", "2017-03-03", "2017-03-05"),
    ("Hit from March 3 to March 5, 2017.", "from March 3 to March 5, 2017", "2017-03-03", "2017-03-05"),
    ("Hit between 30 April and 2 May 2017.", "between 30 April and 2 May 2017", "2017-04-30", "2017-05-02"),
    ("It burned in early March 2017.", "in early March 2017", "2017-03-01", "2017-03-10"),
    ("It burned in late February 2016.", "in late February 2016", "2016-02-21", "2016-02-29"),
    ("It burned at the end of May 2016.", "the end of May 2016", "2016-05-21", "2016-05-31"),
    ("It fell in 2014.", "in 2014", "2014-01-01", "2014-12-31"),
    ("In the summer of 2016 it fell.", "In the summer of 2016", "2016-01-01", "2016-12-31"),
    ("قصفت البلدة في 6 كانون الأول 2015", "6 كانون الأول 2015", "2015-12-06", "2015-12-06"),
    (
        "يوم الأحد ٦ كانون الأول/ديسمبر ٢٠١٥",
        "يوم الأحد ٦ كانون الأول/ديسمبر ٢٠١٥",
        "2015-12-06",
        "2015-12-06",
    ),
    ("في 3 أغسطس 2016", "3 أغسطس 2016", "2016-08-03", "2016-08-03"),
    ("في شهر تموز 2016", "تموز 2016", "2016-07-01", "2016-07-31"),
]
RELATIVE = [
    ("Mon 16: Jets struck.", "Mon 16", "2018-04-16", "2018-04-16"),
    ("It fell on Friday 30th.", "on Friday 30th", "2018-03-30", "2018-03-30"),
    ("In December 36 people died.", "In December", "2017-12-01", "2017-12-31"),
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
    ("It was hit in the early hours of Monday.", "Monday", "2018-04-16", "2018-04-16"),
    ("It was hit overnight Saturday to Sunday.", "overnight Saturday to Sunday", "2018-04-14", "2018-04-15"),
    ("On the night of Saturday-Sunday it burned.", "Saturday-Sunday", "2018-04-14", "2018-04-15"),
    ("Raids went on from Friday to Sunday.", "from Friday to Sunday", "2018-04-13", "2018-04-15"),
    ("It was hit between Saturday and Monday.", "between Saturday and Monday", "2018-04-14", "2018-04-16"),
    ("It was hit overnight on Sunday.", "overnight on Sunday", "2018-04-15", "2018-04-15"),
    ("It was hit two days ago.", "two days ago", "2018-04-16", "2018-04-16"),
    ("It was hit 3 days ago.", "3 days ago", "2018-04-15", "2018-04-15"),
    ("It was hit a week ago.", "a week ago", "2018-04-11", "2018-04-11"),
    ("It was hit last week.", "last week", "2018-04-09", "2018-04-15"),
    ("It was hit this week.", "this week", "2018-04-16", "2018-04-18"),
    ("It was hit last month.", "last month", "2018-03-01", "2018-03-31"),
    ("It was hit earlier this month.", "earlier this month", "2018-04-01", "2018-04-18"),
    ("It was hit early today.", "today", "2018-04-18", "2018-04-18"),
    ("It was hit this afternoon.", "this afternoon", "2018-04-18", "2018-04-18"),
    ("It was hit yesterday evening.", "yesterday evening", "2018-04-17", "2018-04-17"),
    ("It was hit on the night of 14-15 April.", "14-15 April", "2018-04-14", "2018-04-15"),
    ("It was hit on Sunday, 15 April.", "on Sunday, 15 April", "2018-04-15", "2018-04-15"),
    ("It was hit this past Sunday.", "this past Sunday", "2018-04-15", "2018-04-15"),
    ("قصفت المدينة أمس", "أمس", "2018-04-17", "2018-04-17"),
    ("قصفت المدينة اليوم", "اليوم", "2018-04-18", "2018-04-18"),
    ("قصفت المدينة الليلة الماضية", "الليلة الماضية", "2018-04-17", "2018-04-17"),
    ("قصفت المدينة مساء السبت", "السبت", "2018-04-14", "2018-04-14"),
    ("قصفت في 12 نيسان", "12 نيسان", "2018-04-12", "2018-04-12"),
    ("قصفت في 12 ابريل", "12 ابريل", "2018-04-12", "2018-04-12"),
    ("قصفت في 12 أفريل", "12 أفريل", "2018-04-12", "2018-04-12"),
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


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Two days later it was hit again.", "2018-04-12"),
        ("The next day it was hit again.", "2018-04-11"),
        ("It was hit again the following day.", "2018-04-11"),
        ("A day later it was hit again.", "2018-04-11"),
        ("It had been hit the day before.", "2018-04-09"),
        ("It had been hit a day earlier.", "2018-04-09"),
        ("It had been hit three days earlier.", "2018-04-07"),
        ("The previous night it had been hit.", "2018-04-09"),
        ("It was hit that same night.", "2018-04-10"),
        ("It was hit that day.", "2018-04-10"),
        ("It was hit that Tuesday.", "2018-04-10"),
        ("The following Friday it was hit.", "2018-04-13"),
        ("قصفت في اليوم نفسه", "2018-04-10"),
        ("قصفت في اليوم التالي", "2018-04-11"),
    ],
)
def test_some_days_count_from_the_one_named_last(text: str, first: str) -> None:
    last = DateSpan(start=date(2018, 4, 10), end=date(2018, 4, 10), how="written")
    (mention,) = find_dates(text, ANCHOR, None, (), last)
    assert days(mention) == (first, first)


def test_what_happened_overnight_counts_from_the_day_it_was_told() -> None:
    overnight, told = find_dates("Ten died overnight, a medic said on Tuesday.", ANCHOR, None)
    assert days(overnight) == days(told) == ("2018-04-17", "2018-04-17")


@pytest.mark.parametrize(
    "text",
    [
        "It began four years ago.",
        "It began a year or so ago.",
        "In recent weeks it was quiet.",
        "It began last year.",
    ],
)
def test_long_ago_is_a_date_without_a_day(text: str) -> None:
    assert days(only(text)) is None


def test_right_after_an_attack_is_its_day() -> None:
    last = DateSpan(start=date(2018, 4, 10), end=date(2018, 4, 10), how="written")
    (mention,) = find_dates("Shortly after the air strike, rebels moved in.", ANCHOR, None, (), last)
    assert days(mention) == ("2018-04-10", "2018-04-10")


def test_a_day_to_come_is_no_day_of_an_event() -> None:
    assert only("They will meet next Monday.").since


# sentence with one date, its first and last day
WRITTEN = [
    ("It was hit on 2018/04/06.", "2018-04-06", "2018-04-06"),
    ("It was hit on 06-04-2018.", "2018-04-06", "2018-04-06"),
    ("It was hit on APRIL 6, 2018.", "2018-04-06", "2018-04-06"),
    ("It was hit on 06 APR 2018.", "2018-04-06", "2018-04-06"),
    ("It was hit on the sixth of April 2018.", "2018-04-06", "2018-04-06"),
    ("قصفت المدينة بتاريخ 6/4/2018", "2018-04-06", "2018-04-06"),
    ("قصفت المدينة في ٢٠١٨/٤/٦", "2018-04-06", "2018-04-06"),
    ("قصفت المدينة في الحادي عشر من نيسان 2018", "2018-04-11", "2018-04-11"),
    ("قصفت المدينة في الـ6 من أبريل 2018", "2018-04-06", "2018-04-06"),
    ("قصفت يوم الجمعة 27 رجب 1439هـ الموافق 13 نيسان 2018", "2018-04-13", "2018-04-13"),
    ("قصفت في 27 رجب 1439هـ", "2018-04-12", "2018-04-14"),
    ("قصفت يوم الجمعة 27 رجب 1439", "2018-04-13", "2018-04-13"),
    ("قصفت في السابع والعشرين من رجب ١٤٣٩ هـ", "2018-04-12", "2018-04-14"),
    ("It was hit on 27 Rajab 1439 AH.", "2018-04-12", "2018-04-14"),
    ("It was hit on Friday 27 Rajab 1439 (13 April 2018).", "2018-04-13", "2018-04-13"),
]
COUNTED = [
    ("It was hit the previous night.", "2018-04-17", "2018-04-17"),
    ("Jets struck overnight into Sunday.", "2018-04-14", "2018-04-15"),
    ("Jets struck on Saturday night into Sunday.", "2018-04-14", "2018-04-15"),
    ("Jets struck at dawn on Monday.", "2018-04-16", "2018-04-16"),
    ("Jets struck before dawn Monday.", "2018-04-16", "2018-04-16"),
    ("Jets struck the town at dawn.", "2018-04-18", "2018-04-18"),
    ("It was bombed on the 7th.", "2018-04-07", "2018-04-07"),
    ("It was bombed on the 20th, he said.", "2018-03-20", "2018-03-20"),
    ("It was bombed on the night of the 7th.", "2018-04-07", "2018-04-07"),
    ("It was bombed over the weekend.", "2018-04-14", "2018-04-15"),
    ("It was bombed last weekend.", "2018-04-14", "2018-04-15"),
    ("Jets flew 30 sorties in the past 24 hours.", "2018-04-17", "2018-04-18"),
    ("Ten were hit over the last 48 hours.", "2018-04-16", "2018-04-18"),
    ("It was hit a fortnight ago.", "2018-04-04", "2018-04-04"),
    ("It was hit on the sixth of April.", "2018-04-06", "2018-04-06"),
    ("It was hit on the night of April 6 to 7.", "2018-04-06", "2018-04-07"),
    ("It was hit on the night of April 6/7.", "2018-04-06", "2018-04-07"),
    ("It was hit on the night of 6/7 April.", "2018-04-06", "2018-04-07"),
    ("It was hit yesterday, Tuesday.", "2018-04-17", "2018-04-17"),
    ("It was hit on Tuesday (17 April).", "2018-04-17", "2018-04-17"),
    ("It was hit today, Wednesday 18 April.", "2018-04-18", "2018-04-18"),
    ("It was hit late on Saturday or early Sunday.", "2018-04-14", "2018-04-15"),
    ("قصفت المدينة أول أمس", "2018-04-16", "2018-04-16"),
    ("قصفت المدينة أول من أمس", "2018-04-16", "2018-04-16"),
    ("قصفت المدينة فجر الأحد", "2018-04-15", "2018-04-15"),
    ("قصفت المدينة فجر اليوم", "2018-04-18", "2018-04-18"),
    ("قصفت المدينة فجر اليوم الأربعاء", "2018-04-18", "2018-04-18"),
    ("قصفت المدينة مساء أمس الثلاثاء", "2018-04-17", "2018-04-17"),
    ("قصفت المدينة ليل السبت الأحد", "2018-04-14", "2018-04-15"),
    ("قصفت المدينة ليل السبت - الأحد", "2018-04-14", "2018-04-15"),
    ("قصفت المدينة ليلة السبت/الأحد", "2018-04-14", "2018-04-15"),
    ("قصفت المدينة الليلة الفائتة", "2018-04-17", "2018-04-17"),
    ("قصفت المدينة في السادس من نيسان", "2018-04-06", "2018-04-06"),
    ("قصفت المدينة في الحادي عشر من نيسان", "2018-04-11", "2018-04-11"),
    ("قصفت المدينة في الـ6 من أبريل", "2018-04-06", "2018-04-06"),
    ("قصفت المدينة خلال الساعات الـ24 الماضية", "2018-04-17", "2018-04-18"),
    ("قصفت المدينة خلال الـ 24 ساعة الماضية", "2018-04-17", "2018-04-18"),
    ("قصفت المدينة قبل ثلاثة أيام", "2018-04-15", "2018-04-15"),
    ("قصفت المدينة منذ يومين", "2018-04-16", "2018-04-16"),
    ("قصفت المدينة قبل أسبوع", "2018-04-11", "2018-04-11"),
    ("قصفت المدينة الأحد الماضي", "2018-04-15", "2018-04-15"),
    ("قصفت المدينة الأسبوع الماضي", "2018-04-09", "2018-04-15"),
    ("قصفت المدينة صباح يوم السبت", "2018-04-14", "2018-04-14"),
    ("قصفت المدينة نهار أمس", "2018-04-17", "2018-04-17"),
    ("قصفت المدينة في 6 نيسان الجاري", "2018-04-06", "2018-04-06"),
    ("قصفت المدينة في السابع من الشهر الجاري", "2018-04-07", "2018-04-07"),
    ("قصفت المدينة في 20 من الشهر الماضي", "2018-03-20", "2018-03-20"),
    ("It was hit on the evening of Sunday, April 15.", "2018-04-15", "2018-04-15"),
    ("It was hit on the night of 14 to 15 April.", "2018-04-14", "2018-04-15"),
    ("Jets struck late Monday.", "2018-04-16", "2018-04-16"),
    ("Jets struck at around midnight on Monday.", "2018-04-16", "2018-04-16"),
    ("Jets struck in the early hours of Tuesday, April 17.", "2018-04-17", "2018-04-17"),
    ("Monday's strike killed three.", "2018-04-16", "2018-04-16"),
    ("The strike, which took place on 11/04/2018, killed three.", "2018-04-11", "2018-04-11"),
    ("The attack took place on Wednesday, 11th April.", "2018-04-11", "2018-04-11"),
    ("It happened the day before yesterday.", "2018-04-16", "2018-04-16"),
    ("It was hit three nights ago.", "2018-04-15", "2018-04-15"),
    ("It was hit last Friday night.", "2018-04-13", "2018-04-13"),
    ("Attacks took place on April 6, 7 and 9.", "2018-04-06", "2018-04-09"),
    ("It was hit on 6, 7 and 9 April.", "2018-04-06", "2018-04-09"),
    ("It was hit on 6 and 9 April.", "2018-04-06", "2018-04-09"),
    ("The strike of 6 April 2018 killed three.", "2018-04-06", "2018-04-06"),
    ("It was hit in the first week of April.", "2018-04-01", "2018-04-07"),
    ("It was hit in mid-March.", "2018-03-11", "2018-03-20"),
    ("Published 18 April 2018 at 10:00", "2018-04-18", "2018-04-18"),
    ("It was hit at 6 p.m. on Friday the 13th.", "2018-04-13", "2018-04-13"),
    ("It was hit on Friday 13th April.", "2018-04-13", "2018-04-13"),
    ("It was hit on Sun 15 Apr.", "2018-04-15", "2018-04-15"),
    ("It was hit on Tues night by jets.", "2018-04-17", "2018-04-17"),
    ("It was hit on Sat.", "2018-04-14", "2018-04-14"),
    ("قصف السوق يوم فاتح أفريل 2018.", "2018-04-01", "2018-04-01"),
    ("قصفوا السوق امبارح.", "2018-04-17", "2018-04-17"),
    ("It was hit on 15 Apr 18.", "2018-04-15", "2018-04-15"),
    ("It was hit on 15-Apr-2018.", "2018-04-15", "2018-04-15"),
    ("It was hit Apr 15.", "2018-04-15", "2018-04-15"),
    ("It was hit earlier in the day.", "2018-04-18", "2018-04-18"),
    ("Earlier on Wednesday it was hit.", "2018-04-18", "2018-04-18"),
    ("It was hit on Saturday and Sunday.", "2018-04-14", "2018-04-15"),
    ("It was hit over the past week.", "2018-04-11", "2018-04-18"),
    ("It was hit in the past two days.", "2018-04-16", "2018-04-18"),
    ("It was hit a few hours ago.", "2018-04-18", "2018-04-18"),
    ("At 14:00 GMT on Monday it was hit.", "2018-04-16", "2018-04-16"),
    ("It was hit between 2 and 4 April.", "2018-04-02", "2018-04-04"),
    ("It was hit on or about 5 April.", "2018-04-05", "2018-04-05"),
    ("It was hit around 5 April.", "2018-04-05", "2018-04-05"),
    ("On the morning of the 12th it was hit.", "2018-04-12", "2018-04-12"),
    ("قصفت المدينة صباح اليوم الأربعاء", "2018-04-18", "2018-04-18"),
    ("قصفت المدينة منتصف ليل الاثنين الثلاثاء", "2018-04-16", "2018-04-17"),
    ("قصفت المدينة بعد منتصف ليل الاثنين", "2018-04-16", "2018-04-16"),
    ("قصفت المدينة مساء يوم الجمعة الماضي", "2018-04-13", "2018-04-13"),
    ("قصفت المدينة يوم 11 نيسان/أبريل", "2018-04-11", "2018-04-11"),
    ("قصفت المدينة في 11 نيسان (أبريل) 2018", "2018-04-11", "2018-04-11"),
    ("قصفت المدينة ظهر الأحد 15 أبريل", "2018-04-15", "2018-04-15"),
    ("قصفت المدينة يومي السبت والأحد", "2018-04-14", "2018-04-15"),
    ("قصفت المدينة من السبت إلى الاثنين", "2018-04-14", "2018-04-16"),
    ("قصفت المدينة عصر أمس", "2018-04-17", "2018-04-17"),
    ("قصفت المدينة خلال اليومين الماضيين", "2018-04-16", "2018-04-18"),
    ("قصفت خلال الساعات الأربع والعشرين الماضية", "2018-04-17", "2018-04-18"),
    ("قصفت المدينة بتاريخ 2018-04-11", "2018-04-11", "2018-04-11"),
    ("قصفت المدينة في الحادي عشر من الشهر الجاري", "2018-04-11", "2018-04-11"),
    ("قصفت المدينة مطلع نيسان", "2018-04-01", "2018-04-10"),
    ("قصفت المدينة قبل يومين", "2018-04-16", "2018-04-16"),
    ("قصفت المدينة قبل 3 أيام", "2018-04-15", "2018-04-15"),
    ("قصفت المدينة في آذار الماضي", "2018-03-01", "2018-03-31"),
    ("قصفت المدينة فجر السبت 14 نيسان", "2018-04-14", "2018-04-14"),
]


@pytest.mark.parametrize(("text", "first", "last"), WRITTEN + COUNTED)
def test_the_only_date_of_a_sentence(text: str, first: str, last: str) -> None:
    assert days(only(text)) == (first, last)


@pytest.mark.parametrize(("text", "first", "last"), WRITTEN)
def test_a_full_date_is_the_same_whenever_it_is_read(text: str, first: str, last: str) -> None:
    assert days(only(text, anchor=date(2021, 1, 1))) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "He lived on the 7th floor.",
        "They mourned on the 10th anniversary.",
        "It fired on the 5th Division.",
        "It is at https://example.org/2018/04/06/raid.",
        "It was hit on May Day.",
        "The 17 Division fell.",
        "It fell on Day 3.",
        "قصفت المدينة يوم غد",
        "It was hit on May Day.",
        "The 17 Division fell.",
        "It fell on Day 3.",
        "قصفت المدينة يوم غد",
        "He stayed for three days after he left.",
    ],
)
def test_a_number_that_is_no_day(text: str) -> None:
    assert find_dates(text, ANCHOR, None) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It was hit again on 18 September.", "2016-09-18"),
        ("It was hit again on the 19th.", "2016-09-19"),
        ("Two days after the strike, it was hit again.", "2016-09-19"),
        ("A day before the attack it was calm.", "2016-09-16"),
        ("On 3 October it was hit.", "2016-10-03"),
        ("It was hit on 3 March.", "2018-03-03"),
        ("It was hit on 3 June.", "2017-06-03"),
    ],
)
def test_a_text_that_looks_back_goes_on_in_the_year_it_named(text: str, first: str) -> None:
    last = DateSpan(start=date(2016, 9, 17), end=date(2016, 9, 17), how="written")
    (mention,) = find_dates(text, ANCHOR, None, (), last)
    assert days(mention) == (first, first)


def test_yesterday_counts_from_the_day_on_which_it_was_said() -> None:
    text = "“They bombed us yesterday,” she said on Monday."
    yesterday, said = find_dates(text, ANCHOR, None, [Span(start=0, end=25)])
    assert days(yesterday) == ("2018-04-15", "2018-04-15")
    assert said.spoken


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
        ("The death toll from the raid rose to 29 on Tuesday.", True),
        ("On Tuesday the ministry raised the toll to 83.", True),
        ("She said that on Tuesday a camp was hit.", False),
        ("The army said jets hit a camp on Tuesday.", False),
        ("The army said a raid on Dara on Tuesday hit a camp.", False),
        ("The envoy denied the charge on Tuesday.", True),
        ("Ankara voiced concern on Tuesday over a raid.", True),
        ("Residents told Reuters by telephone on Tuesday it was quiet.", True),
        ("Ten died, said Omar Haddad of the Dara Council on Tuesday.", True),
        ("A camp was hit on Tuesday.", False),
        ("The army denied it at first; on Tuesday its investigators acknowledged the raid.", True),
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
        ("The toll from Sunday's raid is not known.", False),
        ("Raids went on from Sunday.", True),
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


@pytest.mark.parametrize("text", ["On Monday 12 people died.", "Tues 16: Jets struck."])
def test_a_number_behind_a_weekday_is_its_day_only_where_both_agree(text: str) -> None:
    numbered = [m for m in find_dates(text, ANCHOR, None) if m.name == "numbered_weekday"]
    assert all(m.days is None for m in numbered)


def test_a_day_before_a_verb_of_saying_is_that_of_the_saying() -> None:
    assert only("The army on Monday said that it fell.").spoken
    assert not only("The raid on Monday killed six.").spoken
    assert not only("The group claimed Monday's bombing.").spoken


def test_days_before_the_day_told_last_at_the_end_of_a_clause() -> None:
    told = find_dates("They said on Friday that the mill was hit two days before.", ANCHOR, None)
    assert [days(m) for m in told] == [("2018-04-13", "2018-04-13"), ("2018-04-11", "2018-04-11")]
