"""Hashtags as words, and the way back to where they stand."""

from datetime import date

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import Span
from incidents.reading.text.marks import unmarked
from tests.incidents.reading.tables import read


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Raid on #DeirEzzor", "Raid on Deir Ezzor"),
        ("#Idlib #Syria: two dead", "Idlib, Syria: two dead"),
        ("#US-led raid", "US-led raid"),
        ("#USStrikes in #aleppo2016", "US Strikes in Aleppo 2016"),
        ("قصف #دير_الزور", "قصف دير الزور"),
        ("#عاجل #حلب", "عاجل, حلب"),
        ("#__ #1 C# a#b http://x/#top &#x27;", "#__ #1 C# a#b http://x/#top &#x27;"),
        ("@SyriaWatch said", "@SyriaWatch said"),
    ],
)
def test_hashtags_are_read_as_words(written: str, said: str) -> None:
    assert unmarked(written).text == said


@pytest.mark.parametrize(
    ("written", "word", "there"),
    [
        ("Raid on #DeirEzzor today", "Deir Ezzor", "DeirEzzor"),
        ("Raid on #DeirEzzor today", "today", "today"),
        ("#Idlib #Syria", "Syria", "Syria"),
        ("قصف #دير_الزور الان", "دير الزور", "دير_الزور"),
    ],
)
def test_a_word_of_a_hashtag_is_found_where_it_stands(written: str, word: str, there: str) -> None:
    found = unmarked(written)
    start = found.text.index(word)
    span = found.span(Span(start=start, end=start + len(word)))
    assert written[span.start : span.end] == there


def test_places_of_a_post_are_quoted_as_written(world: Gazetteer) -> None:
    text = "Russian jets hit a market in #MaaratMisrin, #Idlib. 3 killed, says @IdlibWatch"
    reading = read(text, world, date(2020, 3, 5))
    assert [text[p.span.start : p.span.end] for p in reading.places] == ["MaaratMisrin", "Idlib"]


def test_a_crowd_of_hashtags_is_read_in_linear_time() -> None:
    assert len(unmarked("#Aa " * 50_000).text) < 250_000
