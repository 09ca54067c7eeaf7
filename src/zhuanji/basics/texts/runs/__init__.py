"""Runs of the appraisal: what is refused, what the commands say, what papers say."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.runs import commands, filing, on_site, outcomes, refusals, sheets

TEXTS: dict[str, Text] = {
    **refusals.TEXTS,
    **commands.TEXTS,
    **outcomes.TEXTS,
    **sheets.TEXTS,
    **filing.TEXTS,
    **on_site.TEXTS,
}
