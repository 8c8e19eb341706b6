"""Which capitalised names of a text are toponyms, and in what role."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.world import demonyms
from incidents.reading.geoparsing.document import Line, lower_words, people, runs
from incidents.reading.geoparsing.given_names import GIVEN_NAMES
from incidents.reading.geoparsing.named import (
    LARGE,
    Named,
    containers,
    is_one_of_counties,
    is_wide,
    says_nothing,
)
from incidents.reading.geoparsing.short_forms import (
    AFTER_A_COMMA,
    COUNTRY_OF_STATE,
    OF_AREAS,
    road_end,
    short_forms,
)
from incidents.reading.geoparsing.toponym import Role, Toponym
from incidents.reading.geoparsing.words import (
    AFTER_LISTS,
    CITY_HEADS,
    COMMON_WORDS,
    FUNCTION_WORDS,
    JOINING,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PUTTING,
    ROMANCE,
    STREETS,
    TITLES,
    TOWN_HEADS,
)
from incidents.reading.text.vocabulary import NOT_PLACES

_LONGEST_NAME = 5
_KNOWN_OF_ORGANISATION = 5_000
_BETWEEN = frozenset({", ", " and ", ", and ", " or ", ", or ", " (", ", in "})
_LISTING = (", ", ", and ")
_LONGEST_LISTED = 3
_NATURE = frozenset({"lake", "mount", "mt", "loch", "river", "cape"})

# A government, a bloc or a team is called by the names of these.
_AGENTS = ("PCL", "PPLC", "ADM1", "CONT", "RGN")

_adjectives = cache(demonyms)


class Recogniser:
    """The toponyms of one text."""

    def __init__(self, document: Sequence[Line], gazetteer: Gazetteer) -> None:
        self._document = document
        self._gazetteer = gazetteer
        self._people = people(document)
        self._small = lower_words(document)

    def toponyms(self) -> list[Toponym]:
        """All of them in order, with those that only the rest of the text can show to be places."""
        return [t for line in self._document for t in self._in_line(line)]

    def _in_line(self, line: Line) -> Iterator[Toponym]:
        shorts = dict(short_forms(line))
        before: Toponym | None = None
        for first, last in runs(line):
            start = max(first, before.last) if before else first
            if start >= last:
                continue
            found = self._in_run(line, start, last, shorts)
            for toponym in found or self._listed(line, before, start, last):
                before = _as_in_list(line, before, toponym)
                yield before

    def _in_run(self, line: Line, first: int, last: int, shorts: dict[int, tuple[int, str]]) -> list[Toponym]:
        found, at = [], first
        while at < last:
            road = road_end(line, at)
            if road:
                at = road
                continue
            short = shorts.get(at)
            toponym = (
                _short(Named(line, first, last, at, short[0]), short[1])
                if short
                else self._at(line, first, last, at)
            )
            if toponym is not None:
                found.append(toponym)
            at = toponym.last if toponym is not None else at + 1
        if not any(t.sure for t in found):
            found = list(self._unheld(line, first, last)) or found
        return found

    def _at(self, line: Line, first: int, last: int, at: int) -> Toponym | None:
        """The longest name that begins at a word; a surer one before a longer one."""
        linked = self._linked(line, first, last, at)
        if linked is not None:
            return linked
        if line.low(at) == "the" and self._linked(line, first, last, at + 1):
            return None  # "The Gulf of Mexico"
        unsure: Toponym | None = None
        for end in range(min(at + _LONGEST_NAME, last), at, -1):
            key = fold(line.text(at, end))
            if not key or (end - at == 1 and (len(key) < 3 or key in FUNCTION_WORDS)):
                continue
            name = Named(line, first, last, at, end)
            if key in _adjectives() or key in OF_AREAS:
                return _adjective(name, key)
            if self._gazetteer.has(f"{key} county") and is_one_of_counties(line, end):
                return _toponym(name, f"{key} county", Role.LITERAL, sure=True)
            the = f"the {key}"  # "the Gulf" is another than Gulf
            if line.low(at - 1) == "the" and self._gazetteer.has(the):
                key = the
            toponym = self._held(name, key) if self._gazetteer.has(key) else None
            if toponym is not None and toponym.sure:
                return toponym
            unsure = unsure or toponym
        return unsure

    def _linked(self, line: Line, first: int, last: int, at: int) -> Toponym | None:
        """A country or area with a small word in its name, "Isle of Man", or a name with a possessive, "King's Lynn"."""
        if line.is_possessive(last - 1) and last < len(line.words) and last - at <= 3:
            return self._owned(line, first, last, at)
        joining = line.low(last)
        if joining not in JOINING or last - at > 3:
            return None
        for end in range(min(last + 4, len(line.words)), last + 1, -1):
            key = fold(line.text(at, end))
            places = self._gazetteer.places(key) if line.words[end - 1].capital else ()
            if any(is_wide(p) or joining in ROMANCE for p in places):
                name = Named(line, first, end, at, end)
                return _toponym(name, key, name.role(agent=True), sure=True)
        return None

    def _owned(self, line: Line, first: int, last: int, at: int) -> Toponym | None:
        """A name of the gazetteer that holds a possessive."""
        for end in range(min(last + 2, len(line.words)), last, -1):
            key = fold(line.text(at, end))
            if line.words[end - 1].capital and line.gap(last) == " " and self._gazetteer.has(key):
                name = Named(line, first, end, at, end)
                return _toponym(name, key, name.role(agent=False), sure=True)
        return None

    def _held(self, name: Named, key: str) -> Toponym | None:
        """A name of the gazetteer, if its surroundings let it be a place."""
        places = self._gazetteer.places(key)
        wide = any(is_wide(p) for p in places)
        population = max(p.population for p in places)
        if name.line.low(name.at - 1) in _NATURE and name.before:
            return _toponym(replace(name, at=name.at - 1), "", Role.LITERAL, sure=True)
        contained = self._is_contained(name)
        stop = name.head_end()
        if self._is_no_place(name, stop, wide=wide, contained=contained, population=population):
            return None
        if stop > name.end:
            own = name.line.low(stop - 1) in CITY_HEADS and (wide or population >= LARGE)
            found = _toponym(replace(name, end=stop), key if own else "", Role.LITERAL, sure=True)
            return found if name.line.low(stop - 1) in STREETS else replace(found, within=key)
        if not contained and not self._stands_in_run(name, wide=wide, population=population):
            return None
        sure = self._is_sure(name, put=name.is_put or contained, wide=wide, population=population)
        weak = not sure and (name.are_words() or (name.is_single and name.low in GIVEN_NAMES))
        possible = sure or (name.low not in self._small and (name.is_maybe_put or not weak))
        role = name.role(agent=any(p.feature_code.startswith(_AGENTS) for p in places))
        return replace(_toponym(name, key, role, sure=sure), possible=possible, weak=weak)

    def _is_no_place(self, name: Named, stop: int, *, wide: bool, contained: bool, population: int) -> bool:
        if name.is_single and name.low in NOT_PLACES:
            return True
        if contained or (name.is_put and stop > name.end):
            return False
        if not wide and (name.is_code() or (name.are_words() and not name.is_single and population < LARGE)):
            return True
        return name.is_somebodys(self._people, wide=wide)

    def _stands_in_run(self, name: Named, *, wide: bool, population: int) -> bool:
        """Whether a name can be a place's beside the other words of its run."""
        others = name.others(name.end)
        if not others:
            return True
        if name.is_single and (name.low in COMMON_WORDS or name.low in self._small):
            return False
        if wide or (name.is_put and not name.has_prefix()):
            return True
        organisation = not ORGANISATION_HEADS.isdisjoint(others)
        known = _KNOWN_OF_ORGANISATION if organisation else LARGE * (5 if name.has_prefix() else 1)
        return population >= known

    def _is_sure(self, name: Named, *, put: bool, wide: bool, population: int) -> bool:
        word = name.is_single and (name.low in COMMON_WORDS or name.low in self._small)
        given = name.is_single and name.low in GIVEN_NAMES
        initial = name.at == 0 or name.line.loud
        if put:
            return not (word and initial)
        if wide:
            return not word and not (given and initial)
        if word or given:
            return False
        return population >= LARGE or (not initial and (name.is_maybe_put or not name.is_single))

    def _is_contained(self, name: Named) -> bool:
        """Whether ", Texas" follows: a state, a country, or its short form."""
        return any(
            is_wide(p) and p.feature_code != "CONT"
            for area in containers(name.line, name.end)
            for p in self._gazetteer.places(fold(area))
        )

    def _unheld(self, line: Line, first: int, last: int) -> Iterator[Toponym]:
        """A run that holds no known name, but ends or begins as names of places do, or that "in" stands before."""
        while first < last and says_nothing(line, first):
            first += 1
        if first >= last or line.loud or line.low(first - 1) in TITLES:
            return
        heads = PLACE_HEADS | TOWN_HEADS
        ends = (stop for stop in range(last, first + 1, -1) if line.low(stop - 1) in heads)
        stop = next(ends, last if last - first > 1 and line.low(first) in _NATURE else 0)
        if stop == 0 and self._is_put_somewhere(line, first, last):
            stop = last
        if stop:
            key = fold(line.text(first, stop))
            held = stop - first > 1 and self._gazetteer.has(key)
            found = _toponym(
                Named(line, first, last, first, stop), key if held else "", Role.LITERAL, sure=True
            )
            yield replace(found, weak=held)

    def _listed(self, line: Line, before: Toponym | None, first: int, last: int) -> Iterator[Toponym]:
        """A run that isn't held within a list of places: "Ramseur, Seagrove and Denton"."""
        if before is None or not before.sure or before.role is not Role.LITERAL or line.loud:
            return
        goes_on = line.gap(last) in _LISTING and line.words[last].capital if last < len(line.words) else False
        goes_on = goes_on or (line.gap(last) == " " and line.low(last) in ("and", "or"))
        between = line.between(before.last, first)
        ends = between in (" and ", ", and ") and (
            line.gap(last)[:1] in (".", ",", ";") or (line.gap(last) == " " and line.low(last) in AFTER_LISTS)
        )
        stands = last - first < _LONGEST_LISTED and ((between == ", " and goes_on) or ends)
        if stands and self._is_nobodys(line, first, last):
            yield _toponym(Named(line, first, last, first, last), "", Role.LITERAL, sure=True)

    def _is_put_somewhere(self, line: Line, first: int, last: int) -> bool:
        if line.low(first - 1) not in PUTTING or line.is_possessive(last - 1):
            return False
        return self._is_nobodys(line, first, last)

    def _is_nobodys(self, line: Line, first: int, last: int) -> bool:
        """Whether no word of a run is one of the language, of a person or of an organisation."""
        lows = {line.low(i) for i in range(first, last)}
        known = (ORGANISATION_HEADS, COMMON_WORDS, self._people, NOT_PLACES, GIVEN_NAMES)
        return all(lows.isdisjoint(words) for words in known) and not line.text(first, last).isupper()


def _short(name: Named, meant: str) -> Toponym:
    country = COUNTRY_OF_STATE.get(meant.casefold(), "")
    return _toponym(name, fold(meant), name.role(agent=True), sure=True, country=country)


def _adjective(name: Named, key: str) -> Toponym:
    country = _adjectives().get(key, "")
    embedded = name.end < name.last and name.line.low(name.last - 1) in ORGANISATION_HEADS
    role = Role.EMBEDDED if embedded else Role.MODIFIER
    return _toponym(name, "" if country else fold(OF_AREAS[key]), role, sure=True, country=country)


def _as_in_list(line: Line, before: Toponym | None, toponym: Toponym) -> Toponym:
    """A toponym in the role of the one that it stands in a list with, or whose area it is; as sure as that."""
    if before is None or before.role is not Role.LITERAL:
        return toponym
    between = line.between(before.last, toponym.first)
    if between.lstrip(".").replace("the ", "") not in _BETWEEN:
        return toponym
    role = Role.LITERAL if toponym.role is Role.METONYM else toponym.role
    sure = toponym.sure or (before.sure and toponym.possible and not toponym.weak)
    return replace(toponym, role=role, sure=sure, weak=toponym.weak and not before.sure)


def _toponym(name: Named, key: str, role: Role, *, sure: bool, country: str = "") -> Toponym:
    line, first, last = name.line, name.at, name.end
    text = line.text(first, last)
    full = line.part.text[line.words[first].start : line.words[last - 1].end + 1]
    if full.endswith(".") and ("." in text or full in AFTER_A_COMMA):
        text = full
    start = line.part.span.start + line.words[first].start
    return Toponym(
        line=line.part.number, first=first, last=last, start=start, end=start + len(text), name=text,
        key=key, role=role, sure=sure, country=country,
    )  # fmt: skip
