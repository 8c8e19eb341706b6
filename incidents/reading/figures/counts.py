"""How many things there are, in words: "at least 20", "four to six", "dozens of"."""

from incidents import linear
from incidents.reading.figures.numbers import EXACT_NUMBER, VAGUE_NUMBER, parse_number

_FROM_BELOW = ("at least", "more than", "over", "no fewer than", "not less than", "أكثر من", "ما لا يقل عن")
_FROM_ABOVE = ("up to", "at most", "as many as", "fewer than")
_ROUGHLY = (
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "approximately",
    "an estimated",
    "between",
    "نحو",
    "حوالي",
)
_BOUND = "|".join((*_FROM_BELOW, *_FROM_ABOVE, *_ROUGHLY))

# RE2 pattern of a count, without groups.
COUNT = (
    rf"(?:(?:{_BOUND}) )?(?:(?:a single|another|{VAGUE_NUMBER}|{EXACT_NUMBER})"
    rf"(?:(?: (?:to|or|and) |-|–)(?:{EXACT_NUMBER}|more))?)(?: of(?: the| its| their)?| other| more)?"
)
_PARTS = linear.compile(
    rf"(?i)^(?:(?P<bound>{_BOUND}) )?(?P<n>a single|another|{VAGUE_NUMBER}|{EXACT_NUMBER})"
    rf"(?:(?: (?:to|or|and) |-|–)(?P<to>{EXACT_NUMBER}|more))?"
)
_ONE = frozenset({"a single", "another"})
_MOST = 1_000_000


def parse_count(text: str) -> tuple[int | None, int | None]:
    """Least and greatest of a text that `COUNT` matched; None above is open, None twice no count of things.

    Examples
    --------
    >>> [parse_count(t) for t in ("a", "at least 20", "four to six", "dozens of", "up to ten")]
    [(1, 1), (20, None), (4, 6), (24, None), (0, 10)]
    """
    parts = _PARTS.search(text)
    if parts is None:
        return None, None
    said = parts["n"].casefold()
    number = parse_number("one" if said in _ONE else said)
    low, high = number.low, number.high
    if parts["to"]:
        high = None if parts["to"].casefold() == "more" else parse_number(parts["to"]).high
    bound = (parts["bound"] or "").casefold()
    if bound in _FROM_BELOW:
        high = None
    elif bound in _FROM_ABOVE:
        low = 0
    if low != int(low) or low > _MOST or (high is not None and (high < low or high > _MOST)):
        return None, None
    return int(low), None if high is None else int(high)
