# 终端在回答之外说的话。

repl-prompt = lanekeeper>
no-token = 没有 Discord 令牌：设置 DISCORD_TOKEN（或 lanekeeper.toml 中的 discord.token）后即可在 Discord 中服务。
no-token-try = 不用 Discord 也能试：lanekeeper ask "/{ $example }"
check-sound = 无误：共 { $records } 条记录。
check-violations = { $count } 处违规。

shell-confirm = 要让改动生效，请加上 --yes 再执行一次同样的命令。
shell-nothing = 没有需要做的事。
progress-opening = 正在打开存储
progress-reading = 正在读取
progress-checking = 正在检查
progress-writing = 正在写入
progress-comparing = 正在比较
progress-copying = 正在复制
progress-verifying = 正在核对
copied = 已复制并核对。改动：{ $revision }，其中新复制：{ $copied }。基础条目：{ $records }。有备注的服务器：{ $servers }。
