# 维护事实的人和提建议的人看到的文字。

own-note = 本服务器备注
own-notes = 本服务器的备注

author-bundle = 随 Lanekeeper 附带
author-operator = 运营者（命令行）
author-erased = 已清除

written-title = 已保存为修订 { $revision }
written-verdict = { $id } · 修订 { $revision } · { $place }
written-now = 读者现在看到的内容
written-gone = 读者不再看到这条内容。
written-changes = 改动
written-others = 一并改动
written-count = 另有 { $count } 条记录
change-before = 之前
change-after = 之后
rehearsal-title = 这样做会带来的改动
rehearsal-verdict = { $id } · { $place } · 历史中会记为：{ $reason }。尚未保存任何内容。
rehearsal-then = 读者将会看到的内容
rehearsal-changes = 将有的改动
field-claim = 陈述
field-claim-zh = 中文陈述
field-note = 说明
field-date = 日期
field-status = 状态
field-sources = 来源
field-checked = 最近核对

history-title = { $id } 的历史
history-count = 共 { $count } 次修订，最新的在前。可用“/facts undo”撤销。
history-revision = 修订 { $revision }
history-removed = 已移除。

review-title = 建议
review-empty = 没有待处理的建议。
review-count = 第 { $number } 条，共 { $count } 条。尚无人核对。
review-suggestion = 建议
review-dispute = 异议
suggestion-source = 来源
review-known = 已有记录中最接近的事实
review-rejected-title = 未采纳
review-rejected = 建议已移出队列，并会告知提出者。
suggest-title = 谢谢
suggest-waits = 建议已交给这里维护事实的人；在他们同意之前，其他人看不到。
told-title = 你的建议
told-approved = 已采纳为 { $id }，历史中记有你的名字。谢谢。
told-rejected = 这次没有采纳。仍然谢谢你。

stale-title = 需要重新核对的事实
stale-none = 没有超过保质期的事实。
stale-count = { $count } 条事实已超过保质期，最旧的在前。
stale-heading = { $number }. { $id } – { $topic }，已有 { $months } 个月

export-title = 事实文件
export-verdict = 共 { $count } 条记录，每行一条 JSON。
import-title = 这个文件会带来的改动
import-verdict = 新增 { $added } 条，修改 { $changed } 条，移除 { $removed } 条，相同 { $unchanged } 条。尚未保存任何内容。
import-flips = 有 { $count } 处赛道或许可会改变，请再看一遍。
import-added = 新增
import-removed = 移除
import-changed = 修改
import-of-base = 略过：属于公共事实库，只有运营者可以修改
import-more = 另有 { $count } 条

forget-title = 清除本服务器的备注
forget-nothing = 本服务器没有备注。
forget-ask = 将清除本服务器的 { $count } 条记录及其历史，无法撤销。
forget-advice = 可先用“/facts export”留一份副本。
forget-done-title = 已清除
forget-done = { $count ->
    [0] 已清除本服务器的所有记录及其历史（修订 { $revision }）。
   *[other] 已清除本服务器的 { $count } 条记录及其历史（修订 { $revision }）。
}

rules-heading = 问题所在
rule-with-detail = { $rule }（{ $detail }）
rule-syntax = { $record } 无法读取。
rule-unknown-key = { $record } 有任何记录都没有的字段。
rule-duplicate-id = { $record } 已经存在。
rule-unknown-id = { $record } 指向不存在的内容。
rule-no-source = { $record } 没有来源。
rule-no-date = { $record } 没有日期。
rule-future-date = { $record } 的日期在未来。
rule-missing-language = { $record } 缺少一种语言。
rule-text = { $record } 的文字为空、过长，或含有无法显示的字符。
rule-name-clash = { $record } 的名称已被占用。
rule-shape = { $record } 的各部分不相配。
rule-confidence = { $record } 的可信度高于来源所能支持的程度。
rule-unreachable = 没有任何回答会显示 { $record }。
rule-mass-flip = 一次会改变许多赛道或许可（{ $record }）。
rule-base = { $record } 属于公共事实库。
flaws-heading = 文件中的问题
flaw-in-line = 第 { $line } 行：{ $flaw }
flaw-not-utf8 = 不是 UTF-8 编码。
flaw-too-large = 文件超过 { $limit } 字节。
flaw-too-many = 文件超过 { $limit } 条记录。
flaw-too-long = 超过 { $limit } 字节。
flaw-not-a-record = 不是记录（{ $detail }）。
flaw-bad-record = { $record } 无法读取（{ $detail }）。
flaw-unknown-key = 任何记录都没有字段 { $key }。
flaw-duplicate-id = { $record } 在前面的行中已经有了。
flaw-suggestion = 建议不能导入。
flaw-empty = 文件里没有记录。

typed-heading = 你填写的内容
not-saved-title = 未保存
not-saved = 改动未能保存，内容没有变化，回答照常进行。请把这个编号告诉运营者：{ $incident }
in-doubt-title = 无法确定
in-doubt = 保存到一半时数据库停止响应，无法确定改动是否已保存。再试之前，请先查看这条事实的历史。请把这个编号告诉运营者：{ $incident }
notes-missing = 暂时读不到本服务器自己的备注；以下是所有服务器都能看到的内容。

# 表单：标题和标签最多 45 个字符，示例最多 100 个字符。
form-title-add = 添加事实
form-title-edit = 编辑事实
form-title-amend = 编辑建议
form-title-suggest = 建议一条事实
form-title-dispute = 对这个回答提出异议
form-subject = 厂商或模型
form-topic = 主题（可选）
form-claim = 陈述（请用自己的话）
form-claim-zh = 中文陈述（可选）
form-source = 来源链接（https）
form-date = 事实对应的日期
form-reason = 原因（可选，会写入历史）
example-subject = 智谱
example-topic = 许可、融资、开放程度……（licence, funding …）
example-claim = 一句话，来源可以佐证
example-claim-zh = 一句中文，来源可以佐证
example-source = 以 https 开头的链接
example-date = 2026、2026-05 或 2026-05-11
example-reason = 许可在五月变更

gaps-title = 没有找到的名称
gaps-none = 这里问到的名称都找到了。
gaps-count = 这里问过但没有找到的名称有 { $count } 个，最常被问的在前。自上次启动起计数，不记录提问者。
gaps-names = 被问到的名称
gaps-name = { $typed }（{ $count }）
gaps-advice = 可用“/facts alias”添加名称，或用“/facts vendor”添加厂商。
