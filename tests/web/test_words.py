"""Numbers, dates, titles and reasons in each language and unit."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.web.fake_store import FakeStore
from web import create_app
from web.reasons import reason
from web.terms import kind, phrase, title
from web.words import day, km, km_range, number, share, toll, verdict

FINDING: dict[str, Any] = {
    "relation": "none_within",
    "verdict": "contradicted",
    "robust": True,
    "measured_min_m": 2_300,
    "measured_max_m": 18_300,
    "claimed_min_m": 52_500,
    "claimed_max_m": None,
    "margin_m": 34_200,
    "flip_m": 20_800,
}


@contextmanager
def reader(store: FakeStore, language: str, units: str = "km") -> Iterator[None]:
    app = create_app(store)
    cookies = f"lang={language}; units={units}"
    with app.test_request_context("/", headers={"Cookie": cookies, "Accept": "text/html"}):
        yield


@pytest.mark.parametrize(
    ("metres", "kilometres", "miles"),
    [
        (None, "no limit", "no limit"),
        (0, "0 km", "0 mi"),
        (250, "250 m", "820 ft"),
        (1_609.344, "1.6 km", "1 mi"),
        (56_327, "56.3 km", "35 mi"),
        (1_609_344, "1,609 km", "1,000 mi"),
    ],
)
def test_lengths(store: FakeStore, metres: float | None, kilometres: str, miles: str) -> None:
    with reader(store, "en"):
        assert km(metres) == kilometres
    with reader(store, "en", "mi"):
        assert km(metres) == miles


def test_arabic(store: FakeStore) -> None:
    with reader(store, "ar"):
        assert km(10_280) == "10.3 كم"
        assert km_range(2_300, 18_300) == "2.3–18.3 كم"
        assert km_range(54_500, None) == "54.5 كم على الأقل"
        assert toll(3, 4) == "من 3 إلى 4"
        assert day("2015-12-06") == "6 ديسمبر 2015"
        assert (number(1234.56), share(0.5)) == ("1,234.6", "50.0%")
        assert (verdict("contradicted"), verdict(None)) == ("متناقض", "لم يُتحقق منه")
        assert (kind("air_strike"), phrase(404)) == ("غارة جوية", "غير موجود")  # type: ignore[arg-type]


def test_a_title_of_the_reading_is_put_in_words(store: FakeStore) -> None:
    made = {"title": "Strike, place not known, date not known", "kind": "strike", "place": None, "date": None}
    given = made | {"title": "Strike on a mill"}
    with reader(store, "ar"):
        assert title(made) == "ضربة، مكان غير معروف، تاريخ غير معروف"
        assert title(given) == "Strike on a mill"


def test_a_reason_has_the_numbers_of_its_finding(store: FakeStore) -> None:
    with reader(store, "ar"):
        said = reason(FINDING)
    for part in ("2.3–18.3 كم", "52.5 كم على الأقل", "متناقض", "20.8 كم", "34.2 كم"):
        assert part in said
    with reader(store, "en", "mi"):
        assert "32.6 mi" in reason(FINDING)
        assert "Fragile" not in reason(FINDING)
        assert reason(FINDING | {"robust": False, "flip_m": None}).endswith(": contradicted. Fragile.")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"relation": "toll"}, "A disagreement: the numbers of people differ, and both can't hold."),
        ({"relation": "toll", "verdict": "consistent"}, "No contradiction: the numbers of people differ"),
        (
            {"relation": "count", "verdict": "borderline"},
            "Possibly a disagreement: the numbers of things",
        ),
        ({"verdict": "not_checkable"}, "Not checkable"),
        ({"verdict": "borderline"}, "neither contradicted nor surely consistent"),
    ],
)
def test_reasons_by_what_was_compared(changed: dict[str, Any], said: str) -> None:
    assert said in reason(FINDING | changed)
