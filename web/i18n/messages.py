"""Words that are translated: where they are shown, or only marked where they stand in a table."""

import flask_babel


def gettext(message: str, **values: object) -> str:
    """A message in the reader's language, with `%(name)s` filled in; English outside a request.

    Examples
    --------
    >>> gettext("%(kind)s: %(summary)s", kind="toll", summary="3 killed")
    'toll: 3 killed'
    """
    return str(flask_babel.gettext(message, **values))


def ngettext(one: str, many: str, num: int, **values: object) -> str:
    """A message that a number decides, shown as `%(num)s`."""
    return str(flask_babel.ngettext(one, many, num, **values))


def N_(message: str) -> str:
    """The message itself, marked for `web.i18n.extract` and translated where it is shown."""
    return message
