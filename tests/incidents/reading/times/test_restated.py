"""One day named twice side by side."""

from datetime import date

import pytest

from incidents.reading.times.dates import find_dates

ANCHOR = date(2018, 4, 18)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("It was hit yesterday, Tuesday.", "yesterday, Tuesday", "2018-04-17"),
        ("It was hit on Tuesday (17 April).", "on Tuesday (17 April", "2018-04-17"),
        ("It was hit on Tuesday, the 17th of April.", "on Tuesday, the 17th of April", "2018-04-17"),
        ("It was hit today (Thursday, April 5).", "today (Thursday, April 5", "2018-04-05"),
        ("It was hit on 3 April (Tuesday).", "on 3 April (Tuesday", "2018-04-03"),
        ("قصفت أمس الثلاثاء", "أمس الثلاثاء", "2018-04-17"),
        ("قصفت في 13 نيسان 2018 (27 رجب 1439هـ)", "13 نيسان 2018 (27 رجب 1439هـ", "2018-04-13"),
    ],
)
def test_it_is_one_date(text: str, words: str, day: str) -> None:
    (mention,) = find_dates(text, ANCHOR, None)
    assert text[mention.span.start : mention.span.end] == words
    assert mention.days is not None
    assert str(mention.days.start) == day


@pytest.mark.parametrize(
    "text",
    [
        "It was hit on Monday, and on 3 April before.",
        "It was hit yesterday and last Monday.",
        "It was hit on 3 April (Tuesday) and 5 April.",
    ],
)
def test_two_days_are_two_dates(text: str) -> None:
    assert len({m.days for m in find_dates(text, ANCHOR, None)}) == 2
