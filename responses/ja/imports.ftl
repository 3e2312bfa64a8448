# Taking in published data sets.
survey-title = 取り込み：{ $set }
survey-verdict = { $date }時点の記録{ $records }件：登録済みの提供元のもの{ $mapped }件、除外{ $left }件、その他{ $others }件。
survey-changes = 追加{ $added }件、変更{ $changed }件、削除{ $removed }件、再確認{ $confirmed }件、変更なし{ $unchanged }件
survey-nothing = 変更はありません。すべて登録済みです。
survey-saved = リビジョン { $revision } として保存しました。各記録の履歴は lanekeeper facts history ID で、すべて取り消すには lanekeeper facts undo --change { $revision } を使います。
survey-dry = 何も変更していません：--dry-run は表示だけです。
survey-concerns = 先に確認すべき点
survey-stopped = 中止しました。何も変更していません。正しければ --yes を付けて再実行します。
survey-malformed = ファイルの形式が正しくないため、何も変更していません：
survey-flips = レーンまたはライセンスが{ $count }件反転するか、既存の内容と食い違います。
survey-drops = 記録{ $known }件のうち{ $gone }件がなくなります。
survey-price = { $id }：価格が{ $before }から{ $after }米ドル（入力 / 出力）へ跳ね上がるか下がります。
survey-vendors = 提供元別
survey-column-added = 追加
survey-column-changed = 変更
survey-column-removed = 削除
survey-column-confirmed = 再確認
survey-column-unchanged = 変更なし
survey-column-all = 合計
progress-fetching = データセットを取得中
progress-parsing = 解析中
survey-industry = 業界全体
survey-unmapped = 未登録の組織
survey-source = データセット
survey-conflicts = 既存の内容や他のデータセットと{ $count }か所で異なり、そのまま記録して示します。

# What data sets hold.
assessment-openness = 開放度 14 点中 { $points } 点（{ $dimensions }項目を評価）
assessment-components = モデル公開性フレームワーク：{ $class }。挙げられた{ $parts }要素のうち{ $open }がオープンなライセンス
assessment-sample = 標本のモデル数 { $size }
class-1 = クラスI（オープンサイエンス）
class-2 = クラスII（オープンツール）
class-3 = クラスIII（オープンモデル）
class-0 = クラスなし
price-none = 価格の記載なし
price-at = 100万トークンあたり入力 { $input }、出力 { $output } 米ドル（{ $host }）
price-spread = { $hosts }社では入力 { $input }、出力 { $output }
price-lane-open = { $name }、オープンウェイト：{ $models }モデル、入力 { $input }、出力 { $output } 米ドル
price-lane-closed = { $name }、クローズド：{ $models }モデル、入力 { $input }、出力 { $output } 米ドル
training-compute = 学習計算量 { $amount } FLOP
training-unknown = 公開範囲の記載なし
access-unrestricted = オープンウェイト（制限なし）
access-restricted = オープンウェイト（制限あり）
access-noncommercial = オープンウェイト（非商用）
access-api = API 提供
access-hosted = 製品での提供（API なし）
access-unreleased = 未公開

# Where data sets differ from the base.
conflict-release_date = { $model }：公開日
conflict-weights = { $model }：ウェイト
conflict-open-weights = オープンウェイト
precedence-nearer = 提供元自身の情報源が集約サイトに優先します。
precedence-reviewed = どちらもデータセットであり、審査済みの既存の項目を採ります。
precedence-undecided = データセットの方が既存の出典より原典に近く、未決です。
precedence-closer = どちらもデータセットで、記録が出典により近いほうを優先しています。

# How fresh things are.
stale-checked = { $months }か月前に確認
stale-unchecked = { $months }か月間未確認
stale-sets = 新しいスナップショットが必要なデータセット
stale-set = { $title }：{ $date }時点、{ $months }か月経過、記録{ $records }件。lanekeeper import で更新できます。

# Openness by dimension, and counts over samples.
sample-year = { $sample }、{ $year }年：オープンウェイト{ $open }、クローズド{ $closed }、記載なし{ $unknown }。
attribution-heading = データセット
dimension-datasources_basemodel = 学習データ（基盤モデル）
dimension-datasources_endmodel = 学習データ（最終モデル）
dimension-weights_basemodel = ウェイト（基盤モデル）
dimension-weights_endmodel = ウェイト（最終モデル）
dimension-trainingcode = 学習コード
dimension-code = コードの文書
dimension-hardware_architecture = ハードウェアと構造
dimension-preprint = プレプリント
dimension-paper = 査読論文
dimension-modelcard = モデルカード
dimension-datasheet = データシート
dimension-package = パッケージ
dimension-api = API（呼び出し口）
dimension-licenses = ライセンス
degree-open = 公開
degree-partial = 一部公開
degree-closed = 非公開
