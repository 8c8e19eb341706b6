"""Numbers of people as data sets write them: "3", "3-5", "at least 3", "٣"."""

from functools import lru_cache

from incidents import linear
from incidents.exchange.imports.errors import RowError

Count = tuple[int | None, int | None]
UNSAID: Count = (None, None)

# More people than live on Earth are a slip of the pen.
_MOST = 10_000_000_000
_LONGEST = 60
_NUMBER = r"[0-9]{1,11}(?:\.0+)?"
_RANGE = linear.compile(
    rf"(?:(?P<low>{_NUMBER})(?: ?[-–—] ?| to | الى )(?P<high>{_NUMBER}))"
    rf"|(?:at least|minimum|min|>=|≥|على الاقل) ?(?P<least>{_NUMBER})|(?P<plus>{_NUMBER}) ?\+"
    rf"|(?:more than|over|>) ?(?P<over>{_NUMBER})|(?:up to|at most|<=|≤) ?(?P<most>{_NUMBER})"
    rf"|(?P<one>{_NUMBER})"
)
_THOUSANDS = linear.compile(r"[0-9]{1,3}(?:[,٬  ' ][0-9]{3})+(?:\.0+)?")
_UNSAID = frozenset(("", "-", "–", "n/a", "na", "null", "none", "unknown", "nan", "?", "غير معروف"))
_SPELLED = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹إأ", "01234567890123456789اا", "~")


@lru_cache(maxsize=1 << 14)
def count_of(text: str) -> Count:
    """The least and the greatest number that a text means; None is not said, or open above.

    Raises
    ------
    RowError
        If it is no number of people.

    Examples
    --------
    >>> count_of("3"), count_of("3-5"), count_of("5+"), count_of("1,200"), count_of("")
    ((3, 3), (3, 5), (5, None), (1200, 1200), (None, None))
    """
    said = text.strip().casefold().translate(_SPELLED)
    if said in _UNSAID:
        return UNSAID
    if len(said) <= _LONGEST:
        if _THOUSANDS.fullmatch(said):
            said = "".join(c for c in said if c.isascii() and (c.isdigit() or c == "."))
        if match := _RANGE.fullmatch(said):
            return _ordered(*_ends(match), repr(text[:40]))
    raise RowError(f"{text[:40]!r} is no number of people; expected a whole number or a range such as 3-5")


def _ends(match: linear.Match) -> Count:
    said = {name: int(float(value)) for name, value in match.groupdict().items() if value}
    if "low" in said:
        return said["low"], said["high"]
    if "over" in said:
        return said["over"] + 1, None
    if "most" in said:
        return 0, said["most"]
    least = next(iter(said.values()))
    return least, least if "one" in said else None


@lru_cache(maxsize=1 << 14)
def toll_of(one: str, least: str, greatest: str) -> Count:
    """A toll from a column of numbers, or from two with its ends, which count where either says anything.

    Raises
    ------
    RowError
        If one is no number of people, or the least is above the greatest.

    Examples
    --------
    >>> toll_of("", "3", "5"), toll_of("4", "", "")
    ((3, 5), (4, 4))
    """
    low, high = count_of(least), count_of(greatest)
    if low == high == UNSAID:
        return count_of(one)
    return _ordered(low[0], high[1], f"a toll of {least[:40]!r} to {greatest[:40]!r}")


def _ordered(least: int | None, greatest: int | None, said: str) -> Count:
    if least is not None and greatest is not None and least > greatest:
        raise RowError(
            f"{said} is at least {least:,} and at most {greatest:,}: the ends are the wrong way round"
        )
    if max(least or 0, greatest or 0) > _MOST:
        raise RowError(f"{said} is more people than live on Earth")
    return least, greatest
