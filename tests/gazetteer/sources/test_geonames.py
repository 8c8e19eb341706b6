"""Lines of GeoNames dumps."""

from pathlib import Path

import pytest

from gazetteer.place import Place
from gazetteer.sources.admin1 import Admin1
from gazetteer.sources.geonames import Dump, ids, is_dump
from gazetteer.sources.row import Found, Reject
from gazetteer.sources.stream import lines, opened
from tests.gazetteer.sources.samples import dump_line

DUMP = Dump("a dump", Admin1({"SY.07": "East"}))


def place(line: str, dump: Dump = DUMP) -> Place:
    (row,) = dump.rows([line.encode()])
    assert isinstance(row, Found), row
    return row.place


def reject(line: str | bytes | None) -> Reject:
    given = line.encode() if isinstance(line, str) else line
    (row,) = DUMP.rows([given])
    assert isinstance(row, Reject)
    return row


def test_a_line_is_a_place() -> None:
    found = place(
        dump_line(77, "Ḥajar", plain="Hajar", alternates="هجر,Hajjar,hjr,HJR", admin1="07", population=900)
    )
    assert (found.id, found.name, found.feature_code, found.country_code) == ("gn-77", "Ḥajar", "PPL", "SY")
    assert found.names == ("Ḥajar", "هجر", "Hajjar")
    assert (found.admin1, found.population, found.source) == ("East", 900, "a dump")
    assert found.location.point.lonlat == (40.54321, 35.12345)
    assert found.location.uncertainty_m == 1_000


def test_a_plain_name_counts_where_folding_doesnt_lead_to_it() -> None:
    assert place(dump_line(name="Straße", plain="Strasse")).names == ("Straße",)
    assert place(dump_line(name="Ein Ḩūr", plain="Ain Hur")).names == ("Ein Ḩūr", "Ain Hur")


def test_a_position_of_few_digits_is_as_unsure_as_they_are() -> None:
    found = place(dump_line(lat=35.1, lon=40))
    assert 14_000 < found.location.uncertainty_m < 15_000
    assert "1 decimal" in found.uncertainty_reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("one\ttwo", "2 columns; expected 19"),
        ("", "1 columns; expected 19"),
        (dump_line() + "\tmore", "20 columns"),
        (dump_line(lat=95), "latitude 95 is outside"),
        (dump_line(lon="east"), "'east' is no number"),
        (dump_line(lat="nan"), "'nan' is no number"),
        (dump_line(lat=""), "'' is no number"),
        (dump_line(number="7a"), "'7a' is no whole number"),
        (dump_line(number="٧"), "no whole number"),
        (dump_line(name=""), "a name of 0 characters"),
        (dump_line(name="—"), "with a letter or digit"),
        (dump_line(name="x" * 10_000), "a name of 10,000 characters"),
        (dump_line(kind="Q"), "class 'Q'"),
        (dump_line(code="<script>"), "code '<script>'"),
        (b"\xff" + dump_line().encode(), "byte 0xff is not UTF-8"),
        (None, "longer than a megabyte"),
    ],
)
def test_what_is_wrong_with_a_line(line: str | bytes | None, reason: str) -> None:
    found = reject(line)
    assert reason in found.reason
    assert found.line == 1 and not found.left_out and len(found.start) <= 80


@pytest.mark.parametrize(
    ("kind", "code", "what"),
    [("U", "SMU", "undersea features"), ("A", "ADM1H", "former administrative areas")],
)
def test_what_is_left_out_is_named(kind: str, code: str, what: str) -> None:
    found = reject(dump_line(kind=kind, code=code))
    assert found.left_out and found.reason == what


def test_control_and_direction_marks_leave_the_names() -> None:
    found = place(dump_line(name="Tell\x00 \u202eZeta\u202c", alternates="a\u2066B,\x07Cc,x" + "y" * 300))
    assert found.names == ("Tell Zeta", "aB", "Cc")


def test_a_place_without_code_is_of_its_class() -> None:
    assert place(dump_line(kind="T", code="")).feature_code == "MT"


def test_rows_go_on_after_those_that_are_done() -> None:
    given = [dump_line(n).encode() for n in range(1, 6)]
    assert [row.line for row in DUMP.rows(given, done=3)] == [4, 5]


class Beside:
    def names(self, place: int, /) -> list[str]:
        return ["Zita"] if place == 1 else []

    def no_names(self, place: int, /) -> list[str]:
        return ["https://zeta.example"]


def test_names_beside_a_dump_come_in_and_links_go_out() -> None:
    dump = Dump("a dump", Admin1({}))
    dump.beside = Beside()
    found = place(dump_line(alternates="Zayta,https://zeta.example"), dump)
    assert found.names == ("Tell Zeta", "Zayta", "Zita")


def test_lines_that_look_like_a_dump() -> None:
    assert is_dump(dump_line().encode())
    assert not is_dump(b"id,name,lat,lon")
    assert list(ids([b"5\tx", b"no\tx", None, b"7"])) == [5, 7]


@pytest.mark.parametrize(("name", "least"), [("SY.txt", 10_000), ("IQ.txt", 21_000)])
def test_real_dumps(shared: Path, name: str, least: int) -> None:
    with opened(shared / "data" / name) as stream:
        rows = list(DUMP.rows(lines(stream.file)))
    assert all(isinstance(row, Found) for row in rows)
    assert len(rows) > least
