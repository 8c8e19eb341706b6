"""HTML pages to text: paragraphs in, menus out, whatever the page does."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.errors import ReportError
from incidents.html_text import declared_charset, page_text
from incidents.report import read_page
from tests.work import calls

PAGES = [
    ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    ("<p>One.<p>Two.", "One.\n\nTwo."),
    ("<div>A raid hit <a href='/x'>Hajin</a> on\n  Sunday.</div>", "A raid hit Hajin on Sunday."),
    ("<h1>Raid on Hajin</h1><p>It was at dawn.</p>", "Raid on Hajin\n\nIt was at dawn."),
    ("Line<br>break", "Line\nbreak"),
    ("<p>5 &lt; 7 &amp; R&eacute;gis &#8212; &#x41;</p>", "5 < 7 & Régis — A"),
    ("<p>Kept.</p><script>if (a < b) { x('<p>no</p>') }</script><p>Too.</p>", "Kept.\n\nToo."),
    ("<style>p { color: red }</style><p>Kept.</p>", "Kept."),
    ("<!-- <p>hidden</p> --><p>Kept.</p>", "Kept."),
    ("<p title='a > b'>Kept.</p>", "Kept."),
    ("<p>Seen<!-- never closed <p>hidden", "Seen"),
    (
        "<figure><img src=x><figcaption>Smoke over Hajin.</figcaption></figure><p>Text.</p>",
        "Smoke over Hajin.\n\nText.",
    ),
    ("<p>2 < 3 and <3 hearts</p>", "2 < 3 and <3 hearts"),
    ("<table><tr><td>Hajin<td>4 killed</table>", "Hajin\n\n4 killed"),
    ("", ""),
    ("no tags at all", "no tags at all"),
]


@pytest.mark.parametrize(("page", "text"), PAGES)
def test_text(page: str, text: str) -> None:
    assert page_text(page).text == text


def test_menus_and_footers_are_kept_apart() -> None:
    story = "<p>" + "A raid hit a market in Hajin at dawn, witnesses said. " * 4 + "</p>"
    menu = "<header>Daily News</header><nav><ul><li><a>Sport</a><li><a>World</a></ul></nav>"
    page = f"{menu}{story}<footer>All rights</footer>"
    found = page_text(page)
    assert found.text.startswith("A raid hit")
    assert found.text.endswith("said.")
    assert found.boilerplate == ("Daily News", "Sport", "World", "All rights")


def test_an_article_comes_before_what_surrounds_it() -> None:
    article = "<article><header><h1>Raid</h1></header><p>It hit Hajin.</p></article>"
    page = f"<div>Most read today</div>{article}<div>Share</div>"
    found = page_text(page)
    assert found.text == "Raid\n\nIt hit Hajin."
    assert found.boilerplate == ("Most read today", "Share")


def test_lists_of_links_are_menus_but_linked_sentences_are_not() -> None:
    menu = "<div><a>Syria</a> <a>Iraq</a></div>"
    page = f"<p>A raid hit Hajin at dawn, and four died.</p>{menu}<p><a>It was denied.</a></p>"
    assert page_text(page).text == "A raid hit Hajin at dawn, and four died.\n\nIt was denied."


def test_a_page_whose_tags_are_wrong_is_read_whole() -> None:
    assert page_text("<header><p>" + "It hit Hajin. " * 9).text.startswith("It hit Hajin.")


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<!--",
        "<",
        "<a x='",
        '<a x="',
        "</",
        "<script>",
        "<![",
        "&",
        "&#1",
        "<nav>",
        "<p>a<b>",
        "\x0b",
    ],
)
def test_a_hostile_page_costs_what_its_length_does(piece: str) -> None:
    """A quadratic reader needs minutes for this."""
    found = page_text(piece * (1_000_000 // len(piece)))
    assert len(found.text) <= 1_000_000


BOMBS = {
    "nested": "<div>",
    "nested and closed otherwise": "<nav><p></div>",
    "boilerplate in content": "<article><header><aside>a",
    "links": "<a href=x>a",
    "attributes": "<p x='\"' y=\"'\">a",
    "comments": "<!-- -- >a",
    "raw text": "<script>a</style>",
    "character references": "&amp;#x41;&#0;",
    "NULs": "<p\0>\0a",
    "line breaks": "a<br>\x0b",
    "other directions": "<bdo dir=rtl>عياش\u202ea",
}


@pytest.mark.parametrize("unit", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_costs_what_its_length_does(unit: str) -> None:
    assert calls(lambda: page_text(unit * 800)) < 4.5 * calls(lambda: page_text(unit * 200))


def test_a_page_that_is_not_utf8_is_refused_at_its_first_such_byte() -> None:
    with pytest.raises(ReportError, match=r"not UTF-8 at byte 10 \(0xff\)"):
        read_page(b"<p>A raid \xff" + b"\xff" * 10_000, "a")


def test_a_huge_character_number_is_one_character() -> None:
    assert page_text("&#" + "9" * 5_000 + ";x").text == "\ufffdx"


PIECES = [
    "<",
    ">",
    "/",
    "!",
    "-",
    "=",
    "'",
    '"',
    "&",
    ";",
    "#",
    "a",
    "p",
    " ",
    "\n",
    "\x0b",
    "div",
    "nav",
    "script",
    "x41",
]


@given(st.lists(st.sampled_from(PIECES), max_size=200).map("".join))
def test_any_text_is_read(page: str) -> None:
    found = page_text(page)
    assert "\x0b" not in found.text
    assert page_text(page) == found


def test_the_charset_of_the_head_is_used() -> None:
    page = "<html><head><meta charset='windows-1252'></head><p>Régis fled.</p></html>".encode("cp1252")
    assert declared_charset(page) == "windows-1252"
    assert read_page(page, "a").endswith("Régis fled.")


def test_an_unknown_charset_is_utf8() -> None:
    page = "<html><meta charset='klingon-8'><p>Régis fled.</p></html>".encode()
    assert read_page(page, "a") == "Régis fled."


@pytest.mark.parametrize("name", ["punycode", "utf-7", "unicode_escape", "idna", "hex", "utf-16"])
def test_what_only_python_calls_an_encoding_is_none(name: str) -> None:
    """Punycode takes the square of a page's length, utf-7 brings halves of surrogate pairs."""
    page = f"<html><meta charset={name}><p>+2AA- \\ud800 a-bc</p></html>".encode()
    assert declared_charset(page) is None
    assert read_page(page, "a") == "+2AA- \\ud800 a-bc"


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(ReportError, match="a: the report is empty"):
        read_page(b"<html><script>x</script></html>", "a")


def test_the_examples_of_the_sources_are_utf8(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<html><p>غارة على هجين</p></html>", encoding="utf-8")
    assert read_page(file.read_bytes(), "a") == "غارة على هجين"
