"""From reports to findings: one story in our own words, and the real reports where they are at hand."""

import importlib.util
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.errors import ReportError
from incidents.exchange.records import finding_json, reading_json
from incidents.model import Casebook, Claim, ClaimKind, Finding, Report, ReportReading, Verdict
from incidents.pipeline import read_report, relate
from tests.examples.arabic import ARABIC
from tests.examples.december import ENVOY, MILITARY, MINISTRY, MONITOR, MONITOR_OF_EITHER, STORY
from tests.examples.english import ENGLISH


@pytest.fixture(scope="module")
def world() -> Iterator[Gazetteer]:
    gazetteer = Gazetteer.open(default_folder())
    yield gazetteer
    gazetteer.close()


@pytest.fixture(scope="module")
def story(world: Gazetteer) -> tuple[ReportReading, ...]:
    return _read(STORY, world)


def _read(reports: Sequence[Report], world: Gazetteer) -> tuple[ReportReading, ...]:
    return tuple(read_report(r, world) for r in reports)


def _told(finding: Finding) -> tuple[object, ...]:
    """A finding without its number, for comparing sets of them."""
    return (finding.claim.report, finding.claim.quote, _against(finding), finding.relation, finding.verdict)


def _against(finding: Finding) -> tuple[str, str]:
    other = finding.against
    return (other.report, other.quote) if isinstance(other, Claim) else ("", other.name)


def _on_distances(casebook: Casebook) -> list[Finding]:
    return [f for f in casebook.findings if f.claim.kind is ClaimKind.DISTANCE]


def _of(casebook: Casebook, verdict: Verdict) -> list[Finding]:
    return [f for f in _on_distances(casebook) if f.verdict is verdict]


def test_the_strike_in_the_city_contradicts_the_envoy(story: tuple[ReportReading, ...]) -> None:
    (found,) = _of(relate(story), Verdict.CONTRADICTED)
    assert found.robust
    assert found.claim.report == "envoy"
    assert found.claim.quote == "within 55 km of the Saeqa camp"
    assert _against(found)[0] == "monitor"
    assert found.measured is not None
    assert found.claimed is not None
    assert found.measured.min_m == pytest.approx(2_300, abs=100)
    assert found.measured.max_m == pytest.approx(18_300, abs=100)
    assert found.margin_m == pytest.approx(found.claimed.min_m - found.measured.max_m, abs=1)
    assert "55 km" in found.reason


def test_one_distance_in_two_units_is_no_contradiction(story: tuple[ReportReading, ...]) -> None:
    (found,) = [f for f in _of(relate(story), Verdict.BORDERLINE) if _against(f)[0] == "military"]
    assert not found.robust
    assert found.claim.quote == "within 55 km of the Saeqa camp"
    assert found.margin_m == pytest.approx(1_327, abs=1)


def test_a_report_of_the_city_alone_contradicts_too(world: Gazetteer) -> None:
    casebook = relate(_read((MINISTRY, ENVOY, MONITOR), world))
    assert [_against(f)[0] for f in _of(casebook, Verdict.CONTRADICTED)] == ["monitor"]


def test_the_disputed_strike_never_contradicts_the_claim_that_denies_it(world: Gazetteer) -> None:
    casebook = relate(_read((MINISTRY, ENVOY), world))
    assert [f.verdict for f in _on_distances(casebook)] == [Verdict.NOT_CHECKABLE]
    assert len(casebook.incidents) == 1


def test_a_bare_name_of_city_or_province_never_contradicts(world: Gazetteer) -> None:
    casebook = relate(_read((MINISTRY, ENVOY, MONITOR_OF_EITHER, MILITARY), world))
    assert not _of(casebook, Verdict.CONTRADICTED)
    against = [f for f in casebook.findings if _against(f)[0] == "monitor"]
    assert [f.verdict for f in against] == [Verdict.BORDERLINE]


def test_strikes_of_others_or_of_other_days_contradict_nothing(world: Gazetteer) -> None:
    (both,) = [r for r in STORY if r.id == "monitor"]
    others = replace(both, text=both.text.replace("coalition", "Russian"))
    later = replace(both, text=both.text.replace("warplanes on Sunday", "warplanes on Monday"))
    for report in (others, later):
        assert report.text != both.text
        casebook = relate(_read((MINISTRY, ENVOY, report), world))
        assert not _of(casebook, Verdict.CONTRADICTED)


def test_the_order_of_reports_does_not_matter(story: tuple[ReportReading, ...]) -> None:
    told = {frozenset(map(_told, relate(order).findings)) for order in permutations(story)}
    assert len(told) == 1


def test_incidents_and_findings_have_ids_of_their_own(story: tuple[ReportReading, ...]) -> None:
    casebook = relate(story)
    for rows in (casebook.incidents, casebook.findings):
        ids = [row.id for row in rows]
        assert all(ids)
        assert len(set(ids)) == len(ids)
    assert {c.id for i in casebook.incidents for c in i.claims} <= {
        c.id for r in casebook.readings for c in r.claims
    }


NO_DISAGREEMENT = [
    "A raid hit Raqqa on Monday and killed six people. Two children were killed, a doctor said.",
    "A raid hit Raqqa on Monday, killing nine people. Four women were killed by the first bomb.",
    "A raid hit Raqqa on Monday, killing about 40 people, one doctor said. A nurse said 41 people died.",
    "A raid hit Raqqa on Monday, killing six people. At least four people died, a nurse said.",
    "A raid hit Raqqa on Monday, killing six people, a doctor said. A nurse said 12 people were wounded.",
]


@pytest.mark.parametrize("text", NO_DISAGREEMENT)
def test_counts_that_can_all_hold_are_no_disagreement(world: Gazetteer, text: str) -> None:
    casebook = relate(_read([Report(id="r", text=text, published=date(2018, 4, 18))], world))
    assert not [f for f in casebook.findings if f.verdict is Verdict.CONTRADICTED]


def test_counts_that_cannot_all_hold_are_a_disagreement(world: Gazetteer) -> None:
    text = "A raid hit Raqqa on Monday, killing six people, the army said. Nine people died, a doctor said."
    (found,) = relate(_read([Report(id="r", text=text, published=date(2018, 4, 18))], world)).findings
    assert found.verdict is Verdict.CONTRADICTED
    assert "6 killed" in found.reason
    assert "9 killed" in found.reason


def test_unrelated_reports_stay_apart(world: Gazetteer) -> None:
    casebook = relate(_read([e.report() for e in (*ENGLISH, *ARABIC)], world))
    assert all(_against(f)[0] in ("", f.claim.report) for f in casebook.findings)
    for incident in casebook.incidents:
        assert len({report for report, _ in incident.events}) == 1


def test_nothing_gives_nothing() -> None:
    assert relate([]) == Casebook()


@pytest.mark.parametrize("text", ["", "  \n", "\0" * 40])
def test_what_is_no_report_is_refused(world: Gazetteer, text: str) -> None:
    with pytest.raises(ReportError, match="r: "):
        read_report(Report(id="r", text=text), world)


def test_a_report_without_a_day_or_a_place_is_read(world: Gazetteer) -> None:
    reading = read_report(Report(id="r", text="Jets bombed a house yesterday, killing two people."), world)
    assert reading.events[0].date is None
    assert reading.events[0].place is None
    assert relate([reading]).incidents[0].date is None


# What the real reports gave when this was written, less a little: (precision, recall) by kind.
FLOORS = {
    "distance": (0.99, 0.57),
    "casualties": (0.97, 0.76),
    "location": (0.79, 0.56),
    "attribution": (0.73, 0.55),
    "denial": (0.85, 0.70),
    "date": (0.72, 0.68),
    "toponym": (0.98, 0.84),
}
# speaker, relation, metres
DISTANCES = {
    ("McGurk", "none_within", 56_327),
    ("McGurk", "none_within", 55_000),
    ("Task Force", "at", 56_327),
    ("Warren", "at", 55_000),
}


def _score(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", shared / "gold/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def real(shared: Path, world: Gazetteer) -> Casebook:
    gold = json.loads((shared / "gold/seeds.json").read_text(encoding="utf-8"))
    reports = []
    for name, document in gold["documents"].items():
        text = (shared / "reports" / name).read_bytes().decode("utf-8")
        published = date.fromisoformat(document["report_date"])
        reports.append(Report(id=Path(name).stem.replace("_", "-"), text=text, published=published))
    return relate(_read(reports, world))


def test_the_real_reports_distances_have_their_speakers(real: Casebook) -> None:
    claims = [c for r in real.readings for c in r.claims if getattr(c.value, "distance", None) is not None]
    read = [c for c in claims if c.value.distance.stated_m > 0]  # those with a number
    said = [(c.claimant, c.value.relation.value, round(c.value.distance.middle_m)) for c in read]
    assert len(said) == len(DISTANCES)
    for who, relation, metres in DISTANCES:
        assert any(who in (claimant or "") and (r, m) == (relation, metres) for claimant, r, m in said), said


def test_the_real_reports_contradict_where_they_must(real: Casebook) -> None:
    contradicted = _of(real, Verdict.CONTRADICTED)
    assert contradicted
    for found in contradicted:
        assert found.robust
        assert found.measured is not None
        assert found.measured.min_m == pytest.approx(2_300, abs=100)
        assert found.measured.max_m == pytest.approx(18_300, abs=100)


def test_the_real_reports_two_units_are_fragile(real: Casebook) -> None:
    pairs = [
        f for f in real.findings if isinstance(f.against, Claim) and hasattr(f.against.value, "distance")
    ]
    assert {f.relation for f in pairs} == {"restated", "none_within"}
    assert all(f.verdict in (Verdict.BORDERLINE, Verdict.CONSISTENT) for f in pairs)
    assert all(not f.robust for f in pairs if f.verdict is Verdict.BORDERLINE)


# The scorer leaves its files to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
def test_the_real_reports_scores_do_not_fall(shared: Path, real: Casebook) -> None:
    score = _score(shared)
    out = {}
    for reading in real.readings:
        mine = [f for f in real.findings if f.claim.report == reading.report.id]
        read = json.loads(json.dumps(reading_json(reading) | {"findings": [finding_json(f) for f in mine]}))
        out[reading.report.id.replace("-", "_")] = read
    rows, contradicted, false = score.score(out)
    assert contradicted
    assert false == []
    assert rows["distance value"][0] == rows["distance value"][1] == 4
    assert rows["resolved"][0] / rows["resolved"][1] >= 0.8
    for kind, floors in FLOORS.items():
        reached = score.prf(*rows[kind])[:2]
        assert all(r >= floor for r, floor in zip(reached, floors, strict=True)), (kind, reached)


def test_a_toll_that_rose_by_the_next_dateline_is_an_update(world: Gazetteer) -> None:
    texts = (
        "BEIRUT, April 16, 2018 - The ministry said that an air strike on Raqqa on Sunday killed five.",
        "BEIRUT, April 17, 2018 - The toll from Sunday's air strike on Raqqa rose to nine, a doctor said.",
    )
    readings = [read_report(Report(id=f"r{n}", text=text), world) for n, text in enumerate(texts)]
    assert [str(r.report.published) for r in readings] == ["2018-04-16", "2018-04-17"]
    tolls = [f for f in relate(readings).findings if f.relation == "toll"]
    assert [f.verdict for f in tolls] == [Verdict.CONSISTENT]


def test_raids_far_from_the_camp_are_others_than_the_one_on_it(world: Gazetteer) -> None:
    text = (
        "An air raid killed six at the Saeqa camp near Ayyash on Sunday, the army said. The coalition denied"
        " responsibility, saying all four air strikes that day had hit wells 35 miles from the camp."
    )
    book = relate([read_report(Report(id="r", text=text), world)])
    assert all(f.verdict is not Verdict.CONTRADICTED for f in book.findings)
