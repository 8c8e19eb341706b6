"""Readings: what a name sounds like to those who read its letters otherwise than English does."""

import re

_TURKISH_C = re.compile("c(?![hkz])")
_TURKISH_LETTERS = frozenset("çşğı")
_GERMAN_CH = re.compile("(?<![st])ch")
_GERMAN_J = re.compile("(?<=[bfghiklmnprstvwz])j(?=[aeiou])")
_SPANISH_J = re.compile(r"\bj")


def readings(name: str) -> tuple[str, ...]:
    """Write a name as English would, had it been written in Turkish or Kurdish, German or Spanish.

    Parameters
    ----------
    name : str
        A name in Latin letters; others have one reading.

    Returns
    -------
    tuple of str
        Other spellings than the name itself; none if its letters are read alike everywhere.

    Examples
    --------
    >>> readings("Cenin"), readings("Jan Yunis"), readings("Chost"), readings("Hama")
    (('jenin',), ('khan yunis',), ('khost',), ())
    """
    plain = name.lower()
    found = []
    if "c" in plain or "j" in plain:
        found += [
            _TURKISH_C.sub("j", plain),
            _GERMAN_CH.sub("kh", _GERMAN_J.sub("y", plain)),
            _SPANISH_J.sub("kh", plain),
        ]
    if not _TURKISH_LETTERS.isdisjoint(plain):
        found.append(_TURKISH_C.sub("j", plain).replace("h", "kh"))
    return tuple([other for other in dict.fromkeys(found) if other != plain]) if found else ()
