"""Compares two plans: what was added, dropped, moved, reworded, weakened or strengthened.

grams, assignment: likeness, and the best pairing of two lists; clauses, order, family: which clauses belong
together, which moved, came or went; targets, owners, measures, wordings: what changed in a pair; strictness,
units, hedges: whether it is weaker; edits: the words that differ; heads: title and status; half, spans: a plan
sorted for this; compare: the way through; change, mirror: what is told.
"""

from zhuanji.engines.plan.diff.change import Change, Side
from zhuanji.engines.plan.diff.compare import diff_plans

__all__ = ["Change", "Side", "diff_plans"]
