"""What stands on every page: the frame, the menu, marks and components."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.frame.name": Text("转机", "Zhuanji"),
    "site.frame.skip": Text("跳到正文", "Skip to the content"),
    "site.frame.changed": Text("内容已更新。", "The content has changed."),
    "site.frame.menu": Text("菜单", "Menu"),
    "site.frame.here": Text("位置", "You are here"),
    "site.frame.logout": Text("退出", "Log out"),
    "site.frame.demo": Text("演示数据", "Demo data"),
    "site.frame.stays_chinese": Text(
        "官方文件名称、引用的条文、企业和文件的名称保持原文。",
        "Titles of official documents, quoted clauses, names of enterprises and files stay in Chinese.",
    ),
    "site.frame.demo_words": Text(
        "本站全部企业和数值均为合成，不得用于任何真实判断。",
        "Every enterprise and figure here is made up and says nothing about the real city.",
    ),
    "site.menu.cockpit": Text("驾驶舱", "Cockpit"),
    "site.menu.targets": Text("目标", "Targets"),
    "site.menu.plans": Text("方案", "Plan"),
    "site.menu.map": Text("一张图", "Map"),
    "site.menu.enterprises": Text("企业", "Enterprises"),
    "site.menu.appraisal": Text("评价", "Appraisal"),
    "site.menu.query": Text("查询", "Query"),
    "site.menu.data": Text("数据", "Data"),
    "site.menu.admin": Text("管理", "Administration"),
    "site.mark.unverified": Text("参数待核", "to be verified"),
    "site.mark.unverified_note": Text(
        "* 参数待核：所用定义或参数尚未有人对照原文核实。",
        "* To be verified: nobody has compared the definition or parameter with its source yet.",
    ),
    "site.figure.state.ok": Text("有数", "there"),
    "site.figure.state.closed": Text("不公开", "kept back"),
    "site.figure.state.not_reported": Text("未报", "not reported"),
    "site.figure.state.not_applicable": Text("不适用", "not applicable"),
    "site.figure.state.to_verify": Text("待核", "to be verified"),
    "site.table.empty": Text("没有数据。", "Nothing here."),
    "site.table.sort": Text("按{title}排序", "Sort by {title}"),
    "site.pager.label": Text("分页", "Pages"),
    "site.pager.total": Text("共 {total} 条", "{total} in all"),
    "site.filter.apply": Text("筛选", "Filter"),
    "site.filter.clear": Text("清除", "Clear"),
    "site.filter.all": Text("全部", "All"),
    "site.chart.as_table": Text("以表格查看", "As a table"),
}
