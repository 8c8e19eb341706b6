"""Any text at all: no step fails, and every span points into the text."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.lookup import Gazetteer
from incidents.errors import ReportError
from incidents.model import Report, Span
from incidents.pipeline import read_report, relate
from incidents.reading.blame.actors import find_actors
from incidents.reading.blame.deeds import find_deeds
from incidents.reading.blame.denials import find_denials
from incidents.reading.casualties.tolls import find_tolls
from incidents.reading.measures.distances import find_distances
from incidents.reading.measures.vicinity import find_vicinities
from incidents.reading.places.mentions import find_toponyms
from incidents.reading.speech.speakers import Speakers
from incidents.reading.text.marks import unmarked
from incidents.reading.text.sentences import plain, sentences
from incidents.reading.times.dates import find_dates

PUBLISHED = date(2018, 4, 18)

# What the genre is made of, and what breaks it.
_WORDS = """
The army|the ministry|he|it|Col. Omar Haddad|a spokeswoman for NATO|Russian|coalition|US-led coalition|Taliban
said|told|denied|blamed|according to|added that|rejected|did not|struck|bombed|shelled|killed|wounding|injured
air strike|raid|another strike|camp|the base|near|in|at|of|from|within|no|none|at least|less than|about|nearly
between|and|or|to|35 miles|55 km|7 nautical miles|a few kilometres|half a mile|12|1,250|2.5|dozens|twenty-one
a hundred|north|south-east of|WNW|by road|Raqqa|Deir ez-Zor|Deir ez-Zor province|Mosul|Aleppo|Qastalun|Sana'a
on Monday|yesterday|3 March 2017|2017-02-30|in June|last night|civilians|soldiers|people|dead
قال|قصفت|مقتل|خمسة|٤٠|كيلومتراً|كم|شمال|شرق|من|دير الزور|الرقة|في|مدينة|يوم الأحد|نفى
“|”|"|'|’|«|»|(|)|,|.|;|:|-|–|!|؟|،|😀|²|½|٫|٬|ﷺ
"""
PIECES = [
    *_WORDS.strip().replace("\n", "|").split("|"),
    "\n",
    "\n\n",
    "\u00a0",
    "\u200f",
    "\u0301",
    "\x00",
    "\U0001d7d7",
]

anything = st.text(max_size=400)
genre = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map(" ".join)
glued = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join)
texts = genre | glued | anything


def inside(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


@settings(max_examples=200)
@given(texts)
def test_every_finder_takes_any_text(text: str) -> None:
    text = plain(text)
    for finder in (find_actors, find_deeds, find_distances, find_tolls, find_vicinities):
        assert all(inside(found.span, text) for found in finder(text))
    assert all(inside(span, text) for span in find_denials(text))
    for anchor, year in ((PUBLISHED, None), (None, 2017), (None, None)):
        assert all(inside(found.span, text) for found in find_dates(text, anchor, year))


@settings(max_examples=150)
@given(texts)
def test_every_span_of_a_reading_points_into_the_text(world: Gazetteer, text: str) -> None:
    try:
        reading = read_report(Report(id="r", text=text, published=PUBLISHED), world)
    except ReportError:
        return
    for claim in reading.claims:
        assert inside(claim.span, text)
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert claim.event is None or any(e.number == claim.event for e in reading.events)
    for mention in reading.places:
        assert inside(mention.span, text)
        named = unmarked(text[mention.span.start : mention.span.end]).text
        assert plain(named) == plain(unmarked(mention.name).text)
    assert all(inside(event.span, text) for event in reading.events)
    assert [e.number for e in reading.events] == list(range(len(reading.events)))


@settings(max_examples=60)
@given(genre, genre)
def test_any_readings_can_be_related(world: Gazetteer, one: str, other: str) -> None:
    readings = []
    for report_id, text in (("a", one), ("b", other)):
        try:
            readings.append(read_report(Report(id=report_id, text=text, published=PUBLISHED), world))
        except ReportError:
            continue
    casebook = relate(readings)
    assert all(f.reason for f in casebook.findings)
    assert len({f.id for f in casebook.findings}) == len(casebook.findings)
    told = [event for i in casebook.incidents for event in i.events]
    assert sorted(told) == sorted((r.report.id, e.number) for r in readings for e in r.events)


@settings(max_examples=100)
@given(texts)
def test_toponyms_and_speakers_take_any_text(world: Gazetteer, text: str) -> None:
    parts = sentences(plain(text))
    for toponym in find_toponyms(parts, world):
        assert inside(toponym.span, text)
    speakers = Speakers(parts)
    for part in parts:
        who = speakers.at(part.number, Span(start=0, end=len(part.text)))
        assert who is None or who.strip()


@pytest.mark.parametrize(
    "published",
    [
        None,
        date(2000, 2, 29),
        date.min,
        date.max,
    ],
)
def test_the_ends_of_the_calendar(world: Gazetteer, published: date | None) -> None:
    for words in ("yesterday", "on 29 February", "on Monday", "in December", "on 31 December", "3 May 0001"):
        reading = read_report(Report(id="r", text=f"Jets bombed Raqqa {words}.", published=published), world)
        assert len(reading.events) == 1
