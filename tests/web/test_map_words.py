"""The words beside a map: all that is drawn, and no more of it than is shown."""

import json
import re

from flask.testing import FlaskClient

from tests.web.fake_store import FakeStore
from web.incident_map import MapFeatures
from web.map_words import map_words


def words_in(page: str) -> dict[str, list[dict[str, object]]]:
    found = re.search(r'id="map-words">(.*?)</script>', page)
    assert found
    words: dict[str, list[dict[str, object]]] = json.loads(found[1])
    return words


def test_the_map_has_the_words_of_all_that_it_draws(client: FlaskClient, store: FakeStore) -> None:
    words = words_in(client.get("/").text)
    assert [one["id"] for one in words["areas"]] == [f["id"] for f in store.collections["claim-areas"]]
    assert [one["id"] for one in words["findings"]] == [f["id"] for f in store.collections["findings"]]


def test_an_incident_has_the_words_of_its_own(client: FlaskClient) -> None:
    assert words_in(client.get("/incidents/airbase-strike").text) == {"areas": [], "findings": []}


def test_nothing_that_is_not_shown_is_sent(store: FakeStore) -> None:
    areas, findings = (store.collections[name] for name in ("claim-areas", "findings"))
    for feature in (*areas, *findings):
        feature["properties"]["secret"] = "x"
    assert "secret" not in json.dumps(map_words(MapFeatures(incidents=[], areas=areas, findings=findings)))


def test_words_never_end_their_block(client: FlaskClient, store: FakeStore) -> None:
    hostile = "</script><script>alert(1)</script>"
    store.collections["findings"][0]["properties"]["reason"] = hostile
    store.fill()
    page = client.get("/").text
    assert "<script>alert" not in page
    assert hostile in json.dumps(words_in(page)["findings"], ensure_ascii=False)
