"""Distances in words: numbers, units, hedges and bounds, in English and Arabic.

The only place, with display, where kilometres and miles exist: everything past it is in metres.
"""

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from incidents import linear
from incidents.distance import Distance, distance_of, rounded_step, stated_step
from incidents.errors import DistanceTextError
from incidents.reading.figures.numbers import EXACT_NUMBER, VAGUE_NUMBER, parse_number

# English pattern, Arabic pattern, metres.
# https://www.bipm.org/en/publications/si-brochure (SI, nautical mile); 1959 international yard.
UNITS: tuple[tuple[str, str, float], ...] = (
    (r"nautical miles?|nmi|nm", r"ميل بحري", 1852.0),
    (
        r"kilomet(?:er|re)s?|kilomters?|kilometr?es?|kms?|klicks?",
        r"كيلومترات|كيلومتر[اً]*|كيلو متر[اً]*|كيلو|كلم|كم",
        1000.0,
    ),
    (r"miles?|mi", r"أميال|ميل[اً]*", 1609.344),
    (r"met(?:er|re)s?|m", r"أمتار|امتار|متر[اً]*", 1.0),
    (r"feet|foot|ft", r"قدم[اً]*", 0.3048),
    (r"yards?|yds?", r"يارد[ةه]", 0.9144),
)

# RE2's \b knows ASCII words only, so that Arabic units end at what isn't a letter by their own forms.
UNIT = "(?:" + "|".join(rf"(?:{latin})\b|(?:ال)?(?:{arabic})" for latin, arabic, _ in UNITS) + ")"
HEDGE = (
    r"(?:about|around|some|roughly|approximately|approx\.?|an estimated|circa|or so|nearly|almost|just under|just over"
    r"|just shy of|close to|in the region of|something like|حوالي|نحو|قرابة|زهاء|ما يقارب)"
)
BELOW = frozenset({"nearly", "almost", "just under", "just shy of"})
# Arabic units that count themselves: the dual, and "one kilometre".
COUNTED_UNITS: dict[str, tuple[str, str]] = {
    "كيلومترين": ("2", "كيلومتر"), "كيلومتران": ("2", "كيلومتر"), "ميلين": ("2", "ميل"), "مترين": ("2", "متر"),
    "كيلومتر واحد": ("1", "كيلومتر"), "ميل واحد": ("1", "ميل"),
}  # fmt: skip
COUNTED_UNIT = f"(?:{'|'.join(COUNTED_UNITS)})"

_UNIT_TABLE = tuple(
    (linear.compile(rf"(?i)^(?:{latin}|(?:ال)?(?:{arabic}))$"), metres) for latin, arabic, metres in UNITS
)
_WHOLE = linear.compile(
    rf"(?i)^\s*(?P<hedge>{HEDGE})?\s*(?:(?P<counted>{COUNTED_UNIT})\s*$|(?P<number>{EXACT_NUMBER}|{VAGUE_NUMBER})(?: of)?"
    rf"(?:\s*(?:-|–|—|to|and)\s*(?P<to>{EXACT_NUMBER}))?[\s-]*(?P<unit>{UNIT})\s*$)"
)
_NUMBER_ONLY = linear.compile(rf"(?i)^\s*(?:{HEDGE})?\s*(?:{EXACT_NUMBER}|{VAGUE_NUMBER})\s*$")


@lru_cache(maxsize=256)
def unit_metres(unit: str) -> float:
    """Metres in a unit as written.

    Raises
    ------
    DistanceTextError
        If the unit isn't known.
    """
    for pattern, metres in _UNIT_TABLE:
        if pattern.search(unit.strip()):
            return metres
    raise DistanceTextError(f"the unit {unit!r} isn't known; use km, miles, nautical miles, m, ft or yards")


def parse_distance(text: str) -> Distance:
    """A distance such as "55 km", "about 35 miles", "55 to 60 km" or "٤٠ كيلومتراً".

    Raises
    ------
    DistanceTextError
        If the text has no unit, isn't a distance, or can't be a distance on Earth.

    Examples
    --------
    >>> d = parse_distance("35 miles")
    >>> round(d.low_m, 2), round(d.rounded_m, 1)
    (56327.04, 4023.4)
    """
    match = _WHOLE.search(text)
    if match is None:
        raise DistanceTextError(_why_not(text))
    number, unit = COUNTED_UNITS.get(match["counted"] or "", (match["number"], match["unit"]))
    return make_distance(number, match["to"], unit, hedge=match["hedge"], text=text.strip())


def make_distance(number: str, to: str | None, unit: str, *, hedge: str | None, text: str) -> Distance:
    """A distance from the parts that a pattern matched; `to` is the upper end of a range.

    Raises
    ------
    DistanceTextError
        If it can't be a distance on Earth.
    """
    metres = unit_metres(unit)
    first = parse_number(number)
    hedge = hedge.casefold() if hedge else None
    if to is not None:
        return _range(first.digits or number, parse_number(to).digits or to, metres, hedge, text)
    if first.digits is None:
        return _vague(first.low, first.high, metres, hedge, text)
    distance = distance_of(first.digits, metres, hedge=hedge, text=text)
    if hedge in BELOW:
        grid = 2 * distance.rounded_m
        return replace(distance, low_m=max(0.0, distance.low_m - grid), stated_m=0.0, rounded_m=0.0)
    return distance


def _range(low: str, high: str, metres: float, hedge: str | None, text: str) -> Distance:
    coarser = min(low, high, key=lambda n: (rounded_step(n), stated_step(n)))
    return Distance(
        low_m=float(Fraction(low)) * metres,
        high_m=float(Fraction(high)) * metres,
        stated_m=float(stated_step(coarser)) / 2 * metres,
        rounded_m=float(rounded_step(coarser)) / 2 * metres,
        hedge=hedge,
        text=text,
    )


def _vague(low: float, high: float | None, metres: float, hedge: str | None, text: str) -> Distance:
    """A vague amount: its own range is its tolerance; an open one is taken up to 2.5 times its least number."""
    top = high if high is not None else 2.5 * low
    return Distance(
        low_m=low * metres, high_m=top * metres, stated_m=0, rounded_m=0, hedge=hedge or "vague", text=text
    )


def _why_not(text: str) -> str:
    said = text.strip()
    shown = said if len(said) <= 60 else said[:57] + "..."
    if not said:
        return "the distance is empty; write a number and a unit, such as '55 km'"
    if said.startswith(("-", "−")):
        return f"the distance {shown!r} is negative"
    if _NUMBER_ONLY.search(said):
        return f"the distance {shown!r} has no unit; write '{shown} km' or '{shown} miles'"
    if said.casefold().lstrip("+").startswith(("inf", "nan")):
        return f"the distance {shown!r} is not finite"
    return f"{shown!r} is not a distance; write a number and a unit, such as '55 km' or '35 miles'"
