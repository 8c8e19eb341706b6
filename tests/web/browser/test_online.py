"""A background from another server: asked for nothing before the reader turns it on."""

import base64

import pytest
from playwright.sync_api import Page, Route, expect

from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore
from web.config import Config

pytestmark = pytest.mark.browser

ONLINE = Config(tiles="https://tiles.example/{z}/{x}/{y}.png", tiles_credit="<b>Made</b> Maps ${x}")
_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def answered(page: Page) -> list[dict[str, str]]:
    """Let the other server answer; the heads of what it is asked."""
    asked: list[dict[str, str]] = []

    def answer(route: Route) -> None:
        asked.append(route.request.headers)
        route.fulfill(body=_PIXEL, content_type="image/png")

    page.route("https://tiles.example/**", answer)
    return asked


def test_it_is_shown_once_the_reader_turns_it_on(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, config=ONLINE) as page:  # which fails if anything leaves the machine
        switch = page.get_by_label("Background from tiles.example")
        expect(switch).not_to_be_checked()
        asked = answered(page)
        switch.check()
        expect(page.locator("img.leaflet-tile-loaded").first).to_be_attached()
        expect(page.locator(".leaflet-control-attribution")).to_contain_text("<b>Made</b> Maps ${x}")
        assert asked and not any("referer" in heads or "cookie" in heads for heads in asked)
        page.reload()
        expect(switch).to_be_checked()
        switch.uncheck()
        expect(page.locator("img.leaflet-tile")).to_have_count(0)
        count = len(asked)
        page.reload()
        expect(switch).not_to_be_checked()
        assert len(asked) == count


def test_there_is_no_switch_where_no_server_is_named(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, "/?lang=ar", width=390) as page:
        expect(page.locator(".background-box")).to_be_attached()
        expect(page.locator(".online")).to_have_count(0)
