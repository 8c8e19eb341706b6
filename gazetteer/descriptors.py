"""Words that say what kind of place a name means: "Deir ez-Zor province", "مطار دير الزور العسكري"."""

from dataclasses import dataclass
from functools import lru_cache

from gazetteer.names import MAX_NAME, fold

_CITY = ("PPL",)
_GOVERNORATE = ("ADM1",)
_DISTRICT = ("ADM2", "ADM3")
_QUARTER = ("PPLX",)  # after its name only: "a neighbourhood of Taiz" is none called Taiz
_AIRFIELD = ("AIR",)
_MILITARY = ("MILB", "INSM", "FT", "AIRB")
_CAMP = ("MILB", "INSM", "CMP", "STLMT")
_DEPOT = ("INSM", "MILB")
_ENERGY = ("OIL", "GAS", "PMP", "MFG")
_HEIGHT = ("MT", "PK", "HLL", "RDG")
_COUNTRY = ("PCL",)
_CROSSING = ("BDRY", "PSS", "PSTB")

# Feature code prefixes by the folded words that ask for them, after a name ("X air base") ...
_AFTER = {
    "city": _CITY, "town": _CITY, "village": _CITY,
    "province": _GOVERNORATE, "state": _GOVERNORATE, "region": _GOVERNORATE, "oblast": _GOVERNORATE,
    "governorate": _GOVERNORATE, "mohafazat": _GOVERNORATE,
    "district": _DISTRICT, "subdistrict": _DISTRICT, "sub-district": _DISTRICT, "county": _DISTRICT,
    "township": _DISTRICT, "tehsil": _DISTRICT, "raion": _DISTRICT, "woreda": _DISTRICT,
    "neighbourhood": _QUARTER, "neighborhood": _QUARTER,
    "military airport": _AIRFIELD, "international airport": _AIRFIELD, "military airbase": _AIRFIELD,
    "military air base": _AIRFIELD, "air base": _AIRFIELD, "airbase": _AIRFIELD, "airport": _AIRFIELD,
    "airfield": _AIRFIELD, "military airfield": _AIRFIELD, "aerodrome": _AIRFIELD,
    "air force base": _AIRFIELD,
    "camp": _CAMP, "military camp": _CAMP, "army camp": _CAMP, "refugee camp": _CAMP,
    "base": _MILITARY, "military base": _MILITARY, "army base": _MILITARY, "barracks": _MILITARY,
    "depot": _DEPOT, "depots": _DEPOT, "ammunition depot": _DEPOT, "ammunition depots": _DEPOT,
    "arms depot": _DEPOT, "warehouses": _DEPOT,
    "oil field": _ENERGY, "oilfield": _ENERGY, "oil fields": _ENERGY, "oilfields": _ENERGY, "field": _ENERGY,
    "gas field": _ENERGY, "gasfield": _ENERGY, "gas plant": _ENERGY, "pumping station": _ENERGY,
    "dam": ("DAM",), "bridge": ("BDG",), "border crossing": _CROSSING, "crossing": _CROSSING,
    "refinery": ("OILR",), "oil refinery": ("OILR",), "power plant": ("PS",), "power station": ("PS",),
    "prison": ("PRN",),
    "mountain": _HEIGHT, "mountains": _HEIGHT, "hill": _HEIGHT, "hills": _HEIGHT, "heights": _HEIGHT,
}  # fmt: skip
# ... and before one ("the town of X", "محافظة X").
_BEFORE = {
    **{f"{word} of": codes for word, codes in _AFTER.items() if codes != _QUARTER},
    **{f"the {word} of": codes for word, codes in _AFTER.items() if codes != _QUARTER},
    "mount": _HEIGHT, "jabal": _HEIGHT, "jebel": _HEIGHT, "jabel": _HEIGHT,
    "مدينه": _CITY, "بلده": _CITY, "قريه": _CITY, "محافظه": _GOVERNORATE, "ولايه": _GOVERNORATE,
    "منطقه": (*_DISTRICT, *_GOVERNORATE), "اقليم": (*_GOVERNORATE, "RGN"),
    "ناحيه": _DISTRICT, "قضاء": _DISTRICT,
    "مطار": _AIRFIELD, "قاعده": _MILITARY, "معسكر": _CAMP, "مخيم": _CAMP, "مستودعات": _DEPOT,
    "حقل": _ENERGY, "حقول": _ENERGY, "جبل": _HEIGHT,
}  # fmt: skip
# Said after the name, in addition to the word before it.
_ARABIC_TAIL = {
    "مطار": ("العسكري", "الدولي", "المدني"),
    "قاعده": ("الجويه", "العسكريه"),
    "حقل": ("النفطي", "الغازي", "للنفط", "للغاز"),
    "مدينه": (),
}  # fmt: skip
# The words that a descriptor after a name can end in, to tell most phrases apart at a glance.
LAST_WORDS = frozenset(words.split()[-1] for words in _AFTER)
_LONGEST = max(len(words.split()) for words in (*_AFTER, *_BEFORE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A name with the words round it that tell its kind.

    Parameters
    ----------
    name : str
        The bare name, in the writing of the query.
    wanted : tuple of str
        Beginnings of the GeoNames feature codes asked for; empty if no word asks.
    words : str
        The folded descriptor words, "" without any.
    """

    name: str
    wanted: tuple[str, ...] = ()
    words: str = ""


def split_descriptor(query: str) -> Described:
    """Part a name from the words that say what kind of place it is.

    Parameters
    ----------
    query : str
        "Deir ez-Zor city", "the town of Ayyash", "مطار دير الزور العسكري" or a bare name.

    Returns
    -------
    Described
        The bare name and the kind asked for. A descriptor alone ("airbase") is left as the name.

    Examples
    --------
    >>> split_descriptor("Deir al-Zour province")
    Described(name='Deir al-Zour', wanted=('ADM1',), words='province')
    >>> split_descriptor("city of Dier Ezzor").name
    'Dier Ezzor'
    """
    return _split(query) if len(query) <= MAX_NAME else Described(name=query.strip())


@lru_cache(maxsize=1 << 14)
def _split(query: str) -> Described:
    words = query.split()
    folded = [fold(word) for word in words]
    if len(words) > 1 and folded[0] == "the":
        words, folded = words[1:], folded[1:]
    return _before(words, folded) or _after(words, folded) or Described(name=query.strip())


def _before(words: list[str], folded: list[str]) -> Described | None:
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        key = " ".join(folded[:size])
        if key in _BEFORE:
            tail = _ARABIC_TAIL.get(key, ())
            end = len(words) - (len(words) > size + 1 and folded[-1] in tail)
            return Described(name=" ".join(words[size:end]), wanted=_BEFORE[key], words=key)
    return None


def _after(words: list[str], folded: list[str]) -> Described | None:
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        key = " ".join(folded[-size:])
        if key in _AFTER:
            return Described(name=" ".join(words[:-size]), wanted=_AFTER[key], words=key)
    return None
