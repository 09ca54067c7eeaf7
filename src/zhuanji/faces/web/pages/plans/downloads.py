"""Names and kinds of the files that are handed out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.http import content_disposition_header

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.plans.documents import Document

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".txt": "text/plain; charset=utf-8",
}
UNFIT = re.compile(r"[\x00-\x1f\x7f\\/:*?\"<>|]+")
LONGEST = 80


def name_of(document: Document, words: str, suffix: str) -> str:
    """Return the head that makes a browser store a file under a name."""
    name = clean_name(words if words == document.title else f"{document.title}-{words}")
    return str(content_disposition_header(as_attachment=True, filename=f"{name[:LONGEST]}{suffix}"))


def clean_name(name: str) -> str:
    r"""Return a name without signs that file systems or heads don't take.

    >>> clean_name("a/b\n\"c\".docx")
    'a b c .docx'
    """
    return UNFIT.sub(" ", name).strip() or "plan"
