"""Characters made plain one for one, so that every offset stays."""

from collections.abc import Mapping


def plain_by(text: str, table: Mapping[str, str]) -> str:
    """A text with some characters replaced, much faster than by `str.translate` where few stand in it.

    Parameters
    ----------
    text : str
    table : mapping of str to str
        By character the one that stands for it, which is itself none of the table.

    Examples
    --------
    >>> plain_by("55\\u00a0km, it’s", {"\\u00a0": " ", "’": "'"})
    "55 km, it's"
    """
    for odd, plain in table.items():
        text = text.replace(odd, plain)
    return text
