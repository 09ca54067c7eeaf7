"""`zhuanji work`: does jobs until it is stopped."""

from __future__ import annotations

import signal
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING

import click

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.commands import Command, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note

if TYPE_CHECKING:
    from zhuanji.services.jobs.worker import Done


@click.command("work", cls=Command, help="jobs.cli.work")
@click.option("--once", is_flag=True, help="jobs.cli.work.once")
@home_option
@language_option
def command(home: Path | None, *, once: bool) -> None:
    """Do jobs."""
    from zhuanji.services.jobs import run_worker

    lang, stop = current_language(), Event()
    there = opened(home)
    stop_on_signals(stop, lang)
    note(say("jobs.cli.begun", lang, home=str(there.folder)))
    count = run_worker(there, stop, told=lambda done: note(line(done, lang)), once=once)
    note(counted("jobs.cli.ended", lang, count))


def stop_on_signals(stop: Event, lang: Language) -> None:
    """Let the first Ctrl-C or SIGTERM stop the work after the present job, and the second at once."""

    def asked(number: int, _: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        stop.set()
        note(say("jobs.cli.stopping", lang))

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, asked)


def line(done: Done, lang: Language) -> str:
    """Return what is told of a job."""
    at = in_shanghai(datetime.now(UTC)).strftime("%H:%M:%S")
    name = say(f"jobs.name.{done.name}", lang)
    if done.problem is None:
        return say("jobs.cli.done", lang, at=at, name=name, seconds=f"{done.seconds:.1f}")
    problem = done.problem
    return say("jobs.cli.failed", lang, at=at, name=name, code=problem.code, problem=problem.sentence(lang))
