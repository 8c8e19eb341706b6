"""The words of what a map draws, for the page's own script: JSON beside the geometry, and never in it."""

from collections.abc import Iterable
from typing import Final

from web.incident_map import MapFeatures
from web.ports import Json

_AREA: Final = (
    "outside", "relation", "region", "reference", "coordinateUncertaintyInMeters", "distance_m", "quote",
    "claimed_min_m", "claimed_max_m", "claimant", "report", "start", "end",
)  # fmt: skip
_FINDING: Final = (
    "verdict", "robust", "reason", "claim", "measured_min_m", "measured_max_m", "claimed_min_m",
    "claimed_max_m",
)  # fmt: skip


def map_words(found: MapFeatures) -> Json:
    """What is said of the claim areas and findings on a map, as far as it is shown there."""
    return {"areas": _words(found.areas, _AREA), "findings": _words(found.findings, _FINDING)}


def _words(features: Iterable[Json], names: tuple[str, ...]) -> list[Json]:
    return [
        {"id": feature["id"], "properties": {name: feature["properties"][name] for name in names}}
        for feature in features
    ]
