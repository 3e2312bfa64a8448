# Taking in published data sets.
survey-title = 匯入：{ $set }
survey-verdict = 共{ $records }筆紀錄，快照日期{ $date }：{ $mapped }項屬於已收錄廠商，{ $left }筆略過，{ $others }筆屬於其他機構。
survey-changes = 新增{ $added }項，修改{ $changed }項，移除{ $removed }項，再次確認{ $confirmed }項，未變{ $unchanged }項
survey-nothing = 沒有變化：內容均已收錄。
survey-saved = 已儲存為修訂{ $revision }。用 lanekeeper facts history ID 查看各筆紀錄的歷史，用 lanekeeper facts undo --change { $revision } 全部復原。
survey-dry = 未作任何更改：--dry-run 只展示。
survey-concerns = 請先核對
survey-stopped = 已停止，未作任何更改。確認無誤後加 --yes 重試。
survey-malformed = 檔案格式有誤，未作任何變更：
survey-flips = { $count }處賽道或授權會翻轉，或與現有內容相左。
survey-drops = { $known }筆紀錄中有{ $gone }筆會消失。
survey-price = { $id }：價格從{ $before }跳至{ $after }美元（輸入 / 輸出）。
survey-vendors = 按廠商
survey-column-added = 新增
survey-column-changed = 修改
survey-column-removed = 移除
survey-column-confirmed = 再次確認
survey-column-unchanged = 未變
survey-column-all = 合計
progress-fetching = 正在取得資料集
progress-parsing = 正在解析
survey-industry = 全行業
survey-unmapped = 未收錄的機構
survey-source = 資料集
survey-conflicts = 與現有內容或其他資料集有{ $count }處不同，均予保留並標明。

# What data sets hold.
assessment-openness = 開放度14分得{ $points }分（評定{ $dimensions }個維度）
assessment-components = 模型開放框架：{ $class }；所列{ $parts }個元件中{ $open }個採用開放授權
assessment-sample = 樣本含{ $size }個模型
class-1 = 一類（開放科學）
class-2 = 二類（開放工具）
class-3 = 三類（開放模型）
class-0 = 未入類
price-none = 未列價格
price-at = 每百萬詞元輸入{ $input }美元、輸出{ $output }美元（{ $host }）
price-spread = { $hosts }家平台：輸入{ $input }、輸出{ $output }
price-lane-open = { $name }，開放權重：{ $models }個模型，輸入{ $input }美元、輸出{ $output }美元
price-lane-closed = { $name }，閉源：{ $models }個模型，輸入{ $input }美元、輸出{ $output }美元
training-compute = 訓練算力{ $amount } FLOP
training-unknown = 未說明取得方式
access-unrestricted = 開放權重，無限制
access-restricted = 開放權重，有限制
access-noncommercial = 開放權重，非商用
access-api = API存取
access-hosted = 僅託管使用，無API
access-unreleased = 未發布

# Where data sets differ from the base.
conflict-release_date = { $model }：發布日期
conflict-weights = { $model }：權重
conflict-open-weights = 開放權重
precedence-nearer = 廠商自身來源優先於彙整資料。
precedence-reviewed = 兩者均為資料集；以經審核的現有條目為準。
precedence-undecided = 資料集比現有引用更接近原始來源；尚未定論。
precedence-closer = 兩者均為資料集；以記錄更接近原始來源的一方為準。

# How fresh things are.
stale-checked = { $months }個月前核對
stale-unchecked = { $months }個月未核對
stale-sets = 待更新快照的資料集
stale-set = { $title }：快照日期{ $date }，已{ $months }個月，{ $records }筆紀錄。用 lanekeeper import 更新。

# Openness by dimension, and counts over samples.
sample-year = { $sample }，{ $year }年：開放權重{ $open }個，閉源{ $closed }個，未說明{ $unknown }個。
attribution-heading = 資料集
dimension-datasources_basemodel = 基礎模型訓練資料
dimension-datasources_endmodel = 成品模型訓練資料
dimension-weights_basemodel = 基礎模型權重
dimension-weights_endmodel = 成品模型權重
dimension-trainingcode = 訓練程式碼
dimension-code = 程式碼文件
dimension-hardware_architecture = 硬體與架構
dimension-preprint = 預印本
dimension-paper = 評審論文
dimension-modelcard = 模型卡
dimension-datasheet = 資料表
dimension-package = 套件
dimension-api = 介面
dimension-licenses = 授權
degree-open = 開放
degree-partial = 部分開放
degree-closed = 未開放
