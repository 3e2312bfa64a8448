# 터미널이 답변 외에 하는 말.

repl-prompt = lanekeeper>
no-token = Discord 토큰이 없습니다. Discord에서 쓰려면 DISCORD_TOKEN(또는 lanekeeper.toml의 discord.token)을 설정하세요.
no-token-try = Discord 없이 써 보기: lanekeeper ask "/{ $example }"
check-sound = 이상 없음: 기록 { $records }건.
check-violations = 위반 { $count }건.

shell-confirm = 실행하려면 같은 명령어에 --yes를 붙이세요.
shell-nothing = 할 일이 없습니다.
progress-opening = 저장소 여는 중
progress-reading = 읽는 중
progress-checking = 검사 중
progress-writing = 쓰는 중
progress-comparing = 비교하는 중
progress-copying = 복사하는 중
progress-verifying = 검증하는 중
copied = 복사와 검증 완료. 변경: { $revision } (새로 복사: { $copied }). 기본 데이터 항목: { $records }. 메모가 있는 서버: { $servers }.
