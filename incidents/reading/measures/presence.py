"""Distances of people and posts from a place: "no soldiers within 30 km of X" denies no strike there."""

from incidents import linear
from incidents.reading.blame.striking_words import STRIKE, STRIKING
from incidents.reading.measures.distance_words import CLAUSE_BREAK
from incidents.reading.text.cues import Cue

_BODIES = (
    r"(?:soldiers?|troops?|fighters?|militants?|gunmen|insurgents?|terrorists?|rebels?|jihadists?|militias?|mercenar(?:y|ies)|combatants?|personnel"
    r"|boots|units?|advisers?|advisors?|convoys?|tanks?|vehicles?|checkpoints?|outposts?|posts?|positions?|sites?|targets?|bases?|camps?|barracks"
    r"|installations?|facilit(?:y|ies)|headquarters|depots?|launchers?|presence|front ?lines?|objectives?|objects?|assets?|weapons?|equipment"
    r"|civilians?|people|residents?|inhabitants|hospitals?|clinics?|schools?|homes?|houses|villages?|settlements?|mosques?|markets?)"
)
_PRESENCE = linear.compile(
    rf"(?i)\b{_BODIES}\b|جنود|جندي|قوات|مقاتلين|مقاتلون|مسلحين|مسلحون|عناصر|مقرات|مواقع|موقع عسكري|قاعدة|قواعد|ثكنات|حواجز"
)
_ACTED = linear.compile(
    rf"(?i)\b(?:{STRIKE}|{STRIKING}|bomb|strike|hit|shell|fire|operated|flew|flown|fly|flying|airspace|sorties|munitions?)\b"
    r"|قصف|غار|ضرب|استهد|طائر|طيران|تحلق|حلق"
)
# "no village within 5 km of it was bombed"
_UNDERWENT = linear.compile(
    rf"(?i)^[^.;:“”\"]{{0,90}}?\b(?:was|were|is|are|been|being) (?:\w+ly )?(?:{STRIKING}|bombarded|destroyed|damaged)\b"
)
_LIKELY = Cue(rf"(?i)\b{_BODIES}\b|\p{{Arabic}}")


def is_of_presence(text: str, start: int) -> bool:
    """Whether the clause that leads to a distance tells who or what stood there, and of no strike.

    Examples
    --------
    >>> for text in ("No troops were within 30 km of it.", "Its planes hit no target within 30 km of it.", "No hospital within 5 km of it was hit."):
    ...     is_of_presence(text, text.index("within"))
    True
    False
    False
    """
    if not _LIKELY.stands_in(text):
        return False
    clause = CLAUSE_BREAK.split(text[max(0, start - 160) : start])[-1]
    if _PRESENCE.search(clause) is None or _ACTED.search(clause) is not None:
        return False
    return _UNDERWENT.search(text[start : start + 160]) is None
