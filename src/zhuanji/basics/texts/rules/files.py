"""What the program says of the files of a pack: their form, their keys, their values."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

SAVE_UTF8 = Text("另存为 UTF-8 编码。", "Save it as UTF-8.")
SEE_GUIDE = Text(
    "每个键的含义和写法见 docs/city-pack.md。", "docs/city-pack.md says what each key means and takes."
)

FILES = {
    "rules.file.missing": Text("缺少这个文件。", "This file is missing."),
    "rules.file.missing.remedy": Text(
        "照 docs/city-pack.md 的清单建立这个文件，或检查文件名。",
        "Make it as docs/city-pack.md lists it, or check its name.",
    ),
    "rules.file.unreadable": Text("文件打不开（{detail}）。", "The file can't be opened ({detail})."),
    "rules.file.unreadable.remedy": Text(
        "检查权限，并关闭正在使用它的程序。", "Check its permissions, and close programs that hold it."
    ),
    "rules.file.too_large": Text("文件超过 {limit} MB。", "The file is larger than {limit} MB."),
    "rules.file.too_large.remedy": Text(
        "城市规则包只放规则；企业数据属于台账。",
        "A pack holds rules; enterprises' figures belong in the ledger.",
    ),
    "rules.file.encoding": Text("这一行不是 UTF-8。", "This line isn't UTF-8."),
    "rules.file.encoding.remedy": SAVE_UTF8,
    "rules.file.empty": Text("文件里没有内容。", "There is nothing in the file."),
    "rules.file.empty.remedy": SEE_GUIDE,
    "rules.yaml.syntax": Text("YAML 写法有误（{detail}）。", "This isn't YAML ({detail})."),
    "rules.yaml.syntax.remedy": Text(
        "检查缩进、冒号后的空格和引号；每个文件只有一个文档。",
        "Check the indentation, the blank after each colon, and the quotes; a file holds one document.",
    ),
    "rules.yaml.duplicate_key": Text(
        "键“{at}”写了两次（第一次在第 {first} 行）。",
        "The key “{at}” stands twice (first on line {first}).",
    ),
    "rules.yaml.duplicate_key.remedy": Text("只保留一处。", "Keep one of the two."),
    "rules.yaml.alias": Text(
        "用了 YAML 的锚点或引用（& 或 *）。", "An anchor or alias of YAML (& or *) is used."
    ),
    "rules.yaml.alias.remedy": Text(
        "把值直接写在用它的地方，出处才找得到。",
        "Write the value where it is used, so that it is found with its source.",
    ),
    "rules.yaml.tag": Text("用了标签 {tag}。", "The tag {tag} is used."),
    "rules.yaml.tag.remedy": Text(
        "删去标签；文字加引号即可。", "Take the tag away; quotes make a value a text."
    ),
    "rules.csv.syntax": Text("CSV 写法有误（{detail}）。", "This isn't CSV ({detail})."),
    "rules.csv.syntax.remedy": Text(
        "检查引号是否成对；逗号分隔。", "Check that quotes come in pairs; commas stand between cells."
    ),
    "rules.csv.column_repeated": Text("列名重复：{columns}。", "Column names stand twice: {columns}."),
    "rules.csv.column_repeated.remedy": Text("每列用一个名字。", "Give each column a name of its own."),
    "rules.csv.column_nameless": Text("第 {number} 列没有名字。", "Column {number} has no name."),
    "rules.csv.column_nameless.remedy": Text("给这一列起名或删去它。", "Name the column or delete it."),
    "rules.csv.cells": Text(
        "这一行应有 {columns} 格（按表头），实有 {cells} 格。",
        "The row has {cells} cells; by the header it has to have {columns}.",
    ),
    "rules.csv.cells.remedy": Text(
        "含逗号的文字要加引号；空格子也要留逗号。",
        "A text with a comma in it needs quotes around it; an empty cell still takes its comma.",
    ),
}

VALUES = {
    "rules.key.missing": Text("缺少“{at}”。", "“{at}” is missing."),
    "rules.key.missing.remedy": SEE_GUIDE,
    "rules.key.unknown": Text("不认识的键“{at}”。", "“{at}” is no key that is known here."),
    "rules.key.unknown.remedy": Text(
        "检查拼写，或删去；可用的键见 docs/city-pack.md，评价办法的见 docs/rule-keepers.md。",
        "Check its spelling, or delete it; docs/city-pack.md lists the keys, those of a scheme docs/rule-keepers.md.",
    ),
    "rules.key.unknown_near": Text(
        "不认识的键“{at}”；是否指“{near}”？",
        "“{at}” is no key that is known here; perhaps you mean “{near}”.",
    ),
    "rules.key.unknown_near.remedy": Text("改正拼写。", "Correct its spelling."),
    "rules.value.text": Text("“{at}”要是文字，写的却是 {got}。", "“{at}” has to be a text; it is {got}."),
    "rules.value.text.remedy": Text(
        '文字和代码都加引号，例如 "330500"。', 'Put texts and codes in quotes, as in "330500".'
    ),
    "rules.value.blank": Text("“{at}”是空的。", "“{at}” is blank."),
    "rules.value.blank.remedy": Text("写上内容，或删去这个键。", "Fill it in, or delete the key."),
    "rules.value.pattern": Text(
        "“{at}”的写法“{got}”不合要求（{wanted}）。", "“{at}” is written “{got}”; it has to match {wanted}."
    ),
    "rules.value.pattern.remedy": SEE_GUIDE,
    "rules.value.choice": Text(
        "“{at}”的值“{got}”不在可选值之内（{wanted}）。", "“{at}” is “{got}”, which is none of {wanted}."
    ),
    "rules.value.choice.remedy": Text("从可选值中取一个。", "Take one of those."),
    "rules.value.number": Text(
        "“{at}”要是数，写的却是“{got}”。", "“{at}” has to be a number; it is “{got}”."
    ),
    "rules.value.number.remedy": Text(
        "只写数字和小数点，如 0.5366；单位写在 unit 里。",
        "Write digits and a point only, as in 0.5366; the unit goes into `unit`.",
    ),
    "rules.value.whole": Text(
        "“{at}”要是整数，写的却是“{got}”。", "“{at}” has to be a whole number; it is “{got}”."
    ),
    "rules.value.whole.remedy": Text("写成整数，如 2023。", "Write a whole number, as in 2023."),
    "rules.value.flag": Text(
        "“{at}”要是 true 或 false，写的却是“{got}”。", "“{at}” has to be true or false; it is “{got}”."
    ),
    "rules.value.flag.remedy": Text("写 true 或 false，不加引号。", "Write true or false, without quotes."),
    "rules.value.date": Text("“{at}”要是日期，写的却是“{got}”。", "“{at}” has to be a date; it is “{got}”."),
    "rules.value.date.remedy": Text("写成 2023-01-31 这样。", "Write it as in 2023-01-31."),
    "rules.value.list": Text(
        "“{at}”要是一列值，写的却是“{got}”。", "“{at}” has to be a list; it is “{got}”."
    ),
    "rules.value.list.remedy": Text("每个值一行，前面加“- ”。", "Write one value a line, each after “- ”."),
    "rules.value.pair": Text("“{got}”不是“名称=值”。", "“{got}” isn't “name=value”."),
    "rules.value.pair.remedy": Text("写成 关停=11|保留=5 这样。", "Write it as in 关停=11|保留=5."),
    "rules.value.mapping": Text(
        "“{at}”下面要是一组键和值，写的却是“{got}”。", "“{at}” has to hold keys and values; it is “{got}”."
    ),
    "rules.value.mapping.remedy": SEE_GUIDE,
    "rules.value.too_few": Text("“{at}”里的值太少（要 {wanted}）。", "“{at}” holds too little ({wanted})."),
    "rules.value.too_few.remedy": SEE_GUIDE,
    "rules.value.range": Text(
        "“{at}”的值 {got} 超出范围（要 {wanted}）。", "“{at}” is {got}; it has to be {wanted}."
    ),
    "rules.value.range.remedy": SEE_GUIDE,
    "rules.value.other": Text("“{at}”的值“{got}”不对（{wanted}）。", "“{at}” is “{got}”: {wanted}."),
    "rules.value.other.remedy": SEE_GUIDE,
}

TEXTS = FILES | VALUES
