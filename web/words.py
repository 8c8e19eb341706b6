"""Numbers, dates and classes in the reader's language and units; registered as Jinja filters."""

import json
from datetime import UTC, date, datetime
from typing import Final

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from flask import Flask

from web.i18n.catalogue import language
from web.i18n.choice import units
from web.i18n.messages import N_, gettext
from web.ports import Json

VERDICTS: Final = {
    "contradicted": N_("Contradicted"),
    "borderline": N_("Borderline"),
    "consistent": N_("Consistent"),
    "not_checkable": N_("Not checkable"),
}
# Whose numbers and dates each language writes: day before month in English, digits 0-9 in both.
_FORMATS: Final = {"en": "en_GB", "ar": "ar"}
# What the units of `web.i18n.choice` are in metres. International mile and foot:
# https://www.nist.gov/pml/us-surveyfoot
UNITS_M: Final = {"km": 1000.0, "mi": 1609.344}
_FOOT_M: Final = 0.3048


def install(app: Flask) -> None:
    """Register the filters."""
    for word in (km, km_range, number, share, toll, day, moment, verdict, tojson_shown):
        app.jinja_env.filters[word.__name__] = word
    app.jinja_env.globals.update(now=_now, units_m=UNITS_M)


def km(metres: float | None) -> str:
    """A length in the reader's unit: kilometres, and metres below one, or miles and feet.

    Examples
    --------
    >>> km(10_280), km(250), km(113_000)
    ('10.3 km', '250 m', '113 km')
    """
    if metres is None:
        return gettext("no limit")
    if not 0 < metres < 1_000:
        return _long(_long_number(metres))
    if units() == "km":
        return gettext("%(number)s m", number=number(metres, 0))
    return gettext("%(number)s ft", number=number(metres / _FOOT_M, 0))


def km_range(least: float | None, greatest: float | None) -> str:
    """A range of lengths.

    Examples
    --------
    >>> km_range(2_300, 18_300), km_range(54_500, None), km_range(None, None)
    ('2.3–18.3 km', 'at least 54.5 km', 'not measured')
    """
    if least is None and greatest is None:
        return gettext("not measured")
    if greatest is None:
        return gettext("at least %(amount)s", amount=km(least))
    if not least:
        return gettext("up to %(amount)s", amount=km(greatest))
    if least == greatest:
        return km(least)
    return _long(f"{_long_number(least)}–{_long_number(greatest)}")


def _long(amount: str) -> str:
    """A number of the larger unit, with its name."""
    return (
        gettext("%(number)s km", number=amount)
        if units() == "km"
        else gettext("%(number)s mi", number=amount)
    )


def _long_number(metres: float) -> str:
    return number(metres / UNITS_M[units()], 0 if metres >= 100_000 else 1)


def number(value: float, digits: int = 1) -> str:
    """A number with at most so many decimals.

    Examples
    --------
    >>> number(1234.56), number(10.0), number(1234, 0)
    ('1,234.6', '10', '1,234')
    """
    return format_decimal(round(value, digits), "#,##0.######", locale=_FORMATS[language()])


def exactly(value: float, digits: int) -> str:
    """A number with exactly so many decimals.

    Examples
    --------
    >>> exactly(52_500, 1), exactly(3, 0)
    ('52,500.0', '3')
    """
    pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
    return format_decimal(value, pattern, locale=_FORMATS[language()])


def share(part: float) -> str:
    """A part of one in percent.

    Examples
    --------
    >>> share(0.9335)
    '93.4%'
    """
    return format_percent(part, "0.0%", locale=_FORMATS[language()])


def toll(least: int | None, greatest: int | None) -> str:
    """A number of people as a range.

    Examples
    --------
    >>> toll(3, 4), toll(3, None), toll(None, 4), toll(3, 3), toll(None, None)
    ('3 to 4', 'at least 3', 'up to 4', '3', 'not said')
    """
    if least is None and greatest is None:
        return gettext("not said")
    low, high = (None if end is None else number(end, 0) for end in (least, greatest))
    if high is None:
        return gettext("at least %(amount)s", amount=low)
    if low is None:
        return gettext("up to %(amount)s", amount=high)
    return low if low == high else gettext("%(least)s to %(greatest)s", least=low, greatest=high)


def day(start: str | None, end: str | None = None) -> str:
    """An ISO date, or two, as people write them.

    Examples
    --------
    >>> day("2015-12-06"), day("2015-12-06", "2015-12-07"), day(None), day("2016-09")
    ('6 December 2015', '6 December 2015 to 7 December 2015', 'date not said', '2016-09')
    """
    if start is None:
        return gettext("date not said")
    if end is None or end == start:
        return _one_day(start)
    return gettext("%(first)s to %(last)s", first=_one_day(start), last=_one_day(end))


def moment(when: datetime) -> str:
    """A moment in UTC, as people write it.

    Examples
    --------
    >>> moment(datetime(2015, 12, 7, 9, 5, tzinfo=UTC))
    '7 December 2015, 09:05 UTC'
    """
    written = format_date(when, "long", locale=_FORMATS[language()])
    return gettext("%(day)s, %(time)s UTC", day=written, time=f"{when:%H:%M}")


def _now() -> datetime:
    return datetime.now(UTC)


def _one_day(text: str) -> str:
    try:
        found = date.fromisoformat(text[:10])
    except ValueError:
        return text  # a month or a year: shown as the store has it
    return format_date(found, "long", locale=_FORMATS[language()])


def verdict(name: str | None) -> str:
    """The word for a verdict."""
    return gettext(VERDICTS[name]) if name in VERDICTS else gettext("Not checked")


def tojson_shown(value: object) -> str:
    """A nested value as JSON for reading; the template escapes it.

    Examples
    --------
    >>> tojson_shown({"who": "دير", "n": [1]})
    '{"who": "دير", "n": [1]}'
    """
    return json.dumps(value, ensure_ascii=False)


def worst_first(finding: Json) -> int:
    """Sort key of finding properties: what can't hold together comes first."""
    order = list(VERDICTS)
    return order.index(finding["verdict"]) if finding["verdict"] in order else len(order)
