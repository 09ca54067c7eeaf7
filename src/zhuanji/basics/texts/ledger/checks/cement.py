"""Cement lines."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "ledger.cement.document": Text(
        "关停线状态为 {state}，没有处置文号，不算关停。",
        "A line to be closed is {state} without a document; it doesn't count as closed.",
    ),
    "ledger.cement.document.remedy": Text(
        "补填决定书或协议的文号。", "Enter the number of the decision or agreement."
    ),
    "ledger.cement.exited": Text(
        "退出产能 {exited} 千吨/年，而状态为 {state}；拆除后才计退出。",
        "{exited} kt a year are counted as taken out, but the state is {state}; they count once the line is dismantled.",
    ),
    "ledger.cement.exited.remedy": Text(
        "已拆除的更新状态；未拆除的，退出产能留空。",
        "If it is dismantled, change the state; if not, leave the capacity empty.",
    ),
    "ledger.cement.group": Text(
        "整合提升的生产线没有填整合去向。", "A line to be merged without the group that it goes into."
    ),
    "ledger.cement.group.remedy": Text(
        "填写整合主体；未定的注明。", "Enter the group, or say that it isn't decided."
    ),
    "ledger.cement.kept": Text(
        "处置方式为保留，而状态为 {state}。", "The line is to be kept, but its state is {state}."
    ),
    "ledger.cement.kept.remedy": Text(
        "核对处置方式和进度；改为关停的，附文件。", "Check both; if it is closed after all, add the document."
    ),
    "ledger.cement.clinker": Text(
        "粉磨线填了熟料日产能 {capacity} 吨。",
        "A grinding line has a daily clinker capacity of {capacity} t.",
    ),
    "ledger.cement.clinker.remedy": Text(
        "核对生产线类型；粉磨线填核定年产能。",
        "Check the kind of line; of a grinding line enter the approved capacity a year.",
    ),
    "ledger.cement.phase": Text(
        "超低排放阶段为{phase}，而二阶段完成数为 {count}。",
        "The phase is {phase}, but the count of phase 2 is {count}.",
    ),
    "ledger.cement.phase.remedy": Text("二阶段填 1，其余填 0。", "Enter 1 for 二阶段, otherwise 0."),
}
