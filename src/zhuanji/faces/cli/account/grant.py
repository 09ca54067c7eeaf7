"""`zhuanji account grant`: an account may see more."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.account.options import entitled, grants_of, grants_words, scope_options
from zhuanji.faces.cli.commands import Command, language_option
from zhuanji.faces.cli.home.options import home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note
from zhuanji.faces.cli.usage import MisuseError


@click.command("grant", cls=Command, help="access.cli.grant_more")
@click.argument("username", metavar="USERNAME")
@scope_options
@home_option
@person_option
@language_option
def command(
    username: str,
    *,
    areas: tuple[str, ...],
    departments: tuple[str, ...],
    usccs: tuple[str, ...],
    first: date | None,
    last: date | None,
    home: Path | None,
    person: str | None,
) -> None:
    """Grant what the options name."""
    from zhuanji.services.access.accounts.granting import grant

    grants = grants_of(areas, departments, usccs, first, last)
    if not grants:
        raise MisuseError("access.cli.no_scope", click.get_current_context())
    place = opened(home)
    by = entitled(place, person, "grant.manage")
    grant(username, grants, by=by, at=datetime.now(UTC), pack=place.pack)
    lang = current_language()
    note(say("access.cli.granted", lang, username=username, grants=grants_words(grants, lang)))
