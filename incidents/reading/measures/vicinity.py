"""Nearness and farness without a number: "not near the camp", "in the vicinity of", "far from the front"."""

from incidents import linear
from incidents.model import Relation, Span
from incidents.reading.measures.distance_words import NEGATION_CUE, is_denied
from incidents.reading.measures.distances import DistanceMention
from incidents.reading.text.cues import Cue

# What a place's words begin with; "near noon" and "close to a deal" have no such thing after them.
_DEFINITE = r"(?:(?:the|that|this|those|these|any|its|their|his|our|it|them|him|her)\b|[A-Z])"
_EDGE = r"(?i:just outside|just beyond|just inside|right next to|next to|adjacent to|across the street from|around the corner from|on the outskirts of|on the edge of|bordering)"
# Words before a place -> relation; the first that fits wins. An example stands behind each.
_PATTERNS: tuple[tuple[str, Relation], ...] = (
    # "far from the front"; "not far from" is near
    (r"\b(?P<not>(?i:not|never)(?i: very| too| that)? )?(?i:far (?:away )?from|a long way from)", Relation.AT_LEAST),
    # "nowhere near", "anywhere near", "even near", "close to", "in the vicinity of"
    (
        r"\b(?P<none>(?i:nowhere) )?(?i:(?:any(?:where)?|even|somewhere|very|relatively|immediately)? ?(?:near(?: to)?|close to|nearby|in the (?:immediate |general |near )?vicinity of"
        r"|in (?:close )?proximity to|concentrated around|grouped around|clustered around))",
        Relation.NEAR,
    ),
    (rf"\b{_EDGE}", Relation.NEAR),
    # "in that area", "in the area of the town", "in this part of the province"
    (
        r"\b(?i:in(?:side)?|over|at|within) (?i:the (?:(?:geographic(?:al)?|general|same) )?(?:area|vicinity|region|zone|location|vicinity) (?:of|around|near|where|in question))",
        Relation.IN,
    ),
    (r"\b(?i:in|over|at|within) (?P<here>)(?i:(?:that|this|the (?:said|same|stated|specified|mentioned|indicated|reported)) (?:(?:general|geographic(?:al)?) )?(?:area|place|location|vicinity|sector|region|part))", Relation.IN),
    # "directly over the town"
    (r"\b(?i:directly over|right over|directly above|right above)", Relation.OVER),
    (r"(?:^| )(?:بالقرب من|قرب|قريبة? من|على مقربة من|في محيط|بجوار|على أطراف)", Relation.NEAR),
    (r"(?:^| )في (?P<here_ar>)(?:تلك|هذه) (?:المنطقة|الناحية|المناطق)|(?:^| )في (?P<here_said>)المنطقة (?:المذكورة|المشار إليها|المحددة)", Relation.IN),
)  # fmt: skip
_COMPILED = tuple((linear.compile(pattern), relation) for pattern, relation in _PATTERNS)
_CUE = Cue(
    r"(?i)near|close to|vicinity|proximity|far |long way|outside|beyond|inside|next to|adjacent|across the|corner|outskirts|edge of|bordering|around|area"
    r"|part|place|location|sector|region|zone|directly|right (?:over|above)|قرب|قريب|مقربة|محيط|بجوار|أطراف|المنطقة|المناطق|الناحية"
)
_NOWHERE = Cue("(?i)nowhere")
_PLACE_AFTER = linear.compile(rf"^ (?:{_DEFINITE}|[\p{{Arabic}}])")
_IN = linear.compile(r"^(?i:in|inside|over|at|within) (?:the|that|this)\b|^في (?:تلك|هذه|المنطقة)")
_LOOK_BACK = 160
_OPEN = frozenset({Relation.IN, Relation.NEAR, Relation.OVER})


def find_vicinities(text: str) -> list[DistanceMention]:
    """What a sentence with plain characters puts near, far from or over a place without a number, in order.

    Denied nearness ("none was near the camp") is `none_within` without a distance.

    Examples
    --------
    >>> m, = find_vicinities("None of our strikes was anywhere near the camp.")
    >>> m.relation.value, m.distance, m.negated
    ('none_within', None, True)
    """
    if not _CUE.stands_in(text):
        return []
    found: list[DistanceMention] = []
    for pattern, relation in _COMPILED:
        for match in pattern.finditer(text):
            mention = _mention(text, match, relation)
            if mention is not None and not any(mention.span.overlaps(f.span) for f in found):
                found.append(mention)
    return sorted(found, key=lambda m: m.span.start)


def find_denied_nearness(text: str) -> list[DistanceMention]:
    """The denials among them that say how far off: "not near the camp", not "not in that area", which denies the deed."""
    if not (NEGATION_CUE.stands_in(text) or _NOWHERE.stands_in(text)):
        return []
    return [m for m in find_vicinities(text) if m.negated and not _IN.search(text[m.span.start : m.span.end])]


def _mention(text: str, match: linear.Match, relation: Relation) -> DistanceMention | None:
    said = match.group()
    start = match.start() + len(said) - len(said.lstrip())
    groups = match.groupdict()
    here = any(groups.get(name) is not None for name in ("here", "here_ar", "here_said"))
    place = start + said.strip().find(" ") + 1 if here else match.end()
    if not here and not _PLACE_AFTER.search(text[place : place + 20]):
        return None
    negated = bool(groups.get("none")) or is_denied(text[max(0, start - _LOOK_BACK) : start])
    if groups.get("not"):
        relation, negated = Relation.NEAR, False
    negated = negated and relation in _OPEN
    return DistanceMention(
        span=Span(start=start, end=match.end()),
        distance=None,
        relation=Relation.NONE_WITHIN if negated else relation,
        heading=None,
        anchor_start=place,
        negated=negated,
        hedge=None,
    )
