"""Rows against the roster, and the roster itself."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "ledger.enterprise.no_roster": Text(
        "台账还没有企业名册，这 {rows} 行无法核对企业、区县和规上名单。",
        "The ledger has no roster of enterprises yet: these {rows} rows can't be held against it.",
    ),
    "ledger.enterprise.no_roster.remedy": Text(
        "先导入企业名册（enterprises 表），再导入本表；或随后重新检查。",
        "Import the roster (sheet enterprises) first, then this sheet; or check it again afterwards.",
    ),
    "ledger.enterprise.unknown": Text(
        "企业名册里没有 {code}。", "The roster of enterprises doesn't have {code}."
    ),
    "ledger.enterprise.unknown.remedy": Text(
        "核对代码；确是本地企业的，请把它补入企业名册，否则不进入区县和行业汇总。",
        "Check the code; if it is a local enterprise, add it to the roster, or it is in no county's or sector's sum.",
    ),
    "ledger.enterprise.closed": Text(
        "{code} 在 {year} 年之前已{status}，仍有数据。",
        "{code} was closed before {year} (状态：{status}), and still has figures.",
    ),
    "ledger.enterprise.closed.remedy": Text(
        "核对是否为清缴、补报，或他人在用其户号、代码；名册状态有误的，更正名册。",
        "Check whether these are late payments, or somebody else uses its account or code; if the status is wrong, "
        "correct the roster.",
    ),
    "ledger.enterprise.before_registration": Text(
        "企业 {registered} 才成立，却有 {year} 年的数据。",
        "The enterprise was registered on {registered}, but has figures of {year}.",
    ),
    "ledger.enterprise.before_registration.remedy": Text(
        "核对年份和成立日期；由分立、改制而来的，确认数据是否属于原企业。",
        "Check the year and the day of registration; after a split or conversion, whether the figures are its predecessor's.",
    ),
    "ledger.enterprise.county": Text(
        "表中区县为{here}，企业名册为{there}；数据计入{there}。",
        "The file says {here}, the roster {there}; the figures count for {there}.",
    ),
    "ledger.enterprise.county.remedy": Text(
        "核对属地；企业迁移的，更正企业名册当年的区县。",
        "Check where the enterprise belongs; if it moved, correct its county in the roster of that year.",
    ),
    "ledger.area.unknown": Text(
        "区县“{area}”既不是本市行政区划代码，也不是区县名称。",
        "The area “{area}” is neither a code nor a name that the city pack knows.",
    ),
    "ledger.area.unknown.remedy": Text(
        "填写六位行政区划代码（GB/T 2260）或区县全称。",
        "Enter the six-digit code (GB/T 2260) or the county's full name.",
    ),
    "ledger.area.level": Text(
        "“{area}”不是本市的区县或功能区。", "“{area}” is neither a county nor a functional area of the city."
    ),
    "ledger.area.level.remedy": Text(
        "填写所在区县；全市的数由各区县相加，不要另列一行。",
        "Enter the county; the city's figure is the sum of its counties and needs no row of its own.",
    ),
    "ledger.area.town": Text(
        "{town}属于{county}，而本行区县为{area}。", "{town} lies in {county}, but the row says {area}."
    ),
    "ledger.area.town.remedy": Text(
        "核对区县和镇街；由平台托管的，区县按统计所在地填，平台填在功能区一列。",
        "Check both; where a park looks after the place, enter the county by location and the park as functional area.",
    ),
    "ledger.area.town_unknown": Text(
        "镇街“{town}”不在本市镇街名单中。", "The town “{town}” isn't among the city's towns."
    ),
    "ledger.area.town_unknown.remedy": Text(
        "填写统计用区划代码（九位）或镇街全称；撤并的填现名。",
        "Enter the statistics bureau's nine digits or the full name; of a merged town the present one.",
    ),
    "ledger.industry.form": Text(
        "行业代码“{industry}”不是四位数字。", "The industry code “{industry}” isn't four digits."
    ),
    "ledger.industry.form.remedy": Text(
        "填写 GB/T 4754 的四位小类代码，如 2034。", "Enter the four digits of GB/T 4754, such as 2034."
    ),
    "ledger.industry.edition": Text(
        "行业代码 {industry} 是旧版（2011 版）代码，行业划分按 {edition} 版。",
        "The industry code {industry} is of the old edition (2011); sectors go by that of {edition}.",
    ),
    "ledger.industry.edition.remedy": Text(
        "换算为 {edition} 版四位代码，如铸造 3130 换为 3391 或 3392。",
        "Convert it to the edition of {edition}: foundries had 3130, and have 3391 or 3392.",
    ),
    "ledger.sector.industry": Text(
        "行业代码 {industry} 不在“{sector}”的范围内。", "The sector “{sector}” has no industry {industry}."
    ),
    "ledger.sector.industry.remedy": Text(
        "核对行业代码和所属行业，以其一更正另一个；主管部门另有认定的，附文件保留。",
        "Check both and correct one; if the department decided otherwise, keep it with the document.",
    ),
    "ledger.sector.tag": Text(
        "行业代码 {industry} 要有标签“{tags}”才属于“{sector}”，本行没有。",
        "With the code {industry} an enterprise belongs to “{sector}” only by the tag “{tags}”, which is missing.",
    ),
    "ledger.sector.tag.remedy": Text(
        "确属该行业的，在“产品或工艺标签”填上；不属的，改所属行业。",
        "If it belongs there, enter the tag; if not, change the sector.",
    ),
    "ledger.enterprise.scale": Text(
        "营业收入 {revenue} 万元，与规上名单（规上：{listed}）不符，界线为 {line} 万元。",
        "Revenue of {revenue} 万元 doesn't fit the list of enterprises above scale (规上: {listed}); the line is {line} 万元.",
    ),
    "ledger.enterprise.scale.remedy": Text(
        "核对收入的单位和名单的年份；名单以被评年度年报为准，刚过线的列入下一年。",
        "Check the revenue's unit and the list's year; the list of the evaluated year counts, and who passes the line "
        "enters the next one.",
    ),
}
