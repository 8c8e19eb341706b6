"""Claims with their spans, speakers, events and days."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, Modality, PlaceRef, Relation, Report
from incidents.pipeline import read_report
from tests.examples.arabic import ARABIC
from tests.examples.december import STORY
from tests.examples.english import ENGLISH
from tests.incidents.reading.tables import claims_of, distance_of, read

TEXT = (
    "Turkish drones bombed a farm near Manbij on Monday, killing six people, the regional army said. Ankara"
    " denied the attack. “We struck nothing within 12 km of Manbij,” a Turkish officer said."
)


@pytest.mark.parametrize("report", [*(e.report() for e in (*ENGLISH, *ARABIC)), *STORY], ids=lambda r: r.id)
def test_every_quote_is_the_text_of_its_span(world: Gazetteer, report: Report) -> None:
    reading = read_report(report, world)
    assert reading.claims
    for claim in reading.claims:
        assert report.text[claim.span.start : claim.span.end] == claim.quote
        assert claim.quote.strip()
        assert claim.report == report.id
    assert len({c.id for c in reading.claims}) == len(reading.claims)
    assert list(reading.claims) == sorted(reading.claims, key=lambda c: (c.span.start, c.span.end, c.kind))


def test_each_kind_is_read(world: Gazetteer) -> None:
    kinds = [c.kind for c in read(TEXT, world).claims]
    rest = {ClaimKind.FIRST, ClaimKind.MUNITIONS, ClaimKind.CONTROL, ClaimKind.ROUTE}
    assert set(kinds) == set(ClaimKind) - rest
    assert kinds.count(ClaimKind.DISTANCE) == kinds.count(ClaimKind.CASUALTIES) == 1


def test_every_claim_has_its_speaker(world: Gazetteer) -> None:
    claims = read(TEXT, world).claims
    said = {c.kind: c.claimant for c in claims}
    assert said[ClaimKind.CASUALTIES] == said[ClaimKind.ATTRIBUTION] == "regional army"
    assert [c.claimant for c in claims if c.kind is ClaimKind.DENIAL] == ["Ankara", "Turkish officer"]
    assert said[ClaimKind.DISTANCE] == "Turkish officer"


def test_a_denial_has_the_speaker_who_denies(world: Gazetteer) -> None:
    denials = claims_of(read("Rebels blamed Turkey. Ankara denied the attack.", world), ClaimKind.DENIAL)
    assert [(c.claimant, c.modality, c.negated) for c in denials] == [("Ankara", Modality.DENIED, True)]


def test_a_bound_on_all_strikes_knows_whose_they_are_and_when(world: Gazetteer) -> None:
    reading = read(TEXT, world)
    value = distance_of(reading)
    (claim,) = claims_of(reading, ClaimKind.DISTANCE)
    assert value.relation is Relation.NONE_WITHIN
    assert value.actor == "Turkey"
    assert value.reference.place_id == "manbij"
    assert claim.negated
    assert claim.date is not None
    assert str(claim.date.start) == "2018-04-16"


def test_a_location_is_quoted_with_its_preposition(world: Gazetteer) -> None:
    (claim,) = claims_of(read("Drones bombed a farm near Manbij on Monday.", world), ClaimKind.LOCATION)
    assert claim.quote == "near Manbij"
    assert isinstance(claim.value, PlaceRef)
    assert claim.value.place_id == "manbij"


def test_what_a_distance_is_measured_from_is_no_location(world: Gazetteer) -> None:
    assert [c.quote for c in claims_of(read(TEXT, world), ClaimKind.LOCATION)] == ["near Manbij"]


def test_a_distance_is_quoted_with_its_anchor(world: Gazetteer) -> None:
    (claim,) = claims_of(read("Shells fell 5 km north of Manbij.", world), ClaimKind.DISTANCE)
    assert claim.quote == "5 km north of Manbij"


def test_odd_characters_stay_in_the_quote(world: Gazetteer) -> None:
    (claim,) = claims_of(read("Shells fell 5\u00a0km from Mar’a.", world), ClaimKind.DISTANCE)
    assert claim.quote == "5\u00a0km from Mar’a"


def test_a_coalition_is_the_one_that_the_report_names(world: Gazetteer) -> None:
    reading = read(
        "The Saudi-led coalition bombed a house in Taiz on Monday. A coalition spokesman said it made no raid"
        " within 9 km of Taiz.",
        world,
    )
    assert distance_of(reading).actor == "Saudi-led coalition"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A raid hit Taiz, 20 km south of Ibb city, killing six, a doctor said.", None),
        ("“A raid hit Taiz, 20 km south of Ibb city,” a doctor said.", "doctor"),
        ("A raid hit Taiz, a town 20 km south of Ibb city, a doctor said.", "doctor"),
        ("A doctor said a raid hit a depot 20 km south of Ibb city.", "doctor"),
    ],
)
def test_who_tells_how_far_a_place_is(world: Gazetteer, text: str, who: str | None) -> None:
    (claim,) = claims_of(read(text, world), ClaimKind.DISTANCE)
    assert claim.claimant == who or (who is not None and who in str(claim.claimant))


def test_an_aggression_is_that_of_the_one_party_blamed(world: Gazetteer) -> None:
    text = "Damascus blamed Turkey for a raid in Palmyra. An officer called it an act of aggression."
    assert [(c.value, c.claimant) for c in claims_of(read(text, world), ClaimKind.ATTRIBUTION)] == [
        ("Turkey", "Damascus"),
        ("Turkey", "officer"),
    ]
    blamed = claims_of(
        read(f"{text} A monitor blamed Russia. Iran condemned the aggression.", world), ClaimKind.ATTRIBUTION
    )
    assert [c.value for c in blamed] == ["Turkey", "Turkey", "Russia"]


def test_a_first_without_its_doer_is_that_of_the_party_blamed(world: Gazetteer) -> None:
    text = "Damascus blamed Turkey for a raid in Palmyra. It would be the first attack on the army."
    (first,) = claims_of(read(text, world), ClaimKind.FIRST)
    assert first.value == "Turkey"


def test_a_campaign_locates_no_event(world: Gazetteer) -> None:
    reading = read("In recent weeks Russia has intensified attacks in Palmyra.", world)
    assert claims_of(reading, ClaimKind.LOCATION) == []


def test_a_denial_without_a_day_is_of_the_day_in_question(world: Gazetteer) -> None:
    text = "Jets bombed Raqqa on Monday. The army said that it had struck nothing within 20 km of Manbij."
    (claim,) = [c for c in read(text, world).claims if c.kind is ClaimKind.DISTANCE]
    assert claim.date is not None
    assert str(claim.date.start) == "2018-04-16"


def test_what_is_called_baseless_in_quotation_marks_is_denied(world: Gazetteer) -> None:
    text = 'A general said that reports the coalition had targeted the prison were "baseless and unfounded".'
    claims = read(text, world).claims
    assert [c.kind for c in claims if c.kind in (ClaimKind.DENIAL, ClaimKind.ATTRIBUTION)] == [
        ClaimKind.DENIAL
    ]


def test_the_place_of_the_nearest_strike_lies_at_its_distance(world: Gazetteer) -> None:
    text = "Jets bombed Raqqa. The nearest raid was in Manbij, 114 km to the north-west, a general said."
    value = distance_of(read(text, world))
    assert value.subject is not None
    assert (value.subject.name, value.relation) == ("Manbij", Relation.AT)


def test_who_holds_a_place_is_named_where_the_report_names_one_group(world: Gazetteer) -> None:
    text = "Six died, the Houthi-run ministry said. The rebels, who control the capital, denied it."
    (control,) = claims_of(read(text, world), ClaimKind.CONTROL)
    assert control.value.holder == "Houthis"
