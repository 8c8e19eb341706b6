"""A sum over rows that changes with any of them: of numbers of 2,048 bits, drawn from each by SHAKE256.

References
----------
Bellare and Micciancio 1997, A new paradigm for collision-free hashing: incrementality at reduced cost.
"""

from collections.abc import Iterable
from hashlib import shake_256

from incidents.audience import Audience

# An imported row: its id, who may see it, the data set it came with, and the digest of what it holds.
Summed = tuple[str, int, str | None, bytes]

BYTES = 256
MODULUS = 1 << 8 * BYTES


def sum_of(rows: Iterable[Summed]) -> int:
    """The sum of rows, in any order, modulo 2**2048."""
    return sum(int.from_bytes(shake_256(_told(*row)).digest(BYTES), "big") for row in rows) % MODULUS


def _told(feature_id: str, audience: int, dataset: str | None, digest: bytes) -> bytes:
    seen = "" if audience == Audience.EVERYONE else f" {int(audience)}"
    return digest + f"{feature_id} {dataset}{seen}".encode()
