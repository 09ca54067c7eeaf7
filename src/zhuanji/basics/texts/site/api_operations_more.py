"""The API: what each operation gives, from the appraisal to administration; in its document and on its page."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.api.op.schemes_schemes": Text(
        "各地的评价办法。",
        "The schemes of appraisal.",
    ),
    "site.api.op.schemes_scheme": Text(
        "一个办法和它的规则全文。",
        "One scheme with the text of its rules.",
    ),
    "site.api.op.runs_runs": Text(
        "评价批次，最近年度在前。",
        "The runs, the latest year first.",
    ),
    "site.api.op.runs_run": Text(
        "一个批次：状态、历史、下一步。",
        "One run: where it stands, its history, what comes next.",
    ),
    "site.api.op.runs_open_one": Text(
        "为一个区域、年度开立批次，按当地的办法。",
        "Open a run of an area and year, by the schemes that hold there.",
    ),
    "site.api.op.runs_results": Text(
        "批次结果，限您能看的企业。",
        "What a run gave the enterprises whose results whoever asks may see.",
    ),
    "site.api.op.run_moves_listed": Text(
        "批次下一步能做什么：您能办的在前，各需哪些材料。",
        "What can be done with a run next, what whoever asks may do first; which papers each step asks for.",
    ),
    "site.api.op.run_moves_act": Text(
        "办理批次的一步：check_land、confirm、lock_data、score、submit、publish、finalise 等，附材料、理由、文号。",
        "Take a run a step further: check_land, confirm, lock_data, score, submit, publish, "
        "finalise and the others, with papers, reason and document number.",
    ),
    "site.api.op.run_answers_listed": Text(
        "一企一单：您能看的企业各怎么答复。",
        "What the enterprises said of their figures, of those that whoever asks may see.",
    ),
    "site.api.op.run_answers_give": Text(
        "登记一家企业的答复：由区县、镇街或企业自己。",
        "Record an enterprise's answer: by the county's office, by the township, or by itself.",
    ),
    "site.api.op.objections_listed": Text(
        "对批次的异议，限您能看的企业。",
        "The objections to a run, of the enterprises that whoever asks may see.",
    ),
    "site.api.op.objections_file": Text(
        "提出异议，盖章材料在前：镇街受理，企业交到镇街。",
        "File an objection, its stamped paper first: a township takes it, an enterprise hands it in there.",
    ),
    "site.api.op.objections_take_in": Text(
        "镇街受理企业交来的异议。",
        "Take an objection that an enterprise has handed in, as its township.",
    ),
    "site.api.op.objections_answer": Text(
        "批次所属区县答复异议，附带文号的答复件。",
        "Answer an objection as the office of the run's county, with a paper that has a number.",
    ),
    "site.api.op.whatif_trial": Text(
        "换权重、档线、缺值办法重新试算，谁会变动；什么都不保存。",
        "Grades under other weights, cuts and policies, and who would move; nothing is stored.",
    ),
    "site.api.op.queries_choices": Text(
        "自助查询可以问什么。",
        "What may be asked.",
    ),
    "site.api.op.queries_ask": Text(
        "回答一次查询，限您能看的。",
        "Answer a question as far as whoever asks may see.",
    ),
    "site.api.op.queries_prepare": Text(
        "为还没备好的查询算出数值，要几秒。",
        "Work out the figures of a question that isn't ready; takes seconds.",
    ),
    "site.api.op.saved_queries_saved": Text(
        "自己保存的查询，和别人共享给您的。",
        "The questions that whoever asks keeps, then those that others share with it.",
    ),
    "site.api.op.saved_queries_keep": Text(
        "保存一个查询。",
        "Keep a question.",
    ),
    "site.api.op.saved_queries_one": Text(
        "一个保存或共享的查询；打开的人各按自己的权限得到答案。",
        "A question that is kept or shared; its answer is asked for anew by whoever opens it.",
    ),
    "site.api.op.saved_queries_share": Text(
        "把自己的查询共享给角色或部门。",
        "Share a question of one's own with roles and departments.",
    ),
    "site.api.op.saved_queries_remove": Text(
        "不再列出自己的一个查询。",
        "List a question of one's own no longer.",
    ),
    "site.api.op.submissions_listed": Text(
        "报送件，最近的在前。",
        "What was handed in, the last first.",
    ),
    "site.api.op.submissions_one": Text(
        "一个报送件。",
        "One submission.",
    ),
    "site.api.op.submissions_approve_one": Text(
        "由第二人审核通过草稿。",
        "Approve a draft as a second person.",
    ),
    "site.api.op.submissions_approve_by_scan": Text(
        "凭签字盖章的打印件审核通过，校验码与各行对应。",
        "Approve a draft by its signed and stamped print, whose check code ties it to the rows.",
    ),
    "site.api.op.submissions_return_one": Text(
        "写明理由，把草稿退回报送单位。",
        "Send a draft back to its sender with a reason.",
    ),
    "site.api.op.submissions_due": Text(
        "应报、逾期和已报的情况，限您能看的部门。",
        "What is due, late or sent by the departments that whoever asks may look at.",
    ),
    "site.api.op.zero_reports_state": Text(
        "零报告：说明本期没有应报数据；经另一人审核后有效。新报答 201，已报过答 200。",
        "State that there is nothing to report; it counts when another person has approved it. 201 "
        "for a new statement, 200 for one made before.",
    ),
    "site.api.op.uploads_listed": Text(
        "自己最近报送的文件。",
        "The files that whoever asks handed in lately, the last first.",
    ),
    "site.api.op.uploads_send": Text(
        "报送文件：小的当即处理，大的在后台，请再来查询。",
        "Hand files in: small ones are taken in at once, long ones by a job; ask again until none "
        "is on its way.",
    ),
    "site.api.op.uploads_one": Text(
        "一个文件处理得怎样。",
        "What became of a file.",
    ),
    "site.api.op.administration_jobs": Text(
        "后台任务，最近的在前。",
        "The jobs, those that were asked for last first.",
    ),
    "site.api.op.administration_job": Text(
        "一个后台任务。",
        "One job.",
    ),
    "site.api.op.administration_retry": Text(
        "让停下或等待的任务马上再试。",
        "Have a job that is parked, or waits for its next attempt, tried at once.",
    ),
    "site.api.op.administration_log": Text(
        "操作日志，最近的在前。",
        "The log, the latest entries first.",
    ),
}
