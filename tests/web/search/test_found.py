"""The list page by page, complete without a script."""

import json
import re

import pytest
from flask.testing import FlaskClient

from tests.web.fake_store import FakeStore
from tests.web.ogc.made import feature, point
from web import create_app
from web.config import Config


def test_the_list_goes_on_page_by_page(store: FakeStore) -> None:
    client = create_app(store, Config(list_incidents_max=2)).test_client()
    seen, path = [], "/?kind=air_strike"
    while path:
        page = client.get(path).text
        seen += re.findall(r'id="card-([a-z-]+)"', page)
        following = re.search(r'href="([^"]+)" rel="next"', page)
        path = following[1].replace("&amp;", "&") if following else ""
    assert len(seen) == len(set(seen)) == 6
    assert 'href="/?kind=air_strike&amp;start=2" rel="prev"' in page
    assert '<ol class="cards" start="5">' in page


def test_more_than_a_map_holds_are_drawn_from_tiles(store: FakeStore) -> None:
    page = create_app(store, Config(map_incidents_max=4)).test_client().get("/").text
    assert "6 incidents</h2>" in page
    assert 'data-tiles="/collections/incidents/tiles/WebMercatorQuad/' in page
    assert "data-tiles" not in create_app(store, Config()).test_client().get("/").text


def test_the_form_keeps_what_was_chosen(client: FlaskClient) -> None:
    page = client.get("/?actor=the+coalition&since=2015-12-01&q=camp").text
    assert '<option value="the coalition" selected dir="auto">' in page
    assert 'name="since" type="date" value="2015-12-01"' in page
    assert 'name="q" type="search" value="camp"' in page


def test_a_hostile_choice_is_escaped(client: FlaskClient) -> None:
    for field in ("q", "actor", "speaker", "dataset", "publisher"):
        page = client.get("/", query_string={field: '"><script>alert(1)</script>'})
        assert "<script>alert" not in page.text


def test_the_firmest_contradiction_comes_first(client: FlaskClient) -> None:
    page = client.get("/").text
    first = page[page.index('class="first"') : page.index("</section>", page.index('class="first"'))]
    assert "no strikes within 55 km of the camp" in first or "no strikes took place within 35 miles" in first
    assert 'class="first"' not in client.get("/?q=raqqa").text
    assert 'class="first"' not in client.get("/?lang=en&kind=shelling").text


def test_an_incident_without_a_document_is_listed_by_its_properties(
    client: FlaskClient, store: FakeStore
) -> None:
    del store.documents["oil-strike"]
    store.fill()
    page = client.get("/?verdict=borderline").text
    assert "Strikes on oil wells" in page
    assert 'id="card-oil-strike"' in page


def crowd(*days: str | None) -> FakeStore:
    """An incident for each day, the last one without a place."""
    made = [
        feature("incidents", f"n{n}", point(40, 35), lon=40, lat=35, date=day) for n, day in enumerate(days)
    ]
    made[-1] |= {"geometry": None}
    return FakeStore(collections={"incidents": made, "reports": []})


def listed(store: FakeStore, query: str = "", **limits: int) -> list[str]:
    """Every card of a list, page after page."""
    client = create_app(store, Config(list_incidents_max=2, **limits)).test_client()
    seen, path = [], f"/?{query}"
    while path:
        page = client.get(path).text
        seen += re.findall(r'id="card-(n[0-9])"', page)
        following = re.search(r'href="([^"]+)" rel="next"', page)
        path = following[1].replace("&amp;", "&") if following else ""
    return seen


DAYS = (None, "2016-01-03", None, "2016-01-01", "2016-01-02")


@pytest.mark.parametrize("few", [4, 100])
def test_what_has_no_date_comes_last_however_many_there_are(few: int) -> None:
    store = crowd(*DAYS)
    assert listed(store, map_incidents_max=few) == ["n3", "n4", "n1", "n0", "n2"][:few]
    assert listed(store, "sort=last", map_incidents_max=few)[:4] == ["n1", "n4", "n3", "n0"]
    assert listed(store, "since=2016-01-02", map_incidents_max=few) == ["n4", "n1", "n0", "n2"]


def test_counts_are_of_all_that_is_chosen_not_of_the_page() -> None:
    store = crowd(*DAYS)
    page = create_app(store, Config(map_incidents_max=3, list_incidents_max=1)).test_client().get("/").text
    assert "5 incidents</h2>" in page
    assert "1 has no place" in page
    assert "2 without a date" in page
    assert page.count('class="struck"') == 3
    lines = re.search(r'class="lines" data-first="1"[^>]*>(.*?)</script>', page)
    assert lines and [row[0] for row in json.loads(lines[1])] == ["n3"]


def test_a_start_beyond_the_end_is_an_empty_page(client: FlaskClient) -> None:
    assert client.get("/?start=9999999").status_code == 200
    few = create_app(crowd(*DAYS), Config(map_incidents_max=3)).test_client()
    assert few.get("/?start=9999999").status_code == 200
