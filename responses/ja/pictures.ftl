# 画像の中の文字。場所が狭いので短く。全文は代替テキストとメッセージにある。

picture-sentence = { $text }。
picture-newest = 最新モデル
picture-model = モデル
picture-openness = オープン度
picture-openness-value = { $score }/14点
picture-switch = 直近のレーン変更
picture-not-known = 不明
picture-footer = { $date }時点の事実。出典はメッセージに記載。
picture-openness-credit = オープン度：European Open Source AI Index、CC BY 4.0。
picture-transparency-credit = 透明性：Foundation Model Transparency Index、CC BY 4.0。

# /timeline
picture-timeline-title = { $name }：リリースとレーン変更
picture-timeline-all = 全提供元：最新リリースとレーン変更
picture-timeline-empty = 日付のある記録なし。
picture-timeline-each = 各提供元の最新{ $count }件までを表示。
picture-timeline-older = それ以前の{ $count }件は省略。
picture-timeline-switches = 記録のあるレーン変更：{ $count }件、直近は{ $latest }。
picture-timeline-vague = 印の横の線：年月か年だけ判明。
picture-switches = レーン変更
picture-lanes = レーン
picture-releases = リリース
picture-latest = 最新
picture-dated = { $name }（{ $date }）
picture-heading-opening = オープンへ変更
picture-heading-closing = クローズドへ変更
picture-band-open_permissive = 寛容
picture-band-open_restricted = 制限付き
picture-band-open_noncommercial = 非商用
picture-band-closed = ウェイト非公開
picture-band-unknown = 不明
picture-band-disputed = 諸説あり
picture-left-out = ほか{ $count }件は省略

# /compare aspect:openness
picture-map-title = オープン度：{ $names }
picture-map-share = { $part }/{ $whole }
picture-map-least = クローズド
picture-map-most = オープン
picture-dimension-terms = 最新モデル：ウェイト
picture-dimension-share = ウェイト公開の割合（判明分）
picture-dimension-openness = オープン度の得点
picture-dimension-transparency = 透明性の得点
