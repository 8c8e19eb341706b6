"""Places in a real Chromium: the list and the map belong together."""

import pytest
from playwright.sync_api import expect

from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


def test_homonyms_are_picked_on_the_map(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, "/places?q=Deir+ez-Zor") as page:
        assert page.locator(".face").all_inner_texts() == ["1", "2"]
        assert page.locator("path.circle").count() == 1 and page.locator("path.area").count() == 1
        page.get_by_role("button", name="2: Deir ez-Zor governorate").press("Enter")
        expect(page.locator(".candidate").nth(1)).to_be_focused()
        expect(page.locator(".face.selected")).to_have_text("2")
        page.locator(".candidate summary").first.click()
        expect(page.locator(".candidate").first).to_contain_text("دير الزور")
        expect(page.locator(".face.selected")).to_have_text("1")


@pytest.mark.parametrize("path", ["/places", "/places/raqqa", "/places?q=Springfield"])
def test_the_pages_fit_a_phone(open_page: OpenPage, store: FakeStore, path: str) -> None:
    with open_page(store, path, **PHONE) as page:
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_a_mention_leads_to_its_words(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, "/places/raqqa", javascript=False) as page:
        page.locator(".quotes a").first.click()
        expect(page.locator("mark:target, mark:has(:target)").first).to_contain_text("Raqqa")
