"""Findings on numbers of clauses."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "lint.N501.title": Text("序号不连续", "A gap in the numbering"),
    "lint.N501": Text("序号从“{before}”跳到“{after}”。", "The numbering jumps from “{before}” to “{after}”."),
    "lint.N501.remedy": Text(
        "更正序号，或检查是否漏了内容。", "Correct the number, or look whether something is missing."
    ),
    "lint.N502.title": Text("序号重复或倒退", "A number that is used twice or goes back"),
    "lint.N502": Text("“{before}”之后又是“{after}”。", "“{before}” is followed by “{after}”."),
    "lint.N502.remedy": Text("更正序号。", "Correct the number."),
}
