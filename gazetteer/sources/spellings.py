"""Which of the names in a file a text may use."""

import re
from collections.abc import Iterable

from gazetteer.names import MAX_NAME

# No place has more: countries have some hundred in GeoNames.
MOST_NAMES = 2_000
# Marks that turn or hide text. The joiners U+200C and U+200D stay: Persian and Kurdish are written with them.
_HIDDEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def clean(name: str) -> str:
    """A name on one line, without control characters and marks that turn text.

    Examples
    --------
    >>> clean(" Tell\\x00\\u202e  Abyad\\n")
    'Tell Abyad'
    """
    if not name.isprintable():
        name = _HIDDEN.sub("", _CONTROL.sub(" ", name))
    return " ".join(name.split())


def spellings(name: str, alternates: Iterable[str]) -> tuple[str, ...]:
    """All names of a place, the first one first: no codes or machine transliterations among the alternates.

    Examples
    --------
    >>> spellings("Hīt", ["Hit", "HIT", "hyt", "هيت", ""])
    ('Hīt', 'Hit', 'هيت')
    """
    used = [other for other in map(clean, alternates) if _is_used(other)]
    return tuple(dict.fromkeys([name, *used]))[:MOST_NAMES]


def _is_used(name: str) -> bool:
    is_code = name.isupper() and name.isascii()
    return 0 < len(name) <= MAX_NAME and not name.islower() and not is_code


def is_text(value: str) -> bool:
    """Whether a value is text, without marks of bytes that were none."""
    if value.isascii() or value.isprintable():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
