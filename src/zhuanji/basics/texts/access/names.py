"""Roles, permissions, scopes and uses by name."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

ROLES = {
    "access.role.city_office": Text("市制高办（市经信局）", "city office"),
    "access.role.department": Text("市级部门", "department"),
    "access.role.county_office": Text("区县办公室", "county office"),
    "access.role.town": Text("镇街（园区）", "town or park"),
    "access.role.enforcement": Text("生态环境与执法人员", "ecology and enforcement"),
    "access.role.leader": Text("领导（只读）", "leader (read only)"),
    "access.role.enterprise": Text("企业", "enterprise"),
    "access.role.system_admin": Text("系统管理员", "system administrator"),
    "access.role.security_admin": Text("安全管理员", "security administrator"),
    "access.role.audit_admin": Text("审计管理员", "audit administrator"),
}

PERMISSIONS = {
    "access.permission.cockpit.see": Text("查看驾驶舱", "see the cockpit"),
    "access.permission.figure.see": Text("打开指标数", "open figures"),
    "access.permission.figure.small": Text("查看小单元数", "see small cells"),
    "access.permission.target.see": Text("查看目标", "see targets"),
    "access.permission.plan.see": Text("查看方案", "see plan documents"),
    "access.permission.plan.upload": Text("上传方案", "upload plan documents"),
    "access.permission.map.see": Text("查看一张图", "see the map"),
    "access.permission.map.import": Text("导入图层", "import map layers"),
    "access.permission.enterprise.list": Text("检索企业", "search enterprises"),
    "access.permission.enterprise.see": Text("查看一企一档", "see an enterprise's file"),
    "access.permission.enterprise.export": Text("导出企业数据", "export enterprises' data"),
    "access.permission.scheme.see": Text("查看评价办法", "see schemes"),
    "access.permission.run.see": Text("查看评价批次", "see appraisal runs"),
    "access.permission.run.results": Text("查看评价结果", "see results of runs"),
    "access.permission.run.move.township": Text("办理镇街环节", "move a run on as the township"),
    "access.permission.run.move.county_office": Text("办理区县环节", "move a run on as the county office"),
    "access.permission.run.move.leading_group": Text(
        "办理领导小组环节", "move a run on as the leading group"
    ),
    "access.permission.run.whatif": Text("试算办法", "try other weights and cuts"),
    "access.permission.run.office": Text("查看等级稳定性与提升路径", "see robustness and ways up"),
    "access.permission.run.sheets": Text("打印一企一单", "print enterprises' sheets"),
    "access.permission.objection.file": Text("提出异议", "file objections"),
    "access.permission.objection.answer": Text("答复异议", "answer objections"),
    "access.permission.query.ask": Text("自助查询", "ask ad-hoc questions"),
    "access.permission.query.share": Text("共享查询", "share questions"),
    "access.permission.template.get": Text("下载模板", "download templates"),
    "access.permission.submission.see": Text("查看报送件", "see files handed in"),
    "access.permission.submission.send": Text("报送数据", "hand in files"),
    "access.permission.submission.approve": Text("审核报送件", "approve files"),
    "access.permission.due.see": Text("查看缺报情况", "see what is due"),
    "access.permission.source.see": Text("查看数据来源行", "see the rows of a source"),
    "access.permission.export.approve": Text("审批导出", "approve exports"),
    "access.permission.account.see": Text("查看账号", "see accounts"),
    "access.permission.account.manage": Text("管理账号", "manage accounts"),
    "access.permission.grant.manage": Text("管理授权范围", "manage scopes"),
    "access.permission.token.manage": Text("管理接口令牌", "manage API tokens"),
    "access.permission.settings.manage": Text("管理系统设置", "manage settings"),
    "access.permission.job.see": Text("查看后台任务", "see background jobs"),
    "access.permission.job.retry": Text("重试后台任务", "retry background jobs"),
    "access.permission.backup.make": Text("备份", "make backups"),
    "access.permission.log.read": Text("查看操作日志", "read the log"),
    "access.permission.log.verify": Text("核验操作日志", "verify the log"),
    "access.permission.matrix.export": Text("导出权限表", "export the table of permissions"),
    "access.permission.profile.manage": Text("管理本人账号", "manage one's own account"),
}

SCOPES = {
    "access.scope.all": Text("全部", "all"),
    "access.scope.area": Text("本区域及以下", "own areas and below"),
    "access.scope.department": Text("本部门", "own department"),
    "access.scope.own": Text("本企业", "own enterprise"),
    "access.scope.none": Text("无", "none"),
    "access.kind.business": Text("业务", "business"),
    "access.kind.administration": Text("管理", "administration"),
    "access.kind.personal": Text("本人", "personal"),
    "access.granted.area": Text("区域", "area"),
    "access.granted.department": Text("部门", "department"),
    "access.granted.enterprise": Text("企业", "enterprise"),
    "access.use.appraisal": Text("评价", "appraisal"),
    "access.use.progress": Text("进度", "progress"),
    "access.use.statistics": Text("统计", "statistics"),
    "access.use.supervision": Text("监管", "supervision"),
    "access.use.restructuring": Text("整合", "restructuring"),
    "access.use.casework": Text("办案", "casework"),
    "access.use.service": Text("服务", "service"),
}

TEXTS = {**ROLES, **PERMISSIONS, **SCOPES}
