"""How likely a place is to be meant before its name is heard: the fame that the index rates its names by."""

import math

from gazetteer.place import feature_class

# The logarithm of how likely a place is to be meant is kept in steps of a fifth above the least.
FAME_STEP, LEAST_FAME = 0.2, -9.0
_MOST_STEPS = 127
_SOME_PEOPLE = 1_000
_CURATED = 100.0
# The name that a place goes by, against the others that it bears.
FIRST_NAME = 1.2
# A settlement comes before the area that bears its name.
_BY_CLASS = {"P": 0.0, "S": 0.0, "T": -1.6, "L": -3.9, "H": -3.9, "R": -3.9, "A": -9.0}
_COUNTRY = 3.9
# The more famous a place, the more of its spellings are held, and the less likely is another one.
_HEARD_FAME = 0.5


def fame(population: int, spellings: int, code: str, curated: int) -> float:
    """How likely a place is meant by a name that is held, as a logarithm."""
    known = _of_people(population) + math.log(max(spellings, 1)) / 3
    return known + _of_kind(code, curated) + (_COUNTRY if code.startswith("PCL") else 0.0)


def fame_by_sound(population: int, code: str, curated: int) -> float:
    """How likely a place is meant by a name that only sounds like one that is held, as a logarithm."""
    return _HEARD_FAME * _of_people(population) + _of_kind(code, curated)


def steps(value: float) -> int:
    """Fame as the index keeps it, 0 to 127."""
    return min(max(round((value - LEAST_FAME) / FAME_STEP), 0), _MOST_STEPS)


def _of_people(population: int) -> float:
    return math.log1p(population / _SOME_PEOPLE) / 2


def _of_kind(code: str, curated: int) -> float:
    by_class = 0.0 if code.startswith("PCL") else _BY_CLASS[feature_class(code)]
    return by_class + (math.log(_CURATED) if curated else 0.0)
