"""Jobs, clocks and workers."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

PROBLEMS = {
    "jobs.failed": Text("任务执行出错：{detail}。", "The job failed: {detail}."),
    "jobs.failed.remedy": Text(
        "会自动重试；多次失败的，请把任务页上的详情交给开发人员。",
        "It is tried again by itself; if it goes on failing, hand the details on its page to whoever mends the program.",
    ),
    "jobs.worker_died": Text("执行任务的进程中断了。", "The process that did the job was cut off."),
    "jobs.worker_died.remedy": Text(
        "已由其他进程重做；反复中断的，检查内存和磁盘空间。",
        "Another takes it up; if it is cut off again and again, look at memory and disk space.",
    ),
    "jobs.no_pinyin": Text("没有安装拼音库（pypinyin）。", "What knows pinyin (pypinyin) isn't installed."),
    "jobs.no_pinyin.remedy": Text("安装 zhuanji[{extra}]。", "Install zhuanji[{extra}]."),
    "jobs.unknown": Text("没有编号为 {id} 的任务。", "There is no job {id}."),
    "jobs.unknown.remedy": Text("在任务列表中核对编号。", "Look up its id in the list of jobs."),
    "jobs.not_now": Text(
        "任务 {id} 正在执行或已完成，不能重试。",
        "The job {id} is being done or is done: it can't be tried again.",
    ),
    "jobs.not_now.remedy": Text(
        "等它结束后再看结果。", "Wait until it has ended and look at what came of it."
    ),
}

NAMES = {
    "jobs.name.refresh_reading": Text("更新页面数据", "Work out what pages read"),
    "jobs.name.build_index": Text("更新企业检索", "Build the list of enterprises"),
    "jobs.name.seal_log": Text("封存操作日志", "Seal the log"),
    "jobs.name.ship_log": Text("外发操作日志", "Send the log on"),
    "jobs.name.remind": Text("到期提醒", "Tell what is due"),
    "jobs.name.expire_exports": Text("清理到期导出文件", "Remove exports whose time is over"),
    "jobs.name.tidy_jobs": Text("清理旧任务记录", "Forget old jobs"),
    "jobs.name.take_in": Text("导入上报文件", "Take a file in"),
    "jobs.name.check_again": Text("重新校验文件", "Check a file again"),
    "jobs.name.freeze_ledger": Text("冻结台账", "Freeze the ledger"),
    "jobs.name.make_backup": Text("备份", "Back up"),
    "jobs.state.waiting": Text("等待", "waiting"),
    "jobs.state.again": Text("待重试", "to be tried again"),
    "jobs.state.running": Text("执行中", "running"),
    "jobs.state.done": Text("完成", "done"),
    "jobs.state.parked": Text("已搁置", "parked"),
}

COMMANDS = {
    "jobs.cli.work": Text(
        "执行后台任务：到点的、重试的、由台账和评价变动引起的。按 Ctrl-C 停止，正在执行的任务先做完。",
        "Do jobs in the background: those that are due by the clock, tried again, or follow from changes of ledger"
        " and runs. Ctrl-C ends it; the job that is being done is done first.",
    ),
    "jobs.cli.work.once": Text("做完当前该做的就结束。", "End when nothing is left to do now."),
    "jobs.cli.begun": Text("开始执行 {home} 的后台任务。", "Doing the jobs of {home}."),
    "jobs.cli.stopping": Text(
        "停止中：等待当前任务做完。", "Stopping: the job that is being done is done first."
    ),
    "jobs.cli.done": Text("{at} {name}：完成，{seconds} 秒", "{at} {name}: done, {seconds} s"),
    "jobs.cli.failed": Text(
        "{at} {name}：失败（{code}）：{problem}", "{at} {name}: failed ({code}): {problem}"
    ),
    "jobs.cli.ended": Text("已结束，共执行 {count} 个任务。", "Ended; {count} jobs were done."),
    "jobs.cli.ended.one": Text("已结束，共执行 1 个任务。", "Ended; one job was done."),
}

TEXTS: dict[str, Text] = {**PROBLEMS, **NAMES, **COMMANDS}
