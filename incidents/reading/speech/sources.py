"""The sources of a sentence that are no subjects of verbs: "according to", "a statement by", "X: ", accounts."""

from collections.abc import Iterator

from incidents import linear
from incidents.reading.blame.actors import actor_of
from incidents.reading.speech.naming import clean, is_plausible
from incidents.reading.speech.subjects import Saying, subject_after
from incidents.reading.text.cues import Cue

# A sentence without one of these names no source but by its verbs.
_WRITTEN = Cue(
    r"(?i)according|count of|tally|statement|report|tweet|post|message|letter|claim|accus|alleg|assert|charge|in the words|\bper |headline"
)
_SOURCE = linear.compile(
    r"(?i)\b(?:according to|in the words of|as per|by the (?:count|tally|estimate|account|reckoning)s? of)\b|\bper (?:the|local|state|residents|officials|police|media|medics|activists|(?-i:[A-Z])\p{Ll}+)\b|\b(?:statement|report|tweet|post|message|letter|claims?|accusations?"
    r"|allegations?|assertions?) (?:issued |released |posted |made )?(?:by|from)\b"
)
# "Ukrainian claims that": the adjective is who claims.
_CLAIMS = linear.compile(
    r"\b(?P<who>(?:[A-Z][\w\-]+(?:'s?)? ){1,4})(?:(?:claims?|accusations?|allegations?|reports?|charges?|assertions?) (?:that|of)|claims (?:it|its|they|their|to have))\b"
    r"|\b(?P<one>(?:[A-Z][\w\-]+(?:'s?)? ){1,4})claims (?:[A-Z][\w\-]+(?:'s)? )(?:[a-z]+ ){0,3}?(?:used|struck|hit|bombed|shelled|attacked|killed|fired|launched|targeted|carried)\b"
    r"|\b(?P<many>(?:[\w\-]+ )?(?:activists|residents|locals|villagers|witnesses|sources|officials|rebels|militants|monitors|media|authorities) )claim\b"
)
# "Kremlin: no planes flew": a headline, or a statement under its author's name.
_COLON = linear.compile(
    r"^(?:\(?(?:[0-9]{1,2}|[a-z])[).] )?((?:[\w.'\-]+ ){0,7}[\w.'\-]+)"
    r"(?:,? \(?(?:on )?(?:[0-9]{1,2} [A-Z]\w+|[A-Z]\w+ [0-9]{1,2})(?:,? [0-9]{4})?\)?)?: "
)
_OFFICE = linear.compile(
    r"(?i)^\p{L}[\w.' -]{2,60}\b(?:ministry|observatory|command|spokes\w+|army|military|government|police|authority|agency|forces|coalition|centre|center|network|moh|mod|mfa)$"
)
# "RT @desk: six dead", "Six dead - @desk", "six dead, via @desk": whose account it is.
_HANDLE_FIRST = linear.compile(r"^(?:RT )?(@\w+): ")
_HANDLE_LAST = linear.compile(r"(?i)(?:[-–—|]|\b(?:via|per|source:?|h/t|by|from)) (@\w+)\b")
# ... which are another's to answer: "rejected the allegations by Baku".
_ACCUSING = linear.compile(r"(?i)^(?:claims?|accusations?|allegations?|assertions?)\b")
_WRITING = linear.compile(
    r"(?i)\b(?P<who>(?:[\w'\-]+ ){1,4}(?:statement|report|tweet|post|message|letter|headline)) (?:ran|runs|read|reads|went)\b[:,]?"
)
_DETERMINERS = frozenset(
    "Any The These Those Such All Some Recent Media Their Its His No Both Other Earlier Previous False".split()
)
# What is cited and isn't anybody.
EVIDENCE = linear.compile(
    r"(?i)\b(?:data|records?|figures|evidence|images?|footage|imagery|reasons?|concerns?|(?:initial|early|preliminary|unconfirmed) reports|estimates|intelligence)$"
)
_WINDOW = 200


def sources(text: str) -> Iterator[Saying]:
    """Who is named as a source in a sentence with plain characters, by kind of wording.

    Examples
    --------
    >>> [s.who for s in sources("Six died, according to the Red Crescent.")]
    ['Red Crescent']
    """
    named = _COLON.search(text) if ": " in text else None
    if named and (actor_of(named[1]) is not None or _OFFICE.search(named[1])):
        yield Saying(who=clean(named[1]), start=0, end=named.end(), covers_before=False)
    if "@" in text:
        yield from _accounts(text)
    if not _WRITTEN.stands_in(text):
        return
    for match in _SOURCE.finditer(text):
        named_at = match.start() + len("per") if _is_per(match) else match.end()
        who = subject_after(text[named_at : named_at + _WINDOW])
        if who and is_plausible(who) and (who != who.casefold() or not EVIDENCE.search(who)):
            yield Saying(
                who=who,
                start=match.start(),
                end=match.end(),
                covers_before=_is_according(match),
                embedded=bool(_ACCUSING.search(match.group())),
            )
    for match in _WRITING.finditer(text):
        who = clean(match["who"])
        yield Saying(who=who, start=match.start(), end=match.end(), covers_before=match.start() > 0)
    for match in _CLAIMS.finditer(text):
        words: str = match["who"] or match["one"] or match["many"]
        who = clean(words.removesuffix("'s "))
        end = match.start() + len(words) if match["one"] else match.end()
        if is_plausible(who) and who not in _DETERMINERS:
            yield Saying(who=who, start=match.start(), end=end, covers_before=False)


def _accounts(text: str) -> Iterator[Saying]:
    """Who is named by an account before or behind a post's words."""
    first = _HANDLE_FIRST.search(text)
    if first is not None:
        yield Saying(who=first[1], start=0, end=first.end(), covers_before=False)
    for match in _HANDLE_LAST.finditer(text):
        yield Saying(
            who=match[1], start=match.start(), end=match.end(), covers_before=True, covers_after=False
        )


def _is_according(match: linear.Match) -> bool:
    words: str = match.group()
    return words.casefold().endswith(("to", " of")) or _is_per(match)


def _is_per(match: linear.Match) -> bool:
    """Whether a source is told by "per" alone, whose pattern takes the first word of the name."""
    words: str = match.group()
    return words.casefold().startswith("per ")
