"""`zhuanji demo`: the Huzhou plan, read and checked."""

from __future__ import annotations

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, language_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show


@click.command("demo", cls=Command, help="cli.demo")
@language_option
def command() -> None:
    """Read the plan that comes with the program and print everything that is known of it."""
    from zhuanji.demo.document import huzhou_text
    from zhuanji.engines.plan.lint import lint_plan
    from zhuanji.engines.plan.reader import read_plan
    from zhuanji.faces.cli.views.findings import findings_parts
    from zhuanji.faces.cli.views.plan import plan_parts
    from zhuanji.faces.cli.views.screen import FAINT, Prose, draw

    lang = current_language()
    plain = huzhou_text()
    plan = read_plan(plain)
    findings = lint_plan(plan, plain)
    intro, outro = (Prose(say(f"cli.demo.{name}", lang), style=FAINT) for name in ("intro", "outro"))
    show(draw(intro, *plan_parts(plan, lang), *findings_parts(findings, lang), outro))
