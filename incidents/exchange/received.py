"""Reports as JSON records: what a line of `standoff read --jsonl` and the bundled casebook hold."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from incidents.errors import ReportError
from incidents.html_text import page_text
from incidents.model import Report
from incidents.report import checked, slug

# So many characters at most.
PUBLISHER_LENGTH, URL_LENGTH = 500, 2_000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def report_of(record: Any, *, unnamed: str) -> Report:
    """A report from a JSON record: `text` or `html`; and if known `id`, `published`, `publisher` and `url`.

    Parameters
    ----------
    record : object
        As parsed from JSON. Unknown keys are ignored.
    unnamed : str
        The id of a record without one.

    Raises
    ------
    ReportError
        If the record is no object, a value has the wrong type or is too long, the date isn't one, or the text
        can't be read.

    Examples
    --------
    >>> report_of({"text": "A strike hit Hajin.", "published": "2018-12-01"}, unnamed="line-1").id
    'line-1'
    """
    if not isinstance(record, Mapping):
        raise ReportError(f'a report is an object such as {{"id":"a","text":"..."}}, not {_kind(record)}')
    return Report(
        id=slug(given_id(record) or unnamed),
        text=_text(record),
        published=published_on(_optional(record, "published")),
        publisher=_short(record, "publisher", PUBLISHER_LENGTH),
        url=_short(record, "url", URL_LENGTH),
    )


def given_id(record: Any) -> str | None:
    """The id of a record as it was given, or None.

    Raises
    ------
    ReportError
        If it is neither text nor a whole number.
    """
    value = record.get("id") if isinstance(record, Mapping) else None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None or isinstance(value, str):
        return value or None
    raise ReportError(f"the id of a report is text or a whole number, not {_kind(value)}")


def published_on(text: str | None) -> date | None:
    """The day of publication from `YYYY-MM-DD`.

    Raises
    ------
    ReportError
        If the text is no such day.
    """
    if not text:
        return None
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else _no_day(text)
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> date:
    raise ReportError(f"the date {text[:40]!r} is not a day in the form YYYY-MM-DD, such as 2015-12-08")


def _text(record: Mapping[str, Any]) -> str:
    page = _optional(record, "html")
    if page is not None and record.get("text") is None:
        return checked(page_text(page).text, "the text of the html")
    text = record.get("text")
    if not isinstance(text, str):
        said = "is missing" if text is None else f"is {_kind(text)}"
        raise ReportError(f'the text of the report {said}; give it as "text" or "html"')
    return checked(text, "the text")


def _short(record: Mapping[str, Any], key: str, longest: int) -> str:
    """A text of a record that may be left out, no longer than pages can show it."""
    value = _optional(record, key) or ""
    if len(value) > longest:
        raise ReportError(
            f"{key!r} of a report has {longest:,} characters at most, not {len(value):,}: {value[:40]!r}..."
        )
    return value


def _optional(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise ReportError(f"{key!r} of a report is text, not {_kind(value)}")
    return value


def _kind(value: object) -> str:
    names = {
        type(None): "null",
        bool: "a truth value",
        int: "a number",
        float: "a number",
        str: "text",
        list: "a list",
    }
    return names.get(type(value), "an object")
