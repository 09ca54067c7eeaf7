"""What a sender answered on the sheets of questions of a return that comes back corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.identity import Link
from zhuanji.services.ledger.mappings import Answer, item_named
from zhuanji.services.ledger.matches import Decision, checked
from zhuanji.services.ledger.raw import RawFile, RawSheet
from zhuanji.services.ledger.workbooks import read_column_answers, read_confirmations

ORIGIN = "origin"  # hidden key of a return: the hash of the file that it answers


@dataclass(frozen=True)
class Answers:
    """The answers of a file.

    Args:
        decisions: which enterprises rows mean; each once.
        columns: what columns hold.
        problems: answers that can't be used.
    """

    decisions: tuple[Decision, ...] = ()
    columns: tuple[Answer, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The decisions as links."""
        return tuple(map(checked, self.decisions))


def read_answers(file: RawFile, pack: Pack) -> Answers:
    """Return what was ticked, typed and chosen on the sheets of questions."""
    decisions: dict[tuple[str, str, str], Decision] = {}
    columns: dict[str, Answer] = {}
    problems: list[Problem] = []
    for sheet in question_sheets(file):
        for place, decision in decided(sheet):
            try:
                link = checked(decision)
            except ProblemError as error:
                problems += [Problem(one.code, place, one.values) for one in error.problems]
            else:
                decisions.setdefault((link.kind, link.text, link.uscc), decision)
        for answer in read_column_answers(sheet):
            place = Place(file=file.name, sheet=sheet.name, column=answer.heading)
            try:
                item = item_named(pack, None, answer.answer) if answer.answer else ""
            except ProblemError as error:
                problems += [Problem(one.code, place, one.values) for one in error.problems]
            else:
                columns[answer.heading] = Answer(answer.heading, item)
    return Answers(tuple(decisions.values()), tuple(columns.values()), tuple(problems))


def question_sheets(file: RawFile) -> list[RawSheet]:
    """Return the sheets on which our returns ask."""
    return [sheet for sheet in file.sheets if sheet.properties.get("kind") == "confirm"]


def decided(sheet: RawSheet) -> Iterator[tuple[Place, Decision]]:
    """Yield which enterprise each answered row means; “none of them” decides nothing."""
    for one in read_confirmations(sheet):
        if one.answer is not None and one.text.strip():
            place = Place(sheet=one.sheet)
            reason = say("ledger.decision.ticked", "zh")
            yield place, Decision(one.kind, one.text, one.answer, reason=reason)


def origin_of(file: RawFile) -> str:
    """Return the hash of the file whose return this is, corrected; empty where it is none."""
    return next((found for sheet in file.sheets if (found := sheet.properties.get(ORIGIN, ""))), "")
