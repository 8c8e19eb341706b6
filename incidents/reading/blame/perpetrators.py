"""The words by which a sentence says that a party struck: blame, passive, active, possession."""

from collections.abc import Sequence
from itertools import pairwise

from incidents import linear
from incidents.model import Span
from incidents.reading.blame.actors import ActorMention, is_common
from incidents.reading.blame.arabic_deeds import arabic_deed
from incidents.reading.blame.blaming import BLAME_WORDS, GUILT_WORDS, blamed, guilty
from incidents.reading.blame.parties import CAPITALS, COUNTRIES, DESCRIBING, STATES
from incidents.reading.blame.striking import Act, Word, act_after, after_aside, word_at, words_of
from incidents.reading.blame.striking_words import ACTS, CARRIERS, DOING, LIGHT
from incidents.reading.text.vocabulary import HOLDING

_WAS = frozenset("was were is been the a an probably likely".split())
_OWNER = frozenset("to be been of from by the a an either".split())
# A doer right after these is where or whom the deed hit.
_HIT = frozenset(
    "against on at targeting targeted target hit hitting struck striking killed killing wounded wounding bombed shelled attacked"
    " into toward towards near in inside across over from to".split()
)
_INSIDE = frozenset(
    "in of from across over inside near to into throughout around outside northern southern eastern western central".split()
)
_COUNTS = frozenset(
    "two three four five six seven eight nine ten several many dozens scores hundreds some more twenty thirty".split()
)
_SKIPPED = frozenset(
    "the a an apparent suspected alleged unidentified unknown likely presumed one two three several purported possible apparently"
    " probably misfired errant stray reportedly allegedly declared either both of members some what appeared seemed to be were was more its their".split()
)
_SUPPOSING = frozenset("allegedly reportedly probably possibly likely apparently presumably".split())
_ANYBODY = (
    CARRIERS
    | frozenset(
        "groups group gunmen men armed non-state unidentified unknown masked attackers assailants".split()
    )
) - {"by"}
_LOYAL = frozenset("loyal allied aligned linked".split())
_MAKING = frozenset(
    "out conducted conduct conducting launched launching launch of more further such new any no ordered planned authorised authorized".split()
)
# What somebody makes by words: "called the attack a hoax by the army"
_MADE_UP = frozenset(
    "hoax lie lies fabrication provocation propaganda claim claims statement report attempt".split()
)
# "by a missile battery of the army"
_UNITS = frozenset(
    "division brigade battalion squadron unit units regiment battery crew crews pilot pilots".split()
)
# "jets acting at the request of Iraqi forces struck"
_FOR_ANOTHER = linear.compile(
    r"\b(?:request|support|behalf|invitation|orders?|backing|help|direction|coordination) (?:of|with) (?:the )?$"
)
_ALSO = CARRIERS | {"allies", "partners"}
_ADJECTIVES = frozenset("suspected alleged apparent declared unidentified likely presumed".split())
_SPEECH = frozenset(
    "said reported denied confirmed condemned announced told described quoted cited released published issued posted carried"
    " rejected dismissed backed supported led interviewed monitored".split()
)
_MEDIA = frozenset(
    "media officials official ministry state television agency sources journalists activists residents police".split()
)
_BELONGING = linear.compile(
    r"(?i)\b(?:belong(?:ing|s|ed)? to|(?:operated|flown|piloted) by|(?:believed|thought|said|suspected)(?: by [\w ]{1,30})? to (?:be|have been)|(?:jets?|warplanes?|planes?|aircraft|drones?|helicopters?|missiles?|rockets?|fired|fire|shelling|shots|rounds|shells|bombs?|mortars?) (?:of|from|by))"
    r" (?:the |a |an |either )*$"
)
_IT_WAS = linear.compile(
    r"(?i)\b(?:it|they|these|that|those|attackers?|culprits?) (?:was|were|is|had been|(?:might|may|could|must) have been) (?:the |a |an |probably |likely )*$"
)
# "The planes were probably American."
_WERE = linear.compile(
    r"(?i)\bthe (?:jets?|warplanes?|planes?|aircraft|drones?|helicopters?|missiles?|rockets?|shells?|attackers?|strikes?|raids?) (?:was|were|had been|are) (?:(?:probably|likely|almost|certainly|apparently|presumably) |(?:believed|thought) to (?:be|have been) )*$"
)
# "by what officials said was a Russian missile"
_BY_WHAT = linear.compile(
    r"(?i)\b(?:by|in|from) what (?:[\w'\-]+ ){1,6}?(?:said|says?|called|calls|described as|believed?|suspect(?:ed)?|alleged?|claimed|termed)"
    r" (?:(?:was|were|is|are|to be|to have been) )?(?:the |a |an |likely |probably )*$"
)
_FROM = linear.compile(r"\bfrom (?:the )?$")
# Whoever accuses stands behind these, and speaks from there on: "was accused by Kyiv of shelling".
_ACCUSED = ("accused", "blamed", "suspected")
_JOINING = frozenset("- special elite ground and or and/or / the its their allied either".split())
_POSSESSIVES = (" its ", " their ", " our ", " his ")
_VERBAL = frozenset("said says has had have was were is are in on at to that".split())
_DONE = (ACTS | DOING | {"launch", "misfired"}) - {"used"}
_BACK, _AGENT_WITHIN, _OTHERS = 110, 14, 7


def deed_spans(text: str, parties: Sequence[ActorMention]) -> list[Span | None]:
    """For every party of a sentence the words by which it is said to have struck, None where it isn't."""
    words = words_of(text)
    lows = {word.low for word in words}
    blames, guilt = bool(lows & BLAME_WORDS), bool(lows & GUILT_WORDS)
    return _with_joined(
        text, parties, [_deed_span(text, words, party, blames=blames, guilt=guilt) for party in parties]
    )


def _deed_span(
    text: str, words: Sequence[Word], party: ActorMention, *, blames: bool, guilt: bool
) -> Span | None:
    """The words by which a party is said to have struck; `blames`, `guilt` are whether such words occur at all."""
    start, end = party.span.start, party.span.end
    if not text[start:end].isascii():
        return arabic_deed(text, party.span)
    before, after = text[max(0, start - _BACK) : start], text[end : end + _BACK]
    if is_common(party.name) and before.endswith(_POSSESSIVES):
        return None
    blamed_by = blamed(before, after) if blames else 0
    if blamed_by and text[start:end] in COUNTRIES and _FROM.search(before):
        return None  # from that country's soil
    if blamed_by:
        return Span(start=start - blamed_by, end=end)
    guilty_by = guilty(before, after) if guilt else 0
    if guilty_by:
        at = max(text.rfind(verb, end, end + guilty_by) for verb in _ACCUSED)
        return Span(start=start if at < 0 else at, end=end + guilty_by)
    first, last = word_at(words, start), word_at(words, end - 1)
    return (
        _identified(before, words, first, last, party)
        or _agent(words, first, last, end)
        or _active(text, words, first, last, party)
    )


def _identified(
    before: str, words: Sequence[Word], first: int, last: int, party: ActorMention
) -> Span | None:
    """The span of "it was Israeli jets", or of "jets belonging to Turkey" that struck."""
    previous = words[first - 1].low if first else ""
    it_was = _IT_WAS.search(before) if previous in _WAS else None
    if it_was and not words[last].last and last + 1 < len(words) and words[last + 1].low in CARRIERS:
        return Span(start=party.span.start - len(it_was.group()), end=words[last + 1].end)
    if _WERE.search(before) and words[last].last and party.name in STATES:
        return Span(start=party.span.start, end=party.span.end)
    by_what = _BY_WHAT.search(before) if " what " in before else None
    if by_what and not words[last].last and last + 1 < len(words) and words[last + 1].low in CARRIERS:
        return Span(start=party.span.start - len(by_what.group()), end=words[last + 1].end)
    return _belonging(before, words, last, party) if previous in _OWNER else None


def _agent(words: Sequence[Word], first: int, last: int, end: int) -> Span | None:
    """The span of a passive: "was hit by suspected Russian jets"."""
    at = _before(words, first)
    if at > 0 and words[at].low in _UNITS and words[at + 1].low == "of":
        at = next((i for i in range(at - 1, max(-1, at - 4), -1) if words[i].low == "by"), at)
    if at < 1 or words[at].low != "by" or words[at - 1].low in _SPEECH:
        return None
    if last + 1 < len(words) and words[last + 1].low in _MEDIA and not words[last].last:
        return None
    for back in range(at - 1, max(-1, at - _AGENT_WITHIN), -1):
        low = words[back].low
        if low in _MADE_UP:
            return None
        if low in _DONE or low in CARRIERS - {"forces", "coalition", "government"}:
            around = [*words[max(0, back - 6) : at], *words[last + 1 : last + 3]]
            made = low not in LIGHT or any(w.low in ACTS or w.low in CARRIERS for w in around)
            return Span(start=words[back].start, end=end) if made else None
        if (low.endswith("ed") and low not in _ADJECTIVES and low not in ("claimed", "supported")) or low in (
            "held",
            "run",
            "led",
            "owned",
        ):
            return None
    return None


def _before(words: Sequence[Word], first: int) -> int:
    """The number of the word before a party and its articles and adjectives."""
    at = first - 1
    while at >= 0 and not words[at].last and _is_skipped(words[at].low):
        at -= 1
    if at > 1 and words[at].low in ("to", "with") and words[at - 1].low in _LOYAL:
        at -= 2  # "by forces loyal to Haftar"
        while at >= 0 and words[at].low in _ANYBODY:
            at -= 1
    if 0 <= at < first - 1 and words[at].last and words[at + 1].low in _SUPPOSING:
        while at >= 0 and words[at].low in _ANYBODY:  # "by armed groups, allegedly Hamas"
            at -= 1
    return at


def _active(text: str, words: Sequence[Word], first: int, last: int, party: ActorMention) -> Span | None:
    """The span of an active clause, "Russian jets bombed", or of a deed named by a noun, "a Russian raid"."""
    act = after_aside(words, last) if words[last].last else own_act(words, last + 1)
    if act is None or (act.is_noun and text[party.span.start : party.span.end] in CAPITALS):
        return None
    if act.is_noun and words[first].low == "military" and first and words[first - 1].low in _MAKING:
        return None  # "carried out military strikes" names nobody
    if _FOR_ANOTHER.search(text[max(0, party.span.start - _BACK) : party.span.start]):
        return None
    at = _before(words, first)
    before = words[at].low if at >= 0 and not words[at].last else ""
    is_place = text[party.span.start : party.span.end] in COUNTRIES
    is_owner = text.startswith("'s", party.span.end)
    if before in _INSIDE and is_place and (act.at == last + 1 or not (is_owner or act.is_noun)):
        return None
    if not act.is_noun and (before in _HIT or (not act.by_weapon and _is_counted(words, first))):
        return None
    return Span(start=party.span.start, end=words[act.at].end)


def _is_skipped(low: str) -> bool:
    return low in _SKIPPED or low in DESCRIBING or low.endswith(HOLDING) or _is_number(low)


def own_act(words: Sequence[Word], at: int) -> Act | None:
    """The deed of a doer alone or with others: "Turkey and some of its allies have bombed", "its jets and guns hit"."""
    act = act_after(words, at)
    if act is not None or at >= len(words):
        return act
    if words[at].low in CARRIERS and not words[at].last:
        at += 1
    if at >= len(words) or words[at].low != "and":
        return None
    for then in range(at + 1, min(at + _OTHERS, len(words))):
        if words[then].last or words[then].low in _VERBAL:
            return None
        if words[then].low in _ALSO:
            return act_after(words, then + 1)
    return None


def _is_counted(words: Sequence[Word], first: int) -> bool:
    """Whether a number stands before a party: "62 Syrian soldiers killed" were struck."""
    return first > 0 and not words[first - 1].last and _is_number(words[first - 1].low)


def _is_number(low: str) -> bool:
    return low[:1].isdigit() or low in _COUNTS


def _belonging(before: str, words: Sequence[Word], last: int, party: ActorMention) -> Span | None:
    """The span of "jets believed to be Russian", where they are said to have struck."""
    match = _BELONGING.search(before)
    if match is None:
        return None
    first = word_at(words, party.span.start - len(match.group()))
    then = words[last + 1].low if last + 1 < len(words) else ""
    if "from" in match.group() and then not in CARRIERS and act_after(words, last + 1) is None:
        return None  # from that country's sky or soil
    struck = any(w.low in DOING or w.low in ACTS for w in words[max(0, first - _AGENT_WITHIN) : first])
    armed = any(w.low in CARRIERS for w in words[max(0, first - 5) : first + 1])
    if not armed or not (struck or _strikes_later(words, last)):
        return None
    return Span(start=words[first].start, end=party.span.end)


def _strikes_later(words: Sequence[Word], last: int) -> bool:
    return any(act_after(words, at) is not None for at in range(last + 1, min(last + 4, len(words))))


def _with_joined(text: str, parties: Sequence[ActorMention], spans: list[Span | None]) -> list[Span | None]:
    """The spans, with those of "Russian or Syrian jets" and "by Turkey and Iran" shared."""
    joined = [*spans]
    pairs = _pairs(text, parties)
    for i, one, other in reversed(pairs):
        after = joined[i + 1]
        if joined[i] is None and after is not None and after.start == other.start:
            joined[i] = Span(start=one.start, end=after.end)
    for i, one, other in pairs:
        before = joined[i]
        if (
            "," not in text[one.end : other.start]
            and joined[i + 1] is None
            and before is not None
            and before.end == one.end
        ):
            joined[i + 1] = Span(start=before.start, end=other.end)
    return joined


def _pairs(text: str, parties: Sequence[ActorMention]) -> list[tuple[int, Span, Span]]:
    """The parties that stand side by side, with the number of the first: by "and", or by a comma in a list that has one."""
    pairs: list[tuple[int, Span, Span]] = []
    for i, (p, q) in reversed([*enumerate(pairwise(parties))]):
        listed = text[p.span.end : q.span.start].casefold() in (", ", ", the ")
        if _are_joined(text, p, q) or (listed and bool(pairs) and pairs[-1][0] == i + 1):
            pairs.append((i, p.span, q.span))
    return pairs[::-1]


def _are_joined(text: str, one: ActorMention, other: ActorMention) -> bool:
    """Whether only "and", "or" and what carries arms stand between two parties."""
    between = text[one.span.end : other.span.start].casefold()
    return bool(between.strip()) and all(
        w in _JOINING or w in CARRIERS
        for w in between.replace(".", " ").replace('"', " ").replace("“", " ").split()
    )
