"""What is found in a sentence, kept for when it comes again: headlines, quotations and agency copy do, in many reports."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from incidents.memory import kept

P = ParamSpec("P")
Found = TypeVar("Found")

# So many sentences for each kind of find. A longer sentence hardly comes twice, and may hold very much.
_SENTENCES, _LONGEST = 1024, 400


def remembered(
    find: Callable[Concatenate[str, P], Iterable[Found]],
) -> Callable[Concatenate[str, P], list[Found]]:
    """Let a function answer at once what it was lately asked: one whose answer the sentence and its arguments settle.

    Parameters
    ----------
    find : callable
        What finds something in a sentence; what it finds can't be changed afterwards.

    Examples
    --------
    >>> words = remembered(str.split)
    >>> words("Two jets struck.")
    ['Two', 'jets', 'struck.']
    """

    def found(text: str, /, *args: P.args, **kwargs: P.kwargs) -> tuple[Found, ...]:
        return tuple(find(text, *args, **kwargs))

    known = kept(_SENTENCES)(found)

    @wraps(find)
    def answer(text: str, /, *args: P.args, **kwargs: P.kwargs) -> list[Found]:
        if len(text) > _LONGEST:
            return [*find(text, *args, **kwargs)]
        return [*known(text, *args, **kwargs)]  # type: ignore[arg-type]

    return answer
