"""Word lists of the genre, as data: what marks a strike, a place, a person, an organisation."""

# Words that are capitalised in reports but name no place.
NOT_PLACES = frozenset(
    """
    a an and as at by for from in into of off on or over per the to up via with within without not no
    nor but yet so if then than that this these those there here he she it we they you i his her its our
    their my your who whom whose which what when where why how all any both each few many more most much
    other another some such own same only also too very just still even ever never always often once
    again already soon now today tomorrow yesterday tonight is are was were be been being have has had
    do does did will would shall should can could may might must said says say told tells tell according
    after before since until while during among amid amidst despite although though because however
    meanwhile moreover furthermore later earlier then therefore thus hence besides along following
    including between against about above below under around near inside outside beyond across through
    toward towards upon monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec mr mrs ms dr sir lord lady king queen prince president minister prime foreign defence
    defense ministry ministers secretary general colonel col captain lieutenant major sergeant admiral
    commander brigadier officer official officials spokesman spokeswoman spokesperson envoy ambassador
    governor mayor chief chairman director head leader reuters afp ap bbc cnn tass sana rt ara trt vice
    airwars sohr twitter facebook telegram youtube photo file source sources news watch read more
    comments topics leave reply your email required fields reporting by epa us u.s uk un eu uae usa isis
    isil is daesh nato sdf hts idf raf cia fsa pkk ypg lna gna un's unsc cjtf oir centcom africom ukmto
    kurds kurd arabs arab islamists islamist islamic muslim muslims christian christians western eastern
    northern southern central middle upper lower new old great little big north south east west air
    force army navy military coalition government state states republic kingdom union nations security
    council task joint combined human rights observatory group groups front party movement forces force
    troops soldiers militants fighters rebels jets jet warplanes warplane aircraft drone drones missile
    missiles rocket rockets bomb bombs strike strikes raid raids attack attacks war civil crime
    operation operations campaign emergency meeting first second third one two three four five six seven
    eight nine ten twelve twenty thirty forty fifty sixty hundred dozens scores hundreds thousands white
    house pentagon kremlin ministry parliament people residents witnesses activists activist civilians
    children women men man woman boy girl family families four-year local national international global
    regional provincial public private official statement report reports text message media state-run
    agency television radio press times post daily journal mail guardian telegraph independent sun star
    tribune herald gazette world today straight immediately sunni shia shiite alawite kurdish turkish
    syrian russian american british french israeli iranian iraqi saudi yemeni lebanese jordanian
    egyptian libyan afghan pakistani indian chinese german italian ukrainian armenian azerbaijani azeri
    australian danish dutch canadian belgian emirati qatari bahraini kuwaiti omani sudanese somali
    ethiopian eritrean palestinian swiss european african asian syrians russians americans israelis
    iraqis yemenis turks iranians kenyan kenyans greek cypriot georgian polish spanish serbian bosnian
    georgians nigerian malian algerian tunisian moroccan japanese korean houthi houthis hezbollah hamas
    taliban qaeda nusra al el red green blue black gold grey god allah brothers ansar jabhat jaish jaysh
    liwa free fist airstrike airstrikes bombing casualties victims killed wounded dead death toll dozen
    funeral wedding hospital clinic school market mosque church convoy bus checkpoint hotel restaurant headquarters prison
    local locals ambulances police damage radio surgeon drones helicopter panama-flagged baghdad-based
    uk-based us-led cross crescent i'd i'm i've i'll he'd he's he'll she'd she's she'll we'd we've we're we'll they'd
    they've they're they'll you'd you've you're you'll it's it'd it'll that's that'd there's here's what's who's who'd
    let's don't didn't doesn't isn't wasn't weren't can't won't
    """.split()
)

# Endings of an adjective made of a party's name: "the Taliban-held town".
HOLDING = (
    "-held",
    "-controlled",
    "-backed",
    "-led",
    "-run",
    "-linked",
    "-allied",
    "-affiliated",
    "-occupied",
    "-ruled",
    "-aligned",
    "-sponsored",
    "-supported",
    "-based",
)

# Words before a name that put something there.
LOCATIVE = frozenset(
    """
    in at near around outside inside over toward towards into through across above off of from to
    between and on within beyond behind opposite against northern southern eastern western central
    north-eastern north-western south-eastern south-western northeastern northwestern southeastern
    southwestern downtown greater called nearby via or neither nor reached leaving entering is
    """.split()
)
# ... of which these may put something at a name that no gazetteer holds.
STRONG_LOCATIVE = frozenset("in at near outside inside around of towards toward off".split())

# Nouns that take "of" and a place's name.
SETTLEMENT_NOUNS = frozenset(
    "village town city district province governorate camp port region area neighbourhood neighborhood suburb hamlet "
    "villages towns cities districts outskirts vicinity countryside airport base capital island valley".split()
)
# ... of which these take several.
MANY_PLACES = frozenset(
    "villages towns cities districts neighbourhoods neighborhoods suburbs hamlets settlements camps areas provinces"
    " governorates".split()
)
# Those who are "of" a place.
INHABITANTS = frozenset(
    "residents inhabitants villagers people natives mayor elders sheikhs farmers mukhtar governor".split()
)
SIDES = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
# What leads from one place to another.
ROADS = frozenset(
    "road highway route motorway line railway pipeline axis corridor expressway crossroads pass".split()
)
# Nouns after which "on" puts an event at a place.
EVENT_NOUNS = frozenset(
    "strike strikes airstrike airstrikes raid raids attack attacks bombing bombardment shelling assault airstrikes "
    "offensive siege missiles missile fire bombs rained".split()
)

# Verbs that take a place for their object: those of striking, and those of coming and taking.
STRIKING = frozenset(
    "raided torched razed ransacked looted invaded hit hits struck bombed shelled pounded bombarded bombing shelling pounding targeted targeting hitting".split()
)
TAKING = frozenset(
    "entered captured recaptured retook seized took besieged left reached stormed attacked surrounded leaving"
    " entering retaking recapturing liberated occupied controls overran visited evacuated".split()
)
# ... of which these hardly take anything else.
ENTERING = frozenset(
    "entered reached retook recaptured overran entering leaving retaking recapturing".split()
)
# What a town has: "its airport" is no deed of a government.
SITE_NOUNS = frozenset(
    "airport airports market markets streets street suburb suburbs outskirts neighbourhood neighbourhoods neighborhood"
    " neighborhoods district districts centre center countryside hospital hospitals port bridge bridges mosque mosques"
    " school schools skyline road highway hills resident residents".split()
)
# Verbs after which "on" puts something at a place.
FALLING = frozenset(
    "fell fall falling dropped landed rained fired launched crashed advanced advancing descended".split()
)

# Words that make a capitalised name that of an organisation, ship or work.
ORGANISATION_WORDS = frozenset(
    "observatory post times ministry university agency news council group foundation network tv television daily press "
    "committee centre center institute party movement brigade brigades battalion division regiment bank company "
    "corporation union league organisation organization court post's herald tribune journal mail telegraph being "
    "slaughtered channels helmets helmet police authority command force forces army navy service services task "
    "government administration summit accords treaty agreement pact media channel".split()
)
# Plain words after a capitalised name that make it an organisation's.
ORGANISATION_KINDS = frozenset(
    "channel channels agency agencies newspaper brigade brigades network website station militia magazine plant factory works".split()
)
TITLES = frozenset(
    "mr mrs ms dr sir president minister secretary colonel col captain capt lieutenant lt major maj general gen sergeant "
    "sgt admiral adm commander brigadier officer spokesman spokeswoman spokesperson envoy ambassador governor mayor "
    "chief activist leader king prince sheikh imam professor journalist analyst director reporter correspondent "
    "named by".split()
)

# Verbs of saying; forms that are nouns or adjectives more often ("reports", "alleged") are left out.
SAYING = (
    "said|says|say|saying|told|tells|stated|states|claimed|claiming|announced|announces|reported|reporting|confirmed"
    "|confirms|added|adds|wrote|writes|posted|tweeted|declared|insisted|insists|insist|maintained|maintains|acknowledged"
    "|admitted|conceded|explained|described|accused|accuses|accusing|accuse|alleges|allege|alleging|denied|denies|denying"
    "|deny|rejected|rejects|rejecting|dismissed|dismisses|dismissing|disputed|disputes|refuted|refutes|condemned"
    "|condemns|condemning|demanded|stressed|noted|argued|replied|responded|allowed|counted|put|vowed|agreed|agree"
    "|referred|quoted|quoting|citing|cited|blamed|blames|blaming|blame|adding|found|thinks|repeated|believes|concluded"
    "|estimated|spoke|voiced|expressed|warned|complained|called|gave|protested|suspected|urged|asked|asserted|disclosed"
    "|revealed|testified|remarked|commented|denounced|denounces|suggests|suggested|hinted|hints|implied|implies|contends|contended|argues|maintains|admits|concedes"
    "|acknowledges|warns|asserts|reveals|concludes|explains|stresses"
)
# Verbs that speak only with a speaker for their subject: a camp may be held, a raid recorded.
JUDGING = (
    "attributed|attributes|assessed|assesses|estimates|believe|charged|determined|documented|held|holds|identified|informed|named"
    "|pointed|recalled|recorded|suspect|suspects|monitored|registered|observed|verified|learned|learnt|notes|expects"
)
