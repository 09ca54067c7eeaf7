"""What to do about a refusal of a run, on the site: where the usual remedy names a command."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

OTHER_PERSON = Text(
    "换有这一身份的账号登录后办理。", "Somebody who acts in that role has to log in and do it."
)

UNKNOWN_ITEM = Text(
    "请规则管理人员改正办法里的写法，或把该数据项加入数据项目录，再开立批次。",
    "Ask the rule keeper to mend the spelling in the scheme, or to add the item to the list of items; then open the run.",
)

TEXTS = {
    "run.unknown.remedy_site": Text("在“评价”页查看已有的批次。", "See the runs on the page Appraisal."),
    "run.open.there.remedy_site": Text(
        "打开该批次继续办理；开错的，企业答复以前可以撤销；公布后要更正的，由领导小组另立一版。",
        "Open that run and go on with it. One that was opened by mistake can be cancelled before enterprises answer; "
        "what is to be corrected after publication becomes a new revision.",
    ),
    "run.open.no_scheme.remedy_site": Text(
        "开立时选一个借用的办法，借用会在所有结果上注明；或请规则管理人员把本地的办法写进城市包。",
        "Choose a stand-in when opening the run (every result says so), or have the area's own scheme written into "
        "the pack.",
    ),
    "run.answer.no_words.remedy_site": Text(
        "写明哪里不对；更正的数据另在“数据”页按通常办法报送。",
        "Say what is wrong; the corrected figures come through the page Data as always.",
    ),
    "run.answer.not_asked.remedy_site": Text(
        "先在批次页登记一企一单发出。", "Record first, on the run's page, that the figures were sent."
    ),
    "run.move.own_way.remedy_site": Text(
        "在批次页用该操作自己的表格办理。", "Use that action's own form on the run's page."
    ),
    "run.score.not_locked.remedy_site": Text(
        "先在批次页锁定数据。", "Lock the data first, on the run's page."
    ),
    "run.rerun.role.remedy_site": OTHER_PERSON,
    "run.rerun.same_snapshot.remedy_site": Text(
        "先报送并审核更正的数据，再在“数据”页冻结台账。",
        "Hand in and approve the corrected figures, then freeze the ledger on the page Data.",
    ),
    "run.object.role.remedy_site": OTHER_PERSON,
    "run.resolve.unknown.remedy_site": Text(
        "在批次的“异议”页查看。", "See the objections on the run's page of objections."
    ),
    "run.results.none.remedy_site": Text("先在批次页算分。", "Score it first, on the run's page."),
    "run.moved.once.remedy_site": Text(
        "异议后，在批次页按更正后的快照重新算分。",
        "After an objection, score again on the corrected snapshot, on the run's page.",
    ),
    "run.release.role.remedy_site": OTHER_PERSON,
    "run.release.no_reason.remedy_site": Text("写明理由。", "Give a reason."),
    "run.office.closed.remedy_site": Text(
        "由区县领导小组在批次页决定公开。", "The leading group decides, on the run's page."
    ),
    "run.evidence.remedy_site": Text(
        "在该材料的一栏里选择文件上传。", "Choose the file beside the name of that paper."
    ),
    "run.open.unknown_item.remedy_site": UNKNOWN_ITEM,
    "run.open.unknown_item_but.remedy_site": UNKNOWN_ITEM,
}
