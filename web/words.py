"""Numbers, dates and classes as a reader sees them; registered as Jinja filters."""

import json
from datetime import date

from flask import Flask

from web.ports import Json

VERDICTS = {
    "contradicted": "Contradicted",
    "borderline": "Borderline",
    "consistent": "Consistent",
    "not_checkable": "Not checkable",
}
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def install(app: Flask) -> None:
    """Register the filters."""
    for word in (km, km_range, toll, day, verdict, kind, tojson_shown):
        app.jinja_env.filters[word.__name__] = word


def km(metres: float | None) -> str:
    """A length in kilometres, in metres below one.

    Examples
    --------
    >>> km(10_280), km(250), km(113_000)
    ('10.3 km', '250 m', '113 km')
    """
    if metres is None:
        return "no limit"
    if 0 < metres < 1_000:
        return f"{metres:.0f} m"
    return f"{_km_number(metres)} km"


def km_range(least: float | None, greatest: float | None) -> str:
    """A range of lengths.

    Examples
    --------
    >>> km_range(2_300, 18_300), km_range(54_500, None), km_range(None, None)
    ('2.3–18.3 km', 'at least 54.5 km', 'not measured')
    """
    if least is None and greatest is None:
        return "not measured"
    if greatest is None:
        return f"at least {km(least)}"
    if not least:
        return f"up to {km(greatest)}"
    return km(least) if least == greatest else f"{_km_number(least)}–{_km_number(greatest)} km"


def _km_number(metres: float) -> str:
    return f"{metres / 1000:,.0f}" if metres >= 100_000 else f"{metres / 1000:.1f}".removesuffix(".0")


def toll(least: int | None, greatest: int | None) -> str:
    """A number of people as a range.

    Examples
    --------
    >>> toll(3, 4), toll(3, None), toll(None, 4), toll(3, 3), toll(None, None)
    ('3 to 4', 'at least 3', 'up to 4', '3', 'not said')
    """
    if least is None and greatest is None:
        return "not said"
    if greatest is None:
        return f"at least {least}"
    if least is None:
        return f"up to {greatest}"
    return str(least) if least == greatest else f"{least} to {greatest}"


def day(start: str | None, end: str | None = None) -> str:
    """An ISO date, or two, as people write them.

    Examples
    --------
    >>> day("2015-12-06"), day("2015-12-06", "2015-12-07"), day(None), day("2016-09")
    ('6 December 2015', '6 December 2015 to 7 December 2015', 'date not said', '2016-09')
    """
    if start is None:
        return "date not said"
    if end is None or end == start:
        return _one_day(start)
    return f"{_one_day(start)} to {_one_day(end)}"


def _one_day(text: str) -> str:
    try:
        found = date.fromisoformat(text[:10])
    except ValueError:
        return text  # a month or a year: shown as the store has it
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def verdict(name: str | None) -> str:
    """The word for a verdict."""
    return VERDICTS.get(name or "", "Not checked")


def kind(name: str | None) -> str:
    """A class name as words.

    Examples
    --------
    >>> kind("air_strike")
    'air strike'
    """
    return (name or "event").replace("_", " ").replace("-", " ")


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
