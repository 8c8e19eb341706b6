"""What stands round an Arabic word and tells whether it is a place's name: words for kinds, prepositions, roads, deeds."""

from collections.abc import Mapping, Sequence
from functools import cache

from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.world import countries_table, nisbas
from incidents import linear
from incidents.reading.places.arabic_words import (
    ABOUT,
    AREAS,
    ARMED,
    ATTACHED,
    BESIDE,
    BLAMED_FOR,
    DEEDS,
    FROM,
    HALVES,
    KIND_OF,
    LED_BY,
    LIES_BY,
    LOCATIVE,
    LYING,
    MANY,
    MEASURES,
    NEVER,
    PLAIN,
    QUARTERS,
    ROADS,
    SETTING_OUT,
    SIDES_OF_NAMES,
    TOLD_OF,
    UNITS,
    WAYS,
    WIDE,
)
from incidents.reading.text.tokens import Token

# "، حوالي 16 كيلومترا شرقي", "(12 كم عن"
_LIES_SO_FAR = linear.compile(
    r"^(?:،|\(| التي تبعد| الواقعة| الواقع| \() ?(?:على بعد |على مسافة |نحو |حوالي |قرابة |زهاء )*\pN[\pN.,]* ?(?:كم|كلم|كيلو\p{Arabic}*|ميلا?|أميال) "
    r"(?:إلى ال|من |عن |شمال|جنوب|شرق|غرب|داخل)"
)
_LONGEST_DISTANCE = 80
# Of a town so large the news of the next country tells without more.
_TOWN = 20_000
_DATELINE = linear.compile(
    r"^(?: ?\([^)]{2,30}\) ?[-–—:]| ?[-–—] | ?/ ?\p{Arabic}+(?: \p{Arabic}+)? ?/ ?[-–—]| \pN{1,2} \p{Arabic}+(?: \pN{4})? ?[-–—(])"
)
_LONGEST_DATELINE = 50
DASHES = frozenset({"-", "–", "—", " - ", " – ", " — "})


def is_adjective(ws: Sequence[Token], at: int, skip: int) -> bool:
    """Whether "Syrian", which is the country's name too, follows a noun or another such adjective."""
    if at == 0:
        return False
    before = ws[at - 1].text
    return (skip > 0 and before.endswith("ية")) or before.endswith(("ات", "ائرة", "ارة", "ية", "قوات"))


def is_government(ws: Sequence[Token], at: int, end: int) -> bool:
    """Whether a capital or country does or says something: a government."""
    before = ws[at - 1].text if at else ""
    after = ws[end].text if end < len(ws) else ""
    if before in DEEDS or bare(before) in DEEDS or after in DEEDS or after in BLAMED_FOR:
        return True
    return at > 1 and (ws[at - 2].text in LED_BY or before in ARMED) and ws[at].text[0] == "و"


def lies_somewhere(ws: Sequence[Token], at: int) -> bool:
    """Whether a word lies somewhere: "X lies at a distance of", "X lies north of"."""
    if at == 0 or at + 1 >= len(ws) or bare(ws[at - 1].text) not in LYING:
        return False
    return ws[at + 1].text in LIES_BY and not ends_name(ws[at].text)


def road_leads_from(text: str, ws: Sequence[Token], at: int) -> bool:
    """Whether a road leads from a word: "طريق X - Y"."""
    if at == 0 or at + 1 >= len(ws) or ws[at - 1].text not in ROADS:
        return False
    return text[ws[at].end : ws[at + 1].start] in DASHES


def is_only_described(ws: Sequence[Token], at: int) -> bool:
    """Whether a word after one for a site only describes it: "a military base", "an airport of the army"."""
    return ws[at].text.endswith(("ية", "ي")) or _is_plain(ws[at].text)


def kind_before(ws: Sequence[Token], at: int) -> tuple[str, bool]:
    """The kind of place that the word before says, and whether it says so of several."""
    if at == 0:
        return "", False
    word = ws[at - 1].text
    for form in (word, word[1:] if word[0] in ATTACHED else word):
        if form in KIND_OF:
            return KIND_OF[form], form in MANY
    return "", False


def is_put_after_word(ws: Sequence[Token], at: int) -> bool:
    """Whether the word before puts something there."""
    return at > 0 and (ws[at - 1].text in LOCATIVE or bare(ws[at - 1].text) in LOCATIVE)


def is_put_by_letter(ws: Sequence[Token], at: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether "ب" stands before a word, or a known area behind one of a list: "وX في الغوطة"."""
    if ws[at].text[0] == "ب":
        return True
    if ws[at].text[0] != "و" or end + 1 >= len(ws) or ws[end].text not in ("في", "بريف"):
        return False
    return any(
        gazetteer.has(fold(" ".join(w.text for w in ws[end + 1 : stop]))) for stop in (end + 2, end + 3)
    )


def is_measured_from(ws: Sequence[Token], at: int) -> bool:
    """Whether a distance is measured from a word: "يبعد 30 كم عن"."""
    if at < 2 or ws[at - 1].text not in FROM:
        return False
    return any(w.text.rstrip("ًا") in UNITS for w in ws[max(0, at - 3) : at - 1])


def is_measured_to(text: str, ws: Sequence[Token], at: int) -> bool:
    """Whether a word that something is put at is said to lie so far from another place: "في X، 16 كم شرقي Y"."""
    if not is_put_after_word(ws, at) or ends_name(ws[at].text):
        return False
    return bool(_LIES_SO_FAR.search(text[ws[at].end : ws[at].end + _LONGEST_DISTANCE]))


def sets_out_from(ws: Sequence[Token], at: int) -> bool:
    """Whether something takes off or sets out from a word: "انطلقت من X"."""
    return at > 1 and ws[at - 1].text == "من" and bare(ws[at - 2].text) in SETTING_OUT


def is_measure(name: str, ws: Sequence[Token], end: int) -> bool:
    """Whether a name is a word for a measure: "a crater of 10 metres across", "بقطر 10 أمتار"."""
    return name in MEASURES and end < len(ws) and (ws[end].text[0].isdecimal() or ws[end].text in ABOUT)


def is_wide(places: Sequence[Place]) -> bool:
    """Whether all that a name may mean are countries, areas and the like."""
    return all(p.feature_class in "AL" and not p.feature_code.startswith("ADM") for p in places)


def told_in(places: Sequence[Place]) -> frozenset[str]:
    """The countries whose news may name a place without more: its own, and of a town those next to it."""
    own = frozenset(p.country_code for p in places)
    return own.union(*(_neighbours().get(p.country_code, ()) for p in places if p.population >= _TOWN))


@cache
def _neighbours() -> Mapping[str, frozenset[str]]:
    rows = countries_table().items()
    return {code: frozenset(row["neighbours"].split(",")) - {""} for code, row in rows}


def is_end_of_way(ws: Sequence[Token], at: int) -> bool:
    """Whether a way or a distance is between a word and another: "على الطريق بين X وY"."""
    if at < 2 or at + 1 >= len(ws) or ws[at - 1].text != "بين" or bare(ws[at - 2].text) not in WAYS:
        return False
    return ws[at + 1].text[0] == "و" and not ends_name(ws[at].text)


def is_dateline(text: str, ws: Sequence[Token], at: int) -> bool:
    """Whether a word opens a report as where it was written: "بنغازي (وات) -", "عدن - "."""
    return at == 0 and bool(_DATELINE.match(text[ws[at].end : ws[at].end + _LONGEST_DATELINE]))


def is_indefinite_area(kind: str, word: str) -> bool:
    """Whether a word only says which area: "an area close to", "a neighbouring province"."""
    if kind not in AREAS or word.startswith("ال") or not word.endswith("ة"):
        return False
    return kind in WIDE or word.endswith("ية") or word in BESIDE


def bare(word: str) -> str:
    """A word without the letter that may be written with it."""
    return word[1:] if len(word) > 3 and word[0] in ATTACHED else word


def is_no_name(word: str, kind: str | bool) -> bool:
    """Whether a word is never a place's name by itself."""
    return word in QUARTERS or word in NEVER or is_word_for_place(word) or (not kind and _is_plain(word))


def is_half(text: str, ws: Sequence[Token], at: int, word: str) -> bool:
    """Whether a word goes on as a name does."""
    if word not in HALVES or at + 1 >= len(ws) or text[ws[at].end : ws[at + 1].start] != " ":
        return False
    if ws[at + 1].text in SIDES_OF_NAMES:
        return at + 2 == len(ws) or ws[at + 2].text in LOCATIVE
    return ws[at + 1].arabic and not ends_name(ws[at + 1].text)


def _is_plain(word: str) -> bool:
    return word in PLAIN or (len(word) > 2 and word[0] in ATTACHED and word[1:] in PLAIN)


def is_word_for_place(word: str) -> bool:
    """Whether a word puts something at the name that follows, or says its kind.

    Examples
    --------
    >>> [is_word_for_place(word) for word in ("قرب", "ومدينتي", "غارة")]
    [True, True, False]
    """
    return any(form in LOCATIVE or form in KIND_OF for form in (word, bare(word)))


def ends_name(word: str) -> bool:
    """Whether a word after a name is no part of it: "for the displaced", "Syrian" among others."""
    if word.startswith("لل") or is_word_for_place(word) or _is_plain(word):
        return True
    return word.startswith("ال") and (word in TOLD_OF or fold(word) in nisbas())
