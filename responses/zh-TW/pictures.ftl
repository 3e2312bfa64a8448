# 圖片中的文字：空間有限，力求簡短。完整內容在替代文字與所附的訊息裡。

picture-sentence = { $text }。
picture-newest = 最新模型
picture-model = 模型
picture-openness = 開放度得分
picture-openness-value = { $score }（滿分 14）
picture-switch = 最近一次換道
picture-not-known = 不詳
picture-footer = 資料截至 { $date }，來源見訊息。
picture-openness-credit = 開放度得分：European Open Source AI Index，CC BY 4.0。
picture-transparency-credit = 透明度得分：Foundation Model Transparency Index，CC BY 4.0。

# /timeline
picture-timeline-title = { $name }：發布與換道
picture-timeline-all = 所有廠商：最新發布與換道
picture-timeline-empty = 沒有附日期的紀錄。
picture-timeline-each = 每家廠商最多畫出最新的 { $count } 款。
picture-timeline-older = 更早的 { $count } 款未畫出。
picture-timeline-switches = 有紀錄的換道：{ $count } 次，最近一次：{ $latest }。
picture-timeline-vague = 標記旁的橫線：只知年月或年份。
picture-switches = 換道
picture-lanes = 賽道
picture-releases = 發布
picture-latest = 最新
picture-dated = { $name }（{ $date }）
picture-heading-opening = 轉向開放
picture-heading-closing = 轉向閉源
picture-band-open_permissive = 寬鬆授權
picture-band-open_restricted = 有限制
picture-band-open_noncommercial = 僅限非商用
picture-band-closed = 未開放權重
picture-band-unknown = 不詳
picture-band-disputed = 說法不一
picture-left-out = 此處略去 { $count } 項

# /compare aspect:openness
picture-map-title = 開放程度：{ $names }
picture-map-share = { $part }/{ $whole }
picture-map-least = 封閉
picture-map-most = 開放
picture-dimension-terms = 最新模型：權重
picture-dimension-share = 有權重的發布（只計已知）
picture-dimension-openness = 開放度得分
picture-dimension-transparency = 透明度得分
