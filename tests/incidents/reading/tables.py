"""Rows of the tables of this folder, and reading one sentence."""

from datetime import date
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from gazetteer.lookup import Gazetteer
from incidents.model import Claim, ClaimKind, DistanceClaim, Report, ReportReading
from incidents.pipeline import read_report

PUBLISHED = date(2018, 4, 18)  # a Wednesday


def missed(*values: Any, why: str) -> ParameterSet:
    """A row that isn't read rightly yet; it fails as soon as it is, so that the mark goes."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=why, strict=True))


def read(text: str, world: Gazetteer, published: date | None = PUBLISHED) -> ReportReading:
    """The reading of a text as a report of its own."""
    return read_report(Report(id="r", text=text, published=published), world)


def claims_of(reading: ReportReading, kind: ClaimKind) -> list[Claim]:
    """The claims of one kind, in order."""
    return [c for c in reading.claims if c.kind is kind]


def distance_of(reading: ReportReading) -> DistanceClaim:
    """The value of the only distance claim."""
    (claim,) = claims_of(reading, ClaimKind.DISTANCE)
    assert isinstance(claim.value, DistanceClaim)
    return claim.value
