"""The pages of places: what a name may mean, what was searched, and where reports mention it."""

import csv
import io
import re

import pytest
from flask.testing import FlaskClient

from incidents.store import Store


def seen(page: str) -> str:
    """A page's words without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<script.*?</script>|<[^>]+>", " ", page, flags=re.S))


def test_homonyms_stand_side_by_side(client: FlaskClient) -> None:
    page = client.get("/places?q=Springfield").text
    assert "No place is taken" in page and "can&#39;t tell Springfield (Illinois, US)" in page
    assert page.count('class="candidate"') > 5
    words = seen(page)
    assert "population 114,394" in words and "from the first" in words and "Спрингфийлд" in words
    assert 'id="map"' in page and '"kind": "circle"' in page


@pytest.mark.parametrize("name", ["Deir ez-Zor", "دير الزور", "Дейр-эз-Зор"])
def test_a_name_is_found_in_any_script(client: FlaskClient, name: str) -> None:
    words = seen(client.get("/places", query_string={"q": name}).text)
    assert "Taken: Deir ez-Zor" in words and "seat of a province or district" in words
    assert "built-up radius about 5 km" in words


def test_what_was_searched_is_told_also_where_nothing_is_taken(client: FlaskClient) -> None:
    words = seen(client.get("/places?q=Atlantisburg").text)
    assert "No place is taken" in words and "tlntsbrg by sound" in words
    assert "the sound alone is too little" in words


def test_an_area_and_a_country_narrow_the_search(client: FlaskClient) -> None:
    assert "Taken: Springfield" in seen(client.get("/places?q=Springfield&within=Massachusetts").text)
    assert "not in SY" in seen(client.get("/places?q=Springfield&country=sy").text)


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("q=Ayyash&country=Syria", "“SYRIA” is no code of a country"),
        ("q=Ayyash&within=Qarnabistanxyz", "The area “Qarnabistanxyz” to look in"),
    ],
)
def test_what_cannot_be_looked_in_is_named(client: FlaskClient, asked: str, named: str) -> None:
    answer = client.get(f"/places?{asked}")
    assert answer.status_code == 400 and named in seen(answer.text)
    assert 'value="Ayyash"' in answer.text


@pytest.mark.parametrize("name", ["x" * 9_000, "{{7*7}}<script>", "\x00", "=1+1", "٣"])
def test_a_hostile_name_is_only_a_name(client: FlaskClient, name: str) -> None:
    answer = client.get("/places", query_string={"q": name})
    assert answer.status_code == 200
    assert "<script>" not in answer.text.split("<main", 1)[1].split("</form>", 1)[0]
    log = client.get("/places/searched.csv", query_string={"q": name})
    assert log.status_code == 200 and not log.text.split("\r\n")[1].startswith("=")


def test_the_log_is_a_table(client: FlaskClient) -> None:
    answer = client.get("/places/searched.csv?q=Ayyash")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert answer.mimetype == "text/csv" and "attachment" in answer.headers["Content-Disposition"]
    assert {row["record"] for row in rows} == {"form", "candidate", "answer"}
    assert rows[-1]["place_id"] == "ayyash" and rows[0]["searched"] > "1"


def test_the_places_of_reports_are_listed_page_by_page(client: FlaskClient) -> None:
    first = client.get("/places").text
    assert "2 places are named in the reports here." in first
    assert "Betatown" in first or "Camp Alpha" in first
    (following,) = re.findall(r'rel="next" href="([^"]+)"', first)
    second = client.get(following).text
    assert ("Betatown" in first) != ("Betatown" in second)
    assert 'rel="next"' not in second
    assert client.get("/places?offset=-1").status_code == 400


def test_a_place_is_shown_with_its_words(client: FlaskClient) -> None:
    page = client.get("/places/beta").text
    words = seen(page)
    assert "The observatory said four died in Betatown ." in words
    assert 'href="/reports/a#a-' in page and "within" not in words.split("Radius", 1)[1][:20]
    assert "Old Betatown" in words and "a town" in words and "5 km" in words
    assert "Incidents there" in words and "a map" in words


def test_a_protected_report_is_quoted_to_the_trusted_alone(
    client: FlaskClient, trusted: dict[str, str]
) -> None:
    public, inside = client.get("/places/beta").text, client.get("/places/beta", headers=trusted).text
    assert "blamed Gamma" not in public and "/reports/b" not in public
    assert "blamed Gamma" in inside and "/reports/b" in inside


def test_a_protected_place_is_not_shown_to_the_public(
    client: FlaskClient, store: Store, trusted: dict[str, str]
) -> None:
    store.restrict_place("alpha", "the tests", restricted=True, reason="a source lives there")
    store.derive()
    assert client.get("/places/alpha").status_code == 404
    assert "Camp Alpha" not in client.get("/places").text
    assert client.get("/places/alpha", headers=trusted).status_code == 200


def test_an_unknown_place_is_a_404(client: FlaskClient) -> None:
    assert client.get("/places/atlantis").status_code == 404
