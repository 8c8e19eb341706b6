"""Text to sentences and quotations; every offset stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.reading.text.sentences import MAX_SENTENCE, plain, quoted_parts, sentences

PARTS = [
    ("One fell. Two fell.", ["One fell.", "Two fell."]),
    ("Gen. Haddad spoke on Feb. 3. He left.", ["Gen. Haddad spoke on Feb. 3.", "He left."]),
    ("A U.N. envoy, J. K. Marsh, came.", ["A U.N. envoy, J. K. Marsh, came."]),
    ("It is 5 km. from Hama. They ran.", ["It is 5 km. from Hama.", "They ran."]),
    ("HEADLINE WITHOUT STOP\n\nThe text.", ["HEADLINE WITHOUT STOP", "The text."]),
    ("A line\nbroken in two.", ["A line broken in two."]),
    ("Two lines\nThat begin anew", ["Two lines", "That begin anew"]),
    (
        "The army said in a long statement on Monday that\nits guns had been silent all night and that"
        "\nits leader, the old and by now ailing General\nHaddad, was out.",
        [
            "The army said in a long statement on Monday that its guns had been silent all night and that"
            " its leader, the old and by now ailing General Haddad, was out."
        ],
    ),
    ("He asked: “Why?” Nobody knew.", ["He asked: “Why?”", "Nobody knew."]),
    ("“Who fired?” he asked.", ["“Who fired?” he asked."]),
    ("It cost 3.5 million.", ["It cost 3.5 million."]),
    ("هل قصفت؟ لا نعرف.", ["هل قصفت؟", "لا نعرف."]),
    ("Wait... what? Yes!", ["Wait... what?", "Yes!"]),
    (" \n\n ", []),
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [s.text for s in sentences(text)] == parts


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “we did it” twice.", ["“we did it”"]),
        ('He said "we did it" twice.', ['"we did it"']),
        ("“We did it. It was us.” He left.", ["“We did it.", "It was us.”"]),
        ("“We did it.\n\nAnother paragraph.", ["“We did it."]),
        ("No quotation.", []),
        ("«نحن» قال", ["«نحن»"]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    parts = sentences(text)
    rows = quoted_parts(parts)
    assert [p.text[q.start : q.end] for p, row in zip(parts, rows, strict=True) for q in row] == quoted


def test_paragraphs_are_numbered() -> None:
    assert [s.paragraph for s in sentences("One. Two.\n\nThree.")] == [0, 0, 1]


def test_an_endless_sentence_is_cut() -> None:
    parts = sentences("word " * MAX_SENTENCE)
    assert len(parts) == 5
    assert all(len(p.text) <= MAX_SENTENCE for p in parts)


@pytest.mark.parametrize("row", [". " * 50, "***\n\n", "- - -\n"])
def test_a_row_of_signs_is_no_sentence(row: str) -> None:
    assert [part.text for part in sentences(f"Jets came.\n{row}\nThey left.")] == ["Jets came.", "They left."]


@given(st.text(max_size=300))
def test_plain_text_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(alphabet=st.sampled_from('ab AB.!?“”"«»,;\n\t؟سم…’12'), max_size=300))
def test_sentences_hold_all_words_in_order(text: str) -> None:
    parts = sentences(text)
    assert [p.number for p in parts] == list(range(len(parts)))
    end = 0
    for part in parts:
        assert part.span.start >= end
        assert not any(map(str.isalnum, text[end : part.span.start]))
        assert text[part.span.start : part.span.end].translate(str.maketrans("\r\n", "  ")) == part.text
        end = part.span.end
    assert not any(map(str.isalnum, text[end:]))
    for part, row in zip(parts, quoted_parts(parts), strict=True):
        assert all(0 <= q.start < q.end <= len(part.text) for q in row)
