"""Hashtags as the words that they are made of: "#DeirEzzor" is Deir Ezzor, "#دير_الزور" دير الزور.

A handle ("@SyriaWatch") stays one word, the name of somebody who speaks.
"""

import re
from collections.abc import Iterator

_LONGEST = 60
_TAG = re.compile(rf"(?<![\w&/#])#(?=[^\W\d_])(\w{{2,{_LONGEST}}})(?!\w)")
# Where one word of a hashtag ends and the next begins.
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])|_+")
_GAP = re.compile(r" +")

Edit = tuple[int, int, str]


def hashtag_edits(text: str) -> Iterator[Edit]:
    """What to write for which parts of a text, so that its hashtags are words; a row of them becomes a list.

    Examples
    --------
    >>> [*hashtag_edits("in #DeirEzzor")]
    [(3, 4, ''), (8, 8, ' ')]
    """
    last = -1  # where the hashtag before ends
    for tag in _TAG.finditer(text):
        between = _GAP.fullmatch(text, last, tag.start()) if last >= 0 else None
        if between is not None:
            yield last, last, ","
        yield tag.start(), tag.start() + 1, ""
        first = text[tag.start(1)]
        if "a" <= first <= "z":
            yield tag.start(1), tag.start(1) + 1, first.upper()
        for seam in _SEAM.finditer(text, tag.start(1), tag.end()):
            yield seam.start(), seam.end(), " " if seam.end() < tag.end() else ""
        last = tag.end()
