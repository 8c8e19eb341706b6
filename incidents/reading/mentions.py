"""Toponyms in a report: names that the gazetteer holds, and names that only the text's grammar makes places.

A capitalised word is a place's name only with evidence: a preposition that puts something there, a word for its kind
("camp", "province"), a curated site, or a great city; the names of people, parties, papers and months are not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.descriptors import LAST_WORDS, split_descriptor
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from incidents.model import Span
from incidents.reading.sentences import Sentence
from incidents.reading.tokens import Token, tokens
from incidents.reading.vocabulary import (
    EVENT_NOUNS,
    LOCATIVE,
    ORGANISATION_WORDS,
    SAYING,
    SETTLEMENT_NOUNS,
    STRONG_LOCATIVE,
    TITLES,
)

_LONGEST_NAME = 5
_LONGEST_DESCRIPTOR = 3
_LONGEST_RUN = 8
_GREAT_CITY = 100_000
_PARTS = frozenset(
    "northern southern eastern western north-eastern north-western south-eastern south-western northeastern"
    " northwestern southeastern southwestern".split()
)
_JOINING = frozenset({"and", "or", "between", "nor", "is"})
_SPEAKING = frozenset([*SAYING.split("|"), "is", "has", "had", "have", "and", "sources", "could"])
_ARABIC_LOCATIVE = frozenset(
    "في قرب من إلى على شمال جنوب شرق غرب قرية مدينة بلدة محافظة مطار معسكر منطقة".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A name in the text that stands for a place: its span, its words, and what to ask the gazetteer for."""

    name: str
    span: Span
    query: str
    known: bool
    sentence: int
    side: str = ""  # "northern"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    first: int
    last: int  # index of the token after the name
    key: str
    known: bool
    strong: bool
    described: bool


def find_toponyms(parts: Sequence[Sentence], gazetteer: Gazetteer) -> list[Toponym]:
    """All toponyms of a report, in order.

    A name that has evidence once is taken wherever it stands (one discourse, one meaning), unless it is somebody's.
    """
    words = [tokens(part.text) for part in parts]
    found = [list(_candidates(part, ws, gazetteer)) for part, ws in zip(parts, words, strict=True)]
    accepted = {c.key for row in found for c in row if c.strong}
    toponyms = []
    for part, ws, row in zip(parts, words, found, strict=True):
        toponyms += [_toponym(part, ws, c) for c in row if c.strong or c.key in accepted]
    return toponyms


def _candidates(part: Sentence, ws: list[Token], gazetteer: Gazetteer) -> Iterator[_Candidate]:
    at = 0
    while at < len(ws):
        candidate = _known(part, ws, at, gazetteer) or _unknown(part, ws, at, gazetteer)
        if candidate is None:
            at += 1
        else:
            yield candidate
            at = candidate.last


def _known(part: Sentence, ws: list[Token], at: int, gazetteer: Gazetteer) -> _Candidate | None:
    """The longest name of the gazetteer that begins at a token."""
    if not ws[at].capital or ws[at].text in _ARABIC_LOCATIVE:
        return None
    for end in range(min(at + _LONGEST_NAME, len(ws)), at, -1):
        if not _one_name(part.text, ws, at, end):
            continue
        name = part.text[ws[at].start : ws[end - 1].end].removesuffix("'s")
        key = fold(name)
        if gazetteer.has(key) or _is_described(ws[end - 1], name, gazetteer):
            return _judged(part, ws, at, end, key, gazetteer)
    return None


def _is_described(last: Token, name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name with its descriptor ("Hasakah province") is a place, though not held under both words."""
    if not (last.low in LAST_WORDS or last.arabic):
        return False
    return bool(split_descriptor(name).wanted) and gazetteer.geocode(name).place is not None


def _one_name(text: str, ws: list[Token], at: int, end: int) -> bool:
    """Whether tokens can be one name: nothing but spaces or hyphens between them, and an end that can end one."""
    last = ws[end - 1]
    if end - at == 1:
        return not last.stop and len(last.text) > 1
    if not (
        last.capital or (last.low in LAST_WORDS and split_descriptor(text[ws[at].start : last.end]).wanted)
    ):
        return False
    return all(
        text[a.end : b.start] in (" ", "-") and not a.text.endswith("'s")
        for a, b in zip(ws[at : end - 1], ws[at + 1 : end], strict=True)
    )


def _judged(
    part: Sentence, ws: list[Token], at: int, end: int, key: str, gazetteer: Gazetteer
) -> _Candidate | None:
    stop = _with_descriptor(part.text, ws, at, end)
    described = stop > end or _described_before(ws, at) or bool(split_descriptor(key).wanted)
    located = _located(ws, at)
    if _is_person_or_organisation(part.text, ws, at, stop, located=located or described):
        return None
    places = gazetteer.places(key)
    curated = any(not p.id.startswith(("gn-", "adm-")) for p in places)
    great = max((p.population for p in places if p.feature_class == "P"), default=0) >= _GREAT_CITY
    initial = at == 0 or ws[at].start == 0
    spoken = _speaks(ws, stop) and not located
    if spoken and any(p.feature_code == "PCLI" for p in places):
        return None
    put_there = described or (located and ws[at - 1].low not in _JOINING)
    if _acts(part.text, ws, stop) and not put_there and any(p.feature_code == "PPLC" for p in places):
        return None
    strong = described or located or (curated and not spoken) or (great and not initial) or end - at > 1
    return _Candidate(first=at, last=stop, key=key, known=True, strong=strong, described=described)


def _unknown(part: Sentence, ws: list[Token], at: int, gazetteer: Gazetteer) -> _Candidate | None:
    """A capitalised run that the gazetteer doesn't hold, where the grammar makes it a place."""
    if not ws[at].capital or ws[at].arabic or ws[at].stop or not _strongly_located(ws, at):
        return None
    end = at + 1
    while (
        end < len(ws)
        and end - at < _LONGEST_NAME
        and ws[end].capital
        and _one_name(part.text, ws, at, end + 1)
    ):
        if ws[end].stop:
            break
        end += 1
    name = part.text[ws[at].start : ws[end - 1].end]
    if name.isupper() or _is_person_or_organisation(part.text, ws, at, end, located=True):
        return None
    stop = _with_descriptor(part.text, ws, at, end)
    return _Candidate(first=at, last=stop, key=fold(name), known=False, strong=True, described=stop > end)


def _with_descriptor(text: str, ws: list[Token], at: int, end: int) -> int:
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


def _described_before(ws: list[Token], at: int) -> bool:
    if at >= 1 and ws[at - 1].arabic:
        return ws[at - 1].text in _ARABIC_LOCATIVE
    return at >= 2 and ws[at - 1].low == "of" and ws[at - 2].low in SETTLEMENT_NOUNS


def _located(ws: list[Token], at: int) -> bool:
    if at == 0:
        return False
    before = ws[at - 1]
    if before.arabic:
        return before.text in _ARABIC_LOCATIVE
    return before.low in LOCATIVE


def _strongly_located(ws: list[Token], at: int) -> bool:
    if at == 0:
        return False
    before = ws[at - 1].low
    if before == "of":
        return at >= 2 and ws[at - 2].low in SETTLEMENT_NOUNS
    if before == "on":
        return at >= 2 and ws[at - 2].low in EVENT_NOUNS
    return before in STRONG_LOCATIVE or before in SETTLEMENT_NOUNS


def _is_person_or_organisation(text: str, ws: list[Token], at: int, end: int, *, located: bool) -> bool:
    if ws[end - 1].text.endswith("'s") and any(w.low in ORGANISATION_WORDS for w in ws[end : end + 2]):
        return True
    run = _capital_run(text, ws, at, end)
    if any(word.low in ORGANISATION_WORDS for word in run):
        return True
    before, after = ws[at - 1] if at else None, ws[end] if end < len(ws) else None
    if before is not None and text[before.end : ws[at].start] == " ":
        if before.low in TITLES and before.capital:
            return True
        if before.capital and not before.stop and not located:
            return True
    if ws[end - 1].text.endswith("'s"):
        return False
    if after is not None and text[ws[end - 1].end : after.start] == " " and after.capital and not after.stop:
        return not after.arabic and not (located and end - at > 1)
    return False


def _capital_run(text: str, ws: list[Token], at: int, end: int) -> list[Token]:
    """The capitalised words that stand next to a name, and the name."""
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


def _speaks(ws: list[Token], end: int) -> bool:
    """Whether a verb of saying or acting follows: a capital that speaks is a government."""
    return end < len(ws) and ws[end].low in _SPEAKING


def _acts(text: str, ws: list[Token], end: int) -> bool:
    """Whether a plain word follows at once: a capital as a subject is a government."""
    return end < len(ws) and text[ws[end - 1].end : ws[end].start] == " " and ws[end].text.islower()


def _toponym(part: Sentence, ws: list[Token], c: _Candidate) -> Toponym:
    start, end = ws[c.first].start, ws[c.last - 1].end
    name = part.text[start:end].removesuffix("'s")
    query = name
    if c.first >= 2 and ws[c.first - 1].low == "of" and ws[c.first - 2].low in SETTLEMENT_NOUNS:
        before = part.text[ws[c.first - 2].start : end]
        query = before.removesuffix("'s") if split_descriptor(before).wanted else name
    elif c.first >= 1 and ws[c.first - 1].arabic and _described_before(ws, c.first):
        before = part.text[ws[c.first - 1].start : end]
        query = before if split_descriptor(before).wanted else name
    side = ws[c.first - 1].low if c.first and ws[c.first - 1].low in _PARTS else ""
    span = part.at(start, start + len(name))
    return Toponym(name=name, span=span, query=query, known=c.known, sentence=part.number, side=side)
