"""One run: where it stands, what was recorded, what comes next; and one scoring."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Group, RenderableType

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.views.run.head import counts_words, drawn, marks, scheme_lines, stratum_words
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, listed

SHOWN = 12  # figures of a snapshot's id
OWN_COMMANDS = {name: name for name in ("score", "object", "resolve", "rerun")}
MADE = frozenset({"confirmations", "snapshot", "score_table"})


def run_view(told: Mapping[str, Any], lang: Language, steps: Mapping[str, str]) -> str:
    """Return what `zhuanji run show` shows; `steps` has what the lifecycle calls its actions."""
    parts: list[RenderableType] = [*head(told, lang), Prose("\n".join(facts(told, lang)))]
    if told["objections"]:
        parts.append(objections(told, lang))
    names = [say(f"run.column.{name}", lang) for name in ("at", "to", "person", "action")]
    rows = [
        (
            one["at"][:16].replace("T", " "),
            one["to_title"],
            one["person"],
            steps.get(one["action"]) or say("run.cli.show.opened", lang),
        )
        for one in told["history"]
    ]
    history = Prose(say("run.cli.show.history", lang), style=HEADING)
    parts.append(Group(history, drawn(names, rows)))
    if told["next"]:
        parts.append(Prose("\n".join(next_lines(told, lang)), style=FAINT))
    return draw(*parts)


def head(told: Mapping[str, Any], lang: Language) -> list[RenderableType]:
    """Return title, state, marks and schemes."""
    title = say("run.title", lang, area=told["area_name"], year=told["year"])
    state = say(
        "run.cli.show.state", lang, id=told["id"], state=told["state_title"], revision=told["revision"]
    )
    lines = [" ".join([state, *marks(told, lang)]), *scheme_lines(told, lang)]
    return [Prose(title, style=HEADING), Prose("\n".join(lines))]


def facts(told: Mapping[str, Any], lang: Language) -> list[str]:
    """Return what was recorded, a line each."""
    lines = []
    for name, notice in told["notices"].items():
        line = say(f"run.notice.{name}", lang, start=notice["start"], last=notice["last"])
        lines.append(line if notice["verified"] else line + say("run.cli.unverified", lang))
    lines.append(say("run.cli.show.answers", lang, **told["answers"]))
    if told["locked_snapshot"]:
        lines.append(say("run.cli.show.snapshot", lang, id=told["locked_snapshot"][:SHOWN]))
    for one in told["scorings"]:
        values = {"number": one["number"], "at": one["at"][:16].replace("T", " "), "by": one["by"]}
        lines.append(say("run.cli.show.scoring", lang, snapshot=one["snapshot"][:SHOWN], **values))
    if told["grades"]:
        lines.append(say("run.cli.show.grades", lang, counts=counts_words(told["grades"], lang)))
    lines += [say("run.cli.show.released", lang)] if told["released"] else []
    return lines


def objections(told: Mapping[str, Any], lang: Language) -> RenderableType:
    """Return the objections with their answers."""
    names = [say(f"run.column.{name}", lang) for name in ("id", "uscc", "taken_by", "outcome", "reason")]
    outcome = {True: "upheld", False: "rejected", None: "open"}
    rows = [
        (
            one["id"],
            one["uscc"],
            one["taken_by"],
            say(f"run.outcome.{outcome[one['upheld']]}", lang),
            " ".join(filter(None, (one["reason"] or one["words"], one["document_number"]))),
        )
        for one in told["objections"]
    ]
    return drawn(names, rows, (0,))


def next_lines(told: Mapping[str, Any], lang: Language) -> list[str]:
    """Return what can be done next and by whom, each with its command."""
    return [
        say("run.cli.show.next", lang, title=one["title"], who=listed(one["who"], lang), line=line)
        for one in told["next"]
        for line in (command_line(told["id"], one, lang),)
    ]


def command_line(run: int, one: Mapping[str, Any], lang: Language) -> str:
    """Return the command that takes a step; what somebody has to fill in stands as a word."""
    own = OWN_COMMANDS.get(one["action"])
    if own is not None:
        return f"zhuanji run {own} {run}"
    papers = [f"--evidence {kind}={say('run.cli.show.file', lang)}" for kind in asked_papers(one)]
    return " ".join([f"zhuanji run move {run} {one['action']} --role {one['roles'][0]}", *papers])


def asked_papers(one: Mapping[str, Any]) -> list[str]:
    """Return the papers that a person has to bring; others the program makes itself."""
    return [kind for kind in one["evidence"] if kind not in MADE]


def scoring_view(told: Mapping[str, Any], scoring: Mapping[str, Any], lang: Language) -> str:
    """Return a scoring: how many of each stratum have each grade, by scheme, and what must be said of it."""
    parts = head(told, lang)
    names = [say(f"appraisal.column.{name}", lang) for name in ("stratum", "grade", "enterprises")]
    for one in scoring["tables"]:
        rows = [
            (stratum_words(row["stratum"], lang), row["grade"], row["enterprises"])
            for row in one["distribution"]
        ]
        parts += [Prose(one["title"], style=HEADING), drawn(names, rows, (2,))]
    notes = [
        counted("appraisal.unverified", lang, one["unverified"])
        for one in scoring["tables"]
        if one["unverified"]
    ]
    if scoring["left_out"]:
        notes.append(counted("run.cli.left_out", lang, scoring["left_out"]))
    notes.append(say("run.cli.show.snapshot", lang, id=scoring["snapshot"][:SHOWN]))
    parts.append(Prose("\n".join(notes), style=FAINT))
    return draw(*parts)
