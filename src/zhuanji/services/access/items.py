"""Whether the single values of a ledger item may be shown to somebody: by what law or agreement collected it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from zhuanji.services.access.model import Actor, Decision, Named
from zhuanji.services.access.rule import role_name
from zhuanji.services.access.table import BUSINESS, permissions

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.rules.models.items import Item

# They say which enterprise a row is about, nothing of it: whoever may see a row may see whose it is.
IDENTITY = frozenset({"uscc", "name"})
SHOWN = Decision(True, "access.rule.items")


def items_answer(actor: Actor, permission: str, items: Iterable[str], pack: Pack) -> Decision:
    """Return whether the single values of all these items may be shown; the first that may not is named.

    Args:
        actor: who asks.
        permission: under which; what it uses values for has to be among the items' allowed uses.
        items: ids of the dictionary.
        pack: the city's.
    """
    wanted = sorted(set(items) - IDENTITY) if actor.role in BUSINESS else sorted(items)
    if not wanted:
        return SHOWN
    known = {item.id: item for item in pack.items}
    row = permissions().get(permission)
    use = row.use if row else ""
    for name in wanted:
        item = known.get(name)
        if item is None:
            return Decision(False, "access.no.item_unknown", {"item": name})
        if not shows(actor, item):
            values = {"item": item.title, "role": role_name(actor), "law": item.collected_under}
            return Decision(False, "access.no.item", values)
        if use and use not in item.allowed_use:
            values = {"item": item.title, "use": Named(f"access.use.{use}"), "law": item.collected_under}
            return Decision(False, "access.no.item_use", values)
    return SHOWN


def shows(actor: Actor, item: Item) -> bool:
    """Say whether an item's single values may be shown to an actor; a department sees its own items."""
    if actor.role not in BUSINESS:
        return False
    if "public" in item.may_show_to:
        return True
    if actor.role == "department":
        return "department" in item.may_show_to and item.department in actor.departments
    return actor.role in item.may_show_to
