"""Numbers as JSON gives them."""

from typing import Any


def finite(value: Any) -> float | None:
    """A finite number, or None for anything else; a truth value is none.

    Examples
    --------
    >>> finite(3), finite(True), finite("3"), finite(10**400)
    (3.0, None, None, None)
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if found - found == 0 else None
