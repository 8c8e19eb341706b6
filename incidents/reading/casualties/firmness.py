"""How firmly a toll is said: those whom a speaker denies having killed are no toll of his."""

from incidents import linear
from incidents.model import HARMS, Modality
from incidents.reading.blame.firmness import firmness
from incidents.reading.casualties.shares import TollMention
from incidents.reading.text.cues import Cue

_UNKNOWN = linear.compile(
    r"(?i)\b(?:(?:no|not|any|without) (?:\w+ ){0,2}?(?:information|evidence|indications?|confirmation|proof|sign|knowledge|record)s?"
    r"|(?:could|can|did|do|does|would|had|has|have) ?(?:not|n't) (?:\w+ ){0,2}?(?:confirm|verify|corroborate|confirmed|verified)"
    r"|cannot (?:\w+ )?(?:confirm|verify)|(?:unable|impossible) to (?:\w+ ){0,2}?(?:confirm|verify)|unverified|unconfirmed"
    r"|(?:investigating|looking into|aware of) (?:\w+ )?(?:claims?|reports?|allegations?))\b"
    r"|(?:لا|لم) (?:\p{Arabic}+ )?(?:معلومات|دليل|تأكيد|يتأكد|تتأكد|يتسن|يمكن التحقق)"
)
# "had informed the house incorrectly when she said that nobody died"
_UNTRUE = linear.compile(
    r"(?i)\b(?:(?:incorrectly|wrongly|falsely|erroneously) (?:\w+ ){0,3}(?:said|says?|stated|claimed|reported|told|put)|misled|misinformed|retracted|withdrew)\b"
)
_LIKELY = Cue(
    r"(?i)\b(?:no|not|any|without|cannot|unable|impossible|unverified|unconfirmed|reports?|claims?|allegations?|\w+ly|misled|misinformed|retracted|withdrew)\b|n't\b|لا |لم "
)
_BACK = 110


def firmness_of_toll(text: str, mention: TollMention) -> Modality:
    """How firmly the words of a toll are said; of nobody is always asserted, for it denies by itself.

    Examples
    --------
    >>> from incidents.reading.casualties.tolls import find_tolls
    >>> text = "It denied killing 40 civilians."
    >>> [firmness_of_toll(text, toll).value for toll in find_tolls(text)]
    ['denied']
    """
    before = text[max(0, mention.span.start - _BACK) : mention.span.start]
    if _LIKELY.stands_in(text) and _UNTRUE.search(before):
        return Modality.NOT_CONFIRMED
    if not any(mention.toll.ends(harm)[0] for harm in HARMS):
        return Modality.ASSERTED
    if _LIKELY.stands_in(text) and _UNKNOWN.search(before):
        return Modality.NOT_CONFIRMED
    return firmness(text, mention.span)
