"""A distance of a sentence with the places that it relates."""

from dataclasses import dataclass

from incidents.model import PlaceMention
from incidents.reading.measures.distances import DistanceMention
from incidents.reading.places.anchors import Anchor
from incidents.reading.text.sentences import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class DistanceFact:
    """A distance of a sentence with the places it relates."""

    mention: DistanceMention
    part: Sentence
    anchor: Anchor
    subject: PlaceMention | None
    is_of_strike: bool = False  # says where its sentence's strike was
