"""Readings: what a name sounds like to those who read its letters otherwise than English does."""

import re

_AMBIGUOUS = re.compile("[cjçşğıх]")
_TURKISH_C = re.compile("c(?![hkz])")
_TURKISH_LETTERS = frozenset("çşğı")
_GERMAN_CH = re.compile("(?<![st])ch")
_GERMAN_J = re.compile("(?<=[bfghiklmnprstvwz])j(?=[aeiou])")
_SPANISH_J = re.compile(r"\bj")
_RUSSIAN_KH = re.compile(r"\bkh")


def readings(name: str) -> tuple[str, ...]:
    """Write a name as English would, had it been written in Turkish or Kurdish, German, Spanish or Russian.

    Parameters
    ----------
    name : str
        A name in Latin or Cyrillic letters; others have one reading.

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
    if not _AMBIGUOUS.search(plain):
        return ()
    found = []
    if "c" in plain or "j" in plain:
        found += [
            _TURKISH_C.sub("j", plain),
            _GERMAN_CH.sub("kh", _GERMAN_J.sub("y", plain)),
            _SPANISH_J.sub("kh", plain),
        ]
    if not _TURKISH_LETTERS.isdisjoint(plain):
        found.append(_TURKISH_C.sub("j", plain).replace("h", "kh"))
    if "х" in plain:
        found.append(plain.replace("х", "һ"))
    return tuple([other for other in dict.fromkeys(found) if other != plain])


def rare_readings(name: str) -> tuple[str, ...]:
    """Write a name as English would, had it been spelled as Russian does, or of two words written as one.

    Parameters
    ----------
    name : str
        A name in Latin letters that as it stands sounds like none that is held.

    Returns
    -------
    tuple of str

    Examples
    --------
    >>> rare_readings("Khama"), rare_readings("Kafarhamra"), rare_readings("Aleppo")
    (('hama',), ('kafarehamra',), ())
    """
    plain = name.lower()
    found = (_RUSSIAN_KH.sub("h", plain), plain.replace("rh", "reh"))
    return tuple([other for other in found if other != plain])
