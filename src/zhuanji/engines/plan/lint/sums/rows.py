"""Targets that stand one after another and measure the same of different things, as rows of a table do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.parts import prefix_of
from zhuanji.engines.plan.model import Target

SHORTEST_SET = 3
SHORTEST_ENDING = 3


def row_sets(document: Document) -> Iterator[list[Target]]:
    """Yield every run of three or more targets of one clause, unit and year whose subjects end alike."""
    targets = [
        target for target in document.plan.targets if target.value is not None and target.kind != "structure"
    ]
    for _, group in groupby(targets, key=lambda target: (target.clause, target.unit, target.by)):
        for run in runs(list(group)):
            if len(run) >= SHORTEST_SET and len({target.subject for target in run}) == len(run):
                yield run


def runs(targets: list[Target]) -> Iterator[list[Target]]:
    """Part targets into runs whose subjects end in the same words."""
    run: list[Target] = []
    for target in targets:
        if run and len(common_ending([*run, target])) < SHORTEST_ENDING:
            yield run
            run = []
        run.append(target)
    yield run


def common_ending(targets: list[Target]) -> str:
    """Return the words that the subjects of targets end with."""
    backwards = [target.subject[::-1] for target in targets]
    alike = [len(set(chars)) == 1 for chars in zip(*backwards, strict=False)]
    length = alike.index(False) if False in alike else len(alike)
    return targets[0].subject[len(targets[0].subject) - length :]


def wholes_for(document: Document, rows: list[Target]) -> Iterator[Target]:
    """Yield the other targets of the same plan, unit and year: what the rows may sum to."""
    first = rows[0]
    for target in document.plan.targets:
        same = (target.unit, target.by, prefix_of(target.clause)) == (
            first.unit,
            first.by,
            prefix_of(first.clause),
        )
        if same and target not in rows and target.kind in ("level", "cumulative", "addition"):
            yield target
