# 无法回答时说清哪里不对、可以怎么做。

refusal-title = 没办法回答
refusal-empty = 没有看到问题。
refusal-too-long = 问题太长了，最多 { $limit } 个字符。
refusal-not-understood = 没看懂这个问题。
refusal-unknown-command = 没有“{ $typed }”这个命令。
refusal-missing-option = 缺少选项“{ $option }”：{ $usage }
refusal-unknown-option = 这里没有选项“{ $option }”：{ $usage }
refusal-unknown-name = 没有找到名为“{ $typed }”的厂商或模型。
refusal-unknown-choice = “{ $option }”不能填“{ $typed }”。
refusal-same-vendor = 这两个名字都属于{ $name }。
refusal-same-subject = 两边都是{ $name }。
refusal-too-many-sides = 一次最多对比 { $limit } 个。
refusal-not-comparable = { $name }不能与厂商或模型对比。
refusal-broken-button = 这个按钮已失效。

advice-commands = 可以试试：
advice-example = 例如：{ $example }
advice-similar = 是不是想找：{ $names }？
advice-popular = 可以问：{ $names }。
advice-choices = 可选：{ $choices }。
advice-other-vendor = 可把{ $name }与别家对比，例如{ $other }，或写出它的两个模型。
advice-other-subject = 请写两个不同的名字。
advice-strategies = 可对比 open 与 closed，或提问：/why-open { $name }
advice-ask-again = 请重新提问以获得新的按钮。

help-commands = 命令

fault-title = 出错了
fault = 这是我们的问题，数据没有丢失。请重试；若反复出现，请把这个编号告诉管理员：{ $incident }
