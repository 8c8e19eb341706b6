"""Articles of local newspapers with counties, obituaries, scores and police blotters, in our own words.

Each is (text, where each name is, whose names are none); positions are CRS84 degrees.
"""

from tests.examples.world_news import Point

# Words of the language that no word puts anywhere, and names that no list or kind makes places.
UNREACHED_IN_COUNTIES = frozenset(
    {"Bluff", "East Riding", "Navajo Nation", "Perry", "Seldovia", "Street", "Sweet Home"}
)

COUNTY_NEWS: list[tuple[str, dict[str, Point], list[str]]] = [
    (
        "Council backs new fire station\n\n"
        "COLUMBIA, S.C. - Richland County Council voted 7-4 Tuesday to build a fire station near "
        "Blythewood. Crews from Irmo and Cayce answer most calls there now. The Columbia City Council must "
        "agree. Chief Dana Whitlow said trucks take 18 minutes from Lexington on I-20. A similar plan "
        "failed in Sumter in 2011. Neighbors on Clemson Road oppose it.",
        {
            "COLUMBIA": (-81.03, 34.0),
            "S.C.": (-80.9, 33.9),
            "Richland County": (-80.9, 34.02),
            "Blythewood": (-80.97, 34.21),
            "Irmo": (-81.18, 34.09),
            "Cayce": (-81.07, 33.97),
            "Columbia": (-81.03, 34.0),
            "Lexington": (-81.24, 33.98),
            "Sumter": (-80.34, 33.92),
        },
        ["Dana Whitlow", "Whitlow"],
    ),
    (
        "Salem robbery suspects held\n\n"
        "Two men from Marion were arrested Thursday after a bank in Salem, Va., was robbed. Roanoke County "
        "police stopped their car near Vinton. A third man fled towards Bedford. The men had lived in "
        "Christiansburg and Radford, investigators said, and one was wanted in Bluefield, W.Va. Bail was "
        "denied in Roanoke.",
        {
            "Marion": (-81.51, 36.83),
            "Salem": (-80.05, 37.29),
            "Roanoke County": (-80.07, 37.27),
            "Vinton": (-79.9, 37.28),
            "Bedford": (-79.52, 37.33),
            "Christiansburg": (-80.41, 37.13),
            "Radford": (-80.58, 37.13),
            "Bluefield": (-81.22, 37.27),
            "W.Va.": (-80.6, 38.6),
            "Roanoke": (-79.94, 37.27),
        },
        [],
    ),
    (
        "Paris fair opens Friday\n\n"
        "The Henry County Fair opens Friday in Paris with a tractor pull. Exhibitors come from Camden, "
        "Huntingdon, Dresden and McKenzie. Last year's queen, Kaylee Dunn of Puryear, will crown her "
        "successor. Gov. Bill Hart is due on Saturday. Proceeds help the hospital at Milan. Tennessee fairs"
        " drew two million people last year, said an official in Nashville.",
        {
            "Henry County": (-88.3, 36.33),
            "Paris": (-88.33, 36.3),
            "Camden": (-88.1, 36.06),
            "Huntingdon": (-88.43, 36.0),
            "Dresden": (-88.71, 36.29),
            "McKenzie": (-88.52, 36.13),
            "Puryear": (-88.33, 36.44),
            "Milan": (-88.76, 35.92),
            "Tennessee": (-86.5, 35.8),
            "Nashville": (-86.78, 36.17),
        },
        ["Kaylee Dunn", "Bill Hart"],
    ),
    (
        "Flood closes roads around Jackson\n\n"
        "CAPE GIRARDEAU, Mo. -- High water on the Mississippi River closed roads near Jackson and Scott "
        "City on Monday. In Illinois, McClure and Olive Branch were cut off. The National Weather Service "
        "in Paducah, Ky., expects a crest of 44 feet at Cape Girardeau. Shelters are open in Sikeston and "
        "Charleston. Perry County sent boats from Perryville.",
        {
            "CAPE GIRARDEAU": (-89.52, 37.31),
            "Mo.": (-92.5, 38.3),
            "Jackson": (-89.67, 37.38),
            "Scott City": (-89.52, 37.22),
            "Illinois": (-89.2, 40.0),
            "McClure": (-89.44, 37.32),
            "Olive Branch": (-89.35, 37.17),
            "Paducah": (-88.6, 37.08),
            "Ky.": (-85.3, 37.5),
            "Cape Girardeau": (-89.52, 37.31),
            "Sikeston": (-89.59, 36.88),
            "Charleston": (-89.35, 36.92),
            "Perry County": (-89.83, 37.7),
            "Perryville": (-89.86, 37.72),
        },
        [],
    ),
    (
        "Mill jobs go\n\n"
        "A paper mill in Berlin will shed 90 jobs, its owner said Wednesday. Workers commute from Gorham, "
        "Milan and Lancaster, and some from Bethel, Maine. State Sen. Ruth Cote, D-Berlin, called the news "
        "a blow to Coos County. The mill bought pulp from Quebec. Concord officials promised help. New "
        "Hampshire has lost three mills since 2001; one was in Groveton.",
        {
            "Berlin": (-71.18, 44.47),
            "Gorham": (-71.17, 44.39),
            "Milan": (-71.19, 44.57),
            "Lancaster": (-71.57, 44.49),
            "Bethel": (-70.79, 44.4),
            "Maine": (-69.2, 45.3),
            "Coos County": (-71.3, 44.7),
            "Concord": (-71.54, 43.21),
            "New Hampshire": (-71.6, 43.7),
            "Groveton": (-71.51, 44.6),
        },
        ["Ruth Cote"],
    ),
    (
        "Trooper hurt in crash\n\n"
        "A state trooper was hurt Sunday when a truck struck his car on Interstate 65 near Franklin, Ind. "
        "Trooper Jason Mills, 29, of Shelbyville was flown to Indianapolis. The driver, from Columbus, was "
        "not hurt. Bargersville firefighters helped. Johnson County Sheriff Doug Cox said fog was thick "
        "from Edinburgh to Whiteland.",
        {
            "Franklin": (-86.05, 39.48),
            "Ind.": (-86.1, 39.9),
            "Shelbyville": (-85.78, 39.52),
            "Indianapolis": (-86.16, 39.77),
            "Columbus": (-85.92, 39.2),
            "Bargersville": (-86.17, 39.52),
            "Johnson County": (-86.1, 39.49),
            "Edinburgh": (-85.97, 39.35),
            "Whiteland": (-86.08, 39.55),
        },
        ["Jason Mills", "Doug Cox"],
    ),
    (
        "Athens hospital adds wing\n\n"
        "Athens Regional Medical Center will add a 40-bed wing, trustees said. Patients now come from "
        "Watkinsville, Winder and Commerce; others drive to Atlanta or to Emory University Hospital in "
        "Decatur. Clarke County gave $3 million. A clinic in Monroe will close. The Georgia Department of "
        "Community Health must approve. Madison and Greensboro wanted the wing too.",
        {
            "Athens": (-83.38, 33.96),
            "Watkinsville": (-83.41, 33.86),
            "Winder": (-83.72, 33.99),
            "Commerce": (-83.46, 34.2),
            "Atlanta": (-84.39, 33.75),
            "Decatur": (-84.3, 33.77),
            "Clarke County": (-83.37, 33.95),
            "Monroe": (-83.71, 33.79),
            "Georgia": (-83.4, 32.7),
            "Madison": (-83.47, 33.6),
            "Greensboro": (-83.18, 33.58),
        },
        [],
    ),
    (
        "Homer native wins medal\n\n"
        "HOMER, Alaska — Ensign Beth Larsen, a Homer native, won the Navy's rescue medal in San Diego last "
        "week. She grew up on a homestead at Anchor Point and fished out of Seldovia and Ninilchik. Her "
        "parents drove up to Soldotna and flew from Anchorage. She will serve next in Bahrain. Kenai "
        "Peninsula Borough Mayor Ed Poole called her a credit to Alaska.",
        {
            "HOMER": (-151.55, 59.64),
            "Alaska": (-153, 64),
            "Homer": (-151.55, 59.64),
            "San Diego": (-117.16, 32.72),
            "Anchor Point": (-151.83, 59.78),
            "Seldovia": (-151.71, 59.44),
            "Ninilchik": (-151.69, 60.05),
            "Soldotna": (-151.07, 60.49),
            "Anchorage": (-149.9, 61.22),
            "Bahrain": (50.55, 26.0),
            "Kenai Peninsula Borough": (-151.3, 60.3),
        },
        ["Beth Larsen", "Ed Poole"],
    ),
    (
        "School bus plan angers parents in Hull\n\n"
        "Parents in Hull and Beverley have attacked plans to end school buses in the East Riding. Pupils "
        "from Hessle, Cottingham and Withernsea would need to take trains. East Yorkshire MP Colin Drew "
        "said families in Driffield and Hornsea had no choice. Similar cuts were dropped in Grimsby and "
        "York. A council meeting is due at County Hall on Monday.",
        {
            "Hull": (-0.34, 53.74),
            "Beverley": (-0.43, 53.84),
            "East Riding": (-0.5, 53.9),
            "Hessle": (-0.43, 53.72),
            "Cottingham": (-0.41, 53.78),
            "Withernsea": (0.03, 53.73),
            "Driffield": (-0.44, 54.01),
            "Hornsea": (-0.17, 53.91),
            "Grimsby": (-0.08, 53.57),
            "York": (-1.08, 53.96),
        },
        ["Colin Drew"],
    ),
    (
        "Wildfire threatens Lebanon\n\n"
        "LEBANON, Ore. (AP) - A wildfire burned 400 acres north of Lebanon on Friday and forced people from"
        " Crabtree and Scio. Smoke reached Albany, Corvallis and Sweet Home. Linn County deputies went door"
        " to door. Crews came from Bend, Medford and Vancouver, Wash. The fire began along the Santiam "
        "River near Jefferson. Oregon has had 300 fires since June.",
        {
            "LEBANON": (-122.91, 44.54),
            "Ore.": (-120.5, 44),
            "Lebanon": (-122.91, 44.54),
            "Crabtree": (-122.9, 44.63),
            "Scio": (-122.85, 44.7),
            "Albany": (-123.1, 44.64),
            "Corvallis": (-123.26, 44.56),
            "Sweet Home": (-122.74, 44.4),
            "Linn County": (-122.5, 44.5),
            "Bend": (-121.31, 44.06),
            "Medford": (-122.88, 42.33),
            "Vancouver": (-122.66, 45.63),
            "Wash.": (-120.5, 47.4),
            "Santiam River": (-123.0, 44.7),
            "Jefferson": (-123.01, 44.72),
            "Oregon": (-120.5, 44),
        },
        [],
    ),
    (
        "OBITUARIES\n\n"
        "Edna Mae Pruitt, 88, of Carthage, died Tuesday at Mercy Hospital in Joplin. She was born March 3, "
        "1921, in Golden City, to Floyd and Opal Hicks. She moved to Webb City in 1946 and worked at the "
        "shoe factory in Neosho. Survivors include a son, Roy, of Pittsburg, Kan., a daughter, Jean, of "
        "Rogers, Ark., and two sisters of Lamar. Burial will be at Ozark Memorial Park. Memorials may be "
        "sent to the Methodist church in Diamond, Mo.",
        {
            "Carthage": (-94.31, 37.18),
            "Joplin": (-94.51, 37.08),
            "Golden City": (-94.09, 37.39),
            "Webb City": (-94.47, 37.15),
            "Neosho": (-94.37, 36.87),
            "Pittsburg": (-94.7, 37.41),
            "Kan.": (-98.4, 38.5),
            "Rogers": (-94.12, 36.33),
            "Ark.": (-92.4, 34.9),
            "Lamar": (-94.28, 37.5),
            "Diamond": (-94.31, 36.99),
            "Mo.": (-92.5, 38.3),
        },
        [],
    ),
    (
        "Friday's scores\n\n"
        "Boone 34, Carroll 20: Luke Hansen ran for three touchdowns as Boone beat Carroll. Nevada 14, Perry"
        " 7 (OT). Ames lost at home to Marshalltown. Webster City edged Humboldt 10-9. Coach Dale Iverson "
        "said the bus to Spencer takes three hours. Des Moines Roosevelt hosts Waukee next week. The state "
        "final is at Cedar Falls, Iowa.",
        {
            "Boone": (-93.88, 42.06),
            "Carroll": (-94.87, 42.07),
            "Nevada": (-93.45, 42.02),
            "Perry": (-94.11, 41.84),
            "Ames": (-93.62, 42.03),
            "Marshalltown": (-92.91, 42.05),
            "Webster City": (-93.82, 42.47),
            "Humboldt": (-94.22, 42.72),
            "Spencer": (-95.14, 43.14),
            "Waukee": (-93.87, 41.6),
            "Cedar Falls": (-92.45, 42.53),
            "Iowa": (-93.5, 42),
        },
        ["Luke Hansen", "Dale Iverson"],
    ),
    (
        "Dothan unit home from Iraq\n\n"
        "DOTHAN — Ninety soldiers of an Alabama National Guard company came home Saturday after a year in "
        "Iraq. They had guarded convoys between Baghdad and Mosul. Families from Enterprise, Ozark and "
        "Headland filled the armory; some had driven from Marianna, Fla. Spc. Tim Rusk of Abbeville lost a "
        "leg near Tikrit and is at Walter Reed in Washington. The unit trained at Fort McClellan and flew "
        "home through Germany.",
        {
            "DOTHAN": (-85.39, 31.22),
            "Alabama": (-86.8, 32.8),
            "Iraq": (43.7, 33),
            "Baghdad": (44.39, 33.34),
            "Mosul": (43.13, 36.34),
            "Enterprise": (-85.86, 31.32),
            "Ozark": (-85.64, 31.46),
            "Headland": (-85.34, 31.35),
            "Marianna": (-85.23, 30.77),
            "Fla.": (-81.8, 28.5),
            "Abbeville": (-85.25, 31.57),
            "Tikrit": (43.68, 34.6),
            "Washington": (-77.04, 38.9),
            "Germany": (10.4, 51.2),
        },
        ["Tim Rusk"],
    ),
    (
        "POLICE BLOTTER\n\n"
        "SHENANDOAH — A 22-year-old Frackville man was cited for driving under the influence on West Centre"
        " Street. MAHANOY CITY — State police at Frackville probe a theft from a garage on Pine Street. "
        "ASHLAND — A Girardville woman told police that her purse was taken. POTTSVILLE — Two juveniles "
        "from Minersville and Saint Clair face charges in Schuylkill County Court. A Reading man was "
        "jailed.",
        {
            "SHENANDOAH": (-76.2, 40.82),
            "Frackville": (-76.23, 40.78),
            "MAHANOY CITY": (-76.14, 40.81),
            "ASHLAND": (-76.35, 40.78),
            "Girardville": (-76.28, 40.79),
            "POTTSVILLE": (-76.2, 40.69),
            "Minersville": (-76.26, 40.69),
            "Saint Clair": (-76.19, 40.72),
            "Schuylkill County": (-76.2, 40.7),
            "Reading": (-75.93, 40.34),
        },
        [],
    ),
    (
        "Uranium company eyes Moab land\n\n"
        "MOAB, Utah - A Canadian company wants to drill for uranium near Green River and Monticello. Grand "
        "County council members heard from ranchers Wednesday. The firm, based in Vancouver, British "
        "Columbia, says ore would go to a mill at Blanding. Opponents came from Bluff and from Grand "
        "Junction, Colo. The Navajo Nation objects, as does the San Juan County commission. The Colorado "
        "River is six miles away.",
        {
            "MOAB": (-109.55, 38.57),
            "Utah": (-111.5, 39.3),
            "Moab": (-109.55, 38.57),
            "Green River": (-110.16, 38.99),
            "Monticello": (-109.34, 37.87),
            "Grand County": (-109.57, 38.98),
            "Vancouver": (-123.12, 49.25),
            "British Columbia": (-125, 54.5),
            "Blanding": (-109.48, 37.62),
            "Bluff": (-109.55, 37.28),
            "Grand Junction": (-108.55, 39.06),
            "Colo.": (-105.5, 39),
            "Navajo Nation": (-109.5, 36.2),
            "San Juan County": (-109.8, 37.6),
        },
        [],
    ),
    (
        "Delphos firm lands Chinese order\n\n"
        "A Delphos maker of truck trailers will ship 200 to China, its president said. The plant employs "
        "140 from Van Wert, Ottoville and Lima. Parts come from Mexico and Toledo. Ohio Gov. Jane Frick "
        "visited on Monday, then spoke in Findlay and Bowling Green. Rivals in Fort Wayne, Ind., and in "
        "South Bend had bid. Allen County gave a tax break.",
        {
            "Delphos": (-84.34, 40.84),
            "China": (104, 35),
            "Van Wert": (-84.58, 40.87),
            "Ottoville": (-84.34, 40.93),
            "Lima": (-84.11, 40.74),
            "Mexico": (-102.5, 23.6),
            "Toledo": (-83.56, 41.66),
            "Ohio": (-82.9, 40.4),
            "Findlay": (-83.65, 41.04),
            "Bowling Green": (-83.65, 41.37),
            "Fort Wayne": (-85.13, 41.13),
            "Ind.": (-86.1, 39.9),
            "South Bend": (-86.25, 41.68),
            "Allen County": (-84.1, 40.77),
        },
        ["Jane Frick"],
    ),
    (
        "Shark seen off Truro\n\n"
        "Lifeguards closed beaches in Truro and Wellfleet on Sunday after a shark was seen. Swimmers in "
        "Orleans and Eastham were warned. The harbor master at Provincetown said a seal had been bitten off"
        " Race Point. Visitors from Boston, Worcester and Providence, R.I., kept to the ponds. Cape Cod has"
        " not had a fatal attack since 1936. Nantucket flew flags too. Massachusetts tagged five sharks in "
        "July.",
        {
            "Truro": (-70.05, 41.99),
            "Wellfleet": (-70.03, 41.94),
            "Orleans": (-69.99, 41.79),
            "Eastham": (-69.97, 41.83),
            "Provincetown": (-70.18, 42.05),
            "Race Point": (-70.24, 42.08),
            "Boston": (-71.06, 42.36),
            "Worcester": (-71.8, 42.26),
            "Providence": (-71.41, 41.82),
            "R.I.": (-71.5, 41.6),
            "Cape Cod": (-70.2, 41.7),
            "Nantucket": (-70.1, 41.28),
            "Massachusetts": (-71.8, 42.3),
        },
        [],
    ),
    (
        "Bus plunges into gorge in Peru\n\n"
        "LIMA, Peru (AP) - A bus plunged into a gorge in southern Peru on Monday and killed 24 people, "
        "police said. It was going from Cuzco to Arequipa. Most of the dead came from Juliaca. Two were "
        "tourists from Dublin. Rescuers from Puno took six hours to arrive. Bolivia sent a helicopter from "
        "La Paz.",
        {
            "LIMA": (-77.03, -12.05),
            "Peru": (-75, -9.5),
            "Cuzco": (-71.97, -13.53),
            "Arequipa": (-71.54, -16.4),
            "Juliaca": (-70.13, -15.5),
            "Dublin": (-6.26, 53.35),
            "Puno": (-70.03, -15.84),
            "Bolivia": (-65, -17),
            "La Paz": (-68.15, -16.5),
        },
        [],
    ),
    (
        "Council tax to rise in Wells\n\n"
        "Somerset councillors have voted for a rise of 4 per cent. Street lights in Wells, Frome and "
        "Shepton Mallet will be dimmed. The Taunton-based council blames Westminster. Glastonbury mayor "
        "Bryn Coles said Street and Bridgwater had been spared. Bath and Bristol raised theirs last month. "
        "Yeovil District Hospital loses its grant. Library hours in Minehead are cut.",
        {
            "Wells": (-2.65, 51.21),
            "Somerset": (-2.9, 51.1),
            "Frome": (-2.32, 51.23),
            "Shepton Mallet": (-2.55, 51.19),
            "Taunton": (-3.1, 51.02),
            "Glastonbury": (-2.72, 51.15),
            "Street": (-2.74, 51.13),
            "Bridgwater": (-3.0, 51.13),
            "Bath": (-2.36, 51.38),
            "Bristol": (-2.6, 51.45),
            "Yeovil": (-2.63, 50.94),
            "Minehead": (-3.47, 51.2),
        },
        ["Bryn Coles"],
    ),
    (
        "Lafayette parish schools shut\n\n"
        "Schools in Lafayette Parish will shut Thursday as a storm nears. Vermilion and Iberia parishes "
        "follow. Buses took patients from Abbeville and New Iberia to Alexandria. Shelters in Opelousas, "
        "Crowley and Ville Platte are full. The storm passed Havana on Tuesday and may come ashore between "
        "Cameron and Morgan City. In Texas, Beaumont and Orange are on watch. Gov. Lee Hebert spoke from "
        "Baton Rouge.",
        {
            "Lafayette Parish": (-92.06, 30.2),
            "Vermilion": (-92.3, 29.9),
            "Iberia": (-91.8, 29.9),
            "Abbeville": (-92.13, 29.97),
            "New Iberia": (-91.82, 30.0),
            "Alexandria": (-92.45, 31.31),
            "Opelousas": (-92.08, 30.53),
            "Crowley": (-92.37, 30.21),
            "Ville Platte": (-92.27, 30.69),
            "Havana": (-82.38, 23.13),
            "Cameron": (-93.33, 29.8),
            "Morgan City": (-91.21, 29.7),
            "Texas": (-99, 31.2),
            "Beaumont": (-94.1, 30.08),
            "Orange": (-93.74, 30.09),
            "Baton Rouge": (-91.15, 30.45),
        },
        ["Lee Hebert"],
    ),
]
