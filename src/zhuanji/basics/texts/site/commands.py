"""The commands that serve the site."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.cli.serve": Text(
        "打开网站：页面、静态文件和后台任务，直到按 Ctrl-C 或收到终止信号。\n\n"
        "演示主目录还没有账号时，为每个角色建一个并打印密码。",
        "Serve the site: pages, static files and jobs, until Ctrl-C or a signal ends it.\n\n"
        "Where a demo home has no accounts yet, one is made for each role and their passwords are printed.",
    ),
    "site.cli.host": Text("监听的地址，默认 127.0.0.1。", "The address to listen on; 127.0.0.1 by itself."),
    "site.cli.port": Text("端口，默认 8000。", "The port; 8000 by itself."),
    "site.cli.workers": Text("进程数，默认与处理器数相同。", "Processes; as many as processors by itself."),
    "site.cli.no_work": Text(
        "不在旁边做后台任务：另有 zhuanji work 在做时用。",
        "Don't do jobs beside it: for where zhuanji work does them.",
    ),
    "site.cli.quiet": Text("日志只记故障，不记每次访问。", "Log faults only, not every request."),
    "site.cli.serving": Text(
        "网站地址：{url}（正在启动，几秒后可打开；Ctrl-C 结束）",
        "The site is at {url} (it begins to answer in a few seconds; Ctrl-C ends it).",
    ),
    "site.cli.accounts": Text(
        "演示账号，密码只显示这一次：", "Demo accounts; their passwords are shown this once:"
    ),
    "site.cli.accounts.username": Text("用户名", "user"),
    "site.cli.accounts.password": Text("密码", "password"),
    "site.cli.accounts.name": Text("身份", "who"),
    "site.serve.port": Text("{host} 的端口 {port} 用不了。", "Port {port} of {host} can't be used."),
    "site.serve.port.remedy": Text(
        "换一个端口（--port），或先停掉占用它的程序。",
        "Please choose another (--port), or end the program that has it.",
    ),
}
