"""Toponyms in Arabic, whose letters have no capitals: what stands before a name tells whether it is a place.

A conjunction or preposition of one letter is written with its word ("وإدلب", "بحلب"): it is parted from a name only
where the word as it stands is none.
"""

from collections.abc import Iterator, Sequence

from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.world import nisbas
from incidents.reading.places.arabic_evidence import (
    DASHES,
    bare,
    ends_name,
    is_adjective,
    is_dateline,
    is_end_of_way,
    is_government,
    is_half,
    is_indefinite_area,
    is_measure,
    is_measured_from,
    is_measured_to,
    is_no_name,
    is_only_described,
    is_put_after_word,
    is_put_by_letter,
    is_wide,
    is_word_for_place,
    kind_before,
    lies_somewhere,
    road_leads_from,
    sets_out_from,
    told_in,
)
from incidents.reading.places.arabic_name import ArabicName
from incidents.reading.places.arabic_words import (
    AREAS,
    ATTACHED,
    HALVES,
    MANY_QUARTERS,
    NEVER,
    OF_SOMEBODY,
    QUARTERS,
    ROADS,
    SETTLED,
    SITE_TAILS,
    SITES,
)
from incidents.reading.text.tokens import Token

_GREAT_CITY = 100_000
_SEATS = ("PPLC", "PPLA", "PCL")
_LONGEST_NAME = 4
# What is left of a word by parting a letter from it is a name only if it isn't shorter, or well known.
_SHORT = 4


def find_arabic_name(
    text: str, ws: Sequence[Token], at: int, gazetteer: Gazetteer, before: ArabicName | None
) -> ArabicName | None:
    """The longest name that begins at an Arabic word, or None.

    Parameters
    ----------
    text : str
        The sentence.
    ws : sequence of Token
    at : int
    gazetteer : Gazetteer
    before : ArabicName or None
        The last name, which this one may stand in a list with.
    """
    quarter = bare(ws[at - 1].text) if at > 0 and bare(ws[at - 1].text) in QUARTERS else ""
    if ws[at].text.isdecimal() or (quarter and quarter not in MANY_QUARTERS):
        return None
    kind, is_many = kind_before(ws, at)
    is_put = bool(kind) or is_put_after_word(ws, at) or is_measured_from(ws, at) or is_dateline(text, ws, at)
    goes_on = is_half(text, ws, at, ws[at].text)
    for skip, first in _forms(ws[at].text):
        if skip and (goes_on or (is_word_for_place(ws[at].text) and first not in HALVES)):
            break
        joined = before is not None and before.is_strong and _is_joined(text, ws, at, before, skip)
        for end in _ends(text, ws, at):
            name = " ".join([first, *(w.text for w in ws[at + 1 : end])])
            if end == at + 1 and (
                is_half(text, ws, at, first) or is_no_name(first, kind or _ends_road(text, ws, at, before))
            ):
                continue
            name = _as_held(name, gazetteer)
            if not name or (quarter and not _is_seat(gazetteer.places(fold(name)))):
                continue
            return _held(
                ws,
                at,
                end,
                gazetteer,
                skip=skip,
                name=name,
                is_joined=joined,
                kind=kind or (before.kind if joined and before else ""),
                is_put=is_put or joined or (skip > 0 and is_put_by_letter(ws, at, end, gazetteer)),
                is_listed=is_many or (joined and before is not None and before.is_listed),
            )
    return None if quarter else _unheld(text, ws, at, before, kind=kind, is_many=is_many)


def _as_held(name: str, gazetteer: Gazetteer) -> str:
    """A name as the gazetteer has it, with the article or without; "" where it has neither."""
    if gazetteer.has(fold(name)):
        return name
    bare = name.removeprefix("ال")
    if fold(name) in nisbas():
        return ""
    return bare if len(name) - len(bare) == 2 and len(bare) > _SHORT and gazetteer.has(fold(bare)) else ""


def _held(
    ws: Sequence[Token],
    at: int,
    end: int,
    gazetteer: Gazetteer,
    *,
    skip: int,
    name: str,
    is_joined: bool,
    kind: str,
    is_put: bool,
    is_listed: bool,
) -> ArabicName | None:
    places = gazetteer.places(fold(name))
    codes = {p.feature_code for p in places}
    if not is_put and at > 0 and bare(ws[at - 1].text) in OF_SOMEBODY:
        return None
    if not is_put and (codes & {"PPLC", "PCLI"} or end - at == 1) and is_government(ws, at, end):
        return None
    if not is_put and fold(name) in nisbas() and is_adjective(ws, at, skip):
        return None
    seat = _is_seat(places)
    curated = any(not p.id.startswith(("gn-", "adm-")) for p in places)
    if (skip and len(name) < _SHORT and not (seat or curated or is_joined)) or is_measure(name, ws, end):
        return None
    if kind in SETTLED - AREAS and is_wide(places):
        kind = ""  # "the towns of Eastern Ghouta", "Azerbaijan's cities"
    return ArabicName(
        first=at,
        last=end,
        skip=skip,
        name=name,
        kind=kind,
        is_listed=is_listed,
        is_known=True,
        is_strong=is_put or seat or curated or end - at > 1,
        is_area=bool(kind) or bool(codes & {"PCLI", "ADM1"}),
        places=frozenset(p.id for p in places),
        countries=told_in(places),
        is_faint=not (kind or seat or curated or is_joined or end - at > 1 or sets_out_from(ws, at))
        and max(p.population for p in places) < _GREAT_CITY,
    )


def _is_seat(places: Sequence[Place]) -> bool:
    """Whether a name is a country's, or a great city's that governs."""
    return any(
        p.feature_code.startswith(_SEATS) and (p.population >= _GREAT_CITY or "PCL" in p.feature_code[:3])
        for p in places
    )


def _unheld(
    text: str, ws: Sequence[Token], at: int, before: ArabicName | None, *, kind: str, is_many: bool
) -> ArabicName | None:
    """One to three words after a word for a settlement or site; where no punctuation or particle ends them, one."""
    skip = 0
    if (
        lies_somewhere(ws, at)
        or is_end_of_way(ws, at)
        or road_leads_from(text, ws, at)
        or is_measured_to(text, ws, at)
    ):
        return _named_alone(ws, at)
    if _ends_road(text, ws, at, before) and not ends_name(ws[at].text):
        return _named_alone(ws, at)
    if kind not in SETTLED | SITES:
        listed = before is not None and before.is_listed and before.kind in SETTLED
        if not (listed and before and ws[at].text[0] == "و" and _is_joined(text, ws, at, before, 1)):
            return None
        kind, is_many, skip = before.kind, True, 1
    first = ws[at].text[skip:]
    if is_indefinite_area(kind, first):
        return None
    if (ends_name(first) and first not in HALVES) or first in NEVER or is_word_for_place(ws[at].text):
        return None
    if kind in SITES and not first.startswith("ال") and first not in HALVES and is_only_described(ws, at):
        return None
    end = least = at + 1 + is_half(text, ws, at, first)
    for stop in range(least, min(at + 3, len(ws)) + 1):
        if stop == len(ws) or text[ws[stop - 1].end : ws[stop].start] != " " or ends_name(ws[stop].text):
            end = stop
            break
        is_next = ws[stop].text[0] == "و" and (len(ws[stop].text) > _SHORT or ws[stop].text == "و")
        if is_next and ws[stop - 1].text not in HALVES:
            end = stop
            break
    if kind in SITES and end < len(ws) and ws[end].text in SITE_TAILS:
        end += 1
    name = text[ws[at].start + skip : ws[end - 1].end]
    return ArabicName(
        first=at,
        last=end,
        skip=skip,
        name=name,
        kind=kind,
        is_listed=is_many,
        is_known=False,
        is_strong=True,
        is_area=True,
    )


def _named_alone(ws: Sequence[Token], at: int) -> ArabicName:
    """A word that is a place by the grammar alone."""
    return ArabicName(
        first=at,
        last=at + 1,
        skip=0,
        name=ws[at].text,
        kind="",
        is_listed=False,
        is_known=False,
        is_strong=True,
        is_area=False,
    )


def _forms(word: str) -> Iterator[tuple[int, str]]:
    """A word as it stands, then without what is written with it; letters to skip, and the name's first word."""
    yield 0, word
    if word.startswith("لل") and len(word) > 4:
        yield 1, "ا" + word[1:]
    for skip in (1, 2):
        if (len(word) - skip >= 3 or word[skip:] in HALVES) and all(
            letter in ATTACHED for letter in word[:skip]
        ):
            yield skip, word[skip:]


def _ends(text: str, ws: Sequence[Token], at: int) -> list[int]:
    end, ends = at + 1, [at + 1]
    last = min(at + _LONGEST_NAME, len(ws))
    while end < last and ws[end].arabic and text[ws[end - 1].end : ws[end].start] == " ":
        end += 1
        ends.append(end)
    return ends[::-1]


def _is_joined(text: str, ws: Sequence[Token], at: int, before: ArabicName, skip: int) -> bool:
    """Whether a word goes on with the list that the last name stands in: "حلب وإدلب", "حلب، إدلب"."""
    if at < before.last:
        return False
    between = text[ws[before.last - 1].end : ws[at].start]
    if between in DASHES:
        return _ends_road(text, ws, at, before)
    return (between == " " and skip > 0 and ws[at].text[0] == "و") or between in ("، ", " و ", ", ", "،")


def _ends_road(text: str, ws: Sequence[Token], at: int, before: ArabicName | None) -> bool:
    """Whether a road leads from the last name to a word: "طريق X - Y"."""
    if before is None or at < before.last or before.first == 0 or ws[before.first - 1].text not in ROADS:
        return False
    return text[ws[before.last - 1].end : ws[at].start] in DASHES
