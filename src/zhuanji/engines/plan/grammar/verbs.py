"""The verbs of targets, by what they make of a number that stands behind them or behind their object."""

from __future__ import annotations

import re

from zhuanji.engines.plan.model import Kind


def one_of(words: str) -> str:
    """Join blank-parted words to an alternation, the longest first so that 提升至 wins over 提升."""
    ordered = sorted(set(words.split()), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"


# New ones are added in the period.
ADDING_WORDS = (
    "新增 新建 新培育 新引进 新认定 新创建 新打造 新建成 新增加 新设 新设立 新签约 新开工 新引育 新获批 新入选 新落户 新获 新申报 "
    "引进 招引 引培 引育 引进培育 培育引进 引进和培育 招引培育 创建 创成 创建成 争创 争取创建 建设 落地 落户 上线 招募 新上 "
    "增加 新招引 新组建 组建 设立 布局建设 布局 建立 新布局 部署 吸引 集聚 引入 增设 认定 评定 命名 遴选 选树 选育 遴选培育 "
    "选拔 评选 选聘 聘请 招收 资助 选拔资助 培养资助 资助培养 选拔认定 选拔培养 遴选评定 遴选扶持 评选资助 筹建 建有 设有 产生 培养产生 发动 组织发动 "
    "组织和发动 扶持 开办 兴办 表彰 安置 救助 帮扶 选树培育 "
    "引进扶持 设置 规划设置 配建 筹集 筹集建设 发掘 招聘引进 "
    "申报 获批 入选 争取 签约 举办 开展 组织 开发 研发 研制 推出 发布 出台 选派 培训 培养 孵化 转化 输送 招聘 改建 扩建 规划建设 加快建设 "
    "投建 新增和更新 新建和改造 新建改扩建 新建及改造 新建或改造 新建、改建 新增改建 新改建 新改扩建 改扩建 新建改建 建设改造 新建改造 建设完善 建设提升"
)
# A count that could be a stock or an addition.
FORMING_WORDS = (
    "建成 培育 打造 形成 开放 推广 接入 培育形成 培育壮大 培育打造 打造形成 建成投用 建成并投入使用 建成投产 建设形成 基本建成 "
    "壮大 做大做强 做强 发展 拥有 实现 汇聚 带动 推动 服务 支持 扶持 覆盖 集聚形成 累计建成 累计培育 累计打造 储备 入库 扶持培育 "
    "培植 造就 培育发展 发展壮大 构建 搭建 打造建设 建好 开通 投放 配备 配置 安装 布设 启用 投用 保有 保持 涌现 培育认定 培育创建 "
    "打造提升 建设打造 建成运营 建成使用 梯次培育 重点培育 重点打造 集中打造"
)
# A sum of flows over the period.
FLOWING_WORDS = (
    "完成 实施 制定 制订 制修订 修订 盘活 腾出 腾退 淘汰 关停 整治 整治提升 改造 改造提升 攻克 突破 组织实施 推进 投入 投资 "
    "总投资 完成投资 减排 削减 压减 节约 消化 处置 化解 退出 提升改造 技改 更新 更新改造 整合 整合提升 整合重组 发放 落实 累计完成 累计实施 "
    "争取 争取资金 筹集 授权 申请 主导制定 参与制定 牵头制定 参与制修订 主导制修订 牵头或参与制定 收储 供应 出让 回收 利用 节能 清零 "
    "更新替代 更新提升 报废更新 修理改造 提升 改造升级 升级改造 新改建改造 报废 拆解 规范化完善 完善 制修订完善 清理 清退 关闭 关停退出 迁改 搬迁 搬迁改造 入规 升规 上规 "
    "规范提升 规范化建设 治理 修复 新增治理 综合治理 整改 排查 抽检 抽测 检查 检测 监测 抽查 路检 淘汰更新 淘汰替代 替代 源头替代 拆除 回收处理 处理 供给 保障 发放贷款 撬动 拉动 "
    "制定或修订 参与制(修)订 制(修)订 制定(修订) 参与制定(修订) 主导或参与制定 主导或参与制修订 修编 编制 完成改造 完成淘汰 累计完成改造 累计完成淘汰 "
    "退役 替换 置换 购置 采购 新购 新置 更换 加装 增容 扩容 疏浚 造林 绿化 种植 改良 建档 办理 开行 开工 竣工 投产 投运 并网 上市 挂牌 股改 "
    "兼并重组 谋划 谋划实施 滚动实施 启动 开工建设 建设实施 推动实施 组织开展 招商引资 引资 吸纳 转移 新增就业 带动就业 减少 培训"
)
# The value reached in the year.
REACHING = one_of(
    "达到 达 达成 实现 为 稳定在 保持在 维持在 保持 提升至 提升到 提高到 提高至 增长到 增长至 增加到 增加至 扩大到 扩大至 上升到 上升至 "
    "下降到 下降至 降低到 降低至 降至 降到 减少到 减少至 压缩到 压缩至 压减到 压减至 缩短到 缩短至 控制到 增至 升至 升到 增到 "
    "发展到 发展至 突破 超过 超 逾 超出 大于 高于 多于 占 占到 占比 约占 跃升至 跃升到 攀升至 攀升到 力争达到 力争 不低于 不少于 "
    "不小于 不高于 不超过 不大于 不多于 低于 小于 控制在 接近 近 约 约为 提升为 翻番达到 集聚"
)
RISING = one_of(
    "增长 提高 提升 上升 增加 增幅 增长率 增速 增 递增 扩大 提速 加快 增长速度 增幅达 增速达 增长达 增加值增速"
)
# Words that only bound or blur a number are no verbs of reaching.
BOUNDING = one_of("近 约 约为 接近 超过 超 逾 超出 不低于 不少于 不小于 不高于 不超过 不大于 不多于 至少")
# 建设三个…: a small number in words counts only where something new is made.
MAKING_NEW = one_of(
    "新增 培育 打造 建成 引进 创建 建设 落地 新建 形成 新培育 新引进 引育 引培 招引 培育形成 争创 组建 布局"
)
FALLING = one_of(
    "下降 降低 减少 压减 压缩 削减 缩短 降幅 下降率 减 降 压降 减排 消减 下降率达 缩减 减低 降幅达 节约 缩小"
)

ADDING, FORMING, FLOWING = one_of(ADDING_WORDS), one_of(FORMING_WORDS), one_of(FLOWING_WORDS)
# Any of the three; the longest word wins whichever table it stands in (组织实施 over 组织).
COUNTING = one_of(f"{ADDING_WORDS} {FORMING_WORDS} {FLOWING_WORDS}")
LEVEL_VERB = re.compile(f"{REACHING}$")

COUNT_VERBS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(ADDING), "addition"),
    (re.compile(FORMING), "addition"),
    (re.compile(FLOWING), "cumulative"),
)
