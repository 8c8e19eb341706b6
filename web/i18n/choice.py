"""What a reader chose, language and units: in the address, else in a cookie, else by the browser."""

from typing import Any, Final
from urllib.parse import urlencode

from babel import negotiate_locale
from flask import Flask, Response, g, request
from flask_babel import get_locale
from werkzeug.datastructures import ImmutableMultiDict

from web.config import Config
from web.i18n.catalogue import SOURCE, PoBabel, browser_messages, language
from web.ogc.media import LONGEST_ACCEPT, Form, preferred

# Each named in itself, for those who can't read the page.
LANGUAGES: Final = {"en": "English", "ar": "العربية"}
UNITS: Final = ("km", "mi")
_CHOICES: Final[dict[str, tuple[str, ...]]] = {"lang": tuple(LANGUAGES), "units": UNITS}
# Rooms whose answers are data unless a page is asked for.
_SERVES_DATA: Final = frozenset({"ogc", "items", "downloads", "reports", "judging"})
_A_YEAR_S: Final = 365 * 24 * 3600


def install(app: Flask, config: Config) -> None:
    """Let templates and Python speak the reader's language."""
    PoBabel(app, locale_selector=chosen_language)
    app.jinja_env.globals.update(
        languages=LANGUAGES,
        language=language,
        direction=direction,
        units=units,
        here=here,
        browser_block=browser_block,
    )

    def remember(response: Response) -> Response:
        for name, value in g.get("chosen", {}).items():
            response.set_cookie(
                name, value, max_age=_A_YEAR_S, httponly=True, samesite="Lax", secure=config.https == "on"
            )
        return response

    app.before_request(_take)
    app.after_request(remember)


def _take() -> None:
    """Take a page's valid choices off its parameters, which are read strictly; data has no language."""
    if _is_page():
        asked = {name: request.args.get(name) for name in _CHOICES}
        g.chosen = {name: value for name, value in asked.items() if value in _CHOICES[name]}
        kept = ((k, v) for k, v in request.args.items(multi=True) if k not in g.chosen)
        request.args = ImmutableMultiDict(kept)


def _is_page() -> bool:
    if "f" in request.args:
        return request.args["f"] == Form.HTML
    default = Form.JSON if request.blueprint in _SERVES_DATA else Form.HTML
    return preferred(request.headers.get("Accept", "")[:LONGEST_ACCEPT], default) is Form.HTML


def chosen_language() -> str:
    """The reader's language: `?lang=`, the cookie, then what the browser prefers."""
    wanted = [tag for tag, quality in request.accept_languages if quality > 0]
    return _chosen("lang") or negotiate_locale(wanted, LANGUAGES, sep="-") or SOURCE


def units() -> str:
    """`km` or `mi`, by `?units=` or the cookie; kilometres where nobody asks."""
    return (_chosen("units") if request else None) or UNITS[0]


def direction() -> str:
    """`rtl` or `ltr`, as the language is written."""
    locale = get_locale()
    return "ltr" if locale is None else str(locale.text_direction)


def here(**changed: str) -> str:
    """The address of this page with other parameters, relative: no path of a request becomes a link."""
    kept = (pair for pair in request.args.items(multi=True) if pair[0] not in changed)
    return "?" + urlencode([*kept, *(g.get("chosen", {}) | changed).items()])


def browser_block() -> dict[str, Any]:
    """What our scripts need to speak as the page does."""
    code = language()
    return {"language": code, "units": units(), "messages": browser_messages(code)}


def _chosen(name: str) -> str | None:
    """The first valid choice among address and cookie."""
    for source in (g.get("chosen", {}), request.cookies):
        if (value := source.get(name)) in _CHOICES[name]:
            return str(value)
    return None
