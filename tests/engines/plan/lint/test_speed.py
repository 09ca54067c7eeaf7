"""Linting a document of 35,000 characters takes less than a second."""

from __future__ import annotations

from time import process_time

from zhuanji.engines.plan.lint import lint_plan
from zhuanji.engines.plan.reader import read_plan

LENGTH = 35_000


def test_a_long_document_lints_in_a_second(plan_texts):
    text = "\n".join(plan_texts.values())[:LENGTH]
    plan = read_plan(text)
    started = process_time()
    lint_plan(plan, text)
    assert process_time() - started < 1
