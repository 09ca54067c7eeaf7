"""`zhuanji demo`: the whole year's work of the office on a synthetic city."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import Language
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.stages import Stages

if TYPE_CHECKING:
    from zhuanji.demo.loop.run import Summary
    from zhuanji.services.records.home import Home


@click.command("demo", cls=Command, help="demo.help")
@click.option("--size", metavar="N", type=int, help="demo.option.size")
@click.option("--seed", metavar="S", type=int, help="demo.option.seed")
@click.option("--home", metavar="DIR", type=NamedPath(), help="demo.option.home")
@click.option("--no-serve", is_flag=True, help="demo.option.no_serve")
@click.option("--keep-files", is_flag=True, help="demo.option.keep_files")
@json_option
@language_option
def command(
    *, size: int | None, seed: int | None, home: Path | None, no_serve: bool, keep_files: bool, as_json: bool
) -> None:
    """Make the city, run the loop, print what came of it."""
    from zhuanji.demo.city.settings import FULL_SIZE, SEED, SMALLEST
    from zhuanji.demo.loop.run import run_demo
    from zhuanji.faces.cli.views.demo import document, page

    lang, wanted = current_language(), size if size is not None else FULL_SIZE
    if wanted < SMALLEST:
        raise ProblemError([Problem("demo.too_small", values={"size": wanted, "least": SMALLEST})])
    folder = home or Path(tempfile.mkdtemp(prefix="zhuanji-demo-"))
    with Stages(lang) as stages:
        plan = read_the_plan(stages)
        summary = run_demo(folder, size=wanted, seed=seed if seed is not None else SEED, progress=stages.tell)
    if not keep_files:
        drop_files(summary)
    if as_json:
        show_json(document(summary, plan, lang))
        return
    show(page(summary, plan, lang))
    if not no_serve:
        open_site(summary.home, lang)


def open_site(home: Home, lang: Language) -> None:
    """Make accounts for every role, and become the process that serves the home's site until somebody ends it.

    A program that begins anew, since the server's workers are forks: the threads of the frames that the loop has used
    are not in a fork, whose first frame would wait for them for ever.
    """
    from zhuanji.faces.cli.serve import show_accounts
    from zhuanji.faces.web.server import free_port
    from zhuanji.faces.web.static_files import check_built
    from zhuanji.services.reading import refresh

    check_built()
    with Stages(lang) as stages:
        stages.tell("site", 0, 0)
        refresh(home, figures=False)
    show_accounts(home, lang)
    options = {"--home": str(home.folder), "--port": str(free_port("127.0.0.1", 8000)), "--lang": lang}
    words = [word for pair in options.items() for word in pair]
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, "-m", "zhuanji", "serve", "--quiet", *words])


def read_the_plan(stages: Stages) -> dict[str, int]:
    """Read the plan that comes with the program, and count what is in it."""
    from zhuanji.demo.document import huzhou_text
    from zhuanji.engines.plan.reader import read_plan

    stages.tell("plan", 0, 0)
    plan = read_plan(huzhou_text())
    return {"targets": len(plan.targets), "tasks": len(plan.tasks), "measures": len(plan.measures)}


def drop_files(summary: Summary) -> None:
    """Take the departments' files away; the home keeps each as it was sent, and the list of faults stays."""
    from zhuanji.demo.files.produce import CORRECTED, SENT

    for name in (SENT, CORRECTED):
        shutil.rmtree(summary.files / name, ignore_errors=True)
