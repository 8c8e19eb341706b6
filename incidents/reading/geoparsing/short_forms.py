"""Short and adjective forms that stand for places: U.S., Calif., European; and what is asked of the gazetteer for them."""

from collections.abc import Iterator

from incidents.reading.geoparsing.document import Line

# Associated Press and postal abbreviations of states and provinces; a postal one counts only after a place and a comma.
_STATES = """
Alabama Ala. AL|Alaska - AK|Arizona Ariz. AZ|Arkansas Ark. AR|California Calif. CA|Colorado Colo. CO
Connecticut Conn. CT|Delaware Del. DE|Florida Fla. FL|Georgia Ga. GA|Hawaii - HI|Idaho - ID|Illinois Ill. IL
Indiana Ind. IN|Iowa - IA|Kansas Kan. KS|Kentucky Ky. KY|Louisiana La. LA|Maine - ME|Maryland Md. MD
Massachusetts Mass. MA|Michigan Mich. MI|Minnesota Minn. MN|Mississippi Miss. MS|Missouri Mo. MO|Montana Mont. MT
Nebraska Neb. NE|Nevada Nev. NV|New_Hampshire N.H. NH|New_Jersey N.J. NJ|New_Mexico N.M. NM|New_York N.Y. NY
North_Carolina N.C. NC|North_Dakota N.D. ND|Ohio - OH|Oklahoma Okla. OK|Oregon Ore. OR|Pennsylvania Pa. PA
Rhode_Island R.I. RI|South_Carolina S.C. SC|South_Dakota S.D. SD|Tennessee Tenn. TN|Texas - TX|Utah - UT
Vermont Vt. VT|Virginia Va. VA|Washington Wash. WA|West_Virginia W.Va. WV|Wisconsin Wis. WI|Wyoming Wyo. WY
"""
_PROVINCES = """
Alberta Alta. AB|British_Columbia B.C. BC|Manitoba Man. MB|New_Brunswick N.B. NB|Newfoundland_and_Labrador N.L. NL
Newfoundland_and_Labrador Nfld. NF|Northwest_Territories N.W.T. NT|Nova_Scotia N.S. NS|Ontario Ont. ON
Prince_Edward_Island P.E.I. PE|Quebec Que. QC|Saskatchewan Sask. SK
"""
_AUSTRALIA = """
New_South_Wales N.S.W. NSW|Queensland Q.L.D. QLD|South_Australia S.A. -|Tasmania Tas. TAS|Victoria Vic. VIC
Western_Australia W.A. -
"""


def _rows(table: str) -> list[list[str]]:
    rows = [row.split() for line in table.strip().splitlines() for row in line.split("|")]
    return [[name.replace("_", " "), *shorts] for name, *shorts in rows]


_BY_COUNTRY = {"US": _rows(_STATES), "CA": _rows(_PROVINCES), "AU": _rows(_AUSTRALIA)}
# Names of the states by abbreviation.
AFTER_A_COMMA = {
    short: name for rows in _BY_COUNTRY.values() for name, *shorts in rows for short in shorts if short != "-"
}
# Their countries by folded name.
COUNTRY_OF_STATE = {name.casefold(): code for code, rows in _BY_COUNTRY.items() for name, *_ in rows}

# Abbreviations that stand by themselves, with the name that the gazetteer knows.
BY_THEMSELVES = {
    "U.S.": "United States", "U.S.A.": "United States", "US": "United States", "USA": "United States",
    "U.K.": "United Kingdom", "UK": "United Kingdom", "U.A.E.": "United Arab Emirates",
    "UAE": "United Arab Emirates", "EU": "Europe", "E.U.": "Europe", "European Union": "Europe",
    "N.J.": "New Jersey", "N.Y.": "New York", "N.C.": "North Carolina", "S.C.": "South Carolina",
    "N.H.": "New Hampshire", "N.M.": "New Mexico", "R.I.": "Rhode Island", "D.C.": "Washington, D.C.",
    "Washington D.C.": "Washington, D.C.", "Washington DC": "Washington, D.C.", "D.R.C.": "DR Congo",
    "DRC": "DR Congo", "NYC": "New York City", "N.Y.C.": "New York City", "L.A.": "Los Angeles",
    "NSW": "New South Wales", "B.C.": "British Columbia", "BC": "British Columbia", "P.E.I.": "Prince Edward Island",
}  # fmt: skip

# Adjectives and peoples of areas that are no countries, or of parts of one.
OF_AREAS = {
    "european": "Europe", "europeans": "Europe", "african": "Africa", "africans": "Africa", "asian": "Asia",
    "asians": "Asia", "latin american": "Latin America", "north american": "North America",
    "south american": "South America", "central american": "Central America", "middle eastern": "Middle East",
    "caribbean": "Caribbean", "korean": "Korean Peninsula", "koreans": "Korean Peninsula", "arab": "Arabian Peninsula", "arabian": "Arabian Peninsula", "kurdish": "Kurdistan",
    "scandinavian": "Scandinavia", "balkan": "Balkans", "mediterranean": "Mediterranean", "baltic": "Baltic Sea",
    "english": "England", "scottish": "Scotland", "scots": "Scotland", "welsh": "Wales", "texan": "Texas",
    "texans": "Texas", "californian": "California", "californians": "California", "hawaiian": "Hawaii",
    "alaskan": "Alaska", "siberian": "Siberia", "bavarian": "Bavaria", "catalan": "Catalonia",
    "chechen": "Chechnya", "crimean": "Crimea", "tibetan": "Tibet", "sicilian": "Sicily",
    "quebecois": "Quebec", "floridian": "Florida", "parisian": "Paris", "londoner": "London",
    "londoners": "London", "new yorker": "New York", "new yorkers": "New York", "venetian": "Venice",
}  # fmt: skip


def short_forms(line: Line) -> Iterator[tuple[int, tuple[int, str]]]:
    """Where short forms stand: the first word, the word after the last, and the name meant."""
    for at, word in enumerate(line.words):
        if not word.text[0].isupper() or len(word.text) > _LONGEST_SHORT:
            continue
        for end in range(min(at + 3, len(line.words)), at, -1):
            name = _with_stop(line, at, end)
            bare = name.rstrip(".")
            after = line.gap(at) == ", " and not line.loud
            meant = BY_THEMSELVES.get(name) or BY_THEMSELVES.get(bare)
            meant = (after and (AFTER_A_COMMA.get(name) or AFTER_A_COMMA.get(bare))) or meant
            if meant:
                yield at, (end, meant)
                break


def road_end(line: Line, at: int) -> int:
    """The word behind the number of a road that is named from a word on, "U.S. 79"; 0 if none is."""
    stop = at + (1 if line.low(at) == "us" else 2)
    if line.low(at) not in ("u", "us") or stop >= len(line.words) or line.gap(stop) not in (" ", ". ", "-"):
        return 0
    named = line.text(at, stop).replace(".", "").upper() == "US"
    return stop + 1 if named and line.low(stop).isdecimal() else 0


_LONGEST_SHORT = max(len(name) for name in (*AFTER_A_COMMA, *BY_THEMSELVES))


def _with_stop(line: Line, at: int, end: int) -> str:
    stop = line.words[end - 1].end
    text = line.part.text[line.words[at].start : stop].removesuffix("'s")
    return text + "." if line.part.text[stop : stop + 1] == "." else text
