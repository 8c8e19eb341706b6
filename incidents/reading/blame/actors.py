"""The parties that a text names, each under its one name, and which of them are on one side."""

from dataclasses import dataclass, replace

from incidents import linear
from incidents.memory import kept
from incidents.model import Span
from incidents.reading.blame.parties import (
    ACTING,
    ACTORS,
    AGAINST_STATES,
    COALITION,
    GENERIC,
    MEMBERS,
    NO_PREFIX,
    STATES,
)
from incidents.reading.text.cues import Cue

# RE2's \\b knows ASCII words only, so that Arabic alternatives stand outside it.
_ARABIC = linear.compile(r"\p{Arabic}")


def _bounded(pattern: str) -> str:
    parts = pattern.split("|")
    arabic = [part for part in parts if _ARABIC.search(part)]
    latin = "|".join(part for part in parts if part not in arabic)
    return "|".join([*([rf"\b(?:{latin})\b"] if latin else []), *arabic])


class _Table:
    """Rows of names and patterns, searched without groups, which is several times faster."""

    def __init__(self, rows: tuple[tuple[str, str], ...]) -> None:
        self._names = [name for name, _ in rows]
        patterns = [_bounded(pattern) for _, pattern in rows]
        self.any = linear.compile("|".join(patterns))
        self._row = linear.compile("|".join(f"(?P<a{i}>{pattern})" for i, pattern in enumerate(patterns)))
        self.name = kept(4096)(self._name)

    def _name(self, words: str) -> str:
        return self._names[int(str(self._row.found(words).lastgroup)[1:])]


_ACTORS, _ACTING = _Table(ACTORS), _Table(ACTING)
_COALITIONS = _Table(tuple(row for row in ACTORS if row[0].endswith("-led coalition")))
_ACTING_CUE = Cue(_ACTING.any.pattern)
_GENERIC = linear.compile(rf"\b((?:[A-Z][\w'\-]+ ){{0,3}})({GENERIC})\b")
# Between a state and those whom it describes: "Yemen's Houthis", "Libya's eastern-based army", "Afghan Taliban".
_OF_A_STATE = linear.compile(r"^(?:'s?)? (?:\w+-[a-z]+ )?$|^'s? [a-z][\w\-]* $")
_REBELS_NEXT = linear.compile(rf"(?i)^(?:'s?)? (?:[a-z\-]+ )?(?:{'|'.join(sorted(AGAINST_STATES))})\b")
# "the Defence Forces" are any state's.
_ANY_FORCES = frozenset(
    "Defence Defense Armed Security Special Joint Ground Air Naval Regular Border".split()
)
_KINDS = frozenset({" group ", " movement ", " organisation ", " organization ", " faction "})
# What a state speaks by: "Sudan's army", "Iraq's foreign minister".
_ORGANS = linear.compile(
    r"(?:'s? (?:\w+ )?(?:army|military|government|forces|minist(?:ry|er)|president|police|navy|air force|command|parliament|embassy|intelligence)\b.*)?"
)
# A coalition that flies no jets: "the opposition coalition".
_OF_PARTIES = linear.compile(
    r"(?i)\b(?:opposition|national|political|ruling|governing|rebel|civil|parliamentary) $"
)
_YEMEN = Cue(r"Houthi|Yemen|Sana'?a\b|حوثي|اليمن|صنعاء")
_GENERIC_CUE = Cue(rf"\b(?:{GENERIC})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """A party where it is named: its one name, and the span within the text that was searched."""

    name: str
    span: Span


def coalition_of(text: str) -> str:
    """Which coalition a report means by the bare word: the one that it names in full, else the one of its war.

    Examples
    --------
    >>> coalition_of("Coalition jets struck Sanaa."), coalition_of("Coalition jets struck Raqqa.")
    ('Saudi-led coalition', 'US-led coalition')
    """
    match = _COALITIONS.any.search(text)
    if match is not None:
        return _COALITIONS.name(match.group())
    return "Saudi-led coalition" if _YEMEN.stands_in(text) else "US-led coalition"


def find_actors(text: str, coalition: str = "US-led coalition") -> list[ActorMention]:
    """All parties named in a text, in order; the bare word "coalition" stands for `coalition`.

    Examples
    --------
    >>> [a.name for a in find_actors("Russian jets, not the US-led coalition, struck.")]
    ['Russia', 'US-led coalition']
    >>> find_actors("The opposition coalition counted 300 dead.")
    []
    """
    named = (a for a in _named(text) if a.name != COALITION or not _OF_PARTIES.search(text[: a.span.start]))
    return [a if a.name != COALITION else replace(a, name=coalition) for a in named]


@kept(256)
def _named(text: str) -> tuple[ActorMention, ...]:
    """The parties of a text, "coalition" as it stands; a sentence is asked for them by several readers."""
    return tuple(
        ActorMention(name=_ACTORS.name(m.group()), span=Span(start=m.start(), end=m.end()))
        for m in _ACTORS.any.finditer(text)
    )


def find_parties(text: str, coalition: str = "US-led coalition") -> list[ActorMention]:
    """All that a text may say did something: parties, states, and those without a name ("rebels"), in order.

    Examples
    --------
    >>> [a.name for a in find_parties("Rebels shelled a base of the Iraqi army")]
    ['rebels', 'Iraq']
    """
    return [*_parties(text, coalition)]


@kept(512)
def _parties(text: str, coalition: str) -> tuple[ActorMention, ...]:
    found = [a for a in find_actors(text, coalition) if not _is_compound(text, a.span)]
    if _ACTING_CUE.stands_in(text):
        for match in _ACTING.any.finditer(text):
            span = Span(start=match.start(), end=match.end())
            _append(found, _ACTING.name(match.group()), match, span)
    if _GENERIC_CUE.stands_in(text):
        for match in _GENERIC.finditer(text):
            if text[: match.start(2)].casefold().endswith("jet ") or _is_of(text, match):
                continue  # "jet fighters", "an enemy of Turkey"
            name, start = _generic_name(match[1], match[2])
            span = Span(start=match.start() + start, end=match.end())
            if match[2].split()[0].casefold() in AGAINST_STATES:
                found = [a for a in found if not (a.name in STATES and a.span.overlaps(span))]
            _append(found, name, match, span)
    return tuple(_doers(text, sorted(found, key=lambda a: a.span.start)))


def _doers(text: str, parties: list[ActorMention]) -> list[ActorMention]:
    """The parties without states that only describe another, and without the common noun for a state's own army."""
    kept: list[ActorMention] = []
    for party in parties:
        last = kept[-1] if kept else None
        between = text[last.span.end : party.span.start] if last else ""
        if last is not None and _is_one(last, between, party):
            named = last if is_common(party.name) else party
            kept[-1] = replace(named, span=Span(start=last.span.start, end=party.span.end))
            continue
        if last is None or last.name not in STATES or party.name in STATES:
            kept.append(party)
            continue
        if not _OF_A_STATE.search(between):
            kept.append(party)
        elif not is_common(party.name) or party.name in AGAINST_STATES:
            kept[-1] = replace(party, span=Span(start=last.span.start, end=party.span.end))
    return kept


def _is_one(last: ActorMention, between: str, party: ActorMention) -> bool:
    """Whether a common noun beside a name says what that is: "coalition troops", "the militant group Hamas"."""
    one, other = is_common(last.name), is_common(party.name)
    if last.name in STATES or party.name in STATES or not (one or other):
        return False
    return between == " " or (one and (between in _KINDS or (other and between == "'s ")))


def _is_compound(text: str, span: Span) -> bool:
    """Whether a name only makes part of a word, "Turkish-backed", "anti-Turkish", and not "Syrian-Russian"."""
    if text[span.end : span.end + 1] == "-":
        return not (_ACTORS.any.match(text, span.end + 1) or _ACTING.any.match(text, span.end + 1))
    if span.start < 2 or text[span.start - 1] != "-":
        return False
    before = text[text.rfind(" ", 0, span.start) + 1 : span.start - 1]
    return not (_ACTORS.any.fullmatch(before) or _ACTING.any.fullmatch(before))


def _is_of(text: str, match: linear.Match) -> bool:
    return match[2].casefold() == "enemy" and text.startswith(" of ", match.end())


def _append(found: list[ActorMention], name: str, match: linear.Match, span: Span) -> None:
    if not any(span.overlaps(a.span) for a in found) and not _is_compound(match.string, span):
        found.append(ActorMention(name=name, span=span))


def _generic_name(own: str, noun: str) -> tuple[str, int]:
    """A party with a name of its own ("Arakan Army") as it stands, a common noun in lower case; and where the name begins."""
    named = own.split()
    while named and named[0] in NO_PREFIX:
        named.pop(0)
    start = len(own) - len(" ".join([*named, ""]))
    if named and not (noun == "Forces" and named[-1] in _ANY_FORCES):
        return " ".join([*named, noun]), start
    return _common_name("armed forces" if named else noun), start


def _common_name(noun: str) -> str:
    """The one name of a party's common noun: "rebel" is "rebels", "pro-government militia" is "government forces"."""
    low = "air force" if noun.isupper() else noun.casefold()
    if "government" in low:
        return "government forces" if " " in low else low
    return f"{low}s" if f"{low}s" in AGAINST_STATES else low


def party_of(text: str | None, coalition: str = "US-led coalition") -> str | None:
    """The party that a short text names first, be it only "rebels".

    Examples
    --------
    >>> party_of("a spokesman for the rebels"), party_of("a doctor")
    ('rebels', None)
    """
    found = find_parties(text or "", coalition)
    return found[0].name if found else None


def actor_of(text: str | None, coalition: str = "US-led coalition") -> str | None:
    """The party that a short text names first, if any."""
    found = (a.name for a in find_actors(text or "", coalition) if not _is_described(str(text), a))
    return next(found, None)


def state_of(text: str) -> str | None:
    """The state that a short text names alone, or by its organs: what the name of a land means where it speaks.

    Examples
    --------
    >>> state_of("India"), state_of("Sudan's army"), state_of("Yemen's Red Crescent")
    ('India', 'Sudan', None)
    """
    match = _ACTING.any.match(text)
    if match is None or not _ORGANS.fullmatch(text, match.end()):
        return None
    return _ACTING.name(match.group())


def _is_described(text: str, actor: ActorMention) -> bool:
    """Whether a state's name only says whose rebels speak or act."""
    return (
        actor.name in STATES and _REBELS_NEXT.search(text[actor.span.end : actor.span.end + 40]) is not None
    )


def is_common(name: str) -> bool:
    """Whether a party goes by a common noun: "rebels", and not "al-Shabaab"."""
    return name[:1].islower() and not name.startswith("al-")


def same_side(a: str, b: str) -> bool:
    """Whether two parties are one, or one a member of the other.

    Examples
    --------
    >>> same_side("United States", "US-led coalition"), same_side("Russia", "US-led coalition")
    (True, False)
    """
    return a == b or b in MEMBERS.get(a, ()) or a in MEMBERS.get(b, ())
