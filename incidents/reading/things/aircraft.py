"""Aircraft that are said to have flown or struck: which type, how many, whose.

A number or a type is enough. A bare "drones" or "helicopters" counts where it does something; "warplanes" and the
like only where they fly or are seen: that warplanes struck says no more than who struck, which is an attribution.
"""

from collections.abc import Sequence
from dataclasses import replace

from incidents import linear
from incidents.reading.blame.actors import ActorMention, find_actors
from incidents.reading.text.remembered import remembered
from incidents.reading.things.things import Noun, Nouns, Phrase, ThingsMention, parts_noun, things

# "F-16 jets": a type may stand before what kind of aircraft it is.
_KIND = r"(?: (?:fighter |attack |combat |strike |strategic |heavy |long-range )?(?:jet|plane|bomber|fighter|warplane|helicopter|gunship|drone|aircraft)s?)?"
_UNMANNED = r"unmanned (?:aerial |aircraft )?(?:vehicle|aircraft|plane)"

# A designation stands for its type in any number: "F-16", "F-16s", "F-16 jets".
_TYPES: tuple[tuple[str, str], ...] = (
    *(
        (f"F-{n}", rf"F-?{n}[A-I]?(?: (?:Phantom|Strike Eagle|Eagle|Falcon|Raptor|Lightning)s?|s)?")
        for n in (4, 14, 15, 16, 22, 35)
    ),
    ("F/A-18", r"F(?:/A)?-?18[A-G]?(?: (?:Super )?Hornet)?s?"),
    *((f"Su-{n}", rf"(?:Su|Sukhoi|Sukhoi Su)-?{n}(?:SM|MK|M)?s?") for n in (22, 24, 25, 27, 30, 34, 35)),
    ("Su-24", r"Fencers?"),
    ("Su-25", r"Frogfoots?"),
    ("Su-34", r"Fullbacks?"),
    *((f"MiG-{n}", rf"MiG-?{n}[A-Z]{{0,3}}s?") for n in (21, 23, 25, 29, 31)),
    ("Tu-22", r"(?:Tu|Tupolev)-?22(?:M3?)?s?|Backfires?"),
    ("Tu-95", r"(?:Tu|Tupolev)-?95(?:MS)?s?"),
    ("Tu-160", r"(?:Tu|Tupolev)-?160s?"),
    *((f"Mi-{n}", rf"Mi-?{n}s?") for n in (8, 17, 24, 28, 35)),
    *((f"B-{n}", rf"B-{n}B?s?") for n in (1, 2, 52)),
    ("A-10", r"A-10[AC]?(?: (?:Warthog|Thunderbolt)s?|s)?"),
    ("AC-130", r"AC-130s?"),
    ("AH-64", r"AH-64s?|Apaches?"),
    ("MQ-1", r"MQ-1(?: Predators?|s)?|Predator drones?"),
    ("MQ-9", r"MQ-9(?: Reapers?|s)?|Reapers?|Reaper drones?"),
    ("TB2", r"(?:Bayraktar )?TB-?2s?"),
    ("Shahed-136", r"Shahed(?:-?136)?s?"),
    ("Mirage 2000", r"Mirage(?: 2000)?s?"),
    ("Rafale", r"Rafales?"),
    ("Tornado", r"(?:GR4 )?Tornado(?: GR4)?(?:e?s)?"),
    ("Typhoon", r"(?:Eurofighter )?Typhoons?"),
    ("L-39", r"L-39s?"),
)
NOUNS = Nouns(
    (
        *(Noun(name=name, many=form, is_telling=True) for name, form in _TYPES),
        Noun(name="drone", one=rf"drone|{_UNMANNED}|UAV|طائرة (?:مسي[ّ]?رة|بدون طيار)", many=rf"drones|(?:{_UNMANNED}|UAV)s|طائرات (?:مسي[ّ]?رة|بدون طيار)"),
        Noun(name="helicopter", one=r"(?:attack |military |combat )?helicopter(?: gunship)?|gunship|مروحية", many=r"(?:attack |military |combat )?helicopter(?:s| gunships)|gunships|مروحيات"),
        Noun(name="bomber", one=r"(?:strategic |heavy |long-range |fighter[ -])?bomber", many=r"(?:strategic |heavy |long-range |fighter[ -])?bombers"),
        Noun(name="warplane", one=r"war ?plane|(?:combat|fighter|attack) plane", many=r"war ?planes|(?:combat|fighter|attack|military) (?:planes|aircraft)"),
        Noun(name="jet", one=r"(?:fighter |war)?jet", many=r"(?:fighter |war)?jets"),
        Noun(name="aircraft", one=r"(?:air)?plane|طائرة", many=r"aircraft|(?:air)?planes|طائرات"),
    ),
    tail=_KIND,
)  # fmt: skip

# Kinds that a strike from the air has anyhow.
_PLAIN = frozenset({"warplane", "jet", "aircraft"})
_LINK = r"(?i)^(?:,? (?:[\w'\-]+ ){0,4}?)?(?:that |which )?(?:(?:had|have|has|were|was|also|again|then|may|could) )*"
_FLYING = linear.compile(
    rf"{_LINK}(?:fl(?:ew|ying|own)|took off|tak(?:en|ing) off|circl(?:ed|ing)|hover(?:ed|ing)|scrambled|deployed|entered|cross(?:ed|ing)"
    r"|violated|crashed|shot down|downed|taking part|took part)\b"
)
_STRIKING = linear.compile(
    rf"{_LINK}(?:bomb(?:ed|ing|s)?|struck|strik(?:es?|ing)|hit|hits|hitting|fir(?:ed|ing)|drop(?:ped|ping|s)|attack(?:ed|ing|s)?|target(?:ed|ing|s)"
    r"|raid(?:ed|ing|s)?|launched|carried out|carrying out|conducted|made|returned fire|shelled|strafed|pounded|destroyed|killed|bombarded)\b"
    r"|^ (?:air ?)?(?:strike|attack|raid|bombing|assault)s?\b"
)
_BETWEEN = (
    r"(?: (?:the|a|an|its|their|apparent|suspected|unidentified|unknown|foreign|enemy|hostile|military|(?:international |global )?coalition"
    r"|[\w.\-]+-led|(?-i:[A-Z])[\w.\-]+)){0,4} $"
)
_SEEN = linear.compile(
    rf"(?i)\b(?:saw|seen|heard|spotted|deployed|sent|flew|flown|scrambled|dispatched|downed|shot down|shooting down){_BETWEEN}"
)
_HIT_BY = linear.compile(rf"(?i)\b(?:by|with|using|used|uses|involving|from){_BETWEEN}")
_ARABIC_FLYING = linear.compile(r"(?:حلق|أقلع)\p{Arabic}* (?:\p{Arabic}+ )?$")
_ARABIC_STRIKING = linear.compile(r"(?:قصف|استهدف|شن|أغار|ألق)\p{Arabic}* (?:\p{Arabic}+ )?$")
_ARABIC_THEN = linear.compile(r"^ (?:\p{Arabic}+ ){0,5}?(?:قصف|استهدف|شن|أغار|ألق|نفذ)\p{Arabic}*")
_ARABIC_FLIES = linear.compile(r"^ (?:\p{Arabic}+ ){0,5}?(?:حلق|أقلع)\p{Arabic}*")
_OWNER = linear.compile(r"(?i)^ (?:(?:of|from|belonging to|operated by|flown by) (?:the )?)?$")
_REACH = 60


@remembered
def find_aircraft(text: str, coalition: str = "US-led coalition") -> list[ThingsMention]:
    """The aircraft of a sentence with plain characters.

    Examples
    --------
    >>> [(i.what, i.least) for m in find_aircraft("Two F-16s bombed a depot.") for i in m.value.items]
    [('F-16', 2)]
    """
    return [_owned(text, group, coalition) for group in NOUNS.lists(text) if _acts(text, group)]


def _acts(text: str, group: Sequence[Phrase]) -> bool:
    """Whether the aircraft are numbered, of a named type, or said to do something."""
    before, after = text[max(0, group[0].start - _REACH) : group[0].start], text[group[-1].end :][:_REACH]
    if any(p.is_counted or p.is_telling for p in group):
        return True
    tests = [(_FLYING, after), (_SEEN, before), (_ARABIC_FLYING, before), (_ARABIC_FLIES, after)]
    if any(p.item.what not in _PLAIN for p in group):
        tests += [(_STRIKING, after), (_HIT_BY, before), (_ARABIC_STRIKING, before), (_ARABIC_THEN, after)]
    return any(pattern.search(words) for pattern, words in tests)


def _owned(text: str, group: Sequence[Phrase], coalition: str) -> ThingsMention:
    """The aircraft with whose they are, by the words before them, after them, or what "its" stands for."""
    noun, end = group[0].noun, group[-1].end
    owners = _before(text[max(0, noun - _REACH) : noun], coalition)
    if owners:
        mention = things(group, whose=tuple(dict.fromkeys(a.name for a in owners)))
        first = max(0, noun - _REACH) + owners[0].span.start
        return replace(mention, span=replace(mention.span, start=min(mention.span.start, first)))
    after = next(iter(find_actors(text[end : end + _REACH], coalition)), None)
    if after is not None and _OWNER.search(text[end : end + after.span.start]):
        return things(group, whose=(after.name,))
    meant = find_actors(text[:noun], coalition) if _THEIRS.search(text[max(0, noun - _REACH) : noun]) else []
    return things(group, whose=tuple(a.name for a in meant[-1:]))


def _before(text: str, coalition: str) -> list[ActorMention]:
    """The parties that end a text, as far as nothing parts them from what follows: "British and US " planes."""
    owners: list[ActorMention] = []
    for actor in reversed(find_actors(text, coalition)):
        gap = text[actor.span.end : owners[0].span.start if owners else len(text)]
        if not (_ALSO.search(gap) if owners else _BESIDE.search(gap) and not parts_noun(gap)):
            break
        owners.insert(0, actor)
    return owners


# What may stand between a party and its aircraft, and between two parties.
_BESIDE = linear.compile(r"(?i)^(?:'s?)?(?:-(?:led|made|built))?(?: [\w\-]+){0,3} $")
_THEIRS = linear.compile(r"(?i)\b(?:its|their)(?: [\w\-]+){0,3} $")
_ALSO = linear.compile(r"(?i)^(?:'s?)?(?:,|,? and|,? or|/) ?$")
