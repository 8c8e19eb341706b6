"""A reader's language and units: from the address, a cookie or the browser, and kept in the address."""

import pytest
from flask.testing import FlaskClient

from web.i18n.choice import LANGUAGES

ARABIC = '<html lang="ar" dir="rtl"'
ENGLISH = '<html lang="en" dir="ltr"'


@pytest.mark.parametrize(
    ("preferred", "start"),
    [
        ("ar", ARABIC),
        ("ar-SY,en;q=0.5", ARABIC),
        ("en-GB,ar;q=0.9", ENGLISH),
        ("ar;q=0,en", ENGLISH),
        ("fr", ENGLISH),
        ("*", ENGLISH),
    ],
)
def test_the_browser_prefers(client: FlaskClient, preferred: str, start: str) -> None:
    assert start in client.get("/", headers={"Accept-Language": preferred}).text


def test_the_address_decides_and_is_remembered(client: FlaskClient) -> None:
    answer = client.get("/?lang=ar", headers={"Accept-Language": "en"})
    assert ARABIC in answer.text
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("lang=ar;")
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie
    assert ARABIC in client.get("/incidents/camp-strike").text
    assert ENGLISH in client.get("/?lang=en").text


def test_miles_are_shown_everywhere(client: FlaskClient) -> None:
    page = client.get("/incidents/camp-strike?units=mi").text
    assert "1.4–11.4 mi" in page
    assert "2.3–18.3 km" not in page
    assert 'data-units="mi"' in page
    assert "1.4–11.4 mi" in client.get("/").text


@pytest.mark.parametrize("value", ["", "de", "AR", '"><script>alert(1)</script>', "ar\r\nX: 1", "ar" * 5000])
def test_an_unknown_choice_is_none(client: FlaskClient, value: str) -> None:
    client.set_cookie("units", "parsec")
    answer = client.get("/", query_string={"lang": value, "units": value})
    assert ENGLISH in answer.text
    assert 'data-units="km"' in answer.text
    assert "Set-Cookie" not in answer.headers
    assert "<script>alert" not in answer.text


def test_a_switch_keeps_the_address(client: FlaskClient) -> None:
    page = client.get("/?q=a%26b&q=c&lang=en").text
    assert 'href="?q=a%26b&amp;q=c&amp;lang=ar" hreflang="ar"' in page
    assert 'href="?q=a%26b&amp;q=c&amp;lang=en&amp;units=mi"' in page


def test_a_switch_never_leads_elsewhere(client: FlaskClient) -> None:
    page = client.get("//evil.example/x", headers={"Accept": "text/html"}, follow_redirects=True).text
    assert "evil.example" not in page.replace("http://evil.example", "").partition("<main")[0]


def test_pages_of_the_api_take_a_language_and_data_do_not(client: FlaskClient) -> None:
    page = client.get("/collections/incidents/items?lang=ar", headers={"Accept": "text/html"})
    assert (page.status_code, ARABIC in page.text) == (200, True)
    assert client.get("/collections/incidents/items?lang=ar").status_code == 400
    assert client.get("/collections/incidents/items?f=json&lang=ar").status_code == 400


def test_an_error_speaks_the_language(client: FlaskClient) -> None:
    answer = client.get("/nothing?lang=ar", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "404 غير موجود" in answer.text


def test_each_language_is_offered_in_its_own_words(client: FlaskClient) -> None:
    for code, name in LANGUAGES.items():
        other = next(c for c in LANGUAGES if c != code)
        assert f'lang="{code}" dir="auto">{name}</a>' in client.get(f"/?lang={other}").text
