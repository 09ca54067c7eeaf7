"""Every finding of `zhuanji plan lint` is explained in docs/plan-lint.md, and nothing that it can't find."""

from __future__ import annotations

import re

from support.markdown import sections
from support.tree import ROOT
from zhuanji.engines.plan.lint.catalogue import CODES

TITLE = re.compile(r"^`([a-z0-9][\w.-]*)`", re.IGNORECASE)


def explained() -> dict[str, str]:
    """Return the text of each section of the page whose title begins with a code."""
    page = sections((ROOT / "docs" / "plan-lint.md").read_text(encoding="utf-8"))
    return {title[1]: section.body for section in page if (title := TITLE.match(section.title))}


def test_every_code_has_its_section_and_every_section_its_code():
    assert set(explained()) == set(CODES)


def test_no_section_is_empty():
    assert [code for code, body in explained().items() if not body.strip()] == []
