"""A file's bytes → its text; that it can't be read is a finding."""

from __future__ import annotations

from pathlib import Path

from zhuanji.basics.problems import Place
from zhuanji.engines.rules.loading.findings import Findings

MAXIMUM_BYTES = 4_000_000  # a table of 20,000 rows; more than that is no rule but a ledger


def read_text(path: Path, shown: str, findings: Findings) -> str | None:
    """Return a file's text, or None and a finding."""
    place = Place(file=shown)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        findings.add("rules.file.missing", place)
        return None
    except (OSError, ValueError) as fault:
        findings.add("rules.file.unreadable", place, detail=getattr(fault, "strerror", None) or str(fault))
        return None
    if len(data) > MAXIMUM_BYTES:
        findings.add("rules.file.too_large", place, limit=MAXIMUM_BYTES // 1_000_000)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        findings.add("rules.file.encoding", Place(file=shown, line=line))
        return None
    if not text.strip():
        findings.add("rules.file.empty", place)
        return None
    return text
