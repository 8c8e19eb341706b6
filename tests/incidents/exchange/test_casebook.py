"""The bundled casebook."""

import re

from incidents.exchange.casebook import bundled_reports


def test_every_bundled_report_can_be_used() -> None:
    reports = bundled_reports()
    assert len({r.id for r in reports}) == len(reports) >= 5
    for report in reports:
        assert re.fullmatch(r"[a-z0-9-]{1,80}", report.id)
        assert report.publisher and report.published and len(report.text.split()) >= 60
