"""P608: labels of the same kind that differ.

Runs on labelled lines of sibling clauses; needs different labels in one position; says both with
their clauses.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.passages import Passage

# A single label in a clause is no pattern that others could follow.
FEWEST_LABELS = 2


def find(document: Document) -> Iterator[Hit]:
    """Yield every position in which clauses built alike use two labels, at the second one's first use."""
    for columns in patterns(document):
        for lines in zip(*columns, strict=True):
            forms: dict[str, list[Passage]] = {}
            for line in lines:
                forms.setdefault(line.label or "", []).append(line)
            if 1 < len(forms) < len(lines):
                yield label_hit(document, forms)


def patterns(document: Document) -> Iterator[list[list[Passage]]]:
    """Yield the labelled lines of clauses that lie equally deep in one chapter and have equally many."""
    groups: dict[tuple[str, int, int], list[list[Passage]]] = {}
    for clause in document.plan.clauses:
        lines = [passage for passage in document.passages_of(clause) if passage.label]
        if len(lines) >= FEWEST_LABELS and document.roles[clause.id] == "task":
            chapter = [above.id for above in document.ancestors(clause)][-1:]
            groups.setdefault(("".join(chapter), clause.level, len(lines)), []).append(lines)
    for columns in groups.values():
        # Clauses that share no label at all are not built alike.
        if len(columns) > 1 and any(
            len({line.label for line in lines}) == 1 for lines in zip(*columns, strict=True)
        ):
            yield columns


def label_hit(document: Document, forms: dict[str, list[Passage]]) -> Hit:
    """Return the hit of one position: the form that came later, and the first use of the other."""
    (first, usual), (second, other) = list(forms.items())[:2]
    values = {
        "first": first,
        "second": second,
        "there": tuple(document.place(line.clause) for line in usual if line.clause),
        "here": tuple(document.place(line.clause) for line in other if line.clause),
        "often": len(usual),
        "times": len(other),
    }
    related = tuple(label_span(line) for line in [*usual, *other[1:]])
    return Hit(*label_span(other[0]), values, related)


def label_span(line: Passage) -> tuple[int, int]:
    """Return where a label stands."""
    label = line.label or ""
    return line.span(line.body - 1 - len(label), line.body - 1)


CHECK = Check("P608", "info", find)
