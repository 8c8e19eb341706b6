"""What stands round a capitalised name and tells whether it is a place: prepositions, verbs, lists, distances, kinds."""

from bisect import bisect_right
from collections.abc import Sequence

from gazetteer.descriptors import LAST_WORDS, split_descriptor
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from incidents import linear
from incidents.reading.places.arabic_evidence import is_word_for_place
from incidents.reading.text.tokens import Token
from incidents.reading.text.vocabulary import (
    ENTERING,
    EVENT_NOUNS,
    FALLING,
    INHABITANTS,
    LOCATIVE,
    ORGANISATION_KINDS,
    ORGANISATION_WORDS,
    SAYING,
    SETTLEMENT_NOUNS,
    SIDES,
    SITE_NOUNS,
    STRIKING,
    STRONG_LOCATIVE,
    TAKING,
    TITLES,
)

_LONGEST_DESCRIPTOR = 3
_LONGEST_RUN = 8
_TELLING = frozenset(SAYING.split("|"))
_SPEAKING = frozenset([*SAYING.split("|"), "is", "has", "had", "have", "and", "sources", "could"])
# Of a person or a party too: "the Assad camp".
_PUT_AT = frozenset({"base", "field"})
_BESIDE = frozenset({"at", "inside", "near", "outside"})
_FIGURATIVE = frozenset({"camp", "base", "field", "hills", "city"})
_DISTANCE_FOLLOWS = linear.compile(
    r"(?i)^(?:,| lies| is| was| stands| sits| -| \()? ?(?:located |situated |some |about |around |roughly |just |only"
    r" |nearly |almost |more than |at least |less than |an estimated )*"
    r"(?:\d[\d.,]*|(?:a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|dozens of|several|few)(?:-\w+)?)[ -]?"
    r"(?:km|kms|kilomet(?:er|re)s?|miles?|mi|nautical miles|met(?:er|re)s|m)\b"
    r"(?: \(.{1,20}\))? (?:(?:to the )?(?:north|south|east|west|nne|nnw|sse|ssw|ne|nw|se|sw)|from|of|away|outside|inside|off|up|down|inland)"
)
_KIND_FOLLOWS = linear.compile(
    r"^,? (?:just |to the |lying )?(?:north|south|east|west)(?:-?(?:east|west))?(?: side)? of (?:the (?:town|city|village) of )?[A-Z]|^,? (?:which )?(?:is |was )?(?:an?|the) (?:[\w-]+ ){0,2}?(?:town|village|city|hamlet|suburb|settlement|district|province|seaport"
    r"|port|neighbou?rhood|island)\b"
)
# "12 km west of", "within 12 km of", "close to", "bound for", "known as", "neither Manbij nor".
_PLACES_BEFORE = linear.compile(
    r"(?i)(?:\b(?:km|kms|kilomet(?:er|re)s?|miles?|mi) (?:(?:to the )?[a-z-]*(?:north|south|east|west|nne|nnw|sse|ssw|ne|nw|se|sw)[a-z]* of|from|of)"
    r"|\b(?:close|next|adjacent|bound|en route|on the way|near|opposite) (?:to|for)|\blocally (?:called|known as)"
    r"|\b(?:town|village|city|place|hamlet) (?:is |was )?(?:called|named|known as)|\bwhich \w+ call"
    r"|\bneither [\w' -]+ nor) $"
)
_LIES_IN = linear.compile(
    r",? in (?:the |\p{Lu}[\w'-]+'s? )?(?:[a-z]+ern |\w+-\w+ern )?(?:\p{Lu}[\w'-]+ ){1,3}(?:[Pp]rovince|[Gg]overnorate|[Dd]istrict|[Cc]ounty|[Rr]egion|[Ss]tate|[Tt]ownship|[Oo]blast)\b"
)
# "the bombing of X", where "a raid of X" is X's own
_ACTS = frozenset("bombing bombardment shelling siege storming pounding".split())
# The first words of what these patterns match, and the last ones: most words are told apart without them.
_BEFORE_A_DISTANCE = frozenset(
    """
    lies is was stands sits located situated some about around roughly just only nearly almost more at less an a the
    lying to north south east west northeast northwest southeast southwest which two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty dozens
    several few
    """.split()
)
_UNDERGOES = linear.compile(
    r" (?:(?:was|is|has been|had been|again|also|came) )*(?:hit|struck|bombed|shelled|rocked|pounded|under (?:heavy )?(?:fire|attack|bombardment|shelling))(?: by\b| again\b| overnight\b| on\b| for\b|[.,;:!]|$)"
)
# ... which nobody but a place does, be it one of two: "X and Y had been shelled".
_IS_SHELLED = linear.compile(
    r"(?: and \p{Lu}[\w'-]+(?: \p{Lu}[\w'-]+)?)? (?:was|were|has been|have been|had been|came|both|again|also|being| )+(?:bombed|shelled|bombarded|pounded|rocked|under (?:heavy )?(?:fire|attack|bombardment|shelling))\b"
)
_ENTRY = linear.compile(
    r"(?i) ?(?:region|oblast|city|province|district)?: [^“\"]{0,80}?\b(?:killed|wounded|injured|dead|hurt|hit|shell(?:s|ed|ing)|strikes?|struck|missiles?|drones?|rockets?|raids?|attack(?:s|ed)?|bomb(?:s|ed)?)\b"
)
_PLAIN_NOUN_FOLLOWS = linear.compile(
    r"^ (?:targets?|positions?|fighters?|members?|commanders?|leaders?|forces|troops|militants|rebels|officials?|bases?|camps?"
    r"|headquarters|convoys?|supporters|loyalists|militia(?:s|men)?)\b"
)


def located(ws: Sequence[Token], at: int) -> bool:
    """Whether the word before puts something at a name, or does something to it as to a place."""
    if at == 0:
        return False
    before = ws[at - 1]
    if before.arabic:
        return is_word_for_place(before.text)
    return (
        before.low in LOCATIVE
        or before.low in STRIKING
        or before.low in TAKING
        or before.low in ("call", "calls")
    )


def strongly_located(text: str, ws: Sequence[Token], at: int, end: int) -> bool:
    """The same, where no gazetteer helps."""
    if distance_follows(text, ws, with_descriptor(text, ws, at, end)) or _PLACES_BEFORE.search(
        text[max(0, ws[at].start - 40) : ws[at].start]
    ):
        return True
    if at == 0:
        return False
    before, ago = ws[at - 1].low, ws[at - 2].low if at >= 2 else ""
    if before == "of":
        is_site = ago in SITE_NOUNS and lies_in_follows(text, ws, end)
        return is_site or ago in SETTLEMENT_NOUNS or ago in INHABITANTS or ago in SIDES or ago in _ACTS
    if before in TAKING and lies_in_follows(text, ws, end):
        return True
    if before == "on":
        return ago in EVENT_NOUNS or ago in FALLING
    if before == "left":
        return text.startswith(" for ", ws[end - 1].end)
    if before in STRIKING:
        after = text[ws[end - 1].end : ws[end - 1].end + 20]
        return not _PLAIN_NOUN_FOLLOWS.search(after)
    return before in STRONG_LOCATIVE or before in ENTERING or before in SETTLEMENT_NOUNS


def is_of_country(text: str, ws: Sequence[Token], at: int, gazetteer: Gazetteer) -> bool:
    """Whether a country owns a name: "Libya's Tripoli"."""
    if at == 0 or not ws[at - 1].text.endswith("'s") or not ws[at - 1].capital:
        return False
    names = (ws[at - 1].low, f"{ws[at - 2].low} {ws[at - 1].low}" if at > 1 else "")
    return any(p.feature_code.startswith("PCL") for name in names for p in gazetteer.places(fold(name)))


def distance_follows(text: str, ws: Sequence[Token], end: int) -> bool:
    """Whether ", 12 km west of", "lies 12 km from" or ", a village" follows a name: that is said of a place."""
    first = ws[end].low.partition("-")[0] if end < len(ws) else ""
    if not (first in _BEFORE_A_DISTANCE or first[:1].isdigit()):
        return False
    tail = text[ws[end - 1].end : ws[end - 1].end + 60]
    return bool(_DISTANCE_FOLLOWS.search(tail) or _KIND_FOLLOWS.search(tail))


def lies_in_follows(text: str, ws: Sequence[Token], end: int) -> bool:
    """Whether "in X province" follows a name: that is said of a place."""
    return _LIES_IN.match(text, ws[end - 1].end) is not None


def described_before(ws: Sequence[Token], at: int) -> bool:
    """Whether "the village of" stands before a name."""
    if at >= 1 and ws[at - 1].arabic:
        return is_word_for_place(ws[at - 1].text)
    return at >= 2 and ws[at - 1].low == "of" and ws[at - 2].low in SETTLEMENT_NOUNS


def with_descriptor(text: str, ws: Sequence[Token], at: int, end: int) -> int:
    """The end of a name with the words for its kind that follow it ("province", "military airport")."""
    for stop in range(min(end + _LONGEST_DESCRIPTOR, len(ws)), end, -1):
        if ws[stop - 1].low not in LAST_WORDS:
            continue
        phrase = text[ws[at].start : ws[stop - 1].end]
        if "," in phrase or "\n" in phrase or "'s" in phrase:
            continue
        described = split_descriptor(phrase)
        if described.wanted and fold(described.name) == fold(text[ws[at].start : ws[end - 1].end]):
            return stop
    return end


def kind_follows(text: str, ws: Sequence[Token], at: int, end: int) -> bool:
    """Whether a word follows that only places take: "X village", "X airbase", not "the X camp"."""
    stop = with_descriptor(text, ws, at, end)
    if stop == end + 1 and ws[end].low in _FIGURATIVE:
        return at >= 2 and ws[at - 1].low == "the" and _puts_at(ws[end].low, ws, at - 2)
    return stop > end


def _puts_at(kind: str, ws: Sequence[Token], before: int) -> bool:
    """Whether the word before "the X camp" or "the X base" is one of places: "bombing", "at", "the strike on"."""
    word = ws[before].low
    if word in STRIKING or word in _BESIDE:
        return True
    if word in ("on", "of") and before and ws[before - 1].low in EVENT_NOUNS:
        return True
    return kind in _PUT_AT and word in STRONG_LOCATIVE


def is_joined(text: str, ws: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a name goes on with the list that another name, which ends before token `stop`, stands in."""
    between = text[ws[stop - 1].end : ws[at].start]
    if ws[at].text.endswith("'s") or (at + 1 < len(ws) and ws[at + 1].low in _TELLING):
        return False  # "Aleppo and Obama's red lines", "Aleppo and Vane said"
    return at >= stop and between in (", ", " and ", ", and ", " or ", "; ")


def speaks(ws: Sequence[Token], end: int) -> bool:
    """Whether a verb of saying or acting follows: a capital that speaks is a government."""
    return end < len(ws) and ws[end].low in _SPEAKING


def acts(text: str, ws: Sequence[Token], end: int) -> bool:
    """Whether a plain word follows at once: a capital as a subject is a government; its airport is not."""
    if end >= len(ws) or text[ws[end - 1].end : ws[end].start] != " ":
        return False
    return ws[end].text.islower() and ws[end].low not in SITE_NOUNS


def undergoes(text: str, ws: Sequence[Token], end: int) -> bool:
    """Whether a name stands at the head of "X hit by missiles", "X was shelled"."""
    return _UNDERGOES.match(text, ws[end - 1].end) is not None


def heads_an_entry(text: str, ws: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name with a colon opens an entry on what was struck there: "Kherson: one killed by shells"."""
    first, stop = ws[at].start, ws[end - 1].end
    return not text[:first].strip("-•* ") and bool(_ENTRY.match(text, stop))


def is_shelled(text: str, ws: Sequence[Token], end: int) -> bool:
    """Whether what follows a name is done to places alone: "X and Y were shelled"."""
    return _IS_SHELLED.match(text, ws[end - 1].end) is not None


def is_instance(text: str, ws: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name is that of a thing: "a Lincoln", where no noun follows as in "a Damascus suburb"."""
    if at == 0 or ws[at - 1].low not in ("a", "an"):
        return False
    return end >= len(ws) or text[ws[end - 1].end : ws[end].start] != " "


def is_somebodys(text: str, ws: Sequence[Token], at: int, end: int, *, at_place: bool) -> bool:
    """Whether a name is part of a person's or an organisation's."""
    possessive = ws[end - 1].text.endswith("'s")
    if possessive and any(w.low in ORGANISATION_WORDS for w in ws[end : end + 2]):
        return True
    run = capital_run(text, ws, at, end)
    if any(word.low in ORGANISATION_WORDS for word in run):
        return True
    last = bisect_right(ws, max(ws[end - 1].end, run[-1].end if run else 0), key=lambda w: w.start)
    if last < len(ws) and ws[last].low in ORGANISATION_KINDS and text[ws[last].start - 1] == " ":
        return True
    before, after = ws[at - 1] if at else None, ws[end] if end < len(ws) else None
    if before is not None and text[before.end : ws[at].start] == " ":
        if before.low in TITLES and before.capital:
            return True
        if before.capital and not (before.stop or at_place or before.text.endswith("'s")):
            return True
    if possessive or after is None or text[ws[end - 1].end : after.start] != " ":
        return False
    return after.capital and not after.stop and not after.arabic and not (at_place and end - at > 1)


def capital_run(text: str, ws: Sequence[Token], at: int, end: int) -> list[Token]:
    """The capitalised words that stand next to a name, and not the name itself."""
    first, last = at, end
    while (
        first > max(0, at - _LONGEST_RUN)
        and ws[first - 1].capital
        and text[ws[first - 1].end : ws[first].start] == " "
    ):
        first -= 1
    while (
        last < min(len(ws), end + _LONGEST_RUN)
        and ws[last].capital
        and text[ws[last - 1].end : ws[last].start] == " "
    ):
        last += 1
    if last + 1 < len(ws) and ws[last].low in ("is", "for") and ws[last + 1].capital:
        last += 2
    return [*ws[first:at], *ws[end:last]]
