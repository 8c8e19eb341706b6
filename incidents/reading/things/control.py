"""Who is said to hold, take, lose or besiege a place, and what share of it.

The rows are patterns over a sentence whose places and parties are blanked (`incidents.reading.text.masks`): HOLDER, PLACE
and SHARE stand for the groups of those names.
"""

from dataclasses import dataclass

from incidents import linear
from incidents.model import PlaceRef, Span
from incidents.reading.text.cues import Cues
from incidents.reading.text.masks import PARTY, PLACE, Masked
from incidents.values import Control

_GROUP = (
    r"(?:(?:pro-|anti-)?(?:government|regime|rebels?|opposition|Kurdish(?:-led)?|Shia|Shiite|Sunni|tribal|allied|loyalist|army|armed)"
    r"(?: (?:forces|troops|fighters|soldiers|groups?|factions|alliance|army|militias?|militants|units))?"
    r"|rebels?|insurgents?|militants?|jihadis?t?s?|extremists?|terrorists?|separatists?|loyalists?|militias?|peshmerga|troops|fighters)"
)
_FORCES = r"(?: (?:forces|troops|rebels|fighters|militants|army|group|militias?|allies|units|terrorists|jihadists|extremists|insurgents)){0,2}"
_HOLDER = rf"(?:the |The )?(?:so-called )?(?P<holder>(?:(?i:fighters|militants|forces|troops|members) (?:of|from|loyal to|linked to) (?:the )?)?(?:pro-)?{PARTY}(?: \({PARTY}\))?{_FORCES}|(?i:{_GROUP}))"
_GROUND = (
    r"(?:town|city|village|camp|base|military base|airbase|air base|airport|military airport|airfield|province|governorate|district|capital|area|region|crossing|border crossing|hill"
    r"|mountain|road|highway|neighbou?rhood|suburb|enclave|pocket|dam|bridge|territory|land|countryside|front ?line|positions?|stronghold|oil ?field|gas ?field"
    r"|towns|cities|villages|areas|districts|regions|hills|heights|neighbou?rhoods|suburbs|parts|sectors|zones|quarters|oil ?fields|bases|checkpoints|barracks|garrison|outpost|compound|prison|headquarters)"
)
_PLACE = (
    rf"(?P<place>(?:(?:the|The|this|that|its|their|several|many|some|all|two|three|A|a) )?(?:[\w\-']+ ){{0,2}}?{_GROUND}\b(?: (?:of|in|around|near|called) (?:the )?(?:(?:northern|southern|eastern|western|central) )?{PLACE})?"
    rf"|(?:the |The )?{PLACE}(?: {_GROUND}\b)?|\b(?:it|them)\b)"
)
_SHARES = (
    r"most|(?:nearly |almost )?all|much|half|parts?|some|large (?:parts?|swathes|areas)|(?:vast |large )?swathes|(?:about |around |over |more than |nearly |almost )?(?:two[- ]thirds|a third|one third|three[- ]quarters|a quarter|half|all"
    r"|[0-9]{1,3}(?: ?%| per ?cent))|the (?:rest|bulk|majority|whole|entirety|outskirts|centre|center|(?:northern|southern|eastern|western) (?:half|part|side))"
)
_SHARE = rf"(?:(?P<share>(?i:{_SHARES}))(?: of)? )?"
_AUX = r"(?:(?:has|have|had|also|now|still|since|already|reportedly|recently|later|then|just|finally|again|largely|mostly|entirely|partly|fully|currently|been|is|are|was|were) )*"
_TAKING = r"(?:re-?gain(?:s|ed|ing)? (?:full )?control of|captur(?:e[ds]?|ing)|seiz(?:e[ds]?|ing)(?: control of)?|re(?:captur|gain|conquer|t[ao]k|tak)(?:e[nds]?|ing|ed)?|retook|retaken|took(?: (?:full |back )?control of| over| back)?|taken(?: (?:full )?control of| over)?|tak(?:es?|ing)(?: (?:full )?control of| over)|gain(?:ed|ing)? control of|overr[au]n|overrunning|conquer(?:ed|ing)|liberat(?:ed?|ing)|wrest(?:ed|ing)(?: control of)?)"
_TAKEN = (
    r"(?:captured|seized|recaptured|retaken|overrun|taken(?: over)?|conquered|liberated|regained|occupied)"
)
_HOLDING = r"(?:(?:continu(?:e[sd]?|ing) to|still) (?:hold|control|occupy|rule)|holds?|held|holding|controls?|controlled|controlling|occup(?:y|ies|ied|ying)|rules?|ruled|(?:is|are|was|were|remains?|being) in (?:full |complete )?control of|in (?:full |complete )?control of|(?:retain|maintain)(?:s|ed)? (?:control of|a presence in)|administers?|holds? sway over|dominates?)"
# "the airport, which is still": what may stand between a place and what is said of it.
_WHICH = rf"(?:,[^,.;:]{{1,40}},|,| [—–-])? ?(?:(?:that|which|who) )?{_AUX}"
# "rebels, who now hold", "troops backed by jets have taken": what may stand between a holder and what it does.
_DOES = rf"(?:,? (?:backed|supported|aided) by [^.;:]{{1,40}}?,?)?(?:,? (?:who|which|that))? {_AUX}"
_HELD = r"(?:held|controlled|occupied|ruled|governed|run|administered|dominated)"
_LOSING = r"(?:lost(?: control of| their grip on)?|los(?:e|es|ing)(?: control of)?|ceded|withdr(?:ew|awn|aw|awing) from|pull(?:ed|ing) (?:out of|back from)|retreated from|abandon(?:ed|ing)|(?:were |was |been )?(?:driven|pushed|forced|expelled|ousted|cleared|flushed) (?:out of|from|out from))"
_POSTED = r"(?:stationed|based|deployed|posted|entrenched|holed up|dug in)"
_LYING = r"(?:remains?|remained|came|come|falls?|fell|lies|lay|stays?|stayed|firmly)"
_TAKE = r"(?:seize|take|retake|recapture|capture|regain|take over|conquer|overrun|liberate)(?: (?:full )?control of)?"
_CHIEF = r"(?:last|main|major|key|former|remaining|important|self-declared|self-proclaimed|de facto)"
_STRONGHOLD = r"(?:strongholds?|bastions?|redoubts?|enclaves?|pockets?|de facto capital|self-(?:declared|proclaimed) capital)"
_ARABIC_HOLDER = rf"(?:(?:تنظيم|التنظيم|قوات|مقاتلو|مسلحو|فصائل|جماعة|حركة|ميليشيا|عناصر) )*(?P<holder>(?:ال|لل)?{PARTY}|(?:قوات |فصائل )?(?:ال|لل)(?:معارضة|فصائل|مسلحين|مسلحون|جيش|نظام|ثوار))\p{{Arabic}}*"
_ARABIC_GROUND = r"(?:\p{Arabic}+ ){0,3}?"
_CONTROLS = r"(?:سيطر|استولى|استعاد|استعادت|حرر|حررت|دخل|دخلت)"
_FREED = r"(?:liberated|retaken|recaptured|captured|seized|freed|wrested|cleared|reclaimed|won back|regained)"

# (relation, literal cues of which one stands in a sentence that the pattern matches, pattern, an example)
ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("holds", "held controlled ruled occupied dominated run", rf"{_HOLDER}[- ](?:held|controlled|ruled|occupied|dominated|run) {_SHARE}{_PLACE}", "the Taliban-held town of Sangin"),
    ("holds", "held controlled occupied ruled governed run administered dominated", rf"{_SHARE}{_PLACE}{_WHICH}(?:remain(?:s|ed)? )?{_HELD} (?:[\w ]{{0,12}})?by {_HOLDER}", "Manbij, controlled by the SDF"),
    ("holds", "control rule occupation", rf"{_SHARE}{_PLACE}{_WHICH}(?:{_LYING} )?under (?:the )?(?:(?:full|complete|partial|firm) )?(?:control|rule|occupation) of {_HOLDER}", "Taiz is under the control of the Houthis"),
    ("holds", "control rule hands occupation", rf"{_SHARE}{_PLACE}{_WHICH}(?:{_LYING} )?(?:back |once more )?(?:under|in|into) {_HOLDER}(?:'s?)? (?:control|rule|hands|occupation)\b", "The village is in rebel hands"),
    ("holds", "hands", rf"{_SHARE}{_PLACE}{_WHICH}(?:{_LYING} )?(?:in|into) the hands of {_HOLDER}", "The dam is in the hands of rebels"),
    ("holds", "control", rf"{_SHARE}{_PLACE}{_WHICH}under (?:its|their) control(?: in (?:western |eastern |northern |southern )?{PLACE})?", "the territory under their control"),
    ("shares", "divided split contested", rf"{_SHARE}{_PLACE}(?: itself)?{_WHICH}(?:divided|split|contested) between {_HOLDER} and (?:the )?(?P<rival>{PARTY}|(?i:{_GROUP}))", "The city is split between rebels and the army"),
    ("present", "inside stationed based deployed posted entrenched holed dug", rf"{_HOLDER}(?: units?)? (?:(?:is|are|was|were|remain(?:s|ed)?)(?: still)? (?:{_POSTED} )?inside|{_AUX}{_POSTED} (?:in|at|inside)) {_PLACE}", "Rebels are still inside the camp"),
    ("present", "where", rf"{_PLACE},? where (?:the )?{_HOLDER}(?: units?)? (?:is|are|was|were|had been) (?:still )?{_POSTED}", "the barracks where Kurdish forces were based"),
    ("holds", "hold held control occup rule administer sway dominate maintain retain", rf"{_HOLDER}{_DOES}{_HOLDING} {_SHARE}{_PLACE}", "Rebels control most of Taiz"),
    ("holds", "stronghold bastion redoubt capital", rf"{_PLACE}{_WHICH}(?:one of )?(?:an? |the )?(?:{_CHIEF} )*{_HOLDER}(?:'s?)? (?:{_CHIEF} )*{_STRONGHOLD}\b", "Raqqa, an Islamic State stronghold"),
    ("holds", "stronghold bastion redoubt capital enclave pocket", rf"{_HOLDER}(?:'s?)? (?:{_CHIEF} )*{_STRONGHOLD}(?: of|,| in)? {_PLACE}", "the Islamic State stronghold of Raqqa"),
    ("holds", "stronghold bastion redoubt capital enclave pocket", rf"{_PLACE}{_WHICH}(?:one of )?(?:an? |the )?(?:{_CHIEF} )*{_STRONGHOLD} of {_HOLDER}", "Raqqa is the last stronghold of the Islamic State"),
    ("took", "advantage exploit used using capitali", rf"{_HOLDER}[^.;:“”\"{PARTY[0]}]{{0,40}}(?:t[ao]k(?:e|ing|en)? advantage of|took advantage of|exploit(?:ed|ing)?|us(?:ed|ing)|capitali[sz](?:ed|ing) on) [^.;:“”\"{PARTY[0]}]{{1,120}}? to {_TAKE} {_SHARE}{_PLACE}", "Rebels exploited the vacuum to seize Palmyra"),
    ("took", "hand", rf"\bhand(?:ed|s|ing)? (?:over |back )?(?:control of )?{_SHARE}{_PLACE} (?:over |back )?to {_HOLDER}", "The army handed Manbij over to the SDF"),
    ("lost", "from", rf"{_SHARE}{_PLACE}{_WHICH}(?:was |were )?{_FREED} (?:back )?from {_HOLDER}", "Raqqa was liberated from the Islamic State"),
    ("took", "entered pushed stormed", rf"{_HOLDER}{_DOES}(?:entered and (?:took|seized)|stormed and (?:took|seized)|pushed into and (?:took|seized)) {_SHARE}{_PLACE}", "Rebels stormed and seized the base"),
    ("took", "seize take capture regain conquer overrun liberate", rf"(?:(?:help(?:s|ed)?|enabl(?:e[sd]?|ing)|allow(?:s|ed|ing)?|let) )?{_HOLDER} (?:(?:managed|was able|were able) )?to {_TAKE} {_SHARE}{_PLACE}", "Rebels managed to retake the town"),
    ("took", "captur seiz retook retak regain reconquer recaptur took taken taking takes gain overr conquer liberat wrest", rf"{_HOLDER}{_DOES}{_TAKING} {_SHARE}{_PLACE}", "Government forces recaptured Palmyra"),
    ("took", "captured seized retaken overrun taken conquered liberated regained occupied", rf"{_SHARE}{_PLACE}{_WHICH}{_TAKEN} (?:[\w ]{{0,20}})?by {_HOLDER}", "Aden was captured by the Houthis"),
    ("took", "fell fallen fall", rf"{_SHARE}{_PLACE}{_WHICH}(?:fell|fallen|falls?) to {_HOLDER}", "Ramadi fell to the Islamic State"),
    ("took", "capture seizure fall liberation taking", rf"\b(?:capture|seizure|recapture|fall|liberation|taking|retaking) of {_PLACE}(?: (?:by|to) {_HOLDER})?", "the capture of Palmyra"),
    ("took", "control territory", rf"\b(?:control of|territory in) {_SHARE}{_PLACE} (?:was )?(?:taken|seized|captured) by {_HOLDER}", "control of the city was taken by rebels"),
    ("lost", "lost los ceded withdr pull retreat abandon driven pushed forced expelled ousted cleared flushed", rf"{_HOLDER}{_DOES}{_LOSING} {_SHARE}{_PLACE}", "Militants withdrew from Manbij"),
    ("lost", "drove driv expel oust push forc clear dislodg evict", rf"\b(?:drove|driv(?:e|en|ing)|expel(?:led|ling)?|oust(?:ed|ing)?|push(?:ed|ing)?|forc(?:ed|ing)|clear(?:ed|ing)|dislodg(?:ed|ing)|evict(?:ed|ing)) {_HOLDER} (?:out )?(?:of|from) {_SHARE}{_PLACE}", "the army drove rebels out of the town"),
    ("besieges", "besieg surround encircl siege blockad", rf"{_HOLDER}{_DOES}(?:besieg(?:e[sd]?|ing)|surround(?:s|ed|ing)?|encircl(?:e[sd]?|ing)|laid siege to|blockad(?:ed|ing)|(?:is|are|was|were|been) besieging) {_SHARE}{_PLACE}", "The Houthis have besieged Taiz"),
    ("besieges", "besieged surrounded encircled blockaded", rf"{_PLACE}(?:, an? {_GROUND})? (?:that|which) {_HOLDER} {_AUX}(?:besieged|surrounded|encircled|blockaded)", "Fallujah, a town that the army has encircled"),
    ("took", "captured seized taken overrun retaken", rf"{_PLACE}(?:, an? {_GROUND})? (?:that|which) {_HOLDER} {_AUX}(?:{_TAKEN})\b", "Ramadi, a city that rebels have captured"),
    ("besieges", "siege blockade", rf"{_HOLDER}{_DOES}(?:tighten(?:ed|s|ing)|lay|laid|impos(?:ed|es|ing)|maintain(?:s|ed)?|keep|kept|resumed) (?:an?|the|its|their) (?:siege|blockade) (?:on|of|to|around) {_PLACE}", "Rebels tightened their siege on the base"),
    ("besieges", "besieged surrounded encircled blockaded siege", rf"{_SHARE}{_PLACE}{_WHICH}(?:besieged|surrounded|encircled|blockaded|under siege)(?: (?:since|for) [\w ]{{1,20}})? by {_HOLDER}", "Fallujah, besieged by the army"),
    ("besieges", "besieged surrounded encircled cut", rf"(?P<place>(?:{PARTY}|(?i:{_GROUP})){_FORCES}){_WHICH}(?:besieged|surrounded|encircled|cut off) by {_HOLDER}", "Afghan forces surrounded by the Taliban"),
    ("besieges", "besieged", rf"(?i:\bbesieged) {_PLACE}", "the besieged town of Madaya"),
    ("besieges", "besieged encircled siege", rf"{_PLACE}{_WHICH}(?:besieged|encircled|under (?:a )?siege)\b", "Fallujah has been under siege"),
    ("holds", "يسيطر تسيطر", rf"(?:يسيطر|تسيطر) {_ARABIC_HOLDER} على {_ARABIC_GROUND}{_PLACE}", "تسيطر قوات داعش على مدينة الرقة"),
    ("took", "سيطر استولى استعاد حرر دخل", rf"{_CONTROLS}[ت]? {_ARABIC_HOLDER} (?:السيطرة )?على {_ARABIC_GROUND}{_PLACE}", "استعاد الجيش السيطرة على الرقة"),
    ("took", "سيطر استولى", rf"{_ARABIC_HOLDER} (?:قد )?(?:سيطر|سيطرت|سيطروا|استولى|استولت|استولوا) على {_ARABIC_GROUND}{_PLACE}", "قوات داعش سيطرت على الرقة"),
    ("holds", "لسيطرة سيطرة", rf"{_PLACE}(?: {_ARABIC_GROUND}|(?: التي)? )(?:الخاضعة|الخاضع|تخضع|يخضع|خاضعة|تحت) (?:ل)?سيطرة {_ARABIC_HOLDER}", "الرقة الخاضعة لسيطرة داعش"),
    ("besieges", "يحاصر تحاصر حاصر", rf"(?:يحاصر|تحاصر|حاصر|حاصرت) {_ARABIC_HOLDER} {_ARABIC_GROUND}{_PLACE}", "يحاصر داعش مدينة الرقة"),
    ("lost", "انسحب", rf"انسحب[ت]? (?:\p{{Arabic}}+ )?{_ARABIC_HOLDER} من (?:\p{{Arabic}}+ )?{_PLACE}", "انسحب مقاتلو داعش من الرقة"),
    ("holds", "عليها", rf"{_PLACE} (?:التي )?(?:تسيطر|يسيطر) عليها {_ARABIC_HOLDER}", "الرقة التي يسيطر عليها داعش"),
)  # fmt: skip
_ROWS = tuple((relation, linear.compile(pattern)) for relation, _, pattern, _ in ROWS)
_CUES = Cues(f"(?i){'|'.join(cues.split())}" for _, cues, _, _ in ROWS)
_PARTLY = linear.compile(r"\b(?:largely|mostly|entirely|partly|fully)\b")
# Words that the pattern for a place may take in before it.
_LEAD = linear.compile(
    r"(?i)^(?:(?:with|of|in|on|at|to|from|and|or|but|for|by|near|outside|inside|over|while|as|that|when|into) )+"
)
_ARTICLE = linear.compile(r"(?i)^(?:the|its|their|an?) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlMention:
    """A state or change of control; span within the sentence."""

    span: Span
    value: Control


def find_control(sentence: Masked) -> list[ControlMention]:
    """What a sentence says of who holds a place, in order; earlier rows win over later ones that overlap them."""
    found: list[ControlMention] = []
    for row in _CUES.standing_in(sentence.words):
        relation, pattern = _ROWS[row]
        for match in pattern.finditer(sentence.text):
            span = Span(start=match.start() + _lead(match.group()), end=match.end())
            if not any(span.overlaps(other.span) for other in found):
                found.append(ControlMention(span=span, value=_control(sentence, relation, match)))
    return sorted(found, key=lambda m: m.span.start)


def _control(sentence: Masked, relation: str, match: linear.Match) -> Control:
    groups = match.groupdict()
    holders = [_holder(sentence, *match.span(g)) for g in ("holder", "rival") if groups.get(g)]
    adverb = _PARTLY.search(match.group())
    return Control(
        relation=relation,
        holder=" and ".join(holders) or None,
        place=_place(sentence, *match.span("place")),
        extent=(groups.get("share") or (adverb.group() if adverb else "")).casefold() or None,
    )


def _holder(sentence: Masked, start: int, end: int) -> str:
    """The party's one name, else the words for the group."""
    words = _ARTICLE.sub("", sentence.words[start:end]).casefold()
    words = words.removeprefix("قوات ").removeprefix("فصائل ").removeprefix("ال").removeprefix("لل")
    return sentence.party(start, end) or _PLURAL.get(words, words)


def _place(sentence: Masked, start: int, end: int) -> PlaceRef:
    """The place, which "it" leaves to what was named before."""
    if sentence.words[start:end] in ("it", "them"):
        return PlaceRef(name="the place named before")
    return sentence.place(start + _lead(sentence.words[start:end]), end)


def _lead(words: str) -> int:
    """How much of a match stands before the place that it begins with: "with territory"."""
    lead = _LEAD.search(words)
    return lead.end() if lead else 0


_PLURAL = {"معارضة": "opposition", "فصائل": "rebels", "مسلحين": "militants", "مسلحون": "militants", "جيش": "army", "نظام": "Syrian government", "ثوار": "rebels", "rebel": "rebels", "militant": "militants", "insurgent": "insurgents", "jihadist": "jihadists", "terrorist": "terrorists"}  # fmt: skip
