"""What a party denies of a strike that it owns to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from incidents.model import Claim, ClaimKind


def without_owned(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Claims, where whoever owns to a strike denies only a part of what is told of it: "we hit no homes"."""
    owned = {(c.event, c.side) for c in claims if c.kind is ClaimKind.ATTRIBUTION and c.value == c.side}
    for claim in claims:
        is_part = claim.kind is ClaimKind.DENIAL and claim.side and (claim.event, claim.side) in owned
        yield replace(claim, event=None) if is_part else claim
