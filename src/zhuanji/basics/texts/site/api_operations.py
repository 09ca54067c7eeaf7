"""The API: what each operation gives, from the account to the map; in its document and on its page."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.api.op.account_account": Text(
        "当前是谁在访问，能做什么。",
        "Who asks, and what that account or token may do.",
    ),
    "site.api.op.account_tokens": Text(
        "本账号的接口令牌。",
        "The tokens of the own account.",
    ),
    "site.api.op.account_revoke": Text(
        "按名称作废本账号的令牌。",
        "Take tokens of the own account out of use, by their name.",
    ),
    "site.api.op.account_openapi": Text(
        "本接口的 OpenAPI 文档。",
        "The OpenAPI document of this API.",
    ),
    "site.api.op.reference_city": Text(
        "城市的名称、代码，是否演示数据。",
        "The city's names and code, and whether its data are for demonstration.",
    ),
    "site.api.op.reference_areas": Text(
        "今天的行政区划和功能区。",
        "The areas as they are today.",
    ),
    "site.api.op.reference_sectors": Text(
        "方案中的行业。",
        "The sectors of the plan.",
    ),
    "site.api.op.reference_departments": Text(
        "部门。",
        "The departments.",
    ),
    "site.api.op.reference_sheets": Text(
        "台账的表。",
        "The sheets of the ledger.",
    ),
    "site.api.op.reference_items": Text(
        "数据字典。",
        "The data dictionary.",
    ),
    "site.api.op.reference_indicators": Text(
        "指标。",
        "The indicators.",
    ),
    "site.api.op.cockpit_cockpit": Text(
        "驾驶舱：目标亮灯、区县排名、行业、预警和待办。",
        "The cockpit: lights, ranking of districts, sectors, alerts, what is due.",
    ),
    "site.api.op.targets_listed": Text(
        "全部目标，按方案的顺序。",
        "All targets, in the order of the plan.",
    ),
    "site.api.op.targets_one": Text(
        "一个目标的进展。",
        "Where one target stands.",
    ),
    "site.api.op.figures_listed": Text(
        "备好的数值：驾驶舱和列表所用的；企业数过少的单元不显示。",
        "Figures that are kept ready: those that cockpit and lists show; small cells are closed "
        "for everybody.",
    ),
    "site.api.op.figures_one": Text(
        "按编号打开一个数值。",
        "One figure by its id.",
    ),
    "site.api.op.figures_enterprises": Text(
        "数值背后的企业（限您能看的），由大到小。",
        "The enterprises behind a figure whose values whoever asks may see, the largest first.",
    ),
    "site.api.op.plans_listed": Text(
        "全部方案文件：本市的在前，上传的按时间倒序。",
        "All plan documents: the city's own first, then the uploaded ones, the latest first.",
    ),
    "site.api.op.plans_one": Text(
        "一份方案文件。",
        "One plan document.",
    ),
    "site.api.op.plans_upload": Text(
        "方案文件（.docx、.pdf、.txt）上传后立即解析；新文件答 201，已有的答 200。",
        "Send a document up (.docx, .pdf, .txt), which is read at once; 201 for a new one, 200 for "
        "one that is there.",
    ),
    "site.api.op.plan_contents_clauses": Text(
        "文件的条款；第一次读要几秒。",
        "The clauses of a document; reading it for the first time takes seconds.",
    ),
    "site.api.op.plan_contents_targets": Text(
        "文件写明的目标，及各自没有说清的问题。",
        "The targets that a document's text states, each with the questions that it leaves open.",
    ),
    "site.api.op.plan_contents_tasks": Text(
        "文件的任务：自带责任单位的条款。",
        "The tasks of a document: its clauses with owners of their own.",
    ),
    "site.api.op.plan_contents_measures": Text(
        "文件的措施及责任单位，任务分解表由此而成。",
        "The measures of a document with their owners, of which a 任务分解表 is made.",
    ),
    "site.api.op.plan_contents_findings": Text(
        "对文件的审读意见，按原文顺序。",
        "What the lint found in a document, in the order of its text.",
    ),
    "site.api.op.enterprises_listed": Text(
        "搜索和列出企业。",
        "Search and list enterprises.",
    ),
    "site.api.op.enterprises_one": Text(
        "一家企业。",
        "One enterprise.",
    ),
    "site.api.op.enterprises_records": Text(
        "一企一档：台账中这家企业的各行，只含您能看的数据项。",
        "What the ledger holds of an enterprise: of each row the items that whoever asks may see.",
    ),
    "site.api.op.exports_listed": Text(
        "自己申请的导出，最近的在前。",
        "The exports that whoever asks has asked for, the last first.",
    ),
    "site.api.op.exports_ask": Text(
        "申请导出；不需要审批的当即批准，文件另行下载。",
        "Ask for an export; one that needs nobody's approval is approved at once. Its file is "
        "fetched like any other.",
    ),
    "site.api.op.exports_waiting": Text(
        "等您审批的导出。",
        "The exports that wait for a decision that whoever asks may make.",
    ),
    "site.api.op.exports_decide": Text(
        "批准或拒绝别人申请的导出。",
        "Approve or refuse an export of another person.",
    ),
    "site.api.op.exports_one": Text(
        "自己申请的一次导出。",
        "One export of whoever asks.",
    ),
    "site.api.op.exports_file": Text(
        "已批准导出的文件；其中的文字不会成为公式。",
        "The file of an approved export; texts in it never become formulas.",
    ),
    "site.api.op.map_counted": Text(
        "按地方、等级和行业的企业数；企业数过少的单元不显示。",
        "How many enterprises there are by place, grade and sector, with small cells closed.",
    ),
    "site.api.op.map_layers_layers": Text(
        "地图上的图层。",
        "The map's layers.",
    ),
    "site.api.op.map_layers_layer": Text(
        "一个图层中您能看的地方的图形（GeoJSON）。",
        "The shapes of a layer that lie where whoever asks may look, as GeoJSON.",
    ),
    "site.api.op.map_layers_add": Text(
        "导入图层：多边形的 GeoJSON，只留名称和形状，标“示意图”。",
        "Bring a layer in: a GeoJSON of polygons, of which names and shapes are kept; drawn as 示意图.",
    ),
    "site.api.op.map_layers_remove": Text(
        "撤下一个图层；文件仍保留。",
        "Take a layer off the map; its file stays.",
    ),
}
