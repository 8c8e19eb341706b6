"""The pages by client: headers, content, and no way for a word to become a tag."""

import re
from html import unescape
from typing import Any

import pytest
from flask.testing import FlaskClient

from incidents.errors import StoreError
from tests.web.casebook_data import TEXTS
from tests.web.fake_store import FakeStore
from web import create_app
from web.config import Config

PATHS = (
    "/",
    "/incidents/camp-strike",
    "/reports/camp-first-report",
    "/collections/incidents/items",
    "/nothing",
)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_the_security_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    is_page = headers["Content-Type"].startswith("text/html")
    assert bool(re.search(r"script-src 'nonce-[\w-]{20,}';", policy)) == is_page
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_pictures_come_from_the_one_server_that_is_named_or_from_none(
    client: FlaskClient, store: FakeStore
) -> None:
    named = Config(tiles="https://tiles.example:8443/{z}/{x}/{y}.png?k=1", tiles_credit='"><i>Made')
    other = create_app(store, named).test_client().get("/")
    ours = client.get("/").headers["Content-Security-Policy"]
    assert "img-src 'self' data: blob:;" in ours and "https:" not in ours
    theirs = other.headers["Content-Security-Policy"]
    assert theirs.count("https:") == 1 and "blob: https://tiles.example:8443;" in theirs
    assert 'data-credit="&#34;&gt;&lt;i&gt;Made"' in other.text
    assert "data-credit" not in client.get("/").text


def test_every_script_carries_the_nonce_of_its_own_answer(client: FlaskClient) -> None:
    seen = set()
    for _ in range(2):
        answer = client.get("/")
        nonce = re.search(r"'nonce-([\w-]+)'", answer.headers["Content-Security-Policy"]).group(1)
        tags = re.findall(r"<(?:script|style)\b[^>]*>", answer.text)
        assert tags
        assert all(f'nonce="{nonce}"' in tag for tag in tags)
        seen.add(nonce)
    assert len(seen) == 2


def test_the_map_page_names_no_other_host(client: FlaskClient) -> None:
    addresses = re.findall(r'(?:src|href)="([^"]+)"', client.get("/").text)
    assert addresses
    assert all(address.startswith(("/", "#", "?")) for address in addresses)


def test_the_map_page_is_complete_without_javascript(client: FlaskClient, store: FakeStore) -> None:
    page = unescape(client.get("/").text)
    for incident in store.documents.values():
        assert incident["title"] in page
        for claim in incident["claims"]:
            assert f'<q dir="auto">{claim["quote"]}</q>' in page
    for finding in store.collections["findings"]:
        assert finding["properties"]["reason"] in page
    assert "6 December 2015" in page
    assert "at least 62" in page
    assert "<dt>Killed</dt><dd>3 to 4</dd>" in page


def test_the_map_page_has_language_title_and_skip_link(client: FlaskClient) -> None:
    page = client.get("/").text
    assert '<html lang="en" dir="ltr"' in page
    assert "<title>Map · Standoff</title>" in page
    assert 'class="skip" href="#main"' in page
    assert "user-scalable" not in page


def test_the_incident_page_links_each_quote_to_its_span(client: FlaskClient) -> None:
    page = client.get("/incidents/camp-strike").text
    links = set(re.findall(r'href="#([a-z0-9-]+-\d+-\d+)"', page))
    assert len(links) == 8
    assert all(f'id="{link}"' in page for link in links)


def test_the_incident_page_shows_the_working(client: FlaskClient) -> None:
    page = client.get("/incidents/camp-strike").text
    assert "d = 10.3 km" in page
    assert "robust" in page
    assert "0.0% that the claim holds" in page


def test_the_report_page_keeps_every_character_of_the_text(client: FlaskClient) -> None:
    for key, (publisher, _, text) in TEXTS.items():
        page = client.get(f"/reports/{key}").text
        shown = re.search(r'<p class="text" dir="auto">(.*?)</p>', page, re.DOTALL).group(1)
        assert unescape(re.sub(r"<[^>]+>", "", shown)) == text
        assert publisher in page


def test_an_empty_store_still_gives_a_map() -> None:
    empty = FakeStore(collections={c: [] for c in ("incidents", "claim-areas", "findings", "places")})
    page = create_app(empty).test_client().get("/")
    assert page.status_code == 200
    assert "Nothing has been read yet" in page.text


def test_an_incident_without_a_place_is_listed(store: FakeStore) -> None:
    store.collections["incidents"][0]["geometry"] = None
    store.documents["camp-strike"] |= {"lon": None, "lat": None, "place": None}
    store.fill()
    client = create_app(store).test_client()
    assert "no place found, so not on the map" in client.get("/").text
    assert "no place found" in client.get("/incidents/camp-strike").text


def test_the_missing_and_joint_counts_are_shown_where_they_are_told(store: FakeStore) -> None:
    client = create_app(store).test_client()
    assert "Missing" not in client.get("/incidents/camp-strike").text
    counts = {"missing_min": 2, "missing_max": 2, "casualties_min": 20, "casualties_max": None}
    store.documents["camp-strike"] |= counts
    store.fill()
    page = client.get("/incidents/camp-strike").text
    assert "<dt>Missing</dt><dd>2</dd>" in page
    assert "<dt>Killed or wounded</dt><dd>at least 20</dd>" in page


def test_a_claim_of_another_report_is_named_by_its_publisher(store: FakeStore) -> None:
    quote = "At least 62 soldiers were killed"
    start = TEXTS["airbase-report"][2].index(quote)
    side = {
        "report": "airbase-report",
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "claimant": None,
    }
    store.documents["city-strike"]["findings"][0] |= {"against": side}
    store.fill()
    page = create_app(store).test_client().get("/incidents/city-strike").text
    assert f'href="/reports/airbase-report#airbase-report-{start}-{start + len(quote)}"' in page
    assert "Weekly review" in page


def test_a_large_body_is_refused(client: FlaskClient) -> None:
    assert client.get("/healthz", data=b"x" * 1_000_000).status_code == 200
    assert client.get("/healthz", data=b"x" * 1_000_001).status_code == 413


def test_a_store_that_fails_is_a_503(store: FakeStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StoreError("the store file is gone; open it again")

    monkeypatch.setattr(FakeStore, "snapshot", fail)
    answer = create_app(store).test_client().get("/collections/incidents/items")
    assert answer.status_code == 503
    assert "the store file is gone" not in answer.text


PAYLOADS = (
    "{{7*7}}",
    "{{ cycler.__init__.__globals__.os.getpid() }}",
    "{% raise %}",
    "{# note",
    "${document.title='owned'}",
    "`${document.title='owned'}`",
    "<img src=x onerror=\"document.title='owned'\">",
    "</script><script>document.title='owned'</script>",
    "<!--<script>",
    "\u202eright to left",
    "a\u2028b",
)


def poisoned(store: FakeStore, payload: str) -> FakeStore:
    """The same casebook with the payload in front of every word that a report, or its sender, supplied."""
    spans = {"start": 0, "end": len(payload), "quote": payload, "claimant": payload}

    def poison(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            clean = {k: poison(v, k) for k, v in value.items()}
            return clean | spans if "quote" in value else clean | _mention(value, payload)
        if isinstance(value, list):
            return value if key in _MACHINE else [poison(v, key) for v in value]
        return payload + " " + value if isinstance(value, str) and key not in _MACHINE else value

    return FakeStore(
        collections=poison(store.collections, "collections"),
        incidents=poison(store.documents),
        reports=poison(store.texts),
    )


_MACHINE = {
    "id", "type", "verdict", "region", "relation", "incident", "other_incident", "report", "reports", "claim",
    "coordinates", "kind", "modality", "date", "date_end", "published", "received_at", "sha256",
    "feature_code", "country_code", "start", "end",
}  # fmt: skip


def _mention(value: dict[str, Any], payload: str) -> dict[str, Any]:
    return {"start": 0, "end": len(payload)} if "start" in value else {}


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("path", ["/", "/incidents/camp-strike", "/reports/camp-first-report"])
def test_a_payload_is_shown_as_text(store: FakeStore, path: str, payload: str) -> None:
    page = create_app(poisoned(store, payload)).test_client().get(path)
    assert page.status_code == 200
    assert payload in unescape(page.text)
    assert "<img" not in page.text
    assert "</script><script>" not in page.text
    shell = re.search(r"<script nonce=\"[^\"]+\">\n(.*?)</script>", page.text, re.DOTALL)
    if path != "/reports/camp-first-report":
        assert shell
        assert payload not in shell.group(1)


@pytest.mark.parametrize("path", ["/", "/found", "/check", "/places", "/collections/incidents/items"])
def test_as_long_an_address_as_the_server_takes_is_answered_in_words(client: FlaskClient, path: str) -> None:
    for name in ("q", "bbox", "actor", "map", "x" * 100):
        answer = client.get(path, query_string={name: "x" * 60_000})
        assert answer.status_code in (200, 400)
        assert "Traceback" not in answer.text
        assert len(answer.data) < 600_000
