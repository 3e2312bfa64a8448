# Palavras nas imagens: breves, porque há pouco espaço. O que uma imagem diz está por inteiro em seu
# texto alternativo e na mensagem que ela acompanha.

picture-sentence = { $text }.
picture-newest = Modelo mais recente
picture-model = Modelo
picture-openness = Pontos de abertura
picture-openness-value = { $score } de 14
picture-switch = Última mudança de faixa
picture-not-known = sem dados
picture-footer = Fatos apurados até { $date }. As fontes estão na mensagem.
picture-openness-credit = Pontos de abertura: European Open Source AI Index, CC BY 4.0.
picture-transparency-credit = Pontos de transparência: Foundation Model Transparency Index, CC BY 4.0.

# /timeline
picture-timeline-title = { $name }: lançamentos e mudanças de faixa
picture-timeline-all = Todas as empresas: lançamentos recentes e mudanças de faixa
picture-timeline-empty = Nada registrado com data.
picture-timeline-each = De cada empresa, só os lançamentos mais recentes (no máximo { $count }).
picture-timeline-older = Anteriores que não aparecem: { $count }.
picture-timeline-switches = Mudanças de faixa registradas: { $count }; a última: { $latest }.
picture-timeline-vague = Barra ao lado de um marcador: só se conhece o mês ou o ano.
picture-switches = Mudanças de faixa
picture-lanes = Faixa
picture-releases = Lançamentos
picture-latest = Mais recente
picture-dated = { $name } ({ $date })
picture-heading-opening = mudança rumo à abertura
picture-heading-closing = mudança rumo ao fechamento
picture-band-open_permissive = licença permissiva
picture-band-open_restricted = com limites
picture-band-open_noncommercial = não comercial
picture-band-closed = sem pesos
picture-band-unknown = sem dados
picture-band-disputed = em disputa
picture-left-out = aqui se omitem mais { $count }

# /compare aspect:openness
picture-map-title = Abertura: { $names }
picture-map-share = { $part }/{ $whole }
picture-map-least = fechado
picture-map-most = aberto
picture-dimension-terms = Modelo mais recente: pesos
picture-dimension-share = Lançamentos com pesos, dos conhecidos
picture-dimension-openness = Pontos de abertura
picture-dimension-transparency = Pontos de transparência
