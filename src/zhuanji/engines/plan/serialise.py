"""A plan → plain data, in the very keys and order that other programs rely on (DESIGN §5)."""

from __future__ import annotations

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.model import Clause, Measure, Plan, Question, Target, Task, Unit


def plan_document(plan: Plan, lang: Language = "zh") -> dict[str, object]:
    r"""Return what `zhuanji plan read --json` prints.

    Args:
        plan: the plan.
        lang: the language of the questions; everything else is the document's own words.

    >>> from zhuanji.engines.plan.reader import read_plan
    >>> document = plan_document(read_plan("某市方案（2023-2025年）\n一、目标\n产业规模达到500亿元。"))
    >>> list(document)
    ['title', 'issuer', 'status', 'period', 'clauses', 'targets', 'tasks', 'measures']
    >>> document["period"]
    {'from': 2023, 'to': 2025}
    """
    return {
        "title": plan.title,
        "issuer": plan.issuer,
        "status": plan.status,
        "period": {"from": plan.period.first, "to": plan.period.last},
        "clauses": [clause_document(clause) for clause in plan.clauses],
        "targets": [target_document(target, lang) for target in plan.targets],
        "tasks": [task_document(task) for task in plan.tasks],
        "measures": [measure_document(measure) for measure in plan.measures],
    }


def clause_document(clause: Clause) -> dict[str, object]:
    """Return a clause as plain data; `start` and `end` count characters of the plain text."""
    return {
        "id": clause.id,
        "level": clause.level,
        "heading": clause.heading,
        "parent": clause.parent,
        "text": clause.text,
        "start": clause.start,
        "end": clause.end,
    }


def target_document(target: Target, lang: Language = "zh") -> dict[str, object]:
    """Return a target as plain data; `by` and `from` are years, `value` is in `unit`.

    Only a `structure` target has `parts`.
    """
    document: dict[str, object] = {
        "id": target.id,
        "clause": target.clause,
        "quote": target.quote,
        "start": target.start,
        "end": target.end,
        "subject": target.subject,
        "indicator": target.indicator,
        "kind": target.kind,
        "op": target.op,
        "value": None if target.value is None else plain_number(target.value),
        "unit": target.unit,
        "by": target.by,
        "from": target.since,
        "basis": target.basis,
        "scope": target.scope,
        "hedge": target.hedge,
        "questions": [question_document(question, lang) for question in target.questions],
    }
    if target.kind == "structure":
        document["parts"] = [
            {"label": part.label, "value": plain_number(part.value)} for part in target.parts
        ]
    return document


def question_document(question: Question, lang: Language = "zh") -> dict[str, object]:
    """Return a question as plain data, in the language asked for."""
    text = question.text if lang == "zh" else say(f"question.{question.code}", lang)
    return {"code": question.code, "text": text}


def task_document(task: Task) -> dict[str, object]:
    """Return a task as plain data."""
    return {
        "id": task.id,
        "clause": task.clause,
        "heading": task.heading,
        "text": task.text,
        "units": [unit_document(unit) for unit in task.units],
    }


def measure_document(measure: Measure) -> dict[str, object]:
    """Return a measure as plain data."""
    return {
        "id": measure.id,
        "clause": measure.clause,
        "text": measure.text,
        "start": measure.start,
        "end": measure.end,
        "owners": [unit_document(unit) for unit in measure.owners],
        "areas": list(measure.areas),
        "owner_from": measure.owner_from,
    }


def unit_document(unit: Unit) -> dict[str, object]:
    """Return an owner as plain data."""
    return {"name": unit.name, "role": unit.role}


def plain_number(value: float) -> float | int:
    """Return a whole number without its fraction of zero, as a document writes it.

    >>> plain_number(5000.0), plain_number(-3.66)
    (5000, -3.66)
    """
    return int(value) if float(value).is_integer() else value
