# 事实所用术语的措辞。“开源”“开放权重”“免费使用”是三回事，这里也要分清。

lane-open_source = 开源（权重、代码与数据均公开）
lane-open_weights = 开放权重
lane-both = 开放权重与闭源并行
lane-closed = 闭源（不开放权重）

weights-open_permissive = 开放权重，许可宽松
weights-open_restricted = 开放权重，但有限制
weights-open_noncommercial = 开放权重，仅限非商用
weights-closed = 未开放权重
weights-unknown = 权重是否开放：不详
weights-disputed = 权重是否开放：来源说法不一

position-closed = 闭源
position-open_noncommercial = 非商用权重
position-both = 开放与闭源并行
position-open_restricted = 有限制的权重
position-open_permissive = 宽松许可的权重

kind-big_tech = 大型科技公司
kind-startup = 创业公司
kind-public_research = 公立研究机构
kind-chipmaker = 芯片厂商
kind-nonprofit = 非营利机构
kind-enterprise_software = 企业软件公司
kind-platform = 平台

tier-primary = 一手来源
tier-dataset = 数据集
tier-press = 媒体报道
tier-secondary = 二手来源

grade-vendor-stated = 厂商自述
grade-independent = 第三方
grade-inferred = 推断

confidence-high = 可信度高
confidence-medium = 可信度中
confidence-low = 可信度低

status-current = 有效
status-superseded = 已被取代
status-disputed = 有争议
status-retracted = 已撤回

motive-safety = 安全与良性发展
motive-enablement = 产业赋能
motive-ecosystem = 共建生态、多方共赢
motive-commercial = 为商业化铺路
motive-standing = 行业地位与机会
motive-revenue = 收入
motive-control = 掌控权
motive-advantage = 保持领先

verdict-supported = 有来源支持
verdict-forecast_held = 预测至今成立
verdict-forecast_partly_held = 预测部分成立
verdict-partly_verified = 部分得到证实
verdict-plausible = 可信，但无直接来源
verdict-accepted_unsourced = 属常识，未附来源
verdict-imprecise = 不够准确
verdict-debatable = 有待商榷
verdict-opinion = 观点
verdict-superseded = 已被后事改写
verdict-unverified = 未找到来源
verdict-unchecked = 尚未核查
verdict-not_checkable = 过于笼统，无法核查
verdict-wrong = 有误

question-shared = 究竟公开了什么
question-developers = 由谁研发
question-money = 怎么赚钱、何时赚钱
question-barrier = 上手门槛
question-purpose = 各自图什么

side-open = 开放模型
side-closed = 闭源模型
side-software = 对照：开源软件

theme-coexistence = 长期并存
theme-complement = 既竞争又互补
theme-shakeout = 洗牌后只剩少数
theme-switching = 切换赛道
theme-blurring = 界限模糊
theme-context = 行业现状

resolution-open = 尚难定论
resolution-came_true = 至今成立
resolution-failed = 未成立
resolution-mixed = 部分成立

aspect-lane = 赛道
aspect-flagship = 旗舰（最新模型）
aspect-licence = 许可条款
aspect-business = 商业模式与资金
aspect-price = 价格
aspect-motives = 动机
aspect-openness = 开放程度与透明度
aspect-switches = 最近一次换道

scope-server = 本服务器备注
scope-base = 公共事实库，所有服务器可见

topic-analogy = 类比
topic-business_model = 商业模式
topic-context = 背景
topic-definition = 定义
topic-development_model = 开发方式
topic-evidence = 证据
topic-funding = 融资
topic-history = 历史
topic-licence = 许可
topic-motive = 动机
topic-openness = 开放程度
topic-outlook = 展望
topic-revenue = 收入
topic-switching_lanes = 换道
topic-transparency = 透明度

occasion-added = 添加
occasion-edited = 编辑
occasion-still-true = 已核对：仍然成立
occasion-suggested = 建议
occasion-disputed = 异议
occasion-approved = 采纳建议
occasion-rejected = 未采纳建议
occasion-imported = 从文件导入
occasion-restored = 从文件恢复
occasion-undone = 撤销一次改动
occasion-erased = 已清除

commercial-use-free = 权重几乎可无条件商用
commercial-use-limited = 权重可有限商用
commercial-use-none = 没有可商用的权重
