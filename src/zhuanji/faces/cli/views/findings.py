"""The findings of the lint: by severity, then by code, each with its clause, its quote and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Table

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.lint.finding import Finding, Severity
from zhuanji.engines.plan.model import Plan
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented, listed, spaced
from zhuanji.faces.cli.width import flat, shorten

# In the order in which they are shown; colour is never the only sign, the words say it too.
STYLES: dict[Severity, str] = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "review": "bold magenta",
    "checked": "bold green",
}
QUOTE_COLUMNS = 72


def findings_view(plan: Plan, findings: Sequence[Finding], lang: Language) -> str:
    """Return what `zhuanji plan lint` shows."""
    return draw(Prose(plan.title, style=HEADING), *findings_parts(findings, lang))


def findings_parts(findings: Sequence[Finding], lang: Language) -> list[RenderableType]:
    """Return the counts and the findings of each severity."""
    counts = {name: [one for one in findings if one.severity == name] for name in STYLES}
    told = " · ".join(
        f"{say(f'plan.severity.{name}', lang)} {len(found)}" for name, found in counts.items() if found
    )
    title = say("plan.labelled", lang, label=say("plan.lint.title", lang), words=told)
    if not findings:
        return [Prose(say("plan.lint.clean", lang))]
    sections = [severity_part(name, found, lang) for name, found in counts.items() if found]
    return [Prose(title, style=HEADING), *sections]


def severity_part(severity: Severity, findings: Sequence[Finding], lang: Language) -> RenderableType:
    """Return the findings of one severity under their heading."""
    words = say(f"plan.severity.{severity}", lang)
    heading = say("plan.lint.heading", lang, severity=words, count=len(findings))
    parts: list[RenderableType] = [Prose(heading, style=STYLES[severity])]
    if severity == "review":
        parts.append(indented(Prose(say("plan.lint.review", lang), style=FAINT)))
    ordered = sorted(findings, key=lambda finding: finding.code)
    for _, found in groupby(ordered, key=lambda finding: finding.code):
        parts.append(code_part(tuple(found), lang))
    return Group(*spaced(parts))


def code_part(findings: Sequence[Finding], lang: Language) -> RenderableType:
    """Return the findings of one code; a remedy that they share stands once, at their end."""
    first = findings[0]
    checked = first.severity == "checked"
    remedies = [finding.remedy(lang) for finding in findings]
    shared = len(set(remedies)) == 1
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=HEADING)
    grid.add_column()
    for finding, remedy in zip(findings, remedies, strict=True):
        clause = finding.clause or say("plan.lint.whole", lang)
        lines = [finding.sentence(lang)] if checked else finding_lines(finding, lang)
        if not shared:
            lines.append(say("plan.lint.remedy", lang, remedy=remedy))
        grid.add_row(clause, Group(*map(Prose, lines)))
    parts: list[RenderableType] = [Prose(f"{first.code} {first.title(lang)}", style=HEADING), indented(grid)]
    if shared and not checked:
        parts.append(indented(Prose(say("plan.lint.remedy", lang, remedy=remedies[0]))))
    return indented(Group(*parts))


def finding_lines(finding: Finding, lang: Language) -> list[str]:
    """Return a finding: its quote unless the sentence has it, what was found, the other places it speaks of."""
    sentence = finding.sentence(lang)
    lines = [sentence] if flat(finding.quote) in sentence else [quoted(finding.quote, lang), sentence]
    if finding.related:
        places = say("plan.lint.between", lang).join(related_places(finding, lang))
        lines.append(say("plan.lint.related", lang, places=places))
    return lines


def related_places(finding: Finding, lang: Language) -> list[str]:
    """Return the other places that a finding speaks of; clauses with the same words are told together."""
    clauses: dict[str, list[str]] = {}
    for mention in finding.related:
        clauses.setdefault(quoted(mention.quote, lang), []).append(mention.clause)
    return [f"{listed(dict.fromkeys(names), lang)} {quote}" for quote, names in clauses.items()]


def quoted(quote: str, lang: Language) -> str:
    """Return a quote on one line, cut where it is long."""
    return say("plan.lint.quoted", lang, quote=shorten(flat(quote), QUOTE_COLUMNS))
