"""Coordinates in running text: decimal degrees, degrees and minutes, MGRS and UTM, links to maps.

`find_coordinates` gives each with its span, its position on WGS 84, the radius that its digits leave open,
and how it was read. `angles` finds one latitude or longitude, `pairs` puts two together, `grids` reads grid
references, `datums` says how far off a position on another datum may be.
"""

from gazetteer.coordinates.coordinate import Coordinate
from gazetteer.coordinates.find import coordinate_after, find_coordinates

__all__ = ["Coordinate", "coordinate_after", "find_coordinates"]
