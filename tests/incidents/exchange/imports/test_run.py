"""An import from file to store."""

import contextlib
import csv
import gc
import json
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer.errors import GazetteerError
from incidents.exchange.exports.formats import FORMATS, write
from incidents.exchange.imports import run
from incidents.exchange.imports.batches import Added
from incidents.exchange.imports.errors import DatasetError
from incidents.exchange.imports.mapping import ColumnMapping
from incidents.exchange.imports.roles import Role
from incidents.exchange.imports.run import Job, Outcome, import_file
from incidents.exchange.imports.schemas import Format
from tests.incidents.exchange.imports.fake_batches import FakeBatches, Killed, SilentBar
from tests.incidents.exchange.imports.samples import (
    AIRWARS,
    AIRWARS_HEADER,
    UCDP,
    UCDP_HEADER,
    acled,
    gdelt,
    table,
)


def _import(path: Path, store: FakeBatches | None = None, **options: Any) -> Outcome:
    job = Job(file=path, rejects=path.with_suffix(".rejects.csv"), **options)
    return import_file(job, store or FakeBatches(), SilentBar)


def _file(tmp_path: Path, text: str | bytes, name: str = "data.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def _rejects(outcome: Outcome) -> list[tuple[str, str, str]]:
    assert outcome.rejects is not None
    with outcome.rejects.open(encoding="utf-8", newline="") as file:
        return [(row["line"], row["what"], row["reason"]) for row in csv.DictReader(file)]


def _many(count: int, bad: tuple[int, ...] = ()) -> str:
    return acled(
        *({"event_id_cnty": f"MAD{n}", "fatalities": "x" if n in bad else "0"} for n in range(count))
    )


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "BATCH_ROWS", 10)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (acled({}), Format.ACLED),
        (table(UCDP_HEADER, UCDP), Format.UCDP),
        (table(AIRWARS_HEADER, AIRWARS, separator=";"), Format.AIRWARS),
        (gdelt({}), Format.GDELT),
        ("lat\tlon\n35.3\t40.1\n", Format.CSV),
        (
            '{"type":"Feature","geometry":{"type":"Point","coordinates":[40.1,35.3]}}',
            Format.GEOJSON,
        ),
    ],
)
def test_every_format(tmp_path: Path, text: str, form: Format) -> None:
    store = FakeBatches()
    outcome = _import(_file(tmp_path, text), store)
    assert (outcome.format, outcome.added, outcome.rejects) == (form, Added(new=1), None)
    assert len(store.features) == 1
    assert list(tmp_path.iterdir()) == [tmp_path / "data.csv"]


def test_a_geopackage_in_its_own_coordinates(tmp_path: Path) -> None:
    path = tmp_path / "ours.gpkg"
    shapes = shapely.points([[4_468_405.0, 4_212_003.0], [4_468_405.0, 4_212_003.0]])
    fields = [np.array(["2031-05-04", "2031-05-05"], dtype=object), np.array([3, 0])]
    pyogrio.raw.write(
        path, shapely.to_wkb(shapes), fields, ["date", "killed"], crs="EPSG:3857", geometry_type="Point",
        driver="GPKG", layer="strikes",
    )  # fmt: skip
    store = FakeBatches()
    outcome = _import(path, store)
    assert (outcome.dataset, outcome.format, outcome.added) == ("ours", Format.GPKG, Added(new=2))
    first = next(iter(store.features.values()))
    assert first["geometry"]["coordinates"] == pytest.approx([40.1404, 35.3533], abs=1e-4)


@pytest.mark.parametrize("name", [name for name, each in FORMATS.items() if each.is_read_back])
def test_what_we_export_we_import_unchanged(tmp_path: Path, name: str) -> None:
    store, other = FakeBatches(), FakeBatches()
    hard = {"event_id_cnty": "=1+1", "notes": "قصف\n\"x\", 'y' \\u0041", "location": "'Ayn"}
    _import(_file(tmp_path, acled({}, {"event_id_cnty": "MAD18", "fatalities": ""}, hard)), store)
    path = tmp_path / f"export.{name}"
    with path.open("wb") as out:
        write(name, "incidents", map(json.dumps, store.features.values()), out)
    assert _import(path, other).rejected == 0
    assert other.features == store.features


@pytest.mark.parametrize(
    ("begin", "said"),
    [
        (b"fgb\x03fgb\x00 and no more", "can't be read"),
        (b"PAR1 and no more", "can't be read as Parquet"),
        (b"<?xml version='1.0'?><kml><Placemark/></kml>", "can't be read as our KML"),
        (b"<?xml version='1.0'?><!DOCTYPE k [<!ENTITY a 'b'>]><kml>&a;</kml>", "document type"),
        (b"<kml><Placemark><SimpleData name='id'>a</SimpleData><coordinates/></Placemark></kml>", "our KML"),
        (b"<kml><Placemark><coordinates>1", "our KML"),
    ],
)
def test_what_another_program_wrote_in_these_formats_is_refused(
    tmp_path: Path, begin: bytes, said: str
) -> None:
    path = tmp_path / "other"
    path.write_bytes(begin)
    with pytest.raises(DatasetError, match=said):
        _import(path)


def test_zipped(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("export.CSV", gdelt({}, {"GLOBALEVENTID": "2"}))
    assert _import(path).added == Added(new=2)


def test_bad_rows_are_set_aside_and_the_others_taken(tmp_path: Path) -> None:
    text = acled({}, {"latitude": "95"}, {"event_date": "03/04/2031"}) + "short,row\n"
    outcome = _import(
        _file(tmp_path, text + acled({"event_id_cnty": "MAD18", "fatalities": "0"}).splitlines()[1])
    )
    assert (outcome.added, outcome.rejected) == (Added(new=2), 3)
    (high, _, why), (vague, _, _), (ragged, _, short) = _rejects(outcome)
    assert (high, vague, ragged) == ("3", "4", "5")
    assert "latitude 95 is outside" in why
    assert "2 values; expected 31" in short


def test_swapped_degrees_are_taken_and_listed(tmp_path: Path) -> None:
    text = acled({}, {"event_id_cnty": "MAD18", "latitude": "40.1408", "longitude": "35.3359"})
    outcome = _import(_file(tmp_path, text))
    assert (outcome.added, outcome.doubtful, outcome.rejected) == (Added(new=2), 1, 0)
    assert _rejects(outcome)[0][:2] == ("3", "doubtful")


def test_the_same_again_is_the_same_and_other_content_an_update(tmp_path: Path) -> None:
    store = FakeBatches()
    _import(_file(tmp_path, acled({}, {"event_id_cnty": "MAD18"})), store)
    text = acled(
        {}, {"event_id_cnty": "MAD18", "fatalities": "5"}, {"event_id_cnty": "MAD19", "fatalities": "0"}
    )
    assert _import(_file(tmp_path, text), store).added == Added(new=1, changed=1, same=1)


def test_one_event_under_two_ids_is_flagged_and_kept(tmp_path: Path) -> None:
    text = acled({}, {"event_id_cnty": "MAD18"}, {"event_id_cnty": "MAD19", "fatalities": "4"})
    store = FakeBatches()
    outcome = _import(_file(tmp_path, text), store)
    assert (len(store.features), outcome.twins) == (3, 1)
    assert _rejects(outcome)[0][1] == "possible duplicate"


@pytest.mark.usefixtures("small_batches")
def test_killed_it_goes_on_and_loses_nothing(tmp_path: Path) -> None:
    path = _file(tmp_path, _many(45, bad=(3, 17, 33)))
    whole = FakeBatches()
    expected = _import(path, whole)
    lines = _rejects(expected)
    store = FakeBatches(dies_at=2)
    with pytest.raises(Killed):
        _import(path, store)
    assert len(store.features) == 18
    store.dies_at = None
    outcome = _import(path, store)
    assert (outcome.resumed, outcome.added) == (2, Added(new=24))
    assert store.features == whole.features
    assert _rejects(outcome) == lines
    assert outcome.rejected == 3


@pytest.mark.usefixtures("small_batches")
def test_done_it_does_nothing_again(tmp_path: Path) -> None:
    path, store = _file(tmp_path, _many(25, bad=(3,))), FakeBatches()
    _import(path, store)
    again = _import(path, store)
    assert (again.resumed, again.added, again.rejected) == (3, Added(), 1)


@pytest.mark.usefixtures("small_batches")
def test_a_large_file_is_read_beside_and_gives_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, here, beside = _file(tmp_path, _many(45, bad=(3, 17, 33))), FakeBatches(), FakeBatches()
    expected = _rejects(_import(path, here))
    monkeypatch.setattr(run, "LARGE_BYTES", 0)
    assert _rejects(_import(path, beside)) == expected
    assert beside.features == here.features
    with pytest.raises(DatasetError, match="none of the first 1 rows"):
        _import(_file(tmp_path, "lat,lon\n35,east\n", "bad.csv"))


def test_another_mapping_is_another_import(tmp_path: Path) -> None:
    path = _file(tmp_path, "day of it,lat,lon\n03/04/2031,35.3359,40.1408\n")
    store = FakeBatches()
    _import(path, store)
    for form, day in (("%d/%m/%Y", "2031-04-03"), ("%m/%d/%Y", "2031-03-04")):
        mapping = ColumnMapping(columns={"day of it": Role.DATE}, date_format=form, dataset="mapped")
        outcome = _import(path, store, mapping=mapping)
        assert (outcome.resumed, outcome.dataset) == (0, "mapped")
        assert day in [feature["properties"]["date"] for feature in store.features.values()]


def test_the_dialects_of_spreadsheets(tmp_path: Path) -> None:
    store = FakeBatches()
    text = "\ufeffsep=;\r\nDate;Lat;Lon;Killed\r\n23/04/2031;35,3359;40,1408;1 200\r\n;;;\r\n"
    assert _import(_file(tmp_path, text), store).added == Added(new=1)
    properties = next(iter(store.features.values()))["properties"]
    assert (properties["date"], properties["lat"], properties["killed_max"]) == ("2031-04-23", 35.3359, 1_200)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty file"),
        ("lat,lon\n", "holds no row of data"),
        (
            "date,place\n2031-05-04,x\n",
            "no columns for latitude and longitude.*it has 'date', 'place'",
        ),
        ("lat,lon,date,date\n35,40,2031-05-04,2031-05-04\n", "'date' is there twice"),
        ("lat,lon\n35,east\n95,40\n", "none of the first 2 rows can be used: line 2: .*'east'"),
        ("lat,lon\n\xff".encode("latin-1"), "none of the first 1 rows.*is not UTF-8"),
        ('{"type":"FeatureCollection","features":[{"type":', "line 1: cut short"),
        ('{"type":"FeatureCollection","crs":{"name":"EPSG:3857"},"features":[]}', "its crs is"),
        ("[" * 200_000, "no header|no columns"),
        (b"SQLite format 3\x00" + b"\0" * 100, "no GeoPackage"),
    ],
)
def test_a_file_that_cant_be_used_says_why(tmp_path: Path, text: str | bytes, said: str) -> None:
    store = FakeBatches()
    with pytest.raises(DatasetError, match=said):
        _import(_file(tmp_path, text), store)
    assert not store.features


def test_a_zip_that_grows_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("data.csv", "w") as member:
        member.write(b"lat,lon\n35.3,40.1\n")
        for _ in range(40):
            member.write(b" " * (1 << 20))
    with pytest.raises(DatasetError, match="unpacks to"):
        _import(path)


def test_a_field_without_end_costs_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    with path.open("wb") as file:
        file.write(b'lat,lon,notes\n35.3,40.1,"')
        for _ in range(64):
            file.write(b"x" * (1 << 20))
        file.write(b'"\n35.4,40.2,\n')
    tracemalloc.start()
    outcome = _import(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (outcome.added, outcome.rejected) == (Added(new=1), 1)
    assert "more than a megabyte" in _rejects(outcome)[0][2]
    assert peak < 30_000_000


def test_the_file_itself_is_no_place_for_rejects(tmp_path: Path) -> None:
    path = _file(tmp_path, acled({}))
    with pytest.raises(DatasetError, match="name another one"):
        import_file(Job(file=path, rejects=path), FakeBatches(), SilentBar)
    assert path.read_text() == acled({})


def test_the_collector_is_on_again(tmp_path: Path) -> None:
    assert gc.isenabled()
    with pytest.raises(DatasetError):
        _import(_file(tmp_path, "lat,lon\n"))
    assert gc.isenabled()


_CELLS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["", "=1+1", "-3", "1e999", "nan", "\0", "35,3", "03/04/2031", "٣", '"', "\n"]),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.dictionaries(st.sampled_from(AIRWARS_HEADER), _CELLS), min_size=1, max_size=8))
def test_whatever_a_cell_holds_is_taken_or_set_aside(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    text = table(AIRWARS_HEADER, AIRWARS, *(AIRWARS | row for row in rows))
    path = _file(tmp_path, text.encode("utf-8", "surrogatepass"))
    outcome = _import(path)
    assert outcome.added.new + outcome.added.same + outcome.added.changed + outcome.rejected >= 1


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(form=st.sampled_from(Format), data=st.binary(max_size=300))
def test_any_bytes_are_an_import_or_an_error_that_is_told(tmp_path: Path, form: Format, data: bytes) -> None:
    path = _file(tmp_path, data)
    for given_format in (None, form):
        with contextlib.suppress(DatasetError, GazetteerError):
            assert _import(path, format=given_format).added.new
