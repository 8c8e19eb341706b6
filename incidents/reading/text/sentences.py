"""A report's text cut into sentences and quotations, with the spans of the raw text kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.plain import plain_by
from incidents import linear
from incidents.model import Span

# Words whose full stop doesn't end a sentence.
_ABBREVIATIONS = frozenset(
    (
        "mr mrs ms dr prof gen lt col maj capt sgt cpl brig adm sen rep gov st no vs etc approx est "
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun "
        "u.s u.k u.n e.g i.e km a.m p.m"
    ).split()
)
_BREAK = linear.compile(r"[.!?؟]+[\"'”’»)\]]*(?:\s+|$)|\n[ \t]*\n\s*|\n")
# What holds none of these is no sentence: a row of dots, a rule.
_SAYS = linear.compile(r"[\pL\pN_“\"«”»]")
_LAST_WORD = linear.compile(r"([\w.]+)$")
_LINE_CONTINUED = linear.compile(r"\n[a-z]")
_SHORTEST_LINE, _LONGEST_LINE, _FEWEST_WRAPPED = 30, 120, 2
_LINE_ENDS = frozenset('.!?:;”"»)…') | {""}
_CONTINUING = frozenset("abcdefghijklmnopqrstuvwxyz,;)]")
QUOTATION_MARKS = ("“", '"', "«")
_MARK = linear.compile('[“”"«»]')
_OPENING, _CLOSING = '“"«', '”"»'

# Characters that patterns needn't tell apart, one for one, so that every offset stays.
_PLAIN = (
    dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
        " ",
    )
    | dict.fromkeys("’ʼ`´", "'")
    | dict.fromkeys("‐‑‒−", "-")
)

# A sentence longer than this is cut: no speaker's clause is, and a hostile text mustn't make one step long.
MAX_SENTENCE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its number, its span, its text on one line with plain characters, and its paragraph's number."""

    number: int
    span: Span
    text: str
    paragraph: int

    def at(self, start: int, end: int) -> Span:
        """The span in the report of a part of the sentence."""
        return Span(start=self.span.start + start, end=self.span.start + end)


def plain(text: str) -> str:
    """The text with every odd space, apostrophe and hyphen made plain, code point for code point.

    Examples
    --------
    >>> plain("55\\u00a0km, it’s")
    "55 km, it's"
    """
    return plain_by(text, _PLAIN)


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order; headlines and captions without a full stop count as sentences.

    Examples
    --------
    >>> [s.text for s in sentences("Col. Smith spoke on Dec. 6. “We struck.”\\n\\nHe left.")]
    ['Col. Smith spoke on Dec. 6.', '“We struck.”', 'He left.']
    """
    found: list[Sentence] = []
    start, paragraph, width = 0, 0, _wrap_width(text)
    for match in _BREAK.finditer(text):
        blank = match.group().startswith("\n")
        if _joins(text, start, match.start(), match.end(), blank=blank, width=width):
            continue
        start = _append(found, text, start, match.end(), paragraph)
        paragraph += "\n" in match.group()
    _append(found, text, start, len(text), paragraph)
    return found


def quoted_parts(parts: Sequence[Sentence]) -> list[list[Span]]:
    """For every sentence its quoted parts, spans within it, with quotations carried over sentences of a paragraph."""
    rows: list[list[Span]] = []
    is_open, paragraph = False, -1
    for part in parts:
        is_open = is_open and (part.paragraph == paragraph)
        paragraph = part.paragraph
        row, start = [], 0 if is_open else None
        for i, char in enumerate(part.text) if _MARK.search(part.text) else ():
            if start is None and char in _OPENING:
                start = i
            elif start is not None and char in _CLOSING and i > start:
                row.append(Span(start=start, end=i + 1))
                start = None
        if start is not None:
            row.append(Span(start=start, end=len(part.text)))
        is_open = start is not None
        rows.append(row)
    return rows


def _joins(text: str, start: int, stop: int, after: int, *, blank: bool, width: int) -> bool:
    """Whether what looks like a break is none: an abbreviation, an initial, or a line broken in mid-sentence."""
    following = text[after : after + 1]
    if blank:
        if after - start >= MAX_SENTENCE:
            return False
        if "\n" not in text[stop + 1 : after] and _is_wrapped(text, stop, following, width):
            return True
        before = text[start:stop].rstrip()
        open_quote = before.count("“") > before.count("”")
        return open_quote and following in _CONTINUING
    if text[stop : stop + 1] != ".":
        return following in _CONTINUING
    word = _LAST_WORD.search(text[max(start, stop - 20) : stop])
    if word and "\n" not in text[stop:after]:
        last = word.group(1).casefold()
        if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and word.group(1).isupper()):
            return True
    return following in _CONTINUING and "\n" not in text[stop:after]


def _wrap_width(text: str) -> int:
    """The length of the lines of a hard-wrapped text, whose lines break before words in lower case; else 0."""
    ends = [match.start() for match in _LINE_CONTINUED.finditer(text)]
    lengths = [end - text.rfind("\n", max(0, end - MAX_SENTENCE), end) - 1 for end in ends]
    wrapped = [n for n in lengths if _SHORTEST_LINE <= n <= _LONGEST_LINE]
    return max(wrapped) if len(wrapped) >= _FEWEST_WRAPPED else 0


def _is_wrapped(text: str, stop: int, following: str, width: int) -> bool:
    """Whether a line that ends at `stop` goes on in the next: with a small letter, or as long as a wrapped line."""
    if following in _CONTINUING:
        return True
    line = stop - (text.rfind("\n", max(0, stop - MAX_SENTENCE), stop) + 1)
    return 0 < 0.8 * width <= line and text[stop - 1 : stop] not in _LINE_ENDS


def _append(found: list[Sentence], text: str, start: int, end: int, paragraph: int) -> int:
    for piece in range(start, end, MAX_SENTENCE):
        stop = min(piece + MAX_SENTENCE, end)
        raw = text[piece:stop]
        body = raw.strip()
        if _SAYS.search(body):
            first = piece + len(raw) - len(raw.lstrip())
            span = Span(start=first, end=first + len(body))
            found.append(
                Sentence(
                    number=len(found),
                    span=span,
                    text=body.replace("\r", " ").replace("\n", " "),
                    paragraph=paragraph,
                )
            )
    return end
