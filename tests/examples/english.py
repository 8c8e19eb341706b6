"""All composed reports in English."""

from tests.examples.africa import DARFUR_GROUP, LIBYA_WIRE, SOMALIA_RELEASE, TIGRAY_AID
from tests.examples.eurasia import (
    HELMAND_PAPER,
    IDLIB_MONITOR,
    IRAQ_STATEMENT,
    KARABAKH_MINISTRY,
    UKRAINE_WIRE,
    YEMEN_WIRE,
)

ENGLISH = (
    YEMEN_WIRE,
    KARABAKH_MINISTRY,
    IDLIB_MONITOR,
    IRAQ_STATEMENT,
    HELMAND_PAPER,
    UKRAINE_WIRE,
    SOMALIA_RELEASE,
    LIBYA_WIRE,
    TIGRAY_AID,
    DARFUR_GROUP,
)
