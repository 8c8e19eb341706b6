"""What an import protects leaves through no door."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from incidents.exchange.imports.run import Job, import_file
from incidents.store import Audience, FeatureQuery, Store, open_store
from tests.incidents.exchange.imports.fake_batches import SilentBar
from tests.incidents.exchange.imports.samples import acled
from web import create_app
from web.config import Config

_ID = "ZQX4711"
_HIDDEN = ("zqx4711", "quiet hamlet", "told by a nurse", "made air force")
# As a number by itself: a corner of the circle may begin with the same digits.
_NUMBERS = re.compile(r"(?<![\d.])(?:41\.2345|35\.6789)0*(?!\d)")
_ITEMS = "/collections/incidents/items"
_DOORS = [
    "/", "/found", "/collections", "/collections/incidents", _ITEMS, f"{_ITEMS}?f=html",
    f"{_ITEMS}?q=hamlet", f"{_ITEMS}?filter=source_id='{_ID}'", f"{_ITEMS}?filter=killed_min>2",
    f"{_ITEMS}?filter=notes LIKE '%25nurse%25'", f"{_ITEMS}?sortby=notes&properties=notes,source_id",
    f"{_ITEMS}?bbox=41.2344,35.6788,41.2346,35.6790", "/collections/incidents/queryables",
    "/collections/incidents/tiles", "/collections/incidents/tiles/WebMercatorQuad/0/0/0",
    *(f"/download/incidents.{form}" for form in ("geojson", "geojsons", "csv", "kml", "gpkg", "fgb")),
    "/download/incidents.csv?filter=killed_min>2", "/openapi.json", "/metrics",
]  # fmt: skip


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Store]:
    row = {
        "event_id_cnty": _ID, "location": "Quiet Hamlet", "notes": "told by a nurse", "fatalities": "4",
        "latitude": "35.6789", "longitude": "41.2345", "geo_precision": "1",
    }  # fmt: skip
    (tmp_path / "acled.csv").write_text(acled(row), encoding="utf-8")
    job = Job(file=tmp_path / "acled.csv", rejects=tmp_path / "r.csv", is_restricted=True)
    with closing(open_store(tmp_path / "s.sqlite")) as store:
        import_file(job, store, SilentBar)
        yield store


@pytest.fixture
def asking(held: Store) -> FlaskClient:
    return create_app(held, Config()).test_client()


def _id(store: Store) -> str:
    (body,) = store.page(FeatureQuery(collection="incidents", audience=Audience.TRUSTED)).bodies
    return body.split('"id":"')[1].split('"')[0]


@pytest.mark.parametrize("door", _DOORS)
def test_no_door_lets_it_out(asking: FlaskClient, held: Store, door: str) -> None:
    answer = asking.get(door)
    assert answer.status_code == 200
    said = answer.data.decode("utf-8", "replace").casefold()
    asked = door.casefold()
    assert [one for one in (*_HIDDEN, _id(held)) if one in said and one not in asked] == []
    assert "bbox" in asked or not _NUMBERS.search(said)


@pytest.mark.parametrize("question", [f"filter=source_id='{_ID}'", "q=hamlet", "filter=killed_min>2"])
def test_it_is_not_even_counted(asking: FlaskClient, question: str) -> None:
    assert asking.get(f"{_ITEMS}?{question}").get_json()["numberMatched"] == 0
    assert asking.get(_ITEMS).get_json()["numberMatched"] == 1


def test_its_id_is_answered_as_one_that_isnt_there(asking: FlaskClient, held: Store) -> None:
    for path in (f"{_ITEMS}/{{}}", "/incidents/{}", "/download/incidents/{}.geojson"):
        known, other = (asking.get(path.format(one)) for one in (_id(held), "acled-no-such"))
        assert known.status_code == other.status_code == 404
        assert known.text.replace(_id(held), "acled-no-such") == other.text
