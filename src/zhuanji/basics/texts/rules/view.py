"""The commands on packs, and the words in which a pack is summed up."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

COMMANDS = {
    "rules.cli": Text(
        "检查城市规则包，写出编辑器用的 JSON Schema。", "Check city packs; write schemas for editors."
    ),
    "rules.cli.check": Text(
        "检查一个城市规则包：一次列出全部问题（文件、行号、怎么办），没有问题就给出概要。\n"
        "PACK 是文件夹，或随程序附带的城市规则包的名字（如 huzhou）。",
        "Check a city pack: all problems at once with file, line and remedy, or else what is in it.\n"
        "PACK is a folder, or the name of a pack that comes with the program, such as huzhou.",
    ),
    "rules.cli.schema": Text(
        "把城市规则包各文件的 JSON Schema 写入一个文件夹，编辑器据此补全和标错。",
        "Write the JSON Schemas of a pack's files into a folder, for editors to complete and check by.",
    ),
    "rules.cli.schema.out": Text("要写入的文件夹；没有就新建。", "The folder to write to; made if need be."),
    "rules.cli.schema.written": Text(
        "{files} 个 Schema 已写入 {folder}。", "{files} schemas are in {folder}."
    ),
}

VIEW = {
    "rules.view.head": Text(
        "城市规则包：{title}（{name}，{city}），格式和引用检查通过",
        "Pack: {title} ({name}, {city}), format and references in order",
    ),
    "rules.view.column.part": Text("内容", "part"),
    "rules.view.column.rows": Text("条数", "entries"),
    "rules.view.column.verified": Text("已核", "verified"),
    "rules.view.part.parameters": Text("参数", "parameters"),
    "rules.view.part.areas": Text("区域", "areas"),
    "rules.view.part.departments": Text("部门", "departments"),
    "rules.view.part.sectors": Text("行业", "sectors"),
    "rules.view.part.items": Text("数据项", "items"),
    "rules.view.part.indicators": Text("指标", "indicators"),
    "rules.view.part.targets": Text("目标", "targets"),
    "rules.view.part.instruments": Text("政策工具", "instruments"),
    "rules.view.part.ladders": Text("称号条件", "titles"),
    "rules.view.origins": Text(
        "参数 {rows} 条（{keys} 个键）；来源：{words}。", "{rows} parameters of {keys} keys: {words}."
    ),
    "rules.view.origin.published": Text("有出处 {count}", "{count} published"),
    "rules.view.origin.computed": Text("推算 {count}", "{count} computed"),
    "rules.view.origin.memory": Text("待查证 {count}", "{count} to be verified"),
    "rules.view.origin.design": Text("自定 {count}", "{count} of own design"),
    "rules.view.questions": Text("待明确事项（{count}）", "Open questions ({count})"),
    "rules.view.question": Text("{words}〔{id}〕", "{words} [{id}]"),
    "rules.view.waiting": Text("；涉及：{rows}", "; asked by {rows}"),
    "rules.view.default": Text("；暂用：{option}", "; meanwhile: {option}"),
}

TEXTS = COMMANDS | VIEW
