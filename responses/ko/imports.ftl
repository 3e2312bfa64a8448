# Taking in published data sets.
survey-title = 가져오기: { $set }
survey-verdict = { $date } 기준 기록 { $records }건: 등록된 업체 항목 { $mapped }건, 제외 { $left }건, 그 외 { $others }건.
survey-changes = 추가 { $added }건, 변경 { $changed }건, 삭제 { $removed }건, 재확인 { $confirmed }건, 그대로 { $unchanged }건
survey-nothing = 바뀌는 것이 없습니다. 모두 등록되어 있습니다.
survey-saved = 리비전 { $revision }(으)로 저장했습니다. 각 기록의 이력은 lanekeeper facts history ID 로 보고, 모두 되돌리려면 lanekeeper facts undo --change { $revision } 을 사용합니다.
survey-dry = 아무것도 바꾸지 않았습니다. --dry-run 은 보여 주기만 합니다.
survey-concerns = 먼저 확인할 점
survey-stopped = 멈췄으며 아무것도 바꾸지 않았습니다. 맞다면 --yes 를 붙여 다시 실행합니다.
survey-malformed = 파일 형식이 올바르지 않아 아무것도 변경하지 않았습니다:
survey-flips = 노선 또는 라이선스 { $count }건이 뒤집히거나 기존 내용과 어긋납니다.
survey-drops = 기록 { $known }건 중 { $gone }건이 사라집니다.
survey-price = { $id }: 가격이 { $before }에서 { $after }달러(입력 / 출력)로 크게 바뀝니다.
survey-vendors = 업체별
survey-column-added = 추가
survey-column-changed = 변경
survey-column-removed = 삭제
survey-column-confirmed = 재확인
survey-column-unchanged = 그대로
survey-column-all = 합계
progress-fetching = 데이터 세트를 받는 중
progress-parsing = 내용 읽는 중
survey-industry = 업계 전체
survey-unmapped = 등록되지 않은 곳
survey-source = 데이터 세트
survey-conflicts = 기존 내용이나 다른 데이터 세트와 { $count }곳이 다르며, 그대로 남겨 보여 줍니다.

# What data sets hold.
assessment-openness = 개방성 14점 중 { $points }점({ $dimensions }개 항목 평가)
assessment-components = 모델 개방성 프레임워크: { $class }; 등재된 구성 요소 { $parts }개 중 { $open }개가 개방 라이선스
assessment-sample = 표본 모델 { $size }개
class-1 = 1등급(개방 과학)
class-2 = 2등급(개방 도구)
class-3 = 3등급(개방 모델)
class-0 = 등급 없음
price-none = 가격 기재 없음
price-at = 백만 토큰당 입력 { $input }, 출력 { $output }달러({ $host })
price-spread = 호스트 { $hosts }곳: 입력 { $input }, 출력 { $output }
price-lane-open = { $name }, 오픈 웨이트: 모델 { $models }개, 입력 { $input }, 출력 { $output }달러
price-lane-closed = { $name }, 비공개: 모델 { $models }개, 입력 { $input }, 출력 { $output }달러
training-compute = 학습 연산량 { $amount } FLOP
training-unknown = 접근 방식 미기재
access-unrestricted = 오픈 웨이트(제한 없음)
access-restricted = 오픈 웨이트(제한 있음)
access-noncommercial = 오픈 웨이트(비상업)
access-api = API 제공
access-hosted = 서비스로만 제공(API 없음)
access-unreleased = 미공개

# Where data sets differ from the base.
conflict-release_date = { $model }: 출시일
conflict-weights = { $model }: 가중치
conflict-open-weights = 오픈 웨이트
precedence-nearer = 업체 자체 출처가 집계 데이터보다 앞섭니다.
precedence-reviewed = 둘 다 데이터 세트이며, 검토를 거친 기존 항목을 따릅니다.
precedence-undecided = 데이터 세트가 기존 출처보다 원출처에 가까워 아직 정하지 않았습니다.
precedence-closer = 둘 다 데이터 세트이며, 기록이 출처에 더 가까운 쪽을 우선합니다.

# How fresh things are.
stale-checked = { $months }개월 전 확인
stale-unchecked = { $months }개월간 미확인
stale-sets = 새 스냅샷이 필요한 데이터 세트
stale-set = { $title }: { $date } 스냅샷, { $months }개월 경과, 기록 { $records }건. lanekeeper import 로 갱신합니다.

# Openness by dimension, and counts over samples.
sample-year = { $sample }, { $year }년: 오픈 웨이트 { $open }, 비공개 { $closed }, 미기재 { $unknown }.
attribution-heading = 데이터 세트
dimension-datasources_basemodel = 학습 데이터(기반 모델)
dimension-datasources_endmodel = 학습 데이터(최종 모델)
dimension-weights_basemodel = 가중치(기반 모델)
dimension-weights_endmodel = 가중치(최종 모델)
dimension-trainingcode = 학습 코드
dimension-code = 코드 문서
dimension-hardware_architecture = 하드웨어와 구조
dimension-preprint = 사전 공개 논문
dimension-paper = 심사 논문
dimension-modelcard = 모델 카드
dimension-datasheet = 데이터 시트
dimension-package = 패키지
dimension-api = API(호출)
dimension-licenses = 라이선스
degree-open = 공개
degree-partial = 일부 공개
degree-closed = 비공개
