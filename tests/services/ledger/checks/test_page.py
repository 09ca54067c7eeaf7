"""docs/ledger-checks.md explains every code that checks and the search for codes can give, in their own words."""

from __future__ import annotations

import re

import pytest

from support.markdown import sections
from support.tree import ROOT
from zhuanji.basics.texts import text_of
from zhuanji.basics.texts.ledger import checks, identity
from zhuanji.services.ledger.checks import CODES
from zhuanji.services.ledger.checks.run import NOT_RUN

TITLE = re.compile(r"^`(ledger\.[\w.]+)` .+（(error|warning)）$")


def explained() -> dict[str, tuple[str, str]]:
    """Return severity and text of each section of the page whose title begins with a code."""
    page = sections((ROOT / "docs" / "ledger-checks.md").read_text(encoding="utf-8"))
    return {found[1]: (found[2], section.body) for section in page if (found := TITLE.match(section.title))}


PAGE = explained()


def test_every_check_has_its_section():
    assert {code: check.severity for code, check in CODES.items()}.items() <= {
        code: severity for code, (severity, _) in PAGE.items()
    }.items()


def test_every_section_has_a_check_or_is_of_the_search_for_codes():
    others = {code for code in PAGE if code not in CODES}
    assert NOT_RUN in others
    assert {code for code in others - {NOT_RUN} if not code.startswith("ledger.match.")} == set()


@pytest.mark.parametrize("code", PAGE)
def test_a_section_says_what_the_program_says(code):
    _, body = PAGE[code]
    for sentence in (text_of(code).zh, text_of(f"{code}.remedy").zh, text_of(code).en):
        assert sentence in body
    assert "**何时查**" in body
    assert "**需要**" in body


@pytest.mark.parametrize("texts", [checks.TEXTS, identity.TEXTS], ids=["checks", "identity"])
def test_no_other_room_of_the_ledger_says_something_else_under_the_same_key(texts):
    assert {key for key, entry in texts.items() if text_of(key) != entry} == set()
