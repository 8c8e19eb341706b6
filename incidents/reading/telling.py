"""How a sentence goes on from the event told before it: with another one, with the same, or with its day."""

from incidents import linear
from incidents.reading.blame.striking_words import STRIKE
from incidents.reading.figures.numbers import COUNTING_WORDS
from incidents.reading.text.cues import Cue

_DEED = rf"(?:{STRIKE}|ambush|blast|explosion|clash(?:es)?|incident)"
_ARABIC_SEPARATE = "غارة أخرى|غارات أخرى|ضربة أخرى|هجوم آخر|قصف آخر|غارة ثانية|هجوم منفصل|غارة منفصلة|حادث منفصل|حادثة منفصلة|اليوم نفسه|نفس اليوم|اليوم ذاته|من جهة أخرى|سياق متصل|سياق آخر"
_SEPARATE = "in one of the|in one (?:strike|raid|attack|incident)|another|a separate|separately|in separate|a second|a different|elsewhere|also on|on the same day|the same day|that same (?:day|night|morning|evening|afternoon)|the other strike"
# "Hours earlier, a raid killed three", "in an ambush hours earlier", "later in the day jets struck"
_OTHER_TIME = (
    r"^(?:(?:just |only |a few |some |several )?(?:hours|minutes|days|weeks) (?:earlier|later|before)|earlier (?:that|in the|the same) (?:day|night)|later (?:that|in the|the same) (?:day|night)|(?:a|[0-9]+|two|three|four|five|six|seven|eight|nine|ten|several|some) (?:hours?|days?|weeks?|months?|years?) (?:earlier|later|before))\b"
    rf"|\b{_DEED} (?:\w+ )?(?:hours|minutes|days|weeks|a day|a week) (?:earlier|before)\b"
)
_ANOTHER = Cue(rf"(?i)\b(?:{_SEPARATE})\b|{_ARABIC_SEPARATE}|earlier|later|before")
# "another 37 were injured": more people, not another strike.
_MORE = "another (?:[0-9]|(?:wounded|injured|hurt|was|were|died|" + "|".join(COUNTING_WORDS) + r")\b)"
_ANOTHER_OR_MORE = linear.compile(
    rf"(?i)\b(?:(?P<more>{_MORE})|(?:{_SEPARATE})\b)|{_ARABIC_SEPARATE}|{_OTHER_TIME}"
)
_OPENS = linear.compile(r"[“\"]Another\b")
# "the commander confirmed the strike", "the attack was condemned": what is spoken of was told of before.
_REFERS = linear.compile(
    rf"(?i)^(?:[^.;“”\"]{{0,80}}?\b(?:confirm|condemn|denounc|investigat|probe|deplor|defend|justif|descri|praise|criticis|criticiz)\w* |in response to |asked about |after )(?:the|this|that|thursday's|friday's|saturday's|sunday's|monday's|tuesday's|wednesday's) (?:[\w\-]+ ){{0,2}}{_DEED}\b"
)
# "The strike in question took place near X"
_TOOK_PLACE = linear.compile(
    rf"(?i)^(?:the|this|that) (?:[\w\-]+ )?{_DEED} (?:in question )?(?:reportedly |allegedly |apparently )?(?:took place|occurred|happened|(?:was|were) (?:carried out|conducted|in|at|near)|had hit|hit|struck|targeted)\b"
)
# A sentence with one of these needn't tell of the day told of before it.
_ANY_TIME = Cue(
    r"(?i)\b(?:has|have|having|previous\w*|ago|recent\w*|last|since|once|often|usually|regularly|frequently|repeatedly|would|will|could"
    r"|may|might|if|during|until|before|earlier|first|daily|weekly|always|used to)\b|\b(?:year|month|week|decade|war)(?:[^\w\-]|$)"
)


# One of several told of together, and what came some time later, may have been on any other day.
_OTHER_DAY = Cue(rf"(?i)\bin one (?:of the|strike|raid|attack|incident)\b|{_OTHER_TIME}")
# In reported speech "had" is the plain past.
_HAD = Cue(r"(?i)\bhad\b")
_SAID = Cue(r"(?i)\b(?:said|says|told|reported|announced|confirmed|claimed|added|stated|according)\b")
_HOURS = linear.compile(
    r"(?i)\b(?:(?:(?:half )?an hour|minutes|moments|seconds)|(?P<hours>hours)) (?P<way>earlier|later|before|after(?:wards?)?)\b"
)
# Hours of the day so late that what came some hours earlier was on that day, and so early that what came later was.
_LATE = Cue(r"(?i)\b(?:afternoon|noon|midday|evening|night|late on)\b")
_EARLY = Cue(r"(?i)\b(?:morning|dawn|noon|midday|early on|daybreak)\b")
_SAME_PLACE = Cue(
    r"(?i)\b(?:in|at|on|near) the same (?:area|place|village|town|city|district|neighbou?rhood|region|spot|site|camp|base|county|province|airport|hospital|school|market|compound|building)\b"
    r"|\bin (?:the|that) (?:town|city|village)(?:[,.;]|$| (?:was|were|also|then|and|on|when|where|an?|later)\b)"
)


def says_another(text: str) -> bool:
    """Whether a sentence says that it tells of another strike than the one before.

    Examples
    --------
    >>> says_another("In a separate raid two died."), says_another("Another 37 were hurt.")
    (True, False)
    >>> says_another("Hours earlier, a missile hit a school.")
    True
    """
    return _ANOTHER.stands_in(text) and any(not m["more"] for m in _ANOTHER_OR_MORE.finditer(text))


def took_place(text: str) -> bool:
    """Whether a sentence says where or when the strike told of before it was: "The raid took place near Homs".

    Examples
    --------
    >>> took_place("The strike in question hit a farm."), took_place("The army said a strike hit a farm.")
    (True, False)
    """
    return _TOOK_PLACE.search(text) is not None


def opens_with_another(text: str) -> bool:
    """Whether a quotation begins with "another": the speaker's next, and perhaps the one told of before."""
    return _OPENS.search(text) is not None


def refers_back(text: str) -> bool:
    """Whether a sentence only speaks of a strike told before it: "the general confirmed the strike".

    Examples
    --------
    >>> refers_back("The mayor condemned the attack in Homs."), refers_back("A raid hit Homs.")
    (True, False)
    """
    return _REFERS.search(text) is not None


def keeps_the_day(text: str) -> bool:
    """Whether a sentence that names no day tells of the one told of before it: plain past, and no other time.

    Examples
    --------
    >>> keeps_the_day("In Mosul, two strikes hit a depot."), keeps_the_day("Raids have killed many.")
    (True, False)
    """
    if _ANY_TIME.stands_in(text.replace(" to have ", " ")) or _OTHER_DAY.stands_in(text):
        return False
    return not _HAD.stands_in(text) or _SAID.stands_in(text)


def hours_off(text: str, before: str) -> range | None:
    """By how many days what a sentence puts some hours before or after an event can be off that event's day.

    None where it tells of no hours between.

    Parameters
    ----------
    text : str
    before : str
        What is told of that event.

    Examples
    --------
    >>> hours_off("Hours earlier, a raid hit Homs.", "Jets bombed Hama.")
    range(-1, 1)
    >>> hours_off("Hours earlier, a raid hit Homs.", "Late on Monday jets bombed Hama.")
    range(0, 1)
    >>> hours_off("Minutes later shells fell.", "Jets bombed Hama."), hours_off("A raid hit Homs.", "")
    (range(0, 1), None)
    """
    match = _HOURS.search(text)
    if match is None:
        return None
    is_later = match["way"].startswith(("later", "after"))
    if not match["hours"] or (_EARLY if is_later else _LATE).stands_in(before):
        return range(1)
    return range(2) if is_later else range(-1, 1)


def is_in_the_same_place(text: str) -> bool:
    """Whether a sentence puts what it tells where the event told before it was."""
    return _SAME_PLACE.stands_in(text)
