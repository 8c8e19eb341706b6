"""Whom a common noun means in one report: "the army" where only one state's is named, "the rebels" where only one group is."""

from collections.abc import Iterable
from dataclasses import replace

from incidents import linear
from incidents.reading.blame.actors import find_actors, find_parties, is_common, party_of, same_side
from incidents.reading.blame.parties import AGAINST_STATES, MONITORS, STATES
from incidents.values import Control

# Nouns for what fights for a state, as parties are named by them.
_OF_STATES = frozenset(
    "army|military|air force|navy|government|government forces|government troops|government soldiers|security forces"
    "|armed forces|troops|junta".split("|")
)
# ... and for whoever fights the speaker: the invader is a state.
_INVADERS = frozenset("occupier occupiers invader invaders occupation".split())
OPPONENTS = _INVADERS | {"enemy"}
_OF_GROUPS = (AGAINST_STATES | {"fighters"}) - {"gunmen", "opposition"}
# Named parties that are neither a state nor an armed group.
_NEITHER = MONITORS | {"NATO", "alliance", "coalition", "US-led coalition", "Saudi-led coalition"}
# States whose forces go by a name of their own.
_FORCES = {"Myanmar": "Myanmar military"}
# After a state's name: what it fights with or rules by.
_FIGHTS = linear.compile(
    r"(?i)^(?:'s?)? (?:[\w\-]+ )?(?:army|military|air force|navy|government|forces|troops|soldiers|warplanes?|jets?|aircraft|artillery|junta|regime|drones?)\b"
)
# "the army", and "Army helicopters" at the head of a sentence
_DEFINITE = linear.compile(r"(?i)\b(?:the|this|that) (?:[\w\-]+ )?$|^$")
_REACH = 40


_OWN_FORCES = linear.compile(
    r"^(?:its|our) (?:[\w\-]+ )?(?:fighters|forces|men|mujahideen|units?|militants|drones?|rockets?|missiles?)\b"
)


def group_named(who: str | None, words: str) -> str | None:
    """A group without a row that owns to a deed of its own men, by the name it speaks under.

    Examples
    --------
    >>> group_named("Ansar al-Din", "its fighters had attacked"), group_named("He", "he had attacked")
    ('Ansar al-Din', None)
    """
    return who if who is not None and who[:1].isupper() and _OWN_FORCES.search(words) else None


class Meant:
    """The parties of one report by which its common nouns are understood.

    Parameters
    ----------
    texts : iterable of str
        Its sentences, with plain characters.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        states: dict[str, None] = {}
        lands: dict[str, None] = {}
        groups: dict[str, None] = {}
        for text in texts:
            for party in find_parties(text):
                if party.name in STATES:
                    lands[_FORCES.get(party.name, party.name)] = None
                if party.name in STATES and _FIGHTS.search(text[party.span.end : party.span.end + _REACH]):
                    states[_FORCES.get(party.name, party.name)] = None
                elif party.name not in STATES | _NEITHER and not is_common(party.name):
                    groups[party.name] = None
            for actor in find_actors(text):  # also in "the Houthi-run ministry"
                if actor.name not in STATES | _NEITHER:
                    groups[actor.name] = None
        self._states, self._groups = tuple(states or lands), tuple(groups)

    def party(self, name: str, before: str, side: str | None) -> str | None:
        """Whom a deed's doer is, None where "the enemy" may be anybody: the name itself, unless it is a common noun for the speaker's side or for the only such party.

        Parameters
        ----------
        before : str
            The text up to the noun; only "the army" is one spoken of before.
        side : str or None
            The party that the speaker speaks for.

        Examples
        --------
        >>> Meant(["The Sudanese army advanced."]).party("army", "Shells fired by the ", None)
        'Sudan'
        """
        if name in OPPONENTS:
            return self._opponent(name, side)
        of_state = name in _OF_STATES
        if not (of_state or name in _OF_GROUPS):
            return name
        if not (name.startswith("government ") or _DEFINITE.search(before[-_REACH:])):
            return name
        if side is not None and side not in _NEITHER and (side in STATES) is of_state:
            return side
        return _only(self._states if of_state else self._groups) or name

    def held(self, control: Control, text: str, start: int, side: str | None) -> Control:
        """Who holds a place by name, where words of a text from `start` on tell it by a common noun: "the rebels"."""
        if not control.holder or not is_common(control.holder):
            return control
        before = text[: max(text.casefold().find(control.holder, start), 0)]
        return replace(control, holder=self.party(control.holder, before, side) or control.holder)

    def _opponent(self, name: str, side: str | None) -> str | None:
        """The only party that "the enemy" can be, in the mouth of a speaker for `side`; None if there are several."""
        parties = self._states if name in _INVADERS else (*self._states, *self._groups)
        others = [p for p in parties if side is None or not same_side(p, side)]
        return others[0] if len(others) == 1 and (side or name in _INVADERS) else None

    def side(self, who: str | None) -> str | None:
        """The party of a speaker who is named by a common noun: "army spokesman"."""
        name = party_of(who) if who and "source" not in who else None
        if name in _OF_STATES:
            return _only(self._states)
        return _only(self._groups) if name in _OF_GROUPS else None


def _only(names: tuple[str, ...]) -> str | None:
    return names[0] if len(names) == 1 else None
