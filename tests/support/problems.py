"""The problems that a call ends with."""

from __future__ import annotations

import pytest

from zhuanji.basics.problems import ProblemError


def problem_of(call, *arguments, **options):
    """Return the one problem that a call ends with."""
    with pytest.raises(ProblemError) as raised:
        call(*arguments, **options)
    [problem] = raised.value.problems
    for lang in ("zh", "en"):
        assert problem.sentence(lang)
        assert problem.remedy(lang)
    return problem
