"""`zhuanji account password`: a new random password, good for one log-in; also for a lost second factor."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.account.options import entitled
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show, show_json


@click.command("password", cls=Command, help="access.cli.password")
@click.argument("username", metavar="USERNAME")
@click.option("--second-factor", is_flag=True, help="access.cli.password.second_factor")
@home_option
@person_option
@json_option
@language_option
def command(
    username: str, *, second_factor: bool, home: Path | None, person: str | None, as_json: bool
) -> None:
    """Give a new password, and take the second factor away where that is asked for."""
    from zhuanji.services.access.accounts import second_factor as codes
    from zhuanji.services.access.accounts.managing import reset_password

    lang = current_language()
    by = entitled(opened(home), person, "account.manage")
    at = datetime.now(UTC)
    password = reset_password(username, by=by, at=at)
    if second_factor:
        codes.reset(username, by=by, at=at)
    if as_json:
        show_json({"username": username, "password": password, "second_factor_reset": second_factor})
        return
    show(say("access.cli.password.once", lang, username=username, password=password))
    note(say("access.cli.password.change", lang))
