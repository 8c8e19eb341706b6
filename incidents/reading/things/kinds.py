"""The kinds of claims that a sentence makes by itself, and how firmly it makes them: one table."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from incidents import linear
from incidents.model import ClaimKind, Modality, PlaceMention, Span
from incidents.reading.blame.firmness import firmness
from incidents.reading.text.masks import Masked
from incidents.reading.text.sentences import Sentence
from incidents.reading.things.aircraft import find_aircraft
from incidents.reading.things.control import ControlMention, find_control
from incidents.reading.things.damage import find_damage
from incidents.reading.things.munitions import find_munitions
from incidents.reading.things.routes import RouteMention, find_routes
from incidents.reading.things.things import ThingsMention
from incidents.values import Control, Route, Things

Mention = ThingsMention | ControlMention | RouteMention

# What reads each kind, from a sentence, its places blanked, and what "coalition" means in the report.
FINDERS: tuple[tuple[ClaimKind, Callable[[Masked, str], Sequence[Mention]]], ...] = (
    (ClaimKind.AIRCRAFT, lambda sentence, coalition: find_aircraft(sentence.words, coalition)),
    (ClaimKind.MUNITIONS, lambda sentence, _: find_munitions(sentence.words)),
    (ClaimKind.DAMAGE, lambda sentence, _: find_damage(sentence.words)),
    (ClaimKind.CONTROL, lambda sentence, _: find_control(sentence)),
    (ClaimKind.ROUTE, lambda sentence, _: find_routes(sentence)),
)

_NOT_DONE = linear.compile(
    r"(?i)^ (?:(?:was|were|had|have|has|did|do|does) (?:not|never)|(?:was|were|had|have|has|did)n't)\b"
)
_DOUBTED = linear.compile(
    r"(?i)^ (?:(?:was|were|had|have|has|also) ){0,2}(?:may|might|could|would|reportedly|allegedly|apparently|likely|probably) "
)
_REACH = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a sentence says, with its kind and how firmly; span within the sentence."""

    kind: ClaimKind
    span: Span
    value: Things | Control | Route
    modality: Modality


def find_said(part: Sentence, places: Sequence[PlaceMention], coalition: str) -> Iterator[Said]:
    """Every claim of the table's kinds in a sentence with plain characters."""
    sentence = Masked(part, places, coalition)
    for kind, find in FINDERS:
        for mention in find(sentence, coalition):
            modality = _firmness(part.text, mention.span)
            yield Said(kind=kind, span=mention.span, value=mention.value, modality=modality)


def _firmness(text: str, span: Span) -> Modality:
    """How firmly a thing is said, by the words round it and the verb that follows: "two jets may have struck"."""
    after = text[span.end : span.end + _REACH]
    if _NOT_DONE.search(after):
        return Modality.DENIED
    doubt = _DOUBTED.search(after)
    return firmness(text, Span(start=span.start, end=span.end + (doubt.end() if doubt else 0)))
