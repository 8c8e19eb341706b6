"""axe-core finds nothing on any page, in either language, wide or narrow; the keyboard reaches everything."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore
from web import assets

pytestmark = pytest.mark.browser

AXE = (assets.HERE / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
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


def faults(page: Page) -> list[str]:
    """What axe finds, opened parts included."""
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.evaluate(f"() => {{ {AXE} }}")
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
