"""What a permission comes to for an actor on a day: everything, some areas, departments, enterprises, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from zhuanji.services.access.model import NOTHING, Actor, Decision, Named, Target
from zhuanji.services.access.reach import reach
from zhuanji.services.access.table import ADMINISTRATORS, ROLES, Permission, permissions

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack

Over = Literal["all", "area", "department", "own", "nothing"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What may pass, and the answer for what may not.

    Args:
        over: by what it is told apart.
        codes: of areas, departments or enterprises.
        yes, no: the answers.
    """

    over: Over
    no: Decision
    yes: Decision = field(default=Decision(True, "access.rule.all"))
    codes: frozenset[str] = NOTHING

    def passes(self, target: Target) -> bool:
        """Say whether a target is within it."""
        if self.over == "all":
            return True
        if self.over == "area":
            return bool(self.codes & target.areas)
        if self.over == "department":
            return bool(self.codes & target.departments)
        return self.over == "own" and target.uscc in self.codes

    def answer(self, target: Target | None) -> Decision:
        """Return the answer about a target, or whether there can be any at all."""
        if target is None:
            return self.no if self.over == "nothing" else self.yes
        return self.yes if self.passes(target) else self.no


def rule_for(actor: Actor, permission: str, *, pack: Pack, on: date) -> Rule:
    """Return what a permission comes to; what the table doesn't give is nothing.

    Args:
        actor: who asks.
        permission: `<thing>.<verb>`.
        pack: the city's, for the areas.
        on: the day.
    """
    row = permissions().get(permission)
    if row is None:
        return nothing("access.no.permission", permission=permission)
    if actor.role not in ROLES:
        return nothing("access.no.role", role=actor.role)
    if refusal := barred(actor, row):
        return refusal
    return within(actor, row, pack, on)


def barred(actor: Actor, row: Permission) -> Rule | None:
    """Return the refusal that holds whatever the scope is."""
    if actor.role in ADMINISTRATORS and row.kind == "business":
        return nothing("access.no.administrator", role=role_name(actor), permission=permission_name(row))
    if actor.must and row.kind != "personal":
        return nothing(f"access.no.{actor.must[0]}_first", permission=permission_name(row))
    if actor.limited_to is not None and (row.id not in actor.limited_to or row.kind == "personal"):
        return nothing("access.no.token", permission=permission_name(row))
    if not row.scopes.get(actor.role):
        return nothing("access.no.scope", role=role_name(actor), permission=permission_name(row))
    return None


def within(actor: Actor, row: Permission, pack: Pack, on: date) -> Rule:
    """Return the rule of a scope that a role has."""
    scope = row.scopes[actor.role]
    names: dict[str, object] = {"role": role_name(actor), "permission": permission_name(row)}
    if scope == "all":
        return Rule(
            "all", Decision(False, "access.no.scope", names), Decision(True, "access.rule.all", names)
        )
    if not scope:
        return nothing("access.no.scope", **names)
    granted = {"area": actor.areas, "department": actor.departments, "own": actor.usccs}[scope]
    codes = reach(pack.areas, granted, on) if scope == "area" else granted - {""}
    if not codes:
        return nothing(f"access.no.{scope}_granted", **names)
    names["granted"] = " ".join(sorted(granted))
    no = Decision(False, f"access.no.{scope}", names)
    return Rule(scope, no, Decision(True, f"access.rule.{scope}", names), codes)


def nothing(rule: str, **values: object) -> Rule:
    """Return the rule that lets nothing pass, with its reason."""
    return Rule("nothing", Decision(False, rule, values))


def role_name(actor: Actor) -> Named:
    """Return the name of an actor's role."""
    return Named(f"access.role.{actor.role}")


def permission_name(row: Permission) -> Named:
    """Return the name of a permission."""
    return Named(f"access.permission.{row.id}")
