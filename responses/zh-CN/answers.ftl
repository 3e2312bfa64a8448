# 回答中的句子。

list-joiner = 、
versus-joiner = {" "}对比{" "}
clause-joiner = ；
conflict-joiner = {" "}≠{" "}

# 陈述前的标签、陈述后的日期与来源性质所用的标点。
label-end = ：
stamp-start = （
stamp-joiner = ；
stamp-end = ）

name-is = { $name }：{ $word }
model-of-vendor = { $model }（{ $vendor }）
model-has-weights = { $model }（{ $weights }）
note = 注
as-of = 截至 { $date }
footer = 数据截至 { $date }。方括号内为来源编号。
lane-counts = { $vendors } 家厂商中：{ $source } 家完全开源，{ $weights } 家开放权重，{ $both } 家两线并行，{ $closed } 家闭源。

release-licence = { $weights }，{ $licence }
release-other-dates = 其他来源给出的日期：{ $dates }。
switch-ends = { $from } → { $to }
article-says = 起点文章的说法
claim-checked = 核查

# /compare
verdict-fact = { $claim }（{ $date }）{ $marks }
verdict-same-lane = 目前同在一条赛道：{ $lane }。
verdict-lanes = 赛道不同。{ $list }。
verdict-newest = 最新模型的开放方式不同。{ $list }。
verdict-models = 使用条件不同。{ $list }。
verdict-models-same = 使用条件相同：{ $weights }。
verdict-openness = 欧洲开源AI指数开放度得分（满分14）。{ $list }。
verdict-crossing = 两家相隔 { $days } 天互换赛道：{ $first }，{ $second }。
verdict-switches = 最近一次换道。{ $list }。
switch-dated = { $from } → { $to }（{ $date }）
switch-none = 无记录
crossing-opening = { $name }转向开放权重（{ $date }）
crossing-closing = { $name }转向闭源（{ $date }）
crossing-since = { $sentence }此后部分回头：{ $who }。
crossing-both-turned = 双方
newest-open = 最新开放权重：{ $model }
newest-closed = 最新闭源：{ $model }
newest-unknown = 最新，权重情况不明：{ $model }
compare-nothing = { $name }：暂无记录。
compare-more = 另有 { $count } 条，加 aspect:{ $aspect } 查看
compare-more-conflicts = 另有 { $count } 处，加 aspect:{ $aspect } 查看
compare-conflicts = 来源说法不一之处
compare-same = 相同之处
motive-of-opening = 开放动机：{ $motive }
motive-of-keeping_back = 不开放的原因：{ $motive }
motives-shared = 共有｜{ $motive }
motives-only = 仅{ $name }
same-vendor = 都出自{ $name }
same-lane = 赛道：{ $lane }
same-country = 国家：{ $code }
same-kind = 类型：{ $kind }
same-weights = 权重：{ $weights }
same-motives = 动机：{ $motives }
same-nothing = { $aspect }：双方均无记录

# 两种策略
strategies-title = 开放与闭源：两种策略对比
strategies-title-narrowed = 开放与闭源：{ $question }
strategies-definitions = 这些词是什么意思

# /why-open
why-open-title = { $name }为什么开放模型
why-closed-title = { $name }为什么闭源
why-model-open-title = { $name }为什么开放权重
why-model-closed-title = { $name }为什么不开放权重
why-model-verdict = { $model }：{ $weights }（{ $date }）。
why-open-verdict = { $name }：{ $lane }（截至 { $date }）。
why-closed-verdict = { $name }不开放任何模型权重（{ $lane }，截至 { $date }）。
why-best-open = 证据最充分的动机：{ $motive }（{ $statements } 条表述；{ $for } 条佐证、{ $against } 条反证）。
why-best-closed = 目前找到的主要原因：{ $motive }（{ $statements } 条表述；{ $for } 条佐证、{ $against } 条反证）。
why-model = 该模型
why-heading-opening = 开放动机 { $rank }：{ $motive }
why-heading-keeping_back = 不开放的原因 { $rank }：{ $motive }
why-for = 佐证
why-against = 反证
why-no-evidence = 正反两面都还没有证据。
why-unstated = 未见主张
why-unstated-list = 没有来源提到这些动机：{ $motives }。
why-afterwards = 后来怎样
why-no-switch = 没有换道记录。
why-newest = 最新模型
why-other-evidence = 其他证据

general-title-opening = 为什么开放模型
general-title-keeping_back = 为什么不开放模型
general-verdict = 最常见的动机：{ $list }。
general-ranked = { $motive }（{ $vendors } 家）
general-heading = { $motive }——{ $vendors } 家厂商
general-vendors = 厂商
general-others = 另有：{ $names }
general-evidence = 全部厂商的证据：{ $for } 条佐证，{ $against } 条反证。

analogy-title = { $name }：这个类比
concept-title = { $name }：在这里指什么
analogy-verdict = 起点文章 { $claims } 条说法，相关事实 { $facts } 条。
analogy-single = 核查结论：{ $verdict }。
analogy-related = 相关事实

# /outlook
outlook-title = 前景：开放与闭源能否长期并存？
outlook-title-theme = 前景：{ $theme }
outlook-verdict = { $made } 的 { $forecasts } 项预测，{ $judged } 评定：{ $true } 项至今成立，{ $mixed } 项部分成立，{ $failed } 项未成立，{ $open } 项尚无定论。
outlook-verdict-single = { $title }：{ $resolution }（{ $date } 评定）。
outlook-counted = 本库统计
outlook-context = 行业概况
forecast-heading = { $title }——{ $resolution }
forecast-predicted = 当时预测
forecast-since = 此后
forecast-judged = { $date } 评定，依据以下证据
forecast-indicators = 证据
forecast-more = 另有 { $count } 条，加 theme:{ $theme } 查看
live-releases = { $year } 年收录的发布：宽松许可权重 { $permissive } 款，有限制 { $limited } 款，闭源 { $closed } 款，不明 { $unknown } 款。
live-switches = { $year } 年换道：转向开放 { $opening } 次，转向闭源 { $closing } 次。
live-complement = 现时统计：{ $vendors } 家厂商中有 { $both } 家既发布过开放模型也发布过闭源模型。
live-shakeout = 现时统计：{ $vendors } 家厂商中有 { $active } 家在 { $year } 年有新发布。
live-switching = 现时统计：{ $vendors } 家厂商共换道 { $switches } 次，其中转向开放 { $opening } 次、转向闭源 { $closing } 次。
live-blurring = 现时统计：{ $vendors } 家厂商中 { $both } 家两线并行；{ $year } 年 { $open } 款开放权重模型中 { $limited } 款带有限制。

# “来源”按钮
sources-title = 来源：{ $title }
sources-heading = 来源
sources-count = 共 { $count } 个来源，编号与回答一致。
source-undated = 无日期
source-no-link = 无安全链接

# /about
about-title = Lanekeeper { $version }
about-verdict = 关于AI厂商及其赛道（开放权重或闭源）的事实，均有来源和日期。
about-counts = { $facts } 条事实，涉及 { $vendors } 家厂商和 { $releases } 个模型，出自 { $sources } 个来源。
about-own = 其中 { $count } 条记录是本服务器自己的。
about-reading = 如何阅读回答
about-grades = 陈述后括号中的日期和文字说明它何时成立、由谁提出：厂商自己、第三方，或仅为推断。数字是来源编号。
about-open = 开源、开放权重和免费使用是三回事，这里从不混为一谈。
about-privacy = 保存哪些个人信息
about-privacy-ids = 只保存修改或建议事实的人的 Discord 编号和时间。
about-privacy-words = 不保存任何提问、消息或人名；只在下次启动前统计没有找到的模型名称，不记录提问者。日志只有编号，没有事实的文字。
about-privacy-erasure = 管理服务器的人可以用 /facts forget-server 清除本服务器添加的全部内容；机器人被移除30天后会自动清除。
about-licences = 许可
about-licence = 程序采用 MIT 或 Apache-2.0 许可。陈述均为我们自己的表述；以下数据集要求署名：

# /vendor 与 /vendors
profile-verdict = { $lane }（截至 { $date }）。{ $kind }，{ $country }。
profile-names = 又称：{ $names }
profile-releases = 按年份的发布数
profile-year = { $year } 年：宽松许可权重 { $permissive }，有限制 { $limited }，闭源 { $closed }，不明 { $unknown }。
listing-title = 厂商
listing-title-filtered = 厂商：{ $filter }
listing-verdict = { $vendors } 家中的 { $count } 家，最近换道的在前。
listing-none = { $vendors } 家厂商中没有符合条件的。
listing-since = { $date } 以来换过道
listing-country = { $code }
listing-newest = 最新的开放权重：{ $model }（{ $weights }）
listing-switch = 最近一次换道：{ $date }

as-of-verdict = 截至 { $date } 所知。
footer-as-of = 事实日期不晚于 { $date }。方括号内为来源编号。

# 消息菜单“核对这条消息”
mentions-title = 这条消息提到了什么
mentions-verdict = 有记录的：{ $names }。
mentions-none = 其中没有提到我所知道的厂商或模型。
mentions-others = 另外还提到 { $count } 个。
mentions-more = 更多：/vendor { $name }、/why-open { $name }
hint = 可以向我提问AI厂商及其模型，例如：比较 meta 和 mistral。
hint-more = 也可以使用命令：/compare、/why-open、/outlook、/vendor。

# /help
help-title = 如何提问
help-verdict = 每个回答都由带日期和来源的事实组成，方括号内为来源编号。
help-names = 厂商和模型可用人们常用的任何中英文名称。“as-of”按当时所知回答，“private”只让你自己看到。
help-elsewhere = 在 Discord 里可以 @ 我直接提问，也可以在消息菜单里选“{ $menu }”。
help-facts = 管理服务器的人可以维护本服务器的备注：/help facts
help-required = 必填

# /timeline 与 /find
timeline-title = { $name }：模型与换道
timeline-title-all = 所有厂商的换道
timeline-verdict = { $releases } 个模型，{ $switches } 次换道，最新的在前。
timeline-verdict-all = { $switches } 次换道，另有最新的 { $releases } 个模型，最新的在前。
found-title = 找到：{ $text }
found-heading = 记录
found-count = { $count } 条记录，最相符的在前。
found-none = 没有包含“{ $text }”的记录。
found-more = 另有 { $count } 条，可加词缩小范围。
found-advice = 请减少词语或换个说法，中英文皆可。
