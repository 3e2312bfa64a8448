# 사실을 적는 용어. “오픈 소스”, “오픈 웨이트”, “무료 이용”은 서로 다른 세 가지이므로
# 여기서도 구분한다.

lane-open_source = 오픈 소스(가중치, 코드, 데이터)
lane-open_weights = 오픈 웨이트
lane-both = 오픈 웨이트와 비공개 모델 병행
lane-closed = 비공개, 가중치 미제공

weights-open_permissive = 오픈 웨이트, 허용적 라이선스
weights-open_restricted = 오픈 웨이트, 제한 있음
weights-open_noncommercial = 오픈 웨이트, 비상업용만
weights-closed = 가중치 비공개
weights-unknown = 가중치 공개 여부 불명
weights-disputed = 가중치 공개 여부 출처 엇갈림

position-closed = 비공개
position-open_noncommercial = 비상업용 가중치
position-both = 오픈·비공개 병행
position-open_restricted = 제한 있는 가중치
position-open_permissive = 허용적 라이선스 가중치

kind-big_tech = 대형 기술 기업
kind-startup = 스타트업
kind-public_research = 공공 연구 기관
kind-chipmaker = 반도체 기업
kind-nonprofit = 비영리 단체
kind-enterprise_software = 기업용 소프트웨어 회사
kind-platform = 플랫폼

tier-primary = 1차 출처
tier-dataset = 데이터 세트
tier-press = 언론
tier-secondary = 2차 출처

grade-vendor-stated = 업체 발표
grade-independent = 제3자
grade-inferred = 추론

confidence-high = 신뢰도 높음
confidence-medium = 신뢰도 중간
confidence-low = 신뢰도 낮음

status-current = 유효
status-superseded = 대체됨
status-disputed = 이의 있음
status-retracted = 철회됨

motive-safety = 안전과 건전한 발전
motive-enablement = 산업 역량 강화
motive-ecosystem = 생태계와 상생
motive-commercial = 사업화 기반
motive-standing = 위상과 기회
motive-revenue = 수익
motive-control = 통제권
motive-advantage = 우위 유지

verdict-supported = 출처로 뒷받침됨
verdict-forecast_held = 예측이 지금까지 맞음
verdict-forecast_partly_held = 예측이 일부 맞음
verdict-partly_verified = 일부 확인됨
verdict-plausible = 그럴듯하나 직접 출처 없음
verdict-accepted_unsourced = 통념, 출처 없음
verdict-imprecise = 정확하지 않음
verdict-debatable = 논란의 여지 있음
verdict-opinion = 의견
verdict-superseded = 이후 상황이 바뀜
verdict-unverified = 출처를 찾지 못함
verdict-unchecked = 아직 확인 안 됨
verdict-not_checkable = 모호해서 확인 불가
verdict-wrong = 틀림

question-shared = 실제로 공유하는 것
question-developers = 누가 개발하나
question-money = 언제, 어떻게 돈을 버나
question-barrier = 진입 장벽
question-purpose = 각 노선의 목적

side-open = 오픈 모델
side-closed = 비공개 모델
side-software = 비교: 오픈 소스 소프트웨어

theme-coexistence = 장기 공존
theme-complement = 서로 보완하는 경쟁자
theme-shakeout = 소수만 남는 재편
theme-switching = 노선 변경
theme-blurring = 흐려지는 경계
theme-context = 오늘의 업계

resolution-open = 판단 보류
resolution-came_true = 지금까지 맞음
resolution-failed = 빗나감
resolution-mixed = 일부 맞음

aspect-lane = 노선
aspect-flagship = 주력(최신 모델)
aspect-licence = 라이선스 조건
aspect-business = 사업과 수익
aspect-price = 가격
aspect-motives = 동기
aspect-openness = 개방성과 투명성
aspect-switches = 마지막 노선 변경

scope-server = 이 서버의 메모
scope-base = 공용 자료(모든 서버)

topic-analogy = 비유
topic-business_model = 사업 모델
topic-context = 배경
topic-definition = 정의
topic-development_model = 개발 방식
topic-evidence = 근거
topic-funding = 자금
topic-history = 역사
topic-licence = 라이선스
topic-motive = 동기
topic-openness = 개방성
topic-outlook = 전망
topic-revenue = 매출
topic-switching_lanes = 노선 변경
topic-transparency = 투명성

occasion-added = 추가
occasion-edited = 수정
occasion-still-true = 확인함: 여전히 맞음
occasion-suggested = 제안
occasion-disputed = 이의 제기
occasion-approved = 제안 반영
occasion-rejected = 제안 거절
occasion-imported = 파일에서 가져옴
occasion-restored = 파일에서 복원
occasion-undone = 변경 되돌림
occasion-erased = 삭제됨

commercial-use-free = 거의 조건 없이 상업적 이용 가능
commercial-use-limited = 상업적 이용 가능, 제한 있음
commercial-use-none = 상업적으로 쓸 수 있는 가중치 없음
