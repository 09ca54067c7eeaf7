"""What the commands on accounts and the log share: who acts and may, the scope options, how a grant is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import click

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.commands import Decorated
from zhuanji.faces.cli.home.options import acting
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Day
from zhuanji.faces.cli.views.screen import listed

if TYPE_CHECKING:
    from zhuanji.services.access.accounts.granting import Granting
    from zhuanji.services.access.model import Decision, Target
    from zhuanji.services.records.home import Home


def scope_options(command: Decorated) -> Decorated:
    """Give a command `--area`, `--department`, `--enterprise`, `--from` and `--to`."""
    for option in reversed(
        (
            click.option("--area", "areas", metavar="CODE", multiple=True, help="access.cli.area"),
            click.option(
                "--department", "departments", metavar="D", multiple=True, help="access.cli.department"
            ),
            click.option(
                "--enterprise", "usccs", metavar="USCC", multiple=True, help="access.cli.enterprise"
            ),
            click.option("--from", "first", metavar="DATE", type=Day(), help="access.cli.from"),
            click.option("--to", "last", metavar="DATE", type=Day(), help="access.cli.to"),
        )
    ):
        command = option(command)
    return command


def grants_of(
    areas: Sequence[str],
    departments: Sequence[str],
    usccs: Sequence[str],
    first: date | None = None,
    last: date | None = None,
) -> tuple[Granting, ...]:
    """Return the grants that the options name."""
    from zhuanji.services.access.accounts.granting import Granting

    named = {"area": areas, "department": departments, "enterprise": usccs}
    return tuple(
        Granting(kind, value.strip(), first, last) for kind, values in named.items() for value in values
    )


def grants_words(grants: Sequence[Granting], lang: Language) -> str:
    """Return grants as people read them; days are left to `account show`."""
    return listed((f"{say(f'access.granted.{one.kind}', lang)} {one.value}" for one in grants), lang)


def entitled(home: Home, person: str | None, permission: str) -> str:
    """Return the username of who acts, if the account may do what it wants.

    Whoever has the machine has its data: no password is asked for here, the name is for the log.

    Raises:
        ProblemError: there is no such account in use, or it may not.
    """
    from zhuanji.basics.civil_time import civil_day
    from zhuanji.services.access import decide
    from zhuanji.services.access.accounts.actors import PROGRAM, actor_of
    from zhuanji.services.access.accounts.changing import found

    at = datetime.now(UTC)
    account = found(acting(person))
    actor = actor_of(account, at=at, how=PROGRAM) if account.active else None
    decision = decide(actor, permission, pack=home.pack, on=civil_day(at))
    if actor is None or not decision:
        raise ProblemError([refused(decision)])
    return actor.username


def permitted(home: Home, person: str, permission: str, targets: Iterable[Target]) -> list[bool]:
    """Return whether a person's account may use a permission with each of several targets.

    Raises:
        ProblemError: there is no such account.
    """
    from zhuanji.basics.civil_time import civil_day
    from zhuanji.services.access import decide
    from zhuanji.services.access.accounts.actors import PROGRAM, actor_of
    from zhuanji.services.access.accounts.changing import found

    at = datetime.now(UTC)
    actor = actor_of(found(person), at=at, how=PROGRAM)
    day = civil_day(at)
    return [bool(decide(actor, permission, one, pack=home.pack, on=day)) for one in targets]


def refused(decision: Decision) -> Problem:
    """Return the problem of something that may not be done."""
    return Problem("access.refused", Place(), {"why": decision.why(current_language())})
