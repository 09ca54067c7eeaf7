"""Scores what the reader gives against annotated plans, as the rules of annotation ask.

A target matches when value and unit are the same and the quotes overlap; a task when heading and set
of unit names are the same. Each given target matches one annotated target at most.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from zhuanji.engines.plan.model import Plan, Target
from zhuanji.engines.plan.reader import read_plan


@dataclass(slots=True)
class Score:
    """Counts over one or more documents; `missed` and `extra` name what went wrong."""

    name: str
    matched: int = 0
    given: int = 0
    wanted: int = 0
    kind: int = 0
    by: int = 0
    op: int = 0
    tasks_matched: int = 0
    tasks_given: int = 0
    tasks_wanted: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """F1 of the targets; 1 where there are none and none is given."""
        total = self.given + self.wanted
        return 2 * self.matched / total if total else 1.0

    @property
    def owners(self) -> float:
        """F1 of the tasks with exactly their owners."""
        total = self.tasks_given + self.tasks_wanted
        return 2 * self.tasks_matched / total if total else 1.0

    def share(self, count: int) -> float:
        """Share of the matched targets."""
        return count / self.matched if self.matched else 1.0

    def add(self, other: Score) -> None:
        """Add another score's counts."""
        for name in (
            "matched",
            "given",
            "wanted",
            "kind",
            "by",
            "op",
            "tasks_matched",
            "tasks_given",
            "tasks_wanted",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def line(self) -> str:
        """One line of a score table."""
        return (
            f"{self.name:42s} targets {self.matched}/{self.wanted} given {self.given} F1 {self.f1:.3f}  "
            f"kind {self.share(self.kind):.3f} by {self.share(self.by):.3f} op {self.share(self.op):.3f}  "
            f"owners {self.tasks_matched}/{self.tasks_wanted} given {self.tasks_given}"
        )


def normal(text: str) -> str:
    """Return text without width variants and blanks."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def same_unit(one: str, other: str) -> bool:
    """Compare units as written, per cent points under either name."""
    return normal(one).replace("个百分点", "百分点") == normal(other).replace("个百分点", "百分点")


def gold_span(entry: dict[str, object], text: str) -> tuple[int, int]:
    """Return where the nth occurrence of an annotated quote stands."""
    quote, position = str(entry["quote"]), -1
    for _ in range(int(str(entry.get("nth") or 1))):
        position = text.index(quote, position + 1)
    return position, position + len(quote)


def matches(target: Target, entry: dict[str, object], span: tuple[int, int]) -> bool:
    """Say whether a target is the annotated one."""
    if not (target.start < span[1] and span[0] < target.end):
        return False
    value = entry["value"]
    if target.value is None or value is None:
        return target.value is None and value is None
    return abs(target.value - float(str(value))) < 1e-9 and same_unit(target.unit, str(entry["unit"]))


def score_document(name: str, text: str, gold: dict[str, list[dict[str, object]]]) -> Score:
    """Score one document."""
    plan = read_plan(text)
    score = Score(name)
    score_targets(score, plan, text, gold["targets"])
    score_tasks(score, plan, gold["tasks"])
    return score


def score_targets(score: Score, plan: Plan, text: str, wanted: list[dict[str, object]]) -> None:
    """Match the targets one to one, in the order of the annotation."""
    free = [target for target in plan.targets if target.kind != "qualitative"]
    score.given, score.wanted = len(free), len(wanted)
    for entry in wanted:
        span = gold_span(entry, text)
        target = next((target for target in free if matches(target, entry, span)), None)
        if target is None:
            score.wrong.append(f"missed {entry['value']} {entry['unit']} {entry['quote']}")
            continue
        free.remove(target)
        score.matched += 1
        kinds = entry["kind"] if isinstance(entry["kind"], list) else [entry["kind"]]
        score.kind += target.kind in kinds
        score.by += target.by == entry.get("by")
        score.op += target.op == entry["op"]
    score.wrong += [f"extra {target.value} {target.unit} {target.quote}" for target in free]


def score_tasks(score: Score, plan: Plan, wanted: list[dict[str, object]]) -> None:
    """Match heading and set of unit names."""
    given = [(normal(task.heading)[:12], {normal(unit.name) for unit in task.units}) for task in plan.tasks]
    score.tasks_given, score.tasks_wanted = len(given), len(wanted)
    for entry in wanted:
        units = entry["units"]
        assert isinstance(units, list)
        key = (normal(str(entry["heading"]))[:12], {normal(unit["name"]) for unit in units})
        if key in given:
            given.remove(key)
            score.tasks_matched += 1
        else:
            score.wrong.append(f"owners {entry['heading']} {sorted(key[1])}")


def score_folder(texts: Path, gold: Path) -> list[Score]:
    """Score every annotated document of a folder, and the pool of all as the last entry.

    A text that isn't in the folder is taken from the one above it.
    """
    scores = []
    for path in sorted(gold.glob("*.json")):
        found = next(
            folder / f"{path.stem}.txt"
            for folder in (texts, texts.parent)
            if (folder / f"{path.stem}.txt").exists()
        )
        text, annotated = found.read_text(encoding="utf-8"), json.loads(path.read_text(encoding="utf-8"))
        scores.append(score_document(path.stem, text, annotated))
    pooled = Score("pooled")
    for score in scores:
        pooled.add(score)
    return [*scores, pooled]
