"""How many people a list of them comes to, as a range, and who they are."""

from collections.abc import Sequence

from incidents import linear
from incidents.model import Toll
from incidents.reading.casualties.people import PEOPLE
from incidents.reading.casualties.toll_patterns import ITEM
from incidents.reading.casualties.toll_words import Tagged
from incidents.reading.figures.numbers import parse_number

_OPEN_BELOW = linear.compile(
    r"^(?:at least|more than|upwards of|a minimum of|over|above|well over|no fewer than|no less than|not (?:fewer|less) than|or more|\+|ما لا يقل عن|لا يقل عن|على الأ?ا?قل"
    r"|[أا]كثر من|ما يزيد عل?[نى])$"
)
_OPEN_ABOVE = linear.compile(
    r"^(?:up to|at most|a maximum of|(?:no|not) more than|as many as|fewer than|less than|ما يصل إلى)$"
)
_HEDGES = frozenset("about around some approximately nearly almost roughly نحو حوالي قرابة زهاء".split()) | {
    "an estimated"
}
# Words for people of all kinds, which others in a list may be among.
_WHOLE = frozenset(
    "people persons civilians members others villagers residents أشخاص شخصا مدنيين أفراد".split()
)
_FAMILIES = "women and children"
_SEVERAL = ("people", "persons", "civilians", "victims", "men", "women", "children")
_BODIES = frozenset("forces troops police army personnel military militia gendarmes".split())
_MOST_PEOPLE = 1_000_000
_Item = tuple[int, int | None, str | None]


def group_of(words: Tagged, start: int, end: int) -> str | None:
    """Who is counted, by the first word for people between two tags."""
    return next((PEOPLE[w][0] for w in words.words[start:end] if w in PEOPLE), None)


def toll_of(words: Tagged, start: int, end: int, kind: str) -> Toll | None:
    """The toll of a list of people between two tags, whose items add up; None if a number counts nobody.

    Parameters
    ----------
    kind : str
        One of `HARMS`.
    """
    listed = [*ITEM.finditer(words.tags, start, end)]
    # "52 nurses and patients": both are in the one number
    listed = [m for n, m in enumerate(listed) if not n or not _is_uncounted(words, m.start(), m.end())]
    if len(listed) > 1 and _is_body(words, listed[0].start(), listed[0].end()):
        listed.pop(0)  # "members of the security forces, and ten others": they are no item
    items = [item_of(words, m.start(), m.end()) for m in listed]
    counted = [item for item in items if item is not None]
    if not items or len(counted) < len(items):
        return None
    if _names_each(words, start, counted):
        counted = counted[:1]
    low, highs = sum(item[0] for item in counted), [item[1] for item in counted]
    high = None if None in highs else sum(h for h in highs if h is not None)
    groups = {item[2] for item in counted}
    group = groups.pop() if len(groups) == 1 else _FAMILIES if groups == {"women", "children"} else None
    hedged = not _HEDGES.isdisjoint(words.words[start:end])
    return counted_as(kind, low, high, group=group, hedged=hedged)


def _is_uncounted(words: Tagged, start: int, end: int) -> bool:
    """Whether an item of a list is only a word for several people."""
    return words.tags[start:end] == "p" and PEOPLE.get(words.words[start], (None, None))[1] is None


def _is_body(words: Tagged, start: int, end: int) -> bool:
    """Whether an item of a list is a definite word for a body of people, uncounted: "the security forces"."""
    tags = words.tags[start:end]
    people = PEOPLE.get(words.words[end - 1], (None, None))
    return tags[0] == "i" and "n" not in tags and people[1] is None and words.words[end - 1] in _BODIES


def counted_as(
    kind: str, low: int, high: int | None, *, group: str | None, hedged: bool = False, is_part: bool = False
) -> Toll:
    """A toll of one of `HARMS`."""
    ends = {f"{kind}_min": low, f"{kind}_max": high}
    return Toll(**ends, group=group, hedged=hedged, is_part=is_part)  # type: ignore[arg-type]


def _names_each(words: Tagged, start: int, items: Sequence[_Item]) -> bool:
    """Whether a list goes on to say who its first item are: "two people, a father and his son"."""
    first, rest = items[0], items[1:]
    people = ITEM.match(words.tags, start)
    is_followed = people is not None and words.tags[people.end() : people.end() + 1] == "c"
    whom = set(words.words[start : people.end()]) if people else set()
    is_whole = first[2] is None or not _WHOLE.isdisjoint(whom)
    comes_to = first[0] == sum(r[0] for r in rest) and first[1] in (None, first[0])
    return bool(rest) and is_followed and is_whole and comes_to


def item_of(words: Tagged, start: int, end: int) -> _Item | None:
    """Least and greatest count and the group of one item of a list; None if its number counts nobody."""
    if end - start > 2 and words.tags[end - 2 : end] == "cn":
        end -= 2  # an age
    tags, said = words.tags[start:end], words.words[start:end]
    people = [w for w, tag in zip(said, tags, strict=True) if tag in "pP"]
    group, own = PEOPLE.get(people[-1].removeprefix("ال"), (None, None)) if people else (None, None)
    numbers = [parse_number(w) for w, tag in zip(said, tags, strict=True) if tag in "nu"]
    if not numbers and "both" in said:
        return (2, 2, group)
    if tags.startswith("p") and "N" in tags and own is None and not numbers:
        return None  # "residents Omar and Ali"
    if not numbers and own is None and tags.startswith("i") and words.words[end - 1].endswith(_SEVERAL):
        return None  # "the people killed"
    if not numbers:
        return (own or 1, own or (1 if "A" in tags or "e" in tags or "N" in tags else None), group)
    low, high = numbers[0].low, numbers[-1].high
    bounds = [w for w, tag in zip(said, tags, strict=True) if tag in "bM"]
    if any(_OPEN_BELOW.search(b) for b in bounds):
        high = None
    elif any(_OPEN_ABOVE.search(b) for b in bounds):
        low = 0
    if low != int(low) or low > _MOST_PEOPLE or (high is not None and high < low):
        return None
    return (int(low), None if high is None else int(high), group)
