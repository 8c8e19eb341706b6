"""Encodings: which is chosen, and that what is packed is what was said."""

import json

import pytest
from flask import Response
from flask.testing import FlaskClient

from web.compression import accepted, encoded, packed, zstd


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("zstd;q=0.1, gzip;q=0.8", "gzip"),
        ("GZIP;q=1.0", "gzip"),
        ("*", "zstd"),
        ("*;q=0", None),
        ("zstd;q=0, *", "gzip"),
        ("identity, gzip;q=0.5", None),
        ("identity;q=0.5, gzip", "gzip"),
        ("br, deflate", None),
        ("gzip;q=0", None),
        ("gzip;q=often", None),
        ("", None),
        ("x" * 100_000 + ", gzip", None),
    ],
)
def test_what_is_preferred_is_chosen(accept: str, expected: str | None) -> None:
    assert accepted(accept) == expected


def test_the_small_stays_as_it_is() -> None:
    assert packed(b"a" * 999, "gzip") == (b"a" * 999, None)
    assert packed(b"a" * 5_000, None) == (b"a" * 5_000, None)
    body, encoding = packed(b"a" * 1_000, "zstd")
    assert (zstd.decompress(body), encoding) == (b"a" * 1_000, "zstd")


def test_the_same_is_packed_the_same_at_any_time() -> None:
    assert encoded(b"a" * 5_000, "gzip", 3) == encoded(b"a" * 5_000, "gzip", 3)


@pytest.mark.parametrize("accept", ["zstd", "gzip", "identity"])
def test_a_download_is_packed_as_it_is_written(client: FlaskClient, accept: str) -> None:
    """Or left as it is, where it can't be packed piece by piece."""
    plain = client.get("/download/incidents.geojson").data
    got = client.get("/download/incidents.geojson", headers={"Accept-Encoding": accept})
    is_packed = accept == "zstd"
    assert got.headers.get("Content-Encoding") == ("zstd" if is_packed else None)
    assert (zstd.decompress(got.data) if is_packed else got.data) == plain
    assert "Accept-Encoding" in got.headers["Vary"]
    assert json.loads(plain)["type"] == "FeatureCollection"


def test_what_is_none_of_these_is_left_alone(client: FlaskClient) -> None:
    client.application.add_url_rule(
        "/picture", view_func=lambda: Response(b"a" * 5_000, mimetype="image/png")
    )
    got = client.get("/picture", headers={"Accept-Encoding": "gzip, zstd"})
    assert len(got.data) == 5_000 and "Content-Encoding" not in got.headers
