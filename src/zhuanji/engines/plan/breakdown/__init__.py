"""Writes the 任务分解表: one measure a row, with its targets, owners, areas and when it is due.

rows: plan → rows, pure data; paths, due, wording, cells: what stands in their cells; layout, sheet: how a
sheet looks; workbook: the three sheets as one Excel file.
"""

from zhuanji.engines.plan.breakdown.workbook import write_breakdown

__all__ = ["write_breakdown"]
