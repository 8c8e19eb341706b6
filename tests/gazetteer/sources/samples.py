"""Rows of GeoNames' layouts, and zips, made for tests."""

import zipfile
from pathlib import Path

from gazetteer.sources.admin1 import Admin1
from gazetteer.sources.record import Records

RECORDS = Records("mine", "a test", Admin1({}))


def dump_line(
    number: object = 1,
    name: str = "Tell Zeta",
    *,
    plain: str = "",
    alternates: str = "",
    lat: object = 35.12345,
    lon: object = 40.54321,
    kind: str = "P",
    code: str = "PPL",
    country: str = "SY",
    admin1: str = "",
    population: object = "",
) -> str:
    """A line of a GeoNames dump."""
    fields = [number, name, plain, alternates, lat, lon, kind, code, country, "", admin1, "", "", ""]
    return "\t".join(map(str, [*fields, population, "", "", "", "2024-01-01"]))


def zipped(path: Path, members: dict[str, str | bytes]) -> Path:
    """A zip of some files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path
