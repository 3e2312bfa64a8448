# 事実を管理する人と提案する人が読む文。

own-note = このサーバーのメモ
own-notes = このサーバーのメモ

author-bundle = Lanekeeper付属
author-operator = 運営者（シェル）
author-erased = 消去済み

written-title = リビジョン{ $revision }として保存しました
written-verdict = { $id } · リビジョン{ $revision } · { $place }
written-now = 現在の表示
written-gone = もう表示されません。
written-changes = 変更点
written-others = あわせて変更
written-count = ほかに記録{ $count }件
change-before = 変更前
change-after = 変更後
rehearsal-title = 実行した場合の結果
rehearsal-verdict = { $id } · { $place } · 履歴に残る理由：{ $reason }。まだ何も保存していません。
rehearsal-then = 実行後の表示
rehearsal-changes = 変更される点
field-claim = 記述
field-claim-zh = 中国語の記述
field-note = 注
field-date = 日付
field-status = 状態
field-sources = 出典
field-checked = 最終確認

history-title = { $id } の履歴
history-count = リビジョン{ $count }件、新しい順。「/facts undo」で1件取り消せます。
history-revision = リビジョン{ $revision }
history-removed = 取り除かれました。

review-title = 提案
review-empty = 未処理の提案はありません。
review-count = 提案{ $number }/{ $count }。まだ誰も確認していません。
review-suggestion = 提案
review-dispute = 異議
suggestion-source = 出典
review-known = 最も近い既存の事実
review-rejected-title = 却下しました
review-rejected = 提案を待ち列から外しました。提案した人にも知らせます。
suggest-title = ありがとうございます
suggest-waits = 事実の管理担当者の確認を待っています。採用されるまで、ほかの人には表示されません。
told-title = あなたの提案
told-approved = { $id } として採用され、履歴にあなたの名前が残ります。ありがとうございます。
told-rejected = 今回は採用されませんでした。ご提案ありがとうございます。

stale-title = 再確認が必要な事実
stale-none = 確認期限を過ぎた事実はありません。
stale-count = 確認期限を過ぎた事実が{ $count }件あります（古い順）。
stale-heading = { $number }. { $id } – { $topic }、{ $months }か月経過

export-title = 事実のファイル
export-verdict = 記録{ $count }件、1行に1件のJSON。
import-title = このファイルによる変更
import-verdict = 追加{ $added }件、変更{ $changed }件、削除{ $removed }件、変更なし{ $unchanged }件。まだ何も保存していません。
import-flips = レーンかライセンスが{ $count }件変わります。よくご確認ください。
import-added = 追加
import-removed = 削除
import-changed = 変更
import-of-base = 対象外：共通データベースの内容で、変更できるのは運営者だけ
import-more = ほか{ $count }件

forget-title = このサーバーのメモを消去
forget-nothing = このサーバーにメモはありません。
forget-ask = このサーバーの記録{ $count }件を履歴ごと消去します。元に戻せません。
forget-advice = 先に「/facts export」で控えを取れます。
forget-done-title = 消去しました
forget-done = このサーバーの記録{ $count }件を履歴ごと消去しました（リビジョン{ $revision }）。

rules-heading = 問題点
rule-with-detail = { $rule }（{ $detail }）
rule-syntax = { $record } を読み取れません。
rule-unknown-key = { $record } に存在しない項目があります。
rule-duplicate-id = { $record } はすでにあります。
rule-unknown-id = { $record } の参照先がありません。
rule-no-source = { $record } に出典がありません。
rule-no-date = { $record } に日付がありません。
rule-future-date = { $record } の日付が未来です。
rule-missing-language = { $record } に足りない言語があります。
rule-text = { $record } に、空の文、長すぎる文、表示できない文字のいずれかがあります。
rule-name-clash = { $record } の名前はほかで使われています。
rule-shape = { $record } の内容に整合しない部分があります。
rule-confidence = { $record } の信頼度は出典に対して高すぎます。
rule-unreachable = { $record } を表示する回答がありません。
rule-mass-flip = 多数のレーンかライセンスが一度に変わります（{ $record }）。
rule-base = { $record } は共通データベースの内容です。
flaws-heading = ファイルの問題点
flaw-in-line = { $line }行目：{ $flaw }
flaw-not-utf8 = UTF-8ではありません。
flaw-too-large = ファイルが{ $limit }バイトを超えています。
flaw-too-many = ファイルの記録が{ $limit }件を超えています。
flaw-too-long = { $limit }バイトを超えています。
flaw-not-a-record = 記録ではありません（{ $detail }）。
flaw-bad-record = { $record } を読み取れません（{ $detail }）。
flaw-unknown-key = 項目 { $key } はどの記録にもありません。
flaw-duplicate-id = { $record } は前の行にすでにあります。
flaw-suggestion = 提案は取り込めません。
flaw-empty = ファイルに記録がありません。

typed-heading = 入力した内容
not-saved-title = 保存できませんでした
not-saved = 変更を保存できませんでした。内容は元のままで、回答もこれまでどおり動作します。この番号を運営者に伝えてください：{ $incident }
in-doubt-title = 保存されたか不明です
in-doubt = 保存の途中でデータベースにつながらなくなり、変更が保存されたかどうか確認できません。もう一度試す前に、その事実の履歴を確認してください。この番号を運営者に伝えてください：{ $incident }
notes-missing = このサーバー独自のメモは現在読み込めません。表示しているのは全サーバー共通の内容です。

# フォーム：題名とラベルは45文字、例は100文字まで。
form-title-add = 事実を追加
form-title-edit = 事実を編集
form-title-amend = 提案を編集
form-title-suggest = 事実を提案
form-title-dispute = この回答に異議を出す
form-subject = 提供元またはモデル
form-topic = トピック（任意）
form-claim = 記述（自分の言葉で）
form-claim-zh = 同じ内容の中国語（任意）
form-source = 出典のリンク（https）
form-date = いつの時点の内容か
form-reason = 理由（任意、履歴に表示）
example-subject = mistral
example-topic = 英語で：licence、funding、openness …
example-claim = 出典で裏付けられる1文
example-claim-zh = 同じ文の中国語
example-source = https で始まるリンク
example-date = 2026、2026-05、2026-05-11 のいずれか
example-reason = 5月にライセンスが変更された

gaps-title = 見つからなかった名前
gaps-none = ここで質問された名前はすべて見つかりました。
gaps-count = ここで質問され、見つからなかった名前は{ $count }件です（回数の多い順）。前回の起動から数え、誰の質問かは残しません。
gaps-names = 質問された名前
gaps-name = { $typed }（{ $count }）
gaps-advice = 名前は「/facts alias」で、提供元は「/facts vendor」で追加できます。
