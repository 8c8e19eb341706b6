"""Who is blamed: the words before or after a party's name that say it did it."""

from incidents import linear
from incidents.reading.blame.parties import DESCRIBING
from incidents.reading.blame.striking_words import STRIKE
from incidents.reading.text.vocabulary import HOLDING

BLAME_WORDS = frozenset(
    "blame blamed blames blaming accuse accused accuses accusing accusation accusations charged denounced finger fingers hands"
    " attributed attributes attributing ascribed ascribes pinned pins pinning laid traced tracing responsibility hold holds held"
    " holding work doing handiwork involvement hallmarks from target targets claimed named names naming identified suspect suspects suspected deemed".split()
)
GUILT_WORDS = frozenset(
    "accused suspected blamed responsible responsibility behind blame culprit culprits culpable perpetrator perpetrators carrying who that credit claimed claims".split()
)
# What may describe a party before its name: "the Iran-backed Houthis", "forces loyal to Khalifa Haftar".
_DESCRIBED = (
    rf"(?:(?:the|a|an|both|either|suspected|alleged|possible|unidentified|what it called|(?:[\w\-]+ )?(?:fire|shelling|artillery|strikes?|raids?|jets|warplanes|planes|drones|gunners|fighters|rockets|missiles) (?:of|from|by)|forces (?:loyal|allied|aligned) to"
    rf"|{'|'.join(sorted(DESCRIBING))}|\w+(?:{'|'.join(HOLDING)})) )*"
)
_BLAME = linear.compile(
    r"(?i)\b(?:blam(?:e|ed|es|ing)|point(?:ed|ing|s)? (?:the |a |an )?(?:accusing )?fingers? (?:of blame )?(?:at|to|towards)|at the hands of)"
    rf" {_DESCRIBED}[“\"]?$"
    r"|\b(?:work|doing|handiwork|involvement|hallmarks) of (?:the |a |an )?$"
    r"|\b(?:shells?|shelling|rockets?|missiles?|mortars?|rounds|fire|drones?|bombs?|projectiles?)\b[^.;:“”\"]{0,30} (?:came|come|coming|comes|originated|fired|launched) from (?:the |a |positions of the |(?:areas?|territory) (?:held|controlled) by (?:the )?)*$"
    r"|\btargets? of (?:the |a |an |repeated |regular )*$"
    r"|\b(?:air ?strikes?|strikes?|raids?|attacks?|ambush|ambushes|assaults?|events?|incidents?|bombings?|blasts?|explosions?|shooting|shelling|responsibility|credit)\b[^.;:“”\"]{0,50},? (?:(?:was|were|been|is|are|later|publicly|also|since) )*claimed by "
    rf"{_DESCRIBED}$"
    r"|\b(?:blam(?:e|ed|es|ing)|attribut(?:ed|es|ing)|ascrib(?:ed|es|ing)|pin(?:ned|s|ning)|blame|laid|trac(?:ed|ing)|responsibility) [^.;:,“”\"]*?\b(?:on|to|with) [“\"]?"
    rf"{_DESCRIBED}$"
)
_ACCUSE = linear.compile(
    r"(?i)\b(?:accus(?:e|ed|es|ing|ations?|ation) (?:against )?|charged )"
    rf"{_DESCRIBED}$"
)
_ACT = r"(?:air ?-?strikes?|air ?-?raids?|strikes?|raids?|bombings?|bombardments?|shelling|attacks?|aggression|offensive)"
_ACCUSED_OF = linear.compile(
    rf"(?i)^[^.;:“”\"]*?\b(?:of|with) (?:[\w\-']+ ){{0,4}}?(?:{_ACT}|striking|hitting|killing|targeting|attacking|carrying out|launching|conducting"
    r"|being (?:behind|responsible)|blowing up|shooting|detonating|burning|torching|executing|murdering|massacring|ambushing|storming|bombarding|pounding|raiding|having (?:shelled|bombed|struck|hit|attacked|targeted|fired|launched|killed|carried out|conducted|dropped|raided|used|shot|opened fire)|continuing to (?:shell|bomb|strike|target|attack|fire|bombard)|sabotaging|assassinating|shooting down|planting|dropping|firing|destroying|wounding|responsib|massacre|perpetrating|committing|causing|carrying (?:it|this|that|them) out|staging|mounting|orchestrating|complicity|using (?:\w+ ){0,3}?(?:bombs|munitions|drones?|weapons|gas|phosphorus|missiles|artillery))"
)
_OF = linear.compile(r"(?i)^[^.;:“”\"]*?\b(?:of|with)\b")
_HOLD = linear.compile(
    r"(?i)\b(?:h[eo]ld(?:s|ing)?|named?|names|naming|identified|suspect(?:s|ed)?|deemed) "
    rf"{_DESCRIBED}$"
)
_HELD = linear.compile(
    r"(?i)^[^.;:“”\"]*?\b(?:responsible|accountable|culprits?|perpetrators?|to blame|behind)\b"
)
# "but activists suspect Jordan."
_SUSPECTS = linear.compile(r"suspects?\b|suspected the\b")
_ALONE = linear.compile(
    r"^(?:'s?)?(?: (?:forces|jets|warplanes|aircraft|planes|troops|drones?|military|army))?(?:[.,;:]|$)"
)
_GUILTY = linear.compile(
    r"(?i)^(?:'s?)?(?:, [^,;:.]{1,60},)?(?: (?:forces|jets?|warplanes?|aircraft|planes?|bombers?|troops|drones?|[\w\-]*missiles?|interceptors?|rockets?|shells?|artillery|helicopters?|gunships?|military|army))? (?:(?:was|were|is|are|had been|has been|have been|being|may be|might be|could be|to be|as) )"
    r"(?:(?:fully|solely|likely|probably|also|allegedly|directly|the|party|being|believed to be|suspected to be) )*(?:responsible|behind|to blame|culprits?|culpable|perpetrators?|carrying out|(?:the )?(?:prime |main |chief |likely )suspects?)\b"
    rf"|^(?:, [^,;:.]{{1,60}})?,? (?:(?:was|were|is|are|has been|have been|stands?|stood) )?(?:also |widely |again )?(?:accused|suspected)(?: by [^.;:“”\"]{{1,60}}?)? of (?:[\w\-']+ ){{0,3}}?(?:{STRIKE}|striking|hitting|killing|attacking|carrying out|launching|conducting|dropping|firing|destroying|being behind|carrying it out)\b"
    r"|^ (?:(?:was|were|is|are|has been|have been) )(?:also |widely |again )?blamed(?: by [^.;:“”\"]{1,60}?)? for\b"
    r"|^ behind (?:the |a |an |this |that )?(?:[\w\-]+ ){0,2}" + STRIKE + r"\b"
    r"|^ (?:who|that) (?:had |have )?(?:struck|bombed|hit|shelled|attacked|did it|fired|launched|carried out)\b"
)
_CLAIMED = linear.compile(
    r"(?i)^(?:'s)?(?: [\w\-]+){0,2}? (?:has |had |have |later |also )*(?:(?:claim(?:ed|s)?|admitted|accepted|took|assumed|claiming) (?:full |its )?(?:responsibility|credit)\b"
    rf"|claim(?:ed|s) (?:the|an?|this|that|both|several|two|three) (?:[\w\-]+ ){{0,3}}{STRIKE}(?: (?:on|in|against|near|at|of|that|which|through|via|by)\b|[.,;]|$))"
)


def guilty(before: str, after: str) -> int:
    """How many characters after a party say that it did it, 0 if none."""
    if _of_another(before):
        return 0
    match = _GUILTY.search(after) or _CLAIMED.search(after)
    return len(match.group()) if match else 0


def _of_another(before: str) -> bool:
    """Whether a party only describes who is meant: "an enemy of Israel was behind"."""
    return before.endswith((" of ", " of the ", " against ", " in ", " on "))


def blamed(before: str, after: str) -> int:
    """How many characters of blame stand before a party, 0 if none."""
    match = _BLAME.search(before)
    if match is None:
        match = _ACCUSE.search(before)
        if match and _OF.search(after) and not _ACCUSED_OF.search(after):
            match = None
    if match is None:
        match = _HOLD.search(before)
        if (
            match
            and not _HELD.search(after)
            and not (_SUSPECTS.search(match.group()) and _ALONE.search(after))
        ):
            match = None
    return len(match.group()) if match else 0
