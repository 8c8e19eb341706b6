"""The stable JSON form."""

import json
import math
from dataclasses import replace
from datetime import date

import pytest

from geo.ranges import DistanceRange
from incidents.exchange.geocoded import geocode_json
from incidents.exchange.records import (
    claim_json,
    finding_json,
    incident_json,
    reading_json,
    summary,
)
from incidents.exchange.values import joint_toll, metres
from incidents.model import (
    HARMS,
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
from tests.incidents import sample

REPORT = sample.report()


def toll_claim(value: Toll, claimant: str | None = None, **more: object) -> Claim:
    return sample.claim(REPORT, ClaimKind.CASUALTIES, "four died", value, claimant, **more)


def test_a_reading_has_the_keys_that_programs_rely_on() -> None:
    casebook = sample.casebook()
    record = reading_json(casebook.readings[0], casebook.incidents, casebook.findings)
    assert list(record) == ["id", "places", "claims", "incidents", "findings", "not_understood"]
    wanted = {
        "name",
        "start",
        "end",
        "lon",
        "lat",
        "uncertainty_m",
        "place_id",
        "feature_code",
        "resolved",
        "reason",
    }
    assert wanted <= set(record["places"][0])
    wanted = {"kind", "start", "end", "quote", "claimant", "relation", "distance_m", "distance_min_m"}
    wanted |= {"distance_max_m", "bearing_deg", "negated", "hedge", "from", "subject"}
    assert wanted <= set(record["claims"][0])
    wanted = {
        "id",
        "kind",
        "date",
        "date_end",
        "place",
        "killed_min",
        "killed_max",
        "wounded_min",
        "wounded_max",
    }
    assert wanted | {"perpetrators", "denied_by"} <= set(record["incidents"][0])
    wanted = {"claim", "against", "relation", "verdict", "measured_min_m", "measured_max_m", "claimed_min_m"}
    wanted |= {"claimed_max_m", "margin_m", "probability", "robust", "flip_m", "reason"}
    assert wanted <= set(record["findings"][0])


def test_every_quote_stands_where_its_span_says() -> None:
    for reading in sample.casebook().readings:
        for said in reading_json(reading)["claims"]:
            assert reading.report.text[said["start"] : said["end"]] == said["quote"]


def test_everything_is_strict_json() -> None:
    casebook = sample.casebook()
    for reading in casebook.readings:
        json.dumps(reading_json(reading, casebook.incidents, casebook.findings), allow_nan=False)


def test_a_distance_claim_carries_its_value_and_reference() -> None:
    record = claim_json(sample.reading_a().claims[0])
    assert record["relation"] == "none_within"
    assert (record["distance_m"], record["distance_min_m"], record["distance_max_m"]) == (
        55_000,
        55_000,
        55_000,
    )
    assert (record["stated_m"], record["rounded_m"]) == (500, 2_500)
    assert record["negated"] is True
    assert record["from"]["name"] == "Camp Alpha"
    assert (record["from"]["lon"], record["from"]["lat"], record["from"]["uncertainty_m"]) == (
        40.0,
        35.4,
        1200.0,
    )
    assert record["subject"] is None


def test_a_claim_without_a_number_or_place_has_nulls() -> None:
    value = DistanceClaim(relation=Relation.NONE_WITHIN, distance=None, reference=PlaceRef(name="that area"))
    record = claim_json(replace(sample.reading_a().claims[0], value=value))
    assert (
        record["distance_m"]
        is record["hedge"]
        is record["from"]["lon"]
        is record["from"]["uncertainty_m"]
        is None
    )


def test_an_unresolved_place_keeps_its_candidates() -> None:
    resolved, doubtful = reading_json(sample.reading_b())["places"]
    assert resolved["resolved"] and resolved["candidates"] == []
    assert not doubtful["resolved"]
    assert doubtful["lon"] is doubtful["place_id"] is None
    assert [c["name"] for c in doubtful["candidates"]] == ["Nowhere"]


@pytest.mark.parametrize(
    ("kind", "value", "expected", "words"),
    [
        (
            ClaimKind.CASUALTIES,
            Toll(killed_min=3),
            {"killed_min": 3, "killed_max": None},
            "at least 3 killed",
        ),
        (
            ClaimKind.CASUALTIES,
            Toll(killed_min=3, killed_max=3, wounded_max=9, group="soldiers"),
            {"killed_max": 3, "wounded_min": None, "wounded_max": 9, "group": "soldiers"},
            "3 killed, up to 9 wounded (soldiers)",
        ),
        (
            ClaimKind.CASUALTIES,
            Toll(missing_min=2, missing_max=2, casualties_min=20, is_update=True),
            {
                "missing_min": 2,
                "casualties_min": 20,
                "casualties_max": None,
                "is_update": True,
                "is_part": False,
            },
            "2 missing, at least 20 killed or wounded",
        ),
        (ClaimKind.ATTRIBUTION, "Gamma", {"perpetrator": "Gamma"}, "Gamma"),
        (ClaimKind.ATTRIBUTION, None, {"perpetrator": None}, "somebody"),
        (ClaimKind.DENIAL, None, {"actor": None}, "denied"),
        (ClaimKind.LOCATION, PlaceRef(name="Betatown"), {}, "Betatown"),
        (ClaimKind.DATE, sample.SUNDAY, {"date": "2015-12-06", "date_end": None}, "2015-12-06"),
        (
            ClaimKind.DATE,
            DateSpan(start=date(2015, 12, 6), end=date(2015, 12, 7), how="said"),
            {"date_end": "2015-12-07", "how": "said"},
            "2015-12-06 to 2015-12-07",
        ),
    ],
)
def test_values_by_kind(kind: ClaimKind, value: object, expected: dict[str, object], words: str) -> None:
    made = sample.claim(REPORT, kind, "four died", value)
    assert expected.items() <= claim_json(made).items()
    assert summary(made) == words


def test_what_was_not_understood_is_quoted() -> None:
    reading = replace(sample.casebook().readings[0], not_understood=(Span(start=0, end=9),))
    assert reading_json(reading)["not_understood"] == [
        {"start": 0, "end": 9, "quote": reading.report.text[:9]}
    ]


def test_an_incident_gathers_its_speakers() -> None:
    record = incident_json(sample.casebook().incidents[0])
    assert (record["date"], record["date_end"]) == ("2015-12-06", None)
    assert record["place"]["name"] == "Betatown"
    assert record["perpetrators"] == [{"who": "Gamma", "by": "The ministry"}]
    assert record["denied_by"] == ["Gamma"]
    assert record["reports"] == ["a", "b"]
    assert (record["killed_min"], record["killed_max"], record["wounded_min"]) == (4, 4, None)


def test_a_denied_attribution_blames_nobody() -> None:
    incident = sample.casebook().incidents[0]
    denied = replace(incident.claims[2], modality=Modality.DENIED)
    assert incident_json(replace(incident, claims=(denied,)))["perpetrators"] == []


@pytest.mark.parametrize(
    ("tolls", "expected"),
    [
        ([], (None, None)),
        ([toll_claim(Toll(wounded_min=2, wounded_max=2))], (None, None)),
        (
            [toll_claim(Toll(killed_min=4, killed_max=4)), toll_claim(Toll(killed_min=3, killed_max=3), "x")],
            (3, 4),
        ),
        ([toll_claim(Toll(killed_min=3)), toll_claim(Toll(killed_min=4, killed_max=4), "x")], (3, 4)),
        ([toll_claim(Toll(killed_min=80)), toll_claim(Toll(killed_min=60, killed_max=60), "x")], (60, None)),
        ([toll_claim(Toll(killed_min=3))], (3, None)),
        ([toll_claim(Toll(killed_max=9)), toll_claim(Toll(killed_min=4, killed_max=4), "x")], (4, 9)),
        ([toll_claim(Toll(killed_min=0, killed_max=0))], (0, 0)),
        (
            [
                toll_claim(Toll(killed_min=60, killed_max=60)),
                toll_claim(Toll(killed_min=11, killed_max=11, group="children")),
            ],
            (60, 60),
        ),
        ([toll_claim(Toll(killed_min=3, killed_max=3, group="soldiers"))], (3, 3)),
        ([toll_claim(Toll(killed_min=3, killed_max=3), modality=Modality.DENIED)], (None, None)),
        ([toll_claim(Toll(killed_min=n, killed_max=n, is_part=True)) for n in (2, 5)], (5, None)),
        (
            [toll_claim(Toll(killed_min=n, killed_max=n, is_part=n == 2)) for n in (2, 5)],
            (5, 5),
        ),
    ],
)
def test_the_toll_of_an_incident_spans_all_speakers(tolls: list[Claim], expected: tuple[int, int]) -> None:
    joint = joint_toll(tolls)
    assert (joint.killed_min, joint.killed_max) == expected


@pytest.mark.parametrize("harm", HARMS)
def test_every_harm_spans_all_speakers(harm: str) -> None:
    said = [toll_claim(Toll(**{f"{harm}_min": n, f"{harm}_max": n}), by) for by, n in (("a", 4), ("b", 6))]  # type: ignore[arg-type]
    assert joint_toll(said).ends(harm) == (4, 6)


def test_a_finding_names_both_sides_and_its_numbers() -> None:
    record = finding_json(sample.contradiction())
    assert record["verdict"] == "contradicted" and record["robust"]
    assert record["claim"]["claimant"] == "Officials"
    assert record["against"]["quote"] == "in Betatown"
    assert record["claimed_max_m"] is None
    assert record["measured_min_m"] == pytest.approx(5_700, rel=0.1)
    assert record["working"]


def test_a_finding_against_a_place_says_where_it_is() -> None:
    finding = replace(sample.contradiction(), against=sample.ref(sample.BETA))
    expected = {"place": "Betatown", "lon": 40.1, "lat": 35.33, "uncertainty_m": 5000.0}
    assert finding_json(finding)["against"] == expected


def test_no_infinity_leaves() -> None:
    unbounded = DistanceRange(min_m=1.0, max_m=math.inf)
    finding = replace(sample.contradiction(), measured=unbounded, margin_m=math.inf, probability=None)
    record = finding_json(finding)
    assert record["measured_max_m"] is record["margin_m"] is record["probability"] is None
    assert metres(math.nan) is None


def test_a_geocode_answer_lists_candidates_with_their_reasons() -> None:
    record = geocode_json(sample.reading_b().places[1].result)
    assert list(record) == ["query", "place", "confidence", "candidates", "reason", "tried"]
    assert record["place"] is None
    wanted = {"name", "lon", "lat", "uncertainty_m", "feature_code", "country", "source", "score", "why"}
    assert wanted <= set(record["candidates"][0])
