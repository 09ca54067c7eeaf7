"""What was found → the targets of the plan, numbered in the order of the text."""

from __future__ import annotations

from dataclasses import replace

from zhuanji.engines.plan.grammar.subjects import split_scope
from zhuanji.engines.plan.model import Target
from zhuanji.engines.plan.outline.titles import display
from zhuanji.engines.plan.targets.find import Found
from zhuanji.engines.plan.targets.questions import questions_of


def assemble(plain: str, found: list[Found]) -> tuple[Target, ...]:
    """Return the targets with ids, quotes, scopes and open questions."""
    ordered = sorted(found, key=lambda entry: (entry.start, entry.end))
    return tuple(build_target(plain, entry, index) for index, entry in enumerate(ordered, start=1))


def build_target(plain: str, entry: Found, index: int) -> Target:
    """Build one target; its quote is the slice of the plain text between its offsets."""
    draft = entry.draft
    scope, indicator = split_scope(draft.subject)
    target = Target(
        id=f"T{index}",
        clause=entry.clause,
        quote=plain[entry.start : entry.end],
        start=entry.start,
        end=entry.end,
        subject=display(draft.subject),
        indicator=display(indicator),
        kind=draft.kind,
        op=draft.op,
        value=draft.value,
        unit=display(draft.unit),
        by=entry.by,
        since=entry.since,
        basis=display(draft.basis) if draft.basis else None,
        scope=scope,
        hedge=draft.hedge,
        parts=draft.parts,
    )
    return replace(target, questions=questions_of(target, draft.stock))
