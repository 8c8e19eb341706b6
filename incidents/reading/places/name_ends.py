"""Where a name that begins at a capitalised word may end."""

from collections.abc import Sequence

from gazetteer.descriptors import LAST_WORDS, split_descriptor
from incidents.reading.text.tokens import Token

_LONGEST_NAME = 5


def name_ends(text: str, ws: Sequence[Token], at: int) -> list[int]:
    """Where a name that begins at a token can end, the longest first."""
    end, is_name = at + 1, not ws[at].stop
    ends = [end] if is_name and len(ws[at].text) > 1 else []
    last = min(at + _LONGEST_NAME, len(ws))
    while end < last and goes_on(text, ws, end):
        is_name = is_name or not ws[end].stop
        end += 1
        if is_name and _is_end(text, ws, at, end):
            ends.append(end)
    return ends[::-1]


def goes_on(text: str, ws: Sequence[Token], end: int) -> bool:
    """Whether nothing but a space or a hyphen stands between the token before `end` and that one."""
    before = ws[end - 1]
    return text[before.end : ws[end].start] in (" ", "-") and not before.text.endswith("'s")


def _is_end(text: str, ws: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name of several words can end with the token before `end`: a capital, or a word for its kind."""
    last = ws[end - 1]
    return last.capital or (
        last.low in LAST_WORDS and bool(split_descriptor(text[ws[at].start : last.end]).wanted)
    )


def run_end(text: str, ws: Sequence[Token], at: int) -> int:
    """The end of a run of capitalised words that can be one name."""
    end = at + 1
    last = min(at + _LONGEST_NAME, len(ws))
    while end < last and ws[end].capital and not ws[end].stop and goes_on(text, ws, end):
        end += 1
    return end
