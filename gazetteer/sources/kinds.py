"""GeoNames feature codes for the words and codes that say what a place is."""

import re

from gazetteer.names import fold

_CODES = {
    "PPL": "city town village hamlet settlement locality populated-place community مدينه بلده قريه تجمع",
    "PPLX": "neighbourhood neighborhood borough macrohood microhood quarter suburb ward حي",
    "PCLI": "country state-independent دوله بلد",
    "ADM1": "region province governorate mohafazat oblast state adm1 admin1 1 محافظه ولايه",
    "ADM2": "county district adm2 admin2 2 منطقه قضاء",
    "ADM3": "localadmin subdistrict sub-district nahiya municipality adm3 admin3 3 ناحيه",
    "ADM4": "adm4 admin4 4",
    "AIRB": "airbase air-base military-airport military-airbase military-airfield airfield "
    "مطار-عسكري قاعده-جويه",
    "AIRP": "airport international-airport aerodrome campus مطار",
    "INSM": "base military-base army-base barracks military-site military-position checkpoint depot depots "
    "ammunition-depot ammunition-depots arms-depot warehouses military قاعده قاعده-عسكريه مستودعات حاجز",
    "MILB": "camp military-camp army-camp معسكر",
    "CMP": "refugee-camp idp-camp مخيم",
    "OILF": "oil-field oilfield oil-fields oilfields field حقل حقل-نفط حقول",
    "GASF": "gas-field gasfield",
    "PMPO": "pumping-station",
    "MFG": "plant factory refinery gas-plant power-plant مصنع معمل",
    "MT": "mountain mountains hill hills heights mount jabal jebel جبل تل",
    "HSP": "hospital clinic مستشفي مشفي",
    "SCH": "school مدرسه",
    "MSQE": "mosque مسجد جامع",
    "BLDG": "building house venue مبني",
    "RD": "street road شارع طريق",
    "BDG": "bridge جسر",
    "DAM": "dam سد",
    "PRN": "prison سجن",
    "BDRP": "border-crossing crossing معبر",
}
_BY_WORD = {word.replace("-", " "): code for code, words in _CODES.items() for word in words.split()}
_PCODE = re.compile("[A-Z]{2}(?P<digits>(?:[0-9]{2}){1,3})")


def code_of_kind(word: str) -> str:
    """The code of a word, "" where it is unknown.

    Examples
    --------
    >>> code_of_kind("Military airport"), code_of_kind("قرية"), code_of_kind("ADM2"), code_of_kind("?")
    ('AIRB', 'PPL', 'ADM2', '')
    """
    key = fold(word)
    return _BY_WORD.get(key, "") or _BY_WORD.get(key.removesuffix(" of").removeprefix("the "), "")


def code_of_pcode(text: str) -> str:
    """The code of the level that an OCHA P-code tells by its length: "SY08", "SY0801", "SY080100".

    Examples
    --------
    >>> code_of_pcode("SY0801"), code_of_pcode("C1007")
    ('ADM2', '')
    """
    found = _PCODE.fullmatch(text.strip())
    return f"ADM{len(found['digits']) // 2}" if found else ""
