# 답변에 쓰는 문장.

# 목록, 제목, 문장의 부분 사이. 중괄호는 공백을 지킨다.
list-joiner = ,{" "}
versus-joiner = {" "}vs{" "}
clause-joiner = ;{" "}
conflict-joiner = {" "}≠{" "}

# 진술 앞의 이름표, 진술 뒤의 날짜와 근거 구분을 둘러싸는 부호.
label-end = :{" "}
stamp-start = {" "}(
stamp-joiner = {" "}·{" "}
stamp-end = )

name-is = { $name }: { $word }
model-of-vendor = { $model }({ $vendor })
model-has-weights = { $model }({ $weights })
note = 참고
as-of = { $date } 기준
footer = { $date } 기준 자료입니다. 대괄호 속 숫자는 출처 번호입니다. 사실 내용은 영어로 표시합니다.
lane-counts = 업체 { $vendors }곳 중 완전 오픈 소스 { $source }곳, 오픈 웨이트 { $weights }곳, 오픈·비공개 병행 { $both }곳, 비공개 { $closed }곳.

release-licence = { $weights } – { $licence }
release-other-dates = 다른 출처의 날짜: { $dates }.
switch-ends = { $from } → { $to }
article-says = 출발점이 된 글
claim-checked = 검증

# /compare
verdict-fact = { $claim } ({ $date }) { $marks }
verdict-same-lane = 지금은 같은 노선입니다: { $lane }.
verdict-lanes = 노선이 다릅니다. { $list }.
verdict-newest = 최신 모델이 다릅니다. { $list }.
verdict-models = 조건이 다릅니다. { $list }.
verdict-models-same = 조건이 같습니다: { $weights }.
verdict-openness = 개방성 점수(유럽 지수, 14점 만점). { $list }.
verdict-crossing = { $days }일 간격으로 노선이 엇갈렸습니다: { $first }, { $second }.
verdict-switches = 마지막 노선 변경. { $list }.
switch-dated = { $from } → { $to }({ $date })
switch-none = 기록 없음
crossing-opening = { $name } 오픈 웨이트로 전환({ $date })
crossing-closing = { $name } 비공개로 전환({ $date })
crossing-since = { $sentence } 이후 일부 되돌림: { $who }.
crossing-both-turned = 양쪽 모두
newest-open = 최신 오픈 웨이트: { $model }
newest-closed = 최신 비공개: { $model }
newest-unknown = 최신, 가중치 불명: { $model }
compare-nothing = { $name }: 기록 없음.
compare-more = { $count }건 더 보기: aspect:{ $aspect }
compare-more-conflicts = { $count }건 더 보기: aspect:{ $aspect }
compare-conflicts = 출처가 엇갈리는 점
compare-same = 같은 점
motive-of-opening = 개방 동기: { $motive }
motive-of-keeping_back = 비공개 동기: { $motive }
motives-shared = 공통 · { $motive }
motives-only = { $name }만
same-vendor = 업체: { $name }
same-lane = 노선: { $lane }
same-country = 국가: { $code }
same-kind = 유형: { $kind }
same-weights = 가중치: { $weights }
same-motives = 동기: { $motives }
same-nothing = { $aspect }: 양쪽 모두 기록 없음

# 두 가지 전략
strategies-title = 오픈 vs 비공개: 두 가지 전략
strategies-title-narrowed = 오픈 vs 비공개: { $question }
strategies-definitions = 용어의 뜻

# /why-open
why-open-title = { $name }: 모델을 개방하는 이유
why-closed-title = { $name }: 비공개인 이유
why-model-open-title = { $name }: 가중치를 개방한 이유
why-model-closed-title = { $name }: 가중치를 공개하지 않은 이유
why-model-verdict = { $model } – { $weights }({ $date }).
why-open-verdict = { $name } – { $lane }({ $date } 기준).
why-closed-verdict = { $name }: 공개한 모델 가중치 없음({ $lane }, { $date } 기준).
why-best-open = 근거가 가장 탄탄한 동기: { $motive }(진술 { $statements }건, 지지 근거 { $for }건, 반대 근거 { $against }건).
why-best-closed = 확인된 주된 이유: { $motive }(진술 { $statements }건, 지지 근거 { $for }건, 반대 근거 { $against }건).
why-model = 해당 모델
why-heading-opening = 개방 동기 { $rank }: { $motive }
why-heading-keeping_back = 비공개 동기 { $rank }: { $motive }
why-for = 지지 근거
why-against = 반대 근거
why-no-evidence = 아직 어느 쪽 근거도 없습니다.
why-unstated = 언급되지 않은 동기
why-unstated-list = 어느 출처에도 없는 동기: { $motives }.
why-afterwards = 이후 경과
why-no-switch = 노선 변경 기록이 없습니다.
why-newest = 최신 모델
why-other-evidence = 그 밖의 근거

general-title-opening = 모델을 개방하는 이유
general-title-keeping_back = 모델을 비공개로 두는 이유
general-verdict = 가장 많이 언급된 동기: { $list }.
general-ranked = { $motive }({ $vendors }곳)
general-heading = { $motive } – 업체 { $vendors }곳
general-vendors = 업체
general-others = 그 밖에: { $names }
general-evidence = 전체 업체의 근거: 지지 { $for }건, 반대 { $against }건.

analogy-title = { $name }: 비유
concept-title = { $name }: 여기서의 뜻
analogy-verdict = 출발점이 된 글의 주장 { $claims }건, 관련 사실 { $facts }건.
analogy-single = 주장에 대한 판정: { $verdict }.
analogy-related = 관련 사실

# /outlook
outlook-title = 전망: 오픈 모델과 비공개 모델은 오래 공존할까?
outlook-title-theme = 전망: { $theme }
outlook-verdict = { $made } 예측 { $forecasts }건, { $judged } 평가: 지금까지 맞음 { $true }건, 일부 맞음 { $mixed }건, 빗나감 { $failed }건, 판단 보류 { $open }건.
outlook-verdict-single = { $title }: { $resolution }({ $date } 평가).
outlook-counted = 수록 자료 집계
outlook-context = 업계 현황
forecast-heading = { $title } – { $resolution }
forecast-predicted = 예측
forecast-since = 그 후
forecast-judged = { $date } 평가, 아래 근거에 따른 자체 판단
forecast-indicators = 근거
forecast-more = { $count }건 더 보기: theme:{ $theme }
live-releases = { $year }년 수록 모델의 가중치: 허용적 라이선스 { $permissive }개, 제한 있음 { $limited }개, 비공개 { $closed }개, 불명 { $unknown }개.
live-switches = { $year }년 노선 변경: 개방 쪽 { $opening }건, 비공개 쪽 { $closing }건.
live-complement = 현재 집계: 업체 { $vendors }곳 중 { $both }곳이 오픈 모델과 비공개 모델을 모두 출시했습니다.
live-shakeout = 현재 집계: 업체 { $vendors }곳 중 { $active }곳에 { $year }년 수록 모델이 있습니다.
live-switching = 현재 집계: 업체 { $vendors }곳의 노선 변경 { $switches }건, 개방 쪽 { $opening }건, 비공개 쪽 { $closing }건.
live-blurring = 현재 집계: 업체 { $vendors }곳 중 { $both }곳이 오픈·비공개 병행, { $year }년 오픈 웨이트 모델 { $open }개 중 { $limited }개에 제한 있음.

# “출처” 버튼
sources-title = 출처: { $title }
sources-heading = 출처
sources-count = 출처 { $count }개, 번호는 답변과 같습니다.
source-undated = 날짜 없음
source-no-link = 알려진 보안 링크 없음

# /about
about-title = Lanekeeper { $version }
about-verdict = AI 업체와 그 노선(오픈 웨이트 또는 비공개)에 관한 사실을 출처, 날짜와 함께 알려 줍니다.
about-counts = 사실 { $facts }건, 업체 { $vendors }곳, 모델 { $releases }개, 출처 { $sources }개.
about-own = 그중 기록 { $count }건은 이 서버의 것입니다.
about-reading = 답변 읽는 법
about-grades = 진술 뒤 괄호 속 날짜와 말은 언제의 사실이며 누가 말했는지를 나타냅니다. 업체 자신, 제3자, 또는 아무도 명시하지 않은 경우(추론)입니다. 숫자는 출처 번호입니다.
about-open = 오픈 소스, 오픈 웨이트, 무료 이용은 서로 다른 세 가지이며, 여기서는 결코 섞지 않습니다.
about-privacy = 저장하는 개인 정보
about-privacy-ids = 사실을 수정하거나 제안한 사람의 Discord ID와 시각만 저장합니다.
about-privacy-words = 질문 내용, 메시지, 사람 이름은 저장하지 않습니다. 찾지 못한 모델 이름만 다음 시작 때까지 세며, 누가 물었는지는 남기지 않습니다. 로그에는 ID만 남고 사실의 문구는 남지 않습니다.
about-privacy-erasure = 서버 관리자는 그 서버에서 추가한 모든 내용을 삭제할 수 있습니다: /facts forget-server. 봇을 내보내면 30일 뒤 자동으로 삭제됩니다.
about-licences = 라이선스
about-licence = 프로그램에는 MIT 또는 Apache-2.0 라이선스를 적용합니다. 진술은 모두 직접 쓴 문장이며, 다음 데이터 세트는 출처 표시를 요구합니다:

# /vendor, /vendors
profile-verdict = 노선: { $lane }({ $date } 기준). 유형: { $kind }, { $country }.
profile-names = 다른 이름: { $names }
profile-releases = 연도별 모델
profile-year = { $year }년: 허용적 라이선스 { $permissive }개, 제한 있음 { $limited }개, 비공개 { $closed }개, 불명 { $unknown }개.
listing-title = 업체
listing-title-filtered = 업체: { $filter }
listing-verdict = 업체 { $vendors }곳 중 { $count }곳, 최근 노선 변경순.
listing-none = 업체 { $vendors }곳 중 해당하는 곳이 없습니다.
listing-since = { $date } 이후 노선 변경
listing-country = { $code }
listing-newest = 최신 오픈 웨이트: { $model }({ $weights })
listing-switch = 마지막 노선 변경: { $date }

as-of-verdict = { $date }까지 알려진 내용입니다.
footer-as-of = { $date }까지의 사실입니다. 대괄호 속 숫자는 출처 번호입니다. 사실 내용은 영어로 표시합니다.

# 메시지 메뉴의 “이 메시지 사실 확인”
mentions-title = 이 메시지에 나온 업체와 모델
mentions-verdict = 기록 있음: { $names }.
mentions-none = 이 메시지에는 수록된 업체나 모델이 없습니다.
mentions-others = 그 밖에 { $count }개가 더 나옵니다.
mentions-more = 더 보기: /vendor { $name }, /why-open { $name }
hint = AI 업체와 모델에 관해 물어보세요. 예: compare meta and mistral.
hint-more = 명령어도 쓸 수 있습니다: /compare, /why-open, /outlook, /vendor.

# /help
help-title = 질문하는 법
help-verdict = 모든 답변은 날짜와 출처가 있는 사실로 이루어집니다. 대괄호 속 숫자는 출처 번호입니다.
help-names = 업체와 모델은 영어나 중국어로 통용되는 이름이면 모두 알아듣습니다. “as-of”는 그 시점에 알려진 내용을 묻고, “private”는 답변을 본인에게만 보여 줍니다.
help-elsewhere = Discord에서는 @로 봇을 불러 영어나 중국어로 묻거나, 메시지 메뉴에서 “{ $menu }” 항목을 고르세요.
help-facts = 서버 관리자는 서버 메모를 둘 수 있습니다: /help facts
help-required = 필수

# /timeline, /find
timeline-title = { $name }: 모델과 노선 변경
timeline-title-all = 전체 업체의 노선 변경
timeline-verdict = 모델 { $releases }개, 노선 변경 { $switches }건, 최신순.
timeline-verdict-all = 노선 변경 { $switches }건과 최신 모델 { $releases }개, 최신순.
found-title = 검색: { $text }
found-heading = 기록
found-count = 기록 { $count }건, 관련도순.
found-none = “{ $text }” 검색 결과가 없습니다.
found-more = { $count }건 더 있습니다. 단어를 더하면 좁혀집니다.
found-advice = 단어를 줄이거나 바꿔 보세요. 영어와 중국어로 찾을 수 있습니다.
