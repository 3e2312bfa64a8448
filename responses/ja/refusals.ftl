# 回答できないときの文：何が問題で、どうすればよいか。

refusal-title = 処理できませんでした
refusal-empty = 質問がありません。
refusal-too-long = 質問が長すぎます。{ $limit }文字までです。
refusal-not-understood = 質問として認識できませんでした。
refusal-unknown-command = 「{ $typed }」というコマンドはありません。
refusal-missing-option = オプション「{ $option }」がありません：{ $usage }
refusal-unknown-option = オプション「{ $option }」はここにはありません：{ $usage }
refusal-unknown-name = 「{ $typed }」という提供元やモデルは見つかりません。
refusal-ambiguous-name = 「{ $typed }」には複数の候補があります：{ $names }。
refusal-unknown-choice = 「{ $option }」に「{ $typed }」は指定できません。
refusal-same-vendor = どの名前も{ $name }のものです。
refusal-same-subject = { $name }が2回指定されています。
refusal-too-many-sides = 一度に比較できるのは{ $limit }件までです。
refusal-not-comparable = { $name }は提供元やモデルと比較できません。
refusal-broken-button = このボタンはもう使えません。

advice-commands = 次をお試しください：
advice-example = 例：{ $example }
advice-similar = もしかして：{ $names }
advice-whole-name = いずれかの名前を最後まで入力してください。
advice-popular = 質問できる名前の例：{ $names }。
advice-choices = 選択肢：{ $choices }。
advice-other-vendor = { $name }を別の提供元（例：{ $other }）と比較するか、{ $name }のモデルを2つ指定してください。
advice-other-subject = 異なる2つを指定してください。
advice-strategies = open と closed を比較するか、次のように質問できます：/why-open { $name }
advice-ask-again = もう一度質問すると新しいボタンが出ます。

help-commands = コマンド

fault-title = 問題が発生しました
fault = こちら側の不具合で、データは失われていません。もう一度お試しください。続く場合は、この番号を運営者に伝えてください：{ $incident }

# 事実を管理する人に向けた文。

refusal-only-on-discord = { $command } はDiscordでだけ使えます。
refusal-only-on-servers = これはサーバーでだけ使えます。
refusal-only-for-managers = これはサーバーの管理者だけができます。
refusal-only-for-operators = 全サーバーの表示が変わるため、ボットの運営者だけができます。
refusal-text-too-long = 「{ $option }」は{ $length }文字です。{ $limit }文字までです。
refusal-bad-date = 「{ $typed }」は日付ではありません。
refusal-future-date = 「{ $typed }」は未来の日付です。
refusal-not-known-then = { $date }までの記録はありません。
refusal-bad-country = 「{ $typed }」は国コードではありません。
refusal-bad-source = 「{ $typed }」は表示できるリンクではありません。
refusal-bad-number = 「{ $option }」は整数で指定します。「{ $typed }」は使えません。
refusal-no-identifier = 「{ $typed }」からは識別子を作れません。
refusal-unknown-id = 識別子「{ $typed }」のものはここにはありません。
refusal-not-editable = 「{ $typed }」はここではこの方法で変更できません。
refusal-rules = 保存していません：すべての事実に共通する規則に反しています。
refusal-lacking = 保存していません：新規の場合は「{ $option }」が必要です。
refusal-nothing-changed = 変更される点がありません。
refusal-changed-since = 保存していません：その間にほかの人が { $id } を変更しました。現在の内容：「{ $now }」
refusal-nothing-to-undo = 取り消せる変更はありません：{ $typed }
refusal-not-yours = この回答を消せるのは質問した人だけです。
refusal-suggestion-gone = この提案はすでに処理されています。
refusal-too-many-suggestions = 短時間に多くの提案が送られました。
refusal-queue-full = 未処理の提案が多く、これ以上受け付けられません。
refusal-notes-full = このサーバーのメモは上限の{ $limit }件に達しています。
refusal-file-unreadable = ファイルを取得できませんでした。
refusal-file-too-large = ファイルが大きすぎます。{ $limit } MiBまでです。
refusal-file-flawed = 何も取り込んでいません：ファイルに問題があります。
refusal-confirmation-gone = この確認は無効になりました。

advice-shell = シェルでは：lanekeeper facts --help
advice-on-a-server = ボットを追加したサーバーでお使いください。
advice-suggest = 事実は誰でも提案できます：/suggest
advice-server-note = 「scope」を省略すると、このサーバーのメモになります。
advice-shorten = 1、2文にまとめてください。詳細は出典で確認できます。
advice-date = 2026、2026-05、2026-05-11 のように書いてください。
advice-later-date = もっと後の日付を指定するか、「as-of」を省略してください。
advice-country = FR、US、CN のような英字2文字で書いてください。
advice-source = https で始まり、空白やかっこを含まないリンクを指定してください。
advice-number = /facts history で確認できます。
advice-identifier = 「id」で指定してください：英小文字、数字、ハイフンで20文字まで。
advice-not-editable = 提供元とモデルには専用のコマンドがあります。全サーバー共通の内容は運営者が変更します。
advice-rules = 修正して、もう一度お試しください。
advice-lacking = このオプションを加えて、もう一度お試しください。
advice-nothing-changed = すでにその内容です。
advice-changed-since = フォームを開き直すと、現在の内容から続けられます。
advice-nothing-to-undo = /facts history で変更の履歴を確認できます。
advice-not-yours = 同じ質問をすると、自分用の回答が出ます。
advice-review-again = 残りの提案は /facts review で確認できます。
advice-wait = { $minutes }分後にもう一度お試しください。
advice-queue-full = サーバーの管理者に処理を頼んでください。
advice-notes-full = 先にいくつか撤回または消去してください。
advice-file-again = もう一度添付してください。
advice-file-smaller = 2つに分けてください。
advice-file-flawed = これらの行を直して、もう一度送ってください。
advice-confirm-again = もう一度コマンドを実行してください。
