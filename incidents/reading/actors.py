"""Parties, monitors and media as reports call them, under one name each.

A row is a name and the RE2 pattern of what it is called. The first row that matches at a place wins, so that longer
names stand before the shorter ones they hold. Adding a party is adding a row and a line to the test's table.
"""

from dataclasses import dataclass

import re2

from incidents.model import Span

_US = r"US|U\.S\.?|USA|United States"
_IS = r"ISIS|ISIL|IS|Daesh|DAESH|Da'esh|Islamic State"

COALITION = "coalition"

# (name, what it is called)
ACTORS: tuple[tuple[str, str], ...] = (
    ("Saudi-led coalition", r"(?:Saudi|Saudi Arabian|Arab)(?:-led)? (?:coalition|alliance)|التحالف العربي"),
    (
        "US-led coalition",
        rf"(?:{_US}|American)-led (?:military )?(?:air )?(?:coalition|alliance|Combined Joint Task Force)(?: forces)?"
        rf"|(?:international|global|Global|western|Western|anti-terrorist|international anti-terrorist|anti-(?:{_IS}))"
        rf" [Cc]oalition(?: to [Cc]ounter \w+)?|Combined Joint Task Force|(?:{_US}) and its allies|American-led"
        rf"|(?:{_US})-led|CJTF-OIR|التحالف الدولي",
    ),
    # Bare: whose it is, the report has to say.
    (COALITION, r"(?:[Cc]oalition|COALITION)(?: forces)?|\balliance|التحالف"),
    ("NATO", r"NATO|Nato|ISAF"),
    (
        "Syrian Observatory for Human Rights",
        r"Syrian Observatory for Human Rights|Syrian Observatory|SOHR|(?:the|The) Observatory|المرصد السوري",
    ),
    ("SANA", r"SANA|سانا"),
    ("White Helmets", r"White Helmets|الخوذ البيضاء"),
    ("Islamic State", rf"(?:{_IS})\b|داعش"),
    ("SDF", r"SDF|Syrian Democratic Forces|قسد"),
    ("HTS", r"HTS|Hayat Tahrir al-Sham|Jabhat Fateh al-Sham|Nusra Front"),
    ("Hezbollah", r"Hez?bollah|Hizbullah|حزب الله"),
    ("Hamas", r"Hamas|حماس"),
    ("Houthis", r"Houthis?|الحوثيين|الحوثيون"),
    ("Taliban", r"Taliban"),
    ("Libyan National Army", r"Libyan National Army|LNA|Haftar(?:'s forces)?"),
    ("GNA", r"Government of National Accord|GNA"),
    ("Russia", r"Russia|Russian|Russians|Moscow|Kremlin|روسيا|الروس|الروسية|الروسي|موسكو"),
    (
        "United States",
        rf"(?:{_US})\b|American|Americans|Washington|Pentagon|White House|CENTCOM|AFRICOM|واشنطن",
    ),
    ("United Kingdom", r"UK|British|Britain|RAF|Royal Air Force"),
    ("France", r"French|France"),
    ("Israel", r"Israeli|Israel|Israelis|IDF|إسرائيل|الإسرائيلي|الاحتلال"),
    ("Turkey", r"Turkish|Turkey|Turks|Türkiye|تركيا|التركي|التركية"),
    ("Iran", r"Iranian|Iran|إيران"),
    ("Iraq", r"Iraqi|Iraq's"),
    ("Armenia", r"Armenian|Armenia"),
    ("Azerbaijan", r"Azerbaijani|Azerbaijan|Azeri"),
    ("Ukraine", r"Ukrainian|Ukraine|Kyiv"),
    ("Saudi Arabia", r"Saudi Arabia|Saudi|Riyadh"),
    ("United Arab Emirates", r"Emirati|UAE"),
    ("Egypt", r"Egyptian|Egypt"),
    ("Jordan", r"Jordanian"),
    ("Pakistan", r"Pakistani|Pakistan"),
    ("India", r"Indian"),
    ("Ethiopia", r"Ethiopian|Ethiopia"),
    ("Sudan", r"Sudanese"),
    ("Australia", r"Australian"),
    ("Denmark", r"Danish"),
    (
        "Syrian government",
        r"Syrian (?:government|regime|army|Army|Arab Army|military|air force|forces|Arab Republic|Republic|officials|state)"
        r"|Assad regime|(?:the|The) regime|Damascus|Syria's (?:foreign ministry|army|government)|Bashar al-Assad|Assad"
        r"|دمشق|النظام السوري|الجيش السوري|قوات النظام|Syria",
    ),
)

# RE2's \\b knows ASCII words only, so that Arabic alternatives stand outside it.
_ARABIC = re2.compile(r"\p{Arabic}")


def _bounded(pattern: str) -> str:
    parts = pattern.split("|")
    arabic = [part for part in parts if _ARABIC.search(part)]
    latin = "|".join(part for part in parts if part not in arabic)
    return "|".join([*([rf"\b(?:{latin})\b"] if latin else []), *arabic])


_ACTOR = re2.compile("|".join(f"(?P<a{i}>{_bounded(pattern)})" for i, (_, pattern) in enumerate(ACTORS)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """A party where it is named: its one name, and the span within the text that was searched."""

    name: str
    span: Span


def coalition_of(text: str) -> str:
    """Which coalition a report means by the bare word: the one that it names in full, else the US-led one."""
    named = next((a.name for a in find_actors(text, COALITION) if a.name.endswith("-led coalition")), None)
    return named or "US-led coalition"


def find_actors(text: str, coalition: str = "US-led coalition") -> list[ActorMention]:
    """All parties named in a text, in order; the bare word "coalition" stands for `coalition`.

    Examples
    --------
    >>> [a.name for a in find_actors("Russian jets, not the US-led coalition, struck.")]
    ['Russia', 'US-led coalition']
    """
    found = []
    for match in _ACTOR.finditer(text):
        name = ACTORS[int(match.lastgroup[1:])][0]
        span = Span(start=match.start(), end=match.end())
        found.append(ActorMention(name=coalition if name == COALITION else name, span=span))
    return found


def actor_of(text: str | None, coalition: str = "US-led coalition") -> str | None:
    """The party that a short text names first, if any."""
    found = find_actors(text or "", coalition)
    return found[0].name if found else None


# Whose strikes a coalition's are: a claim about the one is a claim about the other.
MEMBERS: dict[str, frozenset[str]] = {
    "US-led coalition": frozenset(
        {"United States", "United Kingdom", "France", "Australia", "Denmark", "Jordan"}
    ),
    "Saudi-led coalition": frozenset({"Saudi Arabia", "United Arab Emirates"}),
}


def same_side(a: str, b: str) -> bool:
    """Whether two parties are one, or one a member of the other.

    Examples
    --------
    >>> same_side("United States", "US-led coalition"), same_side("Russia", "US-led coalition")
    (True, False)
    """
    return a == b or b in MEMBERS.get(a, ()) or a in MEMBERS.get(b, ())
