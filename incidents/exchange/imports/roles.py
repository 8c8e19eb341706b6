"""What a column of a data set can say, and the headers by which people's own tables say it."""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """What a column can be; a mapping file names them so."""

    ID = "source_id"
    TITLE = "title"
    KIND = "kind"
    DATE = "date"
    DATE_END = "date_end"
    DATE_PRECISION = "date_precision"
    PLACE = "place"
    AREA = "verbatimLocality"
    COUNTRY = "country"
    LON = "lon"
    LAT = "lat"
    RADIUS = "coordinateUncertaintyInMeters"
    PRECISION = "precision"
    FEATURE_CODE = "feature_code"
    KILLED = "killed"
    KILLED_MIN = "killed_min"
    KILLED_MAX = "killed_max"
    WOUNDED = "wounded"
    WOUNDED_MIN = "wounded_min"
    WOUNDED_MAX = "wounded_max"
    PERPETRATORS = "perpetrators"
    NOTES = "notes"


# Several columns can say these.
MANY = (Role.AREA, Role.NOTES)


# How far a recorder trusts what was reported.
_GRADINGS = (
    "grading",
    "civilian harm status",
    "airwars grading",
    "airwars civilian harm grading",
    "strike status",
)
PLAIN_ROLES: Mapping[Role, tuple[str, ...]] = {
    Role.ID: (
        "source id", "id", "incident id", "event id", "unique reference code", "reference code", "reference",
        "code", "المعرف", "الرقم", "رقم", "رقم الحادث", "الرمز",
    ),
    Role.TITLE: ("title", "headline", "العنوان"),
    Role.KIND: (
        "kind", "incident type", "event type", "type", "strike type", "type of strike", "attack type",
        "category", "weapon type", "النوع", "نوع الحادث", "نوع الهجوم", "نوع الضربه",
    ),
    Role.DATE: (
        "date", "incident date", "event date", "date start", "start date", "day", "from date", "التاريخ",
        "تاريخ", "تاريخ الحادث", "اليوم", "تاريخ البدايه",
    ),
    Role.DATE_END: ("date end", "end date", "to date", "تاريخ النهايه"),
    Role.PLACE: (
        "place", "location name", "location", "place name", "locality", "town", "village", "city",
        "settlement", "site", "المكان", "الموقع", "اسم المكان", "اسم الموقع", "البلده", "القريه", "المدينه",
    ),
    Role.AREA: (
        "verbatimlocality", "neighbourhood", "subdistrict", "district", "governorate", "province", "admin3",
        "admin2", "admin1", "region", "الحي", "الناحيه", "المنطقه", "القضاء", "المحافظه",
    ),
    Role.COUNTRY: ("country", "country name", "country code", "البلد", "الدوله", "بلد"),
    Role.LON: (
        "lon", "longitude", "long", "lng", "decimallongitude", "x", "gps lon", "خط الطول", "الطول",
    ),
    Role.LAT: ("lat", "latitude", "decimallatitude", "y", "gps lat", "خط العرض", "العرض"),
    Role.RADIUS: (
        "coordinateuncertaintyinmeters", "uncertainty m", "radius m", "accuracy m", "precision m",
        "نصف القطر م",
    ),
    Role.PRECISION: (
        "precision", "geolocation accuracy", "geolocation precision", "location accuracy", "accuracy",
        "location precision", "الدقه", "دقه الموقع",
    ),
    Role.FEATURE_CODE: ("feature code", "featurecode", "fcode"),
    Role.KILLED: (
        "killed", "deaths", "dead", "fatalities", "civilians killed", "civilian deaths", "القتلي", "قتلي",
        "عدد القتلي", "الشهداء", "عدد الشهداء",
    ),
    Role.KILLED_MIN: (
        "killed min", "min killed", "civilians killed min", "civilians reported killed min", "minimum killed",
        "civilian non combatants killed min", "deaths min", "min civilian deaths", "الحد الادني للقتلي",
    ),
    Role.KILLED_MAX: (
        "killed max", "max killed", "civilians killed max", "civilians reported killed max", "maximum killed",
        "civilian non combatants killed max", "deaths max", "max civilian deaths", "الحد الاعلي للقتلي",
    ),
    Role.WOUNDED: (
        "wounded", "injured", "injuries", "civilians injured", "civilian injuries", "الجرحي", "جرحي",
        "عدد الجرحي", "المصابون", "عدد المصابين",
    ),
    Role.WOUNDED_MIN: (
        "wounded min", "injured min", "min injured", "civilians injured min",
        "civilians reported injured min", "civilian non combatants injured min", "minimum injured",
        "الحد الادني للجرحي",
    ),
    Role.WOUNDED_MAX: (
        "wounded max", "injured max", "max injured", "civilians injured max",
        "civilians reported injured max", "civilian non combatants injured max", "maximum injured",
        "الحد الاعلي للجرحي",
    ),
    Role.PERPETRATORS: (
        "perpetrators", "perpetrator", "belligerents", "belligerent", "belligerents list", "belligerent list",
        "attacker", "actor", "actors", "responsible", "alleged perpetrator", "الفاعل", "الجهه الفاعله",
        "الجهه المسؤوله", "الجهه المنفذه", "الجاني",
    ),
    Role.NOTES: (
        "notes", "note", "description", "summary", "details", "comments", *_GRADINGS, "militants killed min",
        "militants killed max", "source", "sources", "source url", "permalink", "url", "link", "ملاحظات",
        "الوصف", "التفاصيل", "المصدر", "الرابط",
    ),
}  # fmt: skip
