"""What an answer tells, and that it follows what a person corrects."""

from tests.incidents.comparing.conftest import Ask, by_key, verdicts

CITY, CAMP = "deir-ez-zor-city", "saeqa-camp"
KM = "within 55 km of the Saeqa camp"
MILES = "within 35 miles of the Saeqa camp"
ROBUST = [(KM, "contradicted", True), (MILES, "contradicted", True)]


def test_the_example_shows_a_contradiction_and_a_rounding(ask: Ask) -> None:
    found = ask()
    assert verdicts(found) == [*ROBUST, (KM, "borderline", False)]
    assert (found["reading"], found["tolerance_m"], found["unused"]) == ("both", None, [])
    first, second = found["texts"]
    assert (first["id"], first["publisher"], second["id"]) == ("text-1", "Wire service", "text-2")
    for text in found["texts"]:
        assert all(text["text"][c["start"] : c["end"]] == c["quote"] for c in text["claims"])
    city = by_key(found)[CITY]
    (mention,) = city["mentions"]
    assert mention["report"] == "text-2"
    assert second["text"][mention["start"] : mention["end"]] == mention["name"] == "Deir ez-Zor city"
    assert len(city["candidates"]) > 1 and not city["is_corrected"]
    assert {f["properties"]["region"] for f in found["features"]["claim-areas"]} == {"certain", "possible"}


def test_a_camp_elsewhere_holds_together(ask: Ask) -> None:
    found = ask(places=[{"key": CAMP, "lon": 41.5, "lat": 35.4, "uncertainty_m": 3_000}])
    assert [v for _, v, _ in verdicts(found)][:2] == ["consistent", "consistent"]
    camp = by_key(found)[CAMP]
    assert (camp["lon"], camp["uncertainty_m"], camp["is_corrected"]) == (41.5, 3_000, True)
    assert (camp["reason"], camp["source"]) == ("given by hand", "given by hand")
    assert verdicts(found)[2] == (KM, "borderline", False)  # its position doesn't matter


def test_a_place_so_unsure_that_nothing_is_certain(ask: Ask) -> None:
    found = ask(places=[{"key": CAMP, "uncertainty_m": 50_000}])
    finding = found["features"]["findings"][0]["properties"]
    assert (finding["verdict"], finding["robust"]) == ("borderline", False)
    assert (finding["measured_min_m"], finding["measured_max_m"]) == (0.0, 65_283.9)
    assert 0 < finding["probability"] < 0.1
    assert by_key(found)[CAMP]["place_id"] == CAMP


def test_a_radius_moves_the_measured_range_by_itself(ask: Ask) -> None:
    finding = ask(places=[{"key": CITY, "uncertainty_m": 1_000}])["features"]["findings"][0]["properties"]
    assert (finding["measured_min_m"], finding["measured_max_m"]) == (6_283.9, 14_283.9)


def test_another_candidate_is_taken(ask: Ask) -> None:
    other = by_key(ask())[CITY]["candidates"][1]
    found = by_key(ask(places=[{"key": CITY, "place_id": other["place_id"]}]))[CITY]
    assert (found["place_id"], found["lon"], found["lat"]) == (other["place_id"], other["lon"], other["lat"])


def test_a_name_of_two_texts_is_one_place(ask: Ask) -> None:
    texts = [
        {"text": "Officials said no strikes fell within 40 km of Deir ez-Zor on Sunday."},
        {"text": "The mayor said that a bomb fell in Deir ez-Zor city on Sunday."},
    ]
    found = ask(texts=texts, places=[{"key": CITY, "lon": 40.2, "lat": 35.3, "uncertainty_m": 900}])
    assert [m["report"] for m in by_key(found)[CITY]["mentions"]] == ["text-1", "text-2"]
    assert len(found["places"]) == 1 and found["places"][0]["lon"] == 40.2


def test_a_place_that_no_gazetteer_knows_can_be_put_somewhere(ask: Ask) -> None:
    texts = [
        {"text": "The army said it struck no target within 30 km of Qarnabistan village on 3 May 2016."},
        {"text": "Residents said that the army shelled Deir ez-Zor city on 3 May 2016."},
    ]
    before = ask(texts=texts)
    (unknown,) = [p for p in before["places"] if p["lon"] is None]
    assert unknown["source"] is None and all(c["refused"] for c in unknown["candidates"])
    put = {"key": unknown["key"], "lon": 40.15, "lat": 35.34, "uncertainty_m": 500}
    assert by_key(ask(texts=texts, places=[put]))[unknown["key"]]["lat"] == 35.34


def test_a_place_of_another_text_is_named_as_unused(ask: Ask) -> None:
    assert ask(places=[{"key": "atlantis", "uncertainty_m": 5}])["unused"] == ["atlantis"]
