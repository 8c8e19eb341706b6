"""The project's classes as words: kinds of incidents and claims, answers of HTTP, titles made of them."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from flask import Flask

from web.i18n.messages import N_, gettext
from web.places.kinds import place_kind
from web.ports import Json
from web.reasons import reason
from web.telling import isolated, summary, told_text, working
from web.words import day

_KINDS: Final = {
    "air_strike": N_("air strike"),
    "shelling": N_("shelling"),
    "strike": N_("strike"),
    "attack": N_("attack"),
    "event": N_("event"),
    "other": N_("other"),
    "distance": N_("distance"),
    "casualties": N_("casualties"),
    "location": N_("location"),
    "attribution": N_("attribution"),
    "denial": N_("denial"),
    "date": N_("date"),
    "first": N_("first"),
    "aircraft": N_("aircraft"),
    "munitions": N_("munitions"),
    "damage": N_("damage"),
    "control": N_("control"),
    "route": N_("route"),
}
_RULINGS: Final = {
    "update": N_("an update"),
    "duplicate": N_("a duplicate"),
    "dispute": N_("a dispute"),
    "dismissed": N_("dismissed"),
}
_PHRASES: Final = {
    HTTPStatus.BAD_REQUEST: N_("Bad Request"),
    HTTPStatus.UNAUTHORIZED: N_("Unauthorized"),
    HTTPStatus.FORBIDDEN: N_("Forbidden"),
    HTTPStatus.NOT_FOUND: N_("Not Found"),
    HTTPStatus.METHOD_NOT_ALLOWED: N_("Method Not Allowed"),
    HTTPStatus.CONFLICT: N_("Conflict"),
    HTTPStatus.GONE: N_("Gone"),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: N_("Request Entity Too Large"),
    HTTPStatus.TOO_MANY_REQUESTS: N_("Too Many Requests"),
    HTTPStatus.INTERNAL_SERVER_ERROR: N_("Internal Server Error"),
    HTTPStatus.SERVICE_UNAVAILABLE: N_("Service Unavailable"),
}


def install(app: Flask) -> None:
    """Register the filters."""
    app.jinja_env.filters.update(
        place_kind=place_kind,
        kind=kind,
        phrase=phrase,
        ruling=ruling,
        title_shown=title,
        reason=reason,
        summary=summary,
        working=working,
        told_text=told_text,
    )


def ruling(name: str) -> str:
    """What a ruling makes of a finding."""
    return gettext(_RULINGS[name])


def kind(name: str | None) -> str:
    """A class name as words.

    Examples
    --------
    >>> kind("air_strike"), kind("car-bomb"), kind(None)
    ('air strike', 'car bomb', 'event')
    """
    known = name or "event"
    return gettext(_KINDS[known]) if known in _KINDS else known.replace("_", " ").replace("-", " ")


def phrase(status: HTTPStatus) -> str:
    """What an HTTP status means, in words."""
    return gettext(_PHRASES[status]) if status in _PHRASES else status.phrase


def title(incident: Mapping[str, object] | Json) -> str:
    """An incident's title: as others gave it, or what the reading made of kind, place and day, in words.

    Examples
    --------
    >>> title({"title": "Air strike, Saeqa, 2015-12-06", "kind": "air_strike", "place": "Saeqa",
    ...        "date": "2015-12-06"})
    'Air strike, Saeqa, 6 December 2015'
    >>> title({"title": "Strike on a bridge", "kind": "strike", "place": None, "date": None})
    'Strike on a bridge'
    """
    given, place, start = str(incident["title"]), incident["place"], incident["date"]
    known = str(incident["kind"])
    plain = known.replace("_", " ").capitalize()
    if given != f"{plain}, {place or 'place not known'}, {start or 'date not known'}":
        return given
    return gettext(
        "%(kind)s, %(place)s, %(day)s",
        kind=_capitalised(kind(known)),
        place=isolated(str(place)) if place else gettext("place not known"),
        day=day(str(start)) if start else gettext("date not known"),
    )


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
