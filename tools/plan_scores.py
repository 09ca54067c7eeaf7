"""Writes the scores of the reader on the annotated plans into docs/plan-reader.md."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
PAGE = ROOT / "docs" / "plan-reader.md"


def main() -> None:
    """Replace the block of each set between its marks."""
    score_folder = import_module("support.scoring").score_folder
    plans = ROOT / "tests" / "data" / "plans"
    sets = {"gold": (plans, plans / "gold")}
    sets |= {name: (plans / name, plans / name / "gold") for name in ("second", "third")}
    text = PAGE.read_text(encoding="utf-8")
    for name, (texts, gold) in sets.items():
        table = "\n".join(score.line() for score in score_folder(texts, gold))
        block = f"<!-- scores: {name} -->\n```text\n{table}\n```\n<!-- end -->"
        text = re.sub(rf"<!-- scores: {name} -->.*?<!-- end -->", block, text, flags=re.DOTALL)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
