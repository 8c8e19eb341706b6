"""Make the pictures that the documentation shows: the bundled casebook in a real browser.

python bench/screenshots.py [FOLDER] [--all]    # docs/ without one; needs Chromium and `make test`'s packages

`--all` takes every kind of page instead, in both languages and at both widths, to be looked at.
"""

import argparse
import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright
from served import CHROMIUM, casebook

Picture = tuple[str, str, int, int]

WIDE, PHONE = (1440, 900), (390, 844)
SHOWN: tuple[Picture, ...] = (
    ("map.png", "/?lang=en", *WIDE),
    ("map-phone.png", "/?lang=ar", *PHONE),
    ("check.png", "/check?example=&lang=en", *WIDE),
)


def main() -> None:
    """Serve a fresh casebook and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parents[1] / "docs")
    parser.add_argument("--all", action="store_true")
    asked = parser.parse_args()
    with casebook() as base:
        take(base, asked.folder, tuple(every(base)) if asked.all else SHOWN)


def every(base: str) -> Iterator[Picture]:
    """Every kind of page, in both languages and at both widths."""
    found = first(base, "findings", verdict="contradicted", robust="true")["properties"]
    pages = {
        "map": "/",
        "incident": f"/incidents/{found['incident']}",
        "report": f"/reports/{found['report']}",
        "check": "/check?example=",
        "check-empty": "/check",
        "places": "/places",
        "candidates": "/places?q=Deir+ez-Zor",
        "place": f"/places/{first(base, 'places')['id']}",
        "sign-in": "/sign-in",
        "collections": "/collections",
        "missing": "/nothing",
    }
    for name, path in pages.items():
        for code in ("en", "ar"):
            for width, height in (WIDE, PHONE):
                asked = f"{path}{'&' if '?' in path else '?'}lang={code}&f=html"
                yield (
                    f"{name}-{code}-{width}.png",
                    asked if name == "collections" else asked[:-7],
                    width,
                    height,
                )


def first(base: str, collection: str, **chosen: str) -> dict[str, dict[str, str]]:
    """The first feature of a collection."""
    query = "".join(f"&{name}={value}" for name, value in chosen.items())
    with urllib.request.urlopen(f"{base}/collections/{collection}/items?limit=1{query}") as answer:
        feature: dict[str, dict[str, str]] = json.load(answer)["features"][0]
        return feature


def take(base: str, folder: Path, pictures: tuple[Picture, ...]) -> None:
    """Open every page and keep what is seen."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, path, width, height in pictures:
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(base + path, wait_until="networkidle")
            page.wait_for_timeout(500)
            page.screenshot(path=folder / name)
            page.close()
            print(folder / name)
        browser.close()


if __name__ == "__main__":
    main()
