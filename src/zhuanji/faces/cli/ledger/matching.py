"""`zhuanji ledger match`: who is meant by a name or number, decided with its days and kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, OneOf, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Day
from zhuanji.faces.cli.output import note, show, show_json
from zhuanji.faces.cli.usage import MisuseError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhuanji.services.records.models import Crosswalk

# As in the crosswalk, which is too heavy to load for a page of help; a test holds both together.
KINDS = (
    "name",
    "power_account",
    "gas_account",
    "water_account",
    "property_certificate",
    "permit",
    "mn",
    "tax_number",
    "registration_number",
)


@click.command("match", cls=Command, help="ledger.cli.match")
@click.argument("text", metavar="NAME", required=False)
@click.option("--uscc", metavar="CODE", help="ledger.cli.match.uscc")
@click.option("--kind", metavar="KIND", type=OneOf(KINDS), default="name", help="ledger.cli.match.kind")
@click.option("--from", "first", metavar="DATE", type=Day(), help="ledger.cli.match.from")
@click.option("--to", "last", metavar="DATE", type=Day(), help="ledger.cli.match.to")
@click.option("--share", metavar="S", default="1", help="ledger.cli.match.share")
@click.option("--reason", metavar="R", default="", help="ledger.cli.match.reason")
@click.option("--withdraw", is_flag=True, help="ledger.cli.match.withdraw")
@home_option
@person_option
@json_option
@language_option
def command(
    text: str | None,
    *,
    uscc: str | None,
    kind: str,
    first: date | None,
    last: date | None,
    share: str,
    reason: str,
    withdraw: bool,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Decide, take back, or list what has been decided."""
    context = click.get_current_context()
    if text is not None and uscc is None:
        raise MisuseError("ledger.cli.match.no_code", context)
    if text is None or uscc is None:
        listed(home, as_json=as_json)
        return
    from zhuanji.services.ledger.matches import Decision, decide, take_back
    from zhuanji.services.ledger.submissions import waiting_for

    by = acting(person)
    opened(home)
    if withdraw:
        rows = take_back(kind, text, uscc, by=by, reason=reason)
    else:
        decision = Decision(kind, text, uscc, first, last, portion(share, context), reason)
        rows = decide(decision, by=by)
    waiting = waiting_for(text)
    if as_json:
        show_json({"decisions": documents(rows), "recheck": waiting})
    else:
        tell(rows, text, uscc, waiting)


def portion(share: str, context: click.Context) -> float:
    """Return a share as a number, however it is written: 0.4, 40%, 2/5."""
    from fractions import Fraction

    try:
        if share.strip().endswith(("%", "％")):
            return float(Fraction(share.strip()[:-1]) / 100)
        return float(Fraction(share.strip()))
    except (ValueError, ZeroDivisionError):
        raise MisuseError("ledger.cli.match.no_share", context, share=share) from None


def tell(rows: Sequence[Crosswalk], text: str, uscc: str, waiting: Sequence[int]) -> None:
    """Print what was decided and what to do next."""
    lang = current_language()
    if not rows:
        show(say("ledger.cli.match.known", lang, text=text, uscc=uscc))
    for row in rows:
        key = "ledger.cli.match.undone" if row.withdrawn else "ledger.cli.match.decided"
        show(say(key, lang, text=row.text, uscc=row.uscc, days=days(row), share=f"{float(row.share):g}"))
    if waiting:
        note(
            say("ledger.cli.match.recheck", lang, ids=" ".join(f"#{one}" for one in waiting), id=waiting[-1])
        )


def days(row: Crosswalk) -> str:
    """Return on which days a decision holds."""
    lang = current_language()
    if row.valid_from is None and row.valid_to is None:
        return say("ledger.cli.match.always", lang)
    return say("ledger.cli.match.days", lang, first=row.valid_from or "…", last=row.valid_to or "…")


def listed(home: Path | None, *, as_json: bool) -> None:
    """List the decisions that hold."""
    from zhuanji.services.ledger.matches import holding

    lang = current_language()
    opened(home)
    rows = holding()
    if as_json:
        show_json({"decisions": documents(rows)})
        return
    if not rows:
        note(say("ledger.cli.match.nothing", lang))
        return
    from zhuanji.faces.cli.views.screen import Prose, draw, table

    names = ("kind", "text", "uscc", "days", "share", "person")
    drawn = table(*(say(f"ledger.cli.column.{name}", lang) for name in names))
    for row in rows:
        kind = say(f"ledger.book.kind.{row.kind}", lang)
        cells = (kind, row.text, row.uscc, days(row), f"{float(row.share):g}", row.decided_by)
        drawn.add_row(*map(Prose, cells))
    show(draw(drawn))


def documents(rows: Sequence[Crosswalk]) -> list[dict[str, object]]:
    """Return decisions as plain data."""
    return [
        {
            "kind": row.kind,
            "text": row.text,
            "uscc": row.uscc,
            "share": float(row.share),
            "valid_from": row.valid_from.isoformat() if row.valid_from else None,
            "valid_to": row.valid_to.isoformat() if row.valid_to else None,
            "decided_by": row.decided_by,
            "reason": row.reason,
            "withdrawn": row.withdrawn,
        }
        for row in rows
    ]
