"""Composed reports in Arabic: no event in them happened; the places are real."""

from datetime import date

from incidents.model import ClaimKind
from tests.examples.expected import At, Days, Example, Far, Nowhere, Says, Toll

RAQQA_MONITOR = Example(
    id="raqqa-monitor-ar",
    published=date(2016, 7, 19),
    publisher="a monitor's channel",
    text=(
        "قال المرصد السوري لحقوق الإنسان إن طائرات التحالف الدولي قصفت يوم الأحد قرية على بعد 40"
        " كيلومتراً شرق الرقة، ما أدى إلى مقتل خمسة مدنيين وإصابة سبعة. ونفى التحالف تنفيذ أي غارة في"
        " المنطقة."
    ),
    says=(
        Says(
            kind=ClaimKind.ATTRIBUTION,
            words="قصفت",
            by="المرصد السوري",
            value="US-led coalition",
        ),
        Says(
            kind=ClaimKind.DATE,
            words="يوم الأحد",
            by="المرصد السوري",
            value=Days(first="2016-07-17", last="2016-07-17"),
        ),
        Says(
            kind=ClaimKind.DISTANCE,
            words="40 كيلومتراً شرق الرقة",
            by="المرصد السوري",
            value=Far(relation="at", metres=40_000, from_="الرقة", bearing=90),
        ),
        Says(kind=ClaimKind.CASUALTIES, words="مقتل خمسة", by="المرصد السوري", value=Toll(killed=(5, 5))),
        Says(kind=ClaimKind.CASUALTIES, words="إصابة سبعة", by="المرصد السوري", value=Toll(wounded=(7, 7))),
        Says(kind=ClaimKind.DENIAL, words="نفى", by="التحالف"),
    ),
    places=(At(name="الرقة", lon=39.01, lat=35.95),),
)

HODEIDAH_MINISTRY = Example(
    id="hodeidah-ministry-ar",
    published=date(2018, 8, 4),
    publisher="a health ministry",
    text=(
        "أعلنت وزارة الصحة في صنعاء أن غارة جوية للتحالف العربي استهدفت سوقاً في مدينة الحديدة يوم"
        " الخميس. وقتل ١٢ شخصاً وأصيب ٣٠ آخرون. وقال متحدث باسم التحالف العربي إن أقرب ضربة كانت على بعد"
        " ٢٥ كم من الحديدة."
    ),
    says=(
        Says(
            kind=ClaimKind.ATTRIBUTION,
            words="للتحالف العربي",
            by="وزارة الصحة",
            value="Saudi-led coalition",
        ),
        Says(
            kind=ClaimKind.LOCATION,
            words="الحديدة",
            by="وزارة الصحة",
            value="الحديدة",
        ),
        Says(
            kind=ClaimKind.DATE,
            words="يوم الخميس",
            by="وزارة الصحة",
            value=Days(first="2018-08-02", last="2018-08-02"),
        ),
        Says(kind=ClaimKind.CASUALTIES, words="قتل ١٢", by=None, value=Toll(killed=(12, 12))),
        Says(kind=ClaimKind.CASUALTIES, words="أصيب ٣٠", by=None, value=Toll(wounded=(30, 30))),
        Says(
            kind=ClaimKind.DISTANCE,
            words="٢٥ كم من الحديدة",
            by="متحدث",
            value=Far(relation="all_at_least", metres=25_000, from_="الحديدة"),
        ),
    ),
    places=(At(name="الحديدة", lon=42.954, lat=14.798), At(name="صنعاء", lon=44.207, lat=15.355)),
)

IDLIB_POST = Example(
    id="idlib-post-ar",
    published=date(2020, 2, 12),
    publisher="a local monitor",
    text=(
        "قصفت طائرات حربية مساء الاثنين 10 شباط/فبراير 2020 سوقا في بلدة سراقب، على بعد نحو ستة عشر كيلومترا"
        " شرقي مدينة إدلب. قتل أحد عشر مدنيا بينهم طفلان وأصيب ما لا يقل عن عشرين آخرين.\n"
        "أمس سقطت قذيفة على مسافة كيلومترين من بلدة سرمين، ومداها لا يتجاوز 20 كم."
    ),
    says=(
        Says(
            kind=ClaimKind.DATE,
            words="الاثنين 10 شباط/فبراير 2020",
            by=None,
            value=Days(first="2020-02-10", last="2020-02-10"),
        ),
        Says(
            kind=ClaimKind.DISTANCE,
            words="ستة عشر كيلومترا",
            by=None,
            value=Far(relation="at", metres=16_000, from_="إدلب", bearing=90),
        ),
        Says(
            kind=ClaimKind.CASUALTIES,
            words="قتل أحد عشر مدنيا",
            by=None,
            value=Toll(killed=(11, 11)),
        ),
        Says(kind=ClaimKind.CASUALTIES, words="بينهم طفلان", by=None, value=Toll(killed=(2, 2))),
        Says(
            kind=ClaimKind.CASUALTIES,
            words="أصيب ما لا يقل عن عشرين آخرين",
            by=None,
            value=Toll(wounded=(20, None)),
        ),
        Says(kind=ClaimKind.DATE, words="أمس", by=None, value=Days(first="2020-02-11", last="2020-02-11")),
        Says(
            kind=ClaimKind.DISTANCE,
            words="كيلومترين من بلدة سرمين",
            by=None,
            value=Far(relation="at", metres=2_000, from_="سرمين"),
        ),
    ),
    places=(At(name="إدلب", lon=36.63, lat=35.93),),
    no_distance=(Nowhere(words="20 كم"),),
)

ARABIC = (RAQQA_MONITOR, HODEIDAH_MINISTRY, IDLIB_POST)
