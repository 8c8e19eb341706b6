"""Moments told in two zones."""

from datetime import date

import pytest

from incidents.reading.times.dates import find_dates

ANCHOR = date(2018, 4, 18)  # a Wednesday

ZONES = [
    ("The raid came at 01:30 local time on Sunday (22:30 GMT Saturday).", "2018-04-15"),
    ("Bombs fell at 01:30 local time (22:30 GMT Saturday).", "2018-04-15"),
    ("Bombs fell at 22:30 GMT on Saturday (01:30 local time).", "2018-04-15"),
    ("Bombs fell at 0130 on Sunday (2230 UTC on 14 April).", "2018-04-15"),
    ("Bombs fell at 3 a.m. (0000 GMT) on Sunday.", "2018-04-15"),
    ("Bombs fell at 1:30 a.m. Sunday (6:30 p.m. Saturday EDT).", "2018-04-15"),
    ("It was hit at 11 p.m. local time on Monday, 2000 GMT.", "2018-04-16"),
    ("Bombs fell at 23:15 GMT on Saturday (5:15 a.m. Sunday in Kabul).", "2018-04-15"),
    ("Bombs fell at 9 p.m. local time (0100 GMT on Sunday).", "2018-04-14"),
    ("Bombs fell on Sunday at 01:30 (22:30 UTC Saturday).", "2018-04-15"),
]


@pytest.mark.parametrize(("text", "day"), ZONES)
def test_the_day_is_the_local_one(text: str, day: str) -> None:
    (mention,) = find_dates(text, ANCHOR, None)
    assert mention.days is not None
    assert (str(mention.days.start), str(mention.days.end)) == (day, day)


def test_two_days_without_two_clocks_stay_two() -> None:
    found = find_dates("It began at 22:30 GMT on Saturday and went on (until noon on Sunday).", ANCHOR, None)
    assert [str(m.days.start) for m in found if m.days] == ["2018-04-14", "2018-04-15"]


def test_a_moment_without_a_known_day_has_none() -> None:
    (mention,) = find_dates("Bombs fell at 01:30 local time (22:30 GMT Saturday).", None, None)
    assert mention.days is None
