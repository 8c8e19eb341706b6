"""Quotes round a name."""

from web.places.held import _quote

REPORT = {"id": "r", "publisher": "", "published": None}


def quote(text: str, name: str) -> tuple[str, str, str]:
    start = text.index(name)
    found = _quote(REPORT | {"text": text}, {"start": start, "end": start + len(name)})
    assert found["publisher"] == "r"
    return found["before"], found["name"], found["after"]


def test_a_short_text_is_quoted_whole() -> None:
    assert quote("A strike hit Hajin.", "Hajin") == ("A strike hit ", "Hajin", ".")


def test_a_long_text_is_cut_between_words() -> None:
    before, name, after = quote("one " * 60 + "Hajin" + " two" * 60, "Hajin")
    assert before.startswith("…one ") and before.endswith("one ") and name == "Hajin"
    assert after.startswith(" two") and after.endswith("two…") and len(after) <= 121
