"""Distances that locate something, and those that don't."""

import pytest

from incidents.model import Relation
from incidents.reading.measures.distances import find_distances

MILE_M = 1609.344

# sentence, the words of the distance, relation, metres, bearing
LOCATING = [
    ("The shells fell 12 km north of the town.", "12 km north of", "at", 12_000, 0),
    ("It was hit 3 miles from the bridge.", "3 miles from", "at", 3 * MILE_M, None),
    ("They died some 40 kilometres south-east of the capital.", "40 kilometres", "at", 40_000, 135),
    ("A post 8km NW of Harim was shelled.", "8km NW of", "at", 8_000, 315),
    ("No plane of ours flew within 70 km of the port.", "within 70 km of", "none_within", 70_000, None),
    ("We did not strike anything within 20 miles of the dam.", "20 miles", "none_within", 20 * MILE_M, None),
    ("None of the raids came within 9 kilometres of it.", "within 9 kilometres", "none_within", 9_000, None),
    ("Rebels stand within 5 km of the airfield.", "within 5 km of", "within", 5_000, None),
    ("It fell less than 2 km from the school.", "less than 2 km from", "within", 2_000, None),
    ("The nearest raid was at least 30 km from the hospital.", "30 km from", "at_least", 30_000, None),
    ("It lies more than 100 miles from the border.", "more than 100 miles", "at_least", 100 * MILE_M, None),
    ("The bomb missed the depot by 300 metres, 2 km from the mosque.", "2 km from", "at", 2_000, None),
    ("The village is 15 km by road from Kobani.", "15 km by road from", "path", 15_000, None),
    ("The convoy was hit 25 km up the coast.", "25 km up the", "at", 25_000, None),
    ("The crater is 600 metres away from the mosque.", "600 metres away from", "at", 600, None),
    ("A base 20 nautical miles off the coast was hit.", "20 nautical miles off", "at", 20 * 1852, None),
    ("A house 30 to 40 km west of Dara was hit.", "30 to 40 km west of", "at", 35_000, 270),
    ("It happened 50 km (31 miles) east of the city.", "50 km (31 miles) east of", "at", 50_000, 90),
    ("The site is a few kilometres south of the river.", "a few kilometres south", "at", 3_500, 180),
    ("There were no soldiers inside a radius of 4 km of the site.", "4 km of", "none_within", 4_000, None),
    ("سقطت القذيفة على بعد 12 كم شمال المدينة", "12 كم شمال", "at", 12_000, 0),
    ("وقعت الغارة على بعد ٣٠ كم من المدينة", "٣٠ كم من", "at", 30_000, None),
    ("None of the strikes was closer than 30 km to the town.", "30 km to", "none_within", 30_000, None),
    ("The missile missed its target by 3 km.", "3 km", "offset", 3_000, None),
    ("It fell 6 km to the west of the town.", "6 km to the west of", "at", 6_000, 270),
    ("It fell 6 km west-southwest of the town.", "6 km west-southwest of", "at", 6_000, 247.5),
    ("It fell 6 km due east of the town.", "6 km due east of", "at", 6_000, 90),
    (
        "It lies 30 miles as the crow flies from the port.",
        "30 miles as the crow flies",
        "at",
        30 * MILE_M,
        None,
    ),
    ("It lies 40 km away by road from the port.", "40 km away by road", "path", 40_000, None),
    (
        "No raid came within a 10-mile radius of the town.",
        "10-mile radius of",
        "none_within",
        10 * MILE_M,
        None,
    ),
    (
        "They struck within a 25-kilometre radius of the dam.",
        "25-kilometre radius of",
        "within",
        25_000,
        None,
    ),
    ("It burned at a distance of 14 kilometres from the wells.", "14 kilometres from", "at", 14_000, None),
    ("It burned at 14 kilometres' distance from the wells.", "14 kilometres' distance", "at", 14_000, None),
    ("It was 25 miles (40 km) north of the lake.", "25 miles (40 km) north", "at", 25 * MILE_M, 0),
    ("It was 40km/25 miles north of the lake.", "40km/25 miles north", "at", 40_000, 0),
    (
        "It came down about 15 nautical miles south of the cape.",
        "15 nautical miles south",
        "at",
        15 * 1852,
        180,
    ),
    ("The mosque stood some 60 feet from the house.", "60 feet from", "at", 60 * 0.3048, None),
    (
        "A strike fell between 10 and 15 km from the dam.",
        "between 10 and 15 km from",
        "between",
        12_500,
        None,
    ),
    (
        "The nearest raid was more than a kilometre away.",
        "more than a kilometre away",
        "at_least",
        1_000,
        None,
    ),
    ("We bombed no closer than 18 miles to the mosque.", "18 miles to", "at_least", 18 * MILE_M, None),
    ("No bomb fell closer than 18 miles to the mosque.", "18 miles to", "none_within", 18 * MILE_M, None),
    ("It fell not closer than 7 km to it.", "7 km to", "at_least", 7_000, None),
    ("Tanks came as close as 11 km to the base.", "11 km to", "within", 11_000, None),
    ("Vehicles got to within 16 kilometres of the base.", "within 16 kilometres", "within", 16_000, None),
    ("It was up to 12 km from the border.", "up to 12 km from", "within", 12_000, None),
    ("The column was 8 km outside the limits of the zone.", "8 km outside", "at", 8_000, None),
    ("A crater some 35 metres outside the compound smoked.", "35 metres outside", "at", 35, None),
    ("The town, twelve kilometres from the front, is quiet.", "twelve kilometres from", "at", 12_000, None),
    ("The first shell hit a hill a few hundred metres away.", "a few hundred metres away", "at", 350, None),
    ("The hospital is two and a half miles from the site.", "two and a half miles", "at", 2.5 * MILE_M, None),
    ("Fighters pulled back to a nearby town some 9 km off.", "9 km off", "at", 9_000, None),
    ("The camp lies 3,5 km from the town.", "3,5 km from", "at", 3_500, None),
    ("The wells lie 28km southwest of it, and 13kms from Dara.", "13kms from", "at", 13_000, None),
    ("The two sites are 44 km apart.", "44 km apart", "apart", 44_000, None),
    ("A distance of 60 km separates the two towns.", "60 km separates", "apart", 60_000, None),
    ("The shells overshot by about 400 metres.", "400 metres", "offset", 400, None),
    ("The car was hit 90km South of Dara on Road 12.", "90km South of", "at", 90_000, 180),
    ("The border lies 5 miles to the north.", "5 miles to the north", "at", 5 * MILE_M, 0),
    ("It hit a farm, 3 kms off the main road.", "3 kms off", "at", 3_000, None),
    ("They are nearly 60 km from Dara.", "nearly 60 km from", "at", 55_000, None),
    ("It fell in open country, 18 km out of Dara.", "18 km out of", "at", 18_000, None),
    ("They stayed at least 90 km clear of the city.", "90 km clear of", "at_least", 90_000, None),
    ("They fled to a camp 20 kilometres over the border.", "20 kilometres over", "at", 20_000, None),
    ("The front line runs 6 km east of the town.", "6 km east of", "at", 6_000, 90),
    ("يبعد المعسكر عن المدينة 30 كيلومترا", "30 كيلومترا", "at", 30_000, None),
    ("سقطت على بعد مئات الأمتار من المشفى", "مئات الأمتار", "at", 350, None),
    ("The raids were “dozens of miles” from the wall.", "dozens of miles", "at", 42 * MILE_M, None),
    ("تقع على بعد 7 كم إلى الشمال الشرقي من البلدة", "7 كم إلى الشمال الشرقي", "at", 7_000, 45),
    ("وقع على مسافة 8 كيلومترات شرقي البلدة", "8 كيلومترات شرقي", "at", 8_000, 90),
    ("على بعد نحو خمسة كيلومترات من البلدة", "خمسة كيلومترات", "at", 5_000, None),
    ("تبعد القرية 20 كيلومترا عن المدينة", "20 كيلومترا عن", "at", 20_000, None),
    ("على بعد 55 كيلومترا جنوب شرق دير", "55 كيلومترا جنوب شرق", "at", 55_000, 135),
    ("على بعد كيلومترين من الحدود", "كيلومترين من", "at", 2_000, None),
    ("على بعد عشرة أميال إلى الغرب من المدينة", "عشرة أميال", "at", 10 * MILE_M, 270),
    ("لم تقع أي غارة ضمن 30 كيلومترا من المعسكر", "ضمن 30 كيلومترا", "none_within", 30_000, None),
    ("لم نقصف في نطاق 30 كم من المعسكر", "30 كم من", "none_within", 30_000, None),
    ("أقل من 10 كم من المطار", "أقل من 10 كم", "within", 10_000, None),
    ("أكثر من 10 كم عن المطار", "أكثر من 10 كم", "at_least", 10_000, None),
]

# quantities that put nothing anywhere
ELSEWHERE = [
    "The rockets have a range of 70 km.",
    "The drone flew at an altitude of 3,000 metres.",
    "They dug a tunnel 200 metres long.",
    "The convoy drove at 60 km per hour.",
    "Winds of 90 km/h fanned the fire.",
    "They seized 20 square km of land.",
    "A wall 6 m high fell.",
    "The runway is 2,500 m long.",
    "They walked 40 km to the border.",
    "The fence runs along 12 km of border.",
    "The army advanced 5 km.",
    "A 10 km buffer zone was declared.",
    "He won the 100 m race.",
    "The crater was 4 metres deep.",
    "The road is 80 km long from end to end.",
    "Traffic moved at 25 mph.",
    "The town is a 30-minute drive from the port.",
    "Missiles with a range of up to 300 km from the coast were shown.",
    "The missile can hit targets 400 km away.",
    "Its radar sees 200 miles away.",
    "A 12-km-long convoy left Dara.",
    "The plane climbed to 30,000 feet over the lake.",
    "They flew at 500 metres above the town.",
    "A 3 km stretch of the road from Dara was mined.",
    "Smoke rose 2 km into the sky.",
    "The explosion was heard 20 km away.",
    "The blast was felt as far as 30 miles away.",
    "Windows were shattered up to 5 km away.",
    "The fire burned 40 hectares and 3 km of pipeline.",
    "The crater was 8 feet wide and 4 feet deep.",
    "The army captured 15 km of land from rebels.",
    "A zone 15 to 20 km deep was to be set up.",
    "The drone has a wingspan of 20 metres.",
    "She ran the 10 km race to the stadium.",
    "The convoy stretched for 10 miles from the pass.",
    "The coordinates are accurate to within a 100 metre box.",
    "The rocket flew 90 km.",
    "The drone flew more than 900 km to reach it.",
    "The missile, fired from 300 km away, hit a wall.",
    "The plane was at 10,000 feet over the town.",
    "A bomb left a crater 10 metres across the road.",
    "The pipeline runs 400 km from the wells to the sea.",
    "A 155 mm shell fell.",
    "صاروخ يبلغ مداه 300 كم",
    "حلقت الطائرة على ارتفاع 3000 متر",
    "بسرعة 90 كم في الساعة",
]


@pytest.mark.parametrize(("text", "words", "relation", "metres", "bearing"), LOCATING)
def test_locating_distances(
    text: str, words: str, relation: str, metres: float, bearing: float | None
) -> None:
    found = find_distances(text)
    at = text.index(words)
    meant = [m for m in found if m.span.start < at + len(words) and at < m.span.end]
    assert len(meant) == 1, found
    (mention,) = meant
    assert mention.relation.value == relation
    assert mention.distance.middle_m == pytest.approx(metres)
    assert (mention.heading.bearing_deg if mention.heading else None) == bearing
    assert mention.negated is (relation == "none_within")


@pytest.mark.parametrize("text", ELSEWHERE)
def test_quantities_that_locate_nothing(text: str) -> None:
    assert find_distances(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was hit 3 miles from the bridge.", " the bridge."),
        ("The shells fell 12 km north of the town.", " the town."),
        ("No plane of ours flew within 70 km of the port.", " the port."),
        ("A house 50 km (31 miles) east of Dara burned.", " Dara burned."),
    ],
)
def test_the_anchor_begins_after_the_link(text: str, words: str) -> None:
    (mention,) = find_distances(text)
    assert mention.anchor_start is not None
    assert text[mention.anchor_start :] == words


def test_a_distance_without_a_link_has_no_anchor() -> None:
    (mention,) = find_distances("The convoy was hit 25 km up the coast.")
    assert mention.anchor_start is None


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It fell about 5 km from the camp.", "about"),
        ("It fell 5 km or so from the camp.", "or so"),
        ("It fell 5 km from the camp.", None),
    ],
)
def test_hedges(text: str, hedge: str | None) -> None:
    (mention,) = find_distances(text)
    assert mention.hedge == hedge


@pytest.mark.parametrize(
    ("text", "words", "relation", "low", "high"),
    [
        ("The army is just miles from the border.", "just miles from", "at", MILE_M, 5 * MILE_M),
        ("They are only kilometres away from it.", "only kilometres away", "at", 1_000, 5_000),
        ("It fell mere metres from the school.", "mere metres from", "at", 1, 5),
        ("It lies dozens of miles from the front.", "dozens of miles", "at", 24 * MILE_M, 60 * MILE_M),
        ("It lies tens of kilometres away.", "tens of kilometres", "at", 20_000, 50_000),
        ("It fell several kilometres outside the town.", "several kilometres", "at", 3_000, 8_000),
        ("It fell a couple of miles from the town.", "a couple of miles", "at", 2 * MILE_M, 2 * MILE_M),
        ("It fell a stone's throw from the town hall.", "a stone's throw from", "near", 0.001, 100),
    ],
)
def test_vague_distances(text: str, words: str, relation: str, low: float, high: float) -> None:
    (mention,) = find_distances(text)
    assert words in text[mention.span.start : mention.span.end + len(words)]
    assert mention.relation.value == relation
    assert (mention.distance.low_m, mention.distance.high_m) == pytest.approx((low, high), abs=0.01)


def test_two_distances_in_one_sentence() -> None:
    first, second = find_distances("One fell 5 km from the camp, another 9 miles west of it.")
    assert (first.distance.middle_m, second.distance.middle_m) == (5_000, pytest.approx(9 * MILE_M))


def test_impossible_distances_are_left_out() -> None:
    assert find_distances("It fell 90,000 km from the camp.") == []


@pytest.mark.parametrize(
    "words",
    [
        "The nearest strike that day was 45 km from Raqqa.",
        "The closest Russian air strike had been some 45 km from Raqqa.",
        "كانت أقرب غارة على بعد 45 كم من الرقة.",
    ],
)
def test_the_nearest_strike_bounds_all_others(words: str) -> None:
    (mention,) = find_distances(words)
    assert mention.relation is Relation.ALL_AT_LEAST


def test_the_nearest_town_is_at_its_distance() -> None:
    (mention,) = find_distances("The nearest town is 45 km from Raqqa.")
    assert mention.relation is Relation.AT
