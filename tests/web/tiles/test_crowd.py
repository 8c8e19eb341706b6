"""Many incidents in a real Chromium: numbers on a canvas that add up, and lead nearer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore
from tests.web.ogc.made import feature, point
from web.config import Config

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>${alert(2)}{{ 7*7 }}"
SETTLED = "canvas.crowd[data-shown]"


def incident(key: str, lon: float, lat: float, **known: Any) -> dict[str, Any]:
    return feature("incidents", key, point(lon, lat), lon=lon, lat=lat, **known)


def crowd() -> FakeStore:
    """A town of 300, six on one spot, one alone with a hostile name, and two nowhere."""
    made = [
        incident(f"town-{n}", 40 + n % 20 / 400, 35 + n // 20 / 400, title=f"No. {n}") for n in range(300)
    ]
    made += [incident(f"spot-{n}", 42.0, 35.0, title="Spot") for n in range(6)]
    made += [feature("incidents", f"nowhere-{n}", None, title="Nowhere") for n in range(2)]
    made.append(incident("alone", 38.0, 35.0, title=HOSTILE, verdict="contradicted"))
    return FakeStore(collections={"incidents": made})


@pytest.fixture
def page(open_page: OpenPage) -> Iterator[Page]:
    with open_page(crowd(), config=Config(map_incidents_max=50, list_incidents_max=10)) as opened:
        opened.wait_for_selector(SETTLED, state="attached")
        yield opened


def shown(page: Page) -> int:
    return int(page.locator(SETTLED).get_attribute("data-shown") or -1)


def settle(page: Page, lat: float, lon: float, zoom: float) -> None:
    page.evaluate(f"void map_standoff.setView([{lat}, {lon}], {zoom}, {{animate: false}})")
    page.wait_for_selector(SETTLED, state="attached")


def click(page: Page, lat: float, lon: float) -> None:
    at: Any = page.evaluate(f"map_standoff.latLngToContainerPoint([{lat}, {lon}])")
    page.locator(".folium-map").click(position={"x": at["x"], "y": at["y"]})


def test_every_zoom_shows_all_that_have_a_place(page: Page, tmp_path: Path) -> None:
    for zoom in (3, 5.25, 7):
        settle(page, 35, 40, zoom)
        assert shown(page) == 307
    expect(page.locator(".in-view")).to_have_text("307 incidents in view")
    settle(page, 35, 42, 9)
    assert shown(page) == 6
    page.screenshot(path=tmp_path / "crowd.png")


def test_the_world_goes_on_beyond_its_edge(page: Page) -> None:
    settle(page, 35, 400, 6)
    assert shown(page) == 307


def test_a_number_leads_nearer_and_in_the_end_to_the_list(page: Page) -> None:
    settle(page, 35, 42, 8)
    click(page, 35, 42)
    page.wait_for_selector(SETTLED, state="attached")
    assert page.evaluate("map_standoff.getZoom()") == 10
    settle(page, 35, 42, 15)
    click(page, 35, 42)
    expect(page.locator(".popup h3")).to_have_text("6 incidents at this spot")
    page.locator(".popup a").click()
    expect(page.locator("#found-title")).to_have_text("8 incidents")  # two have no place, and fit any


def test_one_alone_is_told_of_and_its_words_do_nothing(page: Page) -> None:
    settle(page, 35, 38, 12)
    click(page, 35, 38)
    expect(page.locator(".popup h3")).to_have_text(HOSTILE)
    expect(page.locator(".popup .badge")).to_have_text("contradicted")


def test_what_is_chosen_changes_the_tiles(page: Page) -> None:
    settle(page, 35, 40, 5)
    page.locator("input[name=q]").fill("no")
    expect(page.locator(".in-view")).to_have_text("300 incidents in view")
    assert shown(page) == 300
    page.locator("input[name=q]").fill("spot")  # few enough for markers
    expect(page.locator(".in-view")).to_be_hidden()
    expect(page.locator("canvas.crowd")).to_have_count(0)
    expect(page.locator(".face")).to_have_count(1)
