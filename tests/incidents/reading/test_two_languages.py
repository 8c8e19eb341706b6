"""The same events told in English and in Arabic: what one says against the other, and what both say."""

from datetime import date

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import Casebook, Report
from incidents.pipeline import read_report, relate

DENIAL = (
    "A spokesman for the US-led coalition said on Monday that no coalition strikes fell within 35 miles of"
    " the Saeqa camp on Sunday."
)
DENIAL_AR = (
    "أكد المتحدث باسم التحالف الدولي أن أي غارة للتحالف لم تقع ضمن مسافة 55 كيلومترا من معسكر الصاعقة"
    " يوم الأحد."
)
STRIKE = "A monitoring group said a coalition air strike killed four soldiers in Deir ez-Zor city on Sunday."
STRIKE_AR = (
    "قال مرصد محلي إن طائرات التحالف الدولي قصفت مواقع في مدينة دير الزور يوم الأحد، ما أدى إلى مقتل أربعة"
    " جنود."
)
FAR_AR = "قال مرصد محلي إن طائرات التحالف الدولي قصفت مواقع في مدينة الرقة يوم الأحد."


def _told(world: Gazetteer, *texts: str) -> Casebook:
    published = date(2015, 12, 8)
    reports = [Report(id=f"r{n}", text=text, published=published) for n, text in enumerate(texts)]
    return relate([read_report(report, world) for report in reports])


@pytest.mark.parametrize(("denial", "strike"), [(DENIAL, STRIKE_AR), (DENIAL_AR, STRIKE)])
def test_a_strike_within_what_the_other_language_denies(world: Gazetteer, denial: str, strike: str) -> None:
    (finding,) = _told(world, denial, strike).findings
    assert finding.verdict.value == "contradicted"
    assert finding.measured is not None
    assert finding.measured.max_m < 20_000


def test_a_strike_beyond_it_contradicts_nothing(world: Gazetteer) -> None:
    verdicts = [f.verdict.value for f in _told(world, DENIAL, FAR_AR).findings]
    assert verdicts == ["consistent"]


def test_one_event_in_both_is_one_incident(world: Gazetteer) -> None:
    told = _told(world, STRIKE, STRIKE_AR)
    assert len(told.incidents) == 1
    assert not any(f.verdict.value == "contradicted" for f in told.findings)
