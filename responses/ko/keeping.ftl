# 사실을 관리하는 사람과 제안하는 사람이 보는 문구.

own-note = 이 서버의 메모
own-notes = 이 서버의 메모

author-bundle = Lanekeeper에 기본 포함
author-operator = 운영자, 셸에서
author-erased = 삭제됨

written-title = 리비전 { $revision } 저장됨
written-verdict = { $id } · 리비전 { $revision } · { $place }
written-now = 지금 독자에게 보이는 내용
written-gone = 독자에게 더는 보이지 않습니다.
written-changes = 바뀐 내용
written-others = 함께 바뀐 내용
written-count = 기록 { $count }건 더
change-before = 이전
change-after = 이후
rehearsal-title = 실행하면 일어날 일
rehearsal-verdict = { $id } · { $place } · 이력에 남을 말: { $reason }. 아직 아무것도 저장하지 않았습니다.
rehearsal-then = 독자에게 보이게 될 내용
rehearsal-changes = 바뀌게 될 내용
field-claim = 진술
field-claim-zh = 진술(중국어)
field-note = 참고
field-date = 날짜
field-status = 상태
field-sources = 출처
field-checked = 마지막 확인

history-title = { $id }의 이력
history-count = 리비전 { $count }개, 최신순. “/facts undo”로 되돌릴 수 있습니다.
history-revision = 리비전 { $revision }
history-removed = 제거됨.

review-title = 제안
review-empty = 대기 중인 제안이 없습니다.
review-count = 제안 { $count }건 중 { $number }번째. 아직 아무도 확인하지 않았습니다.
review-suggestion = 제안
review-dispute = 이의
suggestion-source = 출처
review-known = 가장 비슷한 기존 사실
review-rejected-title = 거절됨
review-rejected = 제안을 대기열에서 뺐으며, 제안한 사람에게 알립니다.
suggest-title = 감사합니다
suggest-waits = 이곳의 사실을 관리하는 사람들이 검토합니다. 그들이 동의하기 전에는 다른 누구에게도 보이지 않습니다.
told-title = 내 제안
told-approved = { $id } 항목으로 반영했으며, 이력에 이름이 남습니다. 감사합니다.
told-rejected = 이번에는 반영하지 않았습니다. 그래도 감사합니다.

stale-title = 다시 확인할 사실
stale-none = 확인 기한이 지난 사실이 없습니다.
stale-count = 확인 기한이 지난 사실 { $count }건, 오래된 순.
stale-heading = { $number }. { $id } – { $topic }, { $months }개월 경과

export-title = 사실 파일
export-verdict = 기록 { $count }건, 한 줄에 하나씩, JSON 형식.
import-title = 이 파일로 일어날 일
import-verdict = 추가 { $added }건, 변경 { $changed }건, 제거 { $removed }건, 그대로 { $unchanged }건. 아직 아무것도 저장하지 않았습니다.
import-flips = 노선이나 라이선스 { $count }건이 바뀝니다. 한 번 더 살펴보세요.
import-added = 추가
import-removed = 제거
import-changed = 변경
import-of-base = 제외: 공용 자료에 속하며 운영자만 바꿀 수 있음
import-more = { $count }건 더

forget-title = 이 서버의 메모 삭제
forget-nothing = 이 서버에는 메모가 없습니다.
forget-ask = 이 서버의 기록 { $count }건을 이력과 함께 삭제합니다. 되돌릴 수 없습니다.
forget-advice = “/facts export”로 먼저 사본을 만들 수 있습니다.
forget-done-title = 삭제됨
forget-done = 이 서버의 기록 { $count }건을 이력과 함께 삭제했습니다(리비전 { $revision }).

rules-heading = 문제점
rule-with-detail = { $rule } ({ $detail })
rule-syntax = { $record }: 읽을 수 없습니다.
rule-unknown-key = { $record }: 어떤 기록에도 없는 키가 있습니다.
rule-duplicate-id = { $record }: 이미 있습니다.
rule-unknown-id = { $record }: 없는 항목을 가리킵니다.
rule-no-source = { $record }: 출처가 없습니다.
rule-no-date = { $record }: 날짜가 없습니다.
rule-future-date = { $record }: 날짜가 미래입니다.
rule-missing-language = { $record }: 빠진 언어가 있습니다.
rule-text = { $record }: 비었거나 너무 길거나 표시할 수 없는 문자가 든 글이 있습니다.
rule-name-clash = { $record }: 다른 항목이 이미 쓰는 이름이 있습니다.
rule-shape = { $record }: 서로 맞지 않는 부분이 있습니다.
rule-confidence = { $record }: 신뢰도가 출처의 뒷받침보다 높습니다.
rule-unreachable = { $record }: 이 항목을 보여 줄 답변이 없습니다.
rule-mass-flip = 많은 노선이나 라이선스가 한꺼번에 바뀝니다({ $record }).
rule-base = { $record }: 공용 자료에 속합니다.
flaws-heading = 파일의 문제점
flaw-in-line = { $line }번째 줄: { $flaw }
flaw-not-utf8 = UTF-8이 아닙니다.
flaw-too-large = 파일이 너무 큽니다. 최대 { $limit }바이트입니다.
flaw-too-many = 파일의 기록이 너무 많습니다. 최대 { $limit }건입니다.
flaw-too-long = 너무 깁니다. 최대 { $limit }바이트입니다.
flaw-not-a-record = 기록이 아닙니다({ $detail }).
flaw-bad-record = { $record }: 읽을 수 없습니다({ $detail }).
flaw-unknown-key = { $key }: 어떤 기록에도 없는 키입니다.
flaw-duplicate-id = { $record }: 앞줄에 이미 있습니다.
flaw-suggestion = 제안은 가져올 수 없습니다.
flaw-empty = 파일에 기록이 없습니다.

typed-heading = 입력한 내용
not-saved-title = 저장 안 됨
not-saved = 변경을 저장하지 못했으며, 바뀐 것은 없습니다. 답변은 계속 제공합니다. 운영자에게 이 번호를 알려 주세요: { $incident }
in-doubt-title = 저장 여부 불확실
in-doubt = 저장하는 도중 저장소와 연결되지 않아 변경이 저장되었는지 알 수 없습니다. 다시 시도하기 전에 해당 사실의 기록을 확인하세요. 운영자에게 이 번호를 알려 주세요: { $incident }
notes-missing = 지금은 이 서버의 자체 메모를 읽을 수 없습니다. 모든 서버에 공통으로 보이는 내용입니다.

# 양식: 제목과 이름표는 45자, 예시는 100자 이내.
form-title-add = 사실 추가
form-title-edit = 사실 수정
form-title-amend = 제안 수정
form-title-suggest = 사실 제안
form-title-dispute = 이 답변에 이의 제기
form-subject = 업체 또는 모델
form-topic = 주제(선택)
form-claim = 진술, 직접 쓴 문장으로
form-claim-zh = 같은 내용을 중국어로(선택)
form-source = 출처 링크(https)
form-date = 사실에 해당하는 날짜
form-reason = 이유(선택, 이력에 표시)
example-subject = mistral
example-topic = licence, funding, openness 등
example-claim = 출처가 뒷받침하는 한 문장
example-claim-zh = 같은 문장을 한자(중국어)로
example-source = https로 시작하는 링크
example-date = 2026, 2026-05 또는 2026-05-11
example-reason = 2026-05에 라이선스가 바뀜

gaps-title = 찾지 못한 이름
gaps-none = 여기서 물어본 이름은 모두 찾았습니다.
gaps-count = 여기서 물었지만 찾지 못한 이름 { $count }개, 많이 물은 순. 마지막 시작 이후 집계이며, 누가 물었는지는 남기지 않습니다.
gaps-names = 물어본 이름
gaps-name = { $typed }({ $count })
gaps-advice = “/facts alias”로 이름을, “/facts vendor”로 업체를 추가하세요.
