"""A background map of the reader's own: a .pmtiles file that is chosen, or is none."""

from pathlib import Path

import geopandas
import pytest
from playwright.sync_api import expect
from shapely.geometry import box

from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore

pytestmark = pytest.mark.browser

_COLOURS = """(colours) => {
  const canvas = document.querySelector("canvas.archive");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const found = new Set();
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) found.add(data.slice(i, i + 3).join());
  return colours.map((colour) => found.has(colour));
}"""
_WATER = "211,224,231"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A lake."""
    path = tmp_path / "lake.pmtiles"
    frame = geopandas.GeoDataFrame({"name": ["<b>Lake</b>"]}, geometry=[box(39, 34, 41, 36)], crs="EPSG:4326")
    frame.to_file(path, layer="water", driver="PMTiles", MINZOOM=0, MAXZOOM=8)
    return path


def test_a_file_is_drawn_below_the_incidents(open_page: OpenPage, store: FakeStore, archive: Path) -> None:
    with open_page(store) as page:
        page.locator(".background-box summary").click()
        page.locator("#background").set_input_files(archive)
        expect(page.locator(".background-box output")).to_contain_text("lake.pmtiles is drawn")
        expect(page.locator("canvas.archive[data-waiting='0']")).to_be_attached()
        assert page.evaluate(_COLOURS, [_WATER]) == [True]
        page.get_by_role("button", name="Take it away").click()
        expect(page.locator("canvas.archive")).to_have_count(0)


def test_what_is_no_archive_is_said_to_be_none(open_page: OpenPage, store: FakeStore, tmp_path: Path) -> None:
    wrong = tmp_path / "<img src=x>.pmtiles"
    wrong.write_bytes(b"PMTiles?" * 100)
    with open_page(store, "/?lang=ar", width=390, height=844) as page:
        page.locator(".background-box summary").click()
        page.locator("#background").set_input_files(wrong)
        expect(page.locator(".background-box output")).to_contain_text("<img src=x>.pmtiles")
        expect(page.locator("canvas.archive")).to_have_count(0)
