# 事實所用術語的說法。「開源」「開放權重」「免費使用」是三回事，這裡也要分清楚。

lane-open_source = 開源（權重、程式碼與資料）
lane-open_weights = 開放權重
lane-both = 開放權重與閉源並行
lane-closed = 閉源（不開放權重）

weights-open_permissive = 開放權重，寬鬆授權
weights-open_restricted = 開放權重，但有限制
weights-open_noncommercial = 開放權重，僅限非商用
weights-closed = 未開放權重
weights-unknown = 權重情況不明
weights-disputed = 權重情況說法不一

position-closed = 閉源
position-open_noncommercial = 非商用權重
position-both = 開放與閉源並行
position-open_restricted = 有限制的權重
position-open_permissive = 寬鬆授權的權重

kind-big_tech = 大型科技集團
kind-startup = 新創公司
kind-public_research = 公立研究機構
kind-chipmaker = 晶片廠商
kind-nonprofit = 非營利組織
kind-enterprise_software = 企業軟體公司
kind-platform = 平台

tier-primary = 第一手來源
tier-dataset = 資料集
tier-press = 媒體報導
tier-secondary = 第二手來源

grade-vendor-stated = 廠商自述
grade-independent = 第三方
grade-inferred = 推論

confidence-high = 可信度高
confidence-medium = 可信度中
confidence-low = 可信度低

status-current = 有效
status-superseded = 已被取代
status-disputed = 有爭議
status-retracted = 已撤回

motive-safety = 安全與良性發展
motive-enablement = 產業賦能
motive-ecosystem = 生態系與共榮
motive-commercial = 為商業化鋪路
motive-standing = 地位與機會
motive-revenue = 營收
motive-control = 掌控權
motive-advantage = 保持領先

verdict-supported = 有來源佐證
verdict-forecast_held = 預測至今成立
verdict-forecast_partly_held = 預測部分成立
verdict-partly_verified = 部分證實
verdict-plausible = 合理，但無來源直接證實
verdict-accepted_unsourced = 屬常識，未附來源
verdict-imprecise = 不夠精確
verdict-debatable = 有待商榷
verdict-opinion = 觀點
verdict-superseded = 已因後續發展過時
verdict-unverified = 找不到來源
verdict-unchecked = 尚未查核
verdict-not_checkable = 過於籠統，無法查核
verdict-wrong = 有誤

question-shared = 實際公開了什麼
question-developers = 由誰開發
question-money = 怎麼賺錢、何時賺錢
question-barrier = 入門門檻
question-purpose = 各賽道的目的

side-open = 開放模型
side-closed = 閉源模型
side-software = 對照：開源軟體

theme-coexistence = 長期並存
theme-complement = 既競爭又互補
theme-shakeout = 洗牌後只剩少數
theme-switching = 換道
theme-blurring = 界線模糊
theme-context = 產業現況

resolution-open = 言之過早
resolution-came_true = 至今成立
resolution-failed = 未成立
resolution-mixed = 部分成立

aspect-lane = 賽道
aspect-flagship = 旗艦（最新模型）
aspect-licence = 授權條款
aspect-business = 商業模式與資金
aspect-price = 價格
aspect-motives = 動機
aspect-openness = 開放程度與透明度
aspect-switches = 最近一次換道

scope-server = 本伺服器的備註
scope-base = 共用資料庫，所有伺服器可見

topic-analogy = 類比
topic-business_model = 商業模式
topic-context = 背景
topic-definition = 定義
topic-development_model = 開發方式
topic-evidence = 證據
topic-funding = 募資
topic-history = 歷史
topic-licence = 授權
topic-motive = 動機
topic-openness = 開放程度
topic-outlook = 前景
topic-revenue = 營收
topic-switching_lanes = 換道
topic-transparency = 透明度

occasion-added = 新增
occasion-edited = 編輯
occasion-still-true = 已查核：仍然成立
occasion-suggested = 建議
occasion-disputed = 異議
occasion-approved = 採用建議
occasion-rejected = 未採用建議
occasion-imported = 從檔案匯入
occasion-restored = 從檔案還原
occasion-undone = 復原一次變更
occasion-erased = 已清除

commercial-use-free = 權重幾乎可無條件商用
commercial-use-limited = 權重可有條件商用
commercial-use-none = 沒有可商用的權重
