"""What the program says about unified social credit codes."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

LOOK_UP = Text(
    "到国家企业信用信息公示系统按名称查出 18 位统一社会信用代码后填写。",
    "Look the enterprise up by its name in the national credit publicity system and enter its 18 characters.",
)
AS_TEXT = Text(
    "把该列设为“文本”格式后重新填写完整代码；丢失的数字无法从表中恢复。",
    "Format the column as text and enter the whole code again; lost digits can't be recovered from the table.",
)
CONFIRM = Text(
    "候选代码：{candidates}。与营业执照核对后填写 18 位代码。",
    "Candidates: {candidates}. Compare with the business licence and enter the 18 characters.",
)
COMPARE = Text(
    "与营业执照逐位核对；可能是：{candidates}。",
    "Compare with the business licence character by character; possibly meant: {candidates}.",
)
LICENCE = Text(
    "与营业执照逐位核对，填写 18 位代码。",
    "Compare with the business licence character by character and enter the 18 characters.",
)
VERIFY = Text(
    "代码仍可使用；请与营业执照核对。", "The code can be used; compare it with the business licence."
)

TEXTS: dict[str, Text] = {
    "identity.uscc.empty": Text("没有填统一社会信用代码。", "There is no credit code."),
    "identity.uscc.empty.remedy": LOOK_UP,
    "identity.uscc.damaged.number": Text(
        "“{written}”是被表格软件当成数字的代码，后几位已丢失。",
        "“{written}” is a code that a spreadsheet took for a number; its last digits are lost.",
    ),
    "identity.uscc.damaged.number.remedy": AS_TEXT,
    "identity.uscc.damaged.zeros": Text(
        "“{written}”末三位为 000 且校验不符，很可能被表格软件当成数字截断。",
        "“{written}” ends in 000 and fails its check: a spreadsheet probably took it for a number and cut it.",
    ),
    "identity.uscc.damaged.zeros.remedy": AS_TEXT,
    "identity.uscc.old.registration": Text(
        "“{code}”是 15 位的旧工商注册号，不是统一社会信用代码。",
        "“{code}” is an old business registration number of 15 digits, not a credit code.",
    ),
    "identity.uscc.old.registration.remedy": LOOK_UP,
    "identity.uscc.old.tax": Text(
        "“{code}”是 15 位的旧纳税人识别号（行政区划＋组织机构代码），不是统一社会信用代码。",
        "“{code}” is an old taxpayer number of 15 characters (region and organisation code), not a credit code.",
    ),
    "identity.uscc.old.tax.remedy": CONFIRM,
    "identity.uscc.old.tax.remedy.none": LICENCE,
    "identity.uscc.old.both": Text(
        "“{code}”是 15 位旧号码，可能是工商注册号，也可能是纳税人识别号。",
        "“{code}” is an old number of 15 digits, of business registration or of a taxpayer.",
    ),
    "identity.uscc.old.both.remedy": CONFIRM,
    "identity.uscc.old.both.remedy.none": LICENCE,
    "identity.uscc.old.neither": Text(
        "“{code}”有 15 位，但既不是有效的旧工商注册号，也不是有效的旧纳税人识别号。",
        "“{code}” has 15 characters but is neither a right old registration number nor a right taxpayer number.",
    ),
    "identity.uscc.old.neither.remedy": LOOK_UP,
    "identity.uscc.wrong_length": Text(
        "“{code}”有 {length} 位，统一社会信用代码应为 18 位。",
        "“{code}” has {length} characters; a credit code has 18.",
    ),
    "identity.uscc.wrong_length.remedy": LOOK_UP,
    "identity.uscc.wrong_character.letter": Text(
        "“{code}”含有代码不用的字母 {characters}（第 {places} 位）；常见误写：{meant}。",
        "“{code}” has letters that codes don't use: {characters} (places {places}); often confused: {meant}.",
    ),
    "identity.uscc.wrong_character.letter.remedy": COMPARE,
    "identity.uscc.wrong_character.letter.remedy.none": LICENCE,
    "identity.uscc.wrong_character.other": Text(
        "“{code}”含有代码不用的字符 {characters}（第 {places} 位）。",
        "“{code}” has characters that codes don't use: {characters} (places {places}).",
    ),
    "identity.uscc.wrong_character.other.remedy": LOOK_UP,
    "identity.uscc.wrong_check": Text(
        "{code} 的校验位不符：按前 17 位应为 {expected}。",
        "The last character of {code} doesn't fit the others: it should be {expected}.",
    ),
    "identity.uscc.wrong_check.remedy": COMPARE,
    "identity.uscc.wrong_check.remedy.none": LICENCE,
    "identity.uscc.organisation_check": Text(
        "{code} 中的组织机构代码 {organisation} 校验位不符（应为 {inner}）。",
        "The organisation code {organisation} inside {code} fails its own check (it should end in {inner}).",
    ),
    "identity.uscc.organisation_check.remedy": VERIFY,
    "identity.uscc.region": Text(
        "{code} 的第 3—8 位应为行政区划数字代码。",
        "Characters 3 to 8 of {code} should be the digits of a region.",
    ),
    "identity.uscc.region.remedy": VERIFY,
    "identity.uscc.three_zeros": Text(
        "{code} 全为数字且末三位为 000，可能被表格软件截断而碰巧通过校验。",
        "{code} is all digits and ends in 000: a spreadsheet may have cut it, and the check holds by chance.",
    ),
    "identity.uscc.three_zeros.remedy": VERIFY,
}
