# 无法回答时说清哪里不对、可以怎么做。

refusal-title = 无法完成
refusal-empty = 没有看到问题。
refusal-too-long = 问题太长了，最多 { $limit } 个字符。
refusal-not-understood = 没看懂这个问题。
refusal-unknown-command = 没有“{ $typed }”这个命令。
refusal-missing-option = 缺少选项“{ $option }”：{ $usage }
refusal-unknown-option = 这里没有选项“{ $option }”：{ $usage }
refusal-unknown-name = 没有找到名为“{ $typed }”的厂商或模型。
refusal-ambiguous-name = “{ $typed }”可能指好几个：{ $names }。
refusal-unknown-choice = “{ $option }”不能填“{ $typed }”。
refusal-same-vendor = 这两个名字都属于{ $name }。
refusal-same-subject = 两边都是{ $name }。
refusal-too-many-sides = 一次最多对比 { $limit } 个。
refusal-not-comparable = { $name }不能与厂商或模型对比。
refusal-broken-button = 这个按钮已失效。

advice-commands = 可以试试：
advice-example = 例如：{ $example }
advice-similar = 是不是想找：{ $names }？
advice-whole-name = 请写出其中一个的全名。
advice-popular = 可以问：{ $names }。
advice-choices = 可选：{ $choices }。
advice-other-vendor = 可把{ $name }与别家对比，例如{ $other }，或写出它的两个模型。
advice-other-subject = 请写两个不同的名字。
advice-strategies = 可对比 open 与 closed，或提问：/why-open { $name }
advice-ask-again = 请重新提问以获得新的按钮。

help-commands = 命令

fault-title = 出错了
fault = 这是我们的问题，数据没有丢失。请重试；若反复出现，请把这个编号告诉管理员：{ $incident }

# 维护事实的人会收到的文字。

refusal-only-on-discord = { $command } 只能在 Discord 中使用。
refusal-only-on-servers = 这只能在服务器中使用。
refusal-only-for-managers = 只有管理本服务器的人可以这样做。
refusal-only-for-operators = 这会改变所有服务器看到的内容，只有机器人的运营者可以这样做。
refusal-text-too-long = “{ $option }”有 { $length } 个字符，最多保留 { $limit } 个。
refusal-bad-date = “{ $typed }”不是日期。
refusal-future-date = “{ $typed }”在未来。
refusal-not-known-then = 截至 { $date }，没有相关记录。
refusal-bad-country = “{ $typed }”不是国家代码。
refusal-bad-source = “{ $typed }”不是可以显示的链接。
refusal-bad-number = “{ $option }”应为整数，而不是“{ $typed }”。
refusal-no-identifier = “{ $typed }”无法生成标识。
refusal-unknown-id = 这里没有标识为“{ $typed }”的内容。
refusal-not-editable = “{ $typed }”在这里不能这样修改。
refusal-rules = 未保存：不符合每条事实都要遵守的规则。
refusal-lacking = 未保存：新内容需要“{ $option }”。
refusal-nothing-changed = 不会有任何改动。
refusal-changed-since = 未保存：其间有人修改了 { $id }。它现在写着：“{ $now }”
refusal-nothing-to-undo = 没有可以撤销的内容：{ $typed }
refusal-not-yours = 只有提问的人可以删除这个回答。
refusal-suggestion-gone = 已有人处理了这条建议。
refusal-too-many-suggestions = 你刚刚提了很多建议。
refusal-queue-full = 这里待处理的建议太多了。
refusal-notes-full = 本服务器的备注已达上限：{ $limit }。
refusal-file-unreadable = 无法获取这个文件。
refusal-file-too-large = 文件太大，最多 { $limit } MiB。
refusal-file-flawed = 没有导入任何内容：文件有问题。
refusal-confirmation-gone = 这次确认已失效。

advice-shell = 在命令行中：lanekeeper facts --help
advice-on-a-server = 请在已添加机器人的服务器中使用。
advice-suggest = 任何人都可以建议事实：/suggest
advice-server-note = 不填“scope”即可为本服务器写备注。
advice-shorten = 用一两句话说明即可，其余由来源说明。
advice-date = 请写 2026、2026-05 或 2026-05-11。
advice-later-date = 请换一个更晚的日期，或不填“as-of”。
advice-country = 请写两个字母，例如 FR、US 或 CN。
advice-source = 请给出以 https 开头、不含空格和括号的链接。
advice-number = 可用 /facts history 查看。
advice-identifier = 请用“id”给出：小写字母、数字和连字符，最多 20 个。
advice-not-editable = 厂商和模型有各自的命令；所有服务器看到的内容由运营者修改。
advice-rules = 请修正后重试。
advice-lacking = 请补上这个选项后重试。
advice-nothing-changed = 内容已经如此。
advice-changed-since = 请重新打开表单，从现在的内容继续。
advice-nothing-to-undo = /facts history 会显示改动记录。
advice-not-yours = 请自己提问，以得到属于你的回答。
advice-review-again = /facts review 会显示仍在等待的建议。
advice-wait = 请在 { $minutes } 分钟后重试。
advice-queue-full = 请管理本服务器的人先处理一些。
advice-notes-full = 请先撤回或清除一些。
advice-file-again = 请重新附上文件。
advice-file-smaller = 请分成两个文件。
advice-file-flawed = 请修正这些行后重新提交文件。
advice-confirm-again = 请重新执行命令。
