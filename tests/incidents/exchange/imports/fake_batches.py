"""A store of incidents in memory, as an import sees one."""

import json
from collections.abc import Iterator, Sequence

from incidents.exchange.imports.batches import Added, Batch, Feature, Stage


class Killed(BaseException):
    """The process ends here."""


def laid_out(dataset: str, found: Sequence[Feature]) -> Sequence[Feature]:
    """The features as they are."""
    assert dataset
    return found


class FakeBatches:
    """Keeps incidents by id; `dies_at` is the batch at whose transaction the process ends."""

    def __init__(self, dies_at: int | None = None) -> None:
        self.features: dict[str, Feature] = {}
        self.progress: dict[str, int] = {}
        self.dies_at = dies_at
        self.is_restricted = False

    def batches_done(self, key: str) -> int:
        return self.progress.get(key, 0)

    def stage(self, *, restricted: bool) -> Stage:
        self.is_restricted = restricted
        return laid_out

    def put_staged(self, batch: Batch, found: Sequence[Feature]) -> Added:
        assert batch.number == self.batches_done(batch.key), "batches come in their order, each once"
        if batch.number == self.dies_at:
            raise Killed
        new = changed = same = 0
        for feature in found:
            json.dumps(feature, ensure_ascii=False, allow_nan=False).encode()
            before = self.features.get(feature["id"])
            new += before is None
            same += before == feature
            changed += before not in (None, feature)
            self.features[feature["id"]] = feature
        self.progress[batch.key] = batch.number + 1
        return Added(new=new, changed=changed, same=same)

    def twins(self, dataset: str) -> Iterator[tuple[str, ...]]:
        groups: dict[tuple[object, ...], list[str]] = {}
        for feature in self.features.values():
            one = feature["properties"]
            told = (one["date"], one["lon"], one["lat"], one["killed_min"], one["killed_max"])
            if one["dataset"] == dataset and None not in told[:3] and (one["killed_max"] or 0) > 0:
                groups.setdefault(told, []).append(one["source_id"])
        return (tuple(ids) for ids in groups.values() if len(ids) > 1)


class SilentBar:
    """A progress bar that nobody sees."""

    def __init__(self, total: int) -> None:
        self.n, self.total = 0, total

    def update(self, n: int) -> None:
        self.n += n

    def close(self) -> None:
        assert self.n <= self.total
