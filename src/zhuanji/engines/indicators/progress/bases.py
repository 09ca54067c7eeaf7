"""From which year a change is counted: stated, decided, the question's default, assumed, or open."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhuanji.engines.indicators.progress.judgement import BaseSource
from zhuanji.engines.indicators.progress.model import Asked
from zhuanji.engines.rules.models.targets import OPEN, Binding, OpenQuestion

YEAR = re.compile(r"_((?:19|20)\d\d)$")
Choice = tuple[int, BaseSource]


def base_years(binding: Binding, questions: Iterable[OpenQuestion]) -> tuple[Choice, ...]:
    """Return the base years of a target, the one that is judged first; `option` ones are only shown.

    A question about the base has options that end with a year: `five_years_2020`, `three_years_2022`. All of them
    are shown; judged is the decided one, else the default, else the year that the pack assumes. If there is none of
    these, all are options and nothing is judged.
    """
    if binding.base and binding.base != OPEN:
        return ((int(binding.base), "stated"),)
    found = base_question(binding, questions)
    years = option_years(found) if found else {}
    judged = judged_base(binding, found, years)
    others: list[Choice] = [
        (base, "option") for base in sorted(set(years.values())) if judged is None or base != judged[0]
    ]
    return (*([judged] if judged else []), *others)


def judged_base(binding: Binding, question: OpenQuestion | None, years: dict[str, int]) -> Choice | None:
    """Return the base year that is judged and where it comes from."""
    if question and question.decided and question.decided.option in years:
        return years[question.decided.option], "decided"
    if question and question.default in years:
        return years[str(question.default)], "default"
    return (binding.base_assumed, "assumed") if binding.base_assumed else None


def base_question(binding: Binding, questions: Iterable[OpenQuestion]) -> OpenQuestion | None:
    """Return the question of a target whose options are all base years."""
    for question in questions:
        years = option_years(question) if question.id in binding.questions else {}
        if years and len(years) == len(question.options):
            return question
    return None


def option_years(question: OpenQuestion) -> dict[str, int]:
    """Return the years that the options end with."""
    found = {option.id: YEAR.search(option.id) for option in question.options}
    return {name: int(match.group(1)) for name, match in found.items() if match}


def asked(binding: Binding, questions: Iterable[OpenQuestion]) -> tuple[Asked, ...]:
    """Return what the text leaves open about a target, and what is used meanwhile."""
    rows = {question.id: question for question in questions}
    return tuple(one_question(rows[name]) for name in binding.questions if name in rows)


def one_question(question: OpenQuestion) -> Asked:
    """Return a question with the option in use."""
    settled = question.decided is not None
    used = question.decided.option if question.decided else question.default
    option = next((one for one in question.options if one.id == used), None)
    return Asked(
        question.id,
        question.title,
        question.title_en,
        settled,
        used,
        option.title if option else None,
        option.title_en if option else None,
    )
