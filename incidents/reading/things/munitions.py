"""Munitions that are said to have been used: what they were and how many.

A number or a telling kind ("barrel bombs") is enough; a bare "missile" counts where it is fired or hits.
"""

from collections.abc import Sequence

from incidents import linear
from incidents.reading.text.remembered import remembered
from incidents.reading.things.things import Noun, Nouns, Phrase, ThingsMention, things

_GUIDED = r"(?:(?:laser|precision|satellite|GPS)[- ]?)?guided"

NOUNS = Nouns(
    (
        Noun(name="barrel bomb", one=r"barrel bomb|برميل(?:ين|ان)? متفجر", many=r"barrel bombs|براميل (?:ال)?متفجرة", is_telling=True),
        Noun(name="cluster munition", one=r"cluster (?:munition|bomb)", many=r"cluster (?:munitions|bombs)|(?:قنابل|ذخائر) عنقودية", is_telling=True),
        Noun(name="white phosphorus", many=r"white phosphorus(?: (?:shells|munitions|rounds|bombs))?|الفوسفور الأبيض|فوسفور أبيض", is_telling=True),
        Noun(name="incendiary", one=r"incendiary (?:bomb|weapon|munition)", many=r"incendiary (?:bombs|weapons|munitions)|incendiaries|napalm", is_telling=True),
        Noun(name="thermobaric weapon", one=r"(?:thermobaric|vacuum) (?:bomb|rocket|missile|weapon)", is_telling=True),
        Noun(name="chlorine", many=r"chlorine(?: gas)?|sarin|mustard gas", is_telling=True),
        Noun(name="guided bomb", one=rf"{_GUIDED} (?:glide )?(?:bomb|munition)|glide bomb|JDAM|Paveway(?: IV)?", is_telling=True),
        Noun(name="car bomb", one=r"(?:car|truck|lorry|suicide) bomb|vehicle bomb|VBIED|(?:سيارة|شاحنة) مفخخة", many=r"(?:car|truck|lorry|suicide) bombs|vehicle bombs|VBIEDs|(?:سيارات|شاحنات) مفخخة", is_telling=True),
        Noun(name="cruise missile", one=r"(?:sea-launched |air-launched )?cruise missile|Tomahawk(?: missile)?|(?:Storm Shadow|Kalibr|Scalp)(?: cruise)? missile", many=r"(?:sea-launched |air-launched )?cruise missiles|Tomahawks?(?: missiles)?|(?:Storm Shadows?|Kalibrs?|Scalps?)(?:(?: cruise)? missiles)?|صواريخ كروز"),
        Noun(name="ballistic missile", one=r"ballistic missile|Scud(?: missile)?", many=r"ballistic missiles|Scuds|Scud missiles|صواريخ باليستية"),
        Noun(name="missile", one=rf"(?:Hellfire|Brimstone|surface-to-surface|ground-to-ground|air-to-ground|anti-tank|{_GUIDED}) missile|missile|صاروخ", many=rf"(?:Hellfire|Brimstone|surface-to-surface|ground-to-ground|air-to-ground|anti-tank|{_GUIDED}) missiles|missiles|صواريخ"),
        Noun(name="rocket", one=r"(?:(?:Grad|Katyusha|Qassam|Uragan|Smerch) )?rocket|Grad|Katyusha", many=r"(?:(?:Grad|Katyusha|Qassam|Uragan|Smerch) )?rockets|Grads|Katyushas"),
        Noun(name="mortar round", one=r"mortar (?:round|shell|bomb)|mortar|قذيفة هاون", many=r"mortar (?:rounds|shells|bombs|fire)|mortars|قذائف هاون"),
        Noun(name="shell", one=r"(?:artillery |tank )?(?:shell|projectile)|artillery round|قذيفة", many=r"(?:artillery |tank )?(?:shells|projectiles)|artillery rounds|قذائف"),
        Noun(name="grenade", one=r"(?:rocket-propelled |hand )?grenade|RPG"),
        Noun(name="mine", one=r"(?:land ?|anti-(?:tank|personnel) )mine"),
        Noun(name="bomb", one=r"(?:aerial |air |unguided |dumb |[0-9]{3,4}[ -](?:lb|kg|pound) )?bomb|قنبلة", many=r"(?:aerial |air |unguided |dumb |[0-9]{3,4}[ -](?:lb|kg|pound) )?bombs|قنابل"),
    )
)  # fmt: skip

_LANDED = linear.compile(
    r"(?i)^(?: (?:fired|launched|dropped) (?:by|from) [\w .\-]{1,40}?)?(?: (?:that|which|had|have|has|were|was|also|then|reportedly))* (?:hit|hits|hitting|struck|striking|landed|landing|fell|fall|falling|slammed"
    r"|exploded|exploding|rained|crashed|killed|destroyed|damaged|wounded|fired|launched|dropped|used|went off|came down)\b"
    r"|^ (?:strike|attack|raid|barrage|salvo|volley)s?\b"
)
_FIRED = linear.compile(
    r"(?i)\b(?:fire|fires|fired|firing|launch(?:ed|es|ing)?|drop(?:s|ped|ping)?|lobbed|hurled|used|using|by|with)"
    r"(?: (?:the|its|their|apparent|suspected|more|heavy|(?-i:[A-Z])[\w.\-]+)){0,3} $"
)
_ARABIC_FIRED = linear.compile(r"(?:سقط|أطلق|ألق|قصف|استخد)\p{Arabic}* (?:\p{Arabic}+ ){0,2}$")
# "the range of the missile", "talks on cluster munitions": nothing was used.
_TALK = linear.compile(
    r"(?i)\b(?:bann?(?:ed|s|ing)?|treaty|convention|range of|capable of|stockpiles? of|shipments? of|deliver\w* of|s[eo]ll?d?(?:ing)?|buy|bought|purchased?)"
    r"(?: [\w\-]+){0,3} $"
)
# "a car bomb factory", "three mortar positions": what makes, keeps or fires them.
_SITE = linear.compile(
    r"(?i)^[- ]?(?:making |manufacturing |storage |production )?(?:factor(?:y|ies)|workshops?|plants?|facilit(?:y|ies)|laborator(?:y|ies)|labs?|depots?|stores?|stockpiles?"
    r"|warehouses?|caches?|dumps?|positions?|tubes?|teams?|crews?|squads?|launch(?:ers?|ing)|launch (?:sites?|pads?)|rails?|batter(?:y|ies)|sites?"
    r"|(?:defen[cs]e )?systems?|bases?|makers?|making|disposal|shelters?|experts?|program(?:me)?s?|units?|pits?|emplacements?|production|assembly"
    r"|components|casings?|parts)\b"
)
# "destroyed three car bombs", "a cache of rockets": a target or a find.
_TARGET = linear.compile(
    r"(?i)\b(?:destroy(?:ed|ing|s)?|seiz(?:ed|es|ing)|captured|defused|confiscated|(?:cache|store|stock|stockpile|hoard|pile|load|supply)s? of)"
    r"(?: (?:an?|the|its|their|some|several|about|around|more|than|at|least|and))* $"
)
_ARABIC_SITE = linear.compile(
    r"(?:مصنع|معمل|مصانع|معامل|ورشة|ورش|مستودع|مستودعات|مخزن|مخازن|منصة|منصات|قاعدة|مربض|مرابض|راجمة|راجمات)(?: \p{Arabic}+)? $"
)
_REACH = 60


@remembered
def find_munitions(text: str) -> list[ThingsMention]:
    """The munitions that a sentence with plain characters says were used.

    Examples
    --------
    >>> [(i.what, i.least) for m in find_munitions("Nine missiles hit it.") for i in m.value.items]
    [('missile', 9)]
    """
    return [things(group) for group in NOUNS.lists(text) if _used(text, group)]


def _used(text: str, group: Sequence[Phrase]) -> bool:
    """Whether munitions are numbered or of a telling kind, or fired or landing."""
    before, after = text[max(0, group[0].start - _REACH) : group[0].start], text[group[-1].end :][:_REACH]
    if _TALK.search(before) or _TARGET.search(before) or _ARABIC_SITE.search(before) or _SITE.search(after):
        return False
    if any(p.is_counted or p.is_telling for p in group):
        return True
    return bool(_LANDED.search(after) or _FIRED.search(before) or _ARABIC_FIRED.search(before))
