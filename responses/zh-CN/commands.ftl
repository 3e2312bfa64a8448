# Discord 中显示的命令与选项说明，每条不超过 100 个字符。

command-compare = 并列对比两三家 AI 厂商或模型，先说差异
command-why-open = 某家厂商为什么开放或不开放模型，附正反两面证据
command-outlook = 开放与闭源能否长期并存？看预测与后来的事实

option-first = 厂商、模型或俗称，也可填 open
option-second = 与谁对比，也可填 closed
option-third = 还可再加一个
option-aspect = 只看对比的这一部分
option-subject = 厂商、模型或俗称
option-theme = 只看这一项预测

# 按钮与页码，按钮文字不超过 80 个字符。
button-sources = 来源
button-next = 下一页
button-prev = 上一页
page-of = 第 { $page } / { $pages } 页
