"""A mark on requests that are answered where they arrive: by what takes no time, or by nobody yet."""

from typing import Final

# In a WSGI environment, and in the extensions of an application that knows the mark.
AT_ONCE: Final = "standoff.at_once"


class LaterError(Exception):
    """A request with the mark takes longer; it is to be asked again without, in a thread."""
