"""Headings in words to bearings and half-widths."""

import pytest
import re2

from incidents.reading.places.directions import ABBREVIATED, HEADING, Heading, parse_heading

_WHOLE = re2.compile(rf"(?i)^(?:{HEADING}|{ABBREVIATED})$")


@pytest.mark.parametrize(
    ("text", "bearing", "half_width"),
    [
        ("north", 0, 45),
        ("South", 180, 45),
        ("eastwards", 90, 45),
        ("west", 270, 45),
        ("north-east", 45, 22.5),
        ("northeast", 45, 22.5),
        ("south east", 135, 22.5),
        ("southwestern", 225, 22.5),
        ("north-western", 315, 22.5),
        ("north-north-east", 22.5, 11.25),
        ("southsouthwest", 202.5, 11.25),
        ("east-south-east", 112.5, 11.25),
        ("NE", 45, 22.5),
        ("WNW", 292.5, 11.25),
        ("S", 180, 45),
        ("شمال", 0, 45),
        ("جنوب", 180, 45),
        ("شرقي", 90, 45),
        ("غربي", 270, 45),
        ("شمال شرق", 45, 22.5),
        ("جنوب غربي", 225, 22.5),
    ],
)
def test_headings(text: str, bearing: float, half_width: float) -> None:
    assert _WHOLE.search(text), "the pattern matches all that is parsed"
    assert parse_heading(text) == Heading(bearing_deg=bearing, half_width_deg=half_width)


@pytest.mark.parametrize("text", ["", "up", "northsouth", "east-west", "nnn"])
def test_what_is_no_heading(text: str) -> None:
    assert parse_heading(text) is None
