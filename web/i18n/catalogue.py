"""The catalogues of messages: gettext `.po` files, compiled in memory when a language is first asked for."""

from functools import cache, cached_property
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask_babel import Babel, Domain, get_locale

FOLDER: Final = Path(__file__).parent.parent / "translations"
# The language that the sources are written in.
SOURCE: Final = "en"


class Catalogues(Domain):  # type: ignore[misc]  # flask_babel has no types
    """Messages straight from the `.po` files: no compiled file can be missing or older than its source."""

    def get_translations(self) -> NullTranslations:
        """The messages of the language that the reader chose."""
        return translations(language())


class PoBabel(Babel):  # type: ignore[misc]
    """Flask-Babel with these catalogues."""

    @cached_property
    def domain_instance(self) -> Catalogues:
        """The only domain there is."""
        return Catalogues()


def language() -> str:
    """The language of the answer that is being made; English where none is."""
    locale = get_locale()
    return SOURCE if locale is None else str(locale.language)


def po_file(code: str) -> Path:
    """Where the messages of a language are kept."""
    return FOLDER / code / "LC_MESSAGES" / "messages.po"


@cache
def catalog(code: str) -> Catalog:
    """The messages of a language, empty for the one that the sources are written in."""
    if code == SOURCE:
        return Catalog(locale=SOURCE)
    with po_file(code).open("rb") as lines:
        return read_po(lines, locale=code, abort_invalid=True)


def forms(message: Message) -> tuple[str, ...]:
    """A message's translation: one, or one for each plural; empty where there is none yet."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


@cache
def translations(code: str) -> NullTranslations:
    """The messages of a language, as gettext looks them up."""
    if code == SOURCE:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, catalog(code))
    compiled.seek(0)
    return Translations(compiled)


@cache
def browser_messages(code: str) -> dict[str, tuple[str, ...]]:
    """The messages that our scripts show, by their English: several forms where a number decides."""
    return {
        message.id if isinstance(message.id, str) else message.id[0]: forms(message)
        for message in catalog(code)
        if message.id and any(name.endswith(".js") for name, _ in message.locations)
    }
