"""What can go wrong in the gazetteer. A name that isn't found is no error: see `GeocodeResult.reason`."""


class GazetteerError(ValueError):
    """Root of all errors of this package."""


class PlaceError(GazetteerError):
    """A place's own fields contradict each other or are missing."""


class SitesError(GazetteerError):
    """A data file of curated places can't be read as one."""


class WorldError(GazetteerError):
    """The world's cities can't be read."""


class IndexUnusableError(GazetteerError):
    """The index on disk can't be built or opened."""
