"""The Islamic calendar, against days that were announced."""

from datetime import date, timedelta

import pytest

from incidents.reading.times.hijri import hijri_days, hijri_month


@pytest.mark.parametrize(
    ("year", "month", "number", "day"),
    [
        (1400, 1, 1, date(1979, 11, 20)),
        (1436, 7, 1, date(2015, 4, 20)),
        (1439, 7, 21, date(2018, 4, 7)),
        (1441, 10, 1, date(2020, 5, 24)),
        (1445, 9, 1, date(2024, 3, 11)),
        (1446, 1, 1, date(2024, 7, 7)),
    ],
)
def test_the_day_announced_lies_within(year: int, month: int, number: int, day: date) -> None:
    days = hijri_days(year, month, number, "written")
    assert days is not None
    assert days.start <= day <= days.end
    assert days.end - days.start == timedelta(2)


@pytest.mark.parametrize(("month", "number"), [(0, 1), (13, 1), (1, 0), (1, 31)])
def test_no_day(month: int, number: int) -> None:
    assert hijri_days(1440, month, number, "written") is None


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Muharram", 1),
        ("محرم", 1),
        ("Safar", 2),
        ("Rabi al-Awwal", 3),
        ("Rabi II", 4),
        ("ربيع الآخر", 4),
        ("Jumada al-Ula", 5),
        ("جمادى الأولى", 5),
        ("جمادى الآخرة", 6),
        ("Sha'ban", 8),
        ("رمضان", 9),
        ("شوال", 10),
        ("ذي القعدة", 11),
        ("Dhu al-Hijjah", 12),
    ],
)
def test_months(name: str, number: int) -> None:
    assert hijri_month(name) == number
