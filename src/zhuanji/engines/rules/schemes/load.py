"""A scheme's file → a checked scheme; every problem at once, each with file and line."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from zhuanji.engines.rules.loading.documents import Document
from zhuanji.engines.rules.loading.findings import Findings
from zhuanji.engines.rules.loading.validation import add_error, brief, dotted, resolved
from zhuanji.engines.rules.loading.yaml_files import read_yaml
from zhuanji.engines.rules.schemes.check import check_scheme
from zhuanji.engines.rules.schemes.scheme import Scheme

ROOM = "appraisal."


def load_scheme(path: Path) -> Scheme:
    """Read a scheme from its file.

    Raises:
        ProblemError: with everything that is wrong in it.
    """
    findings = Findings()
    scheme = read_scheme(path, findings)
    findings.raise_any()
    assert scheme is not None
    return scheme


def read_scheme(path: Path, findings: Findings, *, shown: str | None = None) -> Scheme | None:
    """Read a scheme; what is wrong in it goes to the findings, and then there may be none.

    Args:
        path: the file.
        findings: what is wrong.
        shown: the file as problems name it; its own name by default.
    """
    document = read_yaml(path, findings, shown=shown)
    if document.data is None:
        return None
    return checked(document, findings)


def checked(document: Document, findings: Findings) -> Scheme | None:
    """Return a document as a scheme, or None and findings."""
    try:
        scheme = Scheme.model_validate(document.data)
    except ValidationError as fault:
        for error in fault.errors(include_url=False):
            add_fault(error, document, findings)
        return None
    check_scheme(scheme, document, findings)
    return scheme


def add_fault(error: ErrorDetails, document: Document, findings: Findings) -> None:
    """Keep one of pydantic's errors; those of this room carry their own code."""
    if not error["type"].startswith(ROOM):
        add_error(error, (), Scheme, document, findings)
        return
    path = resolved(tuple(error["loc"]), document)
    values = {name: brief(value) for name, value in error.get("ctx", {}).items() if name != "code"}
    findings.add(error["type"], document.place(*path), at=dotted(path) or "-", **values)
