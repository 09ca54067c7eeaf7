"""Which rule decided, and why not."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "access.rule.all": Text(
        "{role}可以{permission}，范围不限。", "The {role} may {permission}, without limits."
    ),
    "access.rule.area": Text(
        "{role}可以在授权区域（{granted}）及以下{permission}。",
        "The {role} may {permission} in the granted areas ({granted}) and below.",
    ),
    "access.rule.department": Text(
        "{role}可以就授权部门（{granted}）{permission}。",
        "The {role} may {permission} for the granted departments ({granted}).",
    ),
    "access.rule.own": Text(
        "{role}可以就本企业（{granted}）{permission}。",
        "The {role} may {permission} for its own enterprise ({granted}).",
    ),
    "access.rule.items": Text("这些数据项可以出示。", "These items may be shown."),
    "access.no.actor": Text("没有登录。", "Nobody is logged in."),
    "access.no.permission": Text("没有“{permission}”这项权限。", "There is no permission “{permission}”."),
    "access.no.role": Text("没有“{role}”这个角色。", "There is no role “{role}”."),
    "access.no.administrator": Text(
        "{role}不接触业务数据，不能{permission}。",
        "The {role} touches no business data and may not {permission}.",
    ),
    "access.no.password_first": Text(
        "先修改密码，再{permission}。", "Change the password first, then {permission}."
    ),
    "access.no.second_factor_first": Text(
        "先绑定动态码，再{permission}。", "Set up the second factor first, then {permission}."
    ),
    "access.no.token": Text("这个接口令牌不含“{permission}”。", "This token isn't good to {permission}."),
    "access.no.scope": Text("{role}没有“{permission}”权限。", "The {role} may not {permission}."),
    "access.no.area_granted": Text(
        "账号没有授权区域，{role}不能{permission}。",
        "No area is granted to the account, so the {role} may not {permission}.",
    ),
    "access.no.department_granted": Text(
        "账号没有授权部门，{role}不能{permission}。",
        "No department is granted to the account, so the {role} may not {permission}.",
    ),
    "access.no.own_granted": Text(
        "账号没有对应的企业，{role}不能{permission}。",
        "The account stands for no enterprise, so the {role} may not {permission}.",
    ),
    "access.no.area": Text(
        "不在授权区域（{granted}）及以下，{role}不能{permission}。",
        "It lies outside the granted areas ({granted}); the {role} may not {permission} there.",
    ),
    "access.no.department": Text(
        "不属于授权部门（{granted}），{role}不能{permission}。",
        "It belongs to none of the granted departments ({granted}); the {role} may not {permission} there.",
    ),
    "access.no.own": Text(
        "不是本企业（{granted}），{role}不能{permission}。",
        "It isn't the own enterprise ({granted}); the {role} may not {permission} there.",
    ),
    "access.no.item": Text(
        "“{item}”的单户数据不向{role}出示（采集依据：{law}）。",
        "Single values of “{item}” aren't shown to the {role} (collected under {law}).",
    ),
    "access.no.item_use": Text(
        "“{item}”的单户数据不能用于{use}（采集依据：{law}）。",
        "Single values of “{item}” may not be used for {use} (collected under {law}).",
    ),
    "access.no.item_unknown": Text("数据字典里没有“{item}”。", "The dictionary has no item “{item}”."),
    "access.no.small_items": Text(
        "小单元没有说明由哪些数据项算出，不出示。",
        "A small cell that doesn't say of which items it is made isn't shown.",
    ),
    "access.refused": Text("不能这样做：{why}", "This may not be done: {why}"),
    "access.refused.remedy": Text(
        "需要的话，请安全管理员调整角色或授权范围。",
        "If it is needed, ask the security administrator for another role or scope.",
    ),
}
