"""The decision: may this actor do this, with this target, on this day, and which rule says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from zhuanji.services.access.items import items_answer
from zhuanji.services.access.model import Actor, Decision, Target
from zhuanji.services.access.rule import Rule, nothing, rule_for

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack

SMALL = "figure.small"


def decide(
    actor: Actor | None, permission: str, target: Target | None = None, *, pack: Pack, on: date
) -> Decision:
    """Return whether an actor may use a permission, and which rule decided.

    Args:
        actor: who asks; None is nobody, who may do nothing.
        permission: `<thing>.<verb>`, a row of the table.
        target: with what; without one the answer is whether there can be any (is there a page at all?).
        pack: the city's.
        on: the day, as areas and grants are dated.
    """
    if actor is None:
        return Decision(False, "access.no.actor")
    rule = rule_for(actor, permission, pack=pack, on=on)
    answer = rule.answer(target)
    if not answer or target is None:
        return answer
    if target.small:
        answer = small_rule(actor, permission, target, pack=pack, on=on).answer(target) and answer
    if answer and target.single:
        answer = items_answer(actor, permission, target.items, pack) and answer
    return answer


def small_rule(actor: Actor, permission: str, about: Target, *, pack: Pack, on: date) -> Rule:
    """Return the rule for small cells: only for those who may see the rows, and the values that they would tell.

    Args:
        actor: who asks.
        permission: under which the cell is asked for.
        about: the items of which the cell is made; a cell that doesn't say is shown to nobody.
        pack: the city's.
        on: the day.
    """
    if not about.items:
        return nothing("access.no.small_items")
    items = items_answer(actor, permission, about.items, pack)
    if not items:
        return Rule("nothing", items)
    return rule_for(actor, SMALL, pack=pack, on=on)


def shown_items(actor: Actor, permission: str, items: Iterable[str], *, pack: Pack) -> tuple[str, ...]:
    """Return those of some items whose single values may be shown, in their order: the columns of a page.

    Whether the rows may be seen is another question: `decide` with the row as target.
    """
    return tuple(item for item in items if items_answer(actor, permission, (item,), pack))
