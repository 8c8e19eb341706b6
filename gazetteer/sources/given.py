"""The files to load: what was asked for, and what stands beside it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from gazetteer.errors import SourceError
from gazetteer.sources.formats import Format, Kind

# Beside a dump, these are taken as its own.
_ALTERNATES = ("alternateNamesV2.txt", "alternateNamesV2.zip")
_ADMIN1 = "admin1CodesASCII.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to load.

    Parameters
    ----------
    file : Path
    source : str, optional
        Name of the source; by default that of the file. A source of that name is replaced.
    format : Format, optional
        By default what the file's content says.
    alternates, admin1 : Path, optional
        GeoNames' tables of alternate names and of first-level areas; by default those beside a dump.
    """

    file: Path
    source: str | None = None
    format: Format | None = None
    alternates: Path | None = None
    admin1: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The files of a request, those beside a dump among them, and what kind of file it is."""

    file: Path
    kind: Kind
    alternates: Path | None
    admin1: Path | None

    @classmethod
    def of(cls, request: Request, kind: Kind) -> "Given":
        """Find the files that belong to a dump.

        Raises
        ------
        SourceError
            If such files are given for what is no dump.
        """
        if kind.format is not Format.GEONAMES:
            if request.alternates or request.admin1:
                raise SourceError(
                    f"{request.file} is {kind.format}; tables of alternates and areas go with a GeoNames dump"
                )
            return cls(file=request.file, kind=kind, alternates=None, admin1=None)
        beside = [request.file.parent / name for name in (*_ALTERNATES, _ADMIN1)]
        found = [path for path in beside if path.is_file() and path.resolve() != request.file.resolve()]
        names = next((path for path in found if path.name in _ALTERNATES), None)
        codes = next((path for path in found if path.name == _ADMIN1), None)
        return cls(
            file=request.file,
            kind=kind,
            alternates=request.alternates or names,
            admin1=request.admin1 or codes,
        )

    def digest(self) -> str:
        """A mark of the files' content and of the code that reads them."""
        digest = hashlib.sha256()
        code = sorted(Path(__file__).parent.glob("*.py"))
        for path in (*code, self.file, self.alternates, self.admin1):
            if path is not None:
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
        return digest.hexdigest()[:32]
