# 终端在回答之外说的话。

repl-prompt = lanekeeper>
no-token = 没有 Discord 令牌：设置 DISCORD_TOKEN（或 lanekeeper.toml 中的 discord.token）后即可在 Discord 中服务。
no-token-try = 不用 Discord 也能试：lanekeeper ask "/{ $example }"
check-sound = 无误：共 { $records } 条记录。
check-violations = { $count } 处违规。
