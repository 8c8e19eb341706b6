"""The places of the store, as far as who asks may see them, with the words that mention them."""

import json
from dataclasses import dataclass

from incidents.exchange.ids import machine_id
from incidents.sentence import say
from incidents.store import FeatureQuery, Store
from web.errors import UnknownItemError
from web.places.names import by_script
from web.ports import Json, audience

# Code points shown to either side of a name.
_ROUND = 120
# Reports that a page quotes; the rest is in the data.
MOST_MENTIONS = 200
MOST_INCIDENTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page of the list: the places, how many there are in all, and where the next page begins, if any."""

    places: list[Json]
    count: int
    following: int | None


def listed(store: Store, *, offset: int, limit: int) -> Listed:
    """Places, those that reports name most often first."""
    order = (("mention_count", True), ("name", False))
    page = store.page(
        FeatureQuery(collection="places", audience=audience(), sort=order, limit=limit, offset=offset)
    )
    following = offset + len(page.bodies)
    return Listed(
        places=[_place(json.loads(body)) for body in page.bodies],
        count=page.number_matched,
        following=following if page.bodies and following < page.number_matched else None,
    )


def known(store: Store, place_ids: list[str]) -> set[str]:
    """Which of some places the store has a page for."""
    asked = FeatureQuery(collection="places", audience=audience(), ids=tuple(place_ids))
    return {json.loads(body)["id"] for body in store.bodies(asked)} if place_ids else set()


def page_of(store: Store, place_id: str | None) -> str | None:
    """The id of the page of a gazetteer's place, where the store has one."""
    key = machine_id(place_id) if place_id else ""
    return key if key and known(store, [key]) else None


def place(store: Store, place_id: str) -> Json:
    """A place with its mentions, each in its sentence, and the incidents there.

    Raises
    ------
    UnknownItemError
        If the store has none of that id, or not for who asks.
    """
    body = store.body("places", place_id, audience())
    if body is None:
        raise UnknownItemError(say("no place %(id)s", id=repr(place_id)))
    found = _place(json.loads(body))
    return found | {"quotes": _quotes(store, found["mentions"]), "incidents": _incidents(store, found)}


def _place(feature: Json) -> Json:
    properties: Json = feature["properties"]
    lon, lat = feature["geometry"]["coordinates"]
    names = by_script(properties.get("names") or [properties["name"]])
    return properties | {"id": feature["id"], "lon": lon, "lat": lat, "names": names}


def _quotes(store: Store, mentions: list[Json]) -> list[Json]:
    """Mentions with the words round them, but for those in reports that who asks may not see."""
    reports: dict[str, Json | None] = {}
    quotes = []
    for mention in mentions[:MOST_MENTIONS]:
        key = mention["report"]
        if key not in reports:
            reports[key] = store.report(key, audience())
        report = reports[key]
        if report is not None:
            quotes.append(_quote(report, mention))
    return quotes


def _quote(report: Json, mention: Json) -> Json:
    text, start, end = report["text"], mention["start"], mention["end"]
    before, after = text[max(0, start - _ROUND) : start], text[end : end + _ROUND]
    cut_before, cut_after = start > _ROUND, end + _ROUND < len(text)
    return {
        "report": report["id"],
        "publisher": report["publisher"] or report["id"],
        "published": report["published"],
        "start": start,
        "end": end,
        "before": ("…" if cut_before else "") + (before.partition(" ")[2] if cut_before else before),
        "name": text[start:end],
        "after": (after.rpartition(" ")[0] if cut_after else after) + ("…" if cut_after else ""),
    }


def _incidents(store: Store, found: Json) -> list[Json]:
    key = found.get("place_id")
    if not key:
        return []
    where = {"op": "=", "args": [{"property": "place_id"}, key]}
    asked = FeatureQuery(
        collection="incidents",
        audience=audience(),
        where=where,
        sort=(("date", False),),
        limit=MOST_INCIDENTS,
    )
    features = (json.loads(body) for body in store.page(asked).bodies)
    return [feature["properties"] | {"id": feature["id"]} for feature in features]
