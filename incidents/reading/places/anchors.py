"""The place that a distance is measured from: named in its words, or meant by them."""

from collections.abc import Sequence
from dataclasses import dataclass

from geo.geodesic import may_meet
from incidents import linear
from incidents.model import PlaceMention, PlaceRef
from incidents.reading.measures.distances import DistanceMention
from incidents.reading.places.resolve import place_ref
from incidents.reading.text.sentences import Sentence

_PHRASE_END = linear.compile(
    r"[,.;:()“”\"!?\n،؛؟]| (?:حيث|ما|مما|بحسب|وفق|يوم|مساء|صباح|فجر|ليل|أمس|عندما|بعد|خلال|وأسفر|وأسفرت|وقتل|وقتلت|وأصيب|ومقتل|وإصابة|وتدمير|وجرح|وسقوط|وأدى|وأدت|واستشهاد|كما) | (?:that|which|who|when|where|and|but|on|as|after|before|according|said|says|while|during|because|is|was|were"
    r"|has|had|along|about|around|by|it|killed|killing|late|early|yesterday|today|overnight|last|this|since|until|with"
    r"|near|where|for|into|toward|towards|over|under|shortly|just|at) | (?:yesterday|today|overnight|late|early)$"
)
_APPOSED = (",", ", ")
# Between a place and the area that it lies in.
_IN_AREA = frozenset({", ", " in ", ", in ", " (", "، ", " في "})
_AREAS = ("PCL", "ADM")
_BORDER = linear.compile(
    r"(?i)\b(?:border|frontier|front ?lines?|coast|shore)\b|الحدود|حدود|خط الجبهة|الساحل"
)
# "30 km north of Aleppo and 12 km west of Manbij": both are told of something else.
_JOINS = frozenset({"and", "or", "but", "then", "nor"})
# Words that stand for the disputed event's own place.
_EVENT = linear.compile(
    r"(?i)^(?:the |its |their |our |any )*(?:(?:claimed|alleged|reported|disputed|said|supposed|syrian|army|military) )*"
    r"(?:incidents?|events?|attacks?|strikes?|soldiers?|troops?|area|site|scene|spot|place|location|positions?|targets?|camp"
    r"|bases?|barracks|victims|blast|bombing|compound)\b"
)
# "the closest American strike was about 70 miles away": from what is disputed.
_NEAREST = linear.compile(
    r"(?i)\b(?:closest|nearest) (?:[\w\-]+ ){0,3}?(?:strikes?|airstrikes?|raids?|attacks?|targets?|operations?)\b[^.;,:“”\"]{0,60}$"
)
# "تبعد عن المدينة أكثر من 15 كم": what stands before the distance.
_NOUN_BEFORE = linear.compile(
    r"(?:^|\s)و?(?:تبعد|يبعد|تبعدان|بعيدة|بعيدا) (?:قواتها |قواته )?عن (المدينة|البلدة|القرية|العاصمة|المعسكر|القاعدة|المطار)[^،.]{0,25}$"
)
_CLASSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"\b(?:runway|airport|airfield|airbase|air base|perimeter|terminal)\b|المطار", ("AIR",)),
    (r"\b(?:camp|base|barracks|garrison)\b|المعسكر|القاعدة", ("MILB", "INSM", "AIRB", "CMP")),
    (r"\b(?:village|hamlet)s?\b|القرية", ("PPL",)),
    (r"\b(?:city|town|capital|port)\b|المدينة|البلدة|العاصمة", ("PPL",)),
)
# No village is one of these.
_CITIES = ("PPLA", "PPLC")
_VILLAGE = linear.compile(r"(?i)\b(?:village|hamlet)s?\b|القرية")
_CLASS_PATTERNS = tuple((linear.compile(f"(?i){pattern}"), codes) for pattern, codes in _CLASSES)
_CAPITAL = linear.compile(r"(?i)^(?:\w+ )?capital$|^العاصمة")
_OF_A_PROVINCE = linear.compile(
    r"(?i)regional|provincial|governorate|province|district|county|township|state|oblast|الإقليم|المحافظة"
)
_ARTICLE = linear.compile(r"(?i)^(?:the|an?|its|their|his|her|our) ")
_PRONOUNS = frozenset({"it", "them", "there", "here", "this", "that"})
# "The strip is narrow": what the sentence is about.
_TOPIC = linear.compile(
    r"^(?:The|This|Its|Their) (?P<noun>[a-z-]+(?: [a-z-]+)?) (?:is|was|are|were|lies|lay|stands|stood|has|had)\b"
)
_ACROSS = linear.compile(
    r"^,? (?:an? [\w ]{1,20} |which lies |lying )?(?:across|beyond|on the (?:[a-z]+ )?(?:bank|shore|side) of|along|on|by) (?:the )?(?:river )?$"
)
# "... targeted the factory and hit an outpost 3 km from it"
_STRUCK_THING = linear.compile(
    r"(?i)\b(?:hit|struck|targeted|bombed|attacked|shelled|hitting|striking|targeting|bombing|attacking|shelling) the (?:[\w-]+ ){0,2}?(?:factory|convoy|camp|school|hospital|market|mosque|bus|house|building|clinic|wedding|shelter|warehouse|bakery|prison|hall|centre|center|plant|depot|church)\b[^.;]{10,}$"
)
_LONGEST_PHRASE = 80
# How much stands at most between a place and the area round it: ", Hajin township, in the ".
_LONGEST_LINK = 40
_SUBJECT_GAP = linear.compile(
    r"(?i)^(?:'s)?[)\],\s–-]*(?:(?:which|that) )?(?:(?:is|lies|stands|sits|was|are|located|situated) )?(?:(?:a|an|the) )?"
    r"(?:[\w-]+ )?(?:(?:town|village|city|hamlet|settlement|district|port|base|area|place)[,\s]*)?(?:about |some |around |roughly )?$"
    r"|^[\s،,]*(?:(?:التي|الذي|و)? ?(?:تقع|يقع|الواقعة|الواقع|الكائنة|الكائن) )?(?:(?:على|ب)? ?(?:بعد|مسافة) )?(?:نحو |حوالي |حوالى |قرابة )?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a distance is measured from: its words, the mention that names it, or the event whose place it is."""

    words: str
    mention: PlaceMention | None
    is_event: bool

    def ref(self) -> PlaceRef:
        """The reference as a place, without a location where the text or the gazetteer gives none."""
        if self.mention is None:
            return PlaceRef(name=self.words or "the place named before")
        ref = place_ref(self.mention)
        if self.words and self.mention.name in self.words and len(self.words) <= len(self.mention.name) + 30:
            return PlaceRef(
                name=self.words, location=ref.location, place_id=ref.place_id, feature_code=ref.feature_code
            )
        return ref


def find_anchor(
    distance: DistanceMention,
    part: Sentence,
    places: Sequence[PlaceMention],
    subject: PlaceMention | None,
    used: Sequence[PlaceMention] = (),
) -> Anchor:
    """The place that a distance of a sentence is measured from.

    Parameters
    ----------
    places : sequence of PlaceMention
        Of the whole report, in order.
    subject : PlaceMention or None
        The place that the distance locates, which can't be its own anchor.
    used : sequence of PlaceMention
        Those that distances before it are measured from: "the town" is one that the report is about.
    """
    if distance.anchor_start is None and _NEAREST.search(part.text[: distance.span.start]):
        return Anchor(words="", mention=None, is_event=True)
    if distance.anchor_start is None:
        noun = _NOUN_BEFORE.search(part.text[: distance.span.start])
        if noun is not None:
            return _meant(str(noun[1]), part, distance, places, subject, used)
        return _earlier(part, distance, places, subject)
    words, end = _phrase(part.text, distance.anchor_start)
    named = _named(part, distance.anchor_start, end, places)
    if _BORDER.search(words):
        return Anchor(words=words, mention=None, is_event=False)
    if named is not None and not _EVENT.search(words):
        return Anchor(words=words, mention=named, is_event=False)
    if _EVENT.search(words) and (named is None or " in " in words or " on " in words):
        return Anchor(words=words, mention=None, is_event=True)
    if named is not None:
        return Anchor(words=words, mention=named, is_event=False)
    return _meant(words, part, distance, places, subject, used)


def find_subject(
    distance: DistanceMention, part: Sentence, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The place named right before a distance, which the distance locates."""
    start = part.span.start + distance.span.start
    before = [m for m in places if part.span.start <= m.span.start and m.span.end <= start]
    if not before:
        return None
    gap = part.text[before[-1].span.end - part.span.start : distance.span.start]
    if len(gap) > 40 or gap.strip(" ,") in _JOINS or not _SUBJECT_GAP.search(gap):
        return None
    return _beyond(before, part) or _within_area(before, part)


def anchor_end(part: Sentence, distance: DistanceMention, anchor: Anchor) -> int:
    """Where a distance with the words of its anchor ends in the sentence."""
    end, start = distance.span.end, distance.anchor_start
    if start is None:
        return end
    mention = anchor.mention
    first = part.span.start + start
    if mention is not None and first <= mention.span.start < part.span.end:
        return max(end, mention.span.end - part.span.start)
    at = part.text.find(anchor.words[:12], start) if anchor.words else -1
    return max(end, at + len(anchor.words)) if 0 <= at <= start + 12 else end


def _within_area(before: Sequence[PlaceMention], part: Sentence) -> PlaceMention:
    """The last place, or the one that it only tells the country or province of: "Hajin, Syria, 30 km from"."""
    last = len(before) - 1
    while last > 0 and before[last].feature_code.startswith(_AREAS):
        gap = part.text[
            before[last - 1].span.end - part.span.start : before[last].span.start - part.span.start
        ]
        if gap not in _IN_AREA:
            break
        last -= 1
    return before[last]


def _beyond(before: Sequence[PlaceMention], part: Sentence) -> PlaceMention | None:
    """The place that lies across the last one: "Hajin, a town across the Euphrates, 10 km from"."""
    if len(before) < 2:
        return None
    gap = part.text[before[-2].span.end - part.span.start : before[-1].span.start - part.span.start]
    return before[-2] if len(gap) <= _LONGEST_LINK and _ACROSS.search(gap) else None


def _phrase(text: str, start: int) -> tuple[str, int]:
    """The words from a place in a sentence to the end of the noun phrase, and where that is."""
    rest = text[start : start + _LONGEST_PHRASE]
    stop = _PHRASE_END.search(rest.lstrip())
    lead = len(rest) - len(rest.lstrip())
    end = lead + (stop.start() if stop else len(rest.lstrip()))
    words = " ".join(rest[:end].split())
    return _ARTICLE.sub("", words), start + end


def _named(part: Sentence, start: int, end: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The mention inside a phrase, or set beside it by a comma ("the capital, Sanaa")."""
    first, last = part.span.start + start, part.span.start + end
    inside = [m for m in places if first <= m.span.start < last]
    if inside:
        return inside[0]
    for mention in places:
        gap = part.text[end : mention.span.start - part.span.start] if mention.span.start >= last else None
        if gap in _APPOSED:
            return mention
    return None


def _earlier(
    part: Sentence, distance: DistanceMention, places: Sequence[PlaceMention], subject: PlaceMention | None
) -> Anchor:
    """The last place before a distance that names none, other than its subject and countries."""
    start = part.span.start + distance.span.start
    before = [
        m
        for m in places
        if m.span.end <= start and not _is_same(m, subject) and not m.feature_code.startswith("PCL")
    ]
    if before:
        return Anchor(words="", mention=_head(before), is_event=False)
    after = [m for m in places if m.span.start >= start and m.span.end <= part.span.end and m is not subject]
    return Anchor(words="", mention=after[0] if after else None, is_event=not after)


def _is_same(mention: PlaceMention, other: PlaceMention | None) -> bool:
    return other is not None and (mention is other or mention.name.casefold() == other.name.casefold())


def _head(before: Sequence[PlaceMention]) -> PlaceMention:
    """The last place, or the one that it stands behind as the area round it: "Hajin in Abu Kamal district"."""
    last = len(before) - 1
    while last > 0 and _is_area(before[last]):
        gap = before[last].span.start - before[last - 1].span.end
        if gap > _LONGEST_LINK or before[last - 1].feature_code.startswith("ADM1"):
            break
        last -= 1
    return before[last]


def _is_area(mention: PlaceMention) -> bool:
    return mention.feature_code.startswith("ADM") or _OF_A_PROVINCE.search(mention.result.query) is not None


def _called(places: Sequence[PlaceMention], words: str) -> PlaceMention:
    """The last place that the report itself calls so ("the town of Manbij", then "the town"), else the last."""
    noun = words.casefold().split()[-1]
    named = [m for m in places if noun in m.result.query.casefold().split()]
    return (named or places)[-1]


def _of_pronoun(
    part: Sentence, distance: DistanceMention, places: Sequence[PlaceMention], subject: PlaceMention | None
) -> Anchor:
    """What was struck, the last place before "it", else what its sentence is about."""
    if _STRUCK_THING.search(part.text[: distance.span.start]):
        return Anchor(words="", mention=None, is_event=True)
    found = _earlier(part, distance, places, subject)
    about = _TOPIC.search(part.text) if found.mention is None else None
    return Anchor(words=about["noun"], mention=None, is_event=False) if about else found


def _is_of(mention: PlaceMention, words: str, codes: tuple[str, ...]) -> bool:
    """Whether a place can be what a common noun says; a place that isn't held can be any village."""
    code = mention.feature_code
    if _VILLAGE.search(words):
        return not code or (code.startswith("PPL") and not code.startswith(_CITIES))
    return code.startswith(codes)


def _capital(words: str, start: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The capital that was named: of the country, or of the province named last, where a word says so."""
    before = [m for m in places if m.span.end <= start and m.location is not None]
    if not _OF_A_PROVINCE.search(words):
        return next((m for m in reversed(before) if m.feature_code == "PPLC"), None)
    area = next((m for m in reversed(before) if m.feature_code.startswith("ADM1")), None)
    seats = (m for m in reversed(before) if m.feature_code.startswith("PPLA"))
    return next((m for m in seats if area is None or _lie_together(area, m)), None)


def _lie_together(area: PlaceMention, seat: PlaceMention) -> bool:
    return area.location is not None and seat.location is not None and may_meet(area.location, seat.location)


def _meant(
    words: str,
    part: Sentence,
    distance: DistanceMention,
    places: Sequence[PlaceMention],
    subject: PlaceMention | None,
    used: Sequence[PlaceMention],
) -> Anchor:
    """What a common noun stands for: the last place of its kind, if any place is of its kind."""
    start = part.span.start + distance.span.start
    if _CAPITAL.search(words):
        return Anchor(words=words, mention=_capital(words, start, places), is_event=False)
    for pattern, codes in _CLASS_PATTERNS:
        if not pattern.search(words):
            continue
        kind = [m for m in places if m.span.end <= start and _is_of(m, words, codes) and m is not subject]
        kind = [m for m in kind if m not in used] or kind
        if kind:
            return Anchor(words=words, mention=_called(kind, words), is_event=False)
    if words.casefold() in _PRONOUNS:
        return _of_pronoun(part, distance, places, subject)
    return Anchor(words=words, mention=None, is_event=False)
