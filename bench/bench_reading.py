"""Reading, measured: reports a second beside finders of names alone, growth with length, and the scores.

    python bench/bench_reading.py [--names 200000] [--largest 1000000]
    python bench/bench_reading.py --write      # also docs/reading.md

Needs the group `bench` of pyproject.toml: uv pip install --group bench. The scores need the folder of gold
that the environment variable STANDOFF_SHARED names, and are left out without it.
"""

import argparse
import gc
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import machine
import reading_rivals

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from gazetteer.world import cities_file, read_rows
from incidents.exchange.casebook import bundled_reports
from incidents.memory import forget
from incidents.model import Report
from incidents.pipeline import read_report

sys.path.append(str(Path(__file__).resolve().parents[1]))  # the examples aren't installed

from tests.examples.arabic import ARABIC
from tests.examples.english import ENGLISH

LENGTH = 3_500
REPORTS = 200
_LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
_MISS = re.compile(r"^\d{3} (\w+ (?:missed|extra|wrong)): .*$", re.MULTILINE)
INTRO = """# Reading, measured

Written by `python bench/bench_reading.py --write`. What is read, and how: `decisions/`.

"""

NOTES = """## Misses by kind

Read off by hand; the rules were made and mended with these documents at hand, so that they are no test of
unseen ones. The sentences that were written before any of them was seen stand in `tests/`.

- *Attribution*, the most: phrases that name no actor, that say nobody knows who it was, accusations that
  aren't strikes, pronouns, and "first attack", which is a claim of its own. Read beyond gold: true mentions
  in a subordinate clause, and each party of "the US, the UK and France".
- *Location* and *date*, beyond gold: background sentences about where attacks fall, and days on which
  something was said.
- *Denial*: "did not comment" is not read as a denial, nor is "believed they were striking".
- *Control*: who "uses" or is "home to" oil fields says nothing of who holds a place.
- *Toponyms*: adjectives and "UK-based" are no literal places; `standoff geoparse` gives them.
- *Distance*: a direction that only geography gives ("up the coast"), or that a later clause tells.
- *Claimants*: whether "X, 40 km north of Y, ... said Z" is the speaker's or the writer's; free indirect
  speech.
- *Arabic*: a name held only in Latin letters that no word for its kind precedes, and the first names of a
  list that only its last one shows to be places; quarters of towns; capitals that comment as governments
  ("تعليق من أنقرة"); relative clauses between a party and its deed; the town that "nearest target 40 km
  away" leaves out. Of ten batches of ten posts and items, each written after the rules and read once
  before anything was mended, .80, .79, .88, .91, .86, .96, .90, .82, .91 and .81 of what was read was
  right, and .60, .79, .70, .86, .84, .85, .86, .69, .75 and .68 of what they say was read; .92 and .80 and
  more once mended. Ten English posts: .82 and .73.
- *General news*: businesses, buildings, road numbers and local names that aren't held; seas and regions
  whose middle is a matter of taste; hamlets in lists with words of the language; surnames taken for towns.

Two batches of 15 short reports of the genre, each composed by hand after the rules and scored once before
anything was mended, gave F1 of .53 and .76 for attribution with its speaker and firmness, .91 and .91 for
denials, .63 and .81 for tolls with their speaker, .44 and .58 for incidents by day and place, .88 and 1.0 for
distances. Four further batches of ten, likewise: .64, .76, .75 and .62 for attribution, 1.0, 1.0, .57 and 1.0
for denials, .80, .73, .81 and .74 for tolls, .53, .56, .64 and .53 for incidents, .80, 1.0, .86 and .93 for
distances; mended, .78 to .92, .83 to 1.0, .71 to .88 and .62 to .86 for the first four kinds. Six batches of
five to ten reports, or sets of reports on one event, for incidents by day and place: .74, .76, .58, .69,
.60 and .80; mended, .88, .89, .86, .92, .63 and .96. Five batches of eight to ten for who said what, with a
few expectations that were put right once seen: .68, .49, .61, .70 and .71 for attribution, .86, .92, .93, .74
and 1.0 for denials, .58, .68, .79, .82 and .83 for tolls, .40 and less for control; mended, .97, .89, .94,
.92 and .73 for attribution. What was missed there, by kind:

- *Incidents*: places that nothing in the sentence shows to be one, streets and forests among them; a suburb
  that isn't held, told beside its city; two spellings of a short name that isn't held; "the same city" after
  two; a dateline's town where the story names only the country; a city where the whole strip is meant; counts
  of strikes by day.
- *Tolls*: an earlier toll that the report itself replaces; people by a noun that no list has ("a teacher
  and two of his sons"); "three of the dead were guards"; the wounded told after a part of the killed.
- *Attribution*: a party by a person or by "its fighters"; a second party told by "alongside", what somebody
  claims that another was behind, free indirect speech, "they" for a party.

Not read at all: people trapped, "12 km from A and 3 from B".
"""
# Of the environment that runs this, on the path or not.
_STANDOFF = str(Path(sys.executable).with_name("standoff"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How fast one way goes through the same reports on one core."""

    way: str
    finds: str
    per_second: float
    ready_s: float


def main() -> None:
    """Measure, print, write."""
    options = _options()
    text = "\n".join(_page(options))
    print(text)
    if options.write:
        Path(__file__).parents[1].joinpath("docs/reading.md").write_text(text)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--names", type=int, default=200_000, help="names given to the other finders")
    parser.add_argument("--largest", type=int, default=1_000_000, help="longest text, in characters")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def _page(options: argparse.Namespace) -> Iterator[str]:
    yield INTRO + "```\n" + machine.describe() + "\n```\n"
    began = time.perf_counter()
    gazetteer = Gazetteer.open(default_folder())
    texts = _texts(REPORTS)
    ready_s = time.perf_counter() - began
    gc.freeze()  # as `standoff read` does
    ours = [_ours(gazetteer, texts, ready_s, is_new=is_new) for is_new in (True, False)]
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rates = [*ours, *_others(options.names, texts)]
    yield "## Reports a second\n"
    yield f"{REPORTS} reports of {LENGTH:,} characters on one core. Standoff's index holds"
    yield f"{gazetteer.size:,} places and took {peak_mb:,.0f} MB at most;"
    yield f"the others find names only, of {options.names:,} given. The reports share their sentences, and"
    yield "what was read a short while ago is remembered: the first row forgets it before each report.\n"
    yield from _table(("way", "finds", "reports/s", "ready after s"), (_cells(rate) for rate in rates))
    yield "\n## Growth\n\nOne text, of the same sentences over and over.\n"
    yield from _table(("characters", "seconds", "characters/s"), _growth(gazetteer, options.largest))
    yield from _scores()


def _texts(count: int) -> list[str]:
    """Reports of equal length, made of the project's own ones in turn."""
    own = [report.text for report in bundled_reports()] + [e.text for e in (*ENGLISH, *ARABIC)]
    joined = "\n\n".join(islice(cycle(own), count * LENGTH // min(map(len, own)) + 1))
    return [joined[i * LENGTH : (i + 1) * LENGTH] for i in range(count)]


def _ours(gazetteer: Gazetteer, texts: Sequence[str], ready_s: float, *, is_new: bool) -> Rate:
    def read(text: str) -> object:
        if is_new:
            forget()
        return read_report(Report(id="bench", text=text), gazetteer)

    way = "Standoff, every sentence new" if is_new else "Standoff, sentences that come again"
    return Rate(way=way, finds="places, claims, events", per_second=_rate(read, texts), ready_s=ready_s)


def _others(count: int, texts: Sequence[str]) -> Iterator[Rate]:
    names = list(islice(_names(), count))
    for way, make in reading_rivals.WAYS.items():
        began = time.perf_counter()
        find = make(names)
        ready_s = time.perf_counter() - began
        yield Rate(way=way, finds="names", per_second=_rate(find, texts), ready_s=ready_s)


def _names() -> Iterator[str]:
    seen: set[str] = set()
    for row in read_rows(cities_file()):
        for name in (row["name"], *row["alternatenames"]):
            if name not in seen:
                seen.add(name)
                yield name


def _rate(call: Callable[[str], object], texts: Sequence[str]) -> float:
    call(texts[0])
    began = time.process_time()
    for text in texts:
        call(text)
    return len(texts) / (time.process_time() - began)


def _growth(gazetteer: Gazetteer, largest: int) -> Iterator[tuple[str, str, str]]:
    for length in (n for n in _LENGTHS if n <= largest):
        text = "\n\n".join(islice(cycle(_texts(50)), length // LENGTH + 1))[:length]
        began = time.process_time()
        read_report(Report(id="bench", text=text), gazetteer)
        seconds = time.process_time() - began
        yield f"{length:,}", f"{seconds:.2f}", f"{length / seconds:,.0f}"


def _cells(rate: Rate) -> tuple[str, str, str, str]:
    return rate.way, rate.finds, f"{rate.per_second:,.0f}", f"{rate.ready_s:.1f}"


def _table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |\n|{'|'.join(['---'] + ['---:'] * (len(head) - 1))}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _scores() -> Iterator[str]:
    """What the scorers of the gold say of `standoff read` and `geoparse`."""
    folder = Path(os.environ.get("STANDOFF_SHARED", ""))
    if not folder.joinpath("gold/score.py").is_file():
        return
    yield "\n## Against gold\n"
    with tempfile.TemporaryDirectory() as made:
        for title, output in _scorers(folder, Path(made)):
            yield f"### {title}\n\n```\n{output}```\n"
    yield NOTES


def _scorers(folder: Path, made: Path) -> Iterator[tuple[str, str]]:
    seeds, found = made / "seeds.jsonl", made / "dev.json"
    scorer = [sys.executable, str(folder / "gold/score.py")]
    seeds.write_text(_read(_run([*scorer, "--reports"])))
    yield (
        "Five real reports",
        _counted(_run([*scorer, str(seeds), "-v"])),
    )
    gold = [folder / "dev/gold.json", folder / "dev/synthetic.json"]
    answers = _read(reading_rivals.development_set(folder / "dev", gold)).splitlines()
    found.write_text(json.dumps({(row := json.loads(line))["id"]: row for line in answers}))
    scorer, asked = [sys.executable, str(folder / "dev/score.py")], ",".join(map(str, gold))
    yield "36 short reports of the development set", _run([*scorer, "--gold", asked, "--sys", str(found)])
    scorer = [sys.executable, str(folder / "dev/eval_geoparse.py"), "--stream", "--corpora", "geowebnews"]
    yield (
        "GeoWebNews, 200 articles of general news",
        _run([*scorer, "--cmd", f"{_STANDOFF} geoparse --jsonl -"]),
    )


def _counted(output: str) -> str:
    """A scorer's table with its misses counted by kind: the reports' own words are not ours to print."""
    kinds = Counter(m.group(1) for m in _MISS.finditer(output))
    table = "".join(f"{line}\n" for line in output.splitlines() if not _MISS.match(line))
    return table + "".join(f"{kind}: {count}\n" for kind, count in sorted(kinds.items()))


def _read(lines: str) -> str:
    return _run([_STANDOFF, "read", "--jsonl", "-"], lines)


def _run(command: list[str], text: str = "") -> str:
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
