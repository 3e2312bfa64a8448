# 그림 속 글: 자리가 좁아 짧게 쓴다. 온전한 내용은 대체 텍스트와 함께 온 메시지에 있다.

picture-sentence = { $text }.
picture-newest = 최신 모델
picture-model = 모델
picture-openness = 개방성 점수
picture-openness-value = 14점 중 { $score }점
picture-switch = 마지막 노선 변경
picture-not-known = 불명
picture-footer = { $date } 기준 자료. 출처는 메시지에 있습니다.
picture-openness-credit = 개방성 점수: European Open Source AI Index, CC BY 4.0.
picture-transparency-credit = 투명성 점수: Foundation Model Transparency Index, CC BY 4.0.

# /timeline
picture-timeline-title = { $name }: 출시와 노선 변경
picture-timeline-all = 전체 업체: 최신 출시와 노선 변경
picture-timeline-empty = 날짜가 있는 기록이 없습니다.
picture-timeline-each = 업체마다 최신 출시를 최대 { $count }건 표시.
picture-timeline-older = 이전 { $count }건은 생략.
picture-timeline-switches = 기록된 노선 변경 { $count }건, 가장 최근: { $latest }.
picture-timeline-vague = 표시 옆 막대: 월 또는 연도만 알려짐.
picture-switches = 노선 변경
picture-lanes = 노선
picture-releases = 출시
picture-latest = 최신
picture-dated = { $name }({ $date })
picture-heading-opening = 개방 쪽 변경
picture-heading-closing = 비공개 쪽 변경
picture-band-open_permissive = 허용적
picture-band-open_restricted = 제한 있음
picture-band-open_noncommercial = 비상업용
picture-band-closed = 가중치 비공개
picture-band-unknown = 불명
picture-band-disputed = 출처 엇갈림
picture-left-out = { $count }건 생략

# /compare aspect:openness
picture-map-title = 개방성: { $names }
picture-map-share = { $part }/{ $whole }
picture-map-least = 비공개
picture-map-most = 개방
picture-dimension-terms = 최신 모델의 가중치
picture-dimension-share = 오픈 웨이트 모델(확인된 것 중)
picture-dimension-openness = 개방성 점수
picture-dimension-transparency = 투명성 점수
