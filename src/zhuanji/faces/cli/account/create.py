"""`zhuanji account create`: an account with a first password, which is printed this once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.account.options import entitled, grants_of, scope_options
from zhuanji.faces.cli.commands import Command, OneOf, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show, show_json
from zhuanji.services.access.table import ADMINISTRATORS, ROLES

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home


@click.command("create", cls=Command, help="access.cli.create")
@click.argument("username", metavar="USERNAME")
@click.option("--role", metavar="ROLE", required=True, type=OneOf(ROLES), help="access.cli.role")
@click.option("--name", metavar="NAME", required=True, help="access.cli.name")
@click.option("--unit", metavar="D", default="", help="access.cli.unit")
@click.option("--second-factor", is_flag=True, help="access.cli.second_factor")
@scope_options
@home_option
@person_option
@json_option
@language_option
def command(
    username: str,
    *,
    role: str,
    name: str,
    unit: str,
    second_factor: bool,
    areas: tuple[str, ...],
    departments: tuple[str, ...],
    usccs: tuple[str, ...],
    first: date | None,
    last: date | None,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Make an account and print its first password."""
    from zhuanji.services.access.accounts.making import Wanted, create

    lang = current_language()
    place = opened(home)
    by = maker(place, person, role)
    grants = grants_of(areas, departments, usccs, first, last)
    wanted = Wanted(username, name, role, unit, grants, needs_code=True if second_factor else None)
    made = create(wanted, by=by, at=datetime.now(UTC), pack=place.pack)
    if as_json:
        show_json({"username": made.account.username, "role": role, "password": made.password})
        return
    show(say("access.cli.password.once", lang, username=made.account.username, password=made.password))
    note(say("access.cli.password.change", lang))


def maker(home: Home, person: str | None, role: str) -> str:
    """Return who makes an account; in a home without a security administrator anybody makes administrators.

    Raises:
        ProblemError: the account may not.
    """
    from zhuanji.services.access.accounts.making import has_security_admin

    if has_security_admin():
        return entitled(home, person, "account.manage")
    if role not in ADMINISTRATORS:
        from zhuanji.basics.problems import Problem

        raise ProblemError([Problem("access.account.first")])
    return acting(person)
