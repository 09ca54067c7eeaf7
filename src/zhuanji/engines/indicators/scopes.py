"""Which enterprises a target is about: conditions on the roster, as one text that stays the same.

`above_scale=true` is a size (`above`), so that it isn't told apart from the size class of the same enterprises;
everything else is a scope.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from zhuanji.engines.rules.pack import Pack

ABOVE, BELOW = "above", "below"
SCALE = {("above_scale", "true"): ABOVE, ("above_scale", "false"): BELOW}
Pairs = Sequence[tuple[str, str]]


def size_and_scope(pairs: Pairs) -> tuple[str, str]:
    """Return the size and the scope of a target's conditions.

    >>> size_and_scope([("above_scale", "true"), ("traditional", "true")])
    ('above', 'traditional=true')
    >>> size_and_scope([])
    ('', '')
    """
    sizes = [SCALE[pair] for pair in pairs if tuple(pair) in SCALE]
    rest = sorted(f"{item}={value}" for item, value in pairs if (item, value) not in SCALE)
    return (sizes[0] if sizes else ""), "|".join(rest)


def conditions(scope: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what a scope asks for: items, and the values of which one must hold.

    >>> conditions("tags=sand_casting,chair|traditional=true")
    (('tags', ('sand_casting', 'chair')), ('traditional', ('true',)))
    """
    pairs = [part.partition("=") for part in scope.split("|") if part]
    return tuple((item, tuple(values.split(","))) for item, _, values in pairs)


def scopes_of(pack: Pack, further: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the scopes that a pack's targets ask for, and further ones; the empty one isn't among them."""
    asked = {size_and_scope(target.scope)[1] for target in pack.targets}
    return tuple(sorted((asked | set(further)) - {""}))


def holds(scope: str, values: Mapping[str, str]) -> bool:
    """Say whether an enterprise is in a scope.

    Args:
        scope: as `size_and_scope` writes it.
        values: the roster's texts by item; several tags are parted by `|`, flags are true or false.

    >>> holds("tags=chair", {"tags": "wood|chair"}), holds("traditional=true", {"traditional": ""})
    (True, False)
    """
    return all(set(values.get(item, "").split("|")) & set(wanted) for item, wanted in conditions(scope))


def told_apart(scope: str, pack: Pack) -> bool:
    """Say whether figures of a scope are worked out for everybody, whatever they are counted up from.

    Such scopes are those of a pack's targets, and the choices that a target's parts are labelled by. By any other
    condition somebody could put figures together that differ by one enterprise.
    """
    labels = {label for target in pack.targets for label, _ in target.parts}
    choices = {f"{item.id}={one}" for item in pack.items for one in labels & set(item.choices)}
    asked = {part for part in scope.split("|") if part and not part.startswith("since=")} - choices
    return joined_scope(*asked) in ("", *scopes_of(pack))


def joined_scope(*scopes: str) -> str:
    """Return scopes as one, always in the same order.

    >>> joined_scope("traditional=true", "", "since=2023")
    'since=2023|traditional=true'
    """
    return "|".join(sorted(part for scope in scopes for part in scope.split("|") if part))
