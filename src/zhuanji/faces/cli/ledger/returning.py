"""`zhuanji ledger return`: sends drafts back to their sender with a reason."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial, in_own_language
from zhuanji.faces.cli.output import show, show_json


@click.command("return", cls=Command, help="ledger.cli.return")
@click.argument("numbers", metavar="ID…", nargs=-1, required=True, type=Serial())
@click.option("--reason", metavar="R", required=True, help="ledger.cli.return.reason")
@click.option("--withdraw", is_flag=True, help="ledger.cli.return.withdraw")
@home_option
@person_option
@json_option
@language_option
def command(
    numbers: tuple[int, ...],
    *,
    reason: str,
    withdraw: bool,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Send all of the submissions back, or none."""
    from zhuanji.services.ledger.approval import send_back

    lang = current_language()
    by, place = acting(person), opened(home)
    with in_own_language():
        returned = send_back(place, numbers, by=by, reason=reason, withdraw=withdraw)
    if as_json:
        from zhuanji.faces.cli.ledger.documents import submission_document

        show_json({"returned": [submission_document(place.pack, one) for one in returned]})
    else:
        named = " ".join(f"#{one.id}" for one in returned)
        key = "ledger.cli.withdrawn" if withdraw else "ledger.cli.returned"
        show(say(key, lang, ids=named, reason=reason))
