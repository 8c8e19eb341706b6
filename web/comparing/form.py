"""The form of the page as the question that the API takes, and back."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from werkzeug.datastructures import MultiDict

from web.errors import BodyError
from web.i18n.choice import units
from web.i18n.messages import gettext
from web.ports import Json
from web.words import UNITS_M

_TEXT = ("text", "published", "publisher")
_PLACE = ("key", "place_id", "lon", "lat", "radius_km", "radius_mi")


def record_of(form: MultiDict[str, str]) -> Json:
    """The question of a form, in the shape of `incidents.comparing.question.question_of`.

    Fields of one text, and those of one place, stand at the same turn. Empty texts, and places that nobody
    touched, are left out.

    Raises
    ------
    BodyError
        If a number is none.
    """
    places = (_place(row) for row in _rows(form, _PLACE))
    record: Json = {
        "texts": [_given(row) for row in _rows(form, _TEXT) if row["text"].strip()],
        "places": [place for place in places if len(place) > 1],
        "reading": form.get("reading") or None,
    }
    if record["reading"] == "given":
        record["tolerance_m"] = _length_m(form, "tolerance", gettext("the tolerance"))
    return record


def written(form: MultiDict[str, str]) -> list[Json]:
    """The texts as they were written, to be shown again."""
    return list(_rows(form, _TEXT))


def placed(form: MultiDict[str, str]) -> dict[str, Json]:
    """What was written of each place, by its key, to be shown again; `radius` in the reader's unit."""
    return {row["key"]: row | {"radius": shown_again(row, "radius")} for row in _rows(form, _PLACE)}


def shown_again(written: Mapping[str, str], name: str) -> str:
    """A length as it was written, or in the unit that the reader has chosen since."""
    same = written.get(f"{name}_{units()}", "")
    if same:
        return same
    try:
        metres = _length_m(written, name, name)
    except BodyError:
        return ""
    return "" if metres is None else f"{metres / UNITS_M[units()]:.4g}"


def _rows(form: MultiDict[str, str], names: tuple[str, ...]) -> Iterator[Json]:
    columns = [form.getlist(name) for name in names]
    for values in zip_longest(*columns, fillvalue=""):
        yield dict(zip(names, values, strict=True))


def _given(row: Json) -> Json:
    """A text as it came, but for the line ends that browsers turn into CR LF."""
    return {name: value for name, value in row.items() if value} | {"text": row["text"].replace("\r\n", "\n")}


def _place(row: Json) -> Json:
    lon, lat = (_number(row[name], gettext("longitude or latitude"), 1.0) for name in ("lon", "lat"))
    found = {
        "key": row["key"],
        "place_id": (row["place_id"] or None) if lon is None else None,
        "lon": lon,
        "lat": lat,
        "uncertainty_m": _length_m(row, "radius", gettext("the radius")),
    }
    return {name: value for name, value in found.items() if value is not None}


def _length_m(written: Mapping[str, str], name: str, called: str) -> float | None:
    """A length in metres; its field is named by the unit that it was shown with."""
    for unit, metres in UNITS_M.items():
        if text := written.get(f"{name}_{unit}", ""):
            return _number(text, called, metres)
    return None


def _number(text: str, name: str, unit: float) -> float | None:
    """A number as people write it, or None for nothing."""
    if not text.strip():
        return None
    try:
        return float(text.strip().replace(",", ".")) * unit
    except ValueError:
        said = gettext("%(name)s “%(text)s” is no number; write it as 12.5", name=name, text=text[:40])
        raise BodyError(said) from None
