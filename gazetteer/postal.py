"""Postal letters of states and provinces, as addresses and datelines write them: "Springfield, IL"."""

from functools import cache
from typing import NamedTuple

from gazetteer.regions import admin1_names

# GeoNames' codes of first-level areas are the letters themselves in the United States alone.
_CODES = {
    "AB": ("CA.01",), "BC": ("CA.02",), "MB": ("CA.03",), "NB": ("CA.04",), "NL": ("CA.05",),
    "NS": ("CA.07",), "ON": ("CA.08",), "PE": ("CA.09",), "QC": ("CA.10",), "SK": ("CA.11",),
    "YT": ("CA.12",),
    "NT": ("CA.13", "AU.03"), "NU": ("CA.14",), "ACT": ("AU.01",), "NSW": ("AU.02",), "QLD": ("AU.04",),
    "SA": ("AU.05",), "TAS": ("AU.06",), "VIC": ("AU.07",), "WA": ("US.WA", "AU.08"),
}  # fmt: skip


class State(NamedTuple):
    """A state or province.

    Parameters
    ----------
    country : str
        ISO 3166-1 alpha-2 code.
    name : str
    """

    country: str
    name: str


def states(letters: str) -> tuple[State, ...]:
    """The states that capitals stand for; none for other words, and two where two countries have them.

    Examples
    --------
    >>> states("IL"), states("WA"), states("in")
    ((State(country='US', name='Illinois'),), (State(country='US', name='Washington'), \
State(country='AU', name='Western Australia')), ())
    """
    return _table().get(letters, ())


@cache
def _table() -> dict[str, tuple[State, ...]]:
    names = admin1_names()
    american = {code[3:]: (code,) for code in names if code.startswith("US.")}
    return {
        letters: tuple(State(code[:2], names[code]) for code in codes)
        for letters, codes in (american | _CODES).items()
    }
