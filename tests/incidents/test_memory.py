"""What is kept of words, and how it is forgotten."""

import gc

from incidents import memory
from incidents.memory import forget, kept


def test_an_answer_is_kept_until_it_is_forgotten() -> None:
    asked: list[str] = []
    length = kept(2)(lambda word: asked.append(word) or len(word))
    assert [length("jet"), length("jet"), length("raids"), length("jet")] == [3, 3, 5, 3]
    assert asked == ["jet", "raids"]
    forget()
    assert (length("jet"), asked) == (3, ["jet", "raids", "jet"])


def test_no_more_is_kept_than_was_asked_for() -> None:
    same = kept(2)(str.upper)
    for word in ("a", "b", "c"):
        same(word)
    assert same.cache_info().currsize == 2


def test_what_nobody_uses_any_more_is_no_longer_known() -> None:
    before = len(memory._ALL)
    one = kept(2)(len)
    assert len(memory._ALL) == before + 1
    del one
    gc.collect()
    assert len(memory._ALL) == before
