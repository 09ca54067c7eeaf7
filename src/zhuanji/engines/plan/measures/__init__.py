"""Finds the measures: the smallest actions of a plan, one of which is a row of the 任务分解表.

roles: what a clause or a labelled line is about; breaks, items: a paragraph → pieces; actions, verbs: which
pieces are actions; owners, areas: whose and where; find: the way through.
"""

from zhuanji.engines.plan.measures.find import find_measures

__all__ = ["find_measures"]
