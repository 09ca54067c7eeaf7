"""What became of files, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.faces.cli.ledger.taking import Run
    from zhuanji.services.ledger.counting import Found
    from zhuanji.services.ledger.outcomes import Imported, Taken


def run_document(pack: Pack, run: Run, lang: Language) -> dict[str, object]:
    """Return what became of several files; `problems` are those of files that weren't taken in."""
    return {
        "files": [imported_document(pack, one, lang) for one in run.done],
        "problems": [problem.as_dict(lang) for problem in run.problems],
    }


def imported_document(pack: Pack, one: Imported, lang: Language) -> dict[str, object]:
    """Return what became of one file."""
    return {
        "file": one.name,
        "sha256": one.sha256,
        "known": one.known,
        "report": str(one.report) if one.report else None,
        "sheets": [taken_document(pack, sheet, one.name, lang) for sheet in one.sheets],
        "problems": [problem.as_dict(lang) for problem in one.problems],
        "notices": [problem.as_dict(lang) for problem in one.notices],
    }


def taken_document(pack: Pack, one: Taken, file: str, lang: Language) -> dict[str, object]:
    """Return what became of one sheet; `rows` is the sum of `good`, `bad`, `unchanged` and `passed`."""
    from zhuanji.services.ledger.asked import department_title, title_of

    row = one.submission
    asked = [
        {"column": question.number, "heading": question.heading, "candidates": list(question.candidates)}
        for question in one.questions
    ]
    counts = ("rows", "good", "bad", "unchanged", "passed", "warnings", "pending")
    return {
        "submission": row.id if row else None,
        "state": row.state if row else None,
        "known": one.known,
        "sheet": one.sheet,
        "title": title_of(pack, one.sheet),
        "sheet_name": one.sheet_name,
        "period": one.period,
        "department": one.department,
        "department_title": department_title(pack, one.department),
        **{name: getattr(one, name) for name in counts},
        "check_code": row.check_code if row else "",
        "replaced": list(one.replaced),
        "corrects": row.corrects_id if row else None,
        "revision": row.revision if row else None,
        "found": [found_document(found, one, file, lang) for found in one.found],
        "questions": asked,
    }


def found_document(found: Found, one: Taken, file: str, lang: Language) -> dict[str, object]:
    """Return what was found of one code and item, with the first of it as a problem."""
    first = found.first.problem(file=file, sheet=one.sheet_name, column=found.heading)
    return {
        "code": found.code,
        "severity": found.severity,
        "item": found.item,
        "heading": found.heading,
        "count": found.count,
        "first": first.as_dict(lang),
    }
