"""One latitude or longitude as texts write it: 35.3359, N35.33, 35°20'09"N, 352009N, "latitude 35.3"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import re2

Groups = dict[str, str | None]


class Axis(StrEnum):
    """Which of the two an angle is."""

    LAT = "latitude"
    LON = "longitude"


@dataclass(frozen=True, slots=True, kw_only=True)
class Angle:
    """An angle of a text, with all that says which of the two it is.

    Parameters
    ----------
    start, end : int
        Its span, with its label and its hemisphere.
    deg : float
        Degrees, north and east positive.
    step_deg : float
        The unit of its last digit, in degrees.
    axis : Axis or None
        Latitude or longitude, where a hemisphere or a label says so.
    lat_first : bool or None
        The order of the pair that it opens, where a label ("lat/lon") says so.
    is_marked : bool
        Whether it has a degree sign, minutes, or the hemisphere's letter at its digits.
    is_signed : bool
        Whether a plus or minus stands before it.
    decimals : int
        Digits after a decimal point; 0 with a decimal comma.
    """

    start: int
    end: int
    deg: float
    step_deg: float
    axis: Axis | None = None
    lat_first: bool | None = None
    is_marked: bool = False
    is_signed: bool = False
    decimals: int = 0


# Characters that mean the same here, one for one, so that every offset stays.
PLAIN = (
    dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3, strict=True))
    | {"٫": ".", "،": ",", "．": ".", "，": ",", "؛": ";", "º": "°", "˚": "°", "᾽": "'", "⁰": "°"}
    | dict.fromkeys("’‘ʼ`´′ʹ‛＇ˈ", "'")
    | dict.fromkeys("”“″ʺ„‟＂˝״", '"')
    | dict.fromkeys("‐‑‒–−－", "-")
    | dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t", " "
    )
)

_HEMISPHERES: tuple[tuple[Axis, int, tuple[str, ...]], ...] = (
    (Axis.LAT, 1, ("n", "north", "northern", "شمال", "شمالا", "شمالاً", "شمالًا", "شمالي", "с.ш", "с. ш")),
    (Axis.LAT, -1, ("s", "south", "southern", "جنوب", "جنوبا", "جنوباً", "جنوبًا", "جنوبي", "ю.ш", "ю. ш")),
    (Axis.LON, 1, ("e", "east", "eastern", "شرق", "شرقا", "شرقاً", "شرقًا", "شرقي", "в.д", "в. д")),
    (Axis.LON, -1, ("w", "west", "western", "غرب", "غربا", "غرباً", "غربًا", "غربي", "з.д", "з. д")),
)  # fmt: skip
_HEMISPHERE = {word: (axis, sign) for axis, sign, words in _HEMISPHERES for word in words}
_LABELS = {
    Axis.LAT: "latitude|lat|خط العرض|خط عرض|دائرة العرض|دائرة عرض|широта|!3d",
    Axis.LON: "longitude|long|lon|lng|خط الطول|خط طول|долгота|!4d",
}
_LABEL = {word: axis for axis, words in _LABELS.items() for word in words.split("|")}

_WORDS = "|".join(sorted((w.replace(".", r"\.") for w in _HEMISPHERE if len(w) > 1), key=len, reverse=True))
_WORD = rf"(?i:{_WORDS})\.?(?i: latitude| longitude)?"
_LAT, _LON, _TO = r"(?i:lat)[a-z]{0,6}", r"(?i:lon|lng)[a-z]{0,7}", r"(?: ?[/,&-] ?| and | )"
_BOTH = rf"(?P<latlon>{_LAT}{_TO}{_LON})|(?P<lonlat>{_LON}{_TO}{_LAT})"
_ONE = rf"m?(?P<label>(?i:{_LABELS[Axis.LAT]}|{_LABELS[Axis.LON]}))"
_OPENING = rf"(?:(?:{_BOTH}|{_ONE})[\s.:=\"'(\[]{{0,4}}(?i:is |of )?)?"
_PART = r"\d{1,2}(?:[.,]\d{1,9})?"
_DECIMAL = r"\d{1,3}(?:[.,]\d{1,15})?"
_DEGREE = r"(?:°|(?i:degrees?|deg|درجة|градус[а-я]{0,2}))"
_MINUTE = r"(?:'|(?i:minutes?|min|دقيقة|мин)|m)"
_SECOND = r"(?:\"|''|(?i:seconds?|sec|ثانية|сек)|s)"
_APART = r"(?: ?[°'\":-] ?| )"


def _marked(n: int) -> str:
    """Degrees, minutes and perhaps seconds, each with its sign or word."""
    seconds = rf"(?:,? ?(?:and )?(?P<s{n}>{_PART}) ?{_SECOND})?"
    return rf"(?P<d{n}>\d{{1,3}}) ?(?:{_DEGREE}|d),? ?(?:and )?(?P<m{n}>{_PART}) ?{_MINUTE}{seconds}"


# The form that says most comes first, since the first that fits is taken.
_ANGLE = re2.compile(
    rf"\d{{8,}}|{_OPENING}(?:"  # a long number is none, and is stepped over at once
    rf"(?P<packed>\d{{4,7}}(?:\.\d{{1,6}})?) ?(?P<h1>[NSEW])"
    rf"|(?P<h2>[NSEW]) ?(?P<packed2>\d{{4,7}}(?:\.\d{{1,6}})?)"
    rf"|(?P<d1>\d{{1,3}}){_APART}(?P<m1>{_PART})(?:{_APART}(?P<s1>{_PART}))?"
    rf"['\"]{{0,2}} ?(?P<h3>{_WORD}|[NSEW])"
    rf"|(?P<h4>(?:[NSEW]|{_WORD})[ .:]{{0,2}}){_marked(2)}"
    rf"|{_marked(3)}(?: ?(?P<h5>{_WORD}|[NSEWnsew]))?"
    rf"|(?P<h6>[NSEW]) ?(?P<d4>\d{{1,3}}){_APART}(?P<m4>{_PART})(?:{_APART}(?P<s4>{_PART}))?['\"]{{0,2}}"
    rf"|(?P<h7>(?:[NSEW]|{_WORD})[ .:]{{0,2}})(?P<deg2>{_DECIMAL})(?P<mark2> ?{_DEGREE})?"
    rf"|(?P<sign>[-+])?(?P<deg>{_DECIMAL})(?P<mark> ?{_DEGREE})?(?: ?(?P<h8>{_WORD}|[NSEWnsew]))?"
    rf")"
)
# Most numbers are no angles: which may be is found without groups, several times faster.
_NUMBER = re2.compile(re.sub(r"\(\?P<\w+>", "(?:", _ANGLE.pattern))
_GROUP = dict(_ANGLE.groupindex)
_HALVES = tuple(f"h{n}" for n in range(1, 9))
_TRAILING = ("h1", "h3", "h5", "h8")
_INSEPARABLE = ("h1", "h2", "h3", "h6")  # the form is none without its hemisphere
_NUMBERS = ("packed", "packed2", "d1", "d2", "d3", "d4", "deg", "deg2")


def find_angles(text: str) -> Iterator[Angle]:
    """Every number of a text that can be a latitude or a longitude, in order.

    Parameters
    ----------
    text : str
        With its characters made plain by `PLAIN`.
    """
    last = 0
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        if not text[start:end].isdigit():  # a whole number without a mark is most numbers, and never an angle
            angle = _angle(text, start, end, follows=start == last > 0)
            if angle is not None:
                yield angle
        last = end


def _angle(text: str, start: int, end: int, *, follows: bool) -> Angle | None:
    """The angle of a number, if it is one; what `follows` on another at once may touch its letter."""
    at, match = start, _ANGLE.match(text[start:end])
    said: Groups = {name: match[number] for name, number in _GROUP.items()}
    half = next((name for name in _HALVES if said[name]), None)
    opens = follows or not _in_word(text, start)
    if not opens:  # "US 35.3", "flat 35.3": no hemisphere, no label
        if half in _INSEPARABLE:
            return None
        start, half = at + _digits_at(match, said), half if half in _TRAILING else None
    if half is not None and half in _TRAILING and text[end : end + 1].isalpha():  # "40.1 Eastern Front"
        if half in _INSEPARABLE:
            return None
        end, half = start + len(text[start : at + match.start(_GROUP[half])].rstrip(" ,")), None
    value = None if _runs_on(text, start, end, follows=follows) else _value(said)
    direction = _direction(said, half, opens=opens)
    if value is None or direction is None:
        return None
    deg, step, is_marked, decimals = value
    axis, sign = direction
    return Angle(
        start=start,
        end=end,
        deg=deg * sign,
        step_deg=step,
        axis=axis,
        lat_first=(True if said["latlon"] else False if said["lonlat"] else None) if opens else None,
        is_marked=is_marked or (half == "h8" and _touches(match, said["h8"])),
        is_signed=bool(said["sign"]),
        decimals=decimals,
    )


def _digits_at(match: Any, said: Groups) -> int:
    return int(next(match.start(_GROUP[name]) for name in _NUMBERS if said[name]))


def _in_word(text: str, start: int) -> bool:
    """Whether letters stand before a label or hemisphere, other than the Arabic "and" written with it."""
    before = text[max(0, start - 2) : start]
    return before[-1:].isalnum() and text[start].isalpha() and before not in ("و", " و", ",و")


def _runs_on(text: str, start: int, end: int, *, follows: bool) -> bool:
    """Whether the digits go on to either side: a date, a version, an address, a longer number, a word."""
    first, before = text[start], text[max(0, start - 2) : start]
    if text[max(0, start - 3) : start] in ("%2C", "%2c"):  # a comma in a link
        before = ""
    goes_on = before[-1:].isalnum() or (before[-1:] == "." and before[0].isdigit())
    if first.isdigit() and goes_on and not (follows and before[-1:].isalpha()):
        return True
    last, after = text[end - 1], text[end : end + 2]
    if not last.isdigit():
        return False
    return after[:1].isdigit() or after[:1] == "_" or (after[:1] == "." and after[1:].isdigit())


def _value(said: Groups) -> tuple[float, float, bool, int] | None:
    """Degrees without their sign, the step of the last digit, whether the notation marks it, decimals."""
    packed = said["packed"] or said["packed2"]
    if packed:
        return _packed(packed)
    for n in "1234":
        degrees, minutes = said[f"d{n}"], said[f"m{n}"]
        if degrees and minutes:
            return _sexagesimal(degrees, minutes, said[f"s{n}"])
    number = said["deg"] or said["deg2"] or ""
    fraction = number.replace(",", ".").partition(".")[2]
    is_marked = bool(said["mark"] or said["mark2"])
    decimals = len(fraction) if "." in number else 0
    return float(number.replace(",", ".")), 10.0 ** -len(fraction), is_marked, decimals


def _packed(digits: str) -> tuple[float, float, bool, int] | None:
    """DDMM, DDMMSS and their longitudes with a third digit for degrees."""
    whole, _, fraction = digits.partition(".")
    tail = f".{fraction}" if fraction else ""
    if len(whole) <= 5:
        return _sexagesimal(whole[:-2], whole[-2:] + tail, None)
    return _sexagesimal(whole[:-4], whole[-4:-2], whole[-2:] + tail)


def _sexagesimal(degrees: str, minutes: str, seconds: str | None) -> tuple[float, float, bool, int] | None:
    last, unit = (minutes, 60) if seconds is None else (seconds, 3600)
    fraction = last.replace(",", ".").partition(".")[2]
    m, s = (float((part or "0").replace(",", ".")) for part in (minutes, seconds))
    if m >= 60 or s >= 60 or (seconds is not None and not minutes.isdigit()):
        return None
    return float(degrees) + m / 60 + s / 3600, 10.0 ** -len(fraction) / unit, True, 0


def _direction(said: Groups, half: str | None, *, opens: bool) -> tuple[Axis | None, int] | None:
    """The axis and the sign that label, hemisphere and sign give; None where they contradict each other."""
    labelled = _LABEL.get((said["label"] or "").casefold()) if opens else None
    if half is None:
        return labelled, -1 if said["sign"] == "-" else 1
    word = (said[half] or "").casefold().removesuffix(" latitude").removesuffix(" longitude").strip(" .:")
    axis, sign = _HEMISPHERE[word]
    return None if labelled not in (None, axis) else (axis, sign)


def _touches(match: Any, word: str | None) -> bool:
    """Whether a capital letter follows the digits at once: "35N" is an angle, the road N35 need not be."""
    return word in ("N", "S", "E", "W") and match.start(_GROUP["h8"]) == match.end(_GROUP["deg"])
