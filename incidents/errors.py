"""Errors of the incidents package: one root, a child for each cause."""


class IncidentsError(ValueError):
    """Something about reports, claims or incidents that can't be used."""


class ReportError(IncidentsError):
    """A report that can't be read: empty, binary, too large, or without an id."""


class DistanceTextError(IncidentsError):
    """A distance in words that can't be understood, has no unit, or can't be on Earth."""


class RelationError(IncidentsError):
    """A relation that the calculus doesn't know."""


class PlaceNotFoundError(IncidentsError):
    """A place that the gazetteer can't give a position for."""


class StoreError(IncidentsError):
    """A store that can't be opened or written."""


class QueryError(IncidentsError):
    """A query of the store that can't be answered: an unknown column to sort by, a broken page key."""


class JudgementError(IncidentsError):
    """A correction or a ruling that can't be used."""


class ConflictError(IncidentsError):
    """What is asked for clashes with what is there: a taken id, or what somebody else did meanwhile."""


class UnknownError(IncidentsError):
    """Something that is to be changed and isn't there."""


class FilterError(IncidentsError):
    """A CQL2 filter that can't be read, names what a collection doesn't have, or compares unlike things."""


class TileError(IncidentsError):
    """A tile that isn't on the grid."""
