"""A store in memory with the interface of `incidents.store.Store`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FakePage:
    features: Sequence[Json]
    number_matched: int


@dataclass(slots=True, kw_only=True)
class FakeStore:
    collections: dict[str, list[Json]]
    incidents: dict[str, Json] = field(default_factory=dict)
    reports: dict[str, Json] = field(default_factory=dict)

    def page(
        self,
        collection: str,
        *,
        limit: int,
        offset: int,
        bbox: tuple[float, float, float, float] | None = None,
    ) -> FakePage:
        found = [f for f in self.collections[collection] if bbox is None or _meets(f["geometry"], bbox)]
        return FakePage(features=found[offset : offset + limit], number_matched=len(found))

    def feature(self, collection: str, feature_id: str) -> Json | None:
        return next((f for f in self.collections[collection] if f["id"] == feature_id), None)

    def incident(self, incident_id: str) -> Json | None:
        return self.incidents.get(incident_id)

    def report(self, report_id: str) -> Json | None:
        return self.reports.get(report_id)

    def close(self) -> None:
        """Nothing is open."""


def _meets(geometry: Json | None, bbox: tuple[float, float, float, float]) -> bool:
    """Whether any position lies in the box; a feature without geometry matches every box."""
    west, south, east, north = bbox
    if geometry is None:
        return True
    return any(
        south <= lat <= north and (west <= lon <= east if west <= east else lon >= west or lon <= east)
        for lon, lat in _walk(geometry["coordinates"])
    )


def _walk(part: Any) -> Iterator[tuple[float, float]]:
    if isinstance(part[0], int | float):
        yield part[0], part[1]
    else:
        for child in part:
            yield from _walk(child)
