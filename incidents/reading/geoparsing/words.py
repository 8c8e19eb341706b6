"""Words that tell the parts of names: heads of organisations, of facilities and land forms, and words that aren't names."""

# After or before a place's name they make an organisation: "Boston Police", "University of California".
ORGANISATION_HEADS = frozenset(
    """
    academy administration agency airlines airways alliance army assembly association authority bank board bureau
    cabinet centre center chamber charity church city-council club college commission committee company conference
    congress constabulary corporation council court courts daily department diocese embassy exchange express
    faculty federation fc festival fire force forces forum foundation fund games gazette government group guard health
    herald high hospital house inc independent institute institution journal league legislature library limited ltd
    magazine mail media ministry museum navy network news orchestra organisation organization parliament partnership
    party plc police post press project rangers review school schools senate service services society stadium star
    sun team telegraph theatre theater times trade treaty tribune trust union united university xi youth zoo rovers
    athletic cup championship championships marathon open tournament bulls bears giants cowboys yankees jets lakers
    bureau consulate lawyers magistrates
    """.split()
)
# Kinds of places that end a name: "Fayette County", "High Street", "Trent Bridge".
PLACE_HEADS = frozenset(
    """
    airport alley avenue ave bay beach boulevard blvd bridge brook building canal canyon castle cape cave cemetery circle
    common county court courthouse cove creek crescent crossing dam delta desert district drive estate estuary falls farm ferry field
    fields forest fort freeway garden gardens gate glacier glen gorge green gulf hall harbor harbour heights highway hill
    hills hollow hotel inn interchange intersection interstate island islands isle jail junction lake lakes landing lane
    line loch lodge mall manor marina market marsh meadow meadows mill mine moor mount mountain mountains municipality
    oblast ocean park parkway parish pass path peninsula pier place plain plains plant plateau plaza point pond port
    prefecture prison province quay quarter range ranch region reef reservation reserve reservoir ridge river road
    route sea shore shores shire spring springs square st station strait street summit swamp terminal terrace territory
    tower towers township trail tunnel turnpike valley view village ward waterfall way wharf wood woods yard zone
    """.split()
)
# ... and of towns and peoples' lands, where no name in it is held.
TOWN_HEADS = frozenset({"city", "nation"})
# Kinds that begin one: "Lake Victoria", "Mount Etna".
PLACE_FIRST = frozenset(
    "lake mount mt fort port cape gulf isle loch camp river san santa saint st los las el".split()
)
# Words before a name that put something there, and hardly anything but a place.
PUTTING = frozenset(
    """
    in near outside inside around throughout across toward towards via northern southern eastern western central
    downtown upstate mainland greater nearby southeastern southwestern northeastern northwestern north-east south-west
    south-east north-west mid rural coastal suburban
    """.split()
)
# ... and these put persons and things too.
MAYBE_PUTTING = frozenset("at from to into off through of between for over".split())
# Nouns after the name of the town that somebody is from: "a Beatrice man".
RESIDENTS = frozenset(
    """
    boy businessman businesswoman couple family farmer father firefighter girl grandmother grandfather high lawyer
    man men mother motorist native nurse officer pastor resident residents soldier student students teacher teen
    teenager teenagers woman women youth
    """.split()
)
TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady baroness baron count king queen prince princess duke
    president minister secretary senator sen rep congressman congresswoman governor gov mayor judge justice
    chief captain capt colonel col general gen lieutenant lt major maj sergeant sgt officer detective inspector
    constable corporal private admiral commander coach manager striker midfielder defender goalkeeper quarterback
    actor actress singer author director chairman chairwoman chairperson ceo cfo founder analyst attorney lawyer
    pastor rev reverend bishop archbishop cardinal pope father sister brother aunt uncle saint spokesman
    spokeswoman spokesperson chancellor premier councillor cllr mp mep deputy vice leader dj
    """.split()
)
# Names of places that are words in their own right, so that a capital says little.
COMMON_WORDS = frozenset(
    """
    date most many much page park young long white black green brown gray grey rose stone wood woods hill hills
    bush rich best price pope bishop king kings queen prince knight hunter carter cook baker fisher miller mason
    taylor turner walker ward wells west east north south banks barr bell bird bond booth burns bay ball bar
    born both bright brook brooks busy call camp can case center centre chance chase chief church city clay
    clear close coast cold cool cotton country court cross crow day deal dean dear deep do dollar door down
    drew early easy edge else end energy even every faith fall falls family far farm fast father field fields
    final finally fire first fish five flag flat florida-based flower fly food ford forest fort four fox free french
    fresh friend front full game garden gas gate general give glass go gold golden good grand grant grave great
    ground group guard guest gun half hall hand happy hard hay head health heart heat heavy help here high
    history hit hold holly home hope horse hot hotel hour house how huge human hunt ice idea imperial industry
    international island job join joy judge jump just justice keep key kind know land lane large last late law
    lead league learn leave left lee less let liberal liberty library life light like lily line link lion list
    little live long look lord lost lot love low luck magic mail main major make mall man manager marine mark
    market marsh media member men mid mile mill mine minister mission mobile money month moon moss mother mount
    move mr music must my nature navy need never new news next nice night nine noble north note now oak ocean
    of off office oil old olive one only open orange order our out over own page palm paper park part party
    past path peace peak people perfect person phoenix photo pine place plain plan plant play plaza point police
    pond pool poor port post power press pride prince print private progress public pure race rain rainbow ranch
    read reader reading ready real red rest retreat rich ride ridge right ring rise river road rock room rose
    round royal rule run rush sand save school science sea season second see senate sense set seven shaw share
    shell ship shop short side signal silver simple sky small smart snow social soldier some son song soon
    source space special sport sports spring springs square star start state station steel still stone stop
    store storm story strange stream street strong student study success such sugar summer sun sunday super
    sure swan sweet table take tank team ten test thanks the then there third this three time tin today top
    total tower town trade train travel tree trinity troy true trust try twin two under union united unity up
    us valley van very victory video view villa village vista visit voice wade wall wang war water wave way we
    weather week welcome well west what wheat when where white who why wild will win wind winter wise with
    wolf woman wonder word work world worth write year yellow yes you young your zone
    ba apc cis ap afp bbc cnn ceo usa-based aids api app pdp bjp anc pm am tv it oh id ok me hi or in al
    sen rep gov chen wang lee li bautista obama trump clinton biden putin johnson smith jones williams davis
    wilson moore anderson thomas jackson harris martin thompson garcia martinez robinson clark rodriguez lewis
    allen hernandez wright lopez scott adams nelson campbell mitchell roberts phillips evans parker edwards
    collins stewart sanchez morris rogers reed morgan murphy rivera cooper richardson cox howard torres
    peterson ramirez watson kelly sanders bennett ross henderson coleman jenkins perry powell patterson hughes
    washington-based simmons foster bryant alexander russell griffin hayes duncan
    """.split()
)
# Names of places that are given names too: followed by an unknown capitalised word they are somebody's.
ALSO_GIVEN = frozenset(
    """
    adelaide aspen asia austin branson brooklyn carolina chad chelsea china cleveland dakota dallas denver devon india
    houston ireland israel jackson jamaica jordan kenya kent lincoln logan london madison memphis milan montana paris
    phoenix raleigh roman salem savannah sienna sydney vienna washington
    """.split()
)
# Nouns that a country's name stands before: "the UK government".
MODIFIED = frozenset(
    """
    ambassador army authorities border citizen citizens coast company court economy elections embassy exports fans
    firm firms forces government governments lawmakers leader leaders market markets military minister national
    nationals navy news officials parliament passport people police policy presidency president prime residents
    senate senator side soldiers squad state team time trade troops voters
    """.split()
)
# Kinds of places that are where the town or area in their name is: "Manchester Airport", but not "London Road".
CITY_HEADS = frozenset(
    "airport bay beach coast district harbor harbour island islands peninsula port prefecture province region shore"
    " territory valley zone oblast".split()
)
# Capitalised words that are never part of a place's name by themselves.
FUNCTION_WORDS = frozenset(
    "the a an in of on at to by for from with and or but is was are were be he she it they we you his her its their our"
    " my this that these those not no all as if so up out who what when where why how i"
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# Kinds of places that are wide, and lie in none of the towns that a sentence names.
WATERS = frozenset("river creek brook lake lakes mountain mountains trail pond reservoir canal".split())
# Kinds of places that bear the names of far towns: "Derby Road" leads out of Nottingham.
STREETS = frozenset(
    "alley avenue ave boulevard blvd circle county crescent crossing drive freeway highway interstate lane parkway pike"
    " road route square st street terrace turnpike way".split()
)
# Small words within names: "Isle of Man", "Juiz de Fora".
ROMANCE = frozenset("de do da dos das del di du des la le el am im an sur sous".split())
JOINING = ROMANCE | {"and", "of"}
# What may follow the last name of a list of places.
AFTER_LISTS = frozenset("on in near last late early during this were was are have had will".split())
