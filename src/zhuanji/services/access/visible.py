"""The same decision over many rows at once: as a filter of a queryset, and of a frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from zhuanji.services.access.deciding import small_rule
from zhuanji.services.access.items import items_answer
from zhuanji.services.access.model import Actor, Target
from zhuanji.services.access.rule import Rule, nothing, rule_for

if TYPE_CHECKING:
    import polars as pl
    from django.db.models import Model, Q, QuerySet

    from zhuanji.engines.rules import Pack

Rows = TypeVar("Rows", bound="Model")
NOBODY = nothing("access.no.actor")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a row says what `Target` says of a thing; a queryset's may lead through relations.

    Args:
        areas: the columns that hold codes of areas; any of them is enough.
        department: empty where rows belong to no department.
        uscc: empty where they are about no enterprise.
        small: the flag of small cells; empty where there are none.
    """

    areas: tuple[str, ...] = ("area", "town", "functional_area")
    department: str = ""
    uscc: str = "uscc"
    small: str = ""


ENTERPRISES = Columns()
FIGURES = Columns(areas=("area",), uscc="", small="small")
PLAIN = Target()


@dataclass(frozen=True, slots=True)
class Filter:
    """The rules that rows have to pass: all of them the first, small cells the second too."""

    rule: Rule
    small: Rule


def filter_for(actor: Actor | None, permission: str, about: Target, *, pack: Pack, on: date) -> Filter:
    """Return what rows have to pass.

    Args:
        actor: who asks.
        permission: under which.
        about: what holds for every row, such as the items that are shown.
        pack: the city's.
        on: the day.
    """
    if actor is None:
        return Filter(NOBODY, NOBODY)
    rule = rule_for(actor, permission, pack=pack, on=on)
    if about.single and not (items := items_answer(actor, permission, about.items, pack)):
        rule = Rule("nothing", items)
    return Filter(rule, small_rule(actor, permission, about, pack=pack, on=on))


def visible(
    actor: Actor | None,
    permission: str,
    queryset: QuerySet[Rows],
    *,
    pack: Pack,
    on: date,
    columns: Columns = ENTERPRISES,
    about: Target = PLAIN,
) -> QuerySet[Rows]:
    """Return the rows that `decide` would let pass.

    Args:
        actor: who asks.
        permission: under which.
        queryset: the rows.
        pack: the city's.
        on: the day.
        columns: where the rows say where they lie and whose they are.
        about: what holds for every row.
    """
    from django.db.models import Q

    passing = filter_for(actor, permission, about, pack=pack, on=on)
    found = condition(passing.rule, columns, about)
    if about.small:
        found &= condition(passing.small, columns, about)
    elif columns.small:
        found &= Q(**{columns.small: False}) | condition(passing.small, columns, about)
    return queryset.filter(found)


def condition(rule: Rule, columns: Columns, about: Target) -> Q:
    """Return a rule as a condition of a query."""
    from django.db.models import Q

    never = Q(pk__in=[])
    if rule.over == "nothing":
        return never
    if rule.passes(about):
        return ~never  # an empty condition would vanish beside an “or”
    found = never
    for column in looked_at(rule, columns):
        found |= Q(**{f"{column}__in": sorted(rule.codes)})
    return found


def visible_frame(
    actor: Actor | None,
    permission: str,
    frame: pl.DataFrame,
    *,
    pack: Pack,
    on: date,
    columns: Columns = ENTERPRISES,
    about: Target = PLAIN,
) -> pl.DataFrame:
    """Return the rows of a frame that `decide` would let pass; a column that isn't there lets nothing pass.

    Args:
        actor: who asks.
        permission: under which.
        frame: the rows.
        pack: the city's.
        on: the day.
        columns: where the rows say where they lie and whose they are.
        about: what holds for every row.
    """
    import polars as pl

    passing = filter_for(actor, permission, about, pack=pack, on=on)
    found = expression(passing.rule, columns, about, frame)
    if about.small:
        found &= expression(passing.small, columns, about, frame)
    elif columns.small:
        flag = pl.col(columns.small) if columns.small in frame.columns else pl.lit(True)
        found &= ~flag.fill_null(True) | expression(passing.small, columns, about, frame)
    return frame.filter(found)


def expression(rule: Rule, columns: Columns, about: Target, frame: pl.DataFrame) -> pl.Expr:
    """Return a rule as an expression over a frame."""
    import polars as pl

    if rule.over == "nothing":
        return pl.lit(False)
    if rule.passes(about):
        return pl.lit(True)
    found = pl.lit(False)
    for column in looked_at(rule, columns):
        if column in frame.columns:
            found |= pl.col(column).is_in(sorted(rule.codes)).fill_null(False)
    return found


def looked_at(rule: Rule, columns: Columns) -> tuple[str, ...]:
    """Return the columns that a rule looks at."""
    if rule.over == "area":
        return columns.areas
    named = columns.department if rule.over == "department" else columns.uscc
    return (named,) if named else ()
