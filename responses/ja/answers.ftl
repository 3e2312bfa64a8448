# 回答の文。

# 一覧の項目、題名、文のつなぎ。波かっこは空白を残すため。
list-joiner = 、
versus-joiner = {" "}vs{" "}
clause-joiner = ／
conflict-joiner = {" "}≠{" "}

# 記述の前のラベルと、後ろの日付・区分を囲む記号。
label-end = ：
stamp-start = （
stamp-joiner = 、
stamp-end = ）

name-is = { $name }：{ $word }
model-of-vendor = { $model }（{ $vendor }）
model-has-weights = { $model }（{ $weights }）
note = 注
as-of = { $date }時点
footer = { $date }時点の事実です。角かっこの数字は出典番号です。事実は英語で表示します。
lane-counts = 提供元{ $vendors }社のうち、完全なオープンソースは{ $source }社、オープンウェイトは{ $weights }社、両方は{ $both }社、クローズドは{ $closed }社です。

release-licence = { $weights } – { $licence }
release-other-dates = ほかの出典による日付：{ $dates }
switch-ends = { $from } → { $to }
article-says = 起点の記事
claim-checked = 検証

# /compare
verdict-fact = { $claim }（{ $date }）{ $marks }
verdict-same-lane = 現在は同じレーン：{ $lane }。
verdict-lanes = レーンが異なります。{ $list }。
verdict-newest = 最新モデルの公開状況が異なります。{ $list }。
verdict-models = 利用条件が異なります。{ $list }。
verdict-models-same = 利用条件は同じ：{ $weights }。
verdict-openness = 欧州の指数によるオープン度（14点満点）。{ $list }。
verdict-crossing = 両者のレーンが{ $days }日差で入れ替わりました：{ $first }、{ $second }。
verdict-switches = 直近のレーン変更。{ $list }。
switch-dated = { $from } → { $to }（{ $date }）
switch-none = 記録なし
crossing-opening = { $name }がオープンウェイトへ（{ $date }）
crossing-closing = { $name }がクローズドへ（{ $date }）
crossing-since = { $sentence }その後、一部揺り戻し：{ $who }。
crossing-both-turned = 双方
newest-open = ウェイト公開の最新：{ $model }
newest-closed = ウェイト非公開の最新：{ $model }
newest-unknown = 最新（ウェイトの公開状況は不明）：{ $model }
compare-nothing = { $name }：記録なし。
compare-more = ほか{ $count }件は aspect:{ $aspect } で表示
compare-more-conflicts = ほか{ $count }件は aspect:{ $aspect } で表示
compare-conflicts = 出典が食い違う点
compare-same = 共通点
motive-of-opening = オープンにする理由：{ $motive }
motive-of-keeping_back = クローズドにする理由：{ $motive }
motives-shared = 共通｜{ $motive }
motives-only = { $name }のみ
same-vendor = いずれも提供元は{ $name }
same-lane = レーン：{ $lane }
same-country = 国：{ $code }
same-kind = 種別：{ $kind }
same-weights = ウェイト：{ $weights }
same-motives = 動機：{ $motives }
same-nothing = { $aspect }：いずれも記録なし

# 2つの戦略
strategies-title = オープンとクローズド：2つの戦略
strategies-title-narrowed = オープンとクローズド：{ $question }
strategies-definitions = 用語の意味

# /why-open
why-open-title = { $name }がモデルをオープンにする理由
why-closed-title = { $name }がクローズドである理由
why-model-open-title = { $name }：ウェイトを公開する理由
why-model-closed-title = { $name }：ウェイトを公開しない理由
why-model-verdict = { $model }：{ $weights }（{ $date }）。
why-open-verdict = { $name }：{ $lane }（{ $date }時点）。
why-closed-verdict = { $name }はモデルのウェイトを公開していません（{ $lane }、{ $date }時点）。
why-best-open = 最も裏付けのある動機：{ $motive }（言及{ $statements }件、裏付け{ $for }件、反証{ $against }件）。
why-best-closed = 見つかった主な理由：{ $motive }（言及{ $statements }件、裏付け{ $for }件、反証{ $against }件）。
why-model = このモデル
why-heading-opening = オープンにする理由{ $rank }：{ $motive }
why-heading-keeping_back = クローズドにする理由{ $rank }：{ $motive }
why-for = 裏付け
why-against = 反証
why-no-evidence = 裏付けも反証もまだありません。
why-unstated = 挙げられていない動機
why-unstated-list = 次の動機を挙げる出典はありません：{ $motives }。
why-afterwards = その後の動き
why-no-switch = レーン変更の記録はありません。
why-newest = 最新モデル
why-other-evidence = その他の根拠

general-title-opening = モデルをオープンにする理由
general-title-keeping_back = モデルをクローズドにする理由
general-verdict = 最も多い理由：{ $list }。
general-ranked = { $motive }（{ $vendors }社）
general-heading = { $motive }：{ $vendors }社
general-vendors = 提供元
general-others = ほか：{ $names }
general-evidence = 全提供元の根拠：裏付け{ $for }件、反証{ $against }件。

analogy-title = { $name }：このたとえ
concept-title = { $name }：ここでの意味
analogy-verdict = 起点の記事の主張{ $claims }件、関連する事実{ $facts }件。
analogy-single = 主張の検証結果：{ $verdict }。
analogy-related = 関連する事実

# /outlook
outlook-title = 見通し：オープンとクローズドは共存し続けるか
outlook-title-theme = 見通し：{ $theme }
outlook-verdict = { $made }の予測{ $forecasts }件（{ $judged }評価）：現時点で的中{ $true }件、一部的中{ $mixed }件、外れ{ $failed }件、未定{ $open }件。
outlook-verdict-single = { $title }：{ $resolution }（{ $date }評価）。
outlook-counted = 収録データの集計
outlook-context = 業界の状況
forecast-heading = { $title }：{ $resolution }
forecast-predicted = 予測
forecast-since = その後
forecast-judged = { $date }評価、下記の根拠に対する当方の解釈
forecast-indicators = 根拠
forecast-more = ほか{ $count }件は theme:{ $theme } で表示
live-releases = { $year }年の収録リリース：寛容なライセンスのウェイト{ $permissive }件、制限付き{ $limited }件、クローズド{ $closed }件、不明{ $unknown }件。
live-switches = { $year }年のレーン変更：オープンへ{ $opening }件、クローズドへ{ $closing }件。
live-complement = 現在の集計：提供元{ $vendors }社のうち{ $both }社が、オープンとクローズドの両方のモデルをリリース。
live-shakeout = 現在の集計：提供元{ $vendors }社のうち{ $active }社に{ $year }年の収録リリースあり。
live-switching = 現在の集計：提供元{ $vendors }社でレーン変更{ $switches }件（オープンへ{ $opening }件、クローズドへ{ $closing }件）。
live-blurring = 現在の集計：提供元{ $vendors }社のうち{ $both }社が両方を展開。{ $year }年のオープンウェイト{ $open }件のうち{ $limited }件は制限付き。

# 「出典」ボタン
sources-title = 出典：{ $title }
sources-heading = 出典
sources-count = 出典{ $count }件。番号は回答と同じです。
source-undated = 日付なし
source-no-link = 安全なリンクなし

# /about
about-title = Lanekeeper { $version }
about-verdict = AIの提供元と、それぞれのレーン（オープンウェイトかクローズドか）を、出典と日付のある事実で示します。
about-counts = 事実{ $facts }件、提供元{ $vendors }社、モデル{ $releases }件、出典{ $sources }件。
about-own = うち{ $count }件はこのサーバー独自の記録です。
about-reading = 回答の読み方
about-grades = 記述の後のかっこ内は、いつの時点の内容か、誰によるものか（提供元自身、第三者、推定）を示します。数字は出典番号です。
about-open = オープンソース、オープンウェイト、無料利用は別のものであり、ここでは混同しません。
about-privacy = 保存する個人情報
about-privacy-ids = 事実を変更・提案した人のDiscord IDと日時だけを保存します。
about-privacy-words = 質問、メッセージ、人名は保存しません。見つからなかったモデル名だけは、次の起動まで回数を数えますが、誰の質問かは残しません。ログにはIDだけが残り、事実の文は残りません。
about-privacy-erasure = サーバーの管理者は /facts forget-server で、そのサーバーが追加した内容をすべて消去できます。ボットを外すと、30日後に自動で消去されます。
about-licences = ライセンス
about-licence = プログラムはMITまたはApache-2.0です。記述は独自の表現です。次のデータセットはクレジット表記を求めています：

# /vendor と /vendors
profile-verdict = { $lane }（{ $date }時点）。{ $kind }、{ $country }。
profile-names = 別名：{ $names }
profile-releases = 年別リリース数
profile-year = { $year }年：寛容なライセンスのウェイト{ $permissive }件、制限付き{ $limited }件、クローズド{ $closed }件、不明{ $unknown }件。
listing-title = 提供元
listing-title-filtered = 提供元：{ $filter }
listing-verdict = 提供元{ $vendors }社のうち{ $count }社。レーン変更の新しい順。
listing-none = 提供元{ $vendors }社に該当なし。
listing-since = { $date }以降にレーン変更
listing-country = { $code }
listing-newest = ウェイト公開の最新：{ $model }（{ $weights }）
listing-switch = 直近のレーン変更：{ $date }

as-of-verdict = { $date }までに分かっていた内容です。
footer-as-of = 日付が{ $date }以前の事実です。角かっこの数字は出典番号です。事実は英語で表示します。

# メッセージのメニュー「このメッセージを確認」
mentions-title = このメッセージに出てくるもの
mentions-verdict = 記録あり：{ $names }。
mentions-none = 記録にある提供元やモデルは見つかりません。
mentions-others = ほか{ $count }件の名前があります。
mentions-more = 詳しく：/vendor { $name }、/why-open { $name }
hint = AIの提供元とモデルについて質問できます。例：compare meta and mistral
hint-more = コマンドも使えます：/compare、/why-open、/outlook、/vendor

# /help
help-title = 質問のしかた
help-verdict = 回答はすべて、日付と出典のある事実でできています。角かっこの数字は出典番号です。
help-names = 提供元やモデルは、よく使われる名前なら英語でも中国語でも指定できます。「as-of」はその時点で分かっていた内容を、「private」は自分だけに見える回答を返します。
help-elsewhere = Discordでは、メンションして英語か中国語の文で質問するか、メッセージのメニューから「{ $menu }」を選べます。
help-facts = サーバーの管理者は独自のメモを管理できます：/help facts
help-required = 必須

# /timeline と /find
timeline-title = { $name }：モデルとレーン変更
timeline-title-all = 全提供元のレーン変更
timeline-verdict = モデル{ $releases }件、レーン変更{ $switches }件。新しい順。
timeline-verdict-all = レーン変更{ $switches }件と、各提供元の最新モデル計{ $releases }件。新しい順。
found-title = 検索結果：{ $text }
found-heading = 記録
found-count = 記録{ $count }件。関連度の高い順。
found-none = 「{ $text }」を含む記録はありません。
found-more = ほか{ $count }件。語を足すと絞り込めます。
found-advice = 語を減らすか、別の語でお試しください。英語か中国語で検索できます。
