from hypothesis import given
from hypothesis import strategies as st

from gazetteer.coordinates.angles import PLAIN
from gazetteer.plain import plain_by


@given(st.text(alphabet=st.sampled_from([*PLAIN, *"a5.°\n😀"])))
def test_as_the_library_translates(text: str) -> None:
    assert plain_by(text, PLAIN) == text.translate(str.maketrans(PLAIN))


def test_what_stands_for_a_character_is_itself_plain() -> None:
    assert all(len(odd) == len(plain) == 1 for odd, plain in PLAIN.items())
    assert PLAIN.keys().isdisjoint(PLAIN.values())
