"""Why something isn't done with a run."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "run.unknown": Text("没有第 {id} 号评价批次。", "There is no run {id}."),
    "run.unknown.remedy": Text("用 zhuanji run list 查看已有的批次。", "See the runs with zhuanji run list."),
    "run.area.unknown": Text(
        "“{area}”不是本市的区县或功能区。", "“{area}” is no county or functional area of the city."
    ),
    "run.area.unknown.remedy": Text("写名称或代码；已知：{known}。", "Give a name or code; known: {known}."),
    "run.open.there": Text(
        "{area} {year} 年度已有评价批次（第 {id} 号）。", "{area} already has a run of {year} (number {id})."
    ),
    "run.open.there.remedy": Text(
        "继续办理该批次；开错的，企业答复以前可以撤销：zhuanji run move {id} cancel；公布后要更正的，由领导小组另立一版：zhuanji run move {id} correct。",
        "Go on with it. One that was opened by mistake can be cancelled before enterprises answer: zhuanji run move {id} cancel. What is to be corrected after publication becomes a new revision: zhuanji run move {id} correct.",
    ),
    "run.open.no_scheme": Text(
        "{area} {year} 年度没有自己的评价办法，也没有上级的。",
        "{area} has no scheme of its own for {year}, nor has an area above it.",
    ),
    "run.open.no_scheme.remedy": Text(
        "把办法写进城市包的 schemes/（见 docs/rule-keepers.md），或用 --scheme 指定借用的办法；借用会在所有结果上注明。",
        "Write it into the pack's schemes/ (see docs/rule-keepers.md), or name a stand-in with --scheme; every result says so.",
    ),
    "run.open.unknown_scheme": Text("没有评价办法“{id}”。", "There is no scheme “{id}”."),
    "run.open.unknown_scheme.remedy": Text(
        "写办法的代码，或办法文件的路径。", "Give a scheme's id, or the path of its file."
    ),
    "run.open.unknown_item_but": Text(
        "评价办法“{scheme}”用到“{item}”，台账没有这一项；最接近的是“{near}”。",
        "The scheme “{scheme}” asks for “{item}”, which the ledger doesn't have; the nearest is “{near}”.",
    ),
    "run.open.unknown_item_but.remedy": Text(
        "改正办法文件里的写法，或把该数据项写进城市包的 items.csv，再开立批次。",
        "Mend the spelling in the scheme, or write the item into the pack's items.csv; then open the run.",
    ),
    "run.open.unknown_item": Text(
        "评价办法“{scheme}”用到“{item}”，台账没有这一项。",
        "The scheme “{scheme}” asks for “{item}”, which the ledger doesn't have.",
    ),
    "run.open.unknown_item.remedy": Text(
        "改正办法文件里的写法，或把该数据项写进城市包的 items.csv，再开立批次。",
        "Mend the spelling in the scheme, or write the item into the pack's items.csv; then open the run.",
    ),
    "run.open.twice": Text("评价办法“{id}”指定了两次。", "The scheme “{id}” is named twice."),
    "run.open.twice.remedy": Text("每个办法只写一次。", "Name each scheme once."),
    "run.open.kinds": Text(
        "一个批次的办法应属同一类，这里有：{kinds}。", "The schemes of a run are of one kind; here: {kinds}."
    ),
    "run.open.kinds.remedy": Text("分别开立批次。", "Open a run for each kind."),
    "run.scheme.altered": Text(
        "批次所依据的办法“{id}”的存档不见了或被改动。",
        "The kept text of the scheme “{id}” is gone or was altered.",
    ),
    "run.scheme.altered.remedy": Text(
        "从备份恢复家目录的 results/schemes。", "Restore results/schemes of the home from a backup."
    ),
    "run.land.not_now": Text("第 {id} 号批次的用地已经核实。", "The land of run {id} is checked already."),
    "run.land.not_now.remedy": Text(
        "用地有误的，走企业更正或异议。", "What is wrong with it comes in as a correction or an objection."
    ),
    "run.notice.future": Text("{day} 还没有到。", "{day} is still to come."),
    "run.notice.future.remedy": Text("公示贴出以后再登记。", "Record it when it has happened."),
    "run.notice.days": Text("天数 {days} 不对。", "{days} is no number of days."),
    "run.notice.days.remedy": Text("写大于零的整数。", "Give a whole number above zero."),
    "run.answer.not_now": Text(
        "批次现在是“{state}”，一企一单只在用地核实以后、数据锁定以前登记。",
        "The run is in “{state}”; answers are recorded after the land is checked and before they are gathered.",
    ),
    "run.answer.not_now.remedy": Text(
        "先完成用地核实；已锁定的，走异议。",
        "Check the land first; after the data are locked there are objections.",
    ),
    "run.answer.unknown": Text("“{answer}”不是答复。", "“{answer}” is no answer."),
    "run.answer.unknown.remedy": Text(
        "写 confirmed（确认）、corrected（更正）或 silent（未回应）。", "Give confirmed, corrected or silent."
    ),
    "run.answer.no_words": Text("更正没有写明更正什么。", "The correction doesn't say what is wrong."),
    "run.answer.no_words.remedy": Text(
        "用 --words 写明；更正的数据另按通常办法报送：zhuanji ledger import。",
        "Say it with --words; the corrected figures come through the ordinary intake: zhuanji ledger import.",
    ),
    "run.answer.not_asked": Text(
        "还没有登记一企一单是哪天发出的。",
        "Nobody recorded on which day the enterprises were sent their figures.",
    ),
    "run.answer.not_asked.remedy": Text(
        "先登记：zhuanji run ask ID --from 日期。", "Record it first: zhuanji run ask ID --from DATE."
    ),
    "run.answer.early": Text(
        "答复期限到 {last} 为止，还不能记为未回应。",
        "Answers may come until {last}; nobody is silent before that.",
    ),
    "run.answer.early.remedy": Text("过了期限再登记。", "Record it when the deadline is over."),
    "run.enterprise.unknown": Text("{uscc} 不在第 {run} 号批次之内。", "{uscc} isn't in run {run}."),
    "run.enterprise.unknown.remedy": Text(
        "核对统一社会信用代码、区县，以及企业是否在评价年度的名录内。",
        "See to the credit code, the county, and whether it is in the list of the evaluated year.",
    ),
    "run.move.own_way": Text("“{action}”不用 move 办理。", "“{action}” isn't done with move."),
    "run.move.own_way.remedy": Text("用 zhuanji run {action}。", "Use zhuanji run {action}."),
    "run.finalise.same_person": Text(
        "{person} 是最后一次算分的人，不能由同一人公布。",
        "{person} did the last scoring and can't be the one who publishes it.",
    ),
    "run.finalise.same_person.remedy": Text("由另一人办理。", "Let another person do it."),
    "run.score.twice": Text(
        "有 {count} 家企业同时属于两个办法，如 {uscc}。",
        "{count} enterprises belong to two schemes at once, such as {uscc}.",
    ),
    "run.score.twice.remedy": Text(
        "让各办法的 population 互不重叠。", "Let the schemes' populations not overlap."
    ),
    "run.score.not_locked": Text("第 {id} 号批次还没有锁定数据。", "The data of run {id} aren't locked."),
    "run.score.not_locked.remedy": Text(
        "先锁定：zhuanji run move ID lock_data。", "Lock them first: zhuanji run move ID lock_data."
    ),
    "run.rerun.not_now": Text(
        "没有受理异议的批次不能重新算分。", "A run without an objection can't be scored again."
    ),
    "run.rerun.not_now.remedy": Text(
        "试算阶段由领导小组退回（send_back）；公布以后另立一版（correct）。",
        "Before the notice the leading group sends it back (send_back); after publication there is a new revision (correct).",
    ),
    "run.rerun.role": Text("重新算分由区县亩均办办理。", "The county's office scores a run again."),
    "run.rerun.role.remedy": Text("用 --role county_office。", "Use --role county_office."),
    "run.rerun.same_person": Text(
        "{person} 受理了异议，不能由同一人重新算分。",
        "{person} took the objection and can't be the one who scores again.",
    ),
    "run.rerun.same_person.remedy": Text("由另一人办理。", "Let another person do it."),
    "run.rerun.same_snapshot": Text(
        "快照 {id} 就是上次算分用的，数据没有变。",
        "Snapshot {id} is the one that was scored last; no data changed.",
    ),
    "run.rerun.same_snapshot.remedy": Text(
        "先报送并审核更正的数据，再冻结：zhuanji ledger freeze。",
        "Hand in and approve the corrected figures, then freeze: zhuanji ledger freeze.",
    ),
    "run.object.role": Text("异议由镇街（园区）受理。", "Objections are taken at the township or park."),
    "run.object.role.remedy": Text("用 --role township。", "Use --role township."),
    "run.object.late": Text(
        "公示期已满，逾期视为没有异议。", "The notice has run its days; what comes later is no objection."
    ),
    "run.object.late.remedy": Text(
        "确有错误的，公布后另立一版更正。",
        "What is really wrong is corrected in a new revision after publication.",
    ),
    "run.resolve.same_person": Text(
        "{person} 受理了该异议，不能由同一人答复。",
        "{person} took the objection and can't be the one who answers it.",
    ),
    "run.resolve.same_person.remedy": Text("由另一人答复。", "Let another person answer."),
    "run.resolve.unknown": Text("没有第 {id} 号未答复的异议。", "There is no open objection {id}."),
    "run.resolve.unknown.remedy": Text(
        "用 zhuanji run show ID 查看异议。", "See the objections with zhuanji run show ID."
    ),
    "run.results.none": Text("第 {id} 号批次还没有算分。", "Run {id} isn't scored yet."),
    "run.results.none.remedy": Text(
        "先算分：zhuanji run score ID。", "Score it first: zhuanji run score ID."
    ),
    "run.results.altered": Text(
        "第 {id} 次算分的结果表不见了或被改动。", "The stored table of scoring {id} is gone or was altered."
    ),
    "run.results.altered.remedy": Text(
        "从备份恢复家目录的 results；数据库里的结果受保护，可以核对。",
        "Restore results of the home from a backup; the rows in the database are protected and can be compared.",
    ),
    "run.results.differ": Text(
        "按快照和存档的办法重算，得不到第 {id} 次算分的结果。",
        "Computed again from its snapshot and schemes, scoring {id} doesn't come out as it was stored.",
    ),
    "run.results.differ.remedy": Text(
        "多半是程序版本不同；已存的结果仍然有效，用原来的版本重算。",
        "Most likely the program's version is another one; what is stored stands, compute it with the former version.",
    ),
    "run.moved.once": Text(
        "第 {id} 号批次共算分 {count} 次，没有可比的前一次。",
        "Run {id} was scored {count} times; there is no earlier one to compare with.",
    ),
    "run.moved.once.remedy": Text(
        "异议后重新算分：zhuanji run rerun ID。", "Score again after an objection: zhuanji run rerun ID."
    ),
    "run.release.role": Text("是否公开由区县领导小组决定。", "The leading group decides on the release."),
    "run.release.role.remedy": Text("用 --role leading_group。", "Use --role leading_group."),
    "run.release.no_reason": Text("没有写明理由。", "No reason is given."),
    "run.release.no_reason.remedy": Text("用 --reason 写明。", "Give one with --reason."),
    "run.office.closed": Text(
        "批次 {id} 的等级稳定性和提升路径还没有公开，“{role}”不能看。",
        "Robustness and ways of run {id} aren't released: not for {role}.",
    ),
    "run.office.closed.remedy": Text(
        "由区县领导小组决定：zhuanji run release。", "The leading group decides: zhuanji run release."
    ),
    "run.evidence": Text("“{given}”不是“种类=文件”。", "“{given}” isn't “kind=FILE”."),
    "run.evidence.remedy": Text(
        "如 --evidence land_notice=用地公示.pdf；种类见 docs/lifecycles.md。",
        "Such as --evidence land_notice=notice.pdf; the kinds are in docs/lifecycles.md.",
    ),
}
