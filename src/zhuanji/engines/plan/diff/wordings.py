"""What other words mean for a measure or a clause: another year, another hedge, or only other words."""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.diff.change import Change, Side, Subject
from zhuanji.engines.plan.diff.edits import edits_between
from zhuanji.engines.plan.diff.hedges import hedge_effect, without_hedges
from zhuanji.engines.plan.diff.spans import without_years
from zhuanji.engines.plan.diff.strictness import year_effect
from zhuanji.engines.plan.grammar.time import due_years


def wording_changes(
    subject: Subject, sides: tuple[Side, Side], texts: tuple[str, str], targeted: bool, shift: int
) -> Iterator[Change]:
    """Yield what is other than before about a text, its targets left out.

    Args:
        subject: what the text is of.
        sides: where it stands in both plans.
        texts: its folded words in both, without targets and owner notes.
        targeted: targets lie in it on both sides, so that its years and hedges are told with them.
        shift: the years by which the whole plan is later.
    """
    old, new = texts
    if old == new:
        return
    if skeleton(old) != skeleton(new):
        edits = edits_between(old, new)
        values = {"before": tuple(edit[0] for edit in edits), "after": tuple(edit[1] for edit in edits)}
        effect, _, _ = hedge_effect(old, new)
        yield Change("reworded", subject, *sides, effect or "changed", values)
        return
    if targeted:
        return
    due = due_years(old), due_years(new)
    years = tuple(max((year for _, year, _ in found), default=None) for found in due)
    later = year_effect(None if years[0] is None else years[0] + shift, years[1])
    if later is not None:
        yield Change("year", subject, *sides, later, {"before": years[0] or "—", "after": years[1] or "—"})
    hedged, gone, come = hedge_effect(old, new)
    if hedged is not None:
        yield Change("hedge", subject, *sides, hedged, {"before": gone, "after": come})


def skeleton(text: str) -> str:
    """Return a text without hedges, years and signs: what is left is the same where only these differ.

    >>> skeleton("力争到2025年，建成平台。") == skeleton("建成平台")
    True
    """
    return "".join(char for char in without_hedges(without_years(text)) if char.isalnum())
