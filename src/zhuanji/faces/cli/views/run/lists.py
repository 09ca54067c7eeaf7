"""The list of runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.views.run.head import counts_words, drawn, marks_listed
from zhuanji.faces.cli.views.screen import Prose, draw


def runs_view(told: Sequence[Mapping[str, Any]], lang: Language) -> str:
    """Return what `zhuanji run list` shows."""
    if not told:
        return draw(Prose(say("run.cli.list.none", lang)))
    names = [say(f"run.column.{name}", lang) for name in ("id", "area", "year", "state", "grades", "marks")]
    rows = [
        (
            one["id"],
            one["area_name"],
            one["year"],
            one["state_title"] if one["revision"] == 1 else f"{one['state_title']} r{one['revision']}",
            counts_words(one["grades"], lang),
            marks_listed(one, lang),
        )
        for one in told
    ]
    return draw(drawn(names, rows, (0, 2)))
