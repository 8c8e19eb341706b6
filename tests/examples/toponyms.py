"""Sentences of the genre with the literal places that they name, in our own words."""

# What makes each a hard one is said above its group.
PLACES: list[tuple[str, list[str]]] = [
    # Verbs that take a place for their object.
    ("Jets hit Hajin at dawn.", ["Hajin"]),
    ("Artillery shelled Khan Shaykhun for an hour.", ["Khan Shaykhun"]),
    ("The warplanes struck Sirmin and Binnish.", ["Sirmin", "Binnish"]),
    ("Fighters entered Manbij, Jarabulus and al-Bab.", ["Manbij", "Jarabulus", "al-Bab"]),
    ("The army retook Tadmur in May.", ["Tadmur"]),
    ("The convoy left Qamishli for Hasakah.", ["Qamishli", "Hasakah"]),
    # Names that no gazetteer holds, which the text puts somewhere.
    ("Gorzawa, 12 km west of Mosul, was hit.", ["Gorzawa", "Mosul"]),
    ("Gorzawa, some twelve miles from Mosul, was quiet.", ["Gorzawa", "Mosul"]),
    ("Gorzawa lies 12 km west of Mosul.", ["Gorzawa", "Mosul"]),
    ("A raid on the village of Umm Zarzur killed four.", ["Umm Zarzur"]),
    ("A raid killed four in Umm Zarzur village.", ["Umm Zarzur village"]),
    ("Umm Zarzur village was hit twice.", ["Umm Zarzur village"]),
    ("Planes bombed a bridge in Bir Tallaq.", ["Bir Tallaq"]),
    ("The bombs fell in Bir Tallaq. Bir Tallaq has no hospital.", ["Bir Tallaq", "Bir Tallaq"]),
    # A town, then its area.
    ("Residents of Saqlawiyah, Anbar province, fled.", ["Saqlawiyah", "Anbar province"]),
    ("The strike hit Kafr Nabl, Idlib.", ["Kafr Nabl", "Idlib"]),
    ("Shadadi, in Hasakah province, was bombed.", ["Shadadi", "Hasakah province"]),
    # Lists and ranges.
    ("Raids were reported on Talbiseh, Rastan and Houla.", ["Talbiseh", "Rastan", "Houla"]),
    ("The road between Homs and Palmyra was cut.", ["Homs", "Palmyra"]),
    ("The highway from Damascus to Daraa was shelled.", ["Damascus", "Daraa"]),
    # A common noun that is a city's name too.
    ("انسحب الجيش من المدينة بعد غارة على البوكمال", ["البوكمال"]),
    # Datelines, captions, headlines.
    ("BEIRUT (AP) - A strike killed ten in Raqqa.", ["BEIRUT", "Raqqa"]),
    ("AIR STRIKES HIT ALEPPO MARKET", ["ALEPPO"]),
    ("Strike on Aleppo market kills ten\n\nA strike hit a market in Aleppo.", ["Aleppo", "Aleppo"]),
    ("Smoke rises over Kobani, Syria, in October. Photo: Agency", ["Kobani", "Syria"]),
    # Kinds of facility, nested names.
    ("Rockets fell on Mezzeh military airport.", ["Mezzeh military airport"]),
    ("They shelled Shayrat airbase in Homs province.", ["Shayrat airbase", "Homs province"]),
    ("Clashes went on in Yarmouk refugee camp.", ["Yarmouk refugee camp"]),
    ("Planes hit the Conoco gas plant near Khasham.", ["Conoco gas plant", "Khasham"]),
    # Spellings and hyphens; possessives; a full stop after the name.
    ("Bombs fell on Deir al-Zor.", ["Deir al-Zor"]),
    ("Raqqa's bridges in Raqqa were cut.", ["Raqqa", "Raqqa"]),
    ("Sana'a's airport in Sana'a closed.", ["Sana'a", "Sana'a"]),
    ("Militants in Iraq’s Mosul fired.", ["Iraq", "Mosul"]),
    # Other continents of the genre.
    ("A drone strike in Mir Ali, North Waziristan, killed five.", ["Mir Ali", "North Waziristan"]),
    ("Shells hit Kramatorsk and Sloviansk on Sunday.", ["Kramatorsk", "Sloviansk"]),
    ("The bomb fell on Hajjah in northern Yemen.", ["Hajjah", "Yemen"]),
    ("A raid near El Fasher in Sudan killed nine.", ["El Fasher", "Sudan"]),
    # One sense in a document: a place that speaks nowhere is taken again at a sentence's head.
    ("A strike hit Manbij. Manbij had been calm.", ["Manbij", "Manbij"]),
    # Arabic.
    ("غارات على مدينة إدلب وريف حلب", ["إدلب", "حلب"]),
]

NOBODYS: list[str] = [
    # Governments and seats of power.
    "Ankara denied the report.",
    "Tehran and Moscow rejected it.",
    "Relations between Ankara and Washington were poor.",
    "The White House declined to comment.",
    "The Kremlin called the report false.",
    "The Damascus government blamed rebels.",
    "Damascus blames the rebels.",
    "An official in the Pentagon spoke.",
    # People.
    "Col. Steve Warren, a spokesman, spoke. Warren said no bombs fell.",
    "Barack Obama met ministers. Obama was told of it.",
    "John Kerry spoke. Kerry added nothing.",
    "Ms Chelsea Lagos told a reporter.",
    # Organisations, papers, treaties, ships.
    "The Aleppo Today channel showed a video.",
    "The Homs Media Centre counted nine dead.",
    "The Chicago Tribune carried the story.",
    "The London-based group counted nine.",
    "Raqqa Is Being Slaughtered Silently counted nine.",
    "The Istanbul Agreement was signed.",
    "Fighters of the Damascus Brigade fled.",
    # Peoples and languages.
    "Syrian and Russian jets flew.",
    "He spoke Turkish.",
    # Words that are names elsewhere.
    "Date of the report: Friday.",
    "Most were hurt. Many died.",
    "Save this page. Share. Print.",
    "Read More: Sport, Opinion, Video.",
]

# Names that are no longer than what is said of them.
PLACES += [
    ("The raid hit a farm close to Umm Zarzur, a town south of Mosul.", ["Umm Zarzur", "Mosul"]),
    ("Umm Zarzur, a village of 300 people, lost its mosque.", ["Umm Zarzur"]),
    ("They turned back 12 km west of Umm Zarzur.", ["Umm Zarzur"]),
    ("A tanker bound for New Kalanga caught fire.", ["New Kalanga"]),
    ("The hamlet is known as Umm Zarzur.", ["Umm Zarzur"]),
    ("Neither Manbij nor Umm Zarzur was touched.", ["Manbij", "Umm Zarzur"]),
    ("قصفت الطائرات قرية أم زرزور، بحسب السكان", ["أم زرزور"]),
]
PLACES += [
    # Two names of one place.
    ("Stepanakert, Khankendi on other maps, was quiet.", ["Stepanakert", "Khankendi"]),
    ("Shells fell on Tell Qurada and Tal Abyad.", ["Tell Qurada", "Tal Abyad"]),
]
