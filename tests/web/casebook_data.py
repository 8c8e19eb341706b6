"""Texts, places and incidents of the small casebook for the web tests, in our own words."""

TEXTS = {
    "camp-first-report": (
        "Desk note",
        "2015-12-07",
        "An army camp near Ayyash was bombed on Sunday evening. The government says 3 soldiers died and "
        "13 were hurt, and it blames the coalition. A monitoring group counts 4 dead. A coalition officer "
        "answers that his aircraft struck only oil wells, 55 km away from the camp, and that no strikes took "
        "place within 35 miles of it.",
    ),
    "camp-second-report": (
        "Morning wire",
        "2015-12-08",
        "A second spokesman denies it: the coalition carried out no strikes within 55 km of the camp. The "
        "monitoring group says planes hit the city of Deir ez-Zor that same Sunday. Others were reported at "
        "Raqqa and in Hasakah.",
    ),
    "airbase-report": (
        "Weekly review",
        "2016-09-19",
        "Aircraft hit army positions at the Deir ez-Zor airbase on 17 September 2016. At least 62 soldiers "
        "were killed by one count and more than 80 by another. تقول الوكالة إن الغارة أصابت المطار.",
    ),
}
PLACES = [
    ("ayyash-camp", "Ayyash camp", 40.0569, 35.3981, 3_000, "MILB", "camp"),
    ("deir-ez-zor", "Deir ez-Zor", 40.1408, 35.3359, 5_000, "PPLA", "Deir ez-Zor"),
    ("airbase", "Deir ez-Zor airbase", 40.176, 35.2854, 2_500, "AIRB", "airbase"),
    ("raqqa", "Raqqa", 39.0079, 35.9528, 8_000, "PPLA", "Raqqa"),
    ("hasakah", "Hasakah", 40.7477, 36.5024, 8_000, "PPLA", "Hasakah"),
    ("mayadin", "Mayadin", 40.4527, 35.0155, 2_500, "PPL", "Mayadin"),
    ("palmyra", "Palmyra", 38.2841, 34.5624, 2_500, "PPL", "Palmyra"),
]
POSITION = {key: (lon, lat, radius) for key, _, lon, lat, radius, _, _ in PLACES} | {
    "oil-wells": (40.58, 35.02, 15_000)
}
# id, title, date, place key, killed, wounded, perpetrators, denied by
INCIDENTS = [
    ("camp-strike", "Strike on an army camp near Ayyash", "2015-12-06", "ayyash-camp", (3, 4), (13, 13)),
    ("city-strike", "Strikes in Deir ez-Zor city", "2015-12-06", "deir-ez-zor", (None, None), (None, None)),
    ("oil-strike", "Strikes on oil wells", "2015-12-06", "oil-wells", (None, None), (None, None)),
    ("raqqa-strike", "Strikes reported at Raqqa", "2015-12-06", "raqqa", (None, None), (None, None)),
    ("hasakah-strike", "Strikes reported in Hasakah", "2015-12-06", "hasakah", (None, None), (None, None)),
    (
        "airbase-strike",
        "Strikes on the Deir ez-Zor airbase",
        "2016-09-17",
        "airbase",
        (62, None),
        (None, None),
    ),
]
MILES_35, KM_55 = 56_327.0, 55_000.0
CLAIMS = [
    (
        "none-35-mi",
        "camp-first-report",
        "no strikes took place within 35 miles",
        "A coalition officer",
        MILES_35,
        2_500 * 1.609,
    ),
    (
        "none-55-km",
        "camp-second-report",
        "no strikes within 55 km of the camp",
        "A second spokesman",
        KM_55,
        2_500.0,
    ),
]
VERDICTS = {
    "city-strike": "contradicted",
    "oil-strike": "borderline",
    "raqqa-strike": "consistent",
    "hasakah-strike": "consistent",
}
