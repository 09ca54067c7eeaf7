"""Upgrade projects."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.ledger.checks.land import REVERSED

TEXTS: dict[str, Text] = {
    "ledger.project.reversed": Text(
        "完工日期 {second} 早于开工日期 {first}。",
        "The project finished on {second}, before it started on {first}.",
    ),
    "ledger.project.reversed.remedy": REVERSED,
    "ledger.project.due": Text(
        "计划完工日期 {second} 早于开工日期 {first}。",
        "The project was to finish on {second}, before it started on {first}.",
    ),
    "ledger.project.due.remedy": Text(
        "推迟开工的，更新计划完工日期。", "If the start was put off, bring the planned day up to date."
    ),
    "ledger.project.open_end": Text(
        "状态为 {state}，没有完工日期，不计入完成数。",
        "The state is {state} without a day of completion; it doesn't count as done.",
    ),
    "ledger.project.open_end.remedy": Text(
        "补填完工日期和验收依据。", "Enter the day of completion and the evidence."
    ),
    "ledger.project.state": Text(
        "填了完工日期 {finished}，而状态为 {state}。", "Completed on {finished}, but the state is {state}."
    ),
    "ledger.project.state.remedy": Text(
        "已完工的改状态；未完工的，把日期移到“计划完工日期”。",
        "If it is completed, change the state; if not, the day belongs into the column of plans.",
    ),
    "ledger.project.future": Text(
        "完工日期 {finished} 晚于文件收到日 {on}。",
        "Completed on {finished}, after the file came in on {on}.",
    ),
    "ledger.project.future.remedy": Text(
        "预计的日期填在“计划完工日期”。", "A planned day belongs into the column of plans."
    ),
}
