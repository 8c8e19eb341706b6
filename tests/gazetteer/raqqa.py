"""A made-up village in a province, with its outline and without."""

from dataclasses import replace

from shapely.geometry import box

from gazetteer.place import Place
from geo.lonlat import Location, LonLat

VILLAGE = Place(
    id="v",
    name="Tell Qasr",
    names=("Tell Qasr", "Tall Qasr"),
    feature_code="PPL",
    country_code="SY",
    admin1="Ar-Raqqah",
    location=Location(point=LonLat(lon=39.0, lat=36.0), uncertainty_m=1_000),
    source="made up",
)
PROVINCE = replace(
    VILLAGE,
    id="p",
    name="Raqqa governorate",
    names=("Raqqa governorate", "محافظة الرقة"),
    feature_code="ADM1",
    location=Location(point=LonLat(lon=39.0, lat=36.0), uncertainty_m=1_900, footprint=box(38, 35, 40, 37)),
)
ROUGH = replace(PROVINCE, location=Location(point=LonLat(lon=39.0, lat=36.0), uncertainty_m=200_000))
