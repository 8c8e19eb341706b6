"""What the first page asks is worked out before anybody asks."""

from pathlib import Path

import pytest

from incidents.store import FeatureQuery, facets, open_store, tiles
from tests.web.fake_store import FakeStore
from web import create_app
from web.config import Config
from web.search.prepared import prepare

CROWD = Config(map_incidents_max=5)


@pytest.mark.parametrize(("config", "is_left"), [(CROWD, True), (Config(), False)])
def test_it_is_left_beside_a_store_of_many(store: FakeStore, config: Config, is_left: bool) -> None:
    prepare(store, config)
    path = store.database.beside("answers")
    assert path is not None and path.exists() is is_left


def test_the_first_page_of_a_server_that_starts_counts_nothing(
    store: FakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(store, CROWD)
    counted, tally = [], facets.tally
    monkeypatch.setattr(facets, "values", lambda *_: pytest.fail("it was counted again"))
    monkeypatch.setattr(facets, "tally", lambda *of: counted.append(of[2]) or tally(*of))
    started = open_store(Path(store.name))
    page = create_app(started, CROWD).test_client().get("/", headers={"Accept": "text/html"})
    assert page.status_code == 200 and "data-tiles" in page.text
    assert not any(query.is_whole for query in counted)
    started.close()


def test_tiles_are_read_where_the_map_is_drawn_from_them(
    store: FakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[FeatureQuery] = []
    monkeypatch.setattr(tiles.Tiles, "coverage", lambda _self, _db, query: asked.append(query))
    prepare(store, Config())
    assert asked == []
    prepare(store, CROWD)
    assert asked == [FeatureQuery(collection="incidents")]
