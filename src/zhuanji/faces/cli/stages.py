"""The stages of a long command on the standard error: a line that moves in a terminal, else a line a stage."""

from __future__ import annotations

import sys
import time
from types import TracebackType

import click

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.waiting import BAR, draw
from zhuanji.faces.cli.width import clean, columns

BEAT = 0.1  # seconds between two drawings


class Stages:
    """Tells which stage a command is in, and how far."""

    def __init__(self, lang: Language) -> None:
        """Begin without a stage."""
        self.lang = lang
        self.terminal = bool(sys.stderr and sys.stderr.isatty())
        self.begun, self.drawn = time.monotonic(), 0.0
        self.stage, self.line = "", ""
        self.told: set[str] = set()

    def __enter__(self) -> Stages:
        """Tell stages until the block ends."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the moving line away."""
        self.clear()

    def tell(self, stage: str, done: int, every: int) -> None:
        """Say where the command is.

        Args:
            stage: its name, `demo.stage.<name>` in the catalogue.
            done: how much is done of it.
            every: how much there is; 0 where nobody knows.
        """
        words = say(f"demo.stage.{stage}", self.lang)
        if not self.terminal:
            if stage not in self.told:
                click.echo(words, err=True)
            self.told.add(stage)
            return
        now = time.monotonic()
        if now - self.drawn < BEAT and stage == self.stage:
            return
        self.stage, self.drawn = stage, now
        if every:
            words = say("demo.step", self.lang, stage=words, done=done, every=every)
        self.clear()
        self.line = f"{bar(done, every)} {clean(words)} {now - self.begun:.0f} s"
        draw(self.line)

    def clear(self) -> None:
        """Take the line away."""
        if self.line:
            draw(" " * columns(self.line))
            self.line = ""


def bar(done: int, every: int) -> str:
    """Return how much is done.

    >>> bar(3, 12), bar(0, 0)
    ('[###---------]', '[------------]')
    """
    full = min(BAR, BAR * done // every) if every else 0
    return f"[{'#' * full}{'-' * (BAR - full)}]"
