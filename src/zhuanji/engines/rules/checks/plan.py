"""Bindings and questions: quotes stand in the plan, indicators measure what is asked for, in its unit."""

from __future__ import annotations

from decimal import Decimal

from zhuanji.engines.rules.checks.table import Table
from zhuanji.engines.rules.models.targets import OPEN, Binding, OpenQuestion

IN_UNIT = ("level", "cumulative", "addition", "coverage", "limit", "structure")
COUNTED = frozenset("家个条项户")  # counting words: 35个 enterprises are 35家
NEEDS_BASE = ("average_change", "total_change")


def check(table: Table) -> None:
    """Check the questions, then every binding."""
    questions = table.ids("questions")
    for question in table.of("questions"):
        check_question(question, table)
    for instrument in table.of("instruments"):
        for name in instrument.questions:
            table.refer("question", name, questions, instrument.place)
    units = {indicator.id: indicator.unit for indicator in table.of("indicators")}
    text = plan_text(table)
    for binding in table.of("targets"):
        check_references(binding, units, questions, table)
        check_meaning(binding, units, table)
        if text is not None and binding.quote not in text:
            table.findings.add("rules.target.quote", binding.place, target=binding.id, quote=binding.quote)


def plan_text(table: Table) -> str | None:
    """Return the plan as text where it is a text file; that it is missing is a finding."""
    if table.head is None or table.head.plan is None:
        if table.head is not None and table.of("targets"):
            table.findings.add("rules.target.planless", table.document.place("plan"))
        return None
    path = table.folder / table.head.plan.document
    if not path.is_file():
        place = table.document.place("plan", "document")
        table.findings.add("rules.plan.missing", place, document=table.head.plan.document)
        return None
    return path.read_text(encoding="utf-8", errors="replace") if path.suffix == ".txt" else None


def check_question(question: OpenQuestion, table: Table) -> None:
    """Check that default and decision are among the options."""
    options = {option.id for option in question.options}
    decided = question.decided.option if question.decided else None
    for option in (question.default, decided):
        if option is not None:
            table.refer("option", option, options, question.place)


def check_references(binding: Binding, units: dict[str, str], questions: set[str], table: Table) -> None:
    """Check that indicators, sector and questions are there."""
    for name in (binding.indicator, *binding.alternatives):
        table.refer("indicator", name, set(units), binding.place)
    if binding.sector is not None:
        table.refer("sector", binding.sector, table.ids("sectors"), binding.place)
    for name in binding.questions:
        table.refer("question", name, questions, binding.place)
    for item, _ in binding.scope:
        table.refer("item", item, table.ids("items"), binding.place)
    if binding.curve is not None:
        table.refer("parameter", binding.curve, table.ids("parameters"), binding.place)


def check_meaning(binding: Binding, units: dict[str, str], table: Table) -> None:
    """Check unit, base, value and parts against the kind of target."""
    unit = units.get(binding.indicator)
    if binding.kind in IN_UNIT and binding.unit and unit and not same_unit(binding.unit, unit):
        values = {"target": binding.id, "unit": binding.unit, "indicator": binding.indicator, "other": unit}
        table.findings.add("rules.target.unit", binding.place, **values)
    if binding.kind in NEEDS_BASE and not binding.base:
        table.findings.add("rules.target.base", binding.place, target=binding.id)
    if binding.base == OPEN and not binding.questions:
        table.findings.add("rules.target.unasked", binding.place, target=binding.id)
    if binding.value is None and binding.kind not in ("relative", "qualitative"):
        table.findings.add("rules.target.valueless", binding.place, target=binding.id, kind=binding.kind)
    total = sum((value for _, value in binding.parts), Decimal(0))
    if binding.parts and total != binding.value:
        table.findings.add(
            "rules.target.parts", binding.place, target=binding.id, sum=total, value=binding.value
        )


def same_unit(one: str, other: str) -> bool:
    """Say whether two units are the same, counting words being one.

    >>> same_unit("个", "家"), same_unit("亿元", "万元")
    (True, False)
    """
    return one == other or {one, other} <= COUNTED
