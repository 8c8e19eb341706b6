"""Words that may be a place's name, and what those of a sentence that stand together tell of one another.

"In Mosul, Iraq", "the towns of A, B and C", "between A and B", "the A-B road": one sure place makes others.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gazetteer.lookup import Gazetteer
from incidents import linear
from incidents.reading.text.tokens import Token
from incidents.reading.text.vocabulary import MANY_PLACES, ROADS

# "In Raqqa, Idlib and Aleppo provinces": what all of a list are.
_PLURAL_KINDS = {
    "provinces": "province",
    "governorates": "governorate",
    "districts": "district",
    "counties": "county",
    "regions": "region",
}
_LISTED = frozenset({", ", " and ", ", and ", " or ", " & ", ", as well as ", " as well as "})
_ENDING = frozenset({" and ", ", and ", " or ", " & ", ", as well as ", " as well as "})
_DASHES = frozenset({"-", "–", "—", " – ", " - ", " — "})
# What may follow the last name of a list of places, and does not follow a person's or party's.
_AFTER_A_PLACE = linear.compile(
    r"(?i)^(?:[.;:!?)\"”]|$|, (?:in|near|on|east|west|north|south|killing|wounding|leaving|destroying)\b"
    r"| (?:in|near|on|at|during|overnight|yesterday|today|late|early|last|along|after|before|where|when|while|since|until|from|and|killing|wounding|leaving|by|with artillery)\b)"
)
_LONGEST_LOOK = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Words of a sentence that may be a place's name.

    Parameters
    ----------
    first, last : int
        Its tokens, the last one excluded.
    key : str
        The folded name.
    known, strong : bool
        Held by the gazetteer; certainly a place.
    area : bool
        A country, a first-level area, or anything with its kind said.
    places : frozenset of str
        What it may mean, by id.
    faint : bool
        Whether it is strong by a preposition alone.
    countries : frozenset of str
        Where that is, by ISO code.
    skip : int
        Letters of the first token that are no part of the name.
    query : str
        What to ask the gazetteer for, where it isn't as the text has it.
    """

    first: int
    last: int
    key: str
    known: bool
    strong: bool
    area: bool = False
    places: frozenset[str] = frozenset()
    faint: bool = False
    countries: frozenset[str] = frozenset()
    skip: int = 0
    query: str = ""


def of_one_kind(text: str, ws: Sequence[Token], row: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each of "X, Y and Z provinces" with its kind."""
    settled = [*row]
    kind = ""
    for i in range(len(row) - 1, -1, -1):
        c = row[i]
        start, end = ws[c.first].start, ws[c.last - 1].end
        if c.last < len(ws) and text[end : ws[c.last].start] == " " and ws[c.last].low in _PLURAL_KINDS:
            kind = _PLURAL_KINDS[ws[c.last].low]
        elif i + 1 < len(row) and text[end : ws[row[i + 1].first].start] not in _LISTED:
            kind = ""
        if kind and not c.query:
            settled[i] = replace(c, query=f"{text[start:end]} {kind}")
    return settled


def in_company(text: str, ws: Sequence[Token], row: list[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of a sentence that are places or may be, with what they tell of one another."""
    if any(not c.strong for c in row):
        row = _on_roads(text, ws, row)
    row = _before_areas(text, ws, row)
    if any(not c.strong for c in row):
        row = _in_lists(text, ws, row, gazetteer)
    return [c for c in row if c.known or c.strong]


def _before_areas(text: str, ws: Sequence[Token], row: list[Candidate]) -> list[Candidate]:
    """The candidates, where "X, Y province" and "X, Y's country" make X a place too."""
    settled = row
    for i, (one, other) in reversed([*enumerate(pairwise(row))]):
        between = text[ws[one.last - 1].end : ws[other.first].start]
        if not one.strong and other.area and other.strong and between in (", ", ", in "):
            settled[i] = replace(one, strong=one.known or between == ", ")
        if between == ", " and one.places & other.places:
            settled[i : i + 2] = replace(one, strong=True), replace(other, strong=True)
    return settled


def _on_roads(text: str, ws: Sequence[Token], row: list[Candidate]) -> list[Candidate]:
    """The candidates, where "the A-B road" and "the road between A and B" make both places."""
    settled = row
    for i, (one, other) in enumerate(pairwise(row)):
        gap = _gap(text, ws, one, other)
        if gap in _DASHES and any(w.low in ROADS for w in ws[other.last : other.last + 2]):
            settled[i : i + 2] = replace(one, strong=True), replace(other, strong=True)
        elif (
            gap in (" and ", " to ") and one.first and ws[one.first - 1].low in ("between", "from", "linking")
        ):
            before = ws[max(0, one.first - 4) : one.first - 1]
            if any(w.low in ROADS or w.low in ("halfway", "midway", "border") for w in before):
                settled[i : i + 2] = replace(one, strong=True), replace(other, strong=True)
    return settled


def _in_lists(text: str, ws: Sequence[Token], row: list[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates, where a list of places makes those in it places too: "the towns of A, B and C"."""
    settled = _of_many(text, ws, row)
    many = False  # whether the list is one of towns by its own words
    for i, (one, other) in enumerate(pairwise(row)):
        gap = _gap(text, ws, one, other)
        if not _is_listed(text, ws, settled, i - 1):
            many = any(w.low in MANY_PLACES for w in ws[max(0, one.first - 2) : one.first])
        if other.strong or not settled[i].strong or gap not in _LISTED:
            continue
        goes_on = i + 2 < len(row) and row[i + 2].strong and _gap(text, ws, other, row[i + 2]) in _LISTED
        end = ws[other.last - 1].end
        ends = gap in _ENDING and bool(_AFTER_A_PLACE.search(text[end : end + _LONGEST_LOOK]))
        if many or goes_on or (ends and _is_heard(text, ws, other, gazetteer)):
            settled[i + 1] = replace(other, strong=True)
    return settled


def _of_many(text: str, ws: Sequence[Token], row: list[Candidate]) -> list[Candidate]:
    """The candidates, where a noun for several places follows their list: "the A, B and C districts"."""
    settled = [*row]
    many = False
    for i in range(len(row) - 1, -1, -1):
        last = row[i].last
        follows = (
            last < len(ws) and ws[last].low in MANY_PLACES and text[ws[last - 1].end : ws[last].start] == " "
        )
        many = (follows and _is_listed(text, ws, row, i - 1)) or (many and _is_listed(text, ws, row, i))
        if many:
            settled[i] = replace(row[i], strong=True)
    return settled


def _is_heard(text: str, ws: Sequence[Token], candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a name that isn't held as it is written is surely held in another spelling."""
    name = text[ws[candidate.first].start : ws[candidate.last - 1].end]
    return gazetteer.geocode(name).place is not None


def _is_listed(text: str, ws: Sequence[Token], row: Sequence[Candidate], i: int) -> bool:
    return i >= 0 and _gap(text, ws, row[i], row[i + 1]) in _LISTED


def _gap(text: str, ws: Sequence[Token], one: Candidate, other: Candidate) -> str:
    return text[ws[one.last - 1].end : ws[other.first].start]
