# 終端機在回答之外的文字。

repl-prompt = lanekeeper>
no-token = 沒有 Discord 權杖：設定 DISCORD_TOKEN（或 lanekeeper.toml 的 discord.token）才能在 Discord 上服務。
no-token-try = 不用 Discord 也能試：lanekeeper ask "/{ $example }"
check-sound = 無誤：共 { $records } 筆紀錄。
check-violations = { $count } 處違反規則。

shell-confirm = 要真正執行，請加上 --yes 再下一次同樣的指令。
shell-nothing = 沒有要做的事。
progress-opening = 正在開啟資料庫
progress-reading = 正在讀取
progress-checking = 正在檢查
progress-writing = 正在寫入
progress-comparing = 正在比較
progress-copying = 正在轉存
progress-verifying = 正在核對
copied = 已轉存並核對。變更：{ $revision }，其中新增：{ $copied }。基本條目：{ $records }。有備註的伺服器：{ $servers }。
