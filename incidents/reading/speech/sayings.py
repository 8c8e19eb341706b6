"""The sayings of a sentence: each verb of saying, "according to", or Arabic verb, with who speaks and what it covers."""

from incidents import linear
from incidents.reading.speech.arabic_speech import arabic_sayings
from incidents.reading.speech.naming import SPEAKING_NOUN, clean, is_plausible
from incidents.reading.speech.sources import EVIDENCE, sources
from incidents.reading.speech.subjects import (
    Saying,
    Subject,
    subject_after,
    subject_before,
)
from incidents.reading.text.cues import Cue
from incidents.reading.text.remembered import remembered
from incidents.reading.text.vocabulary import JUDGING, SAYING

_VERB = linear.compile(
    rf"\b(?:{SAYING}|{JUDGING}|point(?:s|ing)?(?: (?:the|an?|their|its)(?: \w+)? fingers?))\b"
)
_JUDGING = frozenset(JUDGING.split("|"))
# Verbs whose subject speaks whatever noun it is; of the others it must be a noun for one who speaks, or a name.
_PURE = frozenset(
    "said says say told tells added adds wrote writes tweeted stated insisted insists argued testified".split()
)
# Verbs that close what was said before them: "..., the army reported".
_REPORTING = _PURE | frozenset(
    "states saying claimed announced reported confirmed posted declared maintained acknowledged admitted explained"
    " stressed noted argued replied responded estimated warned complained alleges allege conceded asserted revealed"
    " believes believe found repeated concluded testified remarked commented spoke recalled disclosed".split()
)
_PASSIVE_BEFORE = frozenset("been be was were is are being".split())
_MEANS = linear.compile(r"^ by (?:tele)?(?:phone|text|e-?mail|radio|satellite|message|video|letter|fax)\b")
_UNSAID = ("was not ", "were not ", "is not ", "never ", "been never ")
_CITING = frozenset("citing quoting".split())
_QUOTING = frozenset("quoted cited quotes cites".split())
_CITING_CUE = Cue("citing|quoting")
# "reported, citing two diplomats", "the paper, quoting an official, reported", "the agency said six died, citing police"
_CITED_NEXT = linear.compile(r"^,? (?:citing|quoting)\b")
_CITED_BEFORE = linear.compile(r", (?:citing|quoting) [^,.;:“”\"]{2,80}, (?:has |had |also )?$")
_CITED_LAST = linear.compile(r"^[^.;:“”\"]*, (?:citing|quoting) (?P<who>[^,.;:“”\"]{2,80})(?:[,.]|$)")
# "the area that the Syrians say was struck": the saying is part of a description, not of the report.
_RELATIVE = linear.compile(r"\b(?:that|which|who) (?:[\w']+ ){1,4}$")
_RELATIVE_GAP = linear.compile(r"^ (?:was|were|is|are|had|has|hit|struck|killed)\b")
_NAMED_NEXT = linear.compile(
    r"^ (?:[A-Z][\w'\-]+\.? [A-Z]|(?:the|an?) (?:[\w'\-]+ ){0,3}(?:officials?|spokes\w+|sources?|statement|ministry|groups?|residents?|directorate|governor|mayor|police|army|council|office|agency|hospital|doctor|witness)\b)"
)
# Behind these stands who is told, never who tells.
_TELLING = frozenset({"told", "tells"})
# Participles that describe whom a number or an article counts.
_DESCRIBING = frozenset(
    "suspected reported claimed confirmed identified named recorded documented estimated".split()
)
_DESCRIBED = linear.compile(
    r"(?i)(?:^|[ (“\"])(?:an?|the|of|by|two|three|four|five|six|seven|eight|nine|ten|[0-9]+|dozens of|several|some|many|more|least|other) $"
)
# "a militia blamed for the raid"
_BLAMED = frozenset("blamed accused suspected".split())
_BLAMED_FOR = linear.compile(r" (?:for|of|in|over)\b")
# "Civilians reported killed: 7-10"
_HARMED = linear.compile(r" (?:killed|dead|injured|wounded|hurt|missing|hit|struck|destroyed|captured)\b")
# "quoted 27 people as saying"
_COUNT = linear.compile(r"^[0-9]+ ")
# "Six died, a herder said": whoever it is.
_ARTICLED = linear.compile(r"[,”\"»] (?:an?|the|one|his|her|their) (?:[\w\-]+ ){1,4}$")
_GOES_ON = linear.compile(
    r" (?:was|were|is|are|had|has|have|will|would|could|may|might|did|bore|struck|hit|fired|bombed|shelled|killed|launched|carried)\b"
)
_COSTING = frozenset({"claimed", "claiming"})
# "adds to its record"
_ADDING = frozenset({"adds", "added", "adding"})
# "grounds to believe", "traded blame", "those held there"
_INFINITIVES = frozenset("believe suspect say deny allege accuse blame agree insist".split())
_BLAME_TRADED = linear.compile(r"\b(?:trad(?:ed?|ing)|the|lay|laid|no|any|of|shar(?:ed?|ing)|took|some) $")
_HOLDS = frozenset({"hold", "holds", "held"})
_RESPONSIBLE = linear.compile(r"[^.;:]{0,90}?\b(?:responsible|accountable|liable|culpable|that)\b")
# "responded effectively, targeting posts": with arms
_WITH_FIRE = linear.compile(
    r",? (?:effectively|in kind|befittingly|forcefully|with (?:\w+ )?(?:fire|artillery|strikes|shelling|force|rockets)|to the (?:source|fire|attack|shelling)|targeting)\b"
)
_TO = linear.compile(r" to\b")
_LIVES = linear.compile(r" (?:[\w\-]+ ){0,3}(?:lives|life)\b")
# Who says "we counted" is who is quoted, whom other words name.
_OURSELVES = frozenset({"we", "i"})
_OUR = linear.compile(
    r"(?:^|[“\". ])[Oo]ur (?:[\w\-]+ ){0,2}(?:assessment|investigation|review|analysis|records|data|inquiry|findings) (?:\w+ly |has |have )?$"
)
_OUR_WITHIN = 60
# "The authorities listed targets and said": who did the one said the other.
_OPENING = linear.compile(
    rf"^(?P<who>(?:(?:The|An?|Local) )?(?:[\w'.\-]+ ){{0,5}}?(?:[\w\-]*{SPEAKING_NOUN.pattern}))(?: also| later| then)? (?:[a-z]+ed|gave|put|held|took|made|saw|sent|met|left|let|cut|went|came|showed|withdrew) "
)
# "what they called targets" says nothing.
_WHAT_THEY = linear.compile(r"\bwhat (?:it|he|she|they|[\w-]+) $")
_WINDOW = 200
_LONGEST = 6
_DESCRIPTION = 60
_BLAMING = frozenset("attributed blamed accused held".split())
_BLAMED_BY = linear.compile(r"^[^.;:“”\"]{0,80}? by ")
# "was accused by Kyiv of shelling", "is blamed by many for the raid"
_ACCUSED_OF = linear.compile(r" (?:of|for) (?:\w+ ){0,2}?(?:\w+ing|the|an?|its|their)\b")


@remembered
def sayings(text: str) -> list[Saying]:
    """The sayings of a sentence with plain characters, in order.

    Examples
    --------
    >>> [(s.who, s.covers_before) for s in sayings("Six died, officials said, but rebels denied it.")]
    [('officials', True), ('rebels', False)]
    """
    found = [*sources(text), *arabic_sayings(text)]
    for verb in _VERB.finditer(text):
        saying = None if _is_no_verb(text, verb) else _saying(text, verb.start(), verb.end())
        if saying is not None and not _is_ours(saying, text, verb.start()):
            found.append(saying)
    return sorted(found, key=lambda s: s.start)


def _is_ours(saying: Saying, text: str, verb: int) -> bool:
    """Whether it is the author of the words who speaks: "we counted", "our assessment concluded"."""
    own = _OUR.search(text[max(0, verb - _OUR_WITHIN) : verb])
    return str(saying.who).casefold() in _OURSELVES or own is not None


def _is_no_verb(text: str, verb: linear.Match) -> bool:
    """Whether a word only looks like a verb of saying: "so-called", "six suspected rebels", "claimed two lives"."""
    return (
        text.endswith("-", 0, verb.start())
        or (
            verb.group() in _DESCRIBING
            and _DESCRIBED.search(text[max(0, verb.start() - 30) : verb.start()]) is not None
        )
        or (verb.group() in _BLAMED and _BLAMED_FOR.match(text, verb.end()) is not None)
        or (verb.group() == "reported" and _HARMED.match(text, verb.end()) is not None)
        or (verb.group() in _INFINITIVES and text.endswith("to ", 0, verb.start()))
        or (
            verb.group() == "blame"
            and _BLAME_TRADED.search(text[max(0, verb.start() - 12) : verb.start()]) is not None
        )
        or (verb.group() in _HOLDS and _RESPONSIBLE.match(text, verb.end()) is None)
        or (verb.group() == "responded" and _WITH_FIRE.match(text, verb.end()) is not None)
        or (verb.group() in _ADDING and _TO.match(text, verb.end()) is not None)
        or (verb.group() in _COSTING and _LIVES.match(text, verb.end()) is not None)
    )


def _saying(text: str, start: int, end: int) -> Saying | None:
    verb, before, after = text[start:end], text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    last = before.rsplit(maxsplit=1)[-1:]
    if verb in _CITING or (verb in _QUOTING and last and last[0] not in _PASSIVE_BEFORE):
        return _cited(text, start, end, after)
    if (_CITING_CUE.stands_in(text) and _is_cited(before, after)) or (verb == "saying" and last == ["as"]):
        return None
    if verb in _QUOTING:
        return _with_subject(verb, start, end, before, after)
    if after.startswith(" by ") and not _MEANS.search(after):
        return _by_agent(verb, start, end, after)
    is_passive = bool(last) and last[0] in _PASSIVE_BEFORE and not verb.endswith("ing")
    if is_passive or before.endswith(_UNSAID):
        blamed = _BLAMED_BY.search(after) if verb in _BLAMING else None
        return _by_agent(verb, start, end + blamed.end() - 4, after[blamed.end() - 4 :]) if blamed else None
    if _RELATIVE_GAP.search(after) and _RELATIVE.search(before[-60:]):
        return _described(start, end, before, after)
    return _with_subject(verb, start, end, before, after)


def _is_cited(before: str, after: str) -> bool:
    """Whether what a verb reports is said by another, whom its sentence cites."""
    if _CITED_NEXT.search(after) or _CITED_BEFORE.search(before):
        return True
    cited = _CITED_LAST.search(after)
    if cited is None or cited["who"].endswith("as saying") or EVIDENCE.search(cited["who"]):
        return False
    return not _VERB.search(after[: cited.start("who") - len(", quoting ")])


def _cited(text: str, start: int, end: int, after: str) -> Saying | None:
    """Who is cited: "SANA quoted an official as saying", "citing two diplomats"."""
    who = _COUNT.sub("", subject_after(after) or "")
    if not who or not is_plausible(who) or EVIDENCE.search(who):
        return None
    return Saying(who=who, start=start, end=end, covers_before="," in text[:start])


def _by_agent(verb: str, start: int, end: int, after: str) -> Saying | None:
    """The speaker of a passive: "was denied by the ministry"."""
    accused = _ACCUSED_OF.search(after)
    who = subject_after(after[3 : accused.start()] if accused else after[3:])
    if not who or not is_plausible(who):
        return None
    rest = after[4:]
    covers = " that " in rest[: rest.find(who) + len(who) + 8]
    if verb == "claimed" and not covers:  # "an attack claimed by the group": the deed, and no word of it
        return Saying(who=who, start=start, end=end, covers_before=False, covers_after=":" in rest)
    return Saying(who=who, start=start, end=end, covers_before=not covers, covers_after=covers)


def _described(start: int, end: int, before: str, after: str) -> Saying | None:
    """A saying within a description, which covers no more than that: "a raid that officials say was carried out by"."""
    who = clean(_RELATIVE.found(before[-60:]).group().split(" ", 1)[1])
    if not is_plausible(who):
        return None
    within = min(i for i in (after.find(","), after.find(";"), _DESCRIPTION) if i >= 0)
    return Saying(
        who=who, start=start, end=end + within, covers_before=False, covers_after=False, embedded=True
    )


def _with_subject(verb: str, start: int, end: int, before: str, after: str) -> Saying | None:
    gerund = verb.endswith("ing") and not before.rstrip().endswith(("is", "are", "was", "were", "been"))
    trailing = before.rstrip()[-1:] in (",", "”", '"', "»") or not after.strip(" .,")
    subject = None if gerund else _subject(verb, before, is_sure=not trailing)
    if (
        trailing
        and verb in _REPORTING
        and not gerund
        and verb not in _TELLING
        and (subject is None or _NAMED_NEXT.search(after))
    ):
        who = subject_after(after)
        if who and (is_plausible(who) or who == after.strip(" .")) and not _begins_clause(who, after):
            return Saying(who=who, start=start, end=end + len(who), covers_before=True)
    if subject is None:
        if gerund or before.endswith((" and ", " but ")):
            who = None if gerund else _opening(before)
            if who is None and verb in _JUDGING:
                return None
            return Saying(who=who, start=start, end=end, covers_before=False)
        return None
    closes = verb in _REPORTING and not subject.embedded and (subject.opens or (trailing and "," in before))
    return Saying(who=subject.who, start=start, end=end, covers_before=closes, embedded=subject.embedded)


def _opening(before: str) -> str | None:
    """Who did what a sentence opens with, where nobody speaks in it before "and said"."""
    if any(not _WHAT_THEY.search(before[: verb.start()]) for verb in _VERB.finditer(before)):
        return None
    opening = _OPENING.search(before)
    return clean(opening["who"]) if opening else None


def _begins_clause(who: str, after: str) -> bool:
    """Whether what follows a verb of saying is what was said: "officials, asked about it, said Iran was behind it"."""
    return _GOES_ON.match(after, max(0, after.find(who)) + len(who)) is not None


def _subject(verb: str, before: str, *, is_sure: bool) -> Subject | None:
    """The subject before a verb; where that is `is_sure`, whatever noun it is."""
    subject = subject_before(before)
    if subject is None or is_plausible(subject.who):
        return subject
    is_sure = is_sure or _ARTICLED.search(before) is not None
    return subject if is_sure and verb in _PURE and len(subject.who.split()) <= _LONGEST else None
