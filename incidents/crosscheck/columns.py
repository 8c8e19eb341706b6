"""Raw batches to checked columns: every value within its bounds, every row that isn't named."""

import math
from collections.abc import Callable, Sequence
from copy import copy
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geo.errors import GeoError
from geo.lonlat import HALF_EARTH_M, Location, LonLat
from incidents.checking.assess import LOWER_BOUNDS
from incidents.crosscheck.days import Days
from incidents.crosscheck.source import Batch
from incidents.model import Relation

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]

STRIKE_COLUMNS = ("id", "lon", "lat", "uncertainty_m", "actor", "date", "date_end")
CLAIM_COLUMNS = (*STRIKE_COLUMNS, "relation", "distance_m", "tolerance_m")


class Checked:
    """A batch under check: `bad` holds the first fault of a row, as column and reason."""

    def __init__(self, batch: Batch, name: str) -> None:
        self.batch, self.name = batch, name
        self.bad: dict[int, tuple[str, str]] = {}

    def __len__(self) -> int:
        return len(self.batch.rows)

    def fault(self, index: int, column: str, reason: str) -> None:
        """Note a fault, unless the row has one."""
        self.bad.setdefault(index, (column, reason))

    def where(self, index: int, column: str) -> str:
        """A value's place, for messages about others."""
        return f"{self.name}, row {self.batch.rows[index]}, column {column},"

    def texts(self, column: str) -> list[str]:
        """Values that mustn't be empty, without white space round them."""
        texts = ["" if value is None else str(value).strip() for value in self.batch.columns[column]]
        if "" in texts:
            for index, text in enumerate(texts):
                if not text:
                    self.fault(index, column, "no value")
        if "\0" in "".join(texts):
            cut = np.array(["\0" in text for text in texts])
            self.judge(cut, column, lambda i: f"{texts[i]!r} holds a NUL character")
        return texts

    def numbers(self, column: str) -> Floats:
        """Finite numbers; NaN where there is none."""
        values = self.batch.columns[column]
        try:
            if values and isinstance(values[0], str) and "_" in "".join(values):
                raise ValueError("1_000 is a number to Python alone")
            numbers = np.array(values, dtype=np.float64)
        except (ValueError, TypeError):
            numbers = np.array([_number(value) for value in values], dtype=np.float64)
        for index in np.flatnonzero(~np.isfinite(numbers)):
            self.fault(int(index), column, _no_number(values[int(index)]))
            numbers[index] = math.nan
        return numbers

    def judge(self, doubtful: NDArray[np.bool_], column: str, reason: Callable[[int], str]) -> None:
        """Note a fault for every row that `doubtful` marks."""
        for index in np.flatnonzero(doubtful):
            self.fault(int(index), column, reason(int(index)))


def places(checked: Checked) -> dict[str, Floats]:
    """Positions and uncertainties, refused in the words of `LonLat` and `Location`."""
    lon, lat, uncertainty = (checked.numbers(name) for name in ("lon", "lat", "uncertainty_m"))

    def off(index: int) -> str:
        return _refusal(lambda: LonLat(lon=float(lon[index]), lat=float(lat[index])))

    def vague(index: int) -> str:
        u = float(uncertainty[index])
        return _refusal(lambda: Location(point=LonLat(lon=0, lat=0), uncertainty_m=u))

    checked.judge(np.abs(lon) > 180, "lon", off)
    checked.judge(np.abs(lat) > 90, "lat", off)
    checked.judge((uncertainty <= 0) | (uncertainty > HALF_EARTH_M), "uncertainty_m", vague)
    return {"lon": lon, "lat": lat, "uncertainty_m": uncertainty}


def windows(checked: Checked, days: Days) -> dict[str, Ints]:
    """First and last days; an empty last one is the first."""
    first, last = checked.batch.columns["date"], checked.batch.columns["date_end"]
    start = _days(checked, first, "date", days)
    end = _days(checked, [a if _empty(b) else b for a, b in zip(first, last, strict=True)], "date_end", days)
    checked.judge(end < start, "date_end", lambda i: f"{last[i]} is before the date, {first[i]}")
    return {"start": start, "end": end}


def limits(checked: Checked) -> Floats:
    """Distances less their tolerances, of claims that say how far off things were at least."""
    for index, relation in enumerate(checked.texts("relation")):
        if relation not in LOWER_BOUNDS:
            checked.fault(index, "relation", _not_lower(relation))
    distance, tolerance = checked.numbers("distance_m"), checked.numbers("tolerance_m")
    checked.judge(
        (distance <= 0) | (distance > HALF_EARTH_M),
        "distance_m",
        lambda i: f"{distance[i]:g} m; expected above 0 and at most half the Earth, {HALF_EARTH_M:.0f} m",
    )
    checked.judge(tolerance < 0, "tolerance_m", lambda i: f"{tolerance[i]:g} m; expected 0 or more")
    checked.judge(
        tolerance > distance,
        "tolerance_m",
        lambda i: f"{tolerance[i]:g} m is more than distance_m, {distance[i]:g} m: the claim says nothing",
    )
    return np.asarray(distance - tolerance)


def _days(checked: Checked, values: Sequence[Any], column: str, days: Days) -> Ints:
    if (known := _all_days(checked, values, column, days)) is not None:
        return known
    numbers = np.zeros(len(checked), dtype=np.int32)
    for index, value in enumerate(values):
        if index in checked.bad:
            continue
        if _empty(value):
            checked.fault(index, column, "no value; expected YYYY-MM-DD")
            continue
        day = days.read(value, checked.where(index, column))
        if isinstance(day, str):
            checked.fault(index, column, day)
        else:
            numbers[index] = day
    return numbers


def _all_days(checked: Checked, values: Sequence[Any], column: str, days: Days) -> Ints | None:
    """Days of a batch without a fault, each different one read once; None if there is a fault."""
    different = dict.fromkeys(values)
    if checked.bad or not values or any(map(_empty, different)):
        return None
    trial, where = copy(days), checked.where(0, column)
    read = {value: trial.read(value, where) for value in different}
    if any(isinstance(day, str) for day in read.values()):
        return None
    days.zone, days.set_by = trial.zone, trial.set_by
    return np.array([read[value] for value in values], dtype=np.int32)


def _empty(value: Any) -> bool:
    return value is None or value == ""


def _number(value: Any) -> float:
    try:
        return math.nan if "_" in str(value) else float(value)
    except (ValueError, TypeError):
        return math.nan


def _no_number(value: Any) -> str:
    if _empty(value):
        return "no value; expected a number"
    what = (
        "not a finite number" if math.isinf(_number(value)) or str(value).lower() == "nan" else "not a number"
    )
    return f"{str(value)!r} is {what}"


def _refusal(build: Callable[[], object]) -> str:
    try:
        build()
    except GeoError as error:
        return str(error)
    raise AssertionError("the bounds here and in geo.lonlat differ")


def _not_lower(relation: str) -> str:
    known = relation in set(Relation)
    said = f"{relation!r} is no lower bound" if known else f"{relation!r} is no relation"
    return f"{said}; tables are checked for {', '.join(sorted(LOWER_BOUNDS))}: what a near strike can break"
