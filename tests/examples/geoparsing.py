"""Sentences of general news with every toponym, in our own words: (text, [(name, role, country)]).

The country is that of the place meant, ISO 3166-1; "" for what lies in none; None where no place is expected.
"""

L, M, A, E = "literal", "metonym", "modifier", "embedded"

TOPONYMS: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    # Literal, with what a reader takes for granted.
    ("The fair opens in Leeds on Friday.", [("Leeds", L, "GB")]),
    (
        "She grew up in Paris, Texas, and moved to Tulsa.",
        [("Paris", L, "US"), ("Texas", L, "US"), ("Tulsa", L, "US")],
    ),
    ("He was born in Paris and lives in Lyon.", [("Paris", L, "FR"), ("Lyon", L, "FR")]),
    ("A fire in Springfield, Ill., burned two barns.", [("Springfield", L, "US"), ("Ill.", L, "US")]),
    (
        "They drove from Trenton, N.J., to Dover, Del.",
        [("Trenton", L, "US"), ("N.J.", L, "US"), ("Dover", L, "US"), ("Del.", L, "US")],
    ),
    ("Write to the office in Macon, GA.", [("Macon", L, "US"), ("GA", L, "US")]),
    ("LEXINGTON, Ky. - The council met.", [("LEXINGTON", L, "US"), ("Ky.", L, "US")]),
    (
        "Floods hit Fayette County and Woodford County.",
        [("Fayette County", L, "US"), ("Woodford County", L, "US")],
    ),
    ("The shop in High Street, Oxford, closed.", [("High Street", L, None), ("Oxford", L, "GB")]),
    (
        "Trains between Birmingham and Manchester stopped in England.",
        [("Birmingham", L, "GB"), ("Manchester", L, "GB"), ("England", L, "GB")],
    ),
    ("The Thames rose in London.", [("Thames", L, ""), ("London", L, "GB")]),
    ("Snow fell across northern Europe and Asia.", [("Europe", L, ""), ("Asia", L, "")]),
    ("Ships crossed the Black Sea to Ukraine.", [("Black Sea", L, ""), ("Ukraine", L, "UA")]),
    ("A farm near Kampala, Uganda, was sold.", [("Kampala", L, "UG"), ("Uganda", L, "UG")]),
    ("He lives in the UK and works in the U.S. each June.", [("UK", L, "GB"), ("U.S.", L, "US")]),
    ("Sales rose in the US, the UAE and the EU.", [("US", L, "US"), ("UAE", L, "AE"), ("EU", L, "")]),
    ("The road to Lake Victoria is closed.", [("Lake Victoria", L, "")]),
    ("Crops failed in Punjab, India.", [("Punjab", L, "IN"), ("India", L, "IN")]),
    ("Crops failed in Punjab, Pakistan.", [("Punjab", L, "PK"), ("Pakistan", L, "PK")]),
    # Metonyms.
    ("Moscow said it would answer.", [("Moscow", M, "RU")]),
    ("Britain voted to leave.", [("Britain", M, "GB")]),
    ("China and India signed a treaty.", [("China", M, "CN"), ("India", M, "IN")]),
    ("Spain beat Portugal 3-1.", [("Spain", M, "ES"), ("Portugal", M, "PT")]),
    ("A deal between France and Germany failed.", [("France", L, "FR"), ("Germany", L, "DE")]),
    # Adjectives, peoples.
    ("Russian jets flew over the sea.", [("Russian", A, "RU")]),
    ("Two Germans and a Swiss man won.", [("Germans", A, "DE"), ("Swiss", A, "CH")]),
    (
        "The South Korean team met New Zealand officials.",
        [("South Korean", A, "KR"), ("New Zealand", A, "NZ")],
    ),
    ("A London-based firm hired him.", [("London", A, "GB")]),
    ("The U.S. Senate and the UK government agreed.", [("U.S.", A, "US"), ("UK", A, "GB")]),
    ("Turkey's economy grew.", [("Turkey", A, "TR")]),
    # In organisations' names.
    ("She teaches at the University of California.", [("California", E, "US")]),
    ("The Bank of England kept its rate.", [("England", E, "GB")]),
    ("He reads the Chicago Tribune.", [("Chicago", E, "US")]),
    ("Boston Police arrested him.", [("Boston", E, "US")]),
    # People and things: nothing.
    ("Kevin Durant scored. Durant left early.", []),
    ("Mr. Kelly said so. Kelly added more.", []),
    ("Kate Middleton smiled.", []),
    ("Jack London wrote. London was forty.", []),
    ("Paris Hilton came.", []),
    ("Mark Zuckerberg spoke. Zuckerberg wore a suit.", []),
    ("Police said the APC and the CIS met on Monday.", []),
    ("Page and Park agreed, Ms. Chen said.", []),
    ("The Republican Party and the Senate met.", []),
    ("He ate turkey in March and may go.", []),
    ("Read More: Sport and Travel", []),
]

# Texts whose names are found in many areas: (text, [(name, first-level area or, of a country, its code)]).
STORIES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "PARIS, Texas - The Lamar County commissioners met Tuesday in Paris. Residents of Reno and Blossom"
        " complained. The road to Bonham and Honey Grove will close.",
        [("Paris", "Texas"), ("Reno", "Texas"), ("Bonham", "Texas"), ("Honey Grove", "Texas")],
    ),
    (
        "The Lexington council voted Tuesday. Crews from Georgetown, Versailles and Nicholasville would help."
        " Kentucky officials in Frankfort agreed. Danville and Winchester were dry.",
        [
            ("Georgetown", "Kentucky"),
            ("Versailles", "Kentucky"),
            ("Danville", "Kentucky"),
            ("Winchester", "Kentucky"),
        ],
    ),
    (
        "A man from Athens was arrested in Madison County, the Oglethorpe County sheriff said. He was wanted"
        " in Augusta and Macon. Georgia law applies.",
        [("Athens", "Georgia"), ("Augusta", "Georgia"), ("Macon", "Georgia"), ("Georgia", "Georgia")],
    ),
    (
        "Police in Birmingham and Dudley are hunting a man last seen in Walsall. He has links to Kent.",
        [("Birmingham", "England"), ("Dudley", "England"), ("Walsall", "England"), ("Kent", "GB")],
    ),
    (
        "Commissioners in Alexandria met. Douglas County has roads to Osakis and Glenwood. The Minnesota"
        " Department of Transportation said the bridge at St. Cloud is safe.",
        [("Alexandria", "Minnesota"), ("Osakis", "Minnesota"), ("St. Cloud", "Minnesota")],
    ),
    (
        "Two men from Lebanon, N.H., were hurt near Montpelier. A nurse from Hanover helped.",
        [("Lebanon", "New Hampshire"), ("Montpelier", "Vermont"), ("Hanover", "New Hampshire")],
    ),
    (
        "Lebanon's army said Israeli jets struck near Tyre. Beirut and Tripoli were calm.",
        [("Lebanon", "LB"), ("Tyre", "LB"), ("Beirut", "LB"), ("Tripoli", "LB")],
    ),
    (
        "Georgia and Armenia signed the accord in Tbilisi. Moscow objected.",
        [("Georgia", "GE"), ("Tbilisi", "GE"), ("Moscow", "RU")],
    ),
    (
        "Derby Crown Court sat on Monday. A Derby man fled to Nottingham, and was seen in Castle Road.",
        [("Derby Crown Court", "England"), ("Derby", "England"), ("Nottingham", "England")],
    ),
    (
        "The president will fly to Jordan and Israel. Michael Jordan stays. Jordan's king will host him.",
        [("Jordan", "JO"), ("Israel", "IL")],
    ),
]
