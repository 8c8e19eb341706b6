"""Local papers, in our own words: (text, {toponym: (lon, lat)}, names that are no places here).

Degrees WGS 84; a toponym counts as found where it stands within 100 miles of the place meant, as published
measures of geoparsing count it. The texts say what local papers say, and leave out what their readers know.
"""

Point = tuple[float, float]

LOCAL_NEWS: list[tuple[str, dict[str, Point], list[str]]] = [
    (
        "Vandals hit Riverside Park\n\nPARIS, Ky. (AP) - Someone spray-painted the band shell at Riverside Park, Paris police"
        " said Tuesday. Bourbon County Sheriff Tom Ackley said deputies from Millersburg and North Middletown helped search"
        " U.S. 460 toward Mount Sterling. A boy from Cynthiana was questioned in Lexington.",
        {
            "PARIS": (-84.25, 38.21),
            "Ky.": (-85.0, 37.8),
            "Paris": (-84.25, 38.21),
            "Bourbon County": (-84.2, 38.2),
            "Millersburg": (-84.15, 38.3),
            "North Middletown": (-84.11, 38.14),
            "Mount Sterling": (-83.94, 38.06),
            "Cynthiana": (-84.29, 38.39),
            "Lexington": (-84.5, 38.04),
        },
        ["Tom Ackley", "Ackley"],
    ),
    (
        "School board to vote on bus routes\n\nThe Lancaster County school board meets Monday in Ephrata. Parents from Lititz"
        " and Manheim asked that buses stop on Route 501. Superintendent Carol Weaver said the district also pays for rides to"
        " Reading and Lebanon. The Pennsylvania Department of Education will review the plan in Harrisburg.",
        {
            "Lancaster County": (-76.25, 40.04),
            "Ephrata": (-76.18, 40.18),
            "Lititz": (-76.3, 40.16),
            "Manheim": (-76.4, 40.16),
            "Reading": (-75.93, 40.34),
            "Lebanon": (-76.41, 40.34),
            "Pennsylvania": (-77.5, 40.9),
            "Harrisburg": (-76.88, 40.27),
        },
        ["Carol Weaver", "Weaver"],
    ),
    (
        "Cleanup begins after tornado\n\nJASPER, Ala. - Crews cleared trees across Walker County on Thursday after a tornado"
        " tore roofs off homes near Cordova. The storm crossed from Fayette into Sumiton before dying out near Dora. Gov. Ellen"
        " Marsh flew in from Montgomery. Alabama Power said 4,000 homes in Birmingham were dark.",
        {
            "JASPER": (-87.28, 33.83),
            "Ala.": (-86.8, 32.8),
            "Walker County": (-87.3, 33.8),
            "Cordova": (-87.18, 33.76),
            "Fayette": (-87.83, 33.68),
            "Sumiton": (-87.05, 33.76),
            "Dora": (-87.09, 33.73),
            "Montgomery": (-86.3, 32.37),
            "Birmingham": (-86.8, 33.52),
        },
        ["Ellen Marsh", "Marsh"],
    ),
    (
        "Two hurt in crash on Highway 19\n\nATHENS, Texas - A Malakoff woman and a Palestine man were hurt Friday when their"
        " cars met head-on south of Athens, the Henderson County sheriff's office said. Both were flown to Tyler. Troopers"
        " closed Highway 19 between Athens and Trinidad for three hours.",
        {
            "ATHENS": (-95.86, 32.2),
            "Texas": (-99.3, 31.3),
            "Malakoff": (-96.01, 32.17),
            "Palestine": (-95.63, 31.76),
            "Athens": (-95.86, 32.2),
            "Henderson County": (-95.85, 32.2),
            "Tyler": (-95.3, 32.35),
            "Trinidad": (-96.09, 32.14),
        },
        [],
    ),
    (
        "Council backs quarry\n\nLEBANON, Tenn. - Wilson County commissioners backed a quarry near Watertown by 14 votes to 9"
        " on Monday night. Neighbors from Carthage and Gallatin had asked for a hearing. The Tennessee Valley Authority would"
        " buy the stone. Nashville lawyer Ron Delk spoke for the company.",
        {
            "LEBANON": (-86.29, 36.21),
            "Tenn.": (-86.3, 35.8),
            "Wilson County": (-86.3, 36.15),
            "Watertown": (-86.13, 36.1),
            "Carthage": (-85.95, 36.25),
            "Gallatin": (-86.45, 36.39),
            "Nashville": (-86.78, 36.16),
        },
        ["Ron Delk", "Delk"],
    ),
    (
        "Farm show draws record crowd\n\nMore than 9,000 people came to the farm show in Alexandria on Saturday, the Douglas"
        " County fair board said. Tractors came from Glenwood, Sauk Centre and Morris. A band from Fargo played. The show"
        " moves to Willmar next year, and to Duluth after that, said chairwoman Inga Lund of Osakis.",
        {
            "Alexandria": (-95.38, 45.89),
            "Douglas County": (-95.45, 45.93),
            "Glenwood": (-95.39, 45.65),
            "Sauk Centre": (-94.95, 45.74),
            "Morris": (-95.91, 45.59),
            "Fargo": (-96.79, 46.88),
            "Willmar": (-95.04, 45.12),
            "Duluth": (-92.1, 46.78),
            "Osakis": (-95.15, 45.87),
        },
        ["Inga Lund", "Lund"],
    ),
    (
        "Man charged with arson\n\nLINCOLN, Neb. - A Beatrice man was charged Wednesday with burning two barns near Crete. He"
        " was held in the Saline County jail in Wilber. Lancaster County deputies found him at a truck stop off Interstate 80"
        " near York. He also faces charges in Omaha and in Iowa.",
        {
            "LINCOLN": (-96.67, 40.81),
            "Neb.": (-99.8, 41.5),
            "Beatrice": (-96.75, 40.27),
            "Crete": (-96.96, 40.63),
            "Saline County": (-97.14, 40.52),
            "Wilber": (-96.96, 40.48),
            "Lancaster County": (-96.69, 40.78),
            "York": (-97.59, 40.87),
            "Omaha": (-95.94, 41.26),
            "Iowa": (-93.5, 42.0),
        },
        [],
    ),
    (
        "Hospital to close its maternity ward\n\nGENEVA, N.Y. - Mothers from Geneva, Waterloo and Seneca Falls will have to"
        " drive to Canandaigua or Rochester from June, the hospital said. Ontario County had asked Albany for money. Nurses"
        " from Penn Yan and Phelps marched down Main Street.",
        {
            "GENEVA": (-76.98, 42.87),
            "N.Y.": (-75.5, 42.9),
            "Geneva": (-76.98, 42.87),
            "Waterloo": (-76.86, 42.9),
            "Seneca Falls": (-76.8, 42.91),
            "Canandaigua": (-77.28, 42.89),
            "Rochester": (-77.61, 43.16),
            "Ontario County": (-77.3, 42.85),
            "Albany": (-73.76, 42.65),
            "Penn Yan": (-77.05, 42.66),
            "Phelps": (-77.06, 42.96),
        },
        [],
    ),
    (
        "Ferry pier reopens\n\nKINGSTON, Ont. - The Wolfe Island ferry ran again on Sunday after a week of repairs. Drivers"
        " from Gananoque, Napanee and Belleville had gone round by way of Watertown, N.Y. The Ontario government paid. Queen's"
        " University students cheered. A spokesman in Ottawa called it overdue.",
        {
            "KINGSTON": (-76.48, 44.23),
            "Ont.": (-85.0, 50.0),
            "Gananoque": (-76.16, 44.33),
            "Napanee": (-76.95, 44.25),
            "Belleville": (-77.38, 44.16),
            "Watertown": (-75.91, 43.97),
            "N.Y.": (-75.5, 42.9),
            "Ottawa": (-75.7, 45.42),
        },
        [],
    ),
    (
        "Wildfire forces families out\n\nVERNON, B.C. - Families from Lumby and Cherryville slept in an arena in Vernon on"
        " Thursday as a fire jumped the Shuswap River. Crews came from Kamloops, Salmon Arm and Hope, and from as far as Red"
        " Deer, Alta. Smoke reached Kelowna. The coroner in Victoria was told of one death.",
        {
            "VERNON": (-119.27, 50.27),
            "B.C.": (-125.0, 54.0),
            "Lumby": (-118.97, 50.25),
            "Vernon": (-119.27, 50.27),
            "Kamloops": (-120.33, 50.67),
            "Salmon Arm": (-119.29, 50.7),
            "Hope": (-121.44, 49.38),
            "Red Deer": (-113.8, 52.27),
            "Alta.": (-115.0, 54.5),
            "Kelowna": (-119.49, 49.89),
            "Victoria": (-123.37, 48.43),
        },
        [],
    ),
    (
        "Rink roof will be mended\n\nTRURO, N.S. - The town of Truro will mend the roof of its rink, Colchester County"
        " councillors heard. Teams from Amherst and New Glasgow played in Halifax this winter. The province of Nova Scotia"
        " gives half. Moncton and Charlottetown have lent skates.",
        {
            "TRURO": (-63.28, 45.37),
            "N.S.": (-63.0, 45.0),
            "Truro": (-63.28, 45.37),
            "Amherst": (-64.21, 45.83),
            "New Glasgow": (-62.65, 45.59),
            "Halifax": (-63.57, 44.65),
            "Nova Scotia": (-63.0, 45.0),
            "Moncton": (-64.8, 46.09),
            "Charlottetown": (-63.13, 46.24),
        },
        [],
    ),
    (
        "Burst main floods shops\n\nShops in Boston were flooded on Tuesday when a main burst in Wide Bargate. Firefighters"
        " from Spalding, Sleaford and Skegness pumped water into the Haven. Lincolnshire County Council shut the A16 towards"
        " Kirton. Anglian Water said pressure would be back by night.",
        {
            "Boston": (-0.02, 52.98),
            "Spalding": (-0.15, 52.79),
            "Sleaford": (-0.41, 53.0),
            "Skegness": (0.34, 53.14),
            "Lincolnshire": (-0.25, 53.2),
            "Kirton": (-0.06, 52.93),
        },
        [],
    ),
    (
        "Bridge strike delays trains\n\nA lorry hit a bridge in Newport on Friday and stopped trains between Cardiff and"
        " Bristol. Passengers for Cwmbran and Abergavenny waited two hours. Gwent Police said the driver, from Hereford, was"
        " unhurt. Network Rail sent engineers from Swansea. Services to London were late.",
        {
            "Newport": (-3.0, 51.59),
            "Cardiff": (-3.18, 51.48),
            "Bristol": (-2.6, 51.46),
            "Cwmbran": (-3.02, 51.65),
            "Abergavenny": (-3.02, 51.82),
            "Hereford": (-2.72, 52.06),
            "Swansea": (-3.94, 51.62),
            "London": (-0.13, 51.51),
        },
        [],
    ),
    (
        "Mill fire was no accident, court told\n\nDurham Crown Court heard that a mill in Washington was set alight for the"
        " insurance. The jury was told that two men from Sunderland bought petrol in Gateshead. A witness saw them in"
        " Chester-le-Street. Northumbria Police arrested both in Newcastle. The trial goes on.",
        {
            "Durham Crown Court": (-1.57, 54.78),
            "Washington": (-1.52, 54.9),
            "Sunderland": (-1.38, 54.9),
            "Gateshead": (-1.6, 54.96),
            "Chester-le-Street": (-1.57, 54.86),
            "Newcastle": (-1.61, 54.97),
        },
        [],
    ),
    (
        "Perth bakery wins prize\n\nA bakery in Perth has won a prize for its bread. The judges in Edinburgh also praised shops"
        " in Crieff, Pitlochry and Dunkeld. Perth and Kinross Council sent its thanks. Flour comes from a mill near Cupar, in"
        " Fife, and butter from Ayrshire.",
        {
            "Perth": (-3.43, 56.4),
            "Edinburgh": (-3.19, 55.95),
            "Crieff": (-3.84, 56.37),
            "Pitlochry": (-3.73, 56.7),
            "Dunkeld": (-3.59, 56.56),
            "Cupar": (-3.01, 56.32),
            "Fife": (-3.1, 56.2),
        },
        [],
    ),
    (
        "Bandh hits Salem\n\nSALEM: Shops in Salem stayed shut on Monday as farmers from Mettur, Omalur and Attur marched."
        " Buses to Erode and Namakkal did not run. The Tamil Nadu government sent an officer from Chennai. Similar marches"
        " were seen in Madurai and Dharmapuri, and across the border in Karnataka.",
        {
            "SALEM": (78.15, 11.65),
            "Salem": (78.15, 11.65),
            "Mettur": (77.8, 11.79),
            "Omalur": (78.05, 11.74),
            "Attur": (78.6, 11.6),
            "Erode": (77.72, 11.34),
            "Namakkal": (78.17, 11.22),
            "Tamil Nadu": (78.5, 11.0),
            "Chennai": (80.27, 13.09),
            "Madurai": (78.12, 9.92),
            "Dharmapuri": (78.16, 12.13),
        },
        [],
    ),
    (
        "Leopard strays into school\n\nA leopard strayed into a school in Hyderabad's Rajendranagar on Wednesday, forest"
        " officials said. It may have come from Vikarabad. Telangana has seen three such cases, two of them in Nizamabad and"
        " Warangal. A vet from Secunderabad was called. The animal was sent to a zoo in Mysore.",
        {
            "Hyderabad": (78.47, 17.38),
            "Vikarabad": (77.9, 17.34),
            "Telangana": (79.0, 18.0),
            "Nizamabad": (78.09, 18.67),
            "Warangal": (79.6, 18.0),
            "Secunderabad": (78.5, 17.44),
            "Mysore": (76.64, 12.3),
        },
        [],
    ),
    (
        "Flood alert for Hunter towns\n\nResidents of Maitland, Cessnock and Singleton were told to leave on Sunday night as"
        " the Hunter River rose. Newcastle was spared. The New South Wales emergency service moved boats from Orange and"
        " Dubbo. Roads to Sydney and to Tamworth were cut at Scone.",
        {
            "Maitland": (151.55, -32.73),
            "Cessnock": (151.35, -32.83),
            "Singleton": (151.17, -32.57),
            "Newcastle": (151.78, -32.93),
            "New South Wales": (147.0, -32.0),
            "Orange": (149.1, -33.28),
            "Dubbo": (148.6, -32.25),
            "Sydney": (151.21, -33.87),
            "Tamworth": (150.93, -31.09),
            "Scone": (150.87, -32.05),
        },
        [],
    ),
    (
        "Warriors fall in final\n\nSPRINGFIELD - The Arlington girls lost 54-51 to Groveport on Saturday at the Ohio finals."
        " Arlington, of Hancock County, led until the last minute. Coach Jill Royer thanked fans who came from Findlay, Kenton"
        " and Bluffton. The Red Devils had beaten Lima in Toledo. Groveport plays Columbus next.",
        {
            "SPRINGFIELD": (-83.81, 39.92),
            "Arlington": (-83.65, 40.89),
            "Groveport": (-82.88, 39.88),
            "Hancock County": (-83.67, 41.0),
            "Findlay": (-83.65, 41.04),
            "Kenton": (-83.61, 40.65),
            "Bluffton": (-83.89, 40.9),
            "Lima": (-84.1, 40.74),
            "Toledo": (-83.56, 41.66),
            "Columbus": (-83.0, 39.96),
        },
        ["Jill Royer", "Royer"],
    ),
    (
        "Soldier from Troy dies in Iraq\n\nA soldier from Troy died Tuesday near Mosul, the Pentagon said. Spc. Adam Pruett, 22,"
        " grew up in Pike County and studied at Troy University. He had trained at Fort Benning, Ga., and served in Germany and"
        " Kuwait. A service will be held in Brundidge. Flags in Alabama will fly at half-staff.",
        {
            "Troy": (-85.97, 31.81),
            "Iraq": (44.0, 33.0),
            "Mosul": (43.13, 36.34),
            "Pike County": (-85.94, 31.8),
            "Ga.": (-83.4, 32.8),
            "Brundidge": (-85.82, 31.72),
            "Alabama": (-86.8, 32.8),
            "Kuwait": (47.7, 29.5),
            "Germany": (10.0, 51.0),
        },
        ["Adam Pruett", "Pruett"],
    ),
    (
        "Dairy to add 60 jobs\n\nThe dairy in Monroe will add 60 jobs by spring, Green County officials said. It makes Swiss and"
        " Limburger cheese with milk from Monticello, New Glarus and Brodhead. Gov. Dale Hurst said Wisconsin led the nation."
        " The firm also owns a plant in Freeport, Ill., and one in Dubuque, Iowa.",
        {
            "Monroe": (-89.64, 42.6),
            "Green County": (-89.6, 42.68),
            "Monticello": (-89.59, 42.75),
            "New Glarus": (-89.64, 42.81),
            "Brodhead": (-89.38, 42.62),
            "Wisconsin": (-89.7, 44.5),
            "Freeport": (-89.62, 42.3),
            "Ill.": (-89.3, 40.0),
            "Dubuque": (-90.66, 42.5),
            "Iowa": (-93.5, 42.0),
        },
        ["Dale Hurst", "Hurst"],
    ),
    (
        "Marina plan goes to planners\n\nA plan for a marina at Gull Lake goes before the Kalamazoo County planners on Thursday."
        " Richland and Augusta residents object. Developer Paul Delton of Battle Creek said it would bring tourists from"
        " Chicago and Detroit. The Michigan Department of Natural Resources in Lansing has no objection.",
        {
            "Kalamazoo County": (-85.53, 42.25),
            "Richland": (-85.46, 42.38),
            "Augusta": (-85.35, 42.34),
            "Battle Creek": (-85.18, 42.32),
            "Chicago": (-87.65, 41.85),
            "Detroit": (-83.05, 42.33),
            "Lansing": (-84.56, 42.73),
        },
        ["Paul Delton", "Delton"],
    ),
    (
        "Deputies find stolen cattle\n\nDALHART - Deputies from Dallam and Hartley counties found 41 stolen cattle Monday in a"
        " field west of Texline. The animals had been taken from Clayton, N.M., and Boise City, Okla. Two men from Amarillo"
        " were jailed. A third is thought to be in Mexico.",
        {
            "DALHART": (-102.51, 36.06),
            "Dallam": (-102.6, 36.28),
            "Texline": (-103.02, 36.38),
            "Clayton": (-103.18, 36.45),
            "N.M.": (-106.0, 34.5),
            "Boise City": (-102.51, 36.73),
            "Okla.": (-97.5, 35.5),
            "Amarillo": (-101.83, 35.22),
            "Mexico": (-102.0, 23.0),
        },
        [],
    ),
    (
        "Bus line links the Cape\n\nHYANNIS - A bus now runs from Hyannis to Provincetown by way of Dennis, Orleans and Truro."
        " Riders from Plymouth and Falmouth change in Barnstable. The Massachusetts Department of Transportation pays for a"
        " year. A ticket from Boston costs $25. Sandwich will be added in May.",
        {
            "HYANNIS": (-70.28, 41.65),
            "Hyannis": (-70.28, 41.65),
            "Provincetown": (-70.18, 42.05),
            "Dennis": (-70.19, 41.74),
            "Orleans": (-69.99, 41.79),
            "Truro": (-70.05, 41.99),
            "Plymouth": (-70.67, 41.96),
            "Falmouth": (-70.61, 41.55),
            "Barnstable": (-70.3, 41.7),
            "Boston": (-71.06, 42.36),
        },
        [],
    ),
    (
        "Jury clears nurse\n\nMARIETTA, Ohio - A Washington County jury cleared a nurse Thursday of theft. She had worked in"
        " Belpre and, across the river, in Parkersburg, W.Va. Prosecutor Lyle Vance said he would not appeal. The trial had"
        " been moved from Athens. The judge came from Cambridge.",
        {
            "MARIETTA": (-81.45, 39.42),
            "Ohio": (-83.0, 40.25),
            "Washington County": (-81.49, 39.45),
            "Belpre": (-81.57, 39.27),
            "Parkersburg": (-81.56, 39.27),
            "W.Va.": (-80.5, 38.5),
            "Athens": (-82.1, 39.33),
            "Cambridge": (-81.59, 40.03),
        },
        ["Lyle Vance", "Vance"],
    ),
    (
        "Dam to come down\n\nThe dam at Winchester will come down this summer, the Douglas County commissioners agreed in"
        " Roseburg. Salmon will reach Glide and Myrtle Creek. Tribes from Coos Bay and Grants Pass had sued. A judge in"
        " Portland ruled in March, and the state capital, Salem, sent money. Oregon has removed six dams.",
        {
            "Winchester": (-123.35, 43.28),
            "Douglas County": (-123.17, 43.28),
            "Roseburg": (-123.34, 43.22),
            "Glide": (-123.1, 43.3),
            "Myrtle Creek": (-123.29, 43.02),
            "Coos Bay": (-124.22, 43.37),
            "Grants Pass": (-123.33, 42.44),
            "Portland": (-122.68, 45.52),
            "Salem": (-123.04, 44.94),
            "Oregon": (-120.5, 44.0),
        },
        [],
    ),
    (
        "Jefferson County voters say no\n\nVoters in Jefferson County turned down a tax on Tuesday. Port Townsend was split;"
        " Quilcene and Brinnon were against. Commissioner Faye Ludlow said roads to Sequim and Hadlock would have to wait."
        " Seattle and Olympia have raised theirs. Washington has 39 counties.",
        {
            "Jefferson County": (-123.57, 47.8),
            "Port Townsend": (-122.76, 48.12),
            "Quilcene": (-122.88, 47.82),
            "Brinnon": (-122.9, 47.68),
            "Sequim": (-123.1, 48.08),
            "Seattle": (-122.33, 47.61),
            "Olympia": (-122.9, 47.04),
            "Washington": (-120.5, 47.5),
        },
        ["Faye Ludlow", "Ludlow"],
    ),
    (
        "Shrimpers fear a lean year\n\nHOUMA, La. - Shrimpers in Terrebonne Parish fear a lean year. Boats from Dulac, Chauvin"
        " and Cocodrie stayed in port. Prices in New Orleans fell as shrimp came from Thailand and Ecuador. A meeting is set"
        " for Thibodaux, in Lafourche Parish. The Gulf of Mexico is warm.",
        {
            "HOUMA": (-90.72, 29.6),
            "La.": (-92.0, 31.0),
            "Terrebonne Parish": (-90.84, 29.34),
            "Dulac": (-90.71, 29.39),
            "Chauvin": (-90.59, 29.44),
            "New Orleans": (-90.08, 29.95),
            "Thailand": (101.0, 15.5),
            "Ecuador": (-78.0, -2.0),
            "Thibodaux": (-90.82, 29.8),
            "Lafourche Parish": (-90.39, 29.49),
        },
        [],
    ),
    (
        "Gardaí appeal after van theft\n\nGardaí in Kells are looking for a white van that was stolen in Navan on Sunday. It was"
        " seen in Virginia, Co Cavan, and in Trim. A Meath County Council worker was hurt. The van was found burnt out near"
        " Drogheda. Two men from Dublin were held in Dundalk.",
        {
            "Kells": (-6.88, 53.73),
            "Navan": (-6.68, 53.65),
            "Virginia": (-7.08, 53.83),
            "Trim": (-6.79, 53.56),
            "Drogheda": (-6.35, 53.72),
            "Dublin": (-6.26, 53.35),
            "Dundalk": (-6.4, 54.0),
        },
        [],
    ),
    (
        "Hearing on landfill\n\nA hearing on the landfill is set for Tuesday at Clinton High School. Sampson County takes waste"
        " from Fayetteville, Goldsboro and Wilmington. Roseboro and Newton Grove have sued. North Carolina regulators will"
        " come from Raleigh. Clean Water Now, a group in Durham, will speak.",
        {
            "Sampson County": (-78.37, 34.99),
            "Fayetteville": (-78.88, 35.05),
            "Goldsboro": (-77.99, 35.38),
            "Wilmington": (-77.94, 34.23),
            "Roseboro": (-78.51, 34.95),
            "Newton Grove": (-78.36, 35.25),
            "North Carolina": (-79.0, 35.5),
            "Raleigh": (-78.64, 35.78),
            "Durham": (-78.9, 35.99),
        },
        [],
    ),
    (
        "Woman, 90, honored\n\nMabel Cross of Cleveland turned 90 on Sunday. She was born in Ducktown and taught in Benton and"
        " Etowah. Polk County named a road for her. Cards came from Chattanooga, from Dalton, Ga., and from a sister in"
        " Athens. The Bradley County mayor gave her a key.",
        {
            "Cleveland": (-84.88, 35.16),
            "Ducktown": (-84.38, 35.04),
            "Benton": (-84.65, 35.17),
            "Etowah": (-84.52, 35.32),
            "Polk County": (-84.52, 35.12),
            "Chattanooga": (-85.31, 35.05),
            "Dalton": (-84.97, 34.77),
            "Ga.": (-83.4, 32.8),
            "Athens": (-84.59, 35.44),
            "Bradley County": (-84.86, 35.15),
        },
        ["Mabel Cross", "Cross"],
    ),
    (
        "Power back after ice\n\nPower was back in most of Marion on Monday. Ice had brought down lines in Carbondale, Herrin and"
        " Murphysboro. Williamson County opened shelters at John A. Logan College. Crews came from Paducah, Ky., and Cape"
        " Girardeau, Mo. Southern Illinois saw the worst of it; Cairo had an inch.",
        {
            "Marion": (-88.93, 37.73),
            "Carbondale": (-89.22, 37.73),
            "Herrin": (-89.03, 37.8),
            "Murphysboro": (-89.34, 37.76),
            "Williamson County": (-88.93, 37.73),
            "Paducah": (-88.6, 37.08),
            "Ky.": (-85.0, 37.8),
            "Cape Girardeau": (-89.52, 37.31),
            "Mo.": (-92.5, 38.4),
            "Illinois": (-89.3, 40.0),
            "Cairo": (-89.18, 37.01),
        },
        [],
    ),
]
