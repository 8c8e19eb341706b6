"""How verdicts and areas are drawn in other programs: by shape, size and stroke as well as by colour."""

from collections.abc import Mapping
from dataclasses import dataclass

from incidents.model import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A mark for a point and a stroke for a line.

    Parameters
    ----------
    colour : tuple of int
        Red, green and blue.
    marker : str
        One of QGIS's simple markers.
    size_mm : float
    stroke : str
        "solid", "dash", "dot" or "dash dot".
    width_mm : float
    """

    colour: tuple[int, int, int]
    marker: str
    size_mm: float
    stroke: str
    width_mm: float


def _look(colour: str, marker: str, size_mm: float, stroke: str, width_mm: float) -> Look:
    red, green, blue = bytes.fromhex(colour)
    return Look(colour=(red, green, blue), marker=marker, size_mm=size_mm, stroke=stroke, width_mm=width_mm)


VERDICTS: Mapping[str, Look] = {
    Verdict.CONTRADICTED: _look("b23a00", "diamond", 5.0, "solid", 1.2),
    Verdict.BORDERLINE: _look("7a5b00", "square", 4.0, "dash", 0.8),
    Verdict.CONSISTENT: _look("005a8f", "circle", 3.4, "dot", 0.5),
    Verdict.NOT_CHECKABLE: _look("5a5f66", "triangle", 3.0, "dash dot", 0.4),
}
# What has no verdict.
PLAIN = _look("1d2733", "circle", 2.2, "solid", 0.3)
AREA_COLOUR = (0x4A, 0x3F, 0x8F)
REGIONS = ("certain", "possible")
