"""What can go wrong with a data set: the file, or one of its rows."""

from incidents.errors import IncidentsError


class DatasetError(IncidentsError):
    """A file or mapping that can't be used as a whole."""


class RowError(IncidentsError):
    """A row that can't be used, or a value that says less than it must; the file's other rows can."""
