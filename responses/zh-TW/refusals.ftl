# 無法回答時，說明哪裡不對、可以怎麼做。

refusal-title = 無法完成
refusal-empty = 沒有看到問題。
refusal-too-long = 問題太長了，最多 { $limit } 個字元。
refusal-not-understood = 看不懂這個問題。
refusal-unknown-command = 沒有「{ $typed }」這個指令。
refusal-missing-option = 缺少選項「{ $option }」：{ $usage }
refusal-unknown-option = 這裡沒有選項「{ $option }」：{ $usage }
refusal-unknown-name = 找不到名為「{ $typed }」的廠商或模型。
refusal-ambiguous-name = 「{ $typed }」可能指好幾個：{ $names }。
refusal-unknown-choice = 「{ $option }」不能填「{ $typed }」。
refusal-same-vendor = 這兩個名稱都屬於 { $name }。
refusal-same-subject = { $name } 出現了兩次。
refusal-too-many-sides = 一次最多比較 { $limit } 個。
refusal-not-comparable = { $name } 不能與廠商或模型比較。
refusal-broken-button = 這個按鈕已失效。

advice-commands = 可以試試：
advice-example = 例如：{ $example }
advice-similar = 是不是要找：{ $names }？
advice-whole-name = 請寫出其中一個的全名。
advice-popular = 我知道的有：{ $names }。
advice-choices = 可選：{ $choices }。
advice-other-vendor = 可以拿 { $name } 和別家比較，例如 { $other }，或寫出它的兩個模型。
advice-other-subject = 請寫兩個不同的名稱。
advice-strategies = 可以比較 open 與 closed，或問：/why-open { $name }
advice-ask-again = 請重新提問，取得新的按鈕。

help-commands = 指令

fault-title = 出了問題
fault = 這是我們的問題，資料沒有遺失。請再試一次；如果一直發生，請把這個編號告訴營運者：{ $incident }

# 維護事實的人會收到的文字。

refusal-only-on-discord = { $command } 只能在 Discord 使用。
refusal-only-on-servers = 這只能在伺服器中使用。
refusal-only-for-managers = 只有管理本伺服器的人可以這麼做。
refusal-only-for-operators = 這會改變所有伺服器看到的內容，只有機器人的營運者可以這麼做。
refusal-text-too-long = 「{ $option }」有 { $length } 個字元，最多 { $limit } 個。
refusal-bad-date = 「{ $typed }」不是日期。
refusal-future-date = 「{ $typed }」在未來。
refusal-not-known-then = 截至 { $date }，沒有相關紀錄。
refusal-bad-country = 「{ $typed }」不是國家代碼。
refusal-bad-source = 「{ $typed }」不是可以顯示的連結。
refusal-bad-number = 「{ $option }」須為整數，不能是「{ $typed }」。
refusal-no-identifier = 「{ $typed }」無法轉成識別碼。
refusal-unknown-id = 這裡沒有識別碼為「{ $typed }」的內容。
refusal-not-editable = 「{ $typed }」在這裡不能這樣變更。
refusal-rules = 未儲存：不符合每項事實都須遵守的規則。
refusal-lacking = 未儲存：新內容需要「{ $option }」。
refusal-nothing-changed = 不會有任何變更。
refusal-changed-since = 未儲存：這段期間有人變更了 { $id }。現在的內容是：「{ $now }」
refusal-nothing-to-undo = 沒有可以復原的變更：{ $typed }
refusal-not-yours = 只有提問的人可以刪除這個回答。
refusal-suggestion-gone = 這則建議已經有人處理了。
refusal-too-many-suggestions = 你剛才提了很多建議。
refusal-queue-full = 這裡待處理的建議太多，看不完了。
refusal-notes-full = 本伺服器的備註已達上限：{ $limit }。
refusal-file-unreadable = 無法取得這個檔案。
refusal-file-too-large = 檔案太大，最多 { $limit } MiB。
refusal-file-flawed = 沒有匯入任何內容：檔案有問題。
refusal-confirmation-gone = 這次確認已失效。

advice-shell = 在命令列：lanekeeper facts --help
advice-on-a-server = 請在已加入機器人的伺服器中使用。
advice-suggest = 任何人都可以建議事實：/suggest
advice-server-note = 不填「scope」就會寫成本伺服器的備註。
advice-shorten = 用一兩句話說明即可，其餘看來源。
advice-date = 請寫 2026、2026-05 或 2026-05-11。
advice-later-date = 請改問較晚的日期，或不填「as-of」。
advice-country = 請寫兩個字母，例如 FR、US 或 CN。
advice-source = 請提供以 https 開頭、不含空格與括號的連結。
advice-number = 可用 /facts history 查詢。
advice-identifier = 請用「id」指定：小寫字母、數字與連字號，最多 20 個字元。
advice-not-editable = 廠商與模型有各自的指令；所有伺服器都看到的內容由營運者變更。
advice-rules = 請修正後再試。
advice-lacking = 請補上這個選項後再試。
advice-nothing-changed = 內容已經是這樣。
advice-changed-since = 請重新開啟表單，從目前的內容繼續。
advice-nothing-to-undo = /facts history 會顯示變更過什麼。
advice-not-yours = 請自己問同一個問題，取得自己的回答。
advice-review-again = /facts review 會顯示仍待處理的建議。
advice-wait = 請在 { $minutes } 分鐘後再試。
advice-queue-full = 請管理本伺服器的人先處理一些。
advice-notes-full = 請先撤回或清除一些。
advice-file-again = 請重新附上檔案。
advice-file-smaller = 請分成兩個檔案。
advice-file-flawed = 請修正這幾行，再重新提交。
advice-confirm-again = 請重新下指令。
