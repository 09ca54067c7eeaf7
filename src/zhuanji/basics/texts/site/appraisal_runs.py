"""The pages of a run: its states, results, what-if, sheets and objections."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

RUN = {
    "site.appraisal.way": Text("流程", "The way of a run"),
    "site.appraisal.way.behind": Text("（已过）", "(behind)"),
    "site.appraisal.way.here": Text("（当前）", "(here)"),
    "site.appraisal.way.ahead": Text("（未到）", "(ahead)"),
    "site.appraisal.next": Text("下一步", "What comes next"),
    "site.appraisal.no_next": Text("流程已经走完。", "The way is done."),
    "site.appraisal.by_role": Text(
        "由{who}办理；在本系统用“{accounts}”的账号", "by the {who}; here with an account of the {accounts}"
    ),
    "site.appraisal.holds": Text("已满足", "holds"),
    "site.appraisal.holds_not": Text("尚未满足", "doesn't hold yet"),
    "site.appraisal.blocked": Text(
        "尚未满足，暂不能办理：{what}。", "Not yet, as this doesn't hold: {what}."
    ),
    "site.appraisal.no_newer": Text(
        "还没有新的快照：须先由有关指标的报送部门重报更正数据，由另一人审核通过，再由市制高办冻结新的快照。",
        "There is no newer snapshot. First the department of the figure sends it corrected, another person approves it, "
        "and the city's office freezes a new snapshot.",
    ),
    "site.appraisal.other_person": Text(
        "您办过前面的步骤，这一步须由另一人办理。",
        "You had a hand in the steps before; another person has to do this.",
    ),
    "site.appraisal.to_objections": Text("到“异议”页办理", "On the page of objections"),
    "site.appraisal.sure": Text("确定要{title}吗？", "Do you really want to: {title}?"),
    "site.appraisal.facts": Text("登记情况", "What is recorded"),
    "site.appraisal.follows": Text("依据办法", "Schemes"),
    "site.appraisal.history": Text("经过", "History"),
    "site.appraisal.outcome": Text("结果", "What came out"),
    "site.appraisal.scores": Text("得分分布和分档线", "Scores, and where the grades are cut"),
    "site.appraisal.cuts": Text("各档得分范围", "Scores of each grade"),
    "site.appraisal.benchmarks": Text("采用的基准值", "Benchmarks as used"),
    "site.appraisal.scored": Text("第 {number} 次，{at}，{by}", "number {number}, {at}, {by}"),
    "site.appraisal.fact.land_notice": Text("用地公示", "Land notice"),
    "site.appraisal.fact.asked": Text("一企一单", "Figures sent"),
    "site.appraisal.fact.public_notice": Text("结果公示", "Public notice"),
    "site.appraisal.fact.answers": Text("企业答复", "Answers"),
    "site.appraisal.fact.snapshot": Text("数据快照", "Snapshot"),
    "site.appraisal.fact.scoring": Text("算分", "Scoring"),
    "site.appraisal.fact.left_out": Text("不在任何办法范围内", "Outside every scheme"),
    "site.appraisal.do.land": Text("登记用地公示", "Record the land notice"),
    "site.appraisal.do.ask": Text("登记一企一单发出", "Record that figures were sent"),
    "site.appraisal.do.silence": Text("登记其余为未回应", "Record the silence of the rest"),
    "site.appraisal.do.rerun": Text("按更正后的快照重新算分", "Score again on the corrected snapshot"),
    "site.appraisal.do.release": Text("公开仅供办公室的内容", "Release what is for the office"),
    "site.appraisal.do.withdraw": Text("收回公开决定", "Take the release back"),
    "site.appraisal.hint.land": Text(
        "公示期满的次日起可以核实用地。", "From the day after the notice the land can be checked."
    ),
    "site.appraisal.hint.ask": Text(
        "期限过后没有答复的，登记为未回应。", "Who hasn't answered in time counts as silent."
    ),
    "site.appraisal.hint.silence": Text("答复期限过后才能登记。", "Only after the deadline of the answers."),
    "site.appraisal.hint.confirm": Text(
        "确认记录由系统汇总，不必上传。", "The record of answers is made here; nothing has to be sent."
    ),
    "site.appraisal.hint.lock_data": Text(
        "锁定后，本版结果只用这个快照。", "From then on this revision uses that snapshot alone."
    ),
    "site.appraisal.hint.score": Text(
        "按锁定的快照和办法计算，结果保存后不能改。",
        "On the locked snapshot; what is stored can't be changed.",
    ),
    "site.appraisal.hint.publish": Text(
        "须由没有经手算分和上报的人办理；公示从今天起算。",
        "By somebody who neither scored nor submitted; the notice begins today.",
    ),
    "site.appraisal.hint.finalise": Text("须由没有算过分的人办理。", "By somebody who didn't score."),
    "site.appraisal.hint.correct": Text(
        "公布后的更正另立一版，全部步骤重新办理。",
        "A correction after publication is a new revision; every step is taken again.",
    ),
    "site.appraisal.hint.rerun": Text(
        "先把更正的数据报送、审核并冻结新的快照。", "First send, approve and freeze the corrected figures."
    ),
    "site.appraisal.hint.release": Text(
        "等级稳定性和提升路径在决定前只供办公室使用。",
        "Robustness and ways up are for the office until this is decided.",
    ),
    "site.appraisal.field.start": Text("起始日期", "First day"),
    "site.appraisal.field.days_label": Text("天数", "Days"),
    "site.appraisal.field.days_hint": Text("不填按参数", "as the parameter"),
    "site.appraisal.field.days_usual": Text(
        "通常 {days}；另填的按日历日计。", "Usually {days}; what is filled in counts calendar days."
    ),
    "site.appraisal.days.shorter": Text(
        "自定 {days}，短于通常的 {usual}", "{days}, set by hand: shorter than the usual {usual}"
    ),
    "site.appraisal.days.other": Text("自定 {days}，通常 {usual}", "{days}, set by hand; usually {usual}"),
    "site.appraisal.days.sentence": Text("期限{words}。", " {words}."),
    "site.appraisal.days.sentence.unverified": Text("期限{words}（{mark}）。", " {words} ({mark})."),
    "site.appraisal.field.number": Text("发文字号", "Document number"),
    **{
        f"site.appraisal.done.{name}": Text(zh, en)
        for name, zh, en in (
            ("open", "批次已开立。", "The run is open."),
            ("land", "用地公示已登记。", "The land notice is recorded."),
            ("check_land", "用地已核实。", "The land is checked."),
            ("ask", "一企一单已登记发出。", "It is recorded that figures were sent."),
            ("silence", "其余企业已登记为未回应。", "The silence of the rest is recorded."),
            ("confirm", "企业确认已汇总。", "The answers are gathered."),
            ("lock_data", "数据已锁定。", "The data are locked."),
            ("score", "已算分并保存结果。", "The run is scored, the results are stored."),
            ("submit", "已报领导小组。", "It is with the leading group."),
            ("send_back", "已退回重新试算。", "It is sent back for another scoring."),
            ("publish", "已审定，公示从今天开始。", "It is approved; the notice begins today."),
            ("finalise", "结果已公布。", "The result is published."),
            ("apply", "政策执行已登记。", "The policies are applied."),
            ("correct", "已另立一版。", "A new revision has begun."),
            ("rerun", "已重新算分。", "The run is scored again."),
            ("release", "公开决定已登记。", "The release is recorded."),
            ("withdraw", "公开决定已收回。", "The release is taken back."),
            ("answer", "答复已登记。", "The answer is recorded."),
            ("filed", "异议已提交，等待镇街受理。", "The objection is handed in; its township will take it."),
            ("taken", "异议已受理。", "The objection is taken."),
            (
                "taken_before",
                "同一份异议早已受理，没有重复登记。",
                "This paper was taken before; nothing is taken twice.",
            ),
            ("answered", "异议已答复。", "The objection is answered."),
        )
    },
    "site.appraisal.answer.open": Text("未登记", "open"),
    "site.appraisal.answer.give": Text("登记答复", "Record an answer"),
    "site.appraisal.answer.stamped": Text("盖章的确认单", "Stamped answer"),
    "site.appraisal.answer.words": Text(
        "说明（更正时必填：哪一项有误、应为多少）",
        "Words (for a correction: which figure, and what it should be)",
    ),
    "site.appraisal.answer.help": Text(
        "更正的数据另按通常办法报送，审核后进入快照。",
        "Corrected figures come through the ordinary intake and enter the snapshot once approved.",
    ),
    "site.appraisal.answer.send": Text("登记", "Record"),
    "site.appraisal.answer.numbered": Text("{number}：{reason}", "{number}: {reason}"),
}

PARTS = {
    "site.appraisal.results.caption": Text("{area} {year} 年度结果", "{area}: results of {year}"),
    "site.appraisal.before_events": Text("调整前 {grade}", "{grade} before events"),
    "site.appraisal.reasons": Text("各项指标和得分理由", "Criteria and why they gave these points"),
    "site.appraisal.flags": Text("说明和离上一等级的差距", "Remarks, and what the next grade needs"),
    "site.appraisal.file_of": Text("一企一档", "File of the enterprise"),
    "site.appraisal.ways": Text("提升路径", "Ways to the next better grade"),
    "site.appraisal.ways.lead": Text(
        "测算办法列出的数据怎样合法地改变、最少改变多少可以升到上一等级；约一两秒。",
        "The smallest lawful changes of the figures that the scheme names; it takes a second or two.",
    ),
    "site.appraisal.ways.later": Text(
        "怎样达到上一等级（提升路径）由亩均办决定公开后，可以在本企业的一企一档里测算。",
        "The ways to the next better grade can be worked out in your file once the office has released them.",
    ),
    "site.appraisal.own.later": Text(
        "结果尚未公示；公示后可以查看本企业的等级、得分和离上一等级还差多少分。",
        "Not put up yet; once it is, you see your grade, your score and what the next better grade needs.",
    ),
    "site.appraisal.robust.lead": Text(
        "检验等级是否经得起办法的小幅变动：随机换权重和缺数据时的取法重算 {draws} 次，列出每家企业等级不变和评为各等级的次数占比；末档在多数重算中不再出现的，标“建议复核”。",
        "Whether grades survive small changes of the scheme: {draws} times other weights and missing-value choices are "
        "drawn; each enterprise with the share of draws that keeps its grade or gives another. Last grades that mostly "
        "don't come out again are marked.",
    ),
    "site.appraisal.robust.count": Text(
        "{all} 家企业，{count} 家末档建议复核。",
        "{all} enterprises; {count} last grades to be looked at again.",
    ),
    "site.appraisal.robust.without": Text("不能这样检验的办法：", "Schemes that can't be asked:"),
    "site.appraisal.matrix": Text("{before} 年度 → {year} 年度（家）", "{before} → {year} (enterprises)"),
    "site.appraisal.matrix.from": Text("{year} 年度", "{year}"),
    "site.appraisal.matrix.to": Text("→ {grade}", "→ {grade}"),
    "site.appraisal.matrix.cell": Text("{start} → {end}：{count} 家", "{start} → {end}: {count} enterprises"),
    "site.appraisal.matrix.people": Text("升降档企业", "Enterprises of the cell"),
    "site.appraisal.matrix.open": Text("点数字看名单。", "A number opens its list."),
    "site.appraisal.moves.up": Text("升档", "up"),
    "site.appraisal.moves.same": Text("不变", "same"),
    "site.appraisal.moves.down": Text("降档", "down"),
    "site.appraisal.moves.other": Text("转自或转为不参评、待核等", "from or to no grade"),
    "site.appraisal.origin.run": Text(
        "上年等级取自已公布的批次。", "Last year's grades are those of the published run."
    ),
    "site.appraisal.origin.ledger": Text(
        "上年等级取自台账“等级”表。", "Last year's grades are those of the ledger's sheet of grades."
    ),
    "site.appraisal.origin.nowhere": Text("没有上年等级。", "There are no grades of last year."),
    "site.appraisal.migration.none": Text("还没有可以比较的结果。", "There is nothing to compare yet."),
    "site.appraisal.migration.of": Text("范围：{areas}。", "Of: {areas}."),
    "site.appraisal.public.draft": Text(
        "尚未公示或公布，此件不得作为公布稿。", "Not put up or published yet: this is no list to publish."
    ),
    "site.appraisal.public.title": Text(
        "{area} {year} 年度亩均效益综合评价结果公示名单",
        "{area}: public list of the land-productivity appraisal of {year}",
    ),
    "site.appraisal.public.unit": Text("发布单位", "Issued by"),
    "site.appraisal.public.unit.of": Text("{area}亩均办", "{area} appraisal office"),
    "site.appraisal.public.made": Text("名单形成", "List made on"),
    "site.appraisal.public.notice": Text("公示期", "Notice"),
    "site.appraisal.public.notice.days": Text("{start} 至 {last}", "{start} to {last}"),
    "site.appraisal.public.notice.none": Text("尚未公示", "not put up yet"),
    "site.appraisal.public.publish": Text("公示文号", "Number of the notice"),
    "site.appraisal.public.finalise": Text("公布文号", "Number of the result"),
    "site.appraisal.public.grades": Text("各等级企业数", "Enterprises by grade"),
    "site.appraisal.public.grade": Text("{grade} {count} 家", "{grade} {count}"),
    "site.appraisal.public.object": Text("异议", "Objections"),
    "site.appraisal.public.object.how": Text(
        "公示期内（{last} 及以前）向所在镇街（园区）提交盖章的书面异议和证明材料，逾期不再受理。",
        "While the notice runs (until {last}): a stamped paper with proof, to the township or park; not taken later.",
    ),
    "site.appraisal.public.object.later": Text(
        "公示期内向所在镇街（园区）提交盖章的书面异议和证明材料；公示的起止日期确定后写在这里。",
        "While the notice runs: a stamped paper with proof, to the township or park. Its days will stand here.",
    ),
    "site.appraisal.public.contact": Text("受理地点和联系方式", "Place and contact"),
    "site.appraisal.public.contact.none": Text("尚未填写", "not filled in yet"),
    "site.appraisal.public.count": Text("共 {count} 家", "{count} enterprises"),
    "site.appraisal.public.empty": Text("按办法没有要公示的企业。", "The scheme lets nobody be shown."),
    "site.appraisal.public.empty.part": Text(
        "名单中没有您可以查看的企业。", "The list names no enterprise that you may see."
    ),
    "site.appraisal.public.own.whole": Text(
        "本页只显示名单中本企业的内容。完整的公示名单由{area}公布。",
        "This page shows only what the public list says of your enterprise. The whole list is published by {area}.",
    ),
    "site.appraisal.public.own.title": Text(
        "{area} {year} 年度公示名单中的本企业", "Your enterprise in the public list of {area}, {year}"
    ),
    "site.appraisal.public.own.not_named": Text(
        "本企业不在办法规定公示的范围内，名单没有列出；本企业的结果：",
        "By the scheme your enterprise isn't among those put up; the list doesn't name it. Your result:",
    ),
    "site.appraisal.file.xlsx": Text("下载 Excel", "Download Excel"),
    "site.appraisal.file.csv": Text("下载 CSV", "Download CSV"),
    "site.appraisal.sheets.title": Text("一企一单（按镇街）", "Sheets by township"),
    "site.appraisal.sheets.count": Text("{count} 家企业", "{count} enterprises"),
    "site.appraisal.sheets.scored": Text(
        "每家企业一页：数据、各项得分、评价结果和答复栏。",
        "A page each: figures, points, result, and room for the answer.",
    ),
    "site.appraisal.sheets.unscored": Text(
        "每家企业一页：数据和答复栏；算分后另有结果。",
        "A page each: figures and room for the answer; the result follows the scoring.",
    ),
    "site.appraisal.sheets.hidden": Text(
        "按采集依据不能向您显示、因而不在单上的数据：", "Left out, as they may not be shown to you:"
    ),
    "site.appraisal.sheets.all": Text("下载全部镇街（ZIP）", "Download all townships (ZIP)"),
    "site.appraisal.sheets.print": Text("打印页", "print page"),
    "site.appraisal.sheets.workbook": Text("工作簿", "workbook"),
    "site.appraisal.sheets.nobody": Text("没有企业。", "There are no enterprises."),
    "site.appraisal.object.notice": Text(
        "结果公示：{start} 至 {last}。", "Public notice: {start} to {last}."
    ),
    "site.appraisal.object.runs": Text(
        "公示期内可以提出异议，须有盖章的申请。", "Objections are taken while it runs, with a stamped paper."
    ),
    "site.appraisal.object.over": Text(
        "公示期已满，不再受理异议。", "It is over; objections are taken no longer."
    ),
    "site.appraisal.object.no_notice": Text(
        "结果尚未公示；公示期内才能提出异议。",
        "The result isn't put up yet; objections are taken while the notice runs.",
    ),
    "site.appraisal.object.hand_in": Text("提出异议：{name}", "Object: {name}"),
    "site.appraisal.object.take_paper": Text("受理纸面异议", "Take an objection that came on paper"),
    "site.appraisal.object.words": Text("异议内容", "What is objected to"),
    "site.appraisal.object.more": Text("其他附件", "Further attachments"),
    "site.appraisal.object.kept": Text(
        "填写的内容已保留，文件要重新选择。", "What was typed is kept; files have to be chosen again."
    ),
    "site.appraisal.object.send": Text("提交", "Hand in"),
    "site.appraisal.object.take": Text("受理", "Take"),
    "site.appraisal.object.answer": Text("答复", "Answer"),
    "site.appraisal.object.number": Text("第 {id} 号", "No. {id}"),
    "site.appraisal.object.reply": Text("答复：", "Answer:"),
    "site.appraisal.object.reply_paper": Text("书面答复", "Written answer"),
    "site.appraisal.object.outcome": Text("核实结果", "Outcome"),
    "site.appraisal.object.none": Text("没有异议。", "There are no objections."),
    "site.appraisal.outcome.waiting": Text("待镇街受理", "waits for its township"),
    "site.appraisal.moved": Text("重新算分后的变化", "Who moved with the new scoring"),
    "site.appraisal.moved.scores": Text("连同只是得分变化的", "also those whose score alone changed"),
    "site.appraisal.moved.grades": Text("只看等级变化的", "only those whose grade changed"),
    "site.appraisal.whatif.lead": Text(
        "假设换一组权重、各档比例、分档线或缺数据时的取法，测算哪些企业的等级会变。只在本页计算，不保存，不影响任何批次。",
        "Other weights, cuts or missing-value choices: who would move? Computed for this page only; nothing is stored.",
    ),
    "site.appraisal.whatif.weights": Text("权重", "Weights"),
    "site.appraisal.whatif.quotas": Text("各档比例（%）", "Shares of the grades (%)"),
    "site.appraisal.whatif.cuts": Text("分档线", "Cuts"),
    "site.appraisal.whatif.missing": Text("缺数据时的取法", "Where data are missing"),
    "site.appraisal.whatif.usual": Text("照办法：{policy}", "as the scheme: {policy}"),
    "site.appraisal.whatif.total": Text("合计", "sum"),
    "site.appraisal.whatif.off": Text(
        "合计应为 {usual}，与办法一致后才计算。",
        "The sum has to be {usual}, as in the scheme; nothing is computed before.",
    ),
    "site.appraisal.whatif.scale": Text("按比例折算到 {usual}", "Scale to {usual}"),
    "site.appraisal.whatif.old": Text(
        "数值已改动，下面还是改动前的结果。", "The numbers have changed; what stands below is from before."
    ),
    "site.appraisal.whatif.tried": Text("本次改动：{what}", "Tried: {what}"),
    "site.appraisal.whatif.tried.one": Text("{title} {before} → {after}", "{title} {before} → {after}"),
    "site.appraisal.whatif.column.before": Text("现等级", "Now"),
    "site.appraisal.whatif.column.after": Text("测算等级", "Would be"),
    "site.appraisal.whatif.column.score_before": Text("现得分", "Score now"),
    "site.appraisal.whatif.column.score_after": Text("测算得分", "Score that would be"),
    "site.appraisal.whatif.try": Text("计算", "Compute"),
    "site.appraisal.whatif.reset": Text("恢复原样", "As the scheme"),
    "site.appraisal.whatif.again": Text("换一组", "Try another"),
    "site.appraisal.whatif.from": Text("现在", "Now"),
    "site.appraisal.whatif.matrix": Text("测算前后（家）", "What would be"),
    "site.appraisal.whatif.people": Text("等级会变的企业", "Who would move"),
    "site.appraisal.whatif.nobody": Text("没有企业的等级会变。", "Nobody would move."),
    "site.appraisal.whatif.moved": Text(
        "{count} 家等级会变，其中 {better} 家升档", "{count} would move, {better} of them up"
    ),
    "site.appraisal.whatif.unchanged": Text("与办法相同", "as the scheme has it"),
    "site.appraisal.whatif.hidden": Text("另有 {count} 家没有列出。", "{count} more aren't listed."),
    "site.appraisal.whatif.seconds": Text(
        "用时 {seconds} 秒；没有保存任何内容。", "{seconds} s; nothing was stored."
    ),
    "site.appraisal.scheme.unverified": Text(
        "本办法有尚未与原文核对的内容；逐条标注，结果只供参考。",
        "Parts of this scheme weren't checked against the original; each is marked.",
    ),
    "site.appraisal.scheme.none_read": Text(
        "本办法没有一条与原文核对过，以下不再逐条标注；结果只供参考。",
        "Nothing of this scheme was checked against an original, which isn't marked again below; results are a trial.",
    ),
    "site.appraisal.schemes.none_read": Text(
        "以上办法都有尚未与原文核对的参数（参数待核），结果只供参考。",
        "All of these schemes have parameters that weren't checked against an original; results are a trial.",
    ),
    "site.appraisal.policies.none_read": Text(
        "以上政策都没有与原文核对（参数待核）。", "None of these instruments was checked against an original."
    ),
    "site.appraisal.scheme.id": Text("代码", "Id"),
    "site.appraisal.scheme.weights": Text("权重合计", "Sum of weights"),
    "site.appraisal.scheme.parts": Text("各部分", "Parts"),
    "site.appraisal.scheme.sentences": Text("逐条文字", "In sentences"),
    "site.appraisal.city_policies": Text("全市的差别化政策", "The city's differential policies"),
    "site.appraisal.city_policies.lead": Text(
        "本办法没有列政策，这里是全市的；没有查到数额的不写数额，没有公平竞争审查的不得执行。",
        "The scheme names none; these are the city's. No amount was found of them; without a review none may be applied.",
    ),
}

TEXTS: dict[str, Text] = RUN | PARTS
