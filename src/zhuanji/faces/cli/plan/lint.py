"""`zhuanji plan lint`: what the drafters of a plan should mend."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.loading import load
from zhuanji.faces.cli.output import show, show_json


@click.command("lint", cls=Command, help="cli.plan.lint")
@click.argument("file", type=NamedPath())
@json_option
@language_option
def command(file: Path, *, as_json: bool) -> None:
    """Check one document; findings that are errors make the exit status 1."""
    from zhuanji.engines.plan.lint import lint_plan

    lang = current_language()
    (loaded,) = load(file)
    findings = lint_plan(loaded.plan, loaded.plain)
    if as_json:
        show_json({"title": loaded.plan.title, "findings": [finding.as_dict(lang) for finding in findings]})
    else:
        from zhuanji.faces.cli.views.findings import findings_view

        show(findings_view(loaded.plan, findings, lang))
    if any(finding.severity == "error" for finding in findings):
        click.get_current_context().exit(1)
