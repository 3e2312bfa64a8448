# 事実に使う用語の言葉。「オープンソース」「オープンウェイト」「無料利用」は別のもの。ここでも区別する。

lane-open_source = オープンソース（ウェイト・コード・データ）
lane-open_weights = オープンウェイト
lane-both = オープンウェイトとクローズドの併用
lane-closed = クローズド（ウェイト非公開）

weights-open_permissive = オープンウェイト・寛容なライセンス
weights-open_restricted = オープンウェイト・制限付き
weights-open_noncommercial = オープンウェイト・非商用限定
weights-closed = ウェイト非公開
weights-unknown = ウェイトの公開状況は不明
weights-disputed = ウェイトの公開状況は出典により相違

position-closed = クローズド
position-open_noncommercial = 非商用のウェイト
position-both = オープンとクローズドの併用
position-open_restricted = 制限付きのウェイト
position-open_permissive = 寛容なウェイト

kind-big_tech = 大手テクノロジー企業
kind-startup = スタートアップ
kind-public_research = 公的研究機関
kind-chipmaker = 半導体メーカー
kind-nonprofit = 非営利団体
kind-enterprise_software = 企業向けソフトウェア会社
kind-platform = プラットフォーム

tier-primary = 一次情報
tier-dataset = データセット
tier-press = 報道
tier-secondary = 二次情報

grade-vendor-stated = 提供元の発表
grade-independent = 第三者
grade-inferred = 推定

confidence-high = 信頼度：高
confidence-medium = 信頼度：中
confidence-low = 信頼度：低

status-current = 有効
status-superseded = 置き換え済み
status-disputed = 異議あり
status-retracted = 撤回済み

motive-safety = 安全性と健全な発展
motive-enablement = 産業の後押し
motive-ecosystem = エコシステムと共栄
motive-commercial = 事業化の布石
motive-standing = 地位と機会
motive-revenue = 収益
motive-control = 主導権
motive-advantage = 優位の維持

verdict-supported = 裏付けあり
verdict-forecast_held = 予測は現時点で的中
verdict-forecast_partly_held = 予測は一部的中
verdict-partly_verified = 一部確認済み
verdict-plausible = 妥当だが直接の出典なし
verdict-accepted_unsourced = 周知だが出典なし
verdict-imprecise = 正確さに欠ける
verdict-debatable = 議論の余地あり
verdict-opinion = 意見
verdict-superseded = その後の動きで過去のものに
verdict-unverified = 出典が見つからない
verdict-unchecked = 未検証
verdict-not_checkable = 曖昧で検証不能
verdict-wrong = 誤り

question-shared = 実際に公開されるもの
question-developers = 開発するのは誰か
question-money = いつ、どう稼ぐか
question-barrier = 始めるときのハードル
question-purpose = 各レーンの目的

side-open = オープンなモデル
side-closed = クローズドなモデル
side-software = 比較：オープンソースソフトウェア

theme-coexistence = 長期の共存
theme-complement = 競争しつつ補い合う
theme-shakeout = 少数への淘汰
theme-switching = レーン変更
theme-blurring = 境界の曖昧化
theme-context = 業界の現状

resolution-open = 判断は時期尚早
resolution-came_true = 現時点で的中
resolution-failed = 外れ
resolution-mixed = 一部的中

aspect-lane = レーン
aspect-flagship = 主力（最新モデル）
aspect-licence = ライセンス条件
aspect-business = 事業と資金
aspect-price = 料金
aspect-motives = 動機
aspect-openness = オープン度と透明性
aspect-switches = 直近のレーン変更

scope-server = このサーバーのメモ
scope-base = 共通データベース（全サーバー共通）

topic-analogy = たとえ
topic-business_model = ビジネスモデル
topic-context = 背景
topic-definition = 定義
topic-development_model = 開発方式
topic-evidence = 根拠
topic-funding = 資金調達
topic-history = 経緯
topic-licence = ライセンス
topic-motive = 動機
topic-openness = オープン度
topic-outlook = 見通し
topic-revenue = 収益
topic-switching_lanes = レーン変更
topic-transparency = 透明性

occasion-added = 追加
occasion-edited = 編集
occasion-still-true = 確認：現在も有効
occasion-suggested = 提案
occasion-disputed = 異議
occasion-approved = 提案を採用
occasion-rejected = 提案を却下
occasion-imported = ファイルから取り込み
occasion-restored = ファイルから復元
occasion-undone = 変更を取り消し
occasion-erased = 消去

commercial-use-free = ほぼ無条件で商用利用可
commercial-use-limited = 条件付きで商用利用可
commercial-use-none = 商用利用できるウェイトなし
