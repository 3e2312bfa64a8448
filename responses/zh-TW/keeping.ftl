# 維護事實與建議事實的人會看到的文字。

own-note = 本伺服器的備註
own-notes = 本伺服器的備註

author-bundle = 隨 Lanekeeper 附帶
author-operator = 營運者（命令列）
author-erased = 已清除

written-title = 已儲存為修訂 { $revision }
written-verdict = { $id } · 修訂 { $revision } · { $place }
written-now = 讀者現在看到的內容
written-gone = 讀者已看不到這項內容。
written-changes = 變更
written-others = 一併變更
written-count = 另有 { $count } 筆紀錄
change-before = 變更前
change-after = 變更後
rehearsal-title = 這麼做會有的結果
rehearsal-verdict = { $id } · { $place } · 歷史紀錄會寫：{ $reason }。尚未儲存任何內容。
rehearsal-then = 讀者將會看到的內容
rehearsal-changes = 將有的變更
field-claim = 陳述
field-claim-zh = 中文陳述
field-note = 註
field-date = 日期
field-status = 狀態
field-sources = 來源
field-checked = 上次查核

history-title = { $id } 的歷史紀錄
history-count = 共 { $count } 次修訂，最新的在前。可用「/facts undo」復原一次。
history-revision = 修訂 { $revision }
history-removed = 已移除。

review-title = 建議
review-empty = 沒有待處理的建議。
review-count = 第 { $number } 則建議，共 { $count } 則。尚未有人查核。
review-suggestion = 建議
review-dispute = 異議
suggestion-source = 來源
review-known = 最接近的現有事實
review-rejected-title = 未採用
review-rejected = 這則建議已移出佇列，也會告知提出者。
suggest-title = 謝謝
suggest-waits = 建議已交給這裡維護事實的人；他們同意之前，不會給其他人看。
told-title = 你的建議
told-approved = 已採用為 { $id }，歷史紀錄中有你的名字。謝謝。
told-rejected = 這次沒有採用。仍然謝謝你。

stale-title = 該重新查核的事實
stale-none = 沒有超過查核期限的事實。
stale-count = { $count } 項事實已超過查核期限，最舊的在前。
stale-heading = { $number }. { $id } – { $topic }，已過 { $months } 個月

export-title = 事實檔案
export-verdict = 共 { $count } 筆紀錄，每行一筆 JSON。
import-title = 這個檔案會帶來的變更
import-verdict = 新增 { $added } 筆，變更 { $changed } 筆，移除 { $removed } 筆，相同 { $unchanged } 筆。尚未儲存任何內容。
import-flips = 有 { $count } 處賽道或授權會改變，請再看一遍。
import-added = 新增
import-removed = 移除
import-changed = 變更
import-of-base = 略過：屬於共用資料庫，只有營運者能變更
import-more = 另有 { $count } 筆

forget-title = 清除本伺服器的備註
forget-nothing = 本伺服器沒有備註。
forget-ask = 將清除本伺服器的 { $count } 筆紀錄及其歷史，無法復原。
forget-advice = 可先用「/facts export」留一份副本。
forget-done-title = 已清除
forget-done = { $count ->
    [0] 已清除本伺服器的所有紀錄及其歷史（修訂 { $revision }）。
   *[other] 已清除本伺服器的 { $count } 筆紀錄及其歷史（修訂 { $revision }）。
}

rules-heading = 問題所在
rule-with-detail = { $rule }（{ $detail }）
rule-syntax = { $record } 無法讀取。
rule-unknown-key = { $record } 有不存在的欄位。
rule-duplicate-id = { $record } 已經存在。
rule-unknown-id = { $record } 指向不存在的內容。
rule-no-source = { $record } 沒有來源。
rule-no-date = { $record } 沒有日期。
rule-future-date = { $record } 的日期在未來。
rule-missing-language = { $record } 缺少一種語言。
rule-text = { $record } 有文字是空的、過長，或含有無法顯示的字元。
rule-name-clash = { $record } 的名稱已被使用。
rule-shape = { $record } 的內容彼此不符。
rule-confidence = { $record } 的可信度高於來源所能支持的程度。
rule-unreachable = 沒有任何回答會顯示 { $record }。
rule-mass-flip = 一次會變更許多賽道或授權（{ $record }）。
rule-base = { $record } 屬於共用資料庫。
flaws-heading = 檔案中的問題
flaw-in-line = 第 { $line } 行：{ $flaw }
flaw-not-utf8 = 不是 UTF-8 編碼。
flaw-too-large = 檔案超過 { $limit } 位元組。
flaw-too-many = 檔案超過 { $limit } 筆紀錄。
flaw-too-long = 超過 { $limit } 位元組。
flaw-not-a-record = 不是紀錄（{ $detail }）。
flaw-bad-record = { $record } 無法讀取（{ $detail }）。
flaw-unknown-key = 任何紀錄都沒有欄位 { $key }。
flaw-duplicate-id = { $record } 在前面的行中已經有了。
flaw-suggestion = 建議不能匯入。
flaw-empty = 檔案裡沒有紀錄。

typed-heading = 你填寫的內容
not-saved-title = 未儲存
not-saved = 變更未能儲存，內容維持原樣，回答照常運作。請把這個編號告訴營運者：{ $incident }
in-doubt-title = 無法確定
in-doubt = 儲存到一半時無法連上資料庫，無法確定變更是否已儲存。再試之前，請先查看這則事實的歷史。請把這個編號告訴營運者：{ $incident }
notes-missing = 目前讀不到本伺服器自己的備註；以下是所有伺服器都能看到的內容。

# 表單：標題與標籤最多 45 個字元，範例最多 100 個。
form-title-add = 新增事實
form-title-edit = 編輯事實
form-title-amend = 編輯建議
form-title-suggest = 建議一項事實
form-title-dispute = 對這個回答提出異議
form-subject = 廠商或模型
form-topic = 主題（選填）
form-claim = 陳述，請用自己的話
form-claim-zh = 同一則陳述的中文（選填）
form-source = 來源連結（https）
form-date = 事實成立的日期
form-reason = 原因（選填，會顯示在歷史紀錄）
example-subject = mistral
example-topic = 英文代碼：licence、funding、openness……
example-claim = 一句有來源佐證的話
example-claim-zh = 同一句話的中文
example-source = 以 https 開頭的連結
example-date = 2026、2026-05 或 2026-05-11
example-reason = 授權在五月變更

gaps-title = 找不到的名稱
gaps-none = 這裡問過的名稱都找到了。
gaps-count = 這裡有 { $count } 個名稱被問過卻找不到，最常問的在前。自上次啟動起計算，不記錄提問者。
gaps-names = 問過的名稱
gaps-name = { $typed }（{ $count }）
gaps-advice = 可用「/facts alias」新增名稱，或用「/facts vendor」新增廠商。
