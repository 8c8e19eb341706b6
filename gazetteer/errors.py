"""What can go wrong in the gazetteer. A name that isn't found is no error: see `GeocodeResult.reason`."""


class GazetteerError(ValueError):
    """Root of all errors of this package."""


class PlaceError(GazetteerError):
    """A place's own fields contradict each other or are missing."""


class SitesError(GazetteerError):
    """A data file of curated places can't be read as one."""


class RadiiError(GazetteerError):
    """A user's file of default radii can't be read as one."""


class WorldError(GazetteerError):
    """The world's cities can't be read."""


class SourceError(GazetteerError):
    """A file of places can't be loaded, or no source of that name is."""


class IndexUnusableError(GazetteerError):
    """The index on disk can't be built or opened."""
