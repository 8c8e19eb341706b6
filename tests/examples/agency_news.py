"""World news as agencies write it, in our own words: (text, where each name is, whose names are none)."""

from tests.examples.world_news import Point

AGENCY_NEWS: list[tuple[str, dict[str, Point], list[str]]] = [
    (
        "NAIROBI (Reuters) - Gunmen killed 14 people in a raid on a quarry near Mandera, close to the "
        "Somali border, officials said on Tuesday. Kenya blamed al Shabaab. The militants hit Garissa in "
        "April and a mall in Nairobi in 2013. President Kenyatta flew home from Addis Ababa. In Mogadishu, "
        "a spokesman claimed the attack. Most victims came from Nyeri and Kirinyaga.",
        {
            "NAIROBI": (36.82, -1.29),
            "Mandera": (41.87, 3.94),
            "Kenya": (38, 1),
            "Garissa": (39.64, -0.45),
            "Nairobi": (36.82, -1.29),
            "Addis Ababa": (38.75, 9.03),
            "Mogadishu": (45.34, 2.04),
            "Nyeri": (36.95, -0.42),
            "Kirinyaga": (37.3, -0.5),
        },
        [],
    ),
    (
        "A ferry with 130 people on board sank off Lampedusa on Sunday, Italy's coast guard said. It had "
        "left Zuwara in Libya two days before. Survivors from Eritrea, Ghana and Bangladesh were brought to"
        " Porto Empedocle and Pozzallo in Sicily. Malta sent a patrol boat from Valletta. The mayor of "
        "Catania called on Brussels to act.",
        {
            "Lampedusa": (12.6, 35.5),
            "Italy": (12.8, 42.8),
            "Libya": (17, 27),
            "Eritrea": (39, 15.3),
            "Ghana": (-1.2, 8),
            "Bangladesh": (90, 24),
            "Porto Empedocle": (13.53, 37.29),
            "Pozzallo": (14.85, 36.73),
            "Sicily": (14, 37.5),
            "Malta": (14.4, 35.9),
            "Valletta": (14.51, 35.9),
            "Catania": (15.09, 37.5),
        },
        [],
    ),
    (
        "SAO PAULO — Heavy rain killed nine people in Petropolis and Teresopolis, in the hills above Rio de"
        " Janeiro, and cut the road to Juiz de Fora. In Minas Gerais state 3,000 lost their homes. The "
        "river Doce burst its banks at Governador Valadares. Brasilia has sent troops; Argentina and "
        "Uruguay offered help.",
        {
            "SAO PAULO": (-46.63, -23.55),
            "Petropolis": (-43.18, -22.5),
            "Teresopolis": (-42.97, -22.41),
            "Rio de Janeiro": (-43.2, -22.9),
            "Juiz de Fora": (-43.35, -21.76),
            "Minas Gerais": (-44.5, -18.5),
            "Governador Valadares": (-41.95, -18.85),
            "Brasilia": (-47.9, -15.8),
            "Argentina": (-65, -35),
            "Uruguay": (-56, -33),
        },
        [],
    ),
    (
        "Two Indian soldiers died in a landslide on the road from Srinagar to Leh, the army said. Snow also"
        " closed the pass at Zoji La and stranded trucks in Kargil and Drass. In Himachal Pradesh, buses "
        "stopped at Manali and Kullu. Flights from Jammu and Chandigarh to Delhi were late. Pakistan "
        "reported an avalanche near Skardu.",
        {
            "Srinagar": (74.8, 34.08),
            "Leh": (77.58, 34.16),
            "Kargil": (76.13, 34.56),
            "Drass": (75.76, 34.43),
            "Himachal Pradesh": (77.2, 31.9),
            "Manali": (77.19, 32.24),
            "Kullu": (77.1, 31.96),
            "Jammu": (74.87, 32.73),
            "Chandigarh": (76.78, 30.74),
            "Delhi": (77.2, 28.65),
            "Pakistan": (69.3, 30),
            "Skardu": (75.55, 35.3),
        },
        [],
    ),
    (
        "Workers at a car plant in Zwickau voted on Friday to strike. The company also has sites in "
        "Wolfsburg, Emden and Kassel, and in Bratislava, Puebla and Chattanooga, Tenn. Union leaders in "
        "Frankfurt want 6 percent. Talks in Hanover broke up last week. Saxony's economy minister urged "
        "both sides to return; suppliers in Chemnitz and across the border in the Czech Republic fear "
        "losses.",
        {
            "Zwickau": (12.49, 50.72),
            "Wolfsburg": (10.78, 52.42),
            "Emden": (7.21, 53.37),
            "Kassel": (9.5, 51.31),
            "Bratislava": (17.11, 48.15),
            "Puebla": (-98.2, 19.04),
            "Chattanooga": (-85.31, 35.05),
            "Tenn.": (-86.5, 35.8),
            "Frankfurt": (8.68, 50.11),
            "Hanover": (9.73, 52.37),
            "Saxony": (13.4, 51.0),
            "Chemnitz": (12.93, 50.83),
            "Czech Republic": (15.3, 49.7),
        },
        [],
    ),
    (
        "PORT MORESBY: A magnitude 7.1 quake shook Papua New Guinea on Monday, centred 60 km from Kokopo on"
        " New Britain. Residents of Rabaul ran uphill. No tsunami was seen at Honiara in the Solomon "
        "Islands. Lae and Madang were unhurt. Australia's centre in Melbourne gave a depth of 40 km.",
        {
            "PORT MORESBY": (147.18, -9.44),
            "Kokopo": (152.27, -4.35),
            "Rabaul": (152.18, -4.2),
            "Honiara": (159.95, -9.43),
            "Solomon Islands": (160, -9.5),
            "Madang": (145.8, -5.22),
            "Australia": (134, -25.5),
            "Melbourne": (144.96, -37.81),
        },
        [],
    ),
]
