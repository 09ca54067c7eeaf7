"""The plan document that comes with the program."""

from __future__ import annotations

from importlib.resources import files

from zhuanji.engines.plan.documents import read_document_bytes

HUZHOU = ("cities", "huzhou", "plan", "document.txt")


def huzhou_text() -> str:
    """Return the plain text of Huzhou's plan for its traditional industries, 2023–2025, as published for comment.

    >>> huzhou_text().splitlines()[0]
    '湖州市传统产业转型升级三年行动方案'
    """
    return read_document_bytes(files("zhuanji").joinpath(*HUZHOU).read_bytes(), "/".join(HUZHOU))
