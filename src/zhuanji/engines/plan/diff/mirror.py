"""A change seen from the other side: what was added is dropped, what was weakened is strengthened."""

from __future__ import annotations

from dataclasses import replace

from zhuanji.engines.plan.diff.change import Change, Effect, Kind

KINDS: dict[Kind, Kind] = {"added": "dropped", "dropped": "added"}
EFFECTS: dict[Effect, Effect] = {"weakened": "strengthened", "strengthened": "weakened"}
SIDES = {"before": "after", "after": "before"}


def mirrored(change: Change) -> Change:
    """Return the change that leads back.

    >>> mirrored(Change("added", "owner", None, None, "strengthened", {"names": ("市经信局",)})).kind
    'dropped'
    """
    return replace(
        change,
        kind=KINDS.get(change.kind, change.kind),
        old=change.new,
        new=change.old,
        effect=None if change.effect is None else EFFECTS.get(change.effect, change.effect),
        values={SIDES.get(name, name): value for name, value in change.values.items()},
    )
