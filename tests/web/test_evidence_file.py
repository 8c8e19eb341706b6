"""Evidence as files: nothing in them runs, whatever the reports say."""

import csv
import io
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser

from tests.web.fake_store import FakeStore
from tests.web.test_pages import PAYLOADS, poisoned
from web import create_app
from web.evidence_file import inert


def rows(client: FlaskClient) -> list[dict[str, str]]:
    answer = client.get("/download/incidents/camp-strike.csv")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="camp-strike.csv"'
    return list(csv.DictReader(io.StringIO(answer.get_data(as_text=True).removeprefix("\ufeff"))))


def test_the_table_has_every_claim_with_its_span(client: FlaskClient, store: FakeStore) -> None:
    found = rows(client)
    assert [r["quote"] for r in found] == [c["quote"] for c in store.documents["camp-strike"]["claims"]]
    text = store.texts["camp-first-report"]["text"]
    assert text[int(found[0]["start"]) : int(found[0]["end"])] == found[0]["quote"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\u200b=1", "＝1", "'=1"])
def test_a_formula_is_a_text(text: str) -> None:
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "1-2", "دير الزور", "a=b"])
def test_other_texts_stay(text: str) -> None:
    assert inert(text) == text


def test_the_page_needs_nothing_from_outside(client: FlaskClient) -> None:
    page = client.get("/download/incidents/camp-strike.html").text
    assert not re.search(r"<(script|link|img|iframe|object)\b", page)
    assert not re.search(r'(?:src|action)="', page)
    assert all(link.startswith("#") for link in re.findall(r'href="([^"]*)"', page))
    assert "url(" not in page
    assert 'http-equiv="Content-Security-Policy"' in page
    assert page.count('<path class="line contradicted"') == 2
    assert page.count('<circle class="point"') == 1


@pytest.mark.browser
def test_the_page_opens_from_a_file_and_runs_nothing(
    browser: Browser, store: FakeStore, tmp_path: Path
) -> None:
    payload = PAYLOADS[6] + PAYLOADS[7] + "</style><style>body{display:none}"
    client = create_app(poisoned(store, payload)).test_client()
    file = tmp_path / "evidence.html"
    file.write_text(client.get("/download/incidents/camp-strike.html").text, encoding="utf-8")
    context = browser.new_context(offline=True)
    page, asked, faults = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(file.as_uri())
    assert payload in page.locator("h1").inner_text()
    assert page.locator("img, script").count() == 0
    assert page.locator("svg path.area").count() == 4
    assert page.evaluate("getComputedStyle(document.querySelector('.point')).fill") == "rgb(29, 39, 51)"
    assert "owned" not in page.title().split("<")[0]
    assert (asked, faults) == ([file.as_uri()], [])  # nothing ran, and nothing was asked for
    context.close()
