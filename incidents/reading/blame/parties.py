"""Parties, monitors and media as reports call them, under one name each, as data.

A row is a name and the RE2 pattern of what it is called. The first row that matches at a place wins, so that longer
names stand before the shorter ones they hold. Adding a party is adding a row and a line to the test's table.
"""

_US = r"US|U\.S\.?|USA|United States"
_IS = r"ISIS|ISIL|IS|Daesh|DAESH|Da'esh|Islamic State"

COALITION = "coalition"

# (name, what it is called)
_ALLIANCES: tuple[tuple[str, str], ...] = (
    (
        "Saudi-led coalition",
        r"(?:Saudi|Saudi Arabian|Arab|Saudi(?:-| |/|- and | and |-and-)(?:UAE|Emirati|Arab))(?:-led)? (?:military )?(?:[Cc]oalition|alliance)"
        r"|Saudi-led|(?:military )?[Cc]oalition (?:forces )?led by Saudi Arabia|(?:ال|لل)تحالف العربي|(?:ال|لل)تحالف السعودي|(?:ال|لل)تحالف (?:العسكري |العربي )?(?:الذي تقوده|بقيادة) السعودية(?: والإمارات)?|تحالف دعم الشرعية|تحالف العدوان"
        r"|(?:ال|لل)عدوان السعودي(?: الأمريكي| الأميركي| الإماراتي)*|(?:طيران|طائرات|مرتزقة) العدوان(?: السعودي| الأمريكي| الأميركي| الإماراتي)*",
    ),
    (
        "US-led coalition",
        rf"(?:(?:international|global|military) )?[Cc]oalition (?:forces )?led by (?:the )?(?:{_US})|(?:{_US}|American)-led (?:military )?(?:air )?(?:[Cc]oalition|alliance|Combined Joint Task Force)(?: forces)?"
        rf"|(?:international|global|Global|western|Western|anti-terrorist|international anti-terrorist|anti-(?:{_IS}))"
        rf" [Cc]oalition(?: to [Cc]ounter \w+)?|Combined Joint Task Force|(?:{_US}) and its allies|American-led"
        rf"|(?:{_US})-led|CJTF-OIR|Operation Inherent Resolve|OIR|(?:ال|لل)تحالف الدولي|(?:ال|لل)تحالف (?:الذي تقوده|بقيادة) (?:الولايات المتحدة|واشنطن|أمريكا|أميركا)",
    ),
    # Bare: whose it is, the report has to say.
    (COALITION, r"(?:[Cc]oalition|COALITION)(?: forces)?|(?:ال|لل)تحالف"),
    ("alliance", r"alliance"),
    ("NATO", r"NATO|Nato|ISAF"),
    (
        "Syrian Observatory for Human Rights",
        r"Syrian Observatory for Human Rights|Syrian Observatory|SOHR|(?:the|The) Observatory|^Observatory$|المرصد السوري",
    ),
    ("SANA", r"SANA|سانا"),
    ("White Helmets", r"White Helmets|الخوذ البيضاء"),
    ("Islamic State", rf"(?:{_IS})\b|داعش|تنظيم الدولة(?: الإسلامية)?|الدولة الإسلامية"),
    ("SDF", r"SDF|Syrian Democratic Forces|قسد|قوات سوريا الديمقراطية"),
    ("YPG", r"YPG|People's Protection Units|وحدات حماية الشعب|الوحدات الكردية"),
    ("PKK", r"PKK|Kurdistan Workers' Party|حزب العمال الكردستاني|العمال الكردستاني|بي كا كا|بي كي كي"),
    (
        "HTS",
        r"HTS|Hayat Tahrir [Aa]l-Sham|Jabhat Fateh [Aa]l-Sham|(?:[Aa]l-)?Nusra(?: Front)?|هيئة تحرير الشام|جبهة النصرة",
    ),
    ("al-Qaeda", r"[Aa]l[- ]Qa(?:eda|ida|'ida)|AQAP|AQIM"),
    ("Free Syrian Army", r"Free Syrian Army|Syrian National Army|FSA|SNA|الجيش الحر|الجيش الوطني"),
    ("al-Shabaab", r"[Aa]l[- ]Shabaab|Shabaab|حركة الشباب"),
    ("Boko Haram", r"Boko Haram|ISWAP"),
    ("Rapid Support Forces", r"Rapid Support Forces|RSF|قوات الدعم السريع|الدعم السريع|[جخ]نجويد|آل دقلو"),
    ("M23", r"M23"),
    ("Wagner", r"Wagner(?: Group)?|فاغنر"),
    (
        "Tigray People's Liberation Front",
        r"TPLF|TDF|Tigray People's Liberation Front|Tigrayans?(?: (?:forces|fighters|rebels|Defen[cs]e Forces?))?|Tigray Defen[cs]e Forces?",
    ),
    ("Palestinian Islamic Jihad", r"(?:Palestinian )?Islamic Jihad|الجهاد الإسلامي|سرايا القدس"),
    (
        "Popular Mobilisation Forces",
        r"Popular Mobili[sz]ation (?:Forces|Units)|PMF|PMU|Hashd al-Shaabi|الحشد الشعبي",
    ),
    ("Kataib Hezbollah", r"Kata['’]?ib Hez?bollah|Kataeb Hez?bollah|كتائب حزب الله"),
    (
        "Pakistani Taliban",
        r"Teh?reek?-(?:i|e)-Taliban(?:[ -]Pakistan)?|Tehrik-(?:i|e)-Taliban(?:[ -]Pakistan)?|TTP|Pakistani Taliban",
    ),
    ("JNIM", r"JNIM|Jama'?at Nusrat al-Islam"),
    ("Allied Democratic Forces", r"Allied Democratic Forces|ADF"),
    ("People's Defence Forces", r"People's Defen[cs]e Forces?|PDFs?"),
    ("Lashkar-e-Taiba", r"Lashkar-e-T(?:ai|oi|ay)ba|LeT"),
    ("Jaish-e-Mohammad", r"Jaish-e-Mohamm[ae]d|JeM"),
    ("Haqqani network", r"Haqqani [Nn]etwork|Haqqanis"),
    ("Arakan Army", r"Arakan Army"),
    ("Polisario Front", r"Polisario(?: Front)?"),
    ("Islamic Resistance in Iraq", r"Islamic Resistance in Iraq|المقاومة الإسلامية في العراق"),
    ("Hezbollah", r"Hez?bollah|Hizbullah|Hizbollah|حزب الله|المقاومة الإسلامية"),
    ("Hamas", r"Hamas|حماس|كتائب القسام|القسام"),
    ("Houthis", r"Houthis?|Huthis?|Ansar Allah|Ansarullah|(?:ال|لل)حوثيين|الحوثيون|الحوثي|أنصار الله"),
    ("Taliban", r"Taliban|Taleban|طالبان"),
    (
        "Libyan National Army",
        r"Libyan National Army|Libyan Arab Armed Forces|LNA|LAAF|(?:(?:General|Gen\.|Field Marshal) )?Khalifa Haftar(?:'s forces)?|Haftar(?:'s forces)?|حفتر",
    ),
    ("GNA", r"Government of National Accord|GNA|حكومة الوفاق"),
)
_STATES: tuple[tuple[str, str], ...] = (
    ("Russia", r"Russia|Russian|Russians|Moscow|Kremlin|روسيا|الروس|روسي|موسكو"),
    (
        "United States",
        rf"(?:{_US})\b|American|Americans|Washington|Pentagon|White House|CENTCOM|AFRICOM|CIA|واشنطن|أمريكي|أميركي|الولايات المتحدة|البنتاغون",
    ),
    ("United Kingdom", r"UK|British|Britain|RAF|Royal Air Force|بريطاني"),
    ("France", r"French|France|فرنسي|فرنسا"),
    ("Israel", r"Israeli|Israel|Israelis|IDF|Tel Aviv|إسرائيل|الاحتلال|صهيوني|صهاينة"),
    ("Turkey", r"Turkish|Turkey|Turks|Türkiye|Ankara|تركيا|تركي|أنقرة"),
    ("Iran", r"Iranian|Iran|IRGC|Revolutionary Guards?|Tehran|إيران|طهران|الحرس الثوري"),
    ("Iraq", r"Iraqi|Iraq's|عراقي"),
    ("Armenia", r"Armenian|Armenia|Yerevan|أرميني|أرمينيا|يريفان"),
    ("Azerbaijan", r"Azerbaijani|Azerbaijan|Azeri|Baku|أذربيجان|أذري|باكو"),
    ("Ukraine", r"Ukrainian|Ukraine|Kyiv|أوكراني|أوكرانيا|كييف"),
    ("Saudi Arabia", r"Saudi Arabia|Saudi|Riyadh|سعودي|السعودية"),
    ("United Arab Emirates", r"Emirati|UAE|United Arab Emirates|إماراتي|الإمارات"),
    ("Egypt", r"Egyptian|Egypt|مصري"),
    ("Jordan", r"Jordanian|أردني"),
    ("Pakistan", r"Pakistani|Pakistan|Islamabad|باكستان|إسلام آباد"),
    ("India", r"Indian|New Delhi|الهندي|نيودلهي"),
    ("Ethiopia", r"Ethiopian|Ethiopia|Addis Ababa|إثيوبي|إثيوبيا"),
    ("Sudan", r"Sudanese|SAF|سوداني"),
    ("Australia", r"Australian|أسترالي"),
    ("Denmark", r"Danish|دنماركي"),
    ("Netherlands", r"Dutch|هولندي"),
    ("Belgium", r"Belgian|بلجيكي"),
    ("Germany", r"German|ألماني"),
    ("Afghanistan", r"Afghan|أفغاني"),
    ("Yemen", r"Yemeni|يمني"),
    ("Libya", r"Libyan|ليبي"),
    ("Lebanon", r"Lebanese|لبناني"),
    ("Kenya", r"Kenyan|كيني"),
    ("Nigeria", r"Nigerian|نيجيري"),
    ("Mali", r"Malian|(?:الجيش|القوات|الطيران|الحكومة|الجيوش) المالي"),
    ("Burkina Faso", r"Burkinabe|Burkinabé|بوركيني|بوركينابي"),
    ("Chad", r"Chadian|تشادي"),
    ("Rwanda", r"Rwandan|رواندي"),
    ("Eritrea", r"Eritrean|إريتري"),
    ("Somalia", r"Somali|صومالي"),
    ("Georgia", r"Georgian|جورجي"),
    ("Morocco", r"Moroccan|مغربي"),
    ("Algeria", r"Algerian|جزائري"),
    ("Uganda", r"Ugandan|أوغندي"),
    ("DR Congo", r"Congolese|FARDC|كونغولي"),
    ("Cameroon", r"Cameroonian|كاميروني"),
    ("Niger", r"Nigerien"),
    ("South Sudan", r"South Sudanese|جنوب سوداني"),
    ("Kyrgyzstan", r"Kyrgyz|قرغيزي|قيرغيزي"),
    ("Tajikistan", r"Tajik|طاجيكي"),
    ("Thailand", r"Thai|تايلاندي"),
    ("Cambodia", r"Cambodian|كمبودي"),
    ("Philippines", r"Philippine"),
    ("Serbia", r"Serbian|صربي"),
    ("China", r"Chinese|Beijing|صيني|بكين"),
    (
        "Myanmar military",
        r"Myanmar(?:'s)? (?:military|army|air force|junta|[Aa]rmed [Ff]orces)|Tatmadaw|Burmese|(?:جيش|المجلس العسكري في) ميانمار",
    ),
    (
        "Syrian government",
        r"Syrian (?:government|regime|army|Army|Arab Army|military|air force|forces|Arab Republic|Republic|officials|state)"
        r"|Assad regime|(?:the|The) regime|Damascus|Syria's (?:foreign ministry|army|government)|Bashar al-Assad|Assad"
        r"|دمشق|النظام السوري|الجيش السوري|قوات النظام|Syria",
    ),
)

ACTORS = (*_ALLIANCES, *_STATES)

# Called so only where they act ("Iraq bombed"): elsewhere the words name a place or a people.
ACTING: tuple[tuple[str, str], ...] = (
    ("Syrian government", r"Syrian|[Rr]egime|Pro-regime|pro-regime|(?:ال|لل)نظام|نظام الأسد|جيش النظام|سوري"),
    *((name, name) for name in (
        "Afghanistan", "Algeria", "Belgium", "Burkina Faso", "Cambodia", "Cameroon", "Chad", "China", "Denmark", "Eritrea", "Georgia", "Germany", "India",
        "Iraq", "Jordan", "Kenya", "Lebanon", "Libya", "Kyrgyzstan", "Mali", "Morocco", "Myanmar", "Netherlands", "Nigeria", "Rwanda", "Somalia",
        "Niger", "Serbia", "South Sudan", "Sudan", "Tajikistan", "Thailand", "Uganda", "Yemen", "Australia",
    )),
)  # fmt: skip

# A state's name is no doer where it only says whose rebels or which group they are: "Iraqi militias", "Yemen's Houthis".
STATES = frozenset(name for name, _ in (*_STATES, *ACTING))
AGAINST_STATES = frozenset(
    "rebels rebel militants militant insurgents insurgent gunmen jihadists jihadist separatists separatist militia militias"
    " militiamen paramilitaries opposition islamists bandits pirates cartel".split()
)

# Adjectives before a party's name that say only what kind of a party it is.
DESCRIBING = frozenset(
    "kurdish islamist jihadist shia shiite shi'ite sunni baloch tuareg arab paramilitary separatist rebel militant armed extremist"
    " terrorist outlawed banned rival invading occupying pro-government pro-iranian pro-russian eastern northern communist enemy fixed-wing strongman warlord".split()
)

# Those of them that only tell of strikes.
MONITORS = frozenset({"Syrian Observatory for Human Rights", "SANA", "White Helmets"})

# Names that are places too: "in Iraq strikes" isn't Iraq's doing.
COUNTRIES = frozenset(
    "Russia Israel Turkey Iran Armenia Azerbaijan Ukraine Egypt Pakistan Ethiopia Syria Damascus Baku Yerevan Tehran Ankara"
    " Moscow Kyiv Riyadh Washington Islamabad Beijing France Britain UK US UAE America".split()
) | {name for name, _ in ACTING}

# ... of which these name where a deed was where a noun tells of it: "the Damascus strike".
CAPITALS = frozenset(
    "Damascus Baku Yerevan Tehran Ankara Moscow Kyiv Riyadh Washington Islamabad Beijing Kremlin Pentagon".split()
) | {"Tel Aviv", "Addis Ababa", "New Delhi"}

# Whose strikes a coalition's are: a claim about the one is a claim about the other.
MEMBERS: dict[str, frozenset[str]] = {
    "US-led coalition": frozenset(
        {"United States", "United Kingdom", "France", "Australia", "Denmark", "Jordan"}
    ),
    "Saudi-led coalition": frozenset({"Saudi Arabia", "United Arab Emirates"}),
    "SDF": frozenset({"YPG"}),
}

# A party without a row: a common noun, which may bear a name.
GENERIC = (
    r"[Rr]ebels?|[Mm]ilitants?|[Ii]nsurgents?|[Gg]unmen|[Jj]ihadists?|[Ss]eparatists?"
    r"|[Mm]ilitia(?:s|men)?|[Pp]aramilitar(?:y|ies)|(?:[Pp]ro-[Gg]overnment|[Gg]overnment-(?:affiliated|aligned|allied|backed)) (?:forces|militias?|fighters|troops)|[Gg]overnment(?: forces| troops| soldiers)?|[Oo]pposition(?: forces| fighters)?"
    r"|[Ee]nemy|[Oo]ccupiers?|[Ii]nvaders?|[Oo]ccupation|[Ii]slamists?|[Jj]unta|[Ff]ighters|[Ss]ecurity forces|[Aa]rmed forces|[Aa]rmy|[Mm]ilitary|[Aa]ir [Ff]orce|IAF|[Nn]avy|Forces"
    r"|Army|Front|Brigades?|Movement|[Cc]artel|[Bb]andits|[Pp]irates|[Tt]roops|[Pp]olice"
)
NO_PREFIX = frozenset(
    "Neither Nor No Either Each Any All Every The A An On In At By When After As But And While Meanwhile Local Unidentified Unknown Several Two Three Some If That"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September"
    " October November December Also Later Yesterday Today Then Both Other Many Earlier".split()
)
