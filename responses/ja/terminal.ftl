# 回答以外に端末に表示する文。

repl-prompt = lanekeeper>
no-token = Discordのトークンがありません。Discordで動かすには DISCORD_TOKEN（または lanekeeper.toml の discord.token）を設定してください。
no-token-try = Discordなしで試すには：lanekeeper ask "/{ $example }"
check-sound = 問題なし：記録{ $records }件。
check-violations = 違反{ $count }件。

shell-confirm = 実行するには、同じコマンドに --yes を付けてください。
shell-nothing = 実行することはありません。
progress-opening = ストアを開いています
progress-reading = 読み込み中
progress-checking = 確認中
progress-writing = 書き込み中
progress-comparing = 比較中
progress-copying = コピー中
progress-verifying = 検証中
copied = コピーと検証が完了しました。変更：{ $revision }（うち新規：{ $copied }）。基本データの件数：{ $records }。メモのあるサーバー：{ $servers }。
