"""Words of tolls: who is counted, and what was done to them, each word under a one-letter tag.

| tag | stands for | tag | stands for |
|---|---|---|---|
| `k` | killed | `w` | wounded |
| `K` | killing: those killed follow | `W` | wounding: those wounded follow |
| `d` | died, dead: those who died stand before | `D`, `I`, `C` | deaths, injuries, casualties |
| `T`, `U` | the toll of the dead, of the wounded | `p`, `P` | people; one or two of them, counted by the word alone |
| `b`, `B`, `M` | at least; between; or more | `s` | including, of whom |
| `x` | auxiliaries and adverbs | `z` | none, without |
| `a`, `r`, `t`, `c` | and; or; to; comma | `o`, `f` | prepositions; of |
| `A`, `i`, `q`, `e` | a; the; their; another | `v` | a word that begins another clause |
| `n`, `u` | a number; one or two in Arabic, after the noun | `m` | a number that counts no people |
| `y` | a word that gives a number: "spoke of" | `h` | unhurt, survived |
| `F` | a family of | `l` | what a toll does: it reached |
| `g` | missing | `G` | losing: those missing follow |
| `H` | killed or wounded, in one count | `E` | bodies |
| `V` | among the dead | `L`, `Y` | causing, suffering; not causing |
| `X` | except | `Z` | nobody was hurt |
| `N`, `j` | another word, with a capital and without | `.` | the end of a clause |
"""

_TAGGED: dict[str, str] = {
    "k": "kia killed murdered massacred executed slain martyred eliminated يقتل تقتل يقتلوا يستشهد",
    "K": "killing kills kill قتل قتلت قُتل قُتلت مقتل استشهد استشهدت استشهاد مصرع وفاة بحياة lost توفي توفيت قضى قضت أرواح بأرواح",
    "d": "dead died dies perished قتلوا قُتلوا ماتوا ماتو استشهدوا قضوا قتلن قتلا قتلتا استشهدا استشهدتا ماتا مصرعهم مصرعه مصرعها مصرعهما مصرعهن حتفهم حتفه حتفها حتفهما",
    "w": "wia hospitalised hospitalized wounded injured hurt harmed maimed يصب تصب يصاب تصاب يصابوا يجرح أصيبا أصيبتا جرحا أصيبوا اصيبوا جرحوا جُرحوا",
    "W": "wounding wound injure injuring injures hurting أصيب أصيبت اصيب اصيبت إصابة اصابة جرح جُرح جرحت",
    "D": "death deaths fatalities martyrs martyrdom corpses قتيل قتيلا قتيلاً قتلى القتلى الشهداء شهيد شهيدا شهيداً شهداء",
    "I": "injury injuries wounds إصابات اصابات جريح جريحا جريحاً جرحى مصاب مصابا مصاباً مصابين",
    "C": "casualties casualty",
    "g": "missing unaccounted disappeared مفقود مفقودا مفقودة مفقودين مفقودون",
    "G": "فقدان",
    "H": "neutralised neutralized neutralising neutralizing تحييد",
    "E": "body bodies جثة جثث جثمان جثامين",
    "T": "toll",
    "B": "between",
    "s": "including among includes included بينهم بينها بينهن منهم",
    "x": (
        "was were been being having be has have had are is reportedly allegedly also all confirmed later then since so now"
        " presumed already instantly mostly likely believed feared seriously badly severely critically slightly lightly either remain remains remained still went gone"
    ),
    "z": "none nobody no without neither دون بدون بلا لم",
    "a": "and & while plus و",
    "r": "or أو",
    "X": "باستثناء سوى عدا إلا",
    "t": "to",
    "o": (
        "in on at near by from with during over around inside outside under into off across along within for"
        " yesterday today overnight there here early late thursday friday saturday sunday monday tuesday wednesday"
        " في ب على إلى الى عن بعد قرب تحت خلال جراء إثر بجروح بجراح بحالات بقصف بغارة بغارات بهجوم بانفجار بصاروخ بصواريخ بنيران برصاص بشظايا بألغام بضربة بضربات"
        " بتفجير بطائرة بعبوة بلغم بقذائف بقذيفة بسلاح بغاز بمعارك باشتباكات"
    ),
    "f": "of من",
    "i": "the these those",
    "A": "a an",
    "q": "both his her their its our my your",
    "e": "another",
    "v": (
        "where when after before because if but that as although though which said says saying told reported"
        " claimed announced confirmed added stated accused blamed denied according who's can could would may might"
        " should will must not never didn't cannot"
    ),
    "l": "reached hit topped exceeded stands stood passed exceeds tops rose climbed بلغ بلغت وصل وصلت",
    "y": "counted counts gave gives cited listed recorded tallied",
    "h": "unhurt unharmed unscathed survived survive uninjured",
    "u": "واحد واحدة اثنان اثنين اثنتان اثنتين إثنين",
}

# More than one word under one tag; they are found by their first word.
_PHRASES: dict[str, str] = {
    "b": (
        "at least|at most|up to|more than|over|nearly|almost|about|around|some|as many as|no fewer than|no less than"
        "|not fewer than|not less than|no more than|not more than|upwards of|a minimum of|a maximum of|fewer than|less than|an estimated|approximately|roughly|above|well over"
        "|ما لا يقل عن|لا يقل عن|على الأقل|على الاقل|أكثر من|اكثر من|ما يزيد على|ما يزيد عن|نحو|حوالي|قرابة|زهاء|ما يصل إلى"
    ),
    "M": "or more|or so",
    # what is only meant or feared
    "v": "|".join(
        f"{aux} {verb}"
        for aux in ("to", "will", "would", "could", "can", "may", "might", "must", "should", "not", "n't")
        for verb in ("kill", "wound", "injure")
    ),
    "K": (
        "claimed the lives of|claimed the life of|claiming the lives of|took the lives of|taking the lives of"
        "|cost the lives of|claimed|claiming|took|cost|the loss of|أودى بحياة|أودت بحياة|راح ضحيتها|راح ضحيته|قضى على|قضت على|القضاء على"
    ),
    "d": "brought in dead|brought dead|dead on arrival|found dead|succumbed to his injuries|succumbed to her injuries|succumbed to their injuries|succumbed to injuries|succumbed to his wounds|succumbed to their wounds|succumbed to wounds|confirmed dead|lost his life|lost her life|lost their lives|لقوا مصرعهم|لقوا حتفهم",
    "D": "dead bodies",
    "T": (
        "death toll|number killed|numbers killed|number of dead|number of the dead|number of deaths|number of killed|number of those killed"
        "|number of people killed|number of its dead|number of their dead|number of our dead|number of his dead|number of martyrs|number of fatalities"
        "|toll up to|death toll up to|revised the figure|raised the figure|lowered the figure"
        "|عدد القتلى|حصيلة القتلى|عدد الشهداء|حصيلة الشهداء|عدد الضحايا|حصيلة الضحايا|عدد قتلى|حصيلة قتلى|عدد شهداء|حصيلة شهداء|عدد ضحايا|حصيلة ضحايا"
    ),
    "U": (
        "number of wounded|number of the wounded|number of injured|number of the injured|number of injuries"
        "|عدد الجرحى|عدد المصابين|حصيلة الجرحى"
    ),
    "s": "among them|of whom|of which|among whom|of them|من بينهم|من بينها",
    "C": "إصابات أو وفيات|وفيات أو إصابات|عن إصابات|عن أي إصابات|عن أي إصابة|أي إصابات|أي ضحايا|أي خسائر في الأرواح|خسائر في الأرواح|وقوع ضحايا|سقوط ضحايا|وقوع أي ضحايا|سقوط أي ضحايا|خسائر بشرية|إصابات بشرية|سقوط قتلى أو جرحى",
    "Y": "لم تترتب|لم يترتب|لم ينجم|لم تنجم|لم ينتج|لم تنتج|لم ترد أنباء عن|لم ترد تقارير عن|لم يبلغ عن|لم تقع|لم يقع|لم تحدث|لم يحدث|لم تكن هناك|لم يسفر|لم تسفر|لم يوقع|لم توقع|لم يؤد|لم تؤد|لم يخلف|لم تخلف|لم يتسبب|لم تتسبب|لم يوثق|لم توثق|لم يسجل|لم تسجل",
    "V": "بين القتلى|من بين القتلى|بين الضحايا|من بين الضحايا|بين الشهداء|من بين الشهداء|among the dead|among the killed|among those killed|among the victims|among the martyrs",
    "G": "the fate of",
    "w": "treated in hospital|treated in hospitals|being treated|receiving treatment|undergoing treatment|taken to hospital|taken to hospitals|rushed to hospital|admitted to hospital|treated for injuries|treated for wounds",
    "p": "on board|aboard|service members|service personnel|family members|aid workers|من أسرة واحدة|من عائلة واحدة|من العائلة نفسها|من نفس العائلة|من أفراد أسرة واحدة",
    "k": "were slaughtered|was slaughtered|been slaughtered|were butchered|been butchered|confirmed killed|wiped out|shot dead|shot and killed|burned to death|burnt to death|beaten to death|stabbed to death",
    "x": "could have|may have|might have|were reported|was reported|been reported|may have been|might have been|could have been|are reported|reported to have been|believed to have|feared to have|thought to have|known to have|said to have|reported to have|believed to have been|feared to have been|thought to have been|known to have been|said to have been|believed to be|feared to be|thought to be",
    "z": "no one|not one|not a single|none of|nobody of",
    "Z": (
        "no human beings|no human being|no victims|لم تقع خسائر بشرية|دون خسائر بشرية|دون وقوع خسائر بشرية|دون وقوع ضحايا|دون سقوط ضحايا|دون ضحايا"
        "|لا ضحايا|ما في ضحايا|مافي ضحايا|لا يوجد ضحايا|لا توجد ضحايا|دون تسجيل ضحايا|لا إصابات|ولا إصابات|ولا ضحايا|مافي إصابات|ما في إصابات|لا توجد إصابات"
    ),
    "L": "causing|caused|inflicted|inflicting|resulted in|resulting in|suffered|sustained|received",
    "a": "as well as|along with|together with|and also",
    "j": "of one family|from one family|of the same family|from the same family|of a single family|from a single family",
    "F": "family of|families of|عائلة من|أسرة من|عائلة مؤلفة من|أسرة مؤلفة من|عائلة مكونة من|أسرة مكونة من",
    "B": "ما بين|بما بين",
    "g": "not been accounted for|not accounted for|unaccounted for|في عداد المفقودين|في عداد المفقود",
    "E": "dead body",
    "y": "spoke of|spoken of|wrote of|talked of|tells of|told of|put it at|put the figure at|put the number at|put their number at",
}

# Who is counted: group, words that count one or two by themselves ("father"), and words that don't.
_PEOPLE: tuple[tuple[str | None, str, str, str], ...] = (
    ("civilians", "civilian مدني مدنياً مدنيا مدنية مواطن مواطنا", "مدنيان", "civilians noncombatants non-combatants مدنيين مدنيون مواطنين مواطنون"),
    ("soldiers", "soldier serviceman conscript جندي جنديا جنديًا عسكري عسكريا", "جنديان جنديين", "soldiers servicemen conscripts troopers جنود عسكريين عسكريون"),
    ("troops", "", "", "troops"),
    ("forces", "", "", "forces personnel servicemembers"),
    ("policemen", "policeman policewoman شرطي", "", "policemen police gendarmes"),
    ("fighters", "fighter مقاتل مقاتلا عنصر", "مقاتلان مقاتلين عنصران عنصرين", "fighters combatants gunmen insurgents مقاتلون عناصر مقاتلي عنصرا"),
    ("militants", "militant jihadist terrorist rebel مسلح مسلحا إرهابي", "مسلحان", "militants jihadists terrorists rebels extremists مسلحين مسلحون إرهابيا إرهابيين"),
    ("children", "child boy girl baby infant toddler schoolboy schoolgirl son daughter newborn teenager طفل طفلة طفلا رضيع", "twins طفلان طفلين طفلتان طفلتين فتاتان فتاتين",
     "children kids boys girls babies infants toddlers sons daughters schoolchildren schoolboys schoolgirls teenagers minors أطفال اطفال"),
    ("women", "woman mother wife sister grandmother widow امرأة سيدة", "امرأتان امرأتين سيدتان سيدتين", "women mothers wives sisters نساء سيدات"),
    ("leaders", "commander leader officer official colonel general captain major lieutenant sergeant زعيم زعيما قيادي قياديا قائد قائدا", "قياديان", "قادة قياديين"),
    (None, "man father husband brother grandfather uncle aunt cousin شخص شخصا شخصاً رجل رجلا آخر عامل صحفي مسعف صياد طبيب لاجئ سائح راكب معلم ممرض ممرضة متظاهر سجين أسير مريض حارس بائع تلميذ طالب طالبة شاب شابة ضابط ضابطا سائق سائقا مهندس مزارع راع صحافي والدته والدتها والده والدها ابنه ابنته ابنها ابنتها شقيقه شقيقته زوجته زوجها جده جدته جدها جدتها حفيده حفيدته حفيدها حفيدتها طفله طفلته طفلها طفلتها عمه عمته خاله خالته ابن ابنة جدة حفيد حفيدة فلسطيني سوري يمني",
     "parents couple spouses newlyweds سائحان سائحين معلمان تلميذان تلميذين حارسان ممرضان شرطيان شرطيين شخصان شخصين رجلان رجلين عاملان عاملين صحفيان صحافيان صحافيين مسعفان ضابطان ضابطين شابان شابين شقيقان شقيقين طبيبان سائقان مزارعان راعيان لاجئان مهاجران مهاجرين فلسطينيان سوريان لبنانيان يمنيان عراقيان ليبيان مصريان سعوديان تركيان إيرانيان أردنيان تونسيان جزائريان مغربيان سودانيان صوماليان أمريكيان أميركيان روسيان أوكرانيان أفغانيان باكستانيان إسرائيليان إماراتيان كرديان مواطنان صيادان",
     "people persons men fathers brothers others more individuals members lives afghans iraqis pakistanis yemenis somalis israelis saudis kurds turks syrians iranians russians ukrainians armenians azerbaijanis sudanese ethiopians lebanese kenyans nigerians indians jordanians egyptians citizens nationals سياح سائحا حجاج طلاب طالبا تلاميذ تلميذا ركاب راكبا معلمين ممرضين مصلين مصليا متظاهرين متظاهرا سجناء سجينا أسرى أسيرا مرضى مريضا حراس حارسا بائعين نازحا نازحين مهاجرا مهاجرين أبناء بنات أولاد أحفاد حفيدات أشقاء شقيقات إخوة أخوات pows prisoners detainees captives uzbeks chechens americans emiratis libyans أشخاص اشخاص رجال ضباط مزارعين سائقين رعاة آخرين آخرون عمال صحفيين مسعفين صيادين أخريات ضحية ضحايا لاجئين فردا أفراد فلسطينيا فلسطينيين سوريا سوريين يمنيا يمنيين مدنيًا"),
    (None, "person carer caregiver friend resident villager doctor nurse medic paramedic teacher student journalist reporter cameraman driver guard shepherd farmer bodyguard"
     " worker engineer pilot cadet recruit trainee seafarer fireman firefighter herder miner worshipper mourner shopper pilgrim priest imam passenger fisherman refugee prisoner patient bystander rescuer volunteer"
     " surgeon trader shopkeeper cleric labourer laborer contractor translator photographer mechanic baker tailor pedestrian lawmaker"
     " policeman sailor aide companion escort relative neighbour neighbor colleague"
     " associate deputy activist occupant adult youth elder pupil migrant detainee inmate hostage captive militiaman tribesman sheikh"
     " grandson granddaughter nephew niece spouse bride groom mayor governor judge lawyer chairman councillor midwife"
     " victim", "", "crew staff militiamen tribesmen deputies grandchildren"),
)  # fmt: skip

# Arabic duals, and nouns that count one where they stand alone: the noun under whose tag they are counted.
DUALS = dict.fromkeys("قتيلان قتيلين قتيلتان قتيلتين شهيدان شهيدين شهيدتان شهيدتين".split(), "D") | (
    dict.fromkeys("جريحان جريحين جريحتان جريحتين مصابان مصابتان مصابتين".split(), "I")
    | dict.fromkeys("جثتان جثتين جثمانان جثمانين".split(), "E")
    | dict.fromkeys("مفقودان مفقودتان مفقودتين".split(), "g")
)
ONES = {
    "قتيل": "D",
    "قتيلة": "D",
    "شهيد": "D",
    "شهيدة": "D",
    "جريح": "I",
    "جريحة": "I",
    "مصاب": "I",
    "جثة": "E",
}
# Words after which one such noun is a count: "the shelling left one dead".
LEAVING = frozenset(
    "سقوط سقط وسقوط ارتقاء ارتقى خلف خلّف خلفت أوقع أوقعت عن إلى على وقوع قتيل قتيلان قتلى شهداء".split()
)

# "killed or wounded", "القتلى والجرحى": one count of both.
_KILLED_WORDS = (
    ("killed", "wounded injured hurt"),
    ("dead", "wounded injured hurt"),
    ("martyred", "wounded injured"),
    ("killing", "wounding injuring"),
)
_JOINERS = ("or", "and", "and / or")
_PHRASES["H"] = "|".join(
    f"{one} {joiner} {other}"
    for killed, hurt in _KILLED_WORDS
    for wounded in hurt.split()
    for one, other in ((killed, wounded), (wounded, killed))
    for joiner in _JOINERS
) + (
    "|killed , wounded or missing|killed , injured or missing|killed , wounded or captured"
    "|القتلى والجرحى|القتلى والمصابين|الشهداء والجرحى|الشهداء والمصابين"
    "|بين قتيل وجريح|بين قتيل ومصاب|بين شهيد وجريح|بين قتلى وجرحى|قتيلا وجريحا|قتيل وجريح|شهيدا وجريحا|شهيد وجريح"
    "|مقتل وإصابة|مقتل وجرح|مقتل أو إصابة|استشهاد وإصابة|استشهاد وجرح|قتل وإصابة|قتل وجرح|قتل أو إصابة|قتل أو جرح|قتل أو أصيب|قتل وأصيب|قُتل أو أصيب"
)

TAGS = {word: tag for tag, words in _TAGGED.items() for word in words.split()}
PHRASES = {phrase: tag for tag, phrases in _PHRASES.items() for phrase in phrases.split("|")}
PHRASE_STARTS = frozenset(phrase.split()[0] for phrase in PHRASES)
LONGEST_PHRASE = max(len(phrase.split()) for phrase in PHRASES)

# Word -> the group counted, and how many it stands for where no number goes with it.
PEOPLE: dict[str, tuple[str | None, int | None]] = {}
for _group, _one, _two, _many in _PEOPLE:
    PEOPLE |= dict.fromkeys(_many.split(), (_group, None))
    PEOPLE |= dict.fromkeys(_two.split(), (_group, 2))
    PEOPLE |= dict.fromkeys(_one.split(), (_group, 1))
    PEOPLE |= {
        f"{word}s": (_group, None) for word in _one.split() if word.isascii() and f"{word}s" not in PEOPLE
    }

# Endings of those who do something, and things that end so too.
_AGENTS = ("ers", "ors", "ists", "men", "ees", "ians", "ants")
_THINGS = frozenset(
    """helicopters choppers launchers tankers carriers bombers towers shelters bunkers containers trailers computers
    hours doors motors reactors tractors sectors corridors meters kilometers metres kilometres liters letters papers
    numbers quarters headquarters matters borders barriers offers orders powers showers theaters centers centres
    flowers mortars errors mirrors horrors floors colours colors favours restaurants plants elephants trees
    degrees committees fighters-bombers cruisers destroyers freighters trawlers loudspeakers flyers newspapers""".split()
)


def is_agent(word: str) -> bool:
    """Whether an unknown plural names people by what they do.

    Examples
    --------
    >>> [is_agent(word) for word in ("beekeepers", "launchers", "sheep")]
    [True, False, False]
    """
    return word.endswith(_AGENTS) and word not in _THINGS and len(word) > 5
