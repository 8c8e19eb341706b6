"""Errors of the crosscheck of tables, a child for each cause."""

from incidents.errors import IncidentsError


class TableError(IncidentsError):
    """A table that can't be read: empty, cut short, not of its format, or without a column."""


class RowError(TableError):
    """A row with a value that can't be right."""


class ResumeError(IncidentsError):
    """An unfinished run that this one can't go on with."""


class BusyError(IncidentsError):
    """An output that another run is writing."""


class ClusterError(IncidentsError):
    """A cluster that can't be reached, or that lost its workers."""
