"""Papers that come through pages, and objections that enterprises hand in."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "run.paper.closed": Text("不予显示", "kept back"),
    "run.paper.empty": Text("文件是空的。", "The file is empty."),
    "run.paper.empty.remedy": Text("重新扫描或导出后再上传。", "Scan or export it anew and send it again."),
    "run.paper.large": Text("文件超过 {most} MB。", "The file is larger than {most} MB."),
    "run.paper.large.remedy": Text(
        "降低扫描分辨率，或分成几个文件。", "Scan it at a lower resolution, or split it."
    ),
    "run.paper.kind": Text(
        "不是可以接收的文件，或内容和后缀不符；可用：{kinds}。",
        "No file of an accepted kind, or not what its name says; accepted: {kinds}.",
    ),
    "run.paper.kind.remedy": Text(
        "盖章后扫描成 PDF 或图片再上传。", "Scan the stamped paper as PDF or picture."
    ),
    "run.paper.not_found": Text("这份材料不在了。", "This paper is gone."),
    "run.paper.not_found.remedy": Text(
        "从备份恢复 uploads 文件夹。", "Restore the folder uploads from a backup."
    ),
    "run.object.no_words": Text("没有写异议内容。", "Nothing is said of what is objected to."),
    "run.object.no_words.remedy": Text(
        "写明哪一项数据有误、应为多少。", "Say which figure is wrong and what it should be."
    ),
    "run.object.long": Text("异议内容超过 {most} 字。", "The objection is longer than {most} characters."),
    "run.object.long.remedy": Text(
        "写要点，详情放在附件里。", "Give the main points, the rest as an attachment."
    ),
    "run.object.no_paper": Text("没有盖章的异议申请。", "The stamped objection is lacking."),
    "run.object.no_paper.remedy": Text("上传盖章的申请书扫描件。", "Send a scan of the stamped paper."),
    "run.object.same_paper": Text(
        "这份盖章的异议申请已经提交过，另提异议不能再用同一份。",
        "This stamped paper was handed in before; a further objection can't use the same one.",
    ),
    "run.object.same_paper.remedy": Text(
        "另提异议，请另备一份写明所提内容的盖章申请再上传；原来提交的不受影响。",
        "For a further objection, send another stamped paper that says what it objects to; the earlier one stands.",
    ),
    "run.object.none": Text("{uscc} 没有待受理的异议。", "No objection of {uscc} waits."),
    "run.object.none.remedy": Text("刷新页面查看。", "Reload the page."),
    "run.object.waiting": Text(
        "还有 {count} 件企业网上提交的异议未受理。",
        "{count} objections that enterprises sent are not taken yet.",
    ),
    "run.object.waiting.remedy": Text(
        "先由镇街受理并由亩均办答复。", "Let the township take and the office answer them first."
    ),
}
