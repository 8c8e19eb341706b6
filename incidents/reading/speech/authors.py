"""In whose own voice a report speaks: a statement under its author's name, a release that says "we", a transcript."""

from collections.abc import Sequence

from incidents import linear
from incidents.model import Span
from incidents.reading.speech.naming import clean
from incidents.reading.text.sentences import Sentence

# A statement goes on in the first person without a verb of saying; so may an editor, of the outlet's own people.
OURS = linear.compile(
    r"\b(?:[Ww]e|[Oo]urs?) (?:[\w\-]+ )?(?:did|do|have|had|were|are|never|aircraft|jets|planes|pilots|forces|troops|army|artillery|guns"
    r"|strikes?|operations?|units?|soldiers|fighters|military|drones|air force|navy|missiles|rockets)\b"
)
# "Statement by the General Command of the X Army": a document in its author's own voice.
_AUTHORED = linear.compile(
    r"(?i)^(?:(?:press|joint|official|public|latest|first|second) )*(?:statement|communiqu[eé]|release|announcement|declaration|message|letter|press note)"
    r"(?: (?:no\.? ?)?[\w/.-]*[0-9][\w/.-]*)? (?:by|of|from|issued by) (?:the )?(?P<who>[^.:;“”\"]{3,100})$"
    r"|^(?:(?:identical|joint|note|the) )*(?:letters?|note verbale)(?: dated [\w ,]{4,24}?)? (?:from|by|of) (?:the )?(?P<envoy>[^.:;“”\"]{3,100}?)(?: addressed to .*)?$"
    r"|^بيان(?: صادر| صحفي)?(?: عن| من)? (?P<arabic>(?:ال)?(?:قيادة|وزارة|جيش|القوات|حركة|حكومة|هيئة|مجلس|رئاسة)[^.:؛«»“”\"]{0,80})$"
)
_TITLE_PARTS = 3
# "LT. GEN. HALE: We struck it.", "Q: Did you?": a turn of a transcript.
_TURN = linear.compile(
    r"^(?P<who>Q|QUESTION|REPORTER|MODERATOR|(?:(?i:mr|ms|mrs|dr|gen|general|col|colonel|lt|lieutenant|maj|major|adm|admiral|capt|captain|brig|amb|ambassador|sen|sec|secretary|minister|spokes\w+)\.?,? )+"
    r"[A-Z][\w'\-]+(?: [A-Z][\w'\-]+){0,2})(?: \([^()]{1,40}\))?: "
)
# Who a release without a title is from: the body that its first sentences tell of.
_BODY = linear.compile(
    r"\b(?:[A-Z][\w.'\-]* (?:of the |of )?){0,5}(?:Command|Forces|Army|Navy|Air Force|General Staff|Ministry of Defen[cs]e|Coalition|Resistance|Task Force|Brigades?|IDF|CENTCOM|AFRICOM|SDF|OIR)\b"
)
_SAID = linear.compile(r"\b(?:said|says|told|reported|announced|according to)\b")


def author(parts: Sequence[Sentence], quoted: Sequence[Sequence[Span]]) -> str | None:
    """Whose statement a report is that names its author on top and says "we" outside quotations, or is a letter."""
    titles = (_AUTHORED.search(part.text.rstrip(" .")) for part in parts[:_TITLE_PARTS])
    title = next(filter(None, titles), None)
    if title is None:
        return None
    if title["envoy"]:
        return clean(title["envoy"])
    return clean(title["who"] or title["arabic"]) if _says_we(parts, quoted) else None


def author_unnamed(parts: Sequence[Sentence], quoted: Sequence[Sequence[Span]]) -> str | None:
    """Who says "we" in a release without a title or verbs of saying: the body that its first sentences tell of."""
    if not _says_we(parts, quoted) or any(_SAID.search(part.text) for part in parts[:_TITLE_PARTS]):
        return None
    bodies = (_BODY.search(part.text) for part in parts[:_TITLE_PARTS])
    return next((clean(body.group()) for body in bodies if body), None)


def _says_we(parts: Sequence[Sentence], quoted: Sequence[Sequence[Span]]) -> bool:
    return any(
        not any(q.start <= match.start() < q.end for q in quoted[part.number])
        for part in parts
        for match in OURS.finditer(part.text)
    )


def turns(parts: Sequence[Sentence]) -> list[str | None]:
    """Whose turn every sentence of a transcript stands in; nobody's where fewer than two take turns."""
    taken: list[str | None] = []
    for part in parts:
        turn = _TURN.search(part.text)
        taken.append(turn["who"] if turn else taken[-1] if taken else None)
    return taken if len(set(taken) - {None}) > 1 else [None] * len(taken)
