"""Ids that a URL and a script can hold."""

import re

from hypothesis import given
from hypothesis import strategies as st

from incidents.exchange.ids import machine_id

SAFE = re.compile(r"[a-z0-9-]{1,80}")


@given(st.text())
def test_any_text_gives_a_safe_id_that_stays_as_it_is(text: str) -> None:
    made = machine_id(text)
    assert SAFE.fullmatch(made)
    assert machine_id(made) == made


def test_long_ids_that_differ_at_their_ends_stay_apart() -> None:
    assert machine_id("x" * 80, "certain") != machine_id("x" * 80, "possible")


def test_a_safe_id_is_kept() -> None:
    assert machine_id("a-1", "certain") == "a-1-certain"
