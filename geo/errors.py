"""Errors of the geo package: one root, a child for each cause."""


class GeoError(ValueError):
    """A geometric value that can't be right."""


class CoordinateError(GeoError):
    """A longitude or latitude that isn't on Earth."""


class UncertaintyError(GeoError):
    """An uncertainty that isn't a positive, finite number of metres."""


class RangeError(GeoError):
    """A distance or azimuth range that is empty, negative or not a number."""


class AreaError(GeoError):
    """An area that can't be drawn."""
