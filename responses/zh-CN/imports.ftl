# Taking in published data sets.
survey-title = 导入：{ $set }
survey-verdict = 共{ $records }条记录，快照日期{ $date }：{ $mapped }项归于已收录厂商，{ $left }条略过，{ $others }条属于其他机构。
survey-changes = 新增{ $added }项，修改{ $changed }项，移除{ $removed }项，再次确认{ $confirmed }项，未变{ $unchanged }项
survey-nothing = 没有变化：内容均已收录。
survey-saved = 已保存为修订{ $revision }。用 lanekeeper facts history ID 查看各条记录的历史，用 lanekeeper facts undo --change { $revision } 全部撤销。
survey-dry = 未作任何更改：--dry-run 只展示。
survey-concerns = 请先核对
survey-stopped = 已停止，未作任何更改。确认无误后加 --yes 重试。
survey-malformed = 文件格式有误，未作任何更改：
survey-flips = { $count }处赛道或许可会翻转，或与现有内容相左。
survey-drops = { $known }条记录中有{ $gone }条会消失。
survey-price = { $id }：价格从{ $before }跳至{ $after }美元（输入 / 输出）。
survey-vendors = 按厂商
survey-column-added = 新增
survey-column-changed = 修改
survey-column-removed = 移除
survey-column-confirmed = 再次确认
survey-column-unchanged = 未变
survey-column-all = 合计
progress-fetching = 正在获取数据集
progress-parsing = 正在解析
survey-industry = 全行业
survey-unmapped = 未收录的机构
survey-source = 数据集
survey-conflicts = 与现有内容或其他数据集有{ $count }处不同，均予保留并标明。

# What data sets hold.
assessment-openness = 开放度14分得{ $points }分（评定{ $dimensions }个维度）
assessment-components = 模型开放框架：{ $class }；所列{ $parts }个组件中{ $open }个采用开放许可
assessment-sample = 样本含{ $size }个模型
class-1 = 一类（开放科学）
class-2 = 二类（开放工具）
class-3 = 三类（开放模型）
class-0 = 未入类
price-none = 未列价格
price-at = 每百万词元输入{ $input }美元、输出{ $output }美元（{ $host }）
price-spread = { $hosts }家平台：输入{ $input }、输出{ $output }
price-lane-open = { $name }，开放权重：{ $models }个模型，输入{ $input }美元、输出{ $output }美元
price-lane-closed = { $name }，闭源：{ $models }个模型，输入{ $input }美元、输出{ $output }美元
training-compute = 训练算力{ $amount } FLOP
training-unknown = 未说明获取方式
access-unrestricted = 开放权重，无限制
access-restricted = 开放权重，有限制
access-noncommercial = 开放权重，非商用
access-api = API访问
access-hosted = 仅托管使用，无API
access-unreleased = 未发布

# Where data sets differ from the base.
conflict-release_date = { $model }：发布日期
conflict-weights = { $model }：权重
conflict-open-weights = 开放权重
precedence-nearer = 厂商自身来源优先于聚合数据。
precedence-reviewed = 两者均为数据集；以经审核的现有条目为准。
precedence-undecided = 数据集比现有引用更接近原始来源；尚未定论。
precedence-closer = 两者均为数据集；以记录更贴近原始来源的一方为准。

# How fresh things are.
stale-checked = { $months }个月前核对
stale-unchecked = { $months }个月未核对
stale-sets = 待更新快照的数据集
stale-set = { $title }：快照日期{ $date }，已{ $months }个月，{ $records }条记录。用 lanekeeper import 更新。

# Openness by dimension, and counts over samples.
sample-year = { $sample }，{ $year }年：开放权重{ $open }个，闭源{ $closed }个，未说明{ $unknown }个。
attribution-heading = 数据集
dimension-datasources_basemodel = 基础模型训练数据
dimension-datasources_endmodel = 成品模型训练数据
dimension-weights_basemodel = 基础模型权重
dimension-weights_endmodel = 成品模型权重
dimension-trainingcode = 训练代码
dimension-code = 代码文档
dimension-hardware_architecture = 硬件与架构
dimension-preprint = 预印本
dimension-paper = 评审论文
dimension-modelcard = 模型卡
dimension-datasheet = 数据表
dimension-package = 软件包
dimension-api = 接口
dimension-licenses = 许可
degree-open = 开放
degree-partial = 部分开放
degree-closed = 未开放
