"""The phrasings of distance that reports of the genre use, each in a sentence of our own."""

import json
from pathlib import Path

import pytest

from incidents.reading.measures.distances import DistanceMention, find_distances
from incidents.reading.measures.vicinity import find_vicinities

MILE_M, FOOT_M, NAUTICAL_M = 1609.344, 0.3048, 1852.0

# id, sentence, relation, metres (one or a range; None without a number), bearing, hedge
PHRASINGS: list[tuple[object, ...]] = [
    ("P01", "The envoy said that no raid fell within 35 miles of the troops.", "none_within", 35 * MILE_M),
    ("P02", "“No raids of ours within 55km of the alleged site,” he posted.", "none_within", 55_000),
    ("P03", "All four raids hit wells at a distance of 35 miles from the barracks.", "at", 35 * MILE_M),
    ("P04", "Our jets struck only there, 55 km away from the area that they name.", "at", 55_000),
    ("P05", "We flew no raids in that part of the province.", "none_within"),
    ("P06", "There is no sign that troops were even near our raids.", "none_within"),
    ("P07", "The barracks stands near the town of Dara.", "near"),
    ("P08", "The post is just outside the area they hold.", "near"),
    ("P09", "Radar shows a bomber directly over the town minutes earlier.", "over"),
    ("P10", "Raids hit positions near the military airport.", "near"),
    ("P11", "The first bomb hit a post just outside the airbase.", "near"),
    ("P12", "Their positions are just miles from the front.", "at", (MILE_M, 5 * MILE_M), None, "just"),
    ("P13", "The grid lies approximately 20km north east of the town.", "at", 20_000, 45, "approximately"),
    ("P14", "A car was hit 100km South of Dara on Road 7.", "at", 100_000, 180),
    ("P15", "It carried out no raids in the geographic area of the report.", "none_within"),
    ("P16", "The grid falls at a hamlet 15 km from Dara city.", "at", 15_000),
    ("P18", "It was an event near the town.", "near"),
    ("P19", "Near Dara, one raid destroyed a well.", "near"),
    ("P20", "Both fell at the same location.", "in"),
    ("P21", "Two lorries burned about 24 miles from the garrison.", "at", 24 * MILE_M, None, "about"),
    ("P22", "The men were just inside a 34-mile zone around the base.", "within", 34 * MILE_M),
    ("P24", "Lorries came within 29 kilometers of the base.", "within", 29_000),
    ("P25", "The column was 10 km outside the boundaries of the zone.", "at", 10_000),
    ("P26", "سقطت الطائرة على بعد 4 كم من الحدود", "at", 4_000),
    ("P27", "Tents about 2 km (1.2 miles) northwest of the center burned.", "at", 2_000, 315, "about"),
    ("P28", "A raid hit a hamlet some 30 kilometers West of Dara.", "at", 30_000, 270, "some"),
    ("P29", "أصيب مخفر على بعد نحو 2 كيلومتر من البلدة", "at", 2_000, None, "نحو"),
    ("P32", "A base 70 km north of the port was hit.", "at", 70_000, 0),
    ("P34", "They fight on the outskirts of the city.", "near"),
    ("P35", "Four raids were concentrated around the city.", "near"),
    ("P36", "The place is some 130 kilometres (80 miles) from the frontier.", "at", 130_000, None, "some"),
    ("P37", "It is less than 30 kilometres from the frontier.", "within", 30_000),
    ("P38", "It fell about 116 kilometers (72 miles) from the cape.", "at", 116_000, None, "about"),
    ("P39", "The targets were more than 100 kilometers from the cape.", "at_least", 100_000),
    ("P40", "It happened at a distance of about 150 km from the border.", "at", 150_000, None, "about"),
    ("P41", "It lay approximately 244 kilometers northeast of it.", "at", 244_000, 45, "approximately"),
    ("P42", "It was approximately 40 kilometers southwest of it.", "at", 40_000, 225, "approximately"),
    ("P43", "A raid was flown in the vicinity of the town.", "near"),
    ("P44", "A farm about 65 kilometers (40 miles) southwest of it.", "at", 65_000, 225, "about"),
    ("P45", "A rocket landed within 50 metres of a nursery.", "within", 50),
    ("P46", "Shells fell just outside the school.", "near"),
    ("P47", "There is a hole about 8 metres from the gate.", "at", 8, None, "about"),
    ("P48", "The army did not act in the area between noon and two, in that area.", "none_within"),
    ("P49", "A mosque stood about 50 feet from the target.", "at", 50 * FOOT_M, None, "about"),
    ("P50", "A house some 40 feet away from the mosque was hit.", "at", 40 * FOOT_M, None, "some"),
    ("P51", "A mosque is about 100 feet away.", "at", 100 * FOOT_M, None, "about"),
    ("P52", "The house was across the street from the mosque.", "near"),
    ("P53", "The town lies approximately 28 km southwest of Dara.", "at", 28_000, 225, "approximately"),
    ("P54", "The nearest airstrike was more than a kilometer away.", "at_least", 1_000),
    ("P55", "A raid within 50 meters of the site makes it probable.", "within", 50),
    ("P56", "A van was hit about 2 miles west of the airport.", "at", 2 * MILE_M, 270, "about"),
    ("P57", "The city is about 200km southwest of the capital.", "at", 200_000, 225, "about"),
    ("P59", "The city is about 30 kilometers (18 miles) from the border.", "at", 30_000, None, "about"),
    ("P60", "People should stay at least 45 metres away from debris.", "at_least", 45),
    ("P61", "Posts were set up 15-20 kilometers from the front lines.", "at", (15_000, 20_000)),
    ("P62", "The first shell hit a hill a few hundred meters away.", "at", (200, 500), None, "vague"),
    ("P63", "They fell back to a town some 10km away.", "at", 10_000, None, "some"),
    ("P66", "A house about 20 meters (66 feet) outside the walls.", "at", 20, None, "about"),
    ("T1", "All raids were at least 30 miles from the camp.", "at_least", 30 * MILE_M),
    ("T2", "Our raids came no closer than 30 km to the camp.", "at_least", 30_000),
    ("T3", "There was no raid within a 30 km radius of the camp.", "none_within", 30_000),
    ("T4", "It fell between 30 and 40 km from the camp.", "between", (30_000, 40_000)),
    ("T6", "It lies several miles from the camp.", "at", (3 * MILE_M, 8 * MILE_M), None, "vague"),
    ("T7", "They stood up to 5 km from the camp.", "within", 5_000),
    ("T8", "It is nearly 60 km from the camp.", "at", (50_000, 60_000), None, "nearly"),
    ("T10", "It fell a stone's throw from the camp.", "near", (0, 100), None, "vague"),
]  # fmt: skip
# In languages that aren't read.
UNREAD = {"P30": "Russian", "P31": "Russian", "P58": "German", "P64": "Portuguese"}
# Relations to two places, defined boxes and travel times, which are no distance from one place.
OTHERS = {"P17", "P23", "P33", "P65", "T5", "T9"}


def only(text: str) -> DistanceMention:
    """The mention of the sentence, one with a number before one without."""
    return next(iter(find_distances(text) or find_vicinities(text)))


def metres_of(said: object) -> tuple[float, float] | None:
    """Least and greatest metres of a row."""
    return said if said is None or isinstance(said, tuple) else (said, said)  # type: ignore[return-value]


@pytest.mark.parametrize("row", PHRASINGS, ids=lambda row: row[0])
def test_phrasings(row: tuple[object, ...]) -> None:
    _, text, relation, metres, bearing, hedge = (*row, None, None, None)[:6]
    mention = only(str(text))
    assert mention.relation.value == relation
    assert mention.negated is (relation == "none_within")
    assert (mention.heading.bearing_deg if mention.heading else None) == bearing
    assert mention.hedge == hedge
    said = mention.distance and (mention.distance.low_m, mention.distance.high_m)
    wanted = metres_of(metres)
    assert said == (pytest.approx(wanted) if wanted else None)


def test_the_rows_cover_the_collected_phrasings(shared: Path) -> None:
    collected = json.loads((shared / "gold" / "phrasings.json").read_text())["phrasings"]
    rows = {row[0]: row for row in PHRASINGS}
    assert {p["id"] for p in collected} <= set(rows) | OTHERS | set(UNREAD)
    for phrasing in collected:
        row = rows.get(phrasing["id"])
        if row is None or phrasing["value_m"] is None or phrasing["unit"] == "nmi":
            continue
        said = (phrasing["value_m"], phrasing["value_hi_m"] or phrasing["value_m"])
        assert metres_of(row[3]) == pytest.approx(said, rel=5e-3)
        denied = phrasing["negated"] and "nearest" not in phrasing["relation"]
        assert (row[2] == "none_within") is denied
