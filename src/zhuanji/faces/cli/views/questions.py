"""What a plan's text leaves open, each question with the targets that it is asked of."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Group, RenderableType

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.model import Plan, Target
from zhuanji.engines.plan.serialise import question_document
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, indented, listed
from zhuanji.faces.cli.width import flat


@dataclass(frozen=True)
class Asked:
    """A question in the reader's language, and the targets that leave it open."""

    text: str
    targets: tuple[Target, ...]


def open_questions(plan: Plan, lang: Language) -> list[Asked]:
    """Return the questions in the order in which the document raises them."""
    asked: dict[str, list[Target]] = {}
    for target in plan.targets:
        for question in target.questions:
            asked.setdefault(str(question_document(question, lang)["text"]), []).append(target)
    return [Asked(text, tuple(targets)) for text, targets in asked.items()]


def short_questions(target: Target, lang: Language) -> str:
    """Return in a word or two each what a target leaves open."""
    return listed((say(f"plan.question.{question.code}", lang) for question in target.questions), lang)


def questions_part(plan: Plan, lang: Language) -> RenderableType | None:
    """Return the open questions under their title, or nothing where there is none."""
    asked = open_questions(plan, lang)
    if not asked:
        return None
    count = sum(len(question.targets) for question in asked)
    lines: list[RenderableType] = [Prose(say("plan.title.questions", lang, count=count), style=HEADING)]
    for question in asked:
        targets = listed((f"{target.clause} {flat(target.subject)}" for target in question.targets), lang)
        lines += [indented(Prose(question.text)), indented(Prose(targets, style=FAINT), 4)]
    return Group(*lines)
