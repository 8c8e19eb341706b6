"""Feed the readers of hostile input with bytes that grow towards new code, for some seconds (atheris).

    python bench/fuzz_reading.py report --seconds 300 --finds FOLDER

A find is a file in FOLDER: an exception other than the refusals that callers are told of, a broken promise,
or an input that takes ten seconds. `python bench/fuzz_reading.py report FILE` runs one again. What reached
new code is kept in FOLDER/corpus, so that a second run goes on where the first ended. atheris is no part of
what `make test` installs: `.venv/bin/uv pip install --python .venv/bin/python --group fuzz`.
See https://github.com/google/atheris.
"""

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["incidents", "gazetteer"], enable_loader_override=False):
    from gazetteer.coordinates.find import find_coordinates
    from gazetteer.errors import GazetteerError
    from gazetteer.folder import default_folder
    from gazetteer.geocode import geocode
    from gazetteer.lookup import Gazetteer
    from gazetteer.matching import likeness
    from gazetteer.names import fold
    from gazetteer.skeleton import skeleton
    from incidents.errors import IncidentsError
    from incidents.exchange.received import given_id, published_on, report_of
    from incidents.exchange.records import reading_json
    from incidents.html_text import page_text
    from incidents.model import Report
    from incidents.pipeline import read_report, relate
    from incidents.reading.geoparsing.geoparse import geoparse
    from incidents.reading.measures.distances import find_distances
    from incidents.reading.text.sentences import plain
    from incidents.reading.times.dates import find_dates
    from incidents.report import decode, read_page, slug

PUBLISHED = date(2018, 4, 18)
WORDS = """
said|told|denied|according to|struck|air strike|killed|wounded|at least|within|no|none|near|35 miles|55 km
north of|between|dozens|twenty-one|civilians|on Monday|yesterday|3 March 2017|in June|Raqqa|Deir ez-Zor
Paris, Texas|U.S.|Fayette County|Moscow|35.41N 40.02E|35°20′|37SEV|قصفت|مقتل|٤٠|كم|دير الزور|الرقة|“|”|«|²|½
\u200f|\u0301|\x00|\xad|<p>|<!--|<script>|</|<a href='|&#x41;|<meta charset=|windows-1252|utf-16
{"text":"|"published":|"id":|"url":|\\ud800
"""
Target = Callable[[bytes], object]


def text_of(data: bytes) -> str:
    """Any text at all: what isn't UTF-8 becomes lone surrogates, which JSON brings too."""
    return data.decode("utf-8", "surrogateescape")


def pages(data: bytes) -> None:
    """Bytes to text, plain and HTML."""
    for reader in (decode, read_page):
        with suppress(IncidentsError):
            slug(reader(data, "it"))
    text = data.decode("utf-8", "replace")
    assert len(page_text(text).text) <= 2 * len(text)


def report(data: bytes) -> None:
    """A whole report: every claim quotes the text, and all of it can be written out."""
    text = text_of(data)
    with suppress(IncidentsError):
        reading = read_report(Report(id="r", text=text, published=PUBLISHED), world())
        assert all(text[c.span.start : c.span.end] == c.quote for c in reading.claims)
        casebook = relate([reading])
        json.dumps(reading_json(reading, casebook.incidents, casebook.findings), allow_nan=False)


def toponyms(data: bytes) -> None:
    """General geoparsing: every toponym is where it says."""
    text = data.decode("utf-8", "replace")
    assert all(text[t.span.start : t.span.end] == t.name for t in geoparse(text, world()))


def measures(data: bytes) -> None:
    """Distances, dates and coordinates."""
    text = plain(data.decode("utf-8", "replace"))
    for found in (*find_distances(text), *find_dates(text, PUBLISHED, None), *find_dates(text, None, 2017)):
        assert 0 <= found.span.start < found.span.end <= len(text)
    assert all(0 <= c.start < c.end <= len(text) for c in find_coordinates(text))


def records(data: bytes) -> None:
    """A line of JSON that a client sends."""
    with suppress(ValueError, RecursionError):
        record = json.loads(data)
        given_id(record)
        with suppress(IncidentsError):
            report_of(record, unnamed="r")
        with suppress(IncidentsError):
            published_on(text_of(data))


def names(data: bytes) -> None:
    """Names as keys, and as questions."""
    name = text_of(data)
    assert fold(fold(name)) == fold(name)
    skeleton(name)
    assert 0 <= likeness(name, name[::-1]) <= 1
    with suppress(GazetteerError):
        assert geocode(world(), name).reason


TARGETS: dict[str, Target] = {f.__name__: f for f in (pages, report, toponyms, measures, records, names)}
_WORLD: list[Gazetteer] = []


def world() -> Gazetteer:
    """The gazetteer that users have, opened once."""
    if not _WORLD:
        _WORLD.append(Gazetteer.open(default_folder()))
    return _WORLD[0]


def main() -> None:
    """Run one target for some seconds, or once on a find."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("find", nargs="?", type=Path, help="a file to run once")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--longest", type=int, default=2_000, help="bytes")
    parser.add_argument("--finds", type=Path, default=Path("fuzz-finds"))
    given = parser.parse_args()
    target = TARGETS[given.target]
    if given.find:
        target(given.find.read_bytes())
        return
    corpus = given.finds / "corpus" / given.target
    corpus.mkdir(parents=True, exist_ok=True)
    words = given.finds / "words.dict"
    words.write_text("".join(f'"{_escaped(w)}"\n' for w in WORDS.strip().replace("\n", "|").split("|")))
    flags = [f"-max_total_time={given.seconds}", f"-max_len={given.longest}", "-timeout=10", "-len_control=0"]
    places = [f"-dict={words}", f"-artifact_prefix={given.finds}/{given.target}-", str(corpus)]
    world()
    atheris.Setup([sys.argv[0], *flags, *places], target)
    atheris.Fuzz()


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main()
