"""Headings in words: "north-east", "WNW", "جنوب شرق", as a bearing and the half-width that the word leaves open.

References
----------
Wieczorek, J., Guo, Q. and Hijmans, R. J. (2004). The point-radius method for georeferencing locality descriptions.
Int. J. Geogr. Inf. Sci. 18, 745-767: half the angle to the next heading of the same compass.
"""

from dataclasses import dataclass

from incidents import linear

_POINTS = {"n": 0.0, "ne": 45.0, "e": 90.0, "se": 135.0, "s": 180.0, "sw": 225.0, "w": 270.0, "nw": 315.0}
_FINE = {
    "nne": 22.5, "ene": 67.5, "ese": 112.5, "sse": 157.5, "ssw": 202.5, "wsw": 247.5, "wnw": 292.5, "nnw": 337.5,
}  # fmt: skip
_LETTERS = {
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
    "شمال": "n",
    "جنوب": "s",
    "شرق": "e",
    "غرب": "w",
}

# RE2 alternation for one heading; it holds no groups.
HEADING = (
    r"(?:(?:north|south)(?:ern)?[- ]?(?:north|south)?[- ]?(?:east|west)(?:ern)?|(?:east|west)[- ]?(?:north|south)[- ]?(?:east|west)"
    r"|(?:north|south|east|west)(?:wards?)?"
    r"|(?:شمالي?|جنوبي?) (?:ال)?(?:شرق|غرب)ي?|(?:شمالي|جنوبي|شرقي|غربي|شمال|جنوب|شرق|غرب))"
)
ARABIC_HEADING = r"(?:(?:شمالي?|جنوبي?) (?:ال)?(?:شرق|غرب)ي?|(?:شمالي|جنوبي|شرقي|غربي|شمال|جنوب|شرق|غرب))"
# Abbreviations stand in capitals, and are matched with case.
ABBREVIATED = r"(?:NNE|ENE|ESE|SSE|SSW|WSW|WNW|NNW|NE|SE|SW|NW|N|S|E|W)"

_WORD = linear.compile(r"(?i)north|south|east|west|شمال|جنوب|شرق|غرب")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A bearing in degrees clockwise from north, and the half-width of the sector that the word covers."""

    bearing_deg: float
    half_width_deg: float


def parse_heading(text: str) -> Heading | None:
    """The heading of a text that `HEADING` or `ABBREVIATED` matched; None if it isn't one.

    Examples
    --------
    >>> [parse_heading(t).bearing_deg for t in ("north", "south-west", "north east", "WNW", "جنوب شرق")]
    [0.0, 225.0, 45.0, 292.5, 135.0]
    """
    letters = text.strip().casefold()
    if letters not in _POINTS and letters not in _FINE:
        letters = "".join(_LETTERS[word.casefold()] for word in _WORD.findall(text))
    if letters in _FINE:
        return Heading(bearing_deg=_FINE[letters], half_width_deg=11.25)
    if letters in _POINTS:
        return Heading(bearing_deg=_POINTS[letters], half_width_deg=45.0 if len(letters) == 1 else 22.5)
    return None
