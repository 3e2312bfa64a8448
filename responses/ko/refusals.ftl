# 답변할 수 없을 때: 무엇이 문제였고 무엇을 해 볼 수 있는지.

refusal-title = 처리하지 못했습니다
refusal-empty = 질문이 없습니다.
refusal-too-long = 질문이 너무 깁니다. 최대 { $limit }자입니다.
refusal-not-understood = 질문으로 알아보지 못했습니다.
refusal-unknown-command = “{ $typed }” 명령어는 없습니다.
refusal-missing-option = “{ $option }” 옵션이 빠졌습니다: { $usage }
refusal-unknown-option = 여기에 “{ $option }” 옵션은 없습니다: { $usage }
refusal-unknown-name = “{ $typed }”에 해당하는 업체나 모델을 찾지 못했습니다.
refusal-ambiguous-name = “{ $typed }”에 해당하는 이름이 여럿입니다: { $names }.
refusal-unknown-choice = “{ $option }”에 “{ $typed }” 값은 쓸 수 없습니다.
refusal-same-vendor = 두 이름 모두 같은 업체에 속합니다: { $name }.
refusal-same-subject = 같은 대상이 두 번 들어 있습니다: { $name }.
refusal-too-many-sides = 한 번에 비교하기에는 너무 많습니다. 최대 { $limit }개입니다.
refusal-not-comparable = 업체나 모델과 비교할 수 없는 항목입니다: { $name }.
refusal-broken-button = 이 버튼은 더 이상 작동하지 않습니다.

advice-commands = 다음을 써 보세요:
advice-example = 예: { $example }
advice-similar = 혹시 이것인가요: { $names }?
advice-whole-name = 이 중 하나의 이름을 끝까지 적어 주세요.
advice-popular = 찾을 수 있는 이름의 예: { $names }.
advice-choices = 다음 중에서 고르세요: { $choices }.
advice-other-vendor = { $name }: 다른 업체(예: { $other })와 비교하거나, 이 업체의 모델 두 개를 적어 보세요.
advice-other-subject = 서로 다른 두 이름을 적어 보세요.
advice-strategies = open과 closed를 비교하거나 이렇게 물어보세요: /why-open { $name }
advice-ask-again = 다시 질문하면 새 버튼이 나옵니다.

help-commands = 명령어

fault-title = 문제가 생겼습니다
fault = 저희 쪽 잘못이며, 잃은 것은 없습니다. 다시 시도해 주세요. 계속되면 운영자에게 이 번호를 알려 주세요: { $incident }

# 사실을 관리하는 사람이 받는 문구.

refusal-only-on-discord = { $command } 명령어는 Discord에서만 쓸 수 있습니다.
refusal-only-on-servers = 서버에서만 쓸 수 있습니다.
refusal-only-for-managers = 이 서버의 관리자만 할 수 있습니다.
refusal-only-for-operators = 모든 서버에 보이는 내용이 바뀌므로 봇 운영자만 할 수 있습니다.
refusal-text-too-long = “{ $option }”: { $length }자입니다. 최대 { $limit }자까지 저장합니다.
refusal-bad-date = 날짜가 아닙니다: “{ $typed }”
refusal-future-date = 미래의 날짜입니다: “{ $typed }”
refusal-not-known-then = { $date }까지는 이에 관한 기록이 없습니다.
refusal-bad-country = 국가 코드가 아닙니다: “{ $typed }”
refusal-bad-source = 표시할 수 있는 링크가 아닙니다: “{ $typed }”
refusal-bad-number = “{ $option }”에는 정수를 써야 합니다. 입력한 값: “{ $typed }”
refusal-no-identifier = “{ $typed }”에서 식별자를 만들 수 없습니다.
refusal-unknown-id = 여기에 “{ $typed }” 식별자는 없습니다.
refusal-not-editable = 여기서 이 방법으로는 바꿀 수 없습니다: “{ $typed }”
refusal-rules = 저장하지 않았습니다. 모든 사실이 따르는 규칙에 어긋납니다.
refusal-lacking = 저장하지 않았습니다. 새 항목에는 “{ $option }” 옵션이 필요합니다.
refusal-nothing-changed = 바뀌는 내용이 없습니다.
refusal-changed-since = 저장하지 않았습니다. 그사이 다른 사람이 { $id } 항목을 바꿨습니다. 현재 내용: “{ $now }”
refusal-nothing-to-undo = 되돌릴 것이 없습니다: { $typed }
refusal-not-yours = 이 답변은 질문한 사람만 지울 수 있습니다.
refusal-suggestion-gone = 다른 사람이 이미 처리한 제안입니다.
refusal-too-many-suggestions = 방금 제안을 많이 보냈습니다.
refusal-queue-full = 여기에는 다 살펴볼 수 없을 만큼 제안이 쌓여 있습니다.
refusal-notes-full = 이 서버의 메모가 한도에 이르렀습니다: { $limit }.
refusal-file-unreadable = 파일을 가져오지 못했습니다.
refusal-file-too-large = 파일이 너무 큽니다. 최대 { $limit } MiB입니다.
refusal-file-flawed = 파일에 문제가 있어 아무것도 가져오지 않았습니다.
refusal-confirmation-gone = 이 확인은 더 이상 유효하지 않습니다.

advice-shell = 셸에서: lanekeeper facts --help
advice-on-a-server = 봇을 추가한 서버에서 사용하세요.
advice-suggest = 사실 제안은 누구나 할 수 있습니다: /suggest
advice-server-note = “scope” 옵션을 빼면 이 서버의 메모로 쓸 수 있습니다.
advice-shorten = 한두 문장이면 됩니다. 나머지는 출처가 설명합니다.
advice-date = 2026, 2026-05 또는 2026-05-11처럼 적어 주세요.
advice-later-date = 더 늦은 날짜로 묻거나 “as-of” 옵션을 빼 보세요.
advice-country = FR, US, CN처럼 두 글자로 적어 주세요.
advice-source = https로 시작하고 공백과 괄호가 없는 링크를 적어 주세요.
advice-number = /facts history에서 찾아볼 수 있습니다.
advice-identifier = “id” 옵션으로 지정하세요: 영문 소문자, 숫자, 하이픈, 최대 20자.
advice-not-editable = 업체와 모델은 전용 명령어로 바꿉니다. 모든 서버에 보이는 내용은 운영자만 바꿀 수 있습니다.
advice-rules = 고친 뒤 다시 시도하세요.
advice-lacking = 이 옵션을 더해 다시 시도하세요.
advice-nothing-changed = 이미 그렇게 되어 있습니다.
advice-changed-since = 양식을 다시 열어 현재 내용에서 이어 가세요.
advice-nothing-to-undo = /facts history에서 변경 내용을 볼 수 있습니다.
advice-not-yours = 같은 질문을 직접 하면 본인의 답변을 받을 수 있습니다.
advice-review-again = /facts review에서 남은 제안을 볼 수 있습니다.
advice-wait = { $minutes }분 뒤에 다시 시도하세요.
advice-queue-full = 이 서버의 관리자에게 검토를 부탁해 보세요.
advice-notes-full = 먼저 일부를 철회하거나 삭제하세요.
advice-file-again = 파일을 다시 첨부하세요.
advice-file-smaller = 파일을 둘로 나누세요.
advice-file-flawed = 다음 줄을 고쳐 다시 올려 주세요.
advice-confirm-again = 명령어를 다시 실행하세요.
