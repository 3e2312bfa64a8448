# 回答中的句子。

# 清單各項、標題與句子之間的連接；大括號用來保留空格。
list-joiner = 、
versus-joiner = {" "}vs{" "}
clause-joiner = ；
conflict-joiner = {" "}≠{" "}

# 陳述前的標籤，以及陳述後日期與來源性質所用的標點。
label-end = ：
stamp-start = （
stamp-joiner = ；
stamp-end = ）

name-is = { $name }：{ $word }
model-of-vendor = { $model }（{ $vendor }）
model-has-weights = { $model }（{ $weights }）
note = 註
as-of = 截至 { $date }
footer = 資料截至 { $date }。方括號內為來源編號。事實內容為英文。
lane-counts = { $vendors } 家廠商中：{ $source } 家完全開源，{ $weights } 家開放權重，{ $both } 家兩者並行，{ $closed } 家閉源。

release-licence = { $weights }，{ $licence }
release-other-dates = 其他來源給的日期：{ $dates }。
switch-ends = { $from } → { $to }
article-says = 起點文章的說法
claim-checked = 查核

# /compare
verdict-fact = { $claim }（{ $date }）{ $marks }
verdict-same-lane = 目前在同一條賽道：{ $lane }。
verdict-lanes = 賽道不同。{ $list }。
verdict-newest = 最新模型的開放方式不同。{ $list }。
verdict-models = 使用條件不同。{ $list }。
verdict-models-same = 使用條件相同：{ $weights }。
verdict-openness = 歐洲開源 AI 指數的開放度得分（滿分 14）。{ $list }。
verdict-crossing = 兩家相隔 { $days } 天互換賽道：{ $first }，{ $second }。
verdict-switches = 最近一次換道。{ $list }。
switch-dated = { $from } → { $to }（{ $date }）
switch-none = 無紀錄
crossing-opening = { $name } 轉向開放權重（{ $date }）
crossing-closing = { $name } 轉向閉源（{ $date }）
crossing-since = { $sentence }此後部分走回頭路：{ $who }。
crossing-both-turned = 雙方
newest-open = 最新的開放權重：{ $model }
newest-closed = 最新的閉源：{ $model }
newest-unknown = 最新，權重情況不明：{ $model }
compare-nothing = { $name }：尚無紀錄。
compare-more = 另有 { $count } 項，加上 aspect:{ $aspect } 查看
compare-more-conflicts = 另有 { $count } 處，加上 aspect:{ $aspect } 查看
compare-conflicts = 來源說法不一之處
compare-same = 相同之處
motive-of-opening = 開放的動機：{ $motive }
motive-of-keeping_back = 不開放的原因：{ $motive }
motives-shared = 共通｜{ $motive }
motives-only = 僅 { $name }
same-vendor = 都出自 { $name }
same-lane = 賽道：{ $lane }
same-country = 國家：{ $code }
same-kind = 類型：{ $kind }
same-weights = 權重：{ $weights }
same-motives = 動機：{ $motives }
same-nothing = { $aspect }：各方均無紀錄

# 兩種策略
strategies-title = 開放與閉源：兩種策略
strategies-title-narrowed = 開放與閉源：{ $question }
strategies-definitions = 這些詞的意思

# /why-open
why-open-title = { $name } 為什麼開放模型
why-closed-title = { $name } 為什麼閉源
why-model-open-title = { $name } 為什麼開放權重
why-model-closed-title = { $name } 為什麼不開放權重
why-model-verdict = { $model }：{ $weights }（{ $date }）。
why-open-verdict = { $name }：{ $lane }（截至 { $date }）。
why-closed-verdict = { $name } 不公開任何模型權重（{ $lane }，截至 { $date }）。
why-best-open = 佐證最充分的動機：{ $motive }（{ $statements } 則表述；{ $for } 項佐證、{ $against } 項反證）。
why-best-closed = 目前找到的主要原因：{ $motive }（{ $statements } 則表述；{ $for } 項佐證、{ $against } 項反證）。
why-model = 這個模型
why-heading-opening = 開放的動機 { $rank }：{ $motive }
why-heading-keeping_back = 不開放的原因 { $rank }：{ $motive }
why-for = 佐證
why-against = 反證
why-no-evidence = 正反兩面都還沒有證據。
why-unstated = 沒有提到的動機
why-unstated-list = 沒有來源提到這些動機：{ $motives }。
why-afterwards = 後來的發展
why-no-switch = 沒有換道紀錄。
why-newest = 最新模型
why-other-evidence = 其他證據

general-title-opening = 為什麼開放模型
general-title-keeping_back = 為什麼不開放模型
general-verdict = 最常見的理由：{ $list }。
general-ranked = { $motive }（{ $vendors } 家）
general-heading = { $motive }：{ $vendors } 家廠商
general-vendors = 廠商
general-others = 另有：{ $names }
general-evidence = 全部廠商的證據：{ $for } 項佐證、{ $against } 項反證。

analogy-title = { $name }：這個類比
concept-title = { $name }：在這裡的意思
analogy-verdict = 起點文章有 { $claims } 項說法，相關事實 { $facts } 項。
analogy-single = 查核結論：{ $verdict }。
analogy-related = 相關事實

# /outlook
outlook-title = 前景：開放與閉源能否長期並存？
outlook-title-theme = 前景：{ $theme }
outlook-verdict = { $made } 的 { $forecasts } 項預測，{ $judged } 評定：{ $true } 項至今成立，{ $mixed } 項部分成立，{ $failed } 項未成立，{ $open } 項尚無定論。
outlook-verdict-single = { $title }：{ $resolution }（{ $date } 評定）。
outlook-counted = 本資料庫的統計
outlook-context = 產業概況
forecast-heading = { $title }：{ $resolution }
forecast-predicted = 當時的預測
forecast-since = 此後
forecast-judged = { $date } 評定，是我們對以下證據的解讀
forecast-indicators = 證據
forecast-more = 另有 { $count } 項，加上 theme:{ $theme } 查看
live-releases = { $year } 年收錄的發布：寬鬆授權權重 { $permissive } 款，有限制 { $limited } 款，閉源 { $closed } 款，不明 { $unknown } 款。
live-switches = { $year } 年換道：轉向開放 { $opening } 次，轉向閉源 { $closing } 次。
live-complement = 目前統計：{ $vendors } 家廠商中，{ $both } 家既發布過開放模型，也發布過閉源模型。
live-shakeout = 目前統計：{ $vendors } 家廠商中，{ $active } 家在 { $year } 年有收錄的發布。
live-switching = 目前統計：{ $vendors } 家廠商共換道 { $switches } 次，轉向開放 { $opening } 次，轉向閉源 { $closing } 次。
live-blurring = 目前統計：{ $vendors } 家廠商中，{ $both } 家兩者並行；{ $year } 年的 { $open } 款開放權重模型中，{ $limited } 款帶有限制。

# 「來源」按鈕
sources-title = 來源：{ $title }
sources-heading = 來源
sources-count = 共 { $count } 個來源，編號與回答一致。
source-undated = 無日期
source-no-link = 沒有已知的安全連結

# /about
about-title = Lanekeeper { $version }
about-verdict = 關於 AI 廠商及其賽道（開放權重或閉源）的事實，附來源與日期。
about-counts = { $facts } 項事實，涵蓋 { $vendors } 家廠商、{ $releases } 個模型，出自 { $sources } 個來源。
about-own = 其中 { $count } 筆紀錄屬於本伺服器。
about-reading = 如何閱讀回答
about-grades = 陳述後括號內的日期與文字，說明它何時成立、由誰提出：廠商自己、第三方，或只是推論。數字是來源編號。
about-open = 開源、開放權重與免費使用是三回事，這裡絕不混為一談。
about-privacy = 保存哪些個人資料
about-privacy-ids = 只保存變更或建議事實者的 Discord ID 與時間。
about-privacy-words = 不保存任何提問、訊息或人名；只有找不到的模型名稱會計數到下次啟動為止，不記錄提問者。記錄檔只有 ID，沒有事實的文字。
about-privacy-erasure = 管理伺服器的人可以用 /facts forget-server 清除該伺服器新增的全部內容。機器人被移除 30 天後，也會自動清除。
about-licences = 授權
about-licence = 程式採用 MIT 或 Apache-2.0 授權。陳述均為我們自己的文字；以下資料集要求註明出處：

# /vendor 與 /vendors
profile-verdict = { $lane }（截至 { $date }）。{ $kind }，{ $country }。
profile-names = 又稱：{ $names }
profile-releases = 各年發布數
profile-year = { $year } 年：寬鬆授權權重 { $permissive } 款，有限制 { $limited } 款，閉源 { $closed } 款，不明 { $unknown } 款。
listing-title = 廠商
listing-title-filtered = 廠商：{ $filter }
listing-verdict = { $vendors } 家廠商中的 { $count } 家，最近換道的在前。
listing-none = { $vendors } 家廠商中沒有符合的。
listing-since = { $date } 以來換過道
listing-country = { $code }
listing-newest = 最新的開放權重：{ $model }（{ $weights }）
listing-switch = 最近一次換道：{ $date }

as-of-verdict = 截至 { $date } 所知。
footer-as-of = 事實日期不晚於 { $date }。方括號內為來源編號。事實內容為英文。

# 訊息選單「查核這則訊息」
mentions-title = 這則訊息提到了什麼
mentions-verdict = 有紀錄的：{ $names }。
mentions-none = 沒有提到我知道的廠商或模型。
mentions-others = 另外還提到 { $count } 個。
mentions-more = 更多：/vendor { $name }、/why-open { $name }
hint = 可以問我 AI 廠商與模型的事，例如：比較 meta 和 mistral。
hint-more = 也可以用指令：/compare、/why-open、/outlook、/vendor。

# /help
help-title = 如何提問
help-verdict = 每個回答都由附日期與來源的事實組成，方括號內的數字是來源編號。
help-names = 廠商與模型可以用任何常用的英文或中文名稱。「as-of」依當時所知回答，「private」讓回答只有你看得到。
help-elsewhere = 在 Discord 裡可以 @ 我直接提問，也可以在訊息選單裡選「{ $menu }」。
help-facts = 管理伺服器的人可以維護自己的備註：/help facts
help-required = 必填

# /timeline 與 /find
timeline-title = { $name }：模型與換道
timeline-title-all = 所有廠商的換道
timeline-verdict = { $releases } 個模型、{ $switches } 次換道，最新的在前。
timeline-verdict-all = { $switches } 次換道，以及各家最新的模型共 { $releases } 個，最新的在前。
found-title = 搜尋結果：{ $text }
found-heading = 紀錄
found-count = { $count } 筆紀錄，最相符的在前。
found-none = 沒有包含「{ $text }」的紀錄。
found-more = 另有 { $count } 筆；多加一個詞可縮小範圍。
found-advice = 請減少詞語或換個說法，英文或中文皆可。
