"""CSV tables of places."""

import io
import re

import pytest

from gazetteer.errors import SourceError
from gazetteer.place import Place
from gazetteer.sources.row import Found, Reject, Row
from gazetteer.sources.stream import lines
from gazetteer.sources.tables import rows
from gazetteer.uncertainty import default_uncertainty_m
from tests.gazetteer.sources.samples import RECORDS


def read(text: str | bytes) -> list[Row]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(rows(lines(io.BytesIO(data)), RECORDS))


def places(text: str | bytes) -> list[Place]:
    return [row.place for row in read(text) if isinstance(row, Found)]


def reasons(text: str | bytes) -> list[tuple[int, str]]:
    return [(row.line, row.reason) for row in read(text) if isinstance(row, Reject)]


OWN = """\
id,name,aliases,lat,lon,uncertainty_m,feature_code,country,admin1,source
Q1,Depot Kappa,"Kappa; مستودع كابا|Store K",35.12345,40.12345,300,INSM,Syria,Eastern,our survey
"""


def test_a_table_of_ones_own() -> None:
    (found,) = places(OWN)
    assert (found.id, found.name, found.feature_code) == ("mine-q1", "Depot Kappa", "INSM")
    assert found.names == ("Depot Kappa", "Kappa", "مستودع كابا", "Store K")
    assert (found.location.uncertainty_m, found.uncertainty_reason) == (300, "stated in the file")
    assert (found.country_code, found.admin1, found.source) == ("SY", "Eastern", "our survey")


@pytest.mark.parametrize("mark", [";", "\t", "|", ","])
def test_dialects_of_spreadsheets(mark: str) -> None:
    table = [["name", "lat", "lon"], ["Tell Zeta", "35.5", "40.25"]]
    text = "\ufeff" + "\r\n".join(mark.join(row) for row in table)
    (found,) = places(text)
    assert found.location.point.latlon == (35.5, 40.25)


def test_decimal_commas_and_arabic_digits() -> None:
    assert places("name;lat;lon\nA1;35,125;40,5\n")[0].location.point.latlon == (35.125, 40.5)
    assert places("الاسم,خط العرض,خط الطول\nتل,٣٥٫١٢٥,٤٠٫٥\n")[0].location.point.latlon == (35.125, 40.5)


PCODES = """\
admin3Name_en,admin3Name_ar,admin3Pcode,admin2Name_en,admin2Pcode,admin1Name_en,admin1Pcode,admin0Pcode,LAT,LON
#adm3+name+en,#adm3+name+ar,#adm3+code,#adm2+name,#adm2+code,#adm1+name,#adm1+code,#adm0+code,#geo+lat,#geo+lon
Zeta,زيتا,SY990101,Zeta,SY9901,Eastern,SY99,SY,35.12345,40.12345
"""


def test_a_table_of_pcodes() -> None:
    (found,) = places(PCODES)
    assert (found.id, found.names, found.feature_code) == ("mine-sy990101", ("Zeta", "زيتا"), "ADM3")
    assert (found.country_code, found.admin1) == ("SY", "Eastern")


def test_each_level_of_pcodes_has_its_code() -> None:
    header = "ADM{n}_EN,ADM{n}_AR,ADM{n}_PCODE,Latitude,Longitude\nZeta,زيتا,SY{code},35.12345,40.12345\n"
    found = {n: places(header.format(n=n, code="01" * n))[0] for n in range(1, 5)}
    assert {n: place.feature_code for n, place in found.items()} == {
        1: "ADM1",
        2: "ADM2",
        3: "ADM3",
        4: "PPL",
    }
    assert {place.country_code for place in found.values()} == {"SY"}
    assert found[1].admin1 == "Zeta"


WOF = """\
id,name,placetype,iso,geom_latitude,geom_longitude,lbl_latitude,lbl_longitude,superseded_by,deprecated
101,Zetaville,locality,SY,35.00001,40.00001,35.11111,40.11111,,
102,Old Zeta,locality,SY,35.00001,40.00001,35.11111,40.11111,101,
103,Zeta East,neighbourhood,SY,35.00001,40.00001,,,,uuuu
"""


def test_a_table_of_whos_on_first() -> None:
    first, second = places(WOF)
    assert (first.id, first.feature_code, first.location.point.lat) == ("mine-101", "PPL", 35.11111)
    assert (second.feature_code, second.location.point.lat) == ("PPLX", 35.00001)
    (gone,) = [row for row in read(WOF) if isinstance(row, Reject)]
    assert gone.left_out and gone.reason == "places that are no more"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Zeta,village,900", "PPL"), ("Zeta airbase,,", "AIRB"), ("زيتا,قرية,", "PPL"),
        ("Zeta,military base,", "INSM"), ("Zeta,,", "LCTY"),
    ],
)  # fmt: skip
def test_the_kind_is_a_word_of_a_column_or_of_the_name(row: str, code: str) -> None:
    name, kind, population = row.split(",")
    (found,) = places(f"name,type,population,lat,lon\n{name},{kind},{population},35.12345,40.12345\n")
    assert found.feature_code == code
    assert found.location.uncertainty_m == default_uncertainty_m(code, int(population or 0))[0]


def test_what_is_wrong_with_a_row_and_where() -> None:
    text = (
        'name,lat,lon,uncertainty_m\n"Two\nlines",35.1,40.1,10\nA,95,40,\n,35,40,\nB,35\nC,x,40,\n'
        "D,35.1,40.1,-5\nE,,,\n" + "y" * 10_000 + ",35,40,\n=F,35.1,40.1,0\nG,0,0.0,\n"
    )
    assert [line for line, _ in reasons(text)] == [4, 5, 6, 7, 8, 9, 10, 11, 12]
    wanted = ["latitude 95", "no name", "2 values; expected 4", "'x' is no number", "positive number",
              "no position", "10,000 characters", "positive number", "at 0, 0"]  # fmt: skip
    for (_, reason), part in zip(reasons(text), wanted, strict=True):
        assert part in reason


def test_bytes_that_are_no_text_cost_their_row_only() -> None:
    data = b"name,lat,lon\nA,35.1,40.1\nB\xff,35.1,40.1\nC\x00c,35.1,40.1\n"
    assert [place.name for place in places(data)] == ["A", "C c"]
    assert reasons(data) == [(3, "it is not UTF-8")]


def test_a_quote_left_open_is_told_at_its_line() -> None:
    text = 'name,lat,lon\nA,35.1,40.1\n"B,35.1,40.1\n' + "C,35.1,40.1\n" * 20_000
    assert reasons(text)[0][0] == 3
    assert "quote" in reasons(text)[0][1]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lat,lon\n1,2\n", "no column is a name"),
        ("name,lat\nA,1\n", "latitude and longitude"),
        ("wof:id,gn:id\n1,2\n", "no column is a name"),
        ("name,lat,lon,lat\nA,1,2,3\n", "'lat' is there twice"),
        ("\x00\x01\x02", "no column is a name"),
    ],
)
def test_headers_that_tell_too_little(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read(text)


def test_only_the_surest_column_is_the_name() -> None:
    text = "name,name_ar,location,title,lat,lon\nDepot Kappa,مستودع كابا,Zetaville,Report 7,35.1,40.1\n"
    assert places(text)[0].names == ("Depot Kappa", "مستودع كابا")


def test_ids_that_letters_cant_tell_apart_stay_apart() -> None:
    text = "id,name,lat,lon\n" + "".join(
        f"{one},A,35.1,40.1\n" for one in ("C-1", "C 1", "C.1", "ج", "c" * 99)
    )
    ids = [place.id for place in places(text)]
    assert len(set(ids)) == 5 and ids[0] == "mine-c-1"
    assert all(re.fullmatch("mine-[a-z0-9-]{1,60}", one) for one in ids)


def test_hostile_sizes_are_bounded() -> None:
    aliases = ";".join(f"A{n}" for n in range(15_000))
    assert len(places(f"name,aliases,lat,lon\nA,{aliases},35.1,40.1\n")[0].names) == 2_000
    with pytest.raises(SourceError, match="100,000 columns"):
        read("," * 99_999 + "\n")
    with pytest.raises(SourceError, match="no header"):
        read("x" * 500_000 + "\n")


def test_rows_without_an_id_are_numbered() -> None:
    assert [place.id for place in places("name,lat,lon\nA,35.1,40.1\n\nB,35.1,40.1\n")] == [
        "mine-1",
        "mine-3",
    ]
