"""A document file (.docx, .pdf, .txt) → plain text, the text that every offset of the plan refers to.

Paragraphs are lines; a table's row is a line with its cells parted by one TAB; notes stand at the end.
`word` and `pdf` read their files in a child process with limits (`sandbox`).
"""

from __future__ import annotations

from zhuanji.engines.plan.documents.door import (
    Document,
    open_document,
    open_document_bytes,
    read_document,
    read_document_bytes,
)
from zhuanji.engines.plan.documents.limits import (
    MAX_FILE_BYTES,
    MAX_LINES,
    MAX_TEXT_BYTES,
    MEMORY_LIMIT_BYTES,
    TIME_LIMIT_SECONDS,
)

__all__ = [
    "MAX_FILE_BYTES",
    "MAX_LINES",
    "MAX_TEXT_BYTES",
    "MEMORY_LIMIT_BYTES",
    "TIME_LIMIT_SECONDS",
    "Document",
    "open_document",
    "open_document_bytes",
    "read_document",
    "read_document_bytes",
]
