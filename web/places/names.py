"""The names of a place by script, as people read them."""

from collections.abc import Iterable

from gazetteer.search_log import script

_LATIN = "latin"


def by_script(names: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Names under the script of their first letter, in the order they come, Latin first.

    Examples
    --------
    >>> by_script(["Ayyash", "عياش", "'Ayyash"])
    [('latin', ['Ayyash', "'Ayyash"]), ('arabic', ['عياش'])]
    """
    found: dict[str, list[str]] = {_LATIN: []}
    for name in dict.fromkeys(names):
        found.setdefault(script(name) or _LATIN, []).append(name)
    return [(kind, held) for kind, held in found.items() if held]
