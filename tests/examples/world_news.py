"""World news and thin local items, in our own words, as `tests.examples.local_news` has local papers."""

from tests.examples.local_news import Point

WORLD_NEWS: list[tuple[str, dict[str, Point], list[str]]] = [
    (
        "Ferry sinks off Philippines\n\nMANILA, Philippines (Reuters) - A ferry sank near Cebu on Friday, the coast guard"
        " said. Divers from Ormoc and Tacloban searched the Camotes Sea. It had left Maasin for Surigao. Washington and"
        " Canberra offered help. In 2008 a storm in Romblon province cost 800 lives.",
        {
            "MANILA": (120.98, 14.6), "Philippines": (122.0, 13.0), "Cebu": (123.9, 10.3), "Ormoc": (124.6, 11.0),
            "Tacloban": (125.0, 11.24), "Maasin": (124.84, 10.13), "Surigao": (125.49, 9.78),
            "Washington": (-77.04, 38.9), "Canberra": (149.13, -35.28), "Romblon": (122.3, 12.5),
        },
        [],
    ),
    (
        "Quake rattles Chile\n\nSANTIAGO - A 6.4 earthquake shook Valparaiso and Los Andes on Monday. Walls fell in Concepcion"
        " and in Los Angeles, 500 km south of the Chilean capital. President Rosa Ibarra flew to Talca. Argentine cities such as"
        " Mendoza and San Juan felt it too.",
        {
            "SANTIAGO": (-70.65, -33.45), "Chile": (-71.0, -30.0), "Valparaiso": (-71.63, -33.04),
            "Los Andes": (-70.6, -32.83), "Concepcion": (-73.05, -36.83), "Los Angeles": (-72.35, -37.47),
            "Talca": (-71.66, -35.43), "Mendoza": (-68.84, -32.89), "San Juan": (-68.54, -31.54),
        },
        ["Rosa Ibarra", "Ibarra"],
    ),
    (
        "Rail strike enters second week\n\nTrains between Toulouse and Bordeaux stood still on Tuesday. Passengers bound for"
        " Spain slept in the station at Narbonne. French unions plan a march in Nice, Cannes and Lyon. Paris said it would not"
        " give way. Brussels warned of fines.",
        {
            "Toulouse": (1.44, 43.6), "Bordeaux": (-0.58, 44.84), "Spain": (-4.0, 40.0), "Narbonne": (3.0, 43.18),
            "French": (2.0, 46.0), "Nice": (7.27, 43.7), "Cannes": (7.01, 43.55), "Lyon": (4.85, 45.75),
            "Paris": (2.35, 48.85), "Brussels": (4.35, 50.85),
        },
        [],
    ),
    (
        "Gunmen free inmates\n\nABUJA, Nigeria - Gunmen stormed a jail in Minna and freed 200 men, police in Niger State said."
        " Troops from Kaduna and Jos gave chase. Nigerian papers said some had fled to Benin and Cameroon. A similar raid hit"
        " Bauchi in 2010. Lagos was quiet.",
        {
            "ABUJA": (7.49, 9.06), "Nigeria": (8.0, 10.0), "Minna": (6.56, 9.61), "Niger State": (5.6, 9.9),
            "Kaduna": (7.44, 10.52), "Jos": (8.89, 9.92), "Cameroon": (12.5, 6.0), "Bauchi": (9.84, 10.31),
            "Lagos": (3.39, 6.45),
        },
        [],
    ),
    (
        "Coal mine blast kills nine\n\nA blast killed nine men in a coal mine near Vorkuta on Sunday, Russian officials said. The"
        " dead came from Ukhta, Syktyvkar and Donetsk. Rescuers were flown in from Novosibirsk. In Kemerovo region 91 miners"
        " died in 2010. The Kremlin sent its sympathy.",
        {
            "Vorkuta": (64.05, 67.5), "Russian": (100.0, 60.0), "Ukhta": (53.7, 63.57), "Syktyvkar": (50.84, 61.67),
            "Donetsk": (37.8, 48.0), "Novosibirsk": (82.93, 55.04), "Kemerovo": (86.08, 55.35),
        },
        [],
    ),
    (
        "Woman held over twins\n\nA Troy woman was held Thursday after her twins were found alone in a car at a mall in Clifton"
        " Park. State police said she had driven from Cohoes by way of Latham. A judge in Albany set bail. Rensselaer County"
        " took the children.",
        {
            "Troy": (-73.69, 42.73), "Clifton Park": (-73.77, 42.87), "Cohoes": (-73.7, 42.77), "Latham": (-73.76, 42.75),
            "Albany": (-73.76, 42.65), "Rensselaer County": (-73.5, 42.7),
        },
        [],
    ),
    (
        "Marvin Pell, 81\n\nMarvin Pell, 81, of Lexington, died Sunday in Columbia. Born in Newberry, he served in Korea and ran"
        " a feed store in Prosperity. Survivors include a son in Charlotte, N.C., and a daughter in Greenville. Burial will be"
        " in Saluda.",
        {
            "Lexington": (-81.24, 33.98), "Columbia": (-81.03, 34.0), "Newberry": (-81.62, 34.27), "Korea": (127.8, 37.5),
            "Prosperity": (-81.53, 34.21), "Charlotte": (-80.84, 35.23), "N.C.": (-79.0, 35.5),
            "Greenville": (-82.39, 34.85), "Saluda": (-81.77, 34.0),
        },
        ["Marvin Pell", "Marvin", "Pell"],
    ),
    (
        "Tigers top Eagles\n\nPrinceton beat Sauk Rapids 61-48 on Friday. Hunter Voss scored 20 for the Tigers, who go to"
        " Cambridge next week. Becker and Big Lake play in Monticello. All games of the Minnesota section are on the radio in"
        " St. Cloud.",
        {
            "Princeton": (-93.58, 45.57), "Sauk Rapids": (-94.17, 45.59), "Cambridge": (-93.22, 45.57),
            "Becker": (-93.88, 45.39), "Big Lake": (-93.75, 45.33), "Monticello": (-93.79, 45.31),
            "Minnesota": (-94.3, 46.25), "St. Cloud": (-94.16, 45.56),
        },
        ["Hunter Voss", "Voss"],
    ),
    (
        "Dublin man jailed\n\nA Dublin man was jailed for four years on Monday by a Laurens County judge. He robbed a bank in"
        " East Dublin and fled by way of Wrightsville toward Macon. Deputies caught him in Dudley. He is wanted in Florida too."
        " Georgia has no parole for robbery.",
        {
            "Dublin": (-82.9, 32.54), "Laurens County": (-82.92, 32.46), "East Dublin": (-82.87, 32.55),
            "Wrightsville": (-82.72, 32.73), "Macon": (-83.63, 32.84), "Dudley": (-83.09, 32.54),
            "Florida": (-82.5, 28.75), "Georgia": (-83.5, 32.75),
        },
        [],
    ),
    (
        "Sheep prices rise\n\nLambs made 210 cents at Hamilton on Wednesday. Buyers came from Warrnambool, Colac and"
        " Horsham. Agent Bruce Tully said rain in Victoria had helped; at Dubbo prices fell. Exporters in Melbourne and"
        " Adelaide want more. New Zealand lamb sold in Dubai for less.",
        {
            "Hamilton": (142.02, -37.74), "Warrnambool": (142.48, -38.38), "Colac": (143.59, -38.34),
            "Horsham": (142.2, -36.71), "Victoria": (144.5, -37.0), "Dubbo": (148.6, -32.25),
            "Melbourne": (144.96, -37.81), "Adelaide": (138.6, -34.93), "New Zealand": (174.0, -42.0),
            "Dubai": (55.3, 25.27),
        },
        ["Bruce Tully", "Tully"],
    ),
    (
        "Bypass plan shelved\n\nA bypass for Wells will not be built, Somerset Council said. Lorries from Street and Glastonbury"
        " will go on through Cheddar. Traders in Bath are glad. Ministers in London had promised £40m. A Frome petition had"
        " 3,000 names.",
        {
            "Wells": (-2.65, 51.21), "Somerset": (-3.0, 51.1), "Glastonbury": (-2.72, 51.15), "Cheddar": (-2.78, 51.28),
            "Bath": (-2.36, 51.38), "London": (-0.13, 51.51), "Frome": (-2.32, 51.23),
        },
        [],
    ),
    (
        "Two drown at Lake Texoma\n\nTwo Sherman teens drowned Saturday in Lake Texoma. Their boat turned over off Pottsboro."
        " Divers from Denison and from Durant, Okla., found them. The Grayson County medical examiner will report. Texas Parks"
        " and Wildlife said they wore no vests.",
        {
            "Sherman": (-96.61, 33.64), "Lake Texoma": (-96.6, 33.9), "Pottsboro": (-96.67, 33.77),
            "Denison": (-96.54, 33.76), "Durant": (-96.37, 33.99), "Okla.": (-97.5, 35.5),
            "Grayson County": (-96.68, 33.63),
        },
        [],
    ),
    (
        "Talks on Nile dam fail\n\nCAIRO - Egypt, Sudan and Ethiopia failed again to agree on the Nile dam. Talks in Khartoum"
        " broke off on Thursday, Egyptian state television said. Addis Ababa blamed Cairo. The African Union will meet in"
        " Kigali. Farmers near Aswan and Luxor fear for their canals.",
        {
            "CAIRO": (31.25, 30.06), "Egypt": (30.0, 27.0), "Sudan": (30.0, 16.0), "Ethiopia": (39.5, 8.0),
            "Khartoum": (32.53, 15.55), "Addis Ababa": (38.75, 9.02), "Kigali": (30.06, -1.95), "Aswan": (32.9, 24.09),
            "Luxor": (32.64, 25.7),
        },
        [],
    ),
    (
        "Snow shuts airports\n\nHeavy snow shut airports from Chicago to Buffalo on Sunday. Logan Airport in Boston was open."
        " In Erie 30 inches fell; in Cleveland a roof gave way. Interstate 90 was closed between Rochester and Syracuse. More"
        " is expected in Maine and New Brunswick.",
        {
            "Chicago": (-87.65, 41.85), "Buffalo": (-78.88, 42.89), "Boston": (-71.06, 42.36), "Erie": (-80.09, 42.13),
            "Cleveland": (-81.7, 41.5), "Rochester": (-77.61, 43.16), "Syracuse": (-76.15, 43.05),
            "Maine": (-69.2, 45.5), "New Brunswick": (-66.2, 46.5),
        },
        [],
    ),
    (
        "Bank hit by fraud\n\nA bank in Zug lost 40m francs to a fraud, Swiss prosecutors said in Bern. The money went to Cyprus"
        " and Dubai and on to shell firms in Panama City. Two men were held in Frankfurt, one in Nicosia. The U.S. Treasury and"
        " the Bank of England were told. Shares fell in Zurich and Hong Kong.",
        {
            "Zug": (8.52, 47.17), "Swiss": (8.0, 47.0), "Bern": (7.45, 46.95), "Cyprus": (33.0, 35.0),
            "Dubai": (55.3, 25.27), "Panama City": (-79.52, 8.99), "Frankfurt": (8.68, 50.11), "Nicosia": (33.36, 35.17),
            "Zurich": (8.55, 47.37), "Hong Kong": (114.16, 22.28),
        },
        [],
    ),
    (
        "Temple stampede kills 27\n\nPATNA: A stampede at a temple in Gaya killed 27 people on Tuesday, Bihar police said. Pilgrims"
        " had come from Ranchi, Varanasi and Nepal. The injured were taken to Patna. Delhi sent doctors. Last year a crush in"
        " Mathura, Uttar Pradesh, killed nine.",
        {
            "PATNA": (85.12, 25.6), "Gaya": (85.0, 24.78), "Bihar": (85.75, 25.75), "Ranchi": (85.33, 23.34),
            "Varanasi": (83.0, 25.32), "Nepal": (84.0, 28.0), "Patna": (85.12, 25.6), "Delhi": (77.23, 28.65),
            "Mathura": (77.68, 27.5), "Uttar Pradesh": (80.75, 27.25),
        },
        [],
    ),
    (
        "Oil spill reaches beaches\n\nOil reached beaches in Pensacola and Gulf Shores on Friday. Crews in Mobile laid booms."
        " Fishermen in Venice, La., stayed home. The spill is 40 miles off Louisiana. Mississippi and Alabama asked Washington"
        " for aid. BP said from Houston that the well was shut.",
        {
            "Pensacola": (-87.22, 30.42), "Gulf Shores": (-87.7, 30.25), "Mobile": (-88.04, 30.69),
            "Venice": (-89.35, 29.28), "La.": (-92.0, 31.0), "Louisiana": (-92.0, 31.0), "Mississippi": (-89.75, 32.75),
            "Alabama": (-86.75, 32.75), "Washington": (-77.04, 38.9), "Houston": (-95.36, 29.76),
        },
        [],
    ),
    (
        "Teachers to strike\n\nTeachers in Hamilton, Burlington and Oakville will strike on Monday. The union said Halton schools"
        " had lost 90 jobs. The Ontario labour board will hear both sides in Toronto. Schools in Brantford and London stay"
        " open. Quebec teachers struck in May.",
        {
            "Hamilton": (-79.84, 43.25), "Burlington": (-79.84, 43.39), "Oakville": (-79.68, 43.45),
            "Ontario": (-84.5, 49.25), "Toronto": (-79.42, 43.7), "Brantford": (-80.26, 43.13), "London": (-81.23, 42.98),
            "Quebec": (-72.0, 52.0),
        },
        [],
    ),
    (
        "Lottery winner found\n\nThe $12 million ticket was sold in Moscow, the Idaho lottery said. The winner, a farmer from"
        " Genesee, works fields near Pullman, Wash. He will buy a house in Lewiston. The last prize went to Boise.",
        {
            "Moscow": (-117.0, 46.73), "Idaho": (-114.5, 44.5), "Genesee": (-116.93, 46.55), "Pullman": (-117.18, 46.73),
            "Wash.": (-120.5, 47.5), "Lewiston": (-117.02, 46.42), "Boise": (-116.2, 43.61),
        },
        [],
    ),
    (
        "Soldiers' bodies flown home\n\nThe bodies of three soldiers killed in Helmand were flown to RAF Brize Norton on"
        " Thursday. Crowds stood in Carterton and Oxford. Two came from Darlington, one from Fiji. The Ministry of Defence said"
        " they died near Sangin. British troops leave Afghanistan in 2014.",
        {
            "Helmand": (64.0, 31.0), "Carterton": (-1.59, 51.76), "Oxford": (-1.26, 51.75), "Darlington": (-1.55, 54.53),
            "Fiji": (178.0, -18.0), "Sangin": (64.84, 32.07), "British": (-2.7, 54.76), "Afghanistan": (66.0, 33.0),
        },
        [],
    ),
]  # fmt: skip
