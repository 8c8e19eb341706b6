"""Edits of claims by people: every kind, and every refusal in words."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.edits import EDITS, changeable, correction_of, edited
from incidents.errors import IncidentsError, JudgementError
from incidents.judgements import Decision
from incidents.model import (
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Modality,
    PlaceRef,
    Relation,
    Span,
    Toll,
)
from incidents.reading.measures.quantity import parse_distance
from tests.incidents import sample

CAMP = {"name": " New Camp ", "lon": 41.0, "lat": 36.0, "uncertainty_m": 500, "place_id": "new"}
CHANGES = {"killed_min": 5}
RECORD: dict[str, Any] = {"kind": "casualties", "start": 3, "end": 9, "decision": "edit", "changes": CHANGES}


def _claim(kind: ClaimKind, value: Any) -> Claim:
    return Claim(
        id="c",
        report="a",
        kind=kind,
        span=Span(start=0, end=4),
        quote="said",
        claimant="X",
        value=value,
        event=1,
    )


DISTANCE = _claim(
    ClaimKind.DISTANCE,
    DistanceClaim(
        relation=Relation.AT, distance=sample.km("55"), reference=sample.ref(sample.ALPHA), actor="they"
    ),
)
TOLL = _claim(ClaimKind.CASUALTIES, Toll(killed_min=3, killed_max=4))
DATE = _claim(ClaimKind.DATE, sample.SUNDAY)


@pytest.mark.parametrize(
    ("claim", "changes", "expected"),
    [
        (TOLL, {"claimant": " The mayor "}, ("claimant", "The mayor")),
        (TOLL, {"claimant": None}, ("claimant", None)),
        (TOLL, {"modality": "alleged"}, ("modality", Modality.ALLEGED)),
        (TOLL, {"negated": True}, ("negated", True)),
        (TOLL, {"killed_min": 5, "killed_max": None}, ("value", Toll(killed_min=5, killed_max=None))),
        (TOLL, {"group": "children"}, ("value", Toll(killed_min=3, killed_max=4, group="children"))),
        (
            DATE,
            {"date": "2016-01-02"},
            ("value", DateSpan(start=date(2016, 1, 2), end=date(2016, 1, 2), how="a person's correction")),
        ),
        (
            DATE,
            {"date": "2016-01-02", "date_end": "2016-01-05"},
            ("value", DateSpan(start=date(2016, 1, 2), end=date(2016, 1, 5), how="a person's correction")),
        ),
        (_claim(ClaimKind.ATTRIBUTION, "Gamma"), {"perpetrator": "Delta"}, ("value", "Delta")),
        (_claim(ClaimKind.DENIAL, None), {"actor": "Delta"}, ("value", "Delta")),
    ],
)
def test_an_edit_changes_what_it_names(
    claim: Claim, changes: dict[str, Any], expected: tuple[str, Any]
) -> None:
    assert getattr(edited(claim, changes), expected[0]) == expected[1]
    assert edited(claim, changes).quote == claim.quote


def test_a_distance_is_edited_part_by_part() -> None:
    changed = edited(
        DISTANCE,
        {"distance": "about 20 miles", "relation": "at_least", "from": CAMP, "subject": CAMP, "actor": None},
    ).value
    assert isinstance(changed, DistanceClaim) and changed.distance is not None
    assert changed.distance == parse_distance("about 20 miles")
    assert (changed.relation, changed.reference.name, changed.actor) == (Relation.AT_LEAST, "New Camp", None)
    assert changed.subject == changed.reference
    assert isinstance(edited(DISTANCE, {"distance": None}).value, DistanceClaim)


def test_a_place_is_edited() -> None:
    changed = edited(_claim(ClaimKind.LOCATION, sample.ref(sample.BETA)), {"place": CAMP}).value
    assert isinstance(changed, PlaceRef) and changed.location is not None
    assert (changed.name, changed.place_id, changed.location.uncertainty_m) == ("New Camp", "new", 500)


@pytest.mark.parametrize("kind", list(ClaimKind))
def test_every_kind_says_what_can_be_changed(kind: ClaimKind) -> None:
    known = changeable(kind.value)
    assert {"claimant", "modality", "negated"} <= set(known) <= set(EDITS)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": "weather"}, r"kind='weather' isn't known; give one of place, distance"),
        ({"kind": ["place"]}, "isn't known"),
        ({"decision": "maybe"}, "decision='maybe' isn't known; give one of accept, reject, edit"),
        ({"changes": [1]}, "is no object"),
        ({"changes": {"colour": "red"}}, "change='colour' isn't known; give one of claimant"),
        ({"changes": {}}, "an edit, and only an edit, has changes"),
        ({"decision": "accept"}, "an edit, and only an edit, has changes"),
        ({"start": 9}, "are no span of the report's text"),
        ({"start": -1}, "is not a whole number from 0"),
        ({"end": True}, "is not a whole number from 0"),
        ({"end": 1e3}, "is not a whole number from 0"),
        ({"changes": {"killed_min": -1}}, "is not a whole number from 0"),
        ({"changes": {"killed_min": "5"}}, "is not a whole number from 0"),
        ({"changes": {"killed_min": 1 << 80}}, "is not a whole number from 0"),
        ({"changes": {"claimant": ""}}, "is not text of 1 to 500 characters"),
        ({"changes": {"claimant": "x" * 501}}, "is not text of 1 to 500 characters"),
        ({"changes": {"negated": 1}}, "is neither true nor false"),
        ({"changes": {"modality": "sure"}}, "modality='sure' isn't known"),
        ({"kind": "date", "changes": {"date": "yesterday"}}, "is not a day in the form YYYY-MM-DD"),
        ({"kind": "date", "changes": {"date": 20160102}}, "is not a day in the form YYYY-MM-DD"),
        ({"kind": "place", "changes": {"place": "Alpha"}}, "a place is"),
        ({"kind": "place", "changes": {"place": CAMP | {"name": " "}}}, "a place is"),
        ({"kind": "place", "changes": {"place": CAMP | {"lon": "41"}}}, "a place needs lon as a number"),
        ({"kind": "place", "changes": {"place": CAMP | {"lat": None}}}, "a place needs lat as a number"),
        ({"kind": "place", "changes": {"place": CAMP | {"lon": 999}}}, "lon"),
        ({"kind": "place", "changes": {"place": CAMP | {"uncertainty_m": 0}}}, "uncertainty"),
        ({"kind": "distance", "changes": {"distance": "far"}}, "far"),
        ({"kind": "distance", "changes": {"relation": "beside"}}, "relation='beside' isn't known"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(Exception, match=message) as caught:
        correction_of(RECORD | changes, "a")
    assert isinstance(caught.value, ValueError)


def test_a_correction_is_made_of_its_record() -> None:
    made = correction_of(RECORD, "a")
    assert (made.report, made.key, made.decision, made.changes) == (
        "a", ("casualties", 3, 9), Decision.EDIT, {"killed_min": 5},
    )  # fmt: skip


def test_a_change_of_another_kind_is_refused_when_it_is_used() -> None:
    with pytest.raises(JudgementError, match="change='perpetrator' isn't known"):
        edited(TOLL, {"perpetrator": "X"})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*EDITS, *CAMP]), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "kind": st.sampled_from(["place", *ClaimKind]) | json_values,
            "start": st.integers(0, 5) | json_values,
            "end": st.integers(6, 9) | json_values,
            "decision": st.sampled_from(list(Decision)) | json_values,
            "changes": st.dictionaries(st.sampled_from(list(EDITS)), json_values, max_size=2) | json_values,
        },
    )
)
def test_whatever_is_sent_is_a_correction_or_refused(record: dict[str, Any]) -> None:
    try:
        made = correction_of(record, "a")
    except (IncidentsError, ValueError) as error:
        assert str(error)
    else:
        assert made.start < made.end and (made.decision is Decision.EDIT) == bool(made.changes)
