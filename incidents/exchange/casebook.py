"""The bundled casebook: reports that ship with the project, so that a fresh map has something to show."""

import json
from importlib.resources import files

from incidents.exchange.received import report_of
from incidents.model import Report


def bundled_reports() -> list[Report]:
    """The reports of the bundled casebook, in its order.

    Raises
    ------
    ReportError
        If one of them can't be used.
    """
    text = files("incidents").joinpath("casebook/reports.json").read_text(encoding="utf-8")
    records = json.loads(text)
    return [report_of(record, unnamed=f"casebook-{n}") for n, record in enumerate(records, start=1)]


def example_statements() -> list[dict[str, str]]:
    """Statements that can't both hold, for who has none at hand: `text`, `published` and `publisher`."""
    text = files("incidents").joinpath("casebook/example.json").read_text(encoding="utf-8")
    found: list[dict[str, str]] = json.loads(text)
    return found
