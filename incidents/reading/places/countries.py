"""The country that words round a name put it in: "the Yemeni port of", "Yemen's port of", "بلدة ... السورية"."""

from collections.abc import Iterator, Sequence
from functools import cache

from gazetteer.descriptors import split_descriptor
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.world import demonyms, nisbas
from incidents import linear
from incidents.places import bare_name
from incidents.reading.places.mentions import Toponym
from incidents.reading.text.sentences import Sentence

# So much text is looked at before a name, and after one.
_BEFORE, _AFTER = 80, 50
# These have villages of their own in other countries too.
_PEOPLES = frozenset("turkmen armenian azeri uzbek tajik serb croat albanian".split())
# Not bases, camps and settlements: whose they are doesn't say where they are.
_KIND = (
    r"(?:sea)?ports?(?: city| town)?|cit(?:y|ies)|towns?|villages?|hamlets?|capital(?: city)?|provinces?"
    r"|governorates?|(?:sub-?)?districts?|regions?|count(?:y|ies)|islands?|valley|state|suburbs?|neighbou?rhoods?"
    r"|enclave|municipality"
)
_MORE = (
    r"(?:[a-z]+-[a-z]+|[a-z]+(?:ern|al|ic|ed|ous|ish|est)|border|key|main|oil|port|desert|market|mountain|frontier"
    r"|[A-Z][a-z]+(?:ish|an|en|i)|[A-Z][a-z]+ (?:Sea|Gulf|coast))"
)
_KIND_OF = rf" (?:{_MORE} ){{0,3}}(?P<kind>{_KIND})(?: of (?:the )?|, | )$"
_POSSESSIVE = linear.compile(
    rf"(?P<owner>(?:[A-Z][\w.]*[ -](?:and )?){{0,3}}[A-Z][\w.]*)'s?(?:{_KIND_OF}| $)"
)
# What may follow "Libya's Tripoli", and not "Turkey's Aleppo offensive".
_ENDS = linear.compile(
    r"^(?:$|[.,;:)]|,? (?:and|or|on|in|at|by|as|to|was|were|is|has|had|after|before|when|where|since|late|early)\b)"
)
_IN_LIST = frozenset({", ", " and ", ", and ", " or "})
_ARABIC_KIND = linear.compile(
    r"(?:^|[^\p{L}])[وفبل]?(?:مدينة|بلدة|قرية|محافظة|ميناء|منطقة|ناحية|قضاء|جزيرة|إقليم) $"
)
_ARABIC_BEFORE = linear.compile(
    r"(?:^|[^\p{L}])(?:[وفبك]?ال|و?لل)(?:عاصمة|مدينة|بلدة|قرية|محافظة|منطقة|جزيرة) (?P<country>ال\p{L}+) $"
)
_ARABIC_AFTER = linear.compile(r"^(?: ال\p{L}+){1,2}")


def find_countries(
    parts: Sequence[Sentence], toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> dict[int, str]:
    """The countries that words put toponyms in, by the toponym's number.

    Returns
    -------
    dict of int to str
        ISO 3166-1 alpha-2 codes. A name that words put in a country once is in it wherever it is told.
    """
    told = dict(_told(parts, toponyms, gazetteer))
    if not told:
        return {}
    names = [bare_name(toponym.query) for toponym in toponyms]
    of_name = {names[number]: country for number, country in told.items()}
    return {n: told.get(n, of_name[name]) for n, name in enumerate(names) if name in of_name}


def _told(
    parts: Sequence[Sentence], toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> Iterator[tuple[int, str]]:
    country, goes_on, before = "", False, None
    for number, toponym in enumerate(toponyms):
        text, offset = parts[toponym.sentence].text, parts[toponym.sentence].span.start
        start, end = toponym.span.start - offset, toponym.span.end - offset
        same = before is not None and before.sentence == toponym.sentence
        if not (goes_on and same and before and text[before.span.end - offset : start] in _IN_LIST):
            head, tail = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
            country, kind = _of_words(head, tail, toponym, gazetteer)
            goes_on = bool(country) and kind.endswith("s")
        if country:
            yield number, country
        before = toponym


def _of_words(head: str, tail: str, toponym: Toponym, gazetteer: Gazetteer) -> tuple[str, str]:
    """The country that the words before and after a name put it in, and the kind they call it; "" for none."""
    if told := _adjectives().search(head):
        return _demonyms()[fold(told["country"])], told["kind"]
    if (owner := _POSSESSIVE.search(head)) and (owner["kind"] or _is_area(toponym) or _ENDS.match(tail)):
        return _country(owner["owner"], gazetteer), owner["kind"] or ""
    if told := _ARABIC_BEFORE.search(head):
        return nisbas().get(fold(told["country"]), ""), ""
    if _ARABIC_KIND.search(head) and (told := _ARABIC_AFTER.match(tail)):
        return next((nisbas()[word] for word in map(fold, told[0].split()) if word in nisbas()), ""), ""
    return "", ""


def _is_area(toponym: Toponym) -> bool:
    return any(code.startswith("ADM") for code in split_descriptor(toponym.query).wanted)


def _country(owner: str, gazetteer: Gazetteer) -> str:
    """The country that the last of some words name, "In Saudi Arabia"; "" if none."""
    words = owner.split(" ")
    for first in range(len(words)):
        for place in gazetteer.places(fold(" ".join(words[first:]))):
            if place.feature_code.startswith("PCL"):
                return place.country_code
    return ""


@cache
def _demonyms() -> dict[str, str]:
    return {word: country for word, country in demonyms().items() if word not in _PEOPLES}


@cache
def _adjectives() -> linear.Pattern:
    words = "|".join(sorted(_demonyms(), key=len, reverse=True))
    return linear.compile(rf"\b(?P<country>(?i:{words})){_KIND_OF}")
