"""Why a place was taken, or is so unsure, in the reader's language and units."""

import re
from typing import Final

from flask import Flask

from gazetteer.uncertainty import default_uncertainty_m
from web.telling import told_text

_PEOPLE: Final = re.compile(r" of ([0-9][0-9,]{0,14}) people: ")


def install(app: Flask) -> None:
    """Register the filter."""
    app.jinja_env.filters["unsure"] = why_so_unsure


def why_so_unsure(text: str | None, feature_code: str | None) -> str:
    """The reason of a radius, also of one kept as English: a default is known by its class and people.

    Examples
    --------
    >>> why_so_unsure(default_uncertainty_m("PPLC")[1], "PPLC").partition(":")[0]
    'default for a capital'
    """
    if not text:
        return ""
    found = _PEOPLE.search(text)
    people = int(found[1].replace(",", "")) if found else 0
    _, default = default_uncertainty_m(feature_code or "", people)
    return told_text(default if text == default else text)
