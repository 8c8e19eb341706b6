"""Toponyms in a report: names that the gazetteer holds, and names that only the text's grammar makes places.

A capitalised word is a place's name only with evidence: a preposition that puts something there, a word for its kind
("camp", "province"), a curated site, or a great city; the names of people, parties, papers and months are not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.descriptors import LAST_WORDS, split_descriptor
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.world import demonyms
from incidents import linear
from incidents.model import Span
from incidents.reading.places.arabic_name import ArabicName
from incidents.reading.places.arabic_names import find_arabic_name
from incidents.reading.places.arabic_words import WIDE
from incidents.reading.places.candidates import Candidate, in_company, of_one_kind
from incidents.reading.places.evidence import (
    acts,
    described_before,
    distance_follows,
    heads_an_entry,
    is_instance,
    is_joined,
    is_of_country,
    is_shelled,
    is_somebodys,
    kind_follows,
    located,
    speaks,
    strongly_located,
    undergoes,
    with_descriptor,
)
from incidents.reading.places.name_ends import name_ends, run_end
from incidents.reading.text.sentences import Sentence
from incidents.reading.text.tokens import Token, tokens
from incidents.reading.text.vocabulary import HOLDING, LOCATIVE, ORGANISATION_WORDS, SAYING, SETTLEMENT_NOUNS

_GREAT_CITY = 100_000
_PARTS = frozenset(
    "northern southern eastern western north-eastern north-western south-eastern south-western northeastern"
    " northwestern southeastern southwestern".split()
)
# Parts of a name that may open one, though they are no name themselves.
_OPENING = frozenset(
    "north south east west northern southern eastern western upper lower new old great little tell tall tel el al mount"
    " port san saint fort kafr kfar kafar deir dayr dair beit bayt umm khirbet khirbat kherbet wadi ras ain ayn jabal jebel bab"
    " maarat maaret maarrat".split()
)
# Round the agency in a dateline, which stands behind the day.
_DATED = linear.compile(r"[0-9]\.? \($")
_BYLINE = linear.compile(r"\)[.:]? ?[-–—.:]")
_LONGEST_DATELINE = 60
_SAYING = frozenset(SAYING.split("|"))
_JOINING = frozenset({"and", "or", "between", "nor", "is"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A name in the text that stands for a place: its span, its words, and what to ask the gazetteer for."""

    name: str
    span: Span
    query: str
    known: bool
    sentence: int
    side: str = ""  # "northern"


def find_toponyms(parts: Sequence[Sentence], gazetteer: Gazetteer) -> list[Toponym]:
    """All toponyms of a report, in order.

    A name that has evidence once is taken wherever it stands (one discourse, one meaning), unless it is somebody's.
    """
    words = [tokens(part.text) for part in parts]
    rows = [
        in_company(part.text, ws, list(_candidates(part, ws, gazetteer)), gazetteer)
        for part, ws in zip(parts, words, strict=True)
    ]
    rows = _without_strangers(rows)
    accepted = {c.key for row in rows for c in row if c.strong}
    again = {c.key for row in rows for c in row if c.strong and not c.known}
    found = []
    for part, ws, row in zip(parts, words, rows, strict=True):
        taken = [c for c in row if c.strong or (c.known and c.key in accepted)]
        if again:
            taken = sorted([*taken, *_repeated(part, ws, taken, again)], key=lambda c: c.first)
        found += [_toponym(part, ws, c) for c in of_one_kind(part.text, ws, taken)]
    return found


def _without_strangers(rows: list[list[Candidate]]) -> list[list[Candidate]]:
    """The candidates without words that only a preposition makes places, in countries that the report doesn't name."""
    if not any(c.faint for row in rows for c in row):
        return rows
    about = {code for row in rows for c in row if c.strong and not c.faint for code in c.countries if code}
    if not about:
        return rows
    return [[c for c in row if not c.faint or c.countries & about] for row in rows]


def _candidates(part: Sentence, ws: list[Token], gazetteer: Gazetteer) -> Iterator[Candidate]:
    at = stop = 0  # where the name before ends, if it is a place
    arabic: ArabicName | None = None
    shouted = part.text.isupper()
    while at < len(ws):
        if ws[at].arabic:
            found = find_arabic_name(part.text, ws, at, gazetteer, arabic)
            if found is not None:
                arabic = found
                yield _in_arabic(found)
            at = at + 1 if found is None else found.last
            continue
        if not ws[at].capital:
            at += 1
            continue
        joined = stop > 0 and is_joined(part.text, ws, at, stop)
        candidate = _known(part, ws, at, gazetteer, joined=joined)
        if candidate is None and not shouted:
            candidate = _unknown(part, ws, at, joined=joined)
        if candidate is None:
            at += 1
        else:
            yield candidate
            at = candidate.last
            stop = at if candidate.strong else 0


def _in_arabic(found: ArabicName) -> Candidate:
    return Candidate(
        first=found.first,
        last=found.last,
        key=found.key,
        known=found.is_known,
        strong=found.is_strong,
        area=found.is_area,
        places=found.places,
        faint=found.is_faint,
        countries=found.countries,
        skip=found.skip,
        query=found.name if found.kind in WIDE else f"{found.kind} {found.name}".strip(),
    )


def _repeated(
    part: Sentence, ws: list[Token], taken: Sequence[Candidate], keys: set[str]
) -> Iterator[Candidate]:
    """Other mentions of names that only the text makes places."""
    covered = {i for c in taken for i in range(c.first, c.last)}
    at = 0
    while at < len(ws):
        ends = name_ends(part.text, ws, at) if ws[at].capital or ws[at].arabic else ()
        end = next((e for e in ends if _is_again(part, ws, at, e, keys)), 0)
        if end and covered.isdisjoint(range(at, end)):
            key = fold(part.text[ws[at].start : ws[end - 1].end].removesuffix("'s"))
            yield Candidate(
                first=at, last=with_descriptor(part.text, ws, at, end), key=key, known=False, strong=True
            )
        at = max(end, at + 1)


def _is_again(part: Sentence, ws: list[Token], at: int, end: int, keys: set[str]) -> bool:
    name = part.text[ws[at].start : ws[end - 1].end].removesuffix("'s")
    if fold(name) not in keys:
        return False
    return ws[at].arabic or not is_somebodys(part.text, ws, at, end, at_place=False)


def _known(
    part: Sentence, ws: list[Token], at: int, gazetteer: Gazetteer, *, joined: bool
) -> Candidate | None:
    """The longest name of the gazetteer that begins at a token."""
    if not ws[at].capital:
        return None
    for end in name_ends(part.text, ws, at):
        name = part.text[ws[at].start : ws[end - 1].end].removesuffix("'s")
        key = fold(name)
        if gazetteer.has(key) or _is_described(ws[at:end], name, gazetteer):
            return _judged(part, ws, at, end, key, gazetteer, joined=joined)
    return None


def _is_described(words: Sequence[Token], name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name with its descriptor ("Hasakah province") is a place, though not held under both words."""
    if words[0].stop:
        return False  # "a Christian village"
    asked = split_descriptor(name) if words[-1].low in LAST_WORDS else None
    wanted = asked is not None and asked.wanted and fold(asked.name) not in demonyms()
    return bool(wanted) and gazetteer.geocode(name).place is not None


def _judged(
    part: Sentence, ws: list[Token], at: int, end: int, key: str, gazetteer: Gazetteer, *, joined: bool
) -> Candidate | None:
    stop = with_descriptor(part.text, ws, at, end)
    described = stop > end or described_before(ws, at) or bool(split_descriptor(key).wanted)
    put = (located(ws, at) and not _is_another(ws, at, end)) or joined
    put = put or distance_follows(part.text, ws, stop) or is_shelled(part.text, ws, stop)
    put = put or is_of_country(part.text, ws, at, gazetteer) or heads_an_entry(part.text, ws, at, stop)
    if part.text.isupper():
        return _shouted(ws, at, stop, key, gazetteer, put=put)
    if (
        is_instance(part.text, ws, at, stop)
        or key in ORGANISATION_WORDS
        or _is_byline(part.text, ws, at, stop)
    ):
        return None
    if is_somebodys(part.text, ws, at, stop, at_place=put or described):
        return None
    places = gazetteer.places(key)
    codes = {p.feature_code for p in places}
    curated = any(not p.id.startswith(("gn-", "adm-")) for p in places)
    great = max((p.population for p in places if p.feature_class == "P"), default=0) >= _GREAT_CITY
    # Any word may begin a sentence; in capitals, it is where the report was written.
    initial = (at == 0 or ws[at].start == 0) and not ws[at].text.isupper()
    spoken = speaks(ws, stop) and not put
    if spoken and "PCLI" in codes:
        return None
    put_there = described or (put and at > 0 and ws[at - 1].low not in _JOINING)
    if acts(part.text, ws, stop) and not put_there and "PPLC" in codes:
        return None
    great = great and (not initial or undergoes(part.text, ws, stop))
    strong = described or put or (curated and not spoken) or great or end - at > 1
    area = described or bool(codes & {"PCLI", "ADM1"})
    return Candidate(
        first=at,
        last=stop,
        key=key,
        known=True,
        strong=strong,
        area=area,
        places=frozenset(p.id for p in places),
    )


def _is_byline(text: str, ws: list[Token], at: int, stop: int) -> bool:
    """Whether a name is the agency's in a dateline: "SANAA, June 14 2024 (Saba) - "."""
    before, after = text[: ws[at].start], text[ws[stop - 1].end :]
    return bool(_BYLINE.match(after)) and len(before) < _LONGEST_DATELINE and bool(_DATED.search(before))


def _is_another(ws: list[Token], at: int, end: int) -> bool:
    """Whether "and" joins somebody to a place: "and Obama's red lines", "and Vane said"."""
    if at == 0 or ws[at - 1].low not in _JOINING:
        return False
    return ws[end - 1].text.endswith("'s") or (end < len(ws) and ws[end].low in _SAYING)


def _shouted(
    ws: list[Token], at: int, stop: int, key: str, gazetteer: Gazetteer, *, put: bool
) -> Candidate | None:
    """A name in a line of capitals, where every word looks like one: a known place, or one named elsewhere too."""
    if any(w.low in ORGANISATION_WORDS for w in ws[at : stop + 2]):
        return None
    places = gazetteer.places(key)
    well_known = any(p.population >= _GREAT_CITY or not p.id.startswith(("gn-", "adm-")) for p in places)
    strong = well_known and put and not speaks(ws, stop)
    return Candidate(first=at, last=stop, key=key, known=True, strong=strong)


def _unknown(part: Sentence, ws: list[Token], at: int, *, joined: bool) -> Candidate | None:
    """A capitalised run that the gazetteer doesn't hold, where the grammar makes it a place, or may."""
    if not ws[at].capital or ws[at].low in LOCATIVE or (ws[at].stop and ws[at].low not in _OPENING):
        return None
    if ws[at].low.endswith(HOLDING):
        return None
    end = run_end(part.text, ws, at)
    name = part.text[ws[at].start : ws[end - 1].end]
    if all(w.stop for w in ws[at:end]) or name.isupper():
        return None
    stop = with_descriptor(part.text, ws, at, end)
    strong = strongly_located(part.text, ws, at, end) or kind_follows(part.text, ws, at, end)
    strong = strong or (joined and ws[at].low in _OPENING)
    if is_somebodys(part.text, ws, at, end, at_place=strong):
        return None
    return Candidate(first=at, last=stop, key=fold(name), known=False, strong=strong, area=stop > end)


def _toponym(part: Sentence, ws: list[Token], c: Candidate) -> Toponym:
    start, end = ws[c.first].start + c.skip, ws[c.last - 1].end
    name = part.text[start:end].removesuffix("'s")
    query = c.query or name
    is_own = c.first >= 3 and ws[c.first - 3].capital  # "the Saada governorate of Yemen"
    if (
        not is_own
        and not split_descriptor(name).wanted
        and c.first >= 2
        and ws[c.first - 1].low == "of"
        and ws[c.first - 2].low in SETTLEMENT_NOUNS
    ):
        before = part.text[ws[c.first - 2].start : end]
        query = before.removesuffix("'s") if split_descriptor(before).wanted else name
    side = ws[c.first - 1].low if c.first and ws[c.first - 1].low in _PARTS else ""
    span = part.at(start, start + len(name))
    return Toponym(name=name, span=span, query=query, known=c.known, sentence=part.number, side=side)
