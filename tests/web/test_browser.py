"""The map in a real Chromium: what is seen, what can be reached, and that no payload runs."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore
from tests.web.test_pages import PAYLOADS, poisoned

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


def visible_labels(page: Page, kind: str) -> list[str]:
    return page.locator(f".{kind}.placed").all_inner_texts()


def test_the_map_shows_areas_circles_lines_and_markers(
    open_page: OpenPage, store: FakeStore, tmp_path: Path
) -> None:
    with open_page(store) as page:
        assert page.locator("path.area.possible").count() == 2
        assert page.locator("path.area.certain").count() == 2
        assert page.locator("path.circle").count() == 6
        assert page.locator("path.line.contradicted").count() == 2
        assert page.locator("path.line.consistent").count() == 4
        numbers = "".join(page.locator(".face").all_inner_texts())
        assert all(str(n) in numbers for n in range(1, 7))
        assert any(
            "10.3 km (2.3–18.3) · 2 claims contradicted" in t for t in visible_labels(page, "line-label")
        )
        assert any(
            "35 miles: “none within” A coalition officer" in t for t in visible_labels(page, "area-label")
        )
        assert {"Deir ez-Zor", "Raqqa", "Hasakah"} <= set(visible_labels(page, "place"))
        expect(page.locator(".leaflet-control-attribution")).to_have_text("Basemap: Natural Earth 1:50m")
        shot = tmp_path / "map.png"
        page.screenshot(path=shot)
        assert shot.stat().st_size > 50_000


def test_the_basemap_is_painted(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        colours = page.evaluate(
            """async () => {
              for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
              const canvas = document.querySelector(".leaflet-basemap-pane canvas");
              const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
              return [new Set(new Uint32Array(data.buffer)).size, ...data.slice(0, 3)];
            }"""
        )
        assert colours[0] > 10  # land, rivers, borders and their softened edges
        assert colours[1:] == [246, 243, 236]  # inland, however far off the shores are


def test_everything_located_is_in_view(open_page: OpenPage, store: FakeStore) -> None:
    for size in ({}, PHONE):
        with open_page(store, **size) as page:
            frame = page.locator("#map").bounding_box()
            for face in page.locator(".face").all():
                box = face.bounding_box()
                assert frame["x"] <= box["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"]
                assert frame["y"] <= box["y"] and box["y"] + box["height"] <= frame["y"] + frame["height"]


def test_a_card_selects_on_the_map(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        pick = page.locator('.card[data-incident="raqqa-strike"] .pick')
        pick.click()
        expect(pick).to_have_attribute("aria-current", "true")
        expect(page.locator(".face.selected")).to_have_text("5")
        assert page.locator("path.circle.active").count() == 1
        assert page.locator("path.line.active").count() == 2
        expect(page.locator(".map-status")).to_contain_text("Incident 5 selected")
        assert "incident=raqqa-strike" in page.url


def test_a_marker_selects_in_the_list(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        page.locator(".face", has_text="3").click()
        card = page.locator(".card.selected")
        expect(card).to_contain_text("Hasakah")
        expect(card).to_be_in_viewport()
        expect(page.locator(".pick[aria-current]")).to_have_count(1)


def test_incidents_that_would_cover_one_another_are_offered_as_a_choice(
    open_page: OpenPage, store: FakeStore
) -> None:
    with open_page(store, **PHONE) as page:
        page.locator(".face", has_text="·").first.click()
        choices = page.locator(".choices button")
        assert choices.count() >= 2
        choices.nth(1).click()
        expect(page.locator(".card.selected")).to_have_count(1)
        expect(page.locator(".face.selected")).not_to_contain_text("·")  # the map went close enough


def test_a_finding_shows_both_claims_with_their_sources(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        page.locator(".line-label.contradicted").click()
        popup = page.locator(".leaflet-popup")
        expect(popup.locator("q").first).to_have_text("no strikes took place within 35 miles")
        assert popup.locator(".badge.contradicted").count() == 2
        popup.locator("a.source").first.click()
        page.wait_for_url("**/reports/camp-first-report#*")
        expect(page.locator("mark:target")).to_contain_text("no strikes took place within 35 miles")


def test_an_area_says_whose_words_it_draws(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        page.locator(".area-label", has_text="55 km").click()
        popup = page.locator(".leaflet-popup")
        expect(popup).to_contain_text("Zone said to be empty: none within 55 km")
        expect(popup).to_contain_text("A second spokesman")


def test_the_keyboard_reaches_list_and_markers(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        page.keyboard.press("Enter")
        page.locator('.card[data-incident="hasakah-strike"] .pick').focus()
        expect(page.locator(".face.selected")).to_have_text("3")  # focus alone shows it
        page.keyboard.press("Enter")
        expect(page.locator(".card.selected")).to_have_attribute("data-incident", "hasakah-strike")
        marker = page.get_by_role("button", name="Incident 4: Strikes on oil wells")
        marker.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".card.selected")).to_have_attribute("data-incident", "oil-strike")


def test_layers_can_be_switched_off_and_on(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        box = page.get_by_label("Zone said to be free of strikes")
        box.uncheck()
        expect(page.locator("path.area:visible")).to_have_count(0)
        expect(page.locator(".area-label.placed:visible")).to_have_count(0)
        assert "hide=outside" in page.url
        box.check()
        expect(page.locator("path.area:visible")).to_have_count(4)


def test_a_phone_shows_map_and_list_without_sideways_scrolling(
    open_page: OpenPage, store: FakeStore, tmp_path: Path
) -> None:
    with open_page(store, **PHONE) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        expect(page.get_by_role("heading", name="Can both be true?")).to_be_in_viewport()
        assert any("10.3 km" in t for t in visible_labels(page, "line-label"))
        page.screenshot(path=tmp_path / "phone.png")


@pytest.mark.parametrize("path", ["/incidents/camp-strike", "/reports/airbase-report"])
def test_other_pages_are_quiet_and_fit_a_phone(open_page: OpenPage, store: FakeStore, path: str) -> None:
    with open_page(store, path, **PHONE) as page:
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_the_list_works_without_javascript(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, javascript=False) as page:
        page.locator(".pick").first.click()
        expect(page.locator("h1")).to_have_text("Strike on an army camp near Ayyash")


def test_an_empty_map_opens(open_page: OpenPage) -> None:
    empty = FakeStore(collections={c: [] for c in ("incidents", "claim-areas", "findings", "places")})
    with open_page(empty) as page:
        expect(page.locator(".empty")).to_be_visible()


def settled(page: Page) -> None:
    """Wait until no popup is left and the map stands still: labels move when it is panned."""
    expect(page.locator(".leaflet-popup, .leaflet-pan-anim")).to_have_count(0)
    page.wait_for_timeout(400)


@pytest.mark.parametrize("payload", PAYLOADS[4:])  # the first four are for servers: see test_pages
def test_no_payload_runs(open_page: OpenPage, store: FakeStore, payload: str) -> None:
    with open_page(poisoned(store, payload)) as page:
        assert page.title() == "Map · Standoff"
        page.locator(".line-label.contradicted").click()
        assert payload in page.locator(".leaflet-popup q").first.text_content()
        page.locator(".leaflet-popup-close-button").click()
        settled(page)
        page.locator(".area-label.placed").first.click()
        assert payload in page.locator(".leaflet-popup q").first.text_content()
        assert any(payload in (t or "") for t in page.locator(".label.place").all_text_contents())
        assert payload in page.locator(".card .pick").first.text_content()
        assert page.locator("#map img[src='x'], .card img").count() == 0
        assert page.title() == "Map · Standoff"
