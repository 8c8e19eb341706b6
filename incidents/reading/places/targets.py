"""What a distance is measured from, where that is the thing that was struck: "within 5 km of the academy"."""

from collections.abc import Sequence
from dataclasses import replace

from incidents import linear
from incidents.reading.places.anchors import Anchor
from incidents.reading.text.sentences import Sentence

_STRUCK = linear.compile(
    r"(?i)\b(?:hit|hits|hitting|struck|striking|bombed|shelled|attacked|targeted|targeting|damaged|destroyed"
    r"|(?:air ?)?(?:strikes?|raids?|attacks?) (?:on|against|at)|(?:bombing|shelling|bombardment) of|fell (?:on|in|into)|landed (?:on|in))"
    r" (?:an?|the|its|their|this|that) (?:[\w'’-]+ ){0,4}$"
)
# These are struck in every report, and are no one place.
_VAGUE = frozenset(
    "area areas region country province state side town city road ground target targets".split()
)
_REACH, _SHORTEST = 120, 4


def at_target(anchor: Anchor, parts: Sequence[Sentence]) -> Anchor:
    """The anchor, as the event's place where its words name what was struck.

    Parameters
    ----------
    anchor : Anchor
        What a distance of the last of the sentences is measured from.
    parts : sequence of Sentence
        The report, up to there.

    Examples
    --------
    >>> from incidents.reading.text.sentences import sentences
    >>> parts = sentences("A missile hit a military academy. None fell within 20 km of the academy.")
    >>> [at_target(Anchor(words=w, mention=None, is_event=False), parts).is_event for w in ("academy", "mill")]
    [True, False]
    """
    noun = anchor.words.casefold()
    if anchor.mention is not None or anchor.is_event or len(noun) < _SHORTEST or not noun.isalpha():
        return anchor
    if noun in _VAGUE or not any(_is_struck(noun, part.text) for part in parts):
        return anchor
    return replace(anchor, is_event=True)


def _is_struck(noun: str, text: str) -> bool:
    """Whether a sentence says that a thing was struck, by its first mention there."""
    at = f" {text.casefold()} ".find(f" {noun}")
    if at < 0 or text[at + len(noun) : at + len(noun) + 1].isalpha():
        return False
    return _STRUCK.search(text[max(0, at - _REACH) : at]) is not None
