"""Composed reports from Asia and Europe: no event in them happened; the places are real."""

from datetime import date

from incidents.model import ClaimKind
from tests.examples.expected import At, Days, Example, Far, Nowhere, Says, Toll

DISTANCE, CASUALTIES, LOCATION = ClaimKind.DISTANCE, ClaimKind.CASUALTIES, ClaimKind.LOCATION
ATTRIBUTION, DENIAL, DATE = ClaimKind.ATTRIBUTION, ClaimKind.DENIAL, ClaimKind.DATE
MILE_M = 1609.344

YEMEN_WIRE = Example(
    id="yemen-wire",
    published=date(2019, 3, 14),
    publisher="a wire agency",
    text=(
        "SANAA, March 14 - Warplanes of the Saudi-led coalition bombed a farm 25 km north of Hodeidah"
        " late on Wednesday, killing at least seven people and wounding nine, two residents said.\n\n"
        "A coalition spokesman denied that its aircraft had flown over the area. “We carried out no raids"
        " within 40 kilometres of Hodeidah on Wednesday,” he told reporters in Riyadh.\n\n"
        "The Houthis put the death toll at 12."
    ),
    says=(
        Says(
            kind=ATTRIBUTION, words="Saudi-led coalition bombed", by="residents", value="Saudi-led coalition"
        ),
        Says(
            kind=DISTANCE,
            words="25 km north of Hodeidah",
            by="residents",
            value=Far(relation="at", metres=25_000, from_="Hodeidah", bearing=0),
        ),
        Says(
            kind=DATE, words="on Wednesday", by="residents", value=Days(first="2019-03-13", last="2019-03-13")
        ),
        Says(
            kind=CASUALTIES,
            words="killing at least seven people and wounding nine",
            by="residents",
            value=Toll(killed=(7, None), wounded=(9, 9)),
        ),
        Says(kind=DENIAL, words="denied that its aircraft had flown", by="spokesman"),
        Says(
            kind=DISTANCE,
            words="within 40 kilometres of Hodeidah",
            by="spokesman",
            value=Far(relation="none_within", metres=40_000, from_="Hodeidah"),
        ),
        Says(kind=CASUALTIES, words="the death toll at 12", by="Houthis", value=Toll(killed=(12, 12))),
    ),
    places=(
        At(name="Hodeidah", lon=42.954, lat=14.798),
        At(name="Riyadh", lon=46.72, lat=24.69),
    ),
)

KARABAKH_MINISTRY = Example(
    id="karabakh-ministry",
    published=date(2020, 10, 5),
    publisher="a defence ministry",
    text=(
        "Statement of the Ministry of Defence of Armenia, 5 October 2020\n\n"
        "On 4 October Azerbaijani artillery shelled the town of Shushi, 10 km south of Stepanakert. Four"
        " civilians were wounded. No Armenian unit fired from positions within 15 km of the town.\n\n"
        "The ministry rejects the claim that its forces hit Ganja with missiles that have a range of 300"
        " km."
    ),
    says=(
        Says(kind=DATE, words="On 4 October", by=None, value=Days(first="2020-10-04", last="2020-10-04")),
        Says(kind=ATTRIBUTION, words="Azerbaijani artillery shelled", by=None, value="Azerbaijan"),
        Says(kind=LOCATION, words="town of Shushi", by=None, value="Shushi"),
        Says(
            kind=DISTANCE,
            words="10 km south of Stepanakert",
            by=None,
            value=Far(relation="at", metres=10_000, from_="Stepanakert", bearing=180),
        ),
        Says(kind=CASUALTIES, words="Four civilians were wounded", by=None, value=Toll(wounded=(4, 4))),
        Says(
            kind=DISTANCE,
            words="within 15 km of the town",
            by=None,
            value=Far(relation="none_within", metres=15_000, from_="Shushi"),
        ),
        Says(kind=DENIAL, words="rejects the claim that its forces hit Ganja", by="ministry"),
    ),
    places=(At(name="Stepanakert", lon=46.75, lat=39.82), At(name="Ganja", lon=46.36, lat=40.68)),
    no_distance=(Nowhere(words="300 km"),),
)

IDLIB_MONITOR = Example(
    id="idlib-monitor",
    published=date(2020, 2, 3),
    publisher="a monitor's channel",
    text=(
        "Two air strikes by Russian jets hit a market in the town of Saraqib this morning. Five civilians"
        " were killed, among them a child; 11 others were hurt.\n"
        "A third raid struck a poultry farm about 7 km west of Ma'arrat al-Nu'man.\n"
        "Government media say the planes flew at 6,000 metres and that nobody was killed."
    ),
    says=(
        Says(kind=ATTRIBUTION, words="air strikes by Russian", by=None, value="Russia"),
        Says(kind=LOCATION, words="in the town of Saraqib", by=None, value="Saraqib"),
        Says(kind=DATE, words="this morning", by=None, value=Days(first="2020-02-03", last="2020-02-03")),
        Says(kind=CASUALTIES, words="Five civilians were killed", by=None, value=Toll(killed=(5, 5))),
        Says(kind=CASUALTIES, words="11 others were hurt", by=None, value=Toll(wounded=(11, 11))),
        Says(
            kind=DISTANCE,
            words="about 7 km west of Ma'arrat al-Nu'man",
            by=None,
            value=Far(relation="at", metres=7_000, from_="Nu'man", bearing=270),
        ),
        Says(kind=CASUALTIES, words="nobody was killed", by="media", value=Toll(killed=(0, 0))),
    ),
    places=(At(name="Saraqib", lon=36.80, lat=35.86),),
    no_distance=(Nowhere(words="6,000 metres"),),
)

IRAQ_STATEMENT = Example(
    id="iraq-statement",
    published=date(2016, 11, 20),
    publisher="an army's press office",
    text=(
        "Islamic State fighters shelled a clinic in Tal Afar, 63 km west of Mosul, overnight, the Iraqi"
        " army said in a statement. Between three and five patients died and dozens were injured. The"
        " front now runs along 20 km of road, and a British journalist with the convoy said the shelling"
        " lasted an hour."
    ),
    says=(
        Says(kind=ATTRIBUTION, words="Islamic State fighters shelled", by="army", value="Islamic State"),
        Says(kind=LOCATION, words="in Tal Afar", by="army", value="Tal Afar"),
        Says(
            kind=DISTANCE,
            words="63 km west of Mosul",
            by=None,
            value=Far(relation="at", metres=63_000, from_="Mosul", bearing=270),
        ),
        Says(
            kind=CASUALTIES, words="Between three and five patients died", by=None, value=Toll(killed=(3, 5))
        ),
        Says(kind=CASUALTIES, words="dozens were injured", by=None, value=Toll(wounded=(24, None))),
    ),
    places=(At(name="Tal Afar", lon=42.45, lat=36.38), At(name="Mosul", lon=43.12, lat=36.34)),
    no_distance=(Nowhere(words="20 km of road"),),
)

HELMAND_PAPER = Example(
    id="helmand-paper",
    published=date(2019, 9, 20),
    publisher="a newspaper",
    text=(
        "Residents of Lashkar Gah, the capital of Helmand province, accused NATO on Friday of bombing a"
        " wedding party 12 miles outside the city the night before. Forty people were killed, they said,"
        " while the governor's office spoke of 14 dead and said most were Taliban.\n\n"
        "NATO confirmed that it had carried out strikes in the province but said that none was closer"
        " than 30 km to the city."
    ),
    says=(
        Says(kind=ATTRIBUTION, words="accused NATO", by="Residents", value="NATO"),
        Says(
            kind=DISTANCE,
            words="12 miles outside the city",
            by="Residents",
            value=Far(relation="at", metres=12 * MILE_M, from_="Lashkar Gah"),
        ),
        Says(kind=CASUALTIES, words="Forty people were killed", by="esidents", value=Toll(killed=(40, 40))),
        Says(
            kind=CASUALTIES,
            words="14 dead",
            by="office",
            value=Toll(killed=(14, 14)),
        ),
        Says(
            kind=DISTANCE,
            words="closer than 30 km to the city",
            by="NATO",
            value=Far(relation="none_within", metres=30_000, from_="Lashkar Gah"),
        ),
    ),
    places=(At(name="Lashkar Gah", lon=64.36, lat=31.59),),
)

UKRAINE_WIRE = Example(
    id="ukraine-wire",
    published=date(2023, 4, 12),
    publisher="a wire agency",
    text=(
        "Russian rockets hit two grain silos in Orikhiv, 70 km by road from Zaporizhzhia, on Tuesday, the"
        " Ukrainian army said. One woman was killed and two men were wounded.\n\n"
        "Oleh Kravets, who heads the regional administration, wrote on Telegram that a bomb came down 400"
        " metres from a school. Officials installed by Moscow claimed that Ukrainian forces struck the"
        " town themselves, with rockets that fly 80 km."
    ),
    says=(
        Says(kind=ATTRIBUTION, words="Russian rockets hit", by="army", value="Russia"),
        Says(kind=LOCATION, words="in Orikhiv", by="army", value="Orikhiv"),
        Says(
            kind=DISTANCE,
            words="70 km by road from Zaporizhzhia",
            by=None,
            value=Far(relation="path", metres=70_000, from_="Zaporizhzhia"),
        ),
        Says(kind=DATE, words="on Tuesday", by="army", value=Days(first="2023-04-11", last="2023-04-11")),
        Says(
            kind=CASUALTIES,
            words="One woman was killed and two men were wounded",
            by=None,
            value=Toll(killed=(1, 1), wounded=(2, 2)),
        ),
        Says(
            kind=DISTANCE,
            words="400 metres from a school",
            by="Kravets",
            value=Far(relation="at", metres=400, from_="school"),
        ),
        Says(kind=ATTRIBUTION, words="Ukrainian forces struck", by="Officials", value="Ukraine"),
    ),
    places=(At(name="Zaporizhzhia", lon=35.18, lat=47.85),),
    no_distance=(Nowhere(words="80 km"),),
)
