"""Make the pictures that the documentation shows: the bundled casebook in a real browser.

python bench/screenshots.py [FOLDER]      # docs/ without one; needs Chromium and `make test`'s packages
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright
from served import CHROMIUM, casebook

PICTURES = (("map.png", "/", 1440, 900), ("map-phone.png", "/", 390, 844))


def main(folder: Path) -> None:
    """Serve a fresh casebook and take every picture."""
    with casebook() as base:
        take(base, folder)


def take(base: str, folder: Path) -> None:
    """Open every page and keep what is seen."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, path, width, height in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(base + path, wait_until="networkidle")
            page.wait_for_timeout(500)
            page.screenshot(path=folder / name)
            print(folder / name)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docs")
