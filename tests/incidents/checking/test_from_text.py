"""Disagreements as they come out of reports, in our own words."""

from collections.abc import Iterator
from datetime import date
from itertools import permutations

import pytest

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.model import Claim, Finding, Report, Verdict
from incidents.pipeline import read_report, relate
from incidents.stream import Stream


@pytest.fixture(scope="module")
def world() -> Iterator[Gazetteer]:
    gazetteer = Gazetteer.open(default_folder())
    yield gazetteer
    gazetteer.close()


def report(report_id: str, text: str, day: date = date(2019, 5, 13)) -> Report:
    return Report(id=report_id, text=text, published=day)


def findings(world: Gazetteer, relation: str, *reports: Report) -> list[Finding]:
    readings = [read_report(r, world) for r in reports]
    found = [
        [f for f in relate(order).findings if f.relation == relation] for order in permutations(readings)
    ]
    told = [{(f.claim.quote, f.verdict) for f in each} for each in found]
    assert all(each == told[0] for each in told)
    return found[0]


def quotes(finding: Finding) -> tuple[str, str]:
    assert isinstance(finding.against, Claim)
    return finding.claim.quote, finding.against.quote


TOLD = "A raid hit an army camp near Ayyash in Deir ez-Zor province on Sunday, killing three soldiers. "
AGENCY = report("agency", TOLD + "Syria blamed the coalition for the raid.")
SPOKESMAN = report(
    "spokesman",
    TOLD + "\u201cWe struck 40 km away from the area that they say was struck,\u201d Colonel John Doe said. "
    "\u201cAll we struck was a fuel depot.\u201d",
)
STATEMENT = report(
    "statement",
    TOLD
    + "The coalition said its strikes on Sunday had hit fuel depots at a distance of 25 miles from the camp.",
)


def test_one_depot_here_and_several_there(world: Gazetteer) -> None:
    (found,) = findings(world, "count", AGENCY, SPOKESMAN, STATEMENT)
    assert found.verdict is Verdict.BORDERLINE
    assert quotes(found) == ("a fuel depot", "fuel depots")


def test_counted_things_of_two_reports(world: Gazetteer) -> None:
    army = report("army", "Four tanks were destroyed in a raid on Raqqa on Sunday, the army said.")
    monitor = report("monitor", "A raid on Raqqa destroyed two tanks and a bridge on Sunday, a monitor said.")
    (found,) = findings(world, "count", army, monitor)
    assert found.verdict is Verdict.CONTRADICTED
    assert quotes(found) == ("Four tanks", "two tanks and a bridge")


@pytest.mark.parametrize("words", ["the western countryside of Aleppo", "the west of Aleppo province"])
def test_north_of_a_province_and_its_west(words: str, world: Gazetteer) -> None:
    agency = report("agency", "A raid hit an army camp in northern Aleppo province on Sunday.")
    monitor = report("monitor", f"A raid hit an army camp in {words} on Sunday.")
    (found,) = findings(world, "direction", agency, monitor)
    assert found.verdict is Verdict.BORDERLINE
    assert not found.robust
    assert "minor" in found.reason
    assert quotes(found)[0] == "in northern Aleppo province"
    assert quotes(found)[1].endswith(words.removeprefix("the "))


def test_two_firsts_are_found_in_a_stream_whatever_their_days(world: Gazetteer) -> None:
    early = report("early", "A coalition raid on Raqqa on Sunday was the first coalition attack on the army.")
    late = report(
        "late",
        "A coalition raid on Raqqa on Sunday was the first coalition attack on the army.",
        date(2020, 8, 3),
    )
    stream = Stream()
    added = [stream.add(read_report(r, world)) for r in (early, AGENCY, late)]
    assert [f.verdict for f in added[-1].findings if f.relation == "first"] == [Verdict.CONTRADICTED]
    assert not [f for f in added[-1].findings if f.relation != "first"]
