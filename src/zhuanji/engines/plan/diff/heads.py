"""What a plan is called and whether it is a draft: told once, before the changes of its clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.diff.change import Change, Kind, Side
from zhuanji.engines.plan.model import Plan
from zhuanji.engines.plan.text.folding import fold
from zhuanji.engines.plan.wording import bare_title, one_line

DRAFT = re.compile(r"[(（〔\[]?(?:公开)?征求意见稿[)）〕\]]?")


def head_changes(old: Plan, new: Plan) -> Iterator[Change]:
    """Yield another status and another title; the words 征求意见稿 in a title belong to the status."""
    if old.status != new.status:
        yield head_change("status", old, new, f"plan.status.{old.status}", f"plan.status.{new.status}")
    titles = [DRAFT.sub("", bare_title(plan.title)) for plan in (old, new)]
    if fold(titles[0]).text != fold(titles[1]).text:
        yield head_change("title", old, new, *titles)


def head_change(kind: Kind, old: Plan, new: Plan, before: str, after: str) -> Change:
    """Return a change of a plan as a whole."""
    return Change(kind, "plan", side(old), side(new), "changed", {"before": before, "after": after})


def side(plan: Plan) -> Side:
    """Return where a plan's title stands: in its first clause."""
    first = plan.clauses[0] if plan.clauses else None
    place = (first.id, first.start, first.end) if first is not None else ("0", 0, 0)
    return Side(place[0], "", one_line(plan.title), place[1], place[2])


def without_head(text: str, plan: Plan) -> str:
    """Return the folded words of a title's clause without title and status, which are told by themselves."""
    title = fold(one_line(plan.title)).text
    return DRAFT.sub("", text.replace(title, "", 1)) if title else DRAFT.sub("", text)
