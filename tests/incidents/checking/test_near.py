"""What "near" means, and in whose mouth."""

import pytest

from geo.lonlat import HALF_EARTH_M, Location, LonLat
from incidents.checking.near import is_military, near, near_reach_m, nearby

POINT = LonLat(lon=44.0, lat=15.0)

MILITARY = [
    "the Russian defence ministry",
    "the Ministry of Defense in Ankara",
    "US Central Command",
    "Africa Command",
    "CENTCOM",
    "a coalition spokesman",
    "the Saudi-led coalition",
    "Combined Joint Task Force - Operation Inherent Resolve",
    "the Israeli army",
    "IDF",
    "Colonel Jane Doe",
    "a military statement",
    "the Joint Staff",
    "الجيش الوطني",
    "وزارة الدفاع الروسية",
    "القيادة المركزية الأمريكية",
]
OTHERS = [
    None,
    "",
    "a local doctor",
    "the monitor",
    "the foreign ministry",
    "the Salvation Army",
    "the National Coalition",
    "an opposition coalition",
    "a model",
    "the commander's brother-in-law",
    "Médecins Sans Frontières",
    "ناشطون",
]


@pytest.mark.parametrize("speaker", MILITARY)
def test_who_speaks_for_a_military(speaker: str) -> None:
    assert is_military(speaker)


@pytest.mark.parametrize("speaker", OTHERS)
def test_who_does_not(speaker: str | None) -> None:
    assert not is_military(speaker)


@pytest.mark.parametrize(
    ("extent_m", "speaker", "margin_m", "why"),
    [
        (1_000, None, 5_000, "as of a village, town or base"),
        (8_000, None, 10_000, "as of a city"),
        (1_000, "the army", 25_000, "as a military release has it (the army)"),
        (8_000, "the army", 25_000, "as a military release has it (the army)"),
        (8_000, "a doctor", 10_000, "as of a city"),
    ],
)
def test_near_says_how_far_and_why(extent_m: float, speaker: str | None, margin_m: float, why: str) -> None:
    place = Location(point=POINT, uncertainty_m=extent_m)
    meant = near(place, speaker)
    assert (meant.margin_m, meant.why) == (margin_m, why)
    assert nearby(place, speaker) == Location(point=POINT, uncertainty_m=extent_m + margin_m)


def test_in_plain_words_near_reaches_past_the_extent() -> None:
    assert near_reach_m(Location(point=POINT, uncertainty_m=2_500)) == 7_500


def test_near_a_place_as_large_as_the_earth_is_no_larger() -> None:
    assert nearby(Location(point=POINT, uncertainty_m=HALF_EARTH_M)).uncertainty_m == HALF_EARTH_M
