"""`zhuanji ledger approve`: lets drafts enter the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial, in_own_language, read_bytes
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.usage import MisuseError
from zhuanji.faces.cli.waiting import waiting


@click.command("approve", cls=Command, help="ledger.cli.approve")
@click.argument("numbers", metavar="ID…", nargs=-1, required=True, type=Serial())
@click.option("--signed", metavar="SCAN", type=NamedPath(), help="ledger.cli.approve.signed")
@click.option("--check-code", metavar="CODE", help="ledger.cli.approve.check_code")
@click.option("--signed-by", metavar="NAME", default="", help="ledger.cli.approve.signed_by")
@home_option
@person_option
@json_option
@language_option
def command(
    numbers: tuple[int, ...],
    *,
    signed: Path | None,
    check_code: str | None,
    signed_by: str,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Approve all of the submissions, or none."""
    if (signed is None) != (check_code is None):
        raise MisuseError("ledger.cli.approve.both", click.get_current_context())
    from zhuanji.services.ledger.approval import Scan, approve

    lang = current_language()
    by, place = acting(person), opened(home)
    scan = None
    if signed is not None and check_code is not None:
        scan = Scan(read_bytes(signed), signed.name, check_code, signed_by)
    with waiting(say("ledger.cli.approving", lang)), in_own_language():
        approved = approve(place, numbers, by=by, scan=scan)
    if as_json:
        from zhuanji.faces.cli.ledger.documents import submission_document

        show_json({"approved": [submission_document(place.pack, one) for one in approved]})
    else:
        rows = sum(one.good for one in approved)
        named = " ".join(f"#{one.id}" for one in approved)
        if all(one.zero for one in approved):
            show(say("ledger.cli.approved.zero", lang, ids=named, person=by))
            return
        show(counted("ledger.cli.approved", lang, rows, ids=named, person=by))
