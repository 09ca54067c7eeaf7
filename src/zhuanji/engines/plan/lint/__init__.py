"""Checks a plan document as its drafters would want it checked: coded findings with quotes and remedies."""

from __future__ import annotations

from zhuanji.engines.plan.lint.catalogue import CODES
from zhuanji.engines.plan.lint.check import Check
from zhuanji.engines.plan.lint.document import read_document
from zhuanji.engines.plan.lint.finding import Finding, Mention, Severity
from zhuanji.engines.plan.model import Plan

__all__ = ["CODES", "Check", "Finding", "Mention", "Severity", "lint_plan"]


def lint_plan(plan: Plan, plain: str) -> tuple[Finding, ...]:
    r"""Return what the checks find in a plan, in the order of the text.

    `plain` is the text that the plan was read from; every finding's quote equals its slice.

    >>> from zhuanji.engines.plan.reader import read_plan
    >>> text = "某市方案（2023-2025年）\n一、主要目标\n到2025年，排放强度明显下降。"
    >>> [(finding.code, finding.quote) for finding in lint_plan(read_plan(text), text)]
    [('M101', '排放强度明显下降')]
    """
    document = read_document(plan, plain)
    found = [finding for check in CODES.values() for finding in check.run(document)]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.code)))
