"""What the ledger refuses, and what to do then."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "ledger.submission.unknown": Text("没有报送件 #{id}。", "There is no submission #{id}."),
    "ledger.submission.unknown.remedy": Text(
        "用 zhuanji ledger files 查看编号。", "See the numbers with zhuanji ledger files."
    ),
    "ledger.approve.scan_for_one": Text("扫描件只能对应一个报送件。", "A scan is for one submission."),
    "ledger.approve.scan_for_one.remedy": Text(
        "逐件审核，各附其扫描件。", "Approve one after the other, each with its scan."
    ),
    "ledger.approve.other_code": Text(
        "校验码“{code}”与这些行不符。", "The check code “{code}” isn't that of these rows."
    ),
    "ledger.approve.other_code.remedy": Text(
        "核对扫描件与报送件是否为同一份；数据改过的，重新打印、签字盖章。",
        "Compare scan and submission; if the figures have changed, print, sign and stamp anew.",
    ),
    "ledger.approve.rows_altered": Text(
        "草稿的行与写入时不一致，可能被直接改动过数据库。",
        "The rows of the draft aren't as they were entered; somebody may have altered the database.",
    ),
    "ledger.approve.rows_altered.remedy": Text(
        "退回这件，用原文件重新校验（recheck），并查明原因。",
        "Return it, take the stored file up again with recheck, and find out why.",
    ),
    "ledger.approve.overtaken": Text(
        "其中 {count} 行，已审核的后一件 #{later} 有不同的数；再审核这件会用旧数盖掉新数。",
        "{count} of its rows stand with other values in #{later}, which came later and is approved; old values would "
        "replace new ones.",
    ),
    "ledger.approve.overtaken.remedy": Text(
        "退回这件；确实应以这件为准的，请报送人重新报送。",
        "Return it; if its values are right after all, let the sender hand them in again.",
    ),
    "ledger.zero.rows_there": Text(
        "这个单位已报过这张表（{ids}），不能再登记零报告。",
        "The department has handed in rows of this sheet ({ids}); it can't report nothing.",
    ),
    "ledger.zero.rows_of_area": Text(
        "已有这个地区的数报在这张表里（{ids}），不能再登记零报告。",
        "Rows of this area have been handed in on this sheet ({ids}); it can't report nothing.",
    ),
    "ledger.zero.rows_of_area.remedy": Text(
        "报错了的，先退回那一件，再登记零报告。", "If those were sent by mistake, return them first."
    ),
    "ledger.zero.rows_there.remedy": Text(
        "报错了的，先退回那一件，再登记零报告。", "If those were sent by mistake, return them first."
    ),
    "ledger.asked.sheet": Text("没有“{word}”这张表。", "There is no sheet “{word}”."),
    "ledger.asked.sheet.remedy": Text("可用的表：{known}", "There are: {known}"),
    "ledger.asked.department": Text("没有“{word}”这个单位。", "There is no department “{word}”."),
    "ledger.asked.department.remedy": Text("可用的单位：{known}", "There are: {known}"),
    "ledger.asked.area": Text("没有“{word}”这个地区。", "There is no area “{word}”."),
    "ledger.asked.area.remedy": Text("可用的地区：{known}", "There are: {known}"),
    "ledger.asked.period_kind": Text("“{sheet}”不按“{word}”报送。", "“{sheet}” isn't sent for “{word}”."),
    "ledger.asked.period_kind.remedy": Text("时期写成这样：{forms}", "Give a period such as: {forms}"),
    "ledger.asked.period_needed": Text(
        "“{sheet}”按时期报送，没有写明是哪一期。", "“{sheet}” is sent by period, and none is given."
    ),
    "ledger.asked.period_needed.remedy": Text(
        "写明 --period，如：{forms}", "Give --period, such as: {forms}"
    ),
    "ledger.asked.no_period": Text(
        "“{sheet}”按事件报送，没有时期。", "“{sheet}” is sent by event and has no period."
    ),
    "ledger.asked.no_period.remedy": Text("不写 --period。", "Leave --period out."),
    "ledger.map.form": Text("“{text}”不是“表头=项目”。", "“{text}” isn't HEADING=item."),
    "ledger.map.form.remedy": Text(
        "写成 缴税额=tax_paid；不要的栏写成 备注=-。",
        "Write 缴税额=tax_paid, or 备注=- for a column that isn't wanted.",
    ),
    "ledger.map.factor": Text(
        "“{text}”里的倍数不是正数。", "The factor in “{text}” isn't a number above zero."
    ),
    "ledger.map.factor.remedy": Text("如亿元换算万元写成 *10000。", "From 亿元 to 万元 it is *10000."),
    "ledger.map.item": Text("没有“{word}”这一项。", "There is no item “{word}”."),
    "ledger.map.item.remedy": Text("可用的项目：{known}", "There are: {known}"),
    "ledger.demo.real_file": Text(
        "这个文件没有“演示数据”标记，不能导入演示用的主目录。",
        "The file isn't marked as demonstration data; a demo's folder takes no other.",
    ),
    "ledger.demo.real_file.remedy": Text(
        "真实数据另建主目录：zhuanji home create --home 文件夹。",
        "Make a folder of its own for real data: zhuanji home create --home FOLDER.",
    ),
    "ledger.demo.demo_file": Text(
        "这个文件是演示数据，不能导入真实的主目录。",
        "The file is demonstration data and can't be taken into a folder of real data.",
    ),
    "ledger.demo.demo_file.remedy": Text(
        "演示数据用 zhuanji demo 建立的文件夹。",
        "Demonstration data goes into the folder that zhuanji demo makes.",
    ),
    "ledger.recheck.no_file": Text("这个报送件没有文件。", "The submission has no file."),
    "ledger.recheck.no_file.remedy": Text(
        "零报告无须重新校验。", "A statement of nothing needs no second check."
    ),
    "ledger.recheck.lost": Text(
        "来件原文件读不到了（{detail}）。", "The file as it was sent can't be read any more ({detail})."
    ),
    "ledger.recheck.lost.remedy": Text(
        "从备份恢复 uploads 文件夹，或请报送人重报。", "Restore the folder uploads, or let it be sent again."
    ),
    "ledger.decision.kind": Text("没有“{kind}”这一类。", "There is no kind “{kind}”."),
    "ledger.decision.kind.remedy": Text("可用：{known}", "There are: {known}"),
    "ledger.decision.no_text": Text("没有写明名称或号码。", "There is no name or number."),
    "ledger.decision.no_text.remedy": Text(
        "写明要认定的名称或号码。", "Say which name or number it is about."
    ),
    "ledger.decision.dates": Text(
        "起始日 {first} 晚于终止日 {last}。", "The first day {first} is after the last, {last}."
    ),
    "ledger.decision.dates.remedy": Text("改正 --from 和 --to。", "Mend --from and --to."),
    "ledger.decision.share": Text(
        "份额 {share} 不在 0 到 1 之间。", "The share {share} isn't between 0 and 1."
    ),
    "ledger.decision.share.remedy": Text("如 0.4 表示四成。", "0.4 means four tenths."),
    "ledger.decision.too_much": Text(
        "“{text}”的份额合计会超过 1，只剩 {rest}。", "The shares of “{text}” would exceed 1; {rest} is left."
    ),
    "ledger.decision.too_much.remedy": Text(
        "先撤销（--withdraw）不对的认定。", "Take a wrong decision back first (--withdraw)."
    ),
    "ledger.decision.none": Text(
        "没有“{text}”是 {uscc} 的认定。", "There is no decision that “{text}” means {uscc}."
    ),
    "ledger.decision.none.remedy": Text(
        "不带代码运行 match 可列出现有认定。", "Run match without a code to list them."
    ),
    "ledger.dossier.unknown": Text(
        "台账里没有 {uscc} 的已审核数据。", "Nothing is approved in the ledger under {uscc}."
    ),
    "ledger.dossier.unknown.remedy": Text(
        "核对代码；刚导入的数据要先审核。", "Compare the code; what was just imported must be approved first."
    ),
    "ledger.file.missing": Text("找不到这个文件。", "There is no such file."),
    "ledger.file.missing.remedy": Text("检查路径和文件名。", "Check the path and the name."),
    "ledger.file.folder": Text("这是文件夹。", "This is a folder."),
    "ledger.file.folder.remedy": Text(
        "给出其中的文件，如 来件/*.xlsx。", "Name the files in it, such as folder/*.xlsx."
    ),
    "ledger.file.unreadable": Text("文件读不了（{detail}）。", "The file can't be read ({detail})."),
    "ledger.file.unreadable.remedy": Text(
        "检查权限，关闭正打开它的程序后再试。",
        "Check the permissions, close programs that hold it, and try again.",
    ),
}
