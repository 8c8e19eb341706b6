"""Composed reports from Africa: no event in them happened; the places are real."""

from datetime import date

from incidents.model import ClaimKind
from tests.examples.expected import At, Days, Example, Far, Says, Toll

DISTANCE, CASUALTIES, LOCATION = ClaimKind.DISTANCE, ClaimKind.CASUALTIES, ClaimKind.LOCATION
ATTRIBUTION, DENIAL, DATE = ClaimKind.ATTRIBUTION, ClaimKind.DENIAL, ClaimKind.DATE
MILE_M = 1609.344

SOMALIA_RELEASE = Example(
    id="somalia-release",
    published=date(2021, 7, 20),
    publisher="a military command",
    text=(
        "In coordination with the Federal Government of Somalia, US forces conducted one airstrike near"
        " Qeycad on July 18. The strike took place approximately 60 kilometers northeast of Galkayo. An"
        " initial assessment found that the strike killed three militants and that no civilians were"
        " hurt. The nearest populated place is more than 8 miles from the site."
    ),
    says=(
        Says(kind=ATTRIBUTION, words="US forces conducted", by=None, value="United States"),
        Says(kind=DATE, words="on July 18", by=None, value=Days(first="2021-07-18", last="2021-07-18")),
        Says(
            kind=DISTANCE,
            words="approximately 60 kilometers northeast of Galkayo",
            by=None,
            value=Far(relation="at", metres=60_000, from_="Galkayo", bearing=45),
        ),
        Says(
            kind=CASUALTIES,
            words="killed three militants",
            by="assessment",
            value=Toll(killed=(3, 3)),
        ),
        Says(
            kind=DISTANCE,
            words="more than 8 miles from the site",
            by=None,
            value=Far(relation="at_least", metres=8 * MILE_M, from_="Qeycad"),
        ),
    ),
    places=(At(name="Galkayo", lon=47.43, lat=6.77),),
)

LIBYA_WIRE = Example(
    id="libya-wire",
    published=date(2020, 1, 5),
    publisher="a wire agency",
    text=(
        "A drone believed to belong to the Libyan National Army struck a fuel convoy 30 miles south-east"
        " of Misrata on Saturday, officials of the Government of National Accord said on Sunday. Three"
        " drivers died.\n\n"
        "Haftar's forces said they had not bombed anything north of Bani Walid. The mayor of Misrata, Ali"
        " Darraz, told a local radio station that a second strike, less than two kilometres from the"
        " airport, injured four people."
    ),
    says=(
        Says(
            kind=DISTANCE,
            words="30 miles south-east of Misrata",
            by="officials",
            value=Far(relation="at", metres=30 * MILE_M, from_="Misrata", bearing=135),
        ),
        Says(
            kind=DATE, words="on Saturday", by="officials", value=Days(first="2020-01-04", last="2020-01-04")
        ),
        Says(
            kind=ATTRIBUTION,
            words="Libyan National Army struck",
            by="officials",
            value="Libyan National Army",
        ),
        Says(
            kind=CASUALTIES,
            words="Three drivers died",
            by=None,
            value=Toll(killed=(3, 3)),
        ),
        Says(kind=DENIAL, words="they had not bombed anything north of Bani Walid", by="Haftar"),
        Says(
            kind=DISTANCE,
            words="less than two kilometres from the airport",
            by="Darraz",
            value=Far(relation="within", metres=2_000, from_="airport"),
        ),
        Says(kind=CASUALTIES, words="injured four people", by="Darraz", value=Toll(wounded=(4, 4))),
    ),
    places=(At(name="Misrata", lon=15.09, lat=32.37), At(name="Bani Walid", lon=14.0, lat=31.76)),
)

TIGRAY_AID = Example(
    id="tigray-aid",
    published=date(2021, 10, 29),
    publisher="an aid agency",
    text=(
        "Ten people died when an air raid hit a street in Mekelle on Thursday, according to a doctor at"
        " the city's main hospital. Ethiopian jets carried out the attack, aid workers said.\n\n"
        "The government said it had hit a factory. It denied that homes were struck: “The factory lies at"
        " least 3 km from any housing,” its spokeswoman told journalists. Wukro, 45 km north of Mekelle,"
        " was quiet."
    ),
    says=(
        Says(kind=CASUALTIES, words="Ten people died", by="doctor", value=Toll(killed=(10, 10))),
        Says(kind=LOCATION, words="in Mekelle", by="doctor", value="Mekelle"),
        Says(kind=DATE, words="on Thursday", by="doctor", value=Days(first="2021-10-28", last="2021-10-28")),
        Says(
            kind=ATTRIBUTION,
            words="Ethiopian jets carried out",
            by="aid workers",
            value="Ethiopia",
        ),
        Says(
            kind=DENIAL,
            words="denied that homes were struck",
            by="government",
        ),
        Says(
            kind=DISTANCE,
            words="at least 3 km from any housing",
            by="spokeswoman",
            value=Far(relation="at_least", metres=3_000, from_="housing"),
        ),
        Says(
            kind=DISTANCE,
            words="45 km north of Mekelle",
            by=None,
            value=Far(relation="at", metres=45_000, from_="Mekelle", bearing=0),
        ),
    ),
    places=(
        At(name="Mekelle", lon=39.48, lat=13.5),
        At(name="Wukro", lon=39.6, lat=13.79),
    ),
)

DARFUR_GROUP = Example(
    id="darfur-group",
    published=date(2024, 5, 27),
    publisher="a rights group",
    text=(
        "Sudanese army jets bombed Mellit, 65 km north of El Fasher, on Saturday, a local rights group"
        " posted. It counted 22 dead. “We saw no soldiers within five kilometres of the market,” a"
        " shopkeeper said by phone. The army dismissed the report as false and said its last sortie was"
        " on 20 May."
    ),
    says=(
        Says(
            kind=ATTRIBUTION,
            words="Sudanese army jets",
            by="group",
            value="Sudan",
        ),
        Says(
            kind=DISTANCE,
            words="65 km north of El Fasher",
            by=None,
            value=Far(relation="at", metres=65_000, from_="El Fasher", bearing=0),
        ),
        Says(
            kind=DATE,
            words="on Saturday",
            by="group",
            value=Days(first="2024-05-25", last="2024-05-25"),
        ),
        Says(kind=CASUALTIES, words="22 dead", by="group", value=Toll(killed=(22, 22))),
        Says(
            kind=DISTANCE,
            words="within five kilometres of the market",
            by="shopkeeper",
            value=Far(relation="none_within", metres=5_000, from_="market"),
        ),
        Says(kind=DENIAL, words="dismissed the report as false", by="army"),
    ),
    places=(At(name="El Fasher", lon=25.35, lat=13.63),),
)
