"""What a choice gives: incidents in a line each, some of them as cards, and when all of them were."""

import json
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from flask import url_for

from incidents.store import FeatureQuery, Store
from incidents.store.facets import Tally
from incidents.store.query import Expression
from web import evidence
from web.config import Config
from web.ports import Json, audience
from web.search.choice import Choice
from web.search.timeline import Timeline, timeline

# One line of an incident: id, longitude, latitude, title, first day, worst verdict.
Line = tuple[str, float | None, float | None, str, str | None, str | None]
_COLUMNS = ("lon", "lat", "title", "date", "verdict")
_UNDATED: Expression = {"op": "isNull", "args": [{"property": "date"}]}
_DATED: Expression = {"op": "not", "args": [_UNDATED]}
# No limit, for what was counted before.
_EVERY = 2**31


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is shown of a choice.

    Parameters
    ----------
    choice : Choice
    count : int
        How many there are, however many are shown.
    lines : list of Line
        In the order of the list: of all that the map shows as points, else of the cards alone.
    placeless : int
        How many have no place, so that the map can't show them.
    reachable : int
        How many the list leads to, page by page.
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
    placeless: int
    reachable: int
    cards: list[Json]
    start: int
    size: int
    timeline: Timeline
    exports: dict[str, str]
    tiles: str | None = None

    @property
    def more(self) -> str | None:
        """The address of the cards that follow."""
        after = self.start + len(self.cards)
        return None if after >= self.reachable else self._at(after)

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
    tally = store.tally(asked)
    most, size = config.map_incidents_max, config.list_incidents_max
    is_crowd = tally.matched > most
    start = min(start, most) if is_crowd else start
    lines = _page(store, asked, start, min(size, most - start)) if is_crowd else _all(store, asked, choice)
    shown = lines if is_crowd else lines[start : start + size]
    return Found(
        choice=choice,
        count=tally.matched,
        lines=lines,
        placeless=tally.placeless,
        reachable=min(tally.matched, most),
        cards=_cards(store, [line[0] for line in shown]),
        start=start,
        size=size,
        timeline=_timeline(store, choice, tally),
        exports=_exports(choice.asked(store)),
        tiles=_tiles(choice.asked(store)) if is_crowd else None,
    )


def _all(store: Store, asked: FeatureQuery, choice: Choice) -> list[Line]:
    return _in_order(_lines(store, replace(asked, limit=_EVERY)), choice)


def _page(store: Store, asked: FeatureQuery, start: int, size: int) -> list[Line]:
    """Some lines from the middle; in the order of time those with a date come first."""
    if asked.sort != (("date", False),):
        return _lines(store, replace(asked, offset=start, limit=size))
    dated, undated = (replace(asked, where=_and(asked.where, one)) for one in (_DATED, _UNDATED))
    lines = _lines(store, replace(dated, offset=start, limit=size))
    if len(lines) < size:
        after = max(0, start - store.tally(dated).matched)
        lines += _lines(store, replace(undated, sort=(), offset=after, limit=size - len(lines)))
    return lines


def _and(where: Expression | None, other: Expression) -> Expression:
    return other if where is None else {"op": "and", "args": [where, other]}


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


def _timeline(store: Store, choice: Choice, tally: Tally) -> Timeline:
    """Of the choice without its days, beside all reports."""
    told = store.tally(choice.undated.query(store)) if choice.since or choice.until else tally
    reports = store.tally(FeatureQuery(collection="reports", audience=audience()))
    return timeline(told.days, reports.days)


def _exports(asked: dict[str, str]) -> dict[str, str]:
    query = f"?{urlencode(asked)}" if asked else ""
    return {
        "GeoJSON": url_for("downloads.download", collection="incidents") + query,
        "GPKG": url_for("downloads.download_gpkg", collection="incidents") + query,
        "CSV": url_for("downloads.download_csv", collection="incidents") + query,
        "API": url_for("items.items", collection="incidents") + query,
    }


def _tiles(asked: dict[str, str]) -> str:
    """Tiles have no order, so that two orders share them."""
    query = urlencode({name: value for name, value in asked.items() if name != "sortby"})
    own = f"{url_for('tiles.tileset', collection='incidents')}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}"
    return f"{own}?{query}" if query else own
