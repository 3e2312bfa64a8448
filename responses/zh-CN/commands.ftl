# Discord 中显示的命令与选项说明，每条不超过 100 个字符。

command-compare = 并列对比两三家 AI 厂商或模型，先说差异
command-why-open = 某家厂商为什么开放或不开放模型，附正反两面证据
command-outlook = 开放与闭源能否长期并存？看预测与后来的事实
command-about = 这个机器人是什么、保存什么、使用了谁的数据
command-suggest = 向维护事实的人建议一条带来源的事实
command-facts = 维护事实

facts-add = 添加带来源的事实；不带选项时打开表单
facts-edit = 在表单中编辑事实的文字
facts-retract = 撤回事实、模型、换道记录或名称
facts-history = 谁在何时、为何改了什么
facts-undo = 撤销一次改动，历史保留
facts-vendor = 添加厂商，或修改其赛道
facts-alias = 为厂商或模型添加别名
facts-release = 添加模型，或修改其许可条件
facts-switch = 添加一次换道
facts-review = 成员的建议：采纳、拒绝或编辑
facts-stale = 很久没有核对的事实
facts-export = 把这里可见的全部内容导出为文件
facts-import = 从文件导入事实；先显示会改变什么
facts-forget-server = 清除本服务器添加的全部内容

option-first = 厂商、模型或俗称，也可填 open
option-second = 与谁对比，也可填 closed
option-third = 还可再加一个
option-aspect = 只看对比的这一部分
option-subject = 厂商、模型或俗称
option-theme = 只看这一项预测
option-topic = 事实的主题
option-claim = 陈述，请用自己的话
option-claim-zh = 中文陈述
option-source = 来源链接，须为 https
option-title = 来源的标题
option-date = 事实对应的日期：2026、2026-05 或 2026-05-11
option-grade = 由谁提出
option-scope = 本服务器备注，或公共事实库（仅运营者）
option-id = 标识，例如 mistral.licence.01
option-reason = 原因，会写入历史
option-revision = 要撤销的修订；不填则为最新
option-name = 名称
option-name-zh = 中文名称
option-country = 总部所在国家，两个字母
option-kind = 机构类型
option-lane = 目前所在的赛道
option-model = 模型名称
option-weights = 权重的使用条件
option-licence = 许可的名称
option-from = 之前的赛道
option-to = 之后的赛道
option-file = 每行一条记录的文件，与 /facts export 的格式相同

# 按钮与页码，按钮文字不超过 80 个字符。
button-sources = 来源
button-next = 下一页
button-prev = 上一页
button-dispute = 提出异议
button-undo = 撤销
button-approve = 采纳
button-reject = 拒绝
button-edit = 编辑
button-edit-number = 编辑 { $number }
button-still-true = 仍然成立 { $number }
button-confirm = 确认
page-of = 第 { $page } / { $pages } 页
