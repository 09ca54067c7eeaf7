"""`zhuanji ledger show`: one submission with its problems and its history."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.problems import Place, Problem
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial
from zhuanji.faces.cli.output import show, show_json

if TYPE_CHECKING:
    from zhuanji.services.records.models import Submission

MOST = 40  # problems that a terminal shows; the JSON has all


@click.command("show", cls=Command, help="ledger.cli.show")
@click.argument("submission", metavar="ID", type=Serial())
@home_option
@json_option
@language_option
def command(submission: int, *, home: Path | None, as_json: bool) -> None:
    """Show one submission."""
    from zhuanji.services.ledger.submissions import case_of, find

    lang, place = current_language(), opened(home)
    (one,) = find([submission])
    case = case_of(place.pack, one)
    if as_json:
        from zhuanji.faces.cli.ledger.documents import bad_rows_document, case_document, submission_document

        document = submission_document(place.pack, one)
        document |= {"history": case_document(case), "bad_rows": bad_rows_document(one, lang)}
        show_json(document | {"columns": one.columns, "findings": findings_document(one)})
        return
    from zhuanji.faces.cli.views.ledger.show import submission_view

    problems = problems_of(one)
    show(submission_view(place.pack, one, case, problems[:MOST], len(problems) - len(problems[:MOST]), lang))


def problems_of(one: Submission) -> list[tuple[str, Problem]]:
    """Return what was found in the rows that didn't enter the draft, by row, each with its severity."""
    from zhuanji.services.records.models import BadRow

    headings = {item: heading for _, heading, item, _ in one.columns if item}
    found = []
    for row in BadRow.objects.filter(submission=one).order_by("row").iterator():
        for kept in json.loads(row.findings):
            place = Place(row=row.row, column=headings.get(kept["item"] or ""))
            found.append((kept["severity"], Problem(kept["code"], place, kept["values"])))
    return found


def findings_document(one: Submission) -> list[dict[str, object]]:
    """Return what was found in good rows, such as jumps that somebody should look at."""
    from zhuanji.services.records.models import RowFinding

    found = RowFinding.objects.filter(submission=one).order_by("row", "id")
    rows = found.values_list("row", "item", "code", "severity", "values")
    return [
        {"row": row, "item": item or None, "code": code, "severity": severity, "values": json.loads(values)}
        for row, item, code, severity, values in rows.iterator()
    ]
