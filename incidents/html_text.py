"""The text of an HTML page: its paragraphs, with menus and other boilerplate kept apart.

A page is untrusted and may be nested or broken at will, so it is cut into tags and text by one linear pass
(google-re2), not built into a tree.
"""

import codecs
import html
import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from incidents import linear

# Every alternative that opens also ends, at the latest with the page, so that no character is read twice.
_PIECE = linear.compile(
    r"(?is)<!--.*?(?:-->|\z)"
    r"|<(?P<raw>script|style|template|noscript|svg|iframe|textarea|select|object|title)\b.*?"
    r"(?:</(?:script|style|template|noscript|svg|iframe|textarea|select|object|title)[^>]*(?:>|\z)|\z)"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9:-]*)(?:=\s*\"[^\"]*(?:\"|\z)|=\s*'[^']*(?:'|\z)|[^>])*?(?:>|\z)"
    r"|<[/!?][^>]*(?:>|\z)"
    r"|(?P<text><+|[^<]+)"
)
_LONG_NUMBER = linear.compile(r"&#[xX]?[0-9a-fA-F]{8,};?")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BROKEN_LINE = re.compile(r" ?\x0b ?")
_HEAD_BYTES = 2_048
_CHARSET = re.compile(rb"(?i)<meta[^>]{0,200}charset\s*=\s*[\"']?([a-z0-9_.:-]{1,40})")
# Python's names of the encodings that pages come in (encoding.spec.whatwg.org). Others that it knows are
# traps: "punycode" takes the square of a page's length, "utf-7" brings halves of surrogate pairs.
_CHARSETS = frozenset({
    "ascii", "big5", "big5hkscs", "cp866", "cp874", "cp932", "cp949", "euc_jp", "euc_kr", "gb18030", "gb2312",
    "gbk", "iso2022_jp", "koi8-r", "koi8-u", "mac-cyrillic", "mac-roman", "shift_jis", "utf-8",
    *(f"iso8859-{part}" for part in range(1, 17)), *(f"cp{page}" for page in range(1250, 1259)),
})  # fmt: skip

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_BOILERPLATE = frozenset({"nav", "footer", "aside", "form", "menu", "header", "head", "button"})
# A header within these is the text's own.
_CONTENT = frozenset({"article", "main"})
# A block that is mostly links, and no sentence, is a menu.
_LINKED_SHARE = 0.6
# Less than this share of a page can't be its text: the page's tags are wrong.
_LEAST_SHARE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """What a page says.

    Parameters
    ----------
    text : str
        Its paragraphs, headings and captions, a blank line between two.
    boilerplate : tuple of str
        Menus, footers, forms and asides, which are not part of the text.
    """

    text: str
    boilerplate: tuple[str, ...]


@dataclass(slots=True)
class _Block:
    is_boilerplate: bool = False
    is_content: bool = False
    pieces: list[str] = field(default_factory=list)
    linked: int = 0

    def add(self, data: str, is_open: Counter[str]) -> None:
        """Take a piece of text, the first of which tells what the block stands in."""
        if not self.pieces:
            self.is_content = any(is_open[tag] for tag in _CONTENT)
            apart = _BOILERPLATE - {"header"} if self.is_content else _BOILERPLATE
            self.is_boilerplate = any(is_open[tag] for tag in apart)
        self.pieces.append(data)
        self.linked += len(data) if is_open["a"] else 0

    def text(self) -> str:
        """The text on one line, but for line breaks asked for."""
        joined = _SPACES.sub(" ", "".join(self.pieces)).strip(" \x0b")
        return _BROKEN_LINE.sub("\n", joined)


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page's head names, or None if that is none that pages come in."""
    match = _CHARSET.search(data[:_HEAD_BYTES])
    name = match.group(1).decode("ascii") if match else ""
    with suppress(LookupError):
        return name if codecs.lookup(name).name in _CHARSETS else None
    return None


def page_text(page: str) -> PageText:
    """Extract the text of a page.

    Parameters
    ----------
    page : str
        HTML, however broken.

    Returns
    -------
    PageText

    Examples
    --------
    >>> page_text("<nav><a href=/>Home</a></nav><p>A raid hit <b>Hajin</b>.<p>Two&nbsp;died.")
    PageText(text='A raid hit Hajin.\\n\\nTwo\\xa0died.', boilerplate=('Home',))
    """
    blocks = [(block, text) for block in _blocks(page) if (text := block.text())]
    in_content = [pair for pair in blocks if pair[0].is_content]
    if _length(in_content) < _LEAST_SHARE * _length(blocks):
        in_content = blocks
    kept = [pair for pair in in_content if not (pair[0].is_boilerplate or _is_menu(*pair))]
    if _length(kept) < _LEAST_SHARE * _length(blocks):
        kept = blocks
    chosen = {id(block) for block, _ in kept}
    return PageText(
        text="\n\n".join(text for _, text in kept),
        boilerplate=tuple(text for block, text in blocks if id(block) not in chosen),
    )


def _length(blocks: list[tuple[_Block, str]]) -> int:
    return sum(len(text) for _, text in blocks)


def _is_menu(block: _Block, text: str) -> bool:
    return block.linked > _LINKED_SHARE * len(text) and not text.endswith((".", "?", "!", "”", '"'))


def _blocks(page: str) -> list[_Block]:
    """The text of a page, cut where block elements begin and end."""
    is_open: Counter[str] = Counter()
    blocks = [_Block()]
    for match in _PIECE.finditer(page.replace("\x0b", " ")):
        text, tag = match["text"], (match["tag"] or "").lower()
        if text is not None:
            blocks[-1].add(_unescaped(text), is_open)
        elif tag == "br":
            blocks[-1].add("\x0b", is_open)
        elif tag == "a":
            is_open[tag] = 0 if match["end"] else 1  # a link doesn't hold a link
        elif tag in _BLOCKS or tag in _BOILERPLATE:
            is_open[tag] = max(0, is_open[tag] + (-1 if match["end"] else 1))
            if blocks[-1].pieces:
                blocks.append(_Block())
    return blocks


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text)).replace("\x0b", " ")
