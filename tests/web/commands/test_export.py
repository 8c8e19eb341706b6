"""`standoff export`, and files that are written whole or not at all."""

import json
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest

from incidents.exchange.exports.back import read
from incidents.exchange.exports.formats import FORMATS
from incidents.exchange.properties import names
from incidents.store import COLLECTIONS, Audience, FeatureQuery, Store, open_store
from tests.incidents.store.sampled import full
from tests.web.commands.conftest import Run
from web.commands.files import replacing


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "standoff.sqlite"
    opened = full(open_store(path))
    opened.close()
    return path


@pytest.mark.parametrize(("layer", "count"), list(zip(COLLECTIONS, (2, 2, 1, 2, 2), strict=True)))
def test_a_layer_is_written_as_the_store_has_it(
    run: Run, store: Path, tmp_path: Path, layer: str, count: int
) -> None:
    assert run("export", "o.geojson", "--layer", layer).exit_code == 0
    written = json.loads((tmp_path / "o.geojson").read_text(encoding="utf-8"))
    assert written["type"] == "FeatureCollection" and len(written["features"]) == count
    opened = open_store(store)
    page = opened.page(FeatureQuery(collection=layer, audience=Audience.TRUSTED))
    assert written["features"] == [json.loads(body) for body in page.bodies]
    opened.close()


@pytest.mark.parametrize("chosen", [(), ("--bbox", "-180,-90,180,90")])
def test_a_public_file_holds_what_the_public_may_see(
    run: Run, store: Path, tmp_path: Path, chosen: tuple[str, ...]
) -> None:
    with closing(open_store(store)) as opened:
        opened.restrict_report("a", "an editor", restricted=True)
        opened.derive()

    def reports(*args: str) -> set[str]:
        assert run("export", "o.geojson", "--layer", "reports", *chosen, *args).exit_code == 0
        written = json.loads((tmp_path / "o.geojson").read_text(encoding="utf-8"))
        return {feature["id"] for feature in written["features"]}

    assert (reports(), reports("--public")) == ({"a", "b"}, {"b"})


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (("--bbox", "40,35,41,36"), {"incident-1", "incident-2"}),
        (("--bbox", "10,35,11,36"), {"incident-2"}),  # which has no place
        (("--datetime", "2015-12-06"), {"incident-1", "incident-2"}),
        (("--datetime", "2016-01-01/..", "--filter", '"date" is not null'), set()),
        (("--filter", "killed_min >= 3 and kind = 'air_strike'"), {"incident-1"}),
    ],
)
def test_a_part_is_chosen_as_by_the_api(
    run: Run, store: Path, tmp_path: Path, args: tuple[str, ...], found: set[str]
) -> None:
    assert run("export", "o.geojson", *args).exit_code == 0
    written = json.loads((tmp_path / "o.geojson").read_text(encoding="utf-8"))
    assert {feature["id"] for feature in written["features"]} == found


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--bbox", "1,2,3"), "bbox"),
        (("--datetime", "yesterday"), "yesterday"),
        (("--filter", "colour = 'red'"), "colour"),
    ],
)
def test_a_choice_that_cannot_be_is_named_and_nothing_written(
    refused: Callable[..., str], store: Path, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    assert said in refused("export", "o.geojson", *args)
    assert not (tmp_path / "o.geojson").exists()


def test_an_empty_layer_is_an_empty_collection(run: Run, tmp_path: Path) -> None:
    open_store(tmp_path / "empty.sqlite").close()
    assert run("export", "o.geojson", "--store", "empty.sqlite").exit_code == 0
    assert json.loads((tmp_path / "o.geojson").read_text()) == {"type": "FeatureCollection", "features": []}


@pytest.mark.parametrize("layer", COLLECTIONS)
@pytest.mark.parametrize("name", [name for name, each in FORMATS.items() if each.is_read_back])
def test_the_suffix_names_the_format(run: Run, store: Path, tmp_path: Path, name: str, layer: str) -> None:
    out = f"o{FORMATS[name].suffix}"
    result = run("export", out, "--layer", layer)
    assert (result.exit_code, result.output) == (0, "")
    opened = open_store(store)
    page = opened.page(FeatureQuery(collection=layer, audience=Audience.TRUSTED))
    opened.close()
    stored = [_whole(json.loads(body), layer) for body in page.bodies]
    back = [_whole(feature, layer) for feature in read(name, layer, tmp_path / out)]
    assert sorted(back, key=itemgetter("id")) == sorted(stored, key=itemgetter("id"))
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("standoff")] == [out]


def _whole(feature: dict[str, Any], layer: str) -> dict[str, Any]:
    """A feature with null for every property that it doesn't have."""
    return feature | {"properties": dict.fromkeys(names(layer)) | feature["properties"]}


def test_an_option_names_the_format_of_any_file(run: Run, store: Path, tmp_path: Path) -> None:
    assert run("export", "o.txt", "--layer", "places", "--format", "geojsonseq").exit_code == 0
    assert (tmp_path / "o.txt").read_bytes().startswith(b'\x1e{"type":"Feature"')
    assert run("export", "o", "--layer", "places").exit_code == 0
    assert json.loads((tmp_path / "o").read_bytes())["type"] == "FeatureCollection"


def test_a_failure_leaves_the_old_file(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "o.geojson"
    old.write_text("old")

    def broken(self: Store, query: FeatureQuery) -> Iterator[str]:
        yield "{}"
        raise OSError(28, "No space left on device", "o.geojson")

    monkeypatch.setattr(Store, "bodies", broken)
    result = run("export", "o.geojson")
    assert (result.exit_code, result.stderr) == (2, "standoff: o.geojson: No space left on device\n")
    assert old.read_text() == "old"
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("o.geojson", "--store", "none.sqlite"), "there is no store none.sqlite; make one with"),
        (("o.geojson", "--store", "notes.txt"), "notes.txt is not a Standoff store"),
        (("no/o.geojson",), "no/o.geojson: No such file or directory"),
        ((".",), ".: Is a directory"),
        (("o.xlsx",), "no format has the suffix '.xlsx': .geojson, .geojsons, .gpkg,"),
    ],
)
def test_what_cannot_be_written_is_one_line(
    refused: Callable[..., str], store: Path, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    assert said in refused("export", *args)
    assert not (tmp_path / "none.sqlite").exists()


def test_a_link_stays_a_link_and_a_device_a_device(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    with replacing(link) as file:
        file.write(b"new")
    assert link.is_symlink() and target.read_text() == "new"
    with replacing(Path("/dev/null")) as file:
        file.write(b"new")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
