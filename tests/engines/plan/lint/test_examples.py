"""Each check finds what its examples say, and stays silent where they say so.

An example file is named after its code. A case opens with `## found: quote | quote` (what the check must
find, in the order of the text) or `## silent`; `\\t` stands for a tab.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from zhuanji.engines.plan.lint import CODES

EXAMPLES = Path(__file__).parent / "examples"


def cases() -> list[tuple[str, int, list[str], str]]:
    """Return every case: code, number within its file, quotes expected, text."""
    found = []
    for path in sorted(EXAMPLES.glob("*.txt")):
        blocks = path.read_text(encoding="utf-8").split("## ")[1:]
        for number, block in enumerate(blocks, start=1):
            head, _, text = block.replace("\\t", "\t").partition("\n")
            quotes = head.removeprefix("found: ").split(" | ") if head.startswith("found: ") else []
            assert quotes or head == "silent", f"{path.name}, case {number}: {head}"
            found.append((path.stem, number, quotes, text))
    return found


CASES = cases()


@pytest.mark.parametrize(
    ("code", "quotes", "text"),
    [pytest.param(code, quotes, text, id=f"{code}-{number}") for code, number, quotes, text in CASES],
)
def test_example(lint, code, quotes, text):
    findings = lint(text)
    assert [finding.quote for finding in findings if finding.code == code] == quotes


def test_every_check_has_an_example_found_and_one_silent():
    found = {code for code, _, quotes, _ in CASES if quotes}
    silent = {code for code, _, quotes, _ in CASES if not quotes}
    assert found == set(CODES)
    assert silent == set(CODES)
