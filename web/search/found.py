"""What a choice gives: every incident in a line, some of them as cards, and when they were."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from flask import url_for

from incidents.store import FeatureQuery, Store
from web import evidence
from web.config import Config
from web.ports import Json, audience
from web.search.choice import Choice
from web.search.timeline import Timeline, timeline

# One line of an incident: id, longitude, latitude, title, first day, worst verdict.
Line = tuple[str, float | None, float | None, str, str | None, str | None]
_COLUMNS = ("lon", "lat", "title", "date", "verdict")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is shown of a choice.

    Parameters
    ----------
    choice : Choice
    count : int
        How many there are, however many are shown.
    lines : list of Line
        In the order of the list, to the limit of the map.
    cards : list
        Page documents of those on this page of the list, or properties where there is no document.
    start, size : int
        How many come before the first card, and how many cards a page has.
    timeline : Timeline
        Of the choice without its days.
    exports : dict
        Addresses of exactly what was found, by name.
    tiles : str or None
        Where they are too many to show each: the address of their vector tiles, with the names of zoom, row
        and column in braces.
    """

    choice: Choice
    count: int
    lines: list[Line]
    cards: list[Json]
    start: int
    size: int
    timeline: Timeline
    exports: dict[str, str]
    tiles: str | None = None

    @property
    def placeless(self) -> int:
        """How many have no place, so that the map can't show them."""
        return sum(line[1] is None for line in self.lines)

    @property
    def more(self) -> str | None:
        """The address of the cards that follow."""
        after = self.start + len(self.cards)
        return None if after >= len(self.lines) else self._at(after)

    @property
    def before(self) -> str | None:
        """The address of the cards that come before."""
        return self._at(max(0, self.start - self.size)) if self.start else None

    def _at(self, start: int) -> str:
        said = self.choice.args | ({"start": str(start)} if start else {})
        return f"{url_for('pages.index')}?{urlencode(said)}"


def find(store: Store, config: Config, choice: Choice, start: int = 0) -> Found:
    """Ask the store.

    Raises
    ------
    BadParameterError, FilterError
        If a field of the choice can't be used; names it.
    """
    asked = choice.query(store)
    lines = _in_order(_lines(store, replace(asked, limit=config.map_incidents_max)), choice)
    count = len(lines)
    if count == config.map_incidents_max:
        count = store.page(replace(asked, sort=(), limit=1)).number_matched
    shown = lines[start : start + config.list_incidents_max]
    return Found(
        choice=choice,
        count=count,
        lines=lines,
        cards=_cards(store, [line[0] for line in shown]),
        start=start,
        size=config.list_incidents_max,
        timeline=_timeline(store, choice, lines, config),
        exports=_exports(choice.asked(store)),
        tiles=_tiles(choice.asked(store)) if count > len(lines) else None,
    )


def _lines(store: Store, asked: FeatureQuery) -> list[Line]:
    return [(*row[:4], _day(row[4]), row[5]) for row in store.rows(asked, _COLUMNS)]


def _day(value: Any) -> str | None:
    return None if value is None else str(value)[:10]


def _in_order(lines: list[Line], choice: Choice) -> list[Line]:
    """What has no date comes last, whichever way time runs; those of one day go by their ids."""
    if choice.sort not in ("", "first", "last"):
        return lines
    by_id = sorted(lines, key=lambda line: line[0])
    by_day = sorted(by_id, key=lambda line: line[4] or "", reverse=choice.sort == "last")
    return sorted(by_day, key=lambda line: line[4] is None)


def _cards(store: Store, ids: list[str]) -> list[Json]:
    """The documents of incidents; of one that has none, such as an imported one, its properties."""
    asked = FeatureQuery(collection="incidents", audience=audience(), ids=tuple(ids), limit=len(ids))
    features = {f["id"]: f for f in map(json.loads, store.page(asked).bodies)} if ids else {}
    found = ((key, evidence.card(store, key)) for key in ids if key in features)
    return [card or _plain(features[key]) for key, card in found]


def _plain(feature: Json) -> Json:
    lon, lat = feature["geometry"]["coordinates"][:2] if feature["geometry"] else (None, None)
    said = {**feature["properties"], "id": feature["id"], "lon": lon, "lat": lat}
    lists = {name: said.get(name) or [] for name in ("perpetrators", "denied_by", "findings", "claims")}
    return said | lists | {"publishers": {}}


def _timeline(store: Store, choice: Choice, lines: list[Line], config: Config) -> Timeline:
    if choice.since or choice.until:
        lines = _lines(store, replace(choice.undated.query(store), limit=config.map_incidents_max))
    reports = FeatureQuery(collection="reports", audience=audience(), limit=config.map_incidents_max)
    return timeline((line[4] for line in lines), _days(store.rows(reports, ["date"])))


def _days(rows: Iterable[tuple[Any, ...]]) -> list[str | None]:
    return [_day(row[1]) for row in rows]


def _exports(asked: dict[str, str]) -> dict[str, str]:
    query = f"?{urlencode(asked)}" if asked else ""
    return {
        "GeoJSON": url_for("downloads.download", collection="incidents") + query,
        "API": url_for("items.items", collection="incidents") + query,
    }


def _tiles(asked: dict[str, str]) -> str:
    """Tiles have no order, so that two orders share them."""
    query = urlencode({name: value for name, value in asked.items() if name != "sortby"})
    own = f"{url_for('tiles.tileset', collection='incidents')}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}"
    return f"{own}?{query}" if query else own
