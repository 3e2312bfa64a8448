# 图片里的文字：空间有限，力求简短。完整内容见替代文本与所附消息。

picture-sentence = { $text }。
picture-newest = 最新模型
picture-model = 模型
picture-openness = 开放度得分
picture-openness-value = { $score }（满分14）
picture-switch = 最近一次换道
picture-not-known = 不详
picture-footer = 数据截至 { $date }，来源见消息正文。
picture-openness-credit = 开放度得分：欧洲开源AI指数（European Open Source AI Index，CC BY 4.0）。
picture-transparency-credit = 透明度得分：基础模型透明度指数（Foundation Model Transparency Index，CC BY 4.0）。

# /timeline
picture-timeline-title = { $name }：发布与换道
picture-timeline-all = 全部厂商：最新发布与换道
picture-timeline-empty = 暂无带日期的记录。
picture-timeline-each = 每家厂商最多画出最新的 { $count } 次发布。
picture-timeline-older = 更早的 { $count } 条未画出。
picture-timeline-switches = 有记录的换道共 { $count } 次，最近一次：{ $latest }。
picture-timeline-vague = 标记旁的横线：只知道月份或年份。
picture-switches = 换道
picture-lanes = 赛道
picture-releases = 发布
picture-latest = 最新
picture-dated = { $name }（{ $date }）
picture-heading-opening = 转向开放
picture-heading-closing = 转向闭源
picture-band-open_permissive = 许可宽松
picture-band-open_restricted = 有限制
picture-band-open_noncommercial = 仅限非商用
picture-band-closed = 未开放权重
picture-band-unknown = 不详
picture-band-disputed = 说法不一
picture-left-out = 此处略去 { $count } 条

# /compare aspect:openness
picture-map-title = 开放程度：{ $names }
picture-map-share = { $part }/{ $whole }
picture-map-least = 封闭
picture-map-most = 开放
picture-dimension-terms = 最新模型的权重
picture-dimension-share = 开放权重的发布（仅计已知）
picture-dimension-openness = 开放度得分
picture-dimension-transparency = 透明度得分
