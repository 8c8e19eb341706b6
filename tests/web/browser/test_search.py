"""Form, timeline, list and map as one, in a real Chromium."""

import re

import pytest
from playwright.sync_api import Page, expect

from geo.geodesic import distance_m
from geo.lonlat import LonLat
from tests.web.conftest import OpenPage
from tests.web.fake_store import FakeStore
from web import assets

pytestmark = pytest.mark.browser

SOURCE = (assets.HERE / "static" / "geodesic.js").read_text().replace("export ", "")
PHONE = {"width": 390, "height": 844}


def view(page: Page) -> list[float]:
    """Zoom, latitude and longitude, once the map has stood still."""
    before: list[float] = []
    for _ in range(50):
        now: list[float] = page.evaluate(
            "((at) => [map_standoff.getZoom(), at.lat, at.lng])(map_standoff.getCenter())"
        )
        if now == before:
            return now
        before = now
        page.wait_for_timeout(100)
    return before


def opened_filters(page: Page) -> None:
    page.get_by_text("Filters", exact=True).click()


def test_a_filter_changes_list_map_and_address_and_back_undoes_it(
    open_page: OpenPage, store: FakeStore
) -> None:
    with open_page(store) as page:
        opened_filters(page)
        page.get_by_label("Verdict").select_option("contradicted")
        expect(page.locator("#found-title")).to_have_text("2 incidents")
        expect(page.locator(".card")).to_have_count(2)
        expect(page.locator(".face")).to_have_text(["1", "2"])
        expect(page.locator("path.line.consistent:visible")).to_have_count(0)
        assert "verdict=contradicted" in page.url
        page.get_by_label("Killed, by any account at least").fill("3")
        page.keyboard.press("Enter")
        expect(page.locator("#found-title")).to_have_text("1 incident")
        page.go_back()
        expect(page.locator("#found-title")).to_have_text("2 incidents")
        expect(page.get_by_label("Killed, by any account at least")).to_have_value("")
        page.go_back()
        expect(page.locator("#found-title")).to_have_text("6 incidents")


def test_a_reload_restores_choice_selection_and_view(open_page: OpenPage, store: FakeStore) -> None:
    address = "/?q=strikes&incident=raqqa-strike&map=9.00/36.0000/39.0000&hide=circles"
    with open_page(store, address) as page:
        for _ in range(2):
            expect(page.locator(".card.selected")).to_have_attribute("data-incident", "raqqa-strike")
            expect(page.locator("path.circle:visible")).to_have_count(0)
            expect(page.get_by_label("Words, in any script")).to_have_value("strikes")
            assert view(page) == pytest.approx([9, 36, 39], abs=0.01)
            page.reload()
            page.wait_for_selector("#map[data-ready]")


def test_the_timeline_goes_with_list_and_map(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        page.locator(".bin").last.click()
        expect(page.locator("#found-title")).to_have_text("1 incident")
        assert "since=2016-09-01" in page.url
        assert "until=2016-09-30" in page.url
        page.locator(".brush-first").focus()
        page.keyboard.press("Home")  # the slider by keyboard
        expect(page.locator("#found-title")).to_have_text("6 incidents")
        page.locator(".card .pick").last.click()
        expect(page.locator(".bin.chosen")).to_have_attribute("data-first", "2016-09-01")


def test_play_goes_from_bar_to_bar(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        page.get_by_role("button", name="Play").click()
        expect(page.locator("#found-title")).to_have_text("5 incidents")
        expect(page.locator("#found-title")).to_have_text("1 incident")
        expect(page.get_by_role("button", name="Play")).to_have_attribute("aria-pressed", "false")


def test_an_area_is_drawn_by_two_clicks(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        opened_filters(page)
        page.get_by_role("button", name="Draw on the map").click()
        box = page.locator("#map").bounding_box()
        for part in (0.1, 0.9):
            page.mouse.click(box["x"] + part * box["width"], box["y"] + part * box["height"])
        expect(page.locator("path.search-area")).to_be_visible()
        west, south, east, north = map(float, page.get_by_label(re.compile("^Area")).input_value().split(","))
        assert west < 40 < east
        assert south < 35.3 < north


def test_two_places_are_measured_with_their_uncertainty(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        page.get_by_text("Measure between two places").click()
        tool = page.locator(".measure-box")
        tool.get_by_label("From").select_option(label="Ayyash camp")
        tool.get_by_label("To").select_option(label="Deir ez-Zor")
        expect(page.locator(".measured")).to_have_text(
            "10.3 km; from 2.3 km to 18.3 km with the uncertainty of both"
        )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((40.0569, 35.3981), (40.1408, 35.3359)),
        ((-70, -33), (151, -34)),
        ((0, 0), (90, 0)),
        ((10, 80), (-170, 85)),
    ],
)
def test_distances_in_the_browser_are_geodesic(
    open_page: OpenPage, store: FakeStore, a: tuple[float, float], b: tuple[float, float]
) -> None:
    with open_page(store, "/reports/camp-first-report") as page:
        ends = [{"lng": lon, "lat": lat} for lon, lat in (a, b)]
        found = page.evaluate(f"([a, b]) => {{ {SOURCE} return distance(a, b); }}", ends)
        wanted = distance_m(LonLat(lon=a[0], lat=a[1]), LonLat(lon=b[0], lat=b[1]))
        assert found == pytest.approx(wanted, abs=0.01)


def test_the_first_example_leads_to_the_map(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        before = page.evaluate("map_standoff.getZoom()")
        page.locator(".show-first").click()
        expect(page.locator(".card.selected")).to_have_attribute("data-incident", "camp-strike")
        assert page.evaluate("map_standoff.getZoom()") > before
        line = page.locator(".shape.line.contradicted.active").first.bounding_box()
        assert line is not None and max(line["width"], line["height"]) > 60


def test_the_timeline_keeps_the_keyboard(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        page.locator(".numbers > summary").click()
        slider = page.locator(".brush-first")
        slider.focus()
        for step in ("1", "2"):
            page.keyboard.press("ArrowRight")
            expect(slider).to_have_value(step)
            expect(page.locator("#found-title")).to_have_text("1 incident")
            expect(slider).to_be_focused()
        assert page.locator(".numbers").get_attribute("open") is not None


def test_the_pointer_has_coordinates(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store) as page:
        page.locator("#map").hover(position={"x": 200, "y": 200})
        expect(page.locator(".pointer")).to_have_text(re.compile(r"^3\d\.\d{4}° lat, \d\d\.\d{4}° lon$"))


def test_without_javascript_the_form_filters(open_page: OpenPage, store: FakeStore) -> None:
    with open_page(store, javascript=False, **PHONE) as page:
        opened_filters(page)
        page.get_by_label("Verdict").select_option("borderline")
        page.get_by_role("button", name="Show").click()
        expect(page.locator("#found-title")).to_have_text("1 incident")
        expect(page.get_by_label("Verdict")).to_have_value("borderline")
