"""Who asks, and of a thing: who may see it."""

from enum import IntEnum


class Audience(IntEnum):
    """Who is asking, and of a stored feature: who may see it."""

    EVERYONE = 0
    TRUSTED = 1
    PUBLIC = 2
