"""What a speaker is called: the words for one, without articles, adverbs and asides, and the words that stand for one."""

from incidents import linear
from incidents.memory import kept

# Where what is told of a speaker begins: "officials in the town", "a resident reached by phone".
_ASIDE = frozenset(
    "in on at near reached contacted interviewed speaking briefed quoted cited who which via posted carried released"
    " published issued familiar during after wishing".split()
)
_PREPOSITIONS = frozenset("in on at during by from near with within over amid following asked off".split())
WRITINGS = frozenset(
    "statement statements report reports tweet tweets post posts message account accounts figures data tally count toll"
    " document documents study survey assessment analysis list records video".split()
)
WRITTEN = frozenset(
    "compiled prepared released published issued collected circulated posted gathered".split()
)
_LEADING = frozenset(
    "however meanwhile but and also later earlier still yet so then instead separately similarly moreover nevertheless"
    " today yesterday tonight locally additionally furthermore".split()
)
TRAILING = frozenset(
    "then has have had is are was were also later repeatedly again would could will did do does not only reportedly itself"
    " himself herself themselves previously subsequently now further been never firmly flatly initially categorically"
    " strongly vehemently quickly immediately formally officially publicly swiftly angrily separately earlier since"
    " both all have both meanwhile explicitly allegedly apparently still simply merely nor".split()
)
ARTICLES = frozenset("the a an this another one its his her their some our".split())
# "10:25 Iran's agency says": the hour of an entry of a live page
_CLOCK = linear.compile(
    r"^(?:.{0,20}[0-9 ])??[0-2]?[0-9][:.][0-5][0-9](?: ?(?i:GMT|UTC|[ap]\.?m\.?))?[ :,–-]+"
)
# "a week later its investigators", "-- A spokesman": what opens a clause before its subject.
_WHEN = linear.compile(
    r"(?i)^(?:[-–—*•]+ )?(?:(?:(?:an?|one|two|three|four|five|six|ten|several|some|many|a few|[0-9]{1,2}) )?"
    r"(?:hours?|days?|weeks?|months?|years?) (?:later|earlier|afterwards|after that),? "
    r"|(?:the )?(?:same|next|following) (?:day|night|morning|evening),? )?"
)
# "2/ A spokesman said": the number of a post in a thread
_NUMBERED = linear.compile(r"^[0-9]{1,2}(?:/[0-9]{0,2}|[.)]) ")
_NOBODY = frozenset("no nobody none neither".split())
_BASED = linear.compile(r"^[A-Z][\w.]*-based$")
SPEAKING_NOUN = linear.compile(
    r"(?i)\b(?:junta|officials?|officers?|spokes\w+|ministry|ministries|statements?|residents?|(?:eye)?witness\w*|activists?|police"
    r"|groups?|sources?|military|army|navy|coalition|surgeon|doctors?|medics?|nurses?|mayor|envoy|general|government|regime"
    r"|observatory|monitor\w*|commander|forces?|authorit\w+|agenc(?:y|ies)|media|press|television|radio|airlines?|engineers?"
    r"|inquiry|command|helmets|reports?|shopkeeper|fishermen|fisherman|locals?|villagers?|analysts?|diplomats?|accounts?"
    r"|rebels?|militants?|paramilitar\w+|separatists?|jihadists?|islamists?|guerrillas?|loyalists|peacekeepers?|traders?|shepherds?|herders?|passers-?by|alliance|survivors?|workers?|rescuers?|offices?|assessments?|investigat\w+|review|outlets?"
    r"|newspapers?|posts?|documents?|tally|study|survey|charity|charities|team|mission|channels?|networks?|journalists?|correspondents?|reporters?|director\w*|council|committees?"
    r"|administration|embassy|panel|experts?|relatives?|neighbou?rs?|families|family|teachers?|farmers?|drivers?|hospitals?|courts?|tribunal|judges?|jury|inspectorate|watchdog|ombudsman|rapporteur|claimants?|plaintiffs?|aides?|advis[eo]rs?|deputy|senators?|MPs?"
    r"|presidency|president|minister|governor|secretary|leaders?|chiefs?|heads?|elders?|organi[sz]ations?|crescent|cross"
    r"|fighters?|insurgents?|opposition|parliament|lawmakers?|prosecutors?|lawyers?|directorate|department|service|union"
    r"|unit|moh|mod|mfa|spox|centre|center|bureau|figures|records|data|brigades?|movement|resident|people|man|woman|mother|father|brother"
    r"|sister|cousin|son|daughter|soldiers?|colonel|captain|major|lieutenant|ambassador|tweet|broadcaster|site|website)\b"
)


def clean(phrase: str) -> str:
    """A speaker's name without adverbs, auxiliaries, article, "UK-based" and what is told aside."""
    words = (_NUMBERED.sub("", _CLOCK.sub("", phrase)) if phrase[:1].isdecimal() else phrase).split()
    words = _WHEN.sub("", " ".join(words)).split() or words
    while len(words) > 1 and words[0].casefold().strip(",") in _LEADING:
        words.pop(0)
    while words and words[-1] in TRAILING:
        words.pop()
    words = _without_aside(_author(_after_opening(words)))
    if not is_anaphor(" ".join(words)):
        while len(words) > 1 and (words[0].casefold() in ARTICLES or _is_based(words[0])):
            words.pop(0)
    return " ".join(words).strip(" ,.'\"“”()")


def is_plausible(who: str) -> bool:
    """Whether a phrase can be somebody who speaks: it holds a noun for one, or a name."""
    words = who.split()
    if not 1 <= len(words) <= 14 or any(word[0].isdigit() for word in words) or who.casefold() in ARTICLES:
        return False
    if words[0].casefold() in _NOBODY:
        return False
    return (
        is_anaphor(who)
        or any(w[:1].isupper() or w[:1] == "@" for w in words)
        or bool(SPEAKING_NOUN.search(who))
    )


def _is_based(word: str) -> bool:
    """Whether a word only says where a speaker is: "UK-based"."""
    return word == "so-called" or (word.endswith("-based") and _BASED.search(word) is not None)


_REFERRING = frozenset("it he she they we i him her them the that this these those".split())
_ANAPHOR = linear.compile(
    r"^(?:(?i:it|he|she|they|we|i|him|her|them)|(?i:the|that|this|these|those) (?i:same |monitoring |rights |human rights |unnamed |anonymous |local |latter )*"
    r"(?P<noun>(?i:group|statements?|officials?|spokesman|spokeswoman|spokesperson|ministry|minister|monitor|latter|organisation"
    r"|organization|officer|general|envoy|sources?|report|activists?|agency|command|post|tweet|message|doctor|man|woman|colonel"
    r"|network|outlet|observatory|official|residents?|witness(?:es)?|military|army|coalition|governor|mayor|alliance|office)))$"
)
# A definite noun alone refers back to whom the noun described: "the ministry", "the source", "the statement".
_ARABIC_ANAPHORS = frozenset(
    "الوزارة المصدر المصادر البيان المتحدث الناطق المسؤول المسؤولة الوكالة الجماعة الحركة الهيئة المنظمة القيادة الناشط الشاهد"
    " الوزير الضابط الطبيب المركز الشبكة المجلس".split()
)


@kept(4096)
def is_anaphor(who: str) -> bool:
    """Whether a phrase may stand for a speaker named before it.

    Examples
    --------
    >>> is_anaphor("the group"), is_anaphor("He"), is_anaphor("the Idlib Monitor")
    (True, True, False)
    """
    if who in _ARABIC_ANAPHORS:
        return True
    return len(who) < 50 and who.split(" ", 1)[0].casefold() in _REFERRING and bool(_ANAPHOR.search(who))


def anaphor_noun(who: str) -> str | None:
    """The noun by which a phrase refers back, in lower case; None for a pronoun."""
    if who in _ARABIC_ANAPHORS:
        return who.removeprefix("ال")
    noun = _ANAPHOR.found(who)["noun"]
    return noun.casefold() if noun else None


def speaking_nouns(text: str) -> list[str]:
    """The nouns of a text for people and bodies that speak."""
    return [m.group() for m in SPEAKING_NOUN.finditer(text)]


def _after_opening(words: list[str]) -> list[str]:
    """Without "On Monday", "In a statement on Telegram": what opens the sentence before its subject."""
    if len(words) < 3 or words[0].casefold() not in _PREPOSITIONS:
        return words
    for at in range(len(words) - 1, 0, -1):
        before = words[at - 1].casefold()
        if words[at].casefold() in ("the", "a", "an") and before not in _PREPOSITIONS and before != "of":
            return words[at:]
    at = 1
    while at < len(words) - 1 and (words[at][:1].isupper() or words[at].casefold() in ARTICLES):
        at += 1
    return words[at:]


def _author(words: list[str]) -> list[str]:
    """Whose statement it is that speaks: "a statement by the army", "the army's statement"."""
    for at, word in enumerate(words[1:5], 1):
        written = words[at - 2 if at > 1 and words[at - 1] in WRITTEN else at - 1].casefold() in WRITINGS
        if word in ("by", "from") and written and at + 1 < len(words):
            return words[at + 1 :]
    if len(words) > 1 and words[-1] in WRITINGS and words[-2].endswith(("'s", "s'")):
        return [*words[:-2], words[-2].removesuffix("'s").removesuffix("'")]
    return words


def _without_aside(words: list[str]) -> list[str]:
    """Without "in the town", "reached by phone": what is told of a speaker after the noun."""
    for at in range(1, len(words)):
        if words[at].casefold().strip(",") in _ASIDE and is_plausible(" ".join(words[:at])):
            return [*words[: at - 1], words[at - 1].rstrip(",")]
    return words
