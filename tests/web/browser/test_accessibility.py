"""axe-core finds nothing on any page, in either language, wide or narrow; the keyboard reaches everything."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore
from web import assets

pytestmark = pytest.mark.browser

# Without `make setup` it is missing.
AXE = assets.HERE / "node_modules" / "axe-core" / "axe.min.js"
PATHS = (
    "/",
    "/incidents/camp-strike",
    "/reports/airbase-report",
    "/sign-in",
    "/check",
    "/check?example=",
    "/places",
    "/places?q=Deir+ez-Zor",
    "/places/raqqa",
    "/collections",
    "/collections/incidents",
    "/collections/incidents/items",
    "/collections/incidents/items/camp-strike",
    "/collections/findings/queryables",
    "/conformance",
    "/openapi.html",
    "/nothing",
)
WIDTHS = (1440, 390)
# What can be reached, in the page's order.
_CONTROLS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((node) => node.type !== "hidden" && node.checkVisibility({ visibilityProperty: true }))"""
# The place of the focused one among them, and whether a ring is drawn round it or what stands for it.
_FOCUSED = """() => {
  const ring = (node) => getComputedStyle(node).outlineStyle !== "none";
  const at = document.activeElement;
  const shown = ring(at) || [...at.children].some(ring);
  return { index: (CONTROLS)().indexOf(at), shown, html: at.outerHTML.slice(0, 150) };
}""".replace("CONTROLS", _CONTROLS)


def faults(page: Page) -> list[str]:
    """What axe finds, opened parts included."""
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.evaluate(f"() => {{ {AXE.read_text('utf-8')} }}")
    found: list[dict[str, Any]] = page.evaluate("axe.run().then((result) => result.violations)")
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(open_page: OpenPage, store: FakeStore, path: str, language: str) -> None:
    with open_page(store, f"{path}{'&' if '?' in path else '?'}lang={language}", width=WIDTHS[0]) as page:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            assert faults(page) == [], width
            assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("path", ["/", "/incidents/camp-strike", "/collections", "/sign-in"])
def test_the_keyboard_reaches_every_control_and_shows_where_it_is(
    open_page: OpenPage, store: FakeStore, path: str
) -> None:
    with open_page(store, f"{path}?lang=ar") as page:
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        count = page.evaluate(f"({_CONTROLS})().length")
        reached = []
        for _ in range(count):
            focused = page.evaluate(_FOCUSED)
            assert focused["shown"], focused["html"]
            reached.append(focused["index"])
            page.keyboard.press("Tab")
        assert reached == list(range(count))


def test_an_incident_prints_as_evidence(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, "/incidents/camp-strike") as page:
        footer = page.locator("footer.printed")
        expect(footer).to_be_hidden()
        page.emulate_media(media="print")
        expect(footer).to_contain_text(page.url)
        expect(page.locator("#map")).to_be_visible()
        # The table by speaker has its cells one under another, each with the name of its column.
        speaker = page.locator(".by-speaker tbody tr").first
        assert speaker.evaluate("row => getComputedStyle(row).display") == "block"
        expect(speaker.locator("td.empty").first).to_be_hidden()
        label = speaker.locator("td:not(.empty)").first
        assert label.evaluate("cell => getComputedStyle(cell, '::before').content").strip('"')
        # What only who may write gets.
        page.evaluate(
            """() => document.querySelector("main").insertAdjacentHTML("beforeend",
            "<details class=judge open><summary>?</summary><form>?</form></details>"
            + "<form class=ruling>?</form><form class=grouping>?</form>")"""
        )
        for left_out in (
            ".masthead nav",
            ".crumbs",
            ".leaflet-control-zoom",
            ".judge summary",
            ".judge form",
            ".ruling",
            ".grouping",
        ):
            expect(page.locator(left_out).first).to_be_hidden()
