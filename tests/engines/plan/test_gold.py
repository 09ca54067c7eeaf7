"""The reader against annotated plans: the six given ones, and two sets annotated independently."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support.scoring import Score, score_folder

PLANS = Path(__file__).parents[2] / "data" / "plans"
DOCUMENTATION = Path(__file__).parents[3] / "docs" / "plan-reader.md"
SETS = {
    "gold": (PLANS, PLANS / "gold"),
    "second": (PLANS / "second", PLANS / "second" / "gold"),
    "third": (PLANS / "third", PLANS / "third" / "gold"),
}


@pytest.fixture(scope="module", params=sorted(SETS))
def scores(request: pytest.FixtureRequest) -> tuple[str, list[Score]]:
    """The scores of one set, the pool of all last."""
    return request.param, score_folder(*SETS[request.param])


def test_scores_reach_what_was_asked(
    scores: tuple[str, list[Score]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Pooled F1 ≥ 0.97; ≥ 0.95 with 20 or more targets, else at most one error; kind, by, op, owners."""
    name, documents = scores
    with capsys.disabled():
        sys.stdout.write(
            "\n".join(["", f"annotated set: {name}", *(score.line() for score in documents), ""])
        )
    pooled = documents[-1]
    wrong = [f"{score.name}: {entry}" for score in documents[:-1] for entry in score.wrong]
    assert pooled.f1 >= 0.97, wrong
    for score in documents[:-1]:
        if score.wanted >= 20:
            assert score.f1 >= 0.95, score.wrong
        else:
            assert score.given + score.wanted - 2 * score.matched <= 1, score.wrong
    assert pooled.share(pooled.kind) >= 0.90
    assert pooled.share(pooled.by) >= 0.95
    assert pooled.share(pooled.op) >= 0.97
    assert pooled.owners >= 0.97, wrong


def test_scores_stand_in_the_documentation(scores: tuple[str, list[Score]]) -> None:
    """docs/plan-reader.md shows the scores of this very reader (tools/plan_scores.py writes them)."""
    page = DOCUMENTATION.read_text(encoding="utf-8")
    missing = [score.line() for score in scores[1] if score.line() not in page]
    assert not missing, "run: python tools/plan_scores.py"
