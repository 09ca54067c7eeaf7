"""`zhuanji account show`: one account, what it is granted and which tokens it has."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.account.options import entitled
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json

if TYPE_CHECKING:
    from zhuanji.services.records.models import Account, Grant


@click.command("show", cls=Command, help="access.cli.show")
@click.argument("username", metavar="USERNAME")
@home_option
@person_option
@json_option
@language_option
def command(username: str, *, home: Path | None, person: str | None, as_json: bool) -> None:
    """Show it; never a password or a secret."""
    from zhuanji.services.access.accounts.changing import found

    entitled(opened(home), person, "account.see")
    account = found(username)
    if as_json:
        show_json(document(account))
    else:
        show(described(account, current_language()))


def described(account: Account, lang: Language) -> str:
    """Return an account in words, a line a fact."""
    last = in_shanghai(account.last_login).strftime("%Y-%m-%d %H:%M") if account.last_login else "-"
    facts = {
        "username": account.username,
        "name": account.name,
        "role": say(f"access.role.{account.role}", lang),
        "state": state_of(account, lang),
        "last_login": last,
    }
    lines = [say(f"access.cli.column.{name}", lang) + f"  {fact}" for name, fact in facts.items()]
    for grant in account.grants.order_by("id"):
        key = "access.cli.grant" if grant.revoked_at is None else "access.cli.grant_revoked"
        lines.append(say(key, lang, grant=grant_text(grant), by=grant.granted_by))
    for token in account.tokens.filter(revoked_at__isnull=True).order_by("id"):
        days = in_shanghai(token.expires_at).date().isoformat()
        lines.append(
            say("access.cli.token", lang, name=token.name, until=days, may=" ".join(token.permissions))
        )
    return "\n".join(lines)


def state_of(account: Account, lang: Language) -> str:
    """Return where an account stands, in a word."""
    locked = account.locked_until and account.locked_until > datetime.now(UTC)
    state = "disabled" if not account.active else "locked" if locked else "active"
    return say(f"access.cli.state.{state}", lang)


def grant_text(grant: Grant) -> str:
    """Return a grant with its days."""
    days = f" {grant.valid_from or ''}/{grant.valid_to or ''}" if grant.valid_from or grant.valid_to else ""
    return f"{grant.kind}:{grant.value}{days}"


def document(account: Account) -> dict[str, object]:
    """Return an account as plain data."""
    return {
        "username": account.username,
        "name": account.name,
        "role": account.role,
        "department": account.department,
        "active": account.active,
        "locked_until": account.locked_until.isoformat() if account.locked_until else None,
        "must_change": account.must_change,
        "needs_code": account.needs_code,
        "second_factor": account.totp_confirmed,
        "last_login": account.last_login.isoformat() if account.last_login else None,
        "grants": [
            {
                "kind": one.kind,
                "value": one.value,
                "from": one.valid_from.isoformat() if one.valid_from else None,
                "to": one.valid_to.isoformat() if one.valid_to else None,
                "granted_by": one.granted_by,
                "revoked": one.revoked_at is not None,
            }
            for one in account.grants.all()
        ],
    }
