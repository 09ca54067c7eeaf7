"""The catalogue has a word for everything that a view names."""

from __future__ import annotations

from typing import get_args

from zhuanji.basics.texts import room_texts, text_of
from zhuanji.engines.plan.diff.change import Effect
from zhuanji.engines.plan.lint.finding import Severity
from zhuanji.engines.plan.model import Kind, Status
from zhuanji.faces.cli.views.changes import STYLES as OUTCOMES
from zhuanji.faces.cli.views.findings import STYLES as SEVERITIES


def test_every_question_has_a_short_form():
    for key in room_texts("question"):
        assert text_of(f"plan.{key}")


def test_every_kind_status_and_severity_has_its_word():
    for kind in get_args(Kind):
        assert text_of(f"plan.kind.{kind}")
    for status in get_args(Status):
        assert text_of(f"plan.status.{status}")
    assert list(SEVERITIES) == list(get_args(Severity))
    for severity in SEVERITIES:
        assert text_of(f"plan.severity.{severity}")


def test_every_outcome_of_a_comparison_has_its_word():
    assert set(get_args(Effect)) <= set(OUTCOMES)
    for outcome in OUTCOMES:
        assert text_of(f"plan.diff.{outcome}")
