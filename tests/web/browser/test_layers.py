"""What lies over what on the map, at three zooms; pages without JavaScript, or with a hostile address."""

import pytest
from playwright.sync_api import Page

from tests.web.browser.test_accessibility import PATHS
from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore

pytestmark = pytest.mark.browser

# From the bottom: land, zones and lines, places' names and labels, the incidents, and what is opened.
_ORDER = """() => {
  const level = (selector) => {
    let at = document.querySelector(selector);
    while (at && !at.classList.contains("leaflet-pane")) at = at.parentElement;
    return Number(getComputedStyle(at).zIndex);
  };
  return [".leaflet-basemap-pane canvas", "path.area", ".label.placed", ".incident-marker"].map(level);
}"""
_SHAPES = """() => [...document.querySelectorAll("path.shape")].map((path) =>
  ["area", "circle", "line"].findIndex((kind) => path.classList.contains(kind)))"""
# What a reader would hit in the middle of each marker in view.
_HIT = """() => [...document.querySelectorAll(".face")].map((face) => {
  const box = face.getBoundingClientRect();
  return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
}).filter(Boolean).map((node) => Boolean(node.closest(".incident-marker, .leaflet-control")))"""


def zoom_to(page: Page, zoom: float) -> None:
    page.evaluate(f"void map_standoff.setView([35.4, 40.1], {zoom}, {{animate: false}})")


@pytest.mark.parametrize("zoom", [5, 8, 11])
def test_what_matters_most_lies_on_top(open_page: OpenPage, store: FakeStore, zoom: float) -> None:
    with open_page(store) as page:
        zoom_to(page, zoom)
        levels = page.evaluate(_ORDER)
        assert levels == sorted(levels) and len(set(levels)) >= 3, levels
        kinds = page.evaluate(_SHAPES)
        assert kinds == sorted(kinds) and set(kinds) == {0, 1, 2}  # zones, then circles, then lines
        hit = page.evaluate(_HIT)
        assert hit and all(hit)


def test_every_page_is_read_without_javascript(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, javascript=False, width=390, height=844) as page:
        base = page.url.rstrip("/")
        for path in sorted({*PATHS} - {"/nothing"}):
            page.goto(base + path)
            main = page.locator("main")
            assert main.count() == 1 and len(main.inner_text()) > 40, path
            assert page.locator("h1").count() == 1, path
            assert page.locator("button:disabled").count() == 0, path


def test_a_hostile_state_chooses_nothing(open_page: OpenPage, store: FakeStore) -> None:
    address = "/?map=9/95/x&incident=%22%3E%3Cscript%3E&hide=constructor,__proto__&sort="
    with open_page(store, address) as page:
        assert page.locator(".card").count() == 6
        assert page.locator(".card.selected").count() == 0
