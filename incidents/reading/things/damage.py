"""Things that are said to have been destroyed, damaged or hit: what and how many.

Only things count, not the camp or town where they stood: those are places.
"""

from collections.abc import Sequence

from incidents import linear
from incidents.reading.text.cues import Cues
from incidents.reading.text.remembered import remembered
from incidents.reading.things.things import Noun, Nouns, Phrase, ThingsMention, things

_MILITARY = r"(?:military |army |armou?red |police |civilian )?"

NOUNS = Nouns(
    (
        Noun(name="armoured vehicle", one=r"(?:armou?red|fighting) vehicle|armou?red personnel carrier|APC|BMP", many=r"(?:armou?red|fighting) vehicles|armou?red personnel carriers|APCs|BMPs|armou?r|آليات|عربات مدرعة"),
        Noun(name="tank", one=r"tank|دبابة", many=r"tanks|دبابات"),
        Noun(name="fuel tanker", one=r"(?:fuel|oil|petrol) (?:tanker|truck|lorry)|tanker truck", many=r"(?:fuel|oil|petrol) (?:tankers|trucks|lorries)|tanker trucks|صهاريج"),
        Noun(name="pickup", one=r"pick-?up(?: truck)?", many=r"pick-?up(?:s| trucks)"),
        Noun(name="machine gun", one=r"(?:heavy |anti-aircraft )?(?:machine ?-?)gun|anti-aircraft gun"),
        Noun(name="artillery piece", one=r"artillery (?:piece|gun|system)|howitzer|(?:rocket|missile) (?:launcher|system)|mortar (?:tube|position|system)|cannon", many=r"artillery (?:pieces|guns|systems)|howitzers|(?:rocket|missile) (?:launchers|systems)|mortar (?:tubes|positions|systems)|cannons"),
        Noun(name="lorry", one=r"lorry|(?:aid )?truck", many=r"lorries|(?:aid )?trucks|شاحنات"),
        Noun(name="ambulance", one=r"ambulance|سيارة إسعاف", many=r"ambulances|سيارات إسعاف"),
        Noun(name="car", one=r"car|taxi|(?:school |mini)?bus|سيارة", many=r"cars|taxis|(?:school |mini)?buses|سيارات"),
        Noun(name="vehicle", one=rf"{_MILITARY}vehicle"),
        Noun(name="convoy", one=r"(?:aid |army |military |supply )?convoy|قافلة", many=r"(?:aid |army |military |supply )?convoys|قوافل"),
        Noun(name="ammunition depot", one=r"(?:(?:arms|weapons) and )?(?:ammunition|munitions|ammo|arms|weapons) (?:depot|dump|store|warehouse|storage(?: facility| site)?)|مستودع (?:ذخيرة|أسلحة)", many=r"(?:(?:arms|weapons) and )?(?:ammunition|munitions|ammo|arms|weapons) (?:depots|dumps|stores|warehouses|storage (?:facilities|sites))|مستودعات(?: (?:ذخيرة|أسلحة))?"),
        Noun(name="weapons cache", one=r"(?:weapons|arms|ammunition) cache"),
        Noun(name="ammunition", many=r"ammunition|ذخيرة"),
        Noun(name="equipment", many=r"(?:weapons and |military )?equipment|materiel|hardware|عتاد|معدات"),
        Noun(name="fuel depot", one=r"(?:fuel|oil) (?:depot|store|storage tank|tank)|petrol station"),
        Noun(name="oil well", one=r"(?:oil )?well ?-?head|oil ?-?well|بئر نفط", many=r"(?:oil )?well ?-?heads|oil ?-?wells|آبار(?: ال?نفط)?"),
        Noun(name="oil facility", one=r"(?:crude )?oil (?:collection|separation|storage|production) (?:point|facility|plant)|gas and oil separation plant|pump ?jack", many=r"(?:crude )?oil (?:collection|separation|storage|production) (?:points|facilities|plants)|gas and oil separation plants|pump ?jacks"),
        Noun(name="tactical unit", one=r"tactical unit"),
        Noun(name="staging area", one=r"staging area|command and control (?:node|centre|center)|logistics (?:facility|hub)|training camp", many=r"staging areas|command and control (?:nodes|centres|centers)|logistics (?:facilities|hubs)|training camps"),
        Noun(name="digger", one=r"excavator|bulldozer|front-end loader|crane"),
        Noun(name="refinery", one=r"(?:oil )?refinery|gas plant|oil facility|مصفاة", many=r"(?:oil )?refineries|gas plants|oil facilities"),
        Noun(name="hospital", one=r"(?:field |makeshift )?hospital|clinic|مستشفى", many=r"(?:field |makeshift )?hospitals|clinics|مستشفيات"),
        Noun(name="school", one=r"school|kindergarten|مدرسة", many=r"schools|kindergartens|مدارس"),
        Noun(name="mosque", one=r"mosque|مسجد"),
        Noun(name="church", one=r"church|كنيسة", many=r"churches|كنائس"),
        Noun(name="market", one=r"(?:fish |vegetable |fruit )?market|bazaar|سوق"),
        Noun(name="bakery", one=r"bakery|مخبز", many=r"bakeries|مخابز"),
        Noun(name="house", one=r"(?:farm ?)?house|منزل", many=r"(?:farm ?)?houses|منازل"),
        Noun(name="home", one=r"home"),
        Noun(name="silo", one=r"(?:grain )?silo|granary|grain store|storage tank", many=r"(?:grain )?silos|granaries|grain stores|storage tanks"),
        Noun(name="farm", one=r"(?:poultry |fish )?farm"),
        Noun(name="shelter", one=r"(?:bomb |air-raid )?shelter"),
        Noun(name="apartment", one=r"apartment|flat", many=r"apartments|flats"),
        Noun(name="shop", one=r"shop"),
        Noun(name="warehouse", one=r"warehouse"),
        Noun(name="factory", one=r"factory|مصنع", many=r"factories|مصانع"),
        Noun(name="building", one=r"building|tower block|apartment block|مبنى", many=r"buildings|tower blocks|apartment blocks|مبان|مباني"),
        Noun(name="bridge", one=r"bridge|جسر", many=r"bridges|جسور"),
        Noun(name="power station", one=r"power (?:station|plant)|substation|water (?:station|plant|tower)|pumping station"),
        Noun(name="fighting position", one=r"(?:fighting|firing|defensive|sniper|machine-gun) position|bunker|trench|tunnel|checkpoint|roadblock", many=r"(?:fighting|firing|defensive|sniper|machine-gun) positions|bunkers|trenches|tunnels|checkpoints|roadblocks"),
        Noun(name="command post", one=r"command (?:post|centre|center)|headquarters|control centre", many=r"command (?:posts|centres|centers)"),
        Noun(name="boat", one=r"boat|vessel|ship"),
        Noun(name="aircraft", one=r"(?:war ?|air)?plane|helicopter|jet", many=r"(?:war ?|air)?planes|helicopters|jets"),
        Noun(name="runway", one=r"runway|hangar"),
    )
)  # fmt: skip

_ADVERB = r"(?:(?:completely|totally|partly|partially|badly|severely|heavily|slightly|also|reportedly|seriously|largely) )*"
# What may stand between things and what became of them: "vehicles of the army were destroyed".
_OF = r"(?: (?:belonging to|of|in|at|near|used by|owned by|there|from|on)(?P<of>(?: [\w'.\-]+){1,5}?))?"
_PARTING_OF = linear.compile(r"(?i) (?:and|or|but|to|who|which|that|when|he|she|they|it)\b")
_BE = r"(?:(?:was|were|been|being|is|are|had been|have been|has been|got) )"
# Words between a verb and what it did it to; none of them may put the thing elsewhere ("hit by a car").
_GAP = r"(?P<gap>(?: [^ ,;:()“”\"«»]+){0,4}) $"
_PARTING = linear.compile(
    r"(?i) (?:by|in|at|on|near|from|to|with|that|of|for|when|while|as|who|which|after|before|into|outside|inside|behind|beside|under|around|over|against|across|along|through|among|killed|wounded)\b"
)

# (effect, what stands before the things, what stands after them, an example)
ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("destroyed", r"\b(?:destroy(?:s|ed|ing)?|level(?:led|ling)|flatten(?:ed|ing)|wreck(?:ed|ing)|raz(?:ed|ing)|demolish(?:ed|ing)|obliterat(?:ed|ing)|burn(?:ed|t|ing)|gutt(?:ed|ing)|(?:knock|tak)(?:ed|ing) out|knocked out|took out|wip(?:ed|ing) out)", "", "The raid destroyed two tanks."),
    ("destroyed", r"\bset(?:ting)?", r"^ (?:on fire|ablaze|alight)\b", "Shells set a mosque on fire."),
    ("destroyed", r"\breduc(?:ed|ing)", r"^ to (?:rubble|ruins|ashes)\b", "It reduced dozens of buildings to rubble."),
    ("destroyed", r"\bloss(?:es)? (?:in|of|to|among)", "", "The raid caused heavy losses in men and equipment."),
    ("destroyed", r"\b(?:left|leaving)", r"^ (?:in (?:ruins|flames|rubble)|ablaze|burning|destroyed)\b", "It left a school in ruins."),
    ("destroyed", r"\bdestruction of", "", "the destruction of eight tanks"),
    ("destroyed", "", rf"^{_OF} {_BE}{_ADVERB}(?:destroyed|levelled|leveled|flattened|wrecked|razed|demolished|obliterated|gutted|blown up|burned|burnt|set (?:on fire|ablaze|alight)|reduced to (?:rubble|ruins))\b", "Six houses were levelled."),
    ("destroyed", "", rf"^{_OF} (?:[\w\-]+ )?(?:caught fire|exploded|blew up|burned|burnt|went up in flames|collapsed|(?:was|were) (?:ablaze|on fire|in flames|in ruins))\b", "Several shops caught fire."),
    ("destroyed", "", r"^,? (?:destroyed|burned|burnt|levelled) (?:in|by|during)\b", "a house destroyed in the raid"),
    ("damaged", r"\b(?:damag(?:ed?|es|ing)|disabl(?:ed|ing)|hitting and damaging)", "", "The blast damaged ten homes."),
    ("damaged", r"\bdamage (?:(?:was |had been )?(?:done|caused) )?to", "", "It did damage to a school."),
    ("damaged", "", rf"^{_OF} {_BE}{_ADVERB}(?:damaged|disabled|riddled)\b", "A hospital was badly damaged."),
    ("hit", r"\b(?:hit|hits|hitting|struck|strik(?:es|ing)|bomb(?:s|ed|ing)|shell(?:ed|ing)|target(?:s|ed|ing)|attack(?:s|ed|ing)|pound(?:ed|ing)|raid(?:ed|ing))", "", "Our jets hit three oil wells."),
    ("hit", r"\b(?:air ?)?(?:strike|raid|attack|bombing|shelling)s? (?:on|against)", "", "a strike on a hospital"),
    ("hit", "", rf"^{_OF} {_BE}{_ADVERB}(?:hit|struck|bombed|shelled|targeted)\b", "A bakery was hit."),
    ("destroyed", r"(?:^| )[وف]?دم[ّ]?ر[ت]?(?: \p{Arabic}+)?", "", "دمرت الغارة ثلاث دبابات"),
    ("damaged", r"(?:^| )[وف]?تضرر[ت]?", "", "تضرر مستشفى"),
    ("hit", r"(?:^| )[وف]?(?:قصف|استهدف)[ت]?(?: \p{Arabic}+){0,2}", "", "استهدفت الغارة مستشفى"),
)  # fmt: skip
_Row = tuple[str, linear.Pattern | None, linear.Pattern | None]
_ROWS: tuple[_Row, ...] = tuple(
    (effect, linear.compile(rf"(?i){before}{_GAP}") if before else None, linear.compile(f"(?i){after}") if after else None)
    for effect, before, after, _ in ROWS
)  # fmt: skip
# What a row needs of the whole sentence: what stands before the things, or after them and what they belong to.
_CUES = Cues(f"(?i){before or after.replace(_OF, '').lstrip('^')}" for _, before, after, _ in ROWS)
_REACH = 80


@remembered
def find_damage(text: str) -> list[ThingsMention]:
    """The things that a sentence with plain characters says were destroyed, damaged or hit.

    Examples
    --------
    >>> (found,) = find_damage("The raid destroyed two tanks and a bridge.")
    >>> found.value.effect, [i.what for i in found.value.items]
    ('destroyed', ['tank', 'bridge'])
    """
    rows = [_ROWS[row] for row in _CUES.standing_in(text)]
    if not rows:
        return []
    found = []
    for group in NOUNS.lists(text):
        effect = _effect(text, group, rows)
        if effect is not None:
            found.append(things(group, effect=effect))
    return found


def _effect(text: str, group: Sequence[Phrase], rows: Sequence[_Row]) -> str | None:
    """What became of the things, by the first row that fits."""
    before, after = text[max(0, group[0].start - _REACH) : group[0].start], text[group[-1].end :][:_REACH]
    for effect, lead, tail in rows:
        if (lead is None or _leads(lead, before)) and (tail is None or _follows(tail, after)):
            return effect
    return None


def _follows(tail: linear.Pattern, after: str) -> bool:
    match = tail.search(after)
    return match is not None and not _PARTING_OF.search(match.groupdict().get("of") or "")


def _leads(lead: linear.Pattern, before: str) -> bool:
    match = lead.search(before)
    return match is not None and not _PARTING.search(match["gap"])
