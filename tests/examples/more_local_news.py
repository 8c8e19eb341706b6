"""More articles of local newspapers, in our own words: (text, where each name is, whose names are none).

Of seven countries; positions are CRS84 degrees.
"""

from tests.examples.world_news import Point

# Small places that aren't held, names that are words or persons' too, and universities.
UNREACHED = frozenset(
    {
        "Amsterdam",
        "Bay of Fundy",
        "Blairgowrie",
        "Caddo Lake",
        "Carcoar",
        "James Cook University",
        "Liberty",
        "Logan",
        "Nelson",
        "Oil City",
        "Seagrove",
        "Volga",
        "Western University",
    }
)

MORE_LOCAL_NEWS: list[tuple[str, dict[str, Point], list[str]]] = [
    (
        "Bridge work to close road near Philippi\n\nPHILIPPI, W.Va. - The state Division of Highways will "
        "close U.S. Route 250 south of Philippi for two weeks. Drivers from Elkins and Belington should "
        "use Route 92, said Barbour County administrator Dale Hensley. School buses serving Junior and "
        "Volga will run late. A detour through Buckhannon, in Upshur County, adds 20 miles. Trucks bound "
        "for Clarksburg and Bridgeport should stay on Interstate 79. The Tygart Valley River runs high "
        "each March, Hensley said, and Grafton flooded in 1985.",
        {
            "PHILIPPI": (-80.04, 39.15),
            "W.Va.": (-80.5, 38.6),
            "Philippi": (-80.04, 39.15),
            "Elkins": (-79.85, 38.93),
            "Belington": (-79.94, 39.02),
            "Barbour County": (-80.0, 39.13),
            "Junior": (-79.95, 38.98),
            "Volga": (-80.14, 39.09),
            "Buckhannon": (-80.23, 38.99),
            "Upshur County": (-80.23, 38.9),
            "Clarksburg": (-80.34, 39.28),
            "Bridgeport": (-80.26, 39.29),
            "Valley River": (-80.0, 39.2),
            "Grafton": (-80.02, 39.34),
        },
        ["Dale Hensley", "Hensley"],
    ),
    (
        "Florence man charged after chase\n\nA Florence man led deputies on a chase from Killen to "
        "Rogersville on Saturday night, the Lauderdale County sheriff said. Brandon Teague, 31, was held "
        "at the county jail. The chase began on County Road 71 and went east on U.S. 72 toward Athens. "
        "Officers from Muscle Shoals, Tuscumbia and Sheffield helped. A trooper from Decatur was treated "
        "at Huntsville Hospital. Teague had warrants in Lawrenceburg, Tenn., and Iuka, Miss.",
        {
            "Florence": (-87.68, 34.8),
            "Killen": (-87.54, 34.86),
            "Rogersville": (-87.3, 34.82),
            "Lauderdale County": (-87.65, 34.9),
            "Athens": (-86.97, 34.8),
            "Muscle Shoals": (-87.67, 34.74),
            "Tuscumbia": (-87.7, 34.73),
            "Sheffield": (-87.7, 34.77),
            "Decatur": (-86.98, 34.61),
            "Huntsville": (-86.58, 34.72),
            "Lawrenceburg": (-87.33, 35.24),
            "Tenn.": (-86.5, 35.8),
            "Iuka": (-88.19, 34.81),
            "Miss.": (-89.7, 32.7),
        },
        ["Brandon Teague", "Teague"],
    ),
    (
        "Selectmen delay vote on school\n\nLEBANON, Maine - Selectmen put off a vote on closing the town's "
        "oldest school. Parents from Berwick, Acton and Sanford spoke. Superintendent Ruth Lavoie said "
        "pupils could go to Rochester, across the border in New Hampshire. The town lies in York County, "
        "an hour from Portland. A plan to share a building with Shapleigh failed in 2009. State "
        "officials in Augusta must agree.",
        {
            "LEBANON": (-70.85, 43.39),
            "Maine": (-69.2, 45.3),
            "Berwick": (-70.86, 43.27),
            "Acton": (-70.91, 43.53),
            "Sanford": (-70.77, 43.44),
            "Rochester": (-70.98, 43.3),
            "New Hampshire": (-71.6, 43.7),
            "York County": (-70.7, 43.48),
            "Portland": (-70.26, 43.66),
            "Shapleigh": (-70.85, 43.54),
            "Augusta": (-69.78, 44.31),
        },
        ["Ruth Lavoie"],
    ),
    (
        "Peru to mark circus history\n\nPeru will open a museum of its circus years in July, the Miami "
        "County council said Monday. Wagons will come from Baraboo, Wis., and posters from Sarasota, "
        "Fla. Mayor Gale Strickler expects visitors from Kokomo, Logansport and Wabash. The Wabash River "
        "bridge will be lit. A parade ends at Mexico, north of town. Indiana tourism officials in "
        "Indianapolis gave $40,000. Hotels in Marion and Warsaw are filling up.",
        {
            "Peru": (-86.07, 40.75),
            "Miami County": (-86.05, 40.77),
            "Baraboo": (-89.74, 43.47),
            "Wis.": (-89.8, 44.6),
            "Sarasota": (-82.53, 27.34),
            "Fla.": (-81.8, 28.5),
            "Kokomo": (-86.13, 40.49),
            "Logansport": (-86.36, 40.75),
            "Wabash": (-85.82, 40.8),
            "Wabash River": (-86.1, 40.75),
            "Mexico": (-86.11, 40.82),
            "Indiana": (-86.1, 39.9),
            "Indianapolis": (-86.16, 39.77),
            "Marion": (-85.66, 40.56),
            "Warsaw": (-85.85, 41.24),
        },
        ["Gale Strickler"],
    ),
    (
        "Fire near Manhattan grows\n\nBOZEMAN - A grass fire near Manhattan grew to 900 acres Wednesday. "
        "Gallatin County crews cut a line along the Madison River. Families from Three Forks and Logan "
        "left their homes; Amsterdam and Churchill were on notice. Helicopters came from Helena and "
        "Billings. Smoke was seen from Livingston, 40 miles away. Montana has had 12 such fires this "
        "season, said ranger Pia Holm.",
        {
            "BOZEMAN": (-111.04, 45.68),
            "Manhattan": (-111.33, 45.86),
            "Gallatin County": (-111.17, 45.54),
            "Madison River": (-111.5, 45.6),
            "Three Forks": (-111.55, 45.89),
            "Logan": (-111.43, 45.88),
            "Amsterdam": (-111.32, 45.76),
            "Churchill": (-111.3, 45.75),
            "Helena": (-112.03, 46.6),
            "Billings": (-108.5, 45.78),
            "Livingston": (-110.56, 45.66),
            "Montana": (-109.6, 47.0),
        },
        ["Pia Holm"],
    ),
    (
        "Rome council backs canal trail\n\nThe Rome Common Council on Wednesday backed a trail along the "
        "Erie Canal. It will link Rome with Utica and Verona. Oneida County will pay half. Hikers now "
        "park at Delta Lake State Park. Councilor Ed Farrand said towns such as Lee, Western and Floyd "
        "would gain. Syracuse and Albany have trails already. A hearing will be held in Oriskany on May "
        "4.",
        {
            "Rome": (-75.46, 43.21),
            "Erie Canal": (-75.5, 43.2),
            "Utica": (-75.23, 43.1),
            "Verona": (-75.57, 43.14),
            "Oneida County": (-75.43, 43.24),
            "Delta Lake State Park": (-75.42, 43.29),
            "Syracuse": (-76.15, 43.05),
            "Albany": (-73.76, 42.65),
            "Oriskany": (-75.33, 43.16),
        },
        ["Ed Farrand"],
    ),
    (
        "Two hurt in crash on FM 1960\n\nTwo people were hurt when a truck overturned on FM 1960 near "
        "Humble on Thursday. A medical helicopter flew one, a woman from Cleveland, to Memorial Hermann "
        "in Houston. The other, from Liberty, was treated in Kingwood. The Harris County Sheriff's "
        "Office said the driver was from Pasadena. Traffic backed up to Spring and Atascocita.",
        {
            "Humble": (-95.26, 29.99),
            "Cleveland": (-95.09, 30.34),
            "Houston": (-95.37, 29.76),
            "Liberty": (-94.8, 30.06),
            "Kingwood": (-95.2, 30.05),
            "Harris County": (-95.4, 29.86),
            "Pasadena": (-95.2, 29.69),
            "Spring": (-95.42, 30.08),
            "Atascocita": (-95.18, 29.99),
        },
        [],
    ),
    (
        "Parish jury rejects landfill\n\nThe Caddo Parish Commission rejected a landfill near Vivian on "
        "Tuesday. Residents of Oil City and Mooringsport packed the room. Hauler Cal Dupree said waste "
        "would now go to Texarkana or Minden. Bossier Parish has a landfill at Benton. Shreveport takes "
        "no outside trash. The state's environment department in Baton Rouge had asked for a study of "
        "Caddo Lake.",
        {
            "Caddo Parish": (-93.88, 32.58),
            "Vivian": (-93.99, 32.87),
            "Oil City": (-93.97, 32.74),
            "Mooringsport": (-93.96, 32.69),
            "Texarkana": (-94.05, 33.43),
            "Minden": (-93.29, 32.62),
            "Bossier Parish": (-93.6, 32.68),
            "Benton": (-93.74, 32.69),
            "Shreveport": (-93.75, 32.52),
            "Baton Rouge": (-91.15, 30.45),
            "Caddo Lake": (-94.0, 32.7),
        },
        ["Cal Dupree"],
    ),
    (
        "Asheboro fair returns\n\nASHEBORO, N.C. (Courier) -- The Randolph County fair returns Friday. "
        "Rides come from Thomasville, bands from Lexington and Salisbury. Judges from Raleigh will rank "
        "pies from Ramseur, Liberty, Seagrove and Franklinville. Last year a barn from Denton won. The "
        "fair began in 1909 at Randleman, on the Deep River. High Point University students will clean "
        "up.",
        {
            "ASHEBORO": (-79.81, 35.71),
            "N.C.": (-79.0, 35.5),
            "Randolph County": (-79.81, 35.71),
            "Thomasville": (-80.08, 35.88),
            "Lexington": (-80.25, 35.82),
            "Salisbury": (-80.47, 35.67),
            "Raleigh": (-78.64, 35.78),
            "Ramseur": (-79.65, 35.73),
            "Liberty": (-79.57, 35.85),
            "Seagrove": (-79.77, 35.54),
            "Franklinville": (-79.69, 35.74),
            "Denton": (-80.12, 35.63),
            "Randleman": (-79.8, 35.82),
            "Deep River": (-79.7, 35.7),
            "High Point": (-80.0, 35.97),
        },
        [],
    ),
    (
        "Boston lorry driver fined\n\nA lorry driver from Boston has been fined £900 after a crash on the "
        "A17 near Sleaford. Lincoln Magistrates' Court heard that Paul Skinner, 44, was on his phone. "
        "The other driver, from Heckington, was taken to Pilgrim Hospital. Lincolnshire Police closed "
        "the road between Swineshead and Holbeach. Skinner's firm is based in Spalding and delivers to "
        "Grantham, Newark and King's Lynn.",
        {
            "Boston": (-0.03, 52.98),
            "Sleaford": (-0.41, 53.0),
            "Lincoln": (-0.54, 53.23),
            "Heckington": (-0.3, 52.98),
            "Swineshead": (-0.16, 52.95),
            "Holbeach": (0.02, 52.8),
            "Spalding": (-0.15, 52.79),
            "Grantham": (-0.64, 52.91),
            "Newark": (-0.81, 53.07),
            "King's Lynn": (0.4, 52.75),
        },
        ["Paul Skinner"],
    ),
    (
        "Perth lollipop man retires\n\nA Perth lollipop man who saw three generations across Dunkeld Road "
        "has hung up his coat. Sandy Rennie, 78, began in 1981 after years on farms near Crieff and "
        "Auchterarder. Perth and Kinross Council gave him a clock. Friends came from Dundee, Scone and "
        "Blairgowrie. He will now travel, he said: first to Oban, then to his sister in Melbourne, "
        "Australia.",
        {
            "Perth": (-3.43, 56.4),
            "Dunkeld Road": (-3.44, 56.4),
            "Crieff": (-3.84, 56.37),
            "Auchterarder": (-3.7, 56.3),
            "Dundee": (-2.97, 56.46),
            "Scone": (-3.4, 56.42),
            "Blairgowrie": (-3.34, 56.59),
            "Oban": (-5.47, 56.41),
            "Melbourne": (144.96, -37.81),
            "Australia": (134.0, -25.0),
        },
        ["Sandy Rennie"],
    ),
    (
        "Flood warnings along the Exe\n\nFlood warnings are in place along the River Exe from Tiverton to "
        "Exeter. The Environment Agency said Bickleigh, Thorverton and Stoke Canon could flood by "
        "midnight. In Mid Devon, crews pumped water from shops in Cullompton. Trains between Taunton and "
        "Plymouth are delayed at Dawlish. Bideford and Barnstaple, in North Devon, were dry. A woman "
        "from Crediton was rescued from her car at Newton St Cyres.",
        {
            "River Exe": (-3.5, 50.8),
            "Tiverton": (-3.49, 50.9),
            "Exeter": (-3.53, 50.72),
            "Bickleigh": (-3.51, 50.86),
            "Thorverton": (-3.52, 50.81),
            "Stoke Canon": (-3.5, 50.77),
            "Devon": (-3.8, 50.72),
            "Cullompton": (-3.39, 50.86),
            "Taunton": (-3.1, 51.02),
            "Plymouth": (-4.14, 50.37),
            "Dawlish": (-3.47, 50.58),
            "Bideford": (-4.21, 51.02),
            "Barnstaple": (-4.06, 51.08),
            "Crediton": (-3.66, 50.79),
            "Newton St Cyres": (-3.59, 50.77),
        },
        [],
    ),
    (
        "London police seek driver\n\nLondon police are looking for a driver who hit a cyclist near "
        "Western University on Monday. The cyclist, from St. Thomas, is in Victoria Hospital. The car "
        "was last seen on Highway 401 toward Woodstock. Ontario Provincial Police in Ingersoll, "
        "Stratford and Chatham have its number. A similar car was stolen in Windsor. Ontario saw 40 such "
        "crashes last year; Middlesex County had six.",
        {
            "London": (-81.25, 42.98),
            "Western University": (-81.27, 43.0),
            "St. Thomas": (-81.18, 42.78),
            "Woodstock": (-80.75, 43.13),
            "Ingersoll": (-80.88, 43.04),
            "Stratford": (-80.98, 43.37),
            "Chatham": (-82.18, 42.4),
            "Windsor": (-83.02, 42.3),
            "Ontario": (-85.0, 50.0),
            "Middlesex County": (-81.4, 43.0),
        },
        [],
    ),
    (
        "Ferry back at Digby\n\nDIGBY, N.S. - The ferry between Digby and Saint John is sailing again "
        "after a week of gales. Trucks with lobster from Yarmouth had driven through Truro and Moncton "
        "instead. Fishermen in Meteghan and Weymouth lost sales. Premier's staff in Halifax said the "
        "province may pay. The Bay of Fundy saw waves of six metres. Crews from Liverpool and "
        "Bridgewater restored power in Annapolis Royal.",
        {
            "DIGBY": (-65.76, 44.62),
            "N.S.": (-63.2, 45.1),
            "Digby": (-65.76, 44.62),
            "Saint John": (-66.06, 45.27),
            "Yarmouth": (-66.12, 43.84),
            "Truro": (-63.28, 45.37),
            "Moncton": (-64.77, 46.09),
            "Meteghan": (-66.16, 44.18),
            "Weymouth": (-65.99, 44.41),
            "Halifax": (-63.57, 44.65),
            "Bay of Fundy": (-66.0, 45.0),
            "Liverpool": (-64.72, 44.04),
            "Bridgewater": (-64.52, 44.38),
            "Annapolis Royal": (-65.52, 44.74),
        },
        [],
    ),
    (
        "Rail line to Orange washed out\n\nTrains between Bathurst and Orange stopped on Sunday when a "
        "creek washed out the line near Blayney. Buses ran from Lithgow. Farmers at Carcoar and "
        "Millthorpe lost sheep. The State Emergency Service in Dubbo sent boats to Wellington and "
        "Forbes. In Sydney, the transport minister said repairs would take ten days. Newcastle and "
        "Maitland had light rain. Parkes recorded 88 mm, Cowra 61.",
        {
            "Bathurst": (149.58, -33.42),
            "Orange": (149.1, -33.28),
            "Blayney": (149.25, -33.53),
            "Lithgow": (150.16, -33.48),
            "Carcoar": (149.14, -33.61),
            "Millthorpe": (149.19, -33.45),
            "Dubbo": (148.6, -32.25),
            "Wellington": (148.94, -32.56),
            "Forbes": (148.01, -33.39),
            "Sydney": (151.21, -33.87),
            "Newcastle": (151.78, -32.93),
            "Maitland": (151.55, -32.73),
            "Parkes": (148.18, -33.13),
            "Cowra": (148.69, -33.83),
        },
        [],
    ),
    (
        "Croc seen at Cardwell jetty\n\nA three-metre crocodile was seen under the jetty at Cardwell on "
        "Tuesday. Rangers from Ingham set a trap. Tourists from Hamburg, Germany, filmed it. In Tully "
        "and Innisfail, children were told to stay off the beach. Another animal was taken from the "
        "Herbert River last year and moved to a farm near Cairns. Queensland counts 30 attacks since "
        "1985, said Dr Moya Penfold of James Cook University in Townsville.",
        {
            "Cardwell": (146.02, -18.26),
            "Ingham": (146.16, -18.65),
            "Hamburg": (10.0, 53.55),
            "Germany": (10.5, 51.2),
            "Tully": (145.92, -17.93),
            "Innisfail": (146.03, -17.52),
            "Herbert River": (146.2, -18.6),
            "Cairns": (145.77, -16.92),
            "Queensland": (145.0, -22.5),
            "James Cook University": (146.76, -19.33),
            "Townsville": (146.8, -19.26),
        },
        ["Moya Penfold", "Penfold"],
    ),
    (
        "Bus falls into canal near Hathras\n\nAligarh: Nine pilgrims died when a bus fell into a canal "
        "near Sikandra Rao in Hathras district on Monday. The bus was going from Etah to Mathura. The "
        "injured were taken to the district hospital in Agra. Chief Minister's office in Lucknow "
        "announced relief. Most of the dead were from Kasganj and Budaun. Uttar Pradesh has had four "
        "such accidents since January. A team from Delhi will inspect the bridge.",
        {
            "Hathras": (78.05, 27.6),
            "Aligarh": (78.08, 27.88),
            "Sikandra Rao": (78.38, 27.69),
            "Etah": (78.66, 27.56),
            "Mathura": (77.68, 27.49),
            "Agra": (78.02, 27.18),
            "Lucknow": (80.95, 26.85),
            "Kasganj": (78.65, 27.81),
            "Budaun": (79.12, 28.04),
            "Uttar Pradesh": (80.9, 27.0),
            "Delhi": (77.21, 28.65),
        },
        [],
    ),
    (
        "Taxi strike strands workers\n\nThousands of workers were stranded in East London and King "
        "William's Town on Thursday as taxis stayed off the roads. In Mdantsane, police fired rubber "
        "bullets. Buses from Bhisho and Stutterheim ran late. The Eastern Cape transport department met "
        "owners in Queenstown. Port Elizabeth and Grahamstown were calm. In Durban, owners said they "
        "would join. Pretoria had promised subsidies, a spokesman for drivers in Alice said.",
        {
            "East London": (27.91, -33.02),
            "King William's Town": (27.39, -32.88),
            "Mdantsane": (27.76, -32.94),
            "Bhisho": (27.44, -32.85),
            "Stutterheim": (27.42, -32.57),
            "Eastern Cape": (26.5, -32.0),
            "Queenstown": (26.88, -31.9),
            "Port Elizabeth": (25.6, -33.96),
            "Grahamstown": (26.53, -33.31),
            "Durban": (31.02, -29.86),
            "Pretoria": (28.19, -25.75),
            "Alice": (26.83, -32.79),
        },
        [],
    ),
    (
        "Traders protest levy in Onitsha\n\nTraders at the Main Market in Onitsha shut their stalls on "
        "Tuesday over a new levy. The Anambra State government in Awka said the money would mend roads. "
        "Trucks from Asaba, across the River Niger, turned back. Traders from Nnewi and Aba joined. In "
        "Enugu and Owerri, unions backed them. A similar levy in Benin was dropped in 2014. Lagos State "
        "charges more, said lawyer Ifeoma Nwosu.",
        {
            "Onitsha": (6.79, 6.15),
            "Anambra": (7.0, 6.2),
            "Awka": (7.07, 6.21),
            "Asaba": (6.73, 6.2),
            "River Niger": (6.77, 6.15),
            "Nnewi": (6.91, 6.02),
            "Aba": (7.37, 5.11),
            "Enugu": (7.5, 6.44),
            "Owerri": (7.03, 5.48),
            "Benin": (5.63, 6.34),
            "Lagos": (3.6, 6.5),
        },
        ["Ifeoma Nwosu"],
    ),
    (
        "Cambridge rowers win again\n\nRowers from Cambridge won four titles at Lake Karapiro on Saturday. "
        "Hamilton and Te Awamutu took two each. A crew from Nelson, delayed by fog at Wellington, came "
        "third. Coach Noel Tait said the lake was rough. The next regatta is in Dunedin. Two rowers have "
        "been picked for races in Lucerne, Switzerland. Waikato crews lead the table, ahead of "
        "Canterbury and Otago.",
        {
            "Cambridge": (175.47, -37.89),
            "Lake Karapiro": (175.55, -37.93),
            "Hamilton": (175.28, -37.79),
            "Te Awamutu": (175.32, -38.01),
            "Nelson": (173.28, -41.27),
            "Wellington": (174.78, -41.29),
            "Dunedin": (170.5, -45.87),
            "Lucerne": (8.3, 47.05),
            "Switzerland": (8.2, 46.8),
            "Waikato": (175.3, -37.8),
            "Canterbury": (171.5, -43.5),
            "Otago": (169.5, -45.2),
        },
        ["Noel Tait"],
    ),
]
