"""What docs/gazetteer.md says a user may write."""

import re
from pathlib import Path

from gazetteer.folder import Folder
from gazetteer.index.file import IndexFile
from gazetteer.load import Request, load
from gazetteer.uncertainty import load_overrides

TEXT = (Path(__file__).parents[2] / "docs" / "gazetteer.md").read_text(encoding="utf-8")


def test_the_table_of_sites_loads_as_it_is_said(tmp_path: Path) -> None:
    file = tmp_path / "our-sites.csv"
    file.write_text(re.findall(r"```csv\n(.*?)```", TEXT, re.DOTALL)[0], encoding="utf-8")
    loaded = load(tmp_path, Request(file=file))
    assert (loaded.places, loaded.rejected) == (2, 0)
    index = IndexFile(Folder(path=tmp_path).source("our-sites"))
    depot = index.entry(1).place
    assert depot.names == ("Depot Kappa", "مستودع كابا", "Kappa stores")
    assert (depot.location.uncertainty_m, depot.feature_code, depot.source) == (300, "INSM", "visited in May")
    assert index.entry(2).place.source == "our-sites: our-sites.csv"
    index.close()


def test_the_radii_are_ones_that_can_be_set(tmp_path: Path) -> None:
    (example,) = re.findall(r"`(\{.*?\})`", TEXT)
    (tmp_path / "radii.json").write_text(example, encoding="utf-8")
    assert {row.radius_m for row in load_overrides(tmp_path / "radii.json")} >= {3000, 2000}
