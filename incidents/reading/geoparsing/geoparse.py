"""Every toponym of a text with its role and its most likely place, as published geoparsing corpora count them."""

import json
from dataclasses import dataclass
from functools import cache

from gazetteer.lookup import Gazetteer
from gazetteer.place import Place
from gazetteer.world import COUNTRY_NAMES
from geo.lonlat import LonLat
from incidents.model import Span
from incidents.reading.geoparsing.document import lines
from incidents.reading.geoparsing.recognise import Recogniser
from incidents.reading.geoparsing.resolve import resolve
from incidents.reading.geoparsing.stand_ins import Resolved
from incidents.reading.geoparsing.toponym import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Georeference:
    """A toponym with its role, and the place that it stands for.

    Parameters
    ----------
    name : str
        As the text writes it.
    span : Span
        In code points of the text.
    role : Role
    place : Place or None
        None where nothing near it is known either.
    point : LonLat or None
        WGS 84 degrees; of a country or state its label point.
    inside : bool
        Whether `place` is not the toponym's own, but the one that it is taken to lie in.
    """

    name: str
    span: Span
    role: Role
    place: Place | None
    point: LonLat | None
    inside: bool


def geoparse(text: str, gazetteer: Gazetteer) -> list[Georeference]:
    """All toponyms of a text in order: literal, metonymic, modifying, and within other names.

    Parameters
    ----------
    text : str
    gazetteer : Gazetteer

    References
    ----------
    Gritta, M., Pilehvar, M. T. and Collier, N. (2020). A pragmatic guide to geoparsing evaluation.
    Language Resources and Evaluation 54, 683-712.
    """
    document = lines(text)
    toponyms = Recogniser(document, gazetteer).toponyms()
    return [_georeference(text, found) for found in resolve(toponyms, document, gazetteer)]


def _georeference(text: str, found: Resolved) -> Georeference:
    start, end = found.toponym.start, found.toponym.end
    return Georeference(
        name=text[start:end],
        span=Span(start=start, end=end),
        role=found.toponym.role,
        place=found.place,
        point=None if found.place is None else _label(found.place),
        inside=found.inside,
    )


def _label(place: Place) -> LonLat:
    """Where a place is shown: a country or state at its label point."""
    key = place.country_code if place.feature_code.startswith("PCL") else place.id
    return _labels().get(key, place.location.point)


@cache
def _labels() -> dict[str, LonLat]:
    """Label points of countries by code, and of states by the ids of their places."""
    known = json.loads(COUNTRY_NAMES.read_text(encoding="utf-8"))
    areas = {f"adm-{code.lower().replace('.', '-')}": at for code, at in known["area_points"].items()}
    return {key: LonLat(lon=lon, lat=lat) for key, (lon, lat) in (known["points"] | areas).items()}
