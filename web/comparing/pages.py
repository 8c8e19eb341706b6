"""The page "Check statements": with a form for those without JavaScript, and with the API for the rest."""

from collections import Counter
from collections.abc import Callable, Mapping
from http import HTTPStatus

from flask import Blueprint, Response, render_template, request
from werkzeug.datastructures import MultiDict

from geo.errors import GeoError
from incidents.comparing.answer import answer, answer_json
from incidents.comparing.question import question_of
from incidents.errors import PlaceNotFoundError, RelationError, ReportError
from incidents.exchange.casebook import example_statements
from incidents.model import ClaimKind
from web import terms, words
from web.auth.who import who
from web.comparing.form import placed, record_of, shown_again, written
from web.errors import BodyError
from web.i18n.messages import gettext, ngettext
from web.incident_map import MapFeatures, area_shapes, circle_shapes, draw, line_shapes
from web.place_map import outlines, points
from web.places.why import why_so_unsure
from web.ports import Json, desk
from web.reasons import is_told_anew
from web.spans import Segment, Span, segments
from web.telling import summary, told, told_text
from web.writing.body import record, respond

blueprint = Blueprint("comparing", __name__)

_REFUSED = (BodyError, GeoError, PlaceNotFoundError, RelationError, ReportError)
_LEAST_TEXTS = 2
# A whole message for each: a language may bend the verdict to its number.
_COUNTED: Mapping[str, Callable[[int], str]] = {
    "contradicted": lambda n: ngettext("%(num)s contradicted", "%(num)s contradicted", n),
    "borderline": lambda n: ngettext("%(num)s borderline", "%(num)s borderline", n),
    "consistent": lambda n: ngettext("%(num)s consistent", "%(num)s consistent", n),
    "not_checkable": lambda n: ngettext("%(num)s not checkable", "%(num)s not checkable", n),
}
_BLANK = {"text": "", "published": "", "publisher": ""}


@blueprint.get("/check")
def form() -> str:
    """The empty form; with `example` two statements that can't both hold, and what follows."""
    if "example" not in request.args:
        return _page([])
    texts = example_statements()
    return _page(texts, answered({"texts": texts}))


@blueprint.post("/check")
def check() -> Response:
    """The form as it was sent, with what follows from it."""
    sent: MultiDict[str, str] = request.form
    texts = written(sent)
    if "more" in sent:
        return Response(_page([*texts, _BLANK]))
    if sent.get("switch") == "asked":  # only the language or the units: nothing was to be checked yet
        return Response(_page(texts))
    try:
        return Response(_page(texts, answered(record_of(sent)), sent))
    except _REFUSED as error:
        return Response(_page(texts, trouble=told_text(error.args[0])), status=HTTPStatus.BAD_REQUEST)


@blueprint.post("/api/check")
def api() -> Response:
    """What follows from the texts of a question: see `web.comparing.description`."""
    return respond(200, answered(record()))


def answered(question: Json) -> Json:
    """The answer to a question, with the circles and lines that a map draws of it."""
    found = answer_json(answer(question_of(question), desk().read))
    drawn = _drawn(found)
    return found | {
        "shapes": {
            "circles": circle_shapes(drawn),
            "lines": line_shapes(drawn.findings),
            "outlines": area_shapes(outlines(found["places"])),
        },
        "told": {key: _told(words) for key, words in found["told"].items()} if is_told_anew() else {},
        "told_places": {place["key"]: _told_place(place) for place in found["places"]}
        if is_told_anew()
        else {},
    }


def _told(words: Json) -> Json:
    """A finding's words in the reader's language and units."""
    return {"reason": told(words["reason"]), "working": [told(line) for line in words["working"]]}


def _told_place(place: Json) -> Json:
    """Why a place is where it is, and so unsure, in the reader's language and units."""
    unsure = why_so_unsure(place["uncertainty_reason"], place["feature_code"])
    return {"reason": told_text(place["reason"]), "uncertainty_reason": unsure}


def _page(
    texts: list[Json], found: Json | None = None, sent: MultiDict[str, str] | None = None, trouble: str = ""
) -> str:
    blanks = [_BLANK] * (_LEAST_TEXTS - len(texts))
    features = found["features"]["findings"] if found else []
    findings = [feature["properties"] | {"id": feature["id"]} for feature in features]
    return render_template(
        "check.html",
        texts=[*texts, *blanks],
        found=found,
        undated=_undated(found) if found else [],
        findings=sorted(findings, key=words.worst_first),
        summary=_summary(findings),
        pieces={text["id"]: _pieces(text, found) for text in found["texts"]} if found else {},
        publishers=publishers(found) if found else {},
        shell=draw(_drawn(found), spots=gettext("Places")) if found else None,
        trouble=trouble,
        tolerance=shown_again(sent or {}, "tolerance"),
        resend="check",
        placed=placed(sent or MultiDict()),
        may_save=who().may("write"),
        map_script="check.js",
    )


def publishers(found: Json) -> dict[str, str]:
    """What to call each text."""
    return {
        t["id"]: t["publisher"] or gettext("Text %(number)s", number=n)
        for n, t in enumerate(found["texts"], start=1)
    }


def _summary(findings: list[Json]) -> str:
    """How many findings have each verdict, worst first."""
    counts = Counter(finding["verdict"] for finding in findings)
    return " · ".join(_COUNTED[verdict](counts[verdict]) for verdict in words.VERDICTS if counts[verdict])


def _undated(found: Json) -> list[str]:
    """The days that can't be told without knowing when their text was published, in its words, each once."""
    texts = [text for text in found["texts"] if text["published"] is None]
    days = (c for text in texts for c in text["claims"] if c["kind"] == ClaimKind.DATE and not c.get("date"))
    return list(dict.fromkeys(c["quote"] for c in days))


def _pieces(text: Json, found: Json) -> list[Segment]:
    """A text, cut where the words begin and end that a claim or a place comes from."""
    said = {
        Span(start=c["start"], end=c["end"], note=f"{terms.kind(c['kind'])}: {summary(c)}")
        for c in text["claims"]
    }
    named = {
        Span(start=m["start"], end=m["end"])
        for place in found["places"]
        for m in place["mentions"]
        if m["report"] == text["id"]
    }
    return segments(text["id"], text["text"], said | named)


def _drawn(found: Json) -> MapFeatures:
    shown = found["features"]
    places = found["places"]
    return MapFeatures(
        incidents=points(places),
        areas=[*outlines(places), *shown["claim-areas"]],
        findings=shown["findings"],
    )
