"""GeoJSON features of a casebook."""

import json
from dataclasses import replace

import pytest
from shapely.geometry import Point, shape

from geo.lonlat import Location, LonLat
from incidents.exchange.features import COLLECTIONS, features, incident_documents
from incidents.exchange.links import shares
from incidents.exchange.properties import names
from incidents.model import Casebook, DistanceClaim, Finding, PlaceRef, Relation
from tests.incidents import sample


def only(collection: str, casebook: Casebook | None = None) -> dict[str, dict]:
    return {f["id"]: f for f in features(casebook or sample.casebook(), collection)}


def with_claim(value: DistanceClaim) -> Casebook:
    reading = sample.reading_a()
    return Casebook(readings=(replace(reading, claims=(replace(reading.claims[0], value=value),)),))


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_features_are_strict_geojson_with_safe_ids(collection: str) -> None:
    for feature in features(sample.casebook(), collection):
        assert feature["type"] == "Feature"
        assert set(feature["id"]) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        json.dumps(feature, allow_nan=False)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_feature_has_no_property_that_the_table_does_not_name(collection: str) -> None:
    for feature in features(sample.casebook(), collection):
        assert set(feature["properties"]) <= set(names(collection))


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_an_empty_casebook_has_no_features(collection: str) -> None:
    assert list(features(Casebook(), collection)) == []


def test_an_incident_is_a_point_with_its_worst_verdict() -> None:
    feature = only("incidents")["incident-1"]
    p = feature["properties"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [40.1, 35.33]}
    assert (p["place"], p["verbatimLocality"], p["coordinateUncertaintyInMeters"]) == (
        "Betatown",
        "Betatown",
        5000.0,
    )
    assert (p["georeferenceSources"], p["georeferenceRemarks"]) == ("a map", "a town")
    assert p["verdict"] == "contradicted"
    assert p["title"] == "Air strike, Betatown, 2015-12-06"


def test_an_incident_without_a_place_has_no_geometry() -> None:
    feature = only("incidents")["incident-2"]
    assert feature["geometry"] is feature["properties"]["place"] is feature["properties"]["verdict"] is None
    assert feature["properties"]["coordinateUncertaintyInMeters"] is None
    assert feature["properties"]["title"] == "Attack, place not known, date not known"


def test_words_that_narrow_a_place_stay() -> None:
    casebook = sample.casebook()
    north = Location(point=LonLat(lon=40.1, lat=35.36), uncertainty_m=3000.0)
    ref = replace(sample.ref(sample.BETA), name="northern Betatown", location=north)
    incident = replace(casebook.incidents[0], place=ref)
    made = only("incidents", replace(casebook, incidents=(incident,)))["incident-1"]
    assert made["properties"]["place"] == made["properties"]["verbatimLocality"] == "northern Betatown"
    assert made["geometry"]["coordinates"] == [40.1, 35.36]


def test_a_claim_area_has_both_regions_the_certain_inside_the_possible() -> None:
    areas = only("claim-areas")
    certain, possible = (areas[f"a-distance-28-{region}"] for region in ("certain", "possible"))
    assert shape(possible["geometry"]).contains(shape(certain["geometry"]))
    assert shape(certain["geometry"]).contains(Point(40.1, 35.33))
    p = certain["properties"]
    assert (p["region"], p["relation"], p["outside"], p["negated"]) == ("certain", "none_within", True, True)
    assert (p["claimant"], p["quote"]) == ("Officials", "within 55 km of Camp Alpha")
    assert (p["lon"], p["lat"], p["coordinateUncertaintyInMeters"]) == (40.0, 35.4, 1200.0)
    assert (p["distance_m"], p["claimed_min_m"], p["claimed_max_m"]) == (55_000, 52_500, None)


@pytest.mark.parametrize(
    "value",
    [
        DistanceClaim(relation=Relation.NONE_WITHIN, distance=None, reference=sample.ref(sample.ALPHA)),
        DistanceClaim(relation=Relation.WITHIN, distance=sample.km("55"), reference=PlaceRef(name="there")),
        DistanceClaim(
            relation=Relation.AT,
            distance=sample.km("900"),
            bearing_deg=0,
            half_width_deg=22.5,
            reference=PlaceRef(
                name="Alert", location=Location(point=LonLat(lon=-62.3, lat=82.5), uncertainty_m=1000.0)
            ),
        ),
    ],
    ids=["no radius", "no reference", "sector over the pole"],
)
def test_what_cannot_be_drawn_has_no_area(value: DistanceClaim) -> None:
    assert only("claim-areas", with_claim(value)) == {}


def test_a_small_radius_has_no_certain_region() -> None:
    value = DistanceClaim(
        relation=Relation.WITHIN, distance=sample.km("1"), reference=sample.ref(sample.BETA)
    )
    assert [f["properties"]["region"] for f in only("claim-areas", with_claim(value)).values()] == [
        "possible"
    ]


def test_a_finding_is_a_line_from_reference_to_subject_with_its_incidents() -> None:
    feature = only("findings")["finding-1"]
    assert feature["geometry"] == {"type": "LineString", "coordinates": [[40.0, 35.4], [40.1, 35.33]]}
    assert (feature["properties"]["incident"], feature["properties"]["other_incident"]) == (
        None,
        "incident-1",
    )


@pytest.mark.parametrize(
    "finding",
    [
        replace(sample.contradiction(), subject=PlaceRef(name="there")),
        replace(sample.contradiction(), subject=None, against=sample.reading_a().claims[0]),
        replace(sample.contradiction(), subject=sample.ref(sample.ALPHA)),
        replace(sample.contradiction(), claim=sample.reading_a().claims[1]),
    ],
    ids=["subject not located", "two distances", "one place", "tolls"],
)
def test_a_finding_without_two_positions_has_no_geometry(finding: Finding) -> None:
    assert only("findings", Casebook(findings=(finding,)))["finding-1"]["geometry"] is None


def test_places_list_their_mentions_and_leave_out_the_unresolved() -> None:
    places = only("places")
    assert set(places) == {"alpha", "beta"}
    mentions = places["beta"]["properties"]["mentions"]
    assert [(m["report"], m["name"]) for m in mentions] == [("a", "Betatown"), ("b", "Betatown")]
    assert places["beta"]["properties"]["names"] == ["Betatown", "Old Betatown"]


def test_an_incident_document_holds_claims_and_findings() -> None:
    first, second = incident_documents(sample.casebook())
    assert (first["lon"], first["lat"]) == (40.1, 35.33)
    assert [c["kind"] for c in first["claims"]] == ["casualties", "location", "attribution", "denial"]
    assert [f["verdict"] for f in first["findings"]] == ["contradicted"]
    assert second["lon"] is None and second["findings"] == []


def test_a_share_holds_each_finding_once() -> None:
    casebook = sample.casebook()
    a, b = shares(casebook, ("a", "b"))
    assert (len(a.findings), len(b.findings)) == (1, 0)
    assert ([i.id for i in a.incidents], len(b.incidents)) == (["incident-1"], 2)
