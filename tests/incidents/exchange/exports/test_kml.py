"""KML: well formed whatever the words, which stay words in Google Earth too."""

import html
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from incidents.exchange.exports import kml
from incidents.exchange.exports.errors import ExportedFileError
from tests.incidents.exchange.exports import made

NS = "{http://www.opengis.net/kml/2.2}"


def document(collection: str, *features: made.Json) -> Element:
    return fromstring(b"".join(kml.chunks(collection, made.bodies(list(features)))))


def placemark(collection: str, feature: made.Json) -> Element:
    found = document(collection, feature).find(f".//{NS}Placemark")
    assert found is not None
    return found


@pytest.mark.parametrize("text", made.HARD_TEXTS)
def test_every_text_is_well_formed_and_inert(text: str) -> None:
    said = placemark("incidents", made.incident(0, title=text, verdict="contradicted")).findtext(
        f"{NS}description", ""
    )
    shown = html.unescape(said)
    assert not set(said) & set("<>$")
    assert shown.endswith("contradicted")
    assert "<script>" in shown or "<script>" not in text


def test_balloons_show_the_description_alone() -> None:
    styles = document("incidents").findall(f".//{NS}Style")
    assert styles
    assert {s.findtext(f"{NS}BalloonStyle/{NS}text") for s in styles} == {"$[description]"}


def test_no_style_asks_another_host() -> None:
    written = b"".join(kml.chunks("incidents", made.bodies([made.incident(0, notes="x")])))
    assert written.count(b"http") == written.count(b'xmlns="http://www.opengis.net/kml/2.2"') == 1


def test_every_style_that_is_used_is_there() -> None:
    verdicts = ("contradicted", "borderline", "consistent", "not_checkable", None, "<odd>")
    incidents = document("incidents", *(made.incident(0, verdict=v) for v in verdicts))
    regions = [("certain", True), ("possible", False), ("certain", None), (None, True)]
    areas = document("claim-areas", *(made.area(0, region=r, outside=o) for r, o in regions))
    for found in (incidents, areas):
        known = {f"#{style.get('id')}" for style in found.iter(f"{NS}Style")}
        assert {used.text for used in found.iter(f"{NS}styleUrl")} <= known


def test_time_comes_before_style_and_data_before_geometry() -> None:
    """KML 2.2's schema asks for this order."""
    found = placemark("incidents", made.incident(0, date="2015-12-06", date_end="2015-12-08"))
    order = ["name", "description", "TimeSpan", "styleUrl", "ExtendedData", "Point"]
    assert [child.tag.removeprefix(NS) for child in found] == order
    one = placemark("incidents", made.incident(0, date="2015-12-06"))
    assert one.findtext(f"{NS}TimeStamp/{NS}when") == "2015-12-06"


def test_a_feature_without_geometry_or_values_is_there() -> None:
    found = placemark("incidents", made.nowhere())
    assert found.find(f"{NS}Point") is None
    assert [d.get("name") for d in found.iter(f"{NS}SimpleData")] == ["id"]


def test_holes_are_inner_boundaries() -> None:
    found = placemark("claim-areas", made.area(0))
    assert len(list(found.iter(f"{NS}innerBoundaryIs"))) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no element found"),
        ("<kml><Placemark>", "no element found"),
        ("no XML", "syntax error"),
        ('<!DOCTYPE k [<!ENTITY a "aaaa">]><kml>&a;</kml>', "document type"),
        ('<!DOCTYPE k SYSTEM "file:///etc/passwd"><kml/>', "document type"),
        ("<kml><Placemark/></kml>", "id"),
        ('<kml><Placemark><SimpleData name="id">a</SimpleData><SimpleData name="killed_min">3x</SimpleData>'
         "</Placemark></kml>", "3x"),
        ('<kml><Placemark><SimpleData name="id">a</SimpleData><Point><coordinates>1,b</coordinates></Point>'
         "</Placemark></kml>", "could not convert"),
    ],
)  # fmt: skip
def test_what_is_no_export_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "o.kml"
    path.write_text(text)
    with pytest.raises(ExportedFileError, match=said):
        list(kml.features("incidents", path))


def test_deep_nesting_is_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "o.kml"
    path.write_text("<a>" * 100_000 + "</a>" * 100_000)
    assert list(kml.features("incidents", path)) == []
