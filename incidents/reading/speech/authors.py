"""In whose own voice a report speaks: a statement under its author's name, a release that says "we", a transcript."""

from collections.abc import Sequence

from incidents import linear
from incidents.model import Span
from incidents.reading.speech.naming import clean
from incidents.reading.text.sentences import Sentence

# A statement goes on in the first person without a verb of saying; so may an editor, of the outlet's own people.
OURS = linear.compile(
    r"\b(?:[Ww]e|[Oo]urs?) (?:[\w\-]+ )?(?:did|do|have|had|were|are|never|aircraft|jets|planes|pilots|forces|troops|army|artillery|guns"
    r"|strikes?|operations?|units?|soldiers|fighters|military|drones|air force|navy|missiles|rockets|assessment|investigation|review|analysis|records|inquiry)\b"
)
# "Statement by the General Command of the X Army": a document in its author's own voice.
_AUTHORED = linear.compile(
    r"(?i)^(?:(?:press|joint|official|public|latest|first|second|operational|daily|evening|morning|situation|military|news) )*(?:statement|communiqu[eé]|release|announcement|declaration|message|letter|press note|update|information|briefing|summary|bulletin|report|situation)"
    r"(?: (?:no\.? ?)?[\w/.-]*[0-9][\w/.-]*)? (?:by|of|from|issued by) (?:the )?(?P<who>[^.:;“”\"]{3,100})$"
    r"|^(?:(?:identical|joint|note|the) )*(?:letters?|note verbale)(?: dated [\w ,]{4,24}?)? (?:from|by|of) (?:the )?(?P<envoy>[^.:;“”\"]{3,100}?)(?: addressed to .*)?$"
    r"|^(?:the )?(?P<office>(?:[\w.'\-]+ ){0,3}(?i:general staff|ministry of defen[cs]e|defen[cs]e ministry|[\w\-]*command|armed forces|media cent(?:er|re)|press (?:service|office|cent(?:er|re))|spokes\w+)(?: (?:of|for) (?:the )?(?:[\w.'\-]+ ){0,7}[\w.'\-]+)?)(?::.*| [–—-] .*)$"
    r"|^بيان(?: صادر| صحفي)?(?: عن| من)? (?P<arabic>(?:ال)?(?:قيادة|وزارة|جيش|القوات|حركة|حكومة|هيئة|مجلس|رئاسة)[^.:؛«»“”\"]{0,80})$"
)
_TITLE_PARTS = 3
# "LT. GEN. HALE: We struck it.", "Q: Did you?": a turn of a transcript.
_TURN = linear.compile(
    r"^(?P<who>Q|QUESTION|REPORTER|MODERATOR|(?:(?i:mr|ms|mrs|dr|gen|general|col|colonel|lt|lieutenant|maj|major|adm|admiral|capt|captain|brig|amb|ambassador|sen|sec|secretary|minister|spokes\w+)\.?,? )+"
    r"[A-Z][\w'\-]+(?: [A-Z][\w'\-]+){0,2})(?: \([^()]{1,40}\))?: "
)
# "Jo Hale: During a strike": an answer in parliament, where it says "I" or "we".
_NAMED_TURN = linear.compile(r"^(?P<who>[A-Z]\p{Ll}[\w'\-]*(?: [A-Z][\w'.\-]*){1,3}): ")
_FIRST_PERSON = linear.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur) ")
# Who a release without a title is from: the body that it first tells of.
_BODY = linear.compile(
    r"\b(?:[A-Z][\w.'\-]* (?:of the |of )?){0,5}(?:Command|Forces|Army|Navy|Air Force|General Staff|Ministry of Defen[cs]e|Coalition|Resistance|Task Force|Brigades?|IDF|CENTCOM|AFRICOM|SDF|OIR)\b"
)
_SAID = linear.compile(r"\b(?:said|says|told|announced|according to)\b")


def author(parts: Sequence[Sentence], quoted: Sequence[Sequence[Span]]) -> str | None:
    """Whose statement a report is that names its author on top and says "we" outside quotations, or is a letter."""
    titles = (_AUTHORED.search(part.text.rstrip(" .")) for part in parts[:_TITLE_PARTS])
    title = next(filter(None, titles), None)
    if title is None:
        return None
    if title["envoy"]:
        return clean(title["envoy"])
    return clean(title["who"] or title["arabic"] or title["office"]) if _says_we(parts, quoted) else None


def author_unnamed(parts: Sequence[Sentence], quoted: Sequence[Sequence[Span]]) -> str | None:
    """Who says "we" in a release without a title or verbs of saying: the body that it first tells of."""
    if not _says_we(parts, quoted) or any(_SAID.search(part.text) for part in parts[:_TITLE_PARTS]):
        return None
    bodies = (_BODY.search(part.text) for part in parts)
    return next((clean(body.group()) for body in bodies if body), None)


def _says_we(parts: Sequence[Sentence], quoted: Sequence[Sequence[Span]]) -> bool:
    return any(
        not any(q.start <= match.start() < q.end for q in quoted[part.number])
        for part in parts
        for match in OURS.finditer(part.text)
    )


def _turn(part: Sentence, said: str) -> str | None:
    """Who takes the turn that a sentence begins, in what is `said` in it: an office, or a full name that says "we" or "I"."""
    titled = _TURN.search(part.text)
    if titled is not None:
        return str(titled["who"])
    named = _NAMED_TURN.search(part.text)
    return str(named["who"]) if named is not None and _FIRST_PERSON.search(said) else None


def turns(parts: Sequence[Sentence]) -> list[str | None]:
    """Whose turn every sentence of a transcript stands in; nobody's where fewer than two take turns."""
    said: dict[int, str] = {}
    for part in parts:
        said[part.paragraph] = f"{said.get(part.paragraph, '')} {part.text}"
    taken: list[str | None] = []
    for part in parts:
        begins = part.number == 0 or parts[part.number - 1].paragraph != part.paragraph
        turn = _turn(part, said[part.paragraph]) if begins or _TURN.search(part.text) else None
        taken.append(turn or (taken[-1] if taken else None))
    named = {who for who in taken if who and " " in who}
    return taken if len(set(taken) - {None}) > 1 or named else [None] * len(taken)
