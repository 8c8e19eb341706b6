"""A casebook made by hand: two reports, a strike that breaks a claim, and everything that can be missing."""

from datetime import date

from gazetteer.place import Candidate, GeocodeResult, Place
from geo.lonlat import Location, LonLat
from incidents.checking.check import check_place
from incidents.distance import Distance, distance_of
from incidents.model import (
    Casebook,
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Event,
    Finding,
    Incident,
    Modality,
    PlaceMention,
    PlaceRef,
    Relation,
    Report,
    ReportReading,
    Span,
    Toll,
)

TEXT_A = "Officials said no raid came within 55 km of Camp Alpha. The observatory said four died in Betatown."
TEXT_B = (
    "The ministry blamed Gamma for the raid on Betatown. Gamma denied it. At least 3 died in Nowhere Hill."
)


def place(place_id: str, name: str, lon: float, lat: float, radius_m: float) -> Place:
    return Place(
        id=place_id,
        name=name,
        feature_code="PPL",
        country_code="SY",
        location=Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=radius_m),
        source="a map",
        names=(name, f"Old {name}"),
        uncertainty_reason="a town",
    )


ALPHA = place("alpha", "Camp Alpha", 40.0, 35.4, 1200.0)
BETA = place("beta", "Betatown", 40.1, 35.33, 5000.0)
SUNDAY = DateSpan(start=date(2015, 12, 6), end=date(2015, 12, 6), how="Sunday before publication")


def ref(of: Place) -> PlaceRef:
    return PlaceRef(name=of.name, location=of.location, place_id=of.id, feature_code=of.feature_code)


def report(report_id: str = "a", text: str = TEXT_A, published: date | None = date(2015, 12, 8)) -> Report:
    return Report(
        id=report_id, text=text, published=published, publisher="The Paper", url="https://example.org/a"
    )


def km(number: str, hedge: str | None = None) -> Distance:
    return distance_of(number, 1000.0, hedge=hedge, text=f"{number} km")


def claim(
    of: Report, kind: ClaimKind, quote: str, value: object, claimant: str | None = None, **more: object
) -> Claim:
    start = of.text.index(quote)
    return Claim(
        id=f"{of.id}-{kind.value}-{start}",
        report=of.id,
        kind=kind,
        span=Span(start=start, end=start + len(quote)),
        quote=quote,
        claimant=claimant,
        value=value,  # type: ignore[arg-type]
        event=1,
        **more,  # type: ignore[arg-type]
    )


def mention(of: Report, known: Place | None, name: str) -> PlaceMention:
    start = of.text.index(name)
    found = known or place("maybe", "Nowhere", 1.0, 1.0, 10.0)
    candidate = Candidate(place=found, score=0.25, why=("sounds alike",))
    return PlaceMention(
        name=name,
        span=Span(start=start, end=start + len(name)),
        result=GeocodeResult(query=name, place=known, candidates=(candidate,), reason="because"),
        location=known.location if known else None,
        feature_code=known.feature_code if known else "",
    )


def reading_a() -> ReportReading:
    a = report()
    none_within = DistanceClaim(
        relation=Relation.NONE_WITHIN, distance=km("55"), reference=ref(ALPHA), actor="officials"
    )
    return ReportReading(
        report=a,
        places=(mention(a, ALPHA, "Camp Alpha"), mention(a, BETA, "Betatown")),
        claims=(
            claim(
                a, ClaimKind.DISTANCE, "within 55 km of Camp Alpha", none_within, "Officials", negated=True
            ),
            claim(a, ClaimKind.CASUALTIES, "four died", Toll(killed_min=4, killed_max=4), "The observatory"),
            claim(a, ClaimKind.LOCATION, "in Betatown", ref(BETA), "The observatory"),
        ),
        events=(Event(number=1, kind="air_strike", span=Span(start=0, end=9), date=SUNDAY, place=ref(BETA)),),
    )


def reading_b() -> ReportReading:
    b = report("b", TEXT_B, None)
    return ReportReading(
        report=b,
        places=(mention(b, BETA, "Betatown"), mention(b, None, "Nowhere Hill")),
        claims=(
            claim(
                b, ClaimKind.ATTRIBUTION, "blamed Gamma", "Gamma", "The ministry", modality=Modality.ALLEGED
            ),
            claim(b, ClaimKind.DENIAL, "Gamma denied it", None, "Gamma"),
            claim(b, ClaimKind.CASUALTIES, "At least 3 died", Toll(killed_min=3)),
        ),
        events=(Event(number=1, kind="air_strike", span=Span(start=0, end=9), date=None, place=ref(BETA)),),
    )


def casebook() -> Casebook:
    """Both reports, with an incident they share, one without a place, and a finding that contradicts."""
    a, b = reading_a(), reading_b()
    shared = Incident(
        id="incident-1",
        kind="air_strike",
        date=SUNDAY,
        place=ref(BETA),
        claims=(a.claims[1], a.claims[2], b.claims[0], b.claims[1]),
        events=(("a", 1), ("b", 1)),
    )
    unplaced = Incident(
        id="incident-2", kind="attack", date=None, place=None, claims=(b.claims[2],), events=(("b", 2),)
    )
    return Casebook(readings=(a, b), incidents=(shared, unplaced), findings=(contradiction(),))


def contradiction() -> Finding:
    """The town lies inside the zone that officials call empty."""
    a = reading_a()
    return check_place(a.claims[0], ref(BETA), finding_id="finding-1", against=a.claims[2])
