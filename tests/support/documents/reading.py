"""Short ways to read what a test has made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.documents.sheets import Sheet, pdf_bytes
from support.documents.wordml import make_docx
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.engines.plan.documents import read_document_bytes
from zhuanji.engines.plan.documents.pdf.reader import read_pdf
from zhuanji.engines.plan.documents.word.reader import read_word

PLANS = sorted((Path(__file__).parents[2] / "data" / "plans").glob("*.txt"))
# Characters that Unicode leaves to private use stand for no letter; one source text has one by mistake.
BLANKS_AND_PRIVATE = re.compile(r"[\s\ue000-\uf8ff]")


def word_lines(body: str, **parts: str) -> list[str]:
    """Return the lines of a .docx with this body, read in this process."""
    return read_word(make_docx(body, **parts)).text.split("\n")


def pdf_lines(*sheets: Sheet) -> list[str]:
    """Return the lines of a PDF of these pages, read in this process."""
    return read_pdf(pdf_bytes(list(sheets))).text.split("\n")


def problem_of(data: bytes, name: str) -> Problem:
    """Return the one problem with which a document is refused, and see that it can be said."""
    with pytest.raises(ProblemError) as caught:
        read_document_bytes(data, name)
    (problem,) = caught.value.problems
    for lang in ("zh", "en"):
        assert "{" not in problem.sentence(lang)
        assert problem.remedy(lang)
    assert problem.place.file == name
    return problem


def squeezed(text: str) -> str:
    """Return a text without blanks and private characters."""
    return BLANKS_AND_PRIVATE.sub("", text)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text without blanks, empty ones left out."""
    return [line for line in map(squeezed, text.split("\n")) if line]
