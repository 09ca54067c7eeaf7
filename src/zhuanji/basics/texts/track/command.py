"""The command `track` and its problems."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

COMMAND = {
    "track.help": Text(
        "方案各目标的进度：数值、此时应达到多少、亮什么灯、差多少、差在哪里。\n"
        "方案期满后即为终期评价，并列出还没有发布的数据。",
        "Where the targets of the plan stand: value, required by now, light, gap, and who makes the gap.\n"
        "After the plan's end it is the final evaluation, with the figures still to come.",
    ),
    "track.option.as_of": Text(
        "截至哪一天，如 2024-09-30；默认为快照的日期。",
        "The day, such as 2024-09-30; by default the snapshot's.",
    ),
    "track.option.snapshot": Text(
        "快照的编号（开头几位即可）或文件夹；默认为该日及以前最新的一份。",
        "A snapshot's id (its beginning will do) or folder; by default the latest one at or before the day.",
    ),
    "track.option.target": Text(
        "只看一个目标的全部情况。", "Show one target only, with all that is known of it."
    ),
    "track.option.level": Text(
        "只看一级：city 市级，sector 行业，task 任务。",
        "Only the targets of one level: city, sector or task.",
    ),
    "track.option.pack": Text(
        "读快照文件夹时用的城市规则包；默认为快照写明的那个。",
        "The city pack for a snapshot's folder; by default the one that the snapshot names.",
    ),
    "track.younger": Text(
        "{day} 及以前没有快照，改用其后最早的 {id}；按发布日历只取那一天已经发布的数据。",
        "No snapshot was frozen on or before {day}; {id} is read, the earliest after it, as far as the release "
        "calendar says that its figures were out on that day.",
    ),
    "track.working": Text("正在计算", "Evaluating"),
    "track.not_a_day": Text(
        "“{value}”不是日期，请写成 2024-09-30。", "“{value}” is no day; write 2024-09-30."
    ),
}

PROBLEMS = {
    "track.planless": Text(
        "城市规则包 {pack} 没有方案，没有目标可跟踪。", "The city pack {pack} has no plan to follow."
    ),
    "track.planless.remedy": Text(
        "在 pack.yaml 里写上 plan，并绑定目标。", "Add the plan to pack.yaml and bind its targets."
    ),
    "track.planless.remedy_site": Text(
        "请规则维护人把方案和目标写进规则包。",
        "The rule keepers enter the plan and its targets into the city pack.",
    ),
    "track.no_target": Text(
        "没有目标“{target}”；是否指 {near}？", "There is no target “{target}”; perhaps {near}?"
    ),
    "track.no_target.remedy": Text(
        "写每行开头的编号或行业名，如 g1、G14、水泥；逐个目标的编号见 --json 的 id。",
        "Give what each line begins with, such as g1 or G14; --json has the id of every target.",
    ),
    "track.no_snapshot": Text("{home} 里还没有冻结过快照。", "Nothing was frozen in {home} yet."),
    "track.no_snapshot.remedy": Text(
        "先运行 zhuanji ledger freeze，或用 --snapshot 给出快照文件夹。",
        "Run zhuanji ledger freeze first, or name a snapshot's folder with --snapshot.",
    ),
    "track.no_snapshot.remedy_site": Text(
        "由市级办公室先在“数据”页冻结快照。", "The city's office freezes a snapshot on the page Data first."
    ),
}

TEXTS = COMMAND | PROBLEMS
