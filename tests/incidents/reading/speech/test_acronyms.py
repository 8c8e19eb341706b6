"""Names in capitals and the names that they stand for."""

import pytest

from incidents.reading.speech.acronyms import spelled_out
from incidents.reading.text.sentences import sentences

ROWS = [
    ("The Nigerian Air Force bombed it. NAF denied it.", "NAF spokesman", ["Nigerian Air Force"]),
    ("The Chief of the Defence Staff spoke.", "CDS", ["Chief of the Defence Staff"]),
    ("The Nigerian Air Force bombed it.", "Nigerian pilot", []),
    ("The Army Staff spoke.", "NAF", []),
]


@pytest.mark.parametrize(("text", "who", "names"), ROWS)
def test_a_name_is_found_by_its_initials(text: str, who: str, names: list[str]) -> None:
    assert [*spelled_out(sentences(text), who)] == names
