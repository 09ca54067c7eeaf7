"""`zhuanji ledger enterprise`: one enterprise's figures by period, with their sources (一企一档)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Instant
from zhuanji.faces.cli.output import show, show_json


@click.command("enterprise", cls=Command, help="ledger.cli.enterprise")
@click.argument("uscc", metavar="USCC")
@click.option("--as-of", metavar="INSTANT", type=Instant(), help="ledger.cli.enterprise.as_of")
@home_option
@json_option
@language_option
def command(uscc: str, *, as_of: datetime | None, home: Path | None, as_json: bool) -> None:
    """Show one enterprise."""
    from zhuanji.services.ledger.enterprise import dossier

    lang, place = current_language(), opened(home)
    found = dossier(place, uscc, as_of=as_of)
    if as_json:
        from zhuanji.faces.cli.ledger.dossiers import dossier_document

        show_json(dossier_document(found))
        return
    from zhuanji.faces.cli.views.ledger.enterprise import dossier_view

    show(dossier_view(place.pack, found, lang, demo=place.demo))
