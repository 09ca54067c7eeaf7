"""`zhuanji plan diff`: a draft against its final text, a plan against its successor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.loading import load
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.waiting import waiting

if TYPE_CHECKING:
    from zhuanji.engines.plan.model import Plan


@click.command("diff", cls=Command, help="cli.plan.diff")
@click.argument("old", type=NamedPath())
@click.argument("new", type=NamedPath())
@json_option
@language_option
def command(old: Path, new: Path, *, as_json: bool) -> None:
    """Compare two documents and print what changed."""
    from zhuanji.engines.plan.diff import diff_plans

    lang = current_language()
    before, after = (loaded.plan for loaded in load(old, new))
    with waiting(say("cli.comparing", lang)):
        changes = diff_plans(before, after)
    if as_json:
        told = [change.as_dict(lang) for change in changes]
        show_json({"old": head(before), "new": head(after), "changes": told})
    else:
        from zhuanji.faces.cli.views.changes import changes_view

        show(changes_view(before, after, changes, lang))


def head(plan: Plan) -> dict[str, object]:
    """Return what tells a plan from another."""
    return {
        "title": plan.title,
        "status": plan.status,
        "period": {"from": plan.period.first, "to": plan.period.last},
    }
