"""Notices that run for some days: when one began is recorded, and until when it runs is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Decorated, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Count, Day
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import run_argument

if TYPE_CHECKING:
    from zhuanji.services.runs.facts import Notice


def notice_options(begun: str) -> Callable[[Decorated], Decorated]:
    """Return the argument and options of a command that records a notice.

    Args:
        begun: the key of the help of `--from`.
    """

    def given(command: Decorated) -> Decorated:
        for option in (
            language_option,
            json_option,
            person_option,
            home_option,
            click.option("--days", metavar="N", type=Count(), help="run.cli.option.days"),
            click.option("--from", "start", metavar="DATE", type=Day(), required=True, help=begun),
            run_argument,
        ):
            command = option(command)
        return command

    return given


def tell(notice: Notice, done: str, *, as_json: bool) -> None:
    """Print from when until when a notice runs; `done` is the key of the sentence."""
    if as_json:
        show_json(notice.told())
        return
    lang = current_language()
    told = say(done, lang, start=notice.start, last=notice.last)
    show(told if notice.verified else told + say("run.cli.unverified", lang))
