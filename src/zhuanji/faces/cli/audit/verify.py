"""`zhuanji audit verify`: proves the log, or says where it breaks."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show, show_json
from zhuanji.faces.cli.waiting import waiting


@click.command("verify", cls=Command, help="access.cli.audit.verify")
@click.option("--head", "kept", metavar="HEAD", default="", help="access.cli.audit.verify.head")
@home_option
@json_option
@language_option
def command(*, kept: str, home: Path | None, as_json: bool) -> None:
    """Walk through the log, and compare it with what was kept."""
    from zhuanji.services.access.audit.verify import read_head, verify

    lang = current_language()
    opened(home)
    try:
        read_head(kept)
    except ProblemError as fault:
        raise click.BadParameter(fault.problems[0].sentence(lang), param_hint="--head") from None
    with waiting(say("access.cli.audit.verifying", lang)):
        report = verify(kept)
    if report.astray and not report.broken:
        note(say("access.cli.audit.astray", lang, count=report.head.number))
    if report.problems:
        raise ProblemError(report.problems)
    if as_json:
        found = {"entries": report.head.number, "seals": report.seals, "head": report.head.text}
        show_json({"ok": True, **found, "kept": report.kept})
        return
    show(counted("access.cli.audit.holds", lang, report.head.number, head=report.head.text))
    if report.kept is None:
        note(say("access.cli.audit.nothing_kept", lang))
    else:
        show(say("access.cli.audit.kept", lang, number=report.kept))
