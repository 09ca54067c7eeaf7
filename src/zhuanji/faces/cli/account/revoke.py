"""`zhuanji account revoke`: takes back what an account was granted; what it was stays on record."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.account.options import entitled, grants_of, grants_words
from zhuanji.faces.cli.commands import Command, language_option
from zhuanji.faces.cli.home.options import home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note
from zhuanji.faces.cli.usage import MisuseError


@click.command("revoke", cls=Command, help="access.cli.revoke")
@click.argument("username", metavar="USERNAME")
@click.option("--area", "areas", metavar="CODE", multiple=True, help="access.cli.area")
@click.option("--department", "departments", metavar="D", multiple=True, help="access.cli.department")
@click.option("--enterprise", "usccs", metavar="USCC", multiple=True, help="access.cli.enterprise")
@home_option
@person_option
@language_option
def command(
    username: str,
    *,
    areas: tuple[str, ...],
    departments: tuple[str, ...],
    usccs: tuple[str, ...],
    home: Path | None,
    person: str | None,
) -> None:
    """Take back what the options name."""
    from zhuanji.services.access.accounts.granting import revoke

    grants = grants_of(areas, departments, usccs)
    if not grants:
        raise MisuseError("access.cli.no_scope", click.get_current_context())
    by = entitled(opened(home), person, "grant.manage")
    for one in grants:
        revoke(username, one.kind, one.value, by=by, at=datetime.now(UTC))
        lang = current_language()
        note(say("access.cli.revoked", lang, username=username, grants=grants_words((one,), lang)))
