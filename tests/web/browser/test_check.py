"""Two statements checked in a real Chromium: what is corrected is seen at once."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore
from web.auth.tokens import new_token

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
EXAMPLE = "/check?example"


def test_a_newcomer_sees_a_contradiction_in_one_click(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, "/check") as page:
        page.get_by_role("link", name="See an example").click()
        expect(page.locator("#summary")).to_have_text("2 contradicted · 1 borderline")
        expect(page.locator("#map[data-ready]")).to_be_visible()
        assert page.locator("path.line.contradicted").count() == 2
        assert page.locator("path.area.possible").count() == 2
        assert page.locator(".face").all_inner_texts() == ["1", "2"]


def test_a_slider_changes_the_verdict_and_the_map(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, EXAMPLE) as page:
        slider = page.get_by_role("slider", name="Radius that holds it, km").first
        slider.focus()
        page.keyboard.press("End")
        expect(page.locator("#summary")).to_have_text("3 borderline")
        expect(page.locator("#radius-1")).to_have_value("300")
        expect(page.locator(".where").first).to_contain_text("known within 300 km")
        assert page.locator("path.line.borderline").count() == 2
        page.locator("#reading").select_option("given")
        expect(page.locator("#summary")).to_have_text("Give your tolerance.")
        page.locator("#tolerance").fill("0,2")
        expect(page.locator("#summary")).to_have_text("1 contradicted · 2 borderline")
        page.locator(".finding summary").first.click()
        expect(page.locator(".working").first).to_contain_text("54,800.0")


def test_a_place_is_put_elsewhere_on_the_map(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, EXAMPLE, **PHONE) as page:
        row = page.locator(".place-fields").first
        row.locator("details summary").click()
        row.get_by_role("button", name="Show it on the map").click()
        box = page.locator("#map").bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + 300, box["y"] + 60)
        expect(page.locator("#summary")).to_have_text("1 borderline · 2 consistent")
        expect(row.locator(".why")).to_have_text("given by hand")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_a_homonym_is_chosen_on_the_map(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, EXAMPLE) as page:
        page.locator("#which-2").focus()
        page.locator(".face.choice").first.focus()
        page.get_by_role("button", name="a: choose").press("Enter")
        expect(page.locator("#which-2")).not_to_have_value("")
        expect(page.locator(".place-fields .why").nth(1)).to_have_text("given by hand")


def test_the_form_works_without_javascript(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, EXAMPLE, javascript=False) as page:
        page.locator("#radius-1").fill("300")
        page.get_by_role("button", name="Check again").click()
        expect(page.locator("#summary")).to_have_text("3 borderline")
        expect(page.locator("#radius-1")).to_have_value("300")


def test_what_was_compared_is_saved_as_it_was_corrected(open_page: OpenPage, store: FakeStore) -> None:
    shown, token = new_token("desk", ["write"])
    store.add_token(token, "the tests")
    with open_page(store, "/sign-in") as page:
        page.get_by_label("Token").fill(shown)
        page.get_by_role("button", name="Sign in").click()
        expect(page).to_have_url(re.compile(r"/$"))
        page.goto(page.url.rstrip("/") + EXAMPLE)
        page.locator("#radius-1").fill("9")
        expect(page.locator(".where").first).to_contain_text("known within 9 km")
        page.get_by_role("button", name="Save these reports").click()
        links = page.locator("#saving a")
        expect(links).to_have_count(2)
        kept = store.reading(links.first.inner_text())
    assert kept is not None and "envoy" in kept.report.text
    assert {m.location.uncertainty_m for m in kept.places if m.location} == {9_000.0}


PAYLOADS = ["</script><script>document.title='x'</script>", "<img src=x onerror=document.title='x'>", "${1}`"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_runs(open_page: OpenPage, store: FakeStore, payload: str) -> None:
    with open_page(store, "/check") as page:
        page.locator("#text-in-1").fill(f"{payload} said that no strikes fell within 9 km of the Saeqa camp.")
        page.locator("#publisher-1").fill(payload)
        page.get_by_role("button", name="Check", exact=True).click()
        expect(page.locator("#map[data-ready]")).to_be_visible()
        page.locator("#radius-1").fill("2")
        expect(page.locator(".where").first).to_contain_text("known within 2 km")
        assert payload in (page.locator(".report .text").text_content() or "")
        assert page.title() == "Check statements · Standoff"
