"""Errors of files that are written and read back, a child for each cause."""

from incidents.errors import IncidentsError


class ExportError(IncidentsError):
    """Features that a format can't hold, or a file that can't be made of them."""


class ExportedFileError(IncidentsError):
    """A file that is no export of the format and collection expected, or is damaged."""
