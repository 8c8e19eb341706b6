"""Reports as JSON records."""

from datetime import date

import pytest

from incidents.errors import ReportError
from incidents.exchange.received import given_id, published_on, report_of


def test_a_whole_record_and_unknown_keys() -> None:
    record = {"id": "B_1", "text": "t", "published": "2015-12-08", "publisher": "p", "url": "u", "more": [1]}
    report = report_of(record, unnamed="x")
    assert (report.id, report.text, report.published) == ("b-1", "t", date(2015, 12, 8))
    assert (report.publisher, report.url) == ("p", "u")


def test_only_the_text_is_needed_and_stays_as_it_is() -> None:
    text = "\ufeff a \r\n b "
    report = report_of({"text": text, "published": None}, unnamed="line-3")
    assert (report.id, report.text, report.published) == ("line-3", text, None)


@pytest.mark.parametrize(("value", "expected"), [(7, "7"), ("x", "x"), ("", None), (None, None)])
def test_ids_are_text_or_whole_numbers(value: object, expected: str | None) -> None:
    assert given_id({"id": value}) == expected


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ([], "a report is an object .* not a list"),
        ({}, "the text of the report is missing"),
        ({"text": None}, "is missing"),
        ({"text": 5}, "the text of the report is a number"),
        ({"text": "  \n"}, "empty"),
        ({"text": "\x00\x01\x02\x03\x04"}, "binary"),
        ({"text": "a" * 10_000_001}, "10,000,001"),
        ({"text": "a", "id": True}, "the id of a report is text or a whole number, not a truth value"),
        ({"text": "a", "id": {}}, "not an object"),
        ({"text": "a", "publisher": 3}, "'publisher' of a report is text, not a number"),
        (
            {"text": "a", "publisher": "p" * 501},
            "'publisher' of a report has 500 characters at most, not 501",
        ),
        ({"text": "a", "url": "u" * 2_001}, "'url' of a report has 2,000 characters at most, not 2,001"),
        ({"text": "a", "published": 20151208}, "'published' of a report is text, not a number"),
        ({"text": "a", "published": "8 December 2015"}, "not a day in the form YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_used_is_named(record: object, message: str) -> None:
    with pytest.raises(ReportError, match=message):
        report_of(record, unnamed="x")


@pytest.mark.parametrize(
    "text", ["2015-13-01", "2015-02-30", "20151208", "2015-W50-2", "0000-01-01", "２０１５-12-08"]
)
def test_days_that_are_none(text: str) -> None:
    with pytest.raises(ReportError, match="such as 2015-12-08"):
        published_on(text)


def test_a_page_is_read_for_its_text() -> None:
    report = report_of({"html": "<nav><a>Home</a></nav><p>A raid hit <b>Hajin</b>.</p>"}, unnamed="a")
    assert report.text == "A raid hit Hajin."
    assert report_of({"html": "<p>no", "text": "Yes."}, unnamed="a").text == "Yes."


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(ReportError, match="the text of the html: the report is empty"):
        report_of({"html": "<p></p>"}, unnamed="a")
