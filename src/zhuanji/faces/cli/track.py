"""`zhuanji track`: where each target of the plan stands, from a frozen snapshot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.commands import Command, OneOf, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.waiting import waiting

if TYPE_CHECKING:
    from zhuanji.engines.indicators.progress import Tracking
    from zhuanji.engines.rules import Pack

LEVELS = ("city", "sector", "task")


def read_day(context: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Return the day that an option names."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(
            say("track.not_a_day", current_language(), value=value), context, param
        ) from None


@click.command("track", cls=Command, help="track.help")
@click.option("--as-of", metavar="DATE", callback=read_day, help="track.option.as_of")
@click.option("--snapshot", metavar="ID|FOLDER", help="track.option.snapshot")
@click.option("--target", metavar="ID", help="track.option.target")
@click.option("--level", type=OneOf(LEVELS), help="track.option.level")
@click.option("--pack", metavar="PACK", help="track.option.pack")
@home_option
@person_option
@json_option
@language_option
def command(
    *,
    as_of: date | None,
    snapshot: str | None,
    target: str | None,
    level: str | None,
    pack: str | None,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Find the snapshot, evaluate it, print the targets; small figures only for who may see them."""
    from zhuanji.engines.indicators.progress.from_cube import track
    from zhuanji.faces.cli.frozen import frozen_tables

    lang = current_language()
    with waiting(say("track.working", lang)):
        frozen, rules = frozen_tables(snapshot, home=home, pack=pack, on=as_of)
        tracking = track(frozen, rules, as_of=as_of, only=chosen(rules, target, level))
        tracking = seen_by(person, tracking, home, rules)
    if as_json:
        show_json(tracking.as_dict())
    else:
        show(page(tracking, rules, lang, alone=target is not None))


def seen_by(person: str | None, tracking: Tracking, home: Path | None, pack: Pack) -> Tracking:
    """Return where the plan stands as a person may see it: small figures only with the right to their rows.

    Args:
        person: an account of the home; without one small figures are closed.
        tracking: where the plan stands.
        home: what `--home` named.
        pack: the rules.

    Raises:
        ProblemError: there is no such account in use, or it may not see targets.
    """
    from zhuanji.engines.indicators.progress.case import items_of
    from zhuanji.engines.indicators.progress.for_everybody import for_everybody, tracking_for_everybody
    from zhuanji.faces.cli.account.options import entitled, permitted
    from zhuanji.services.access import Target

    if person is None:
        return tracking_for_everybody(tracking)
    ours = opened(home)
    entitled(ours, person, "target.see")
    city = frozenset([pack.head.city])
    abouts = [Target(city, items=items_of(one.indicator, pack), small=True) for one in tracking.targets]
    answers = permitted(ours, person, "figure.see", abouts)
    told = zip(tracking.targets, answers, strict=True)
    return replace(tracking, targets=tuple(one if may else for_everybody(one) for one, may in told))


def chosen(pack: Pack, target: str | None, level: str | None) -> tuple[str, ...]:
    """Return the ids of the targets that are asked for: one by its id, several by their row in the city's list.

    Raises:
        ProblemError: there is no such target.
    """
    rows = [row for row in pack.targets if level is None or row.level == level]
    if target is None:
        return tuple(row.id for row in rows)
    found = tuple(row.id for row in rows if target in (row.id, row.row) or target.lower() == row.id)
    if not found:
        known = [row.id for row in rows]
        near = " ".join(get_close_matches(target.lower(), known, n=3, cutoff=0.3)) or " ".join(known[:3])
        raise ProblemError([Problem("track.no_target", Place(), {"target": target, "near": near})])
    return found


def page(tracking: Tracking, pack: Pack, lang: Language, *, alone: bool) -> str:
    """Return what a terminal shows: each target's story, or every target in a row."""
    from zhuanji.engines.indicators.progress.lights import thresholds
    from zhuanji.faces.cli.views.track_story import story_view
    from zhuanji.faces.cli.views.tracking import tracking_view

    if alone:
        return "\n\n".join(story_view(tracking, one, pack, lang) for one in tracking.targets)
    bounds = thresholds(pack.rules, on=tracking.as_of, area=pack.head.city)
    return tracking_view(tracking, pack, bounds, lang)
